package feed

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestDates(t *testing.T) {
	cases := []struct {
		read    func(string) (time.Time, error)
		s, want string
	}{
		{isoDay, "2025-02-24", "2025-02-24"},
		{isoDay, "2025/2/4", "2025-02-04"},
		{isoDay, "2025.02.24", "2025-02-24"},
		{isoDay, "20250224", "2025-02-24"},
		{isoDay, "2025-02-24T23:59:59+14:00", "2025-02-24"},
		{isoDay, "2025-02-24 10:00", "2025-02-24"},
		{isoDay, "2024-02-29", "2024-02-29"},
		{isoDay, "2025-02-29", ""}, {isoDay, "2025-00-01", ""}, {isoDay, "2025-13-01", ""}, {isoDay, "2025-01-32", ""},
		{isoDay, "24-02-2025", ""}, {isoDay, "2025-02/24", ""}, {isoDay, "2025-02", ""}, {isoDay, "", ""}, {isoDay, "0001-01-01", ""},
		{isoDay, "9999-12-31", ""}, {isoDay, "2025-02-24-01", ""}, {isoDay, "-025-02-24", ""}, {isoDay, "2025-+2-24", ""},
		{dottedDay, "04.04.2025", "2025-04-04"}, {dottedDay, "4.4.2025", "2025-04-04"},
		{dottedDay, "2025.04.04", ""}, {dottedDay, "31.04.2025", ""}, {dottedDay, "04/04/2025", ""}, {dottedDay, "..2025", ""},
		{englishDay, "24 February 2025", "2025-02-24"}, {englishDay, "March 02, 2026", "2026-03-02"}, {englishDay, "2 March 2026", "2026-03-02"},
		{englishDay, "24 Fevereiro 2025", ""}, {englishDay, "30 February 2025", ""}, {englishDay, "24 February 0025", ""},
	}
	for _, c := range cases {
		got, err := c.read(c.s)
		if c.want == "" {
			require.ErrorIs(t, err, ErrDate, c.s)
			continue
		}
		require.NoError(t, err, c.s)
		require.Equal(t, c.want+" 00:00:00 UTC", got.Format("2006-01-02 15:04:05 MST"), c.s)
	}
}

func TestPeriods(t *testing.T) {
	cases := []struct {
		s, want string
		length  period
	}{
		{"2024-02-29", "2024-02-29", ofDay}, {"2024-02", "2024-02-01", ofMonth}, {"2024", "2024-01-01", ofYear}, {"2024-Q3", "2024-07-01", ofQuarter},
		{"2024-13", "", ofMonth}, {"2024-Q5", "", ofDay}, {"24", "", ofDay},
	}
	for _, c := range cases {
		got, length, err := sdmxPeriod(c.s)
		if c.want == "" {
			require.ErrorIs(t, err, ErrDate, c.s)
			continue
		}
		require.NoError(t, err, c.s)
		require.Equal(t, c.want, got.Format(time.DateOnly), c.s)
		require.Equal(t, c.length, length, c.s)
	}
}
