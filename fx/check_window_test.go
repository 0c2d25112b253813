package fx

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// The days whose rates count for a date; a date out of the calendar is none.
func TestWindowOfADate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		date        parse.Date
		first, last string
	}{
		{parse.Date{Year: 2025, Month: 2, Day: 24}, "2025-02-24", "2025-02-24"},
		{parse.Date{Year: 2025, Month: 2}, "2025-02-01", "2025-02-28"},
		{parse.Date{Year: 2025}, "2025-01-01", "2025-12-31"},
		{parse.Date{Year: 2025, Month: 12, Day: 31}, "2025-12-31", "2025-12-31"},
		{parse.Date{Year: 9999, Month: 6, Day: 1}, "9999-06-01", "9999-06-01"},
		{parse.Date{Year: 1, Month: 6, Day: 1}, "0001-06-01", "0001-06-01"},
	} {
		require.Equal(t, window{on(t, c.first).AddDate(0, 0, -daysBefore), on(t, c.last).AddDate(0, 0, daysAfter)}, windowOf(c.date))
	}
	for _, d := range []parse.Date{
		{}, {Year: 10000, Month: 1, Day: 1}, {Year: -1}, {Year: 2025, Month: 13}, {Year: 2025, Month: -1}, {Year: 2025, Month: 1, Day: 32},
		{Year: 2025, Month: 1, Day: -1}, {Month: 1, Day: 1},
	} {
		require.Equal(t, window{}, windowOf(d), "%v", d)
	}
}

// Of the rates that a text states the one that stands nearest to a claim counts, before it or behind it.
func TestNearestStatedRate(t *testing.T) {
	t.Parallel()
	rate := func(start int, base, quote money.Currency) parse.StatedRate {
		return parse.StatedRate{Span: parse.Span{Start: start, End: start + 10}, Base: base, Quote: quote}
	}
	loose := rate(31, money.USD, money.CNY)
	loose.Loose = true
	rates := []parse.StatedRate{
		loose, rate(0, money.USD, money.CNY), rate(20, money.USD, money.EUR), rate(100, money.CNY, money.USD), rate(140, money.USD, money.CNY),
	}
	for _, c := range []struct {
		start, end int
		want       int // where the rate begins
	}{
		{30, 40, 0}, {60, 70, 100}, {52, 58, 0}, {55, 55, 0}, {55, 56, 100}, {112, 120, 100}, {121, 132, 140}, {200, 210, 140}, {102, 104, 100},
	} {
		for _, pair := range [][2]money.Currency{{money.USD, money.CNY}, {money.CNY, money.USD}} {
			best, ok := newStatedRates(rates).nearest(parse.Span{Start: c.start, End: c.end}, pair[0], pair[1])
			require.True(t, ok)
			require.Equal(t, c.want, best.Start, "%d to %d", c.start, c.end)
		}
	}
	_, ok := newStatedRates(rates).nearest(parse.Span{}, money.USD, money.JPY)
	require.False(t, ok)
	_, ok = newStatedRates(rates[:1]).nearest(parse.Span{}, money.USD, money.CNY)
	require.False(t, ok)
}

// A repeated digit, a jump that is none: the small decisions of the check.
func TestSmallJumps(t *testing.T) {
	t.Parallel()
	require.True(t, small(100, 129))
	require.False(t, small(100, 130)) // exactly the limit: to be looked at
	require.False(t, small(130, 100))
	require.True(t, small(129, 100))
	require.False(t, small(1<<58, 1<<58))
	require.True(t, small(1<<58-1, 1<<58-1))
	for in, want := range map[string]string{"3800": "38", "1000": "1", "0": "0", "00": "0", "38": "38", "101": "101", "99990": "9999"} {
		require.Equal(t, want, trimZeros(in))
	}
}

// A currency is never taken for itself, and no other one is tried twice.
func TestRelatives(t *testing.T) {
	t.Parallel()
	for c := range money.Currencies() {
		list, near := relatives(c)
		require.NotContains(t, list, c)
		require.LessOrEqual(t, near, len(list))
		seen := map[money.Currency]bool{}
		for _, o := range list {
			require.True(t, o.IsValid() && !seen[o], "%s: %s", c, o)
			seen[o] = true
		}
	}
	list, near := relatives(money.USD)
	require.Contains(t, list[:near], money.CAD)
	require.NotContains(t, list[:near], money.EUR)
	require.Contains(t, list[near:], money.EUR) // those that are much written about are mixed up too
	require.Contains(t, list[near:], money.GBP)
}
