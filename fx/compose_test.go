package fx

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// Of sources without a rate the first that knows a nearest day is heard; one that fails ends the search.
func TestSourcesWithoutARate(t *testing.T) {
	t.Parallel()
	empty, known := &Table{}, tableOf(t, "2020-01-06 EUR/USD 1.12")
	later := tableOf(t, "2021-01-06 EUR/USD 1.22")
	day := on(t, "2024-01-05")
	broken := errors.New("broken")
	failing := SourceFunc(func(context.Context, money.Currency, money.Currency, time.Time) (Rate, error) { return Rate{}, broken })
	for _, c := range []struct {
		list []Source
		want string // the nearest day
	}{
		{nil, ""}, {[]Source{empty}, ""}, {[]Source{empty, known}, "2020-01-06"}, {[]Source{known, empty}, "2020-01-06"},
		{[]Source{known, later}, "2020-01-06"}, {[]Source{later, known}, "2021-01-06"},
	} {
		for _, youngest := range []bool{false, true} {
			s := Sources{List: c.list, Youngest: youngest}
			_, err1 := s.Rate(bg, money.EUR, money.USD, day)
			_, _, err2 := s.Range(bg, money.EUR, money.USD, day, day)
			_, err3 := s.Compare(bg, money.EUR, money.USD, day)
			for _, err := range []error{err1, err2, err3} {
				var missing *NoRateError
				require.ErrorAs(t, err, &missing)
				require.Equal(t, c.want == "", missing.Nearest.IsZero())
				require.True(t, c.want == "" || c.want == missing.Nearest.Format(time.DateOnly), "%v", err)
			}
			s.List = append(append([]Source{}, c.list...), failing)
			_, err1 = s.Rate(bg, money.EUR, money.USD, day)
			_, _, err2 = s.Range(bg, money.EUR, money.USD, day, day)
			_, err3 = s.Compare(bg, money.EUR, money.USD, day)
			for _, err := range []error{err1, err2, err3} {
				require.ErrorIs(t, err, broken)
			}
		}
	}
}

// A window of more than 400 days is the hull of all sources, a shorter one that of the first or of the youngest.
func TestSourcesOverAWindow(t *testing.T) {
	t.Parallel()
	a, b := tableOf(t, "2023-01-05 EUR/USD 1.05", "2024-03-01 EUR/USD 1.10"), tableOf(t, "2023-01-06 EUR/USD 1.20", "2024-03-04 EUR/USD 1.00")
	for _, c := range []struct {
		from, to string
		youngest bool
		want     string
	}{
		{"2023-01-05", "2023-01-07", false, "1.05 1.05"},
		{"2023-01-05", "2023-01-07", true, "1.2 1.2"},
		{"2023-01-30", "2024-03-05", false, "1.1 1.1"}, // 400 days
		{"2023-01-30", "2024-03-05", true, "1 1"},
		{"2023-01-29", "2024-03-05", false, "1 1.1"}, // 401
		{"2023-01-05", "2024-03-05", false, "1 1.2"},
		{"2023-01-05", "2024-03-05", true, "1 1.2"},
	} {
		for _, list := range [][]Source{{a, b}, {a, &Table{}, b}} {
			low, high, err := Sources{List: list, Youngest: c.youngest}.Range(bg, money.EUR, money.USD, on(t, c.from), on(t, c.to))
			require.NoError(t, err)
			require.Equal(t, c.want, fractionText(low.Rat(), 6)+" "+fractionText(high.Rat(), 6), "%+v", c)
		}
		low, high, err := Sources{List: []Source{b, a}}.Range(bg, money.EUR, money.USD, on(t, "2023-01-05"), on(t, "2024-03-05"))
		require.NoError(t, err)
		require.Equal(t, "1 1.2", fractionText(low.Rat(), 6)+" "+fractionText(high.Rat(), 6))
	}
}
