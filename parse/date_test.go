package parse

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestDate(t *testing.T) {
	for _, x := range []struct {
		date        Date
		text        string
		first, last string
	}{
		{Date{2025, time.February, 24}, "2025-02-24", "2025-02-24", "2025-02-24"},
		{Date{2025, time.February, 0}, "2025-02", "2025-02-01", "2025-02-28"},
		{Date{2024, time.February, 0}, "2024-02", "2024-02-01", "2024-02-29"},
		{Date{2024, time.December, 0}, "2024-12", "2024-12-01", "2024-12-31"},
		{Date{2025, 0, 0}, "2025", "2025-01-01", "2025-12-31"},
		{Date{987, time.May, 6}, "0987-05-06", "0987-05-06", "0987-05-06"},
	} {
		require.Equal(t, x.text, x.date.String())
		require.False(t, x.date.IsZero())
		first, last := x.date.Range()
		require.Equal(t, x.first+" 00:00:00 UTC", first.Format("2006-01-02 15:04:05 MST"))
		require.Equal(t, x.last+" 00:00:00 UTC", last.Format("2006-01-02 15:04:05 MST"))
		b, err := json.Marshal(x.date)
		require.NoError(t, err)
		require.Equal(t, `"`+x.text+`"`, string(b))
	}
	require.True(t, Date{}.IsZero())
	require.Empty(t, Date{}.String())
	require.Equal(t, Date{2025, time.May, 1}, Date{Year: 2025, Month: 5, Day: 1}) // dates compare
}

// TestDocumentDate: where the text's own date stands, and what is none.
func TestDocumentDate(t *testing.T) {
	for text, want := range map[string]string{
		"Date: 2025-02-24\nIt paid $5.":                               "2025-02-24",
		"Published: 24 February 2025\nIt paid $5.":                    "2025-02-24",
		"Updated: February 24, 2025\nIt paid $5.":                     "2025-02-24",
		"LONDON, Feb 24, 2025 (Wire) - It paid $5.":                   "2025-02-24",
		"24 February 2025\n\nIt paid $5.":                             "2025-02-24",
		"It paid $5.":                                                 "",
		"It paid $5 on 24 February 2025, as it had said.":             "",
		"Date: tomorrow\nIt paid $5.":                                 "",
		"Date: 2025-02-31\nIt paid $5.":                               "", // no such day
		"Date: 2024-02-29\nIt paid $5.":                               "2024-02-29",
		"It paid $5 for version 2025-02-24 of the map, said the man.": "",
	} {
		require.Equal(t, want, Read(text).Date.String(), "%q", text)
	}
}
