package cli

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/parse"
)

func TestDates(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]parse.Date{
		"2025-02-24": {Year: 2025, Month: 2, Day: 24},
		"2024-02-29": {Year: 2024, Month: 2, Day: 29},
		"2025-02":    {Year: 2025, Month: 2},
		"0985":       {Year: 985},
	} {
		got, err := ParseDate(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got)
		assert.Equal(t, text, got.String())
	}
	for _, text := range []string{"", "25", "2025-2-24", "2025-02-29", "2025-13", "24.02.2025", "2025-02-24T10:00", "0000", " 2025"} {
		_, err := ParseDate(text)
		require.Error(t, err, text)
	}
}

func TestPeriods(t *testing.T) {
	t.Parallel()
	date, until, err := ParseDates("2023-04..2024-03")
	require.NoError(t, err)
	assert.Equal(t, "2023-04 2024-03", date.String()+" "+until.String())
	date, until, err = ParseDates("2023..2023-12-31")
	require.NoError(t, err)
	assert.Equal(t, "2023 2023-12-31", date.String()+" "+until.String())
	date, until, err = ParseDates("2023")
	require.NoError(t, err)
	assert.Equal(t, "2023", date.String())
	assert.True(t, until.IsZero())
	for _, text := range []string{"2023..", "..2023", "2023..2022", "2023-04-2024-03", "2023..2024..2025"} {
		_, _, err := ParseDates(text)
		require.Error(t, err, text)
	}
}
