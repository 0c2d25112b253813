package fx

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// plainSource answers with the rows of a table and is no Ranger, as a source that asks a service.
func plainSource(tb *Table) Source {
	return SourceFunc(func(ctx context.Context, base, quote money.Currency, t time.Time) (Rate, error) {
		return tb.Rate(ctx, base, quote, t)
	})
}

// rangedSource is a Ranger of two functions.
type rangedSource struct {
	SourceFunc
	ranger func(base, quote money.Currency) (low, high Rate, err error)
}

func (s rangedSource) Range(_ context.Context, base, quote money.Currency, _, _ time.Time) (low, high Rate, err error) {
	return s.ranger(base, quote)
}

// A source that is no Ranger is asked for both ends of a window. One of them is enough.
func TestEndsOfAWindow(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "2024-01-02 USD/CNY 7.10 mid", "2024-01-05 USD/CNY 7.20 mid", "2024-01-09 USD/CNY 7.15 mid")
	for _, c := range []struct{ from, to, low, high string }{
		{"2024-01-02", "2024-01-05", "7.1", "7.2"},
		{"2024-01-05", "2024-01-09", "7.15", "7.2"}, // the lower one first, whichever is the later
		{"2024-01-01", "2024-01-02", "7.1", "7.1"},  // nothing at the beginning yet
	} {
		low, high, err := rangeFrom(t.Context(), plainSource(tb), money.USD, money.CNY, on(t, c.from), on(t, c.to))
		require.NoError(t, err)
		require.Equal(t, c.low+" "+c.high, fractionText(low.Rat(), 9)+" "+fractionText(high.Rat(), 9), "%s to %s", c.from, c.to)
	}
	_, _, err := rangeFrom(t.Context(), plainSource(tb), money.USD, money.CNY, on(t, "2023-12-30"), on(t, "2024-01-01"))
	require.ErrorIs(t, err, ErrNoRate)
	// A rate at the beginning only: the source forgets what is too old.
	old := SourceFunc(func(ctx context.Context, base, quote money.Currency, d time.Time) (Rate, error) {
		if d.After(on(t, "2024-01-02")) {
			return Rate{}, &NoRateError{Base: base, Quote: quote, Date: d}
		}
		return tb.Rate(ctx, base, quote, d)
	})
	low, high, err := rangeFrom(t.Context(), old, money.USD, money.CNY, on(t, "2024-01-02"), on(t, "2024-01-09"))
	require.NoError(t, err)
	require.Equal(t, "7.1 7.1", fractionText(low.Rat(), 9)+" "+fractionText(high.Rat(), 9))
}

// A source that fails is not one that has no rate.
func TestFailingSources(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	day := on(t, "2024-01-05")
	none := func(base, quote money.Currency) error { return &NoRateError{Base: base, Quote: quote, Date: day} }
	fails := func(when func(base money.Currency, d time.Time) bool) Source {
		return SourceFunc(func(_ context.Context, base, quote money.Currency, d time.Time) (Rate, error) {
			if when(base, d) {
				return Rate{}, broken
			}
			return Rate{}, none(base, quote)
		})
	}
	for name, src := range map[string]Source{
		"first end":  fails(func(_ money.Currency, d time.Time) bool { return d.Equal(day) }),
		"second end": fails(func(_ money.Currency, d time.Time) bool { return !d.Equal(day) }),
	} {
		_, _, err := rangeFrom(t.Context(), src, money.USD, money.CNY, day, day.AddDate(0, 0, 3))
		require.ErrorIs(t, err, broken, name)
	}
	// The mark is asked for, then the euro it went up in.
	_, err := rateFrom(t.Context(), fails(func(base money.Currency, _ time.Time) bool { return base == money.EUR }), money.DEM, money.CNY, day)
	require.ErrorIs(t, err, broken)
	_, err = rateFrom(t.Context(), fails(func(money.Currency, time.Time) bool { return false }), money.DEM, money.CNY, day)
	var missing *NoRateError
	require.ErrorAs(t, err, &missing)
	require.Equal(t, money.DEM, missing.Base) // what was asked for

	ranged := func(when money.Currency, failure error) Source {
		return rangedSource{ranger: func(base, quote money.Currency) (low, high Rate, err error) {
			if base == when {
				return Rate{}, Rate{}, failure
			}
			return Rate{}, Rate{}, none(base, quote)
		}}
	}
	_, _, err = rangeFrom(t.Context(), ranged(money.EUR, broken), money.DEM, money.CNY, day, day)
	require.ErrorIs(t, err, broken)
	_, _, err = rangeFrom(t.Context(), ranged(money.DEM, broken), money.DEM, money.CNY, day, day)
	require.ErrorIs(t, err, broken)
	_, _, err = rangeFrom(t.Context(), ranged(money.EUR, none(money.EUR, money.CNY)), money.DEM, money.CNY, day, day)
	require.ErrorAs(t, err, &missing)
	require.Equal(t, money.DEM, missing.Base)
	_, _, err = rangeFrom(t.Context(), ranged(money.USD, none(money.USD, money.CNY)), money.USD, money.CNY, day, day)
	require.ErrorIs(t, err, ErrNoRate)
}

// What a source knows of the heir is carried over to the currency that was asked for.
func TestRangeOfAnHeir(t *testing.T) {
	t.Parallel()
	day := on(t, "2024-01-05")
	src := rangedSource{ranger: func(base, quote money.Currency) (low, high Rate, err error) {
		if base != money.EUR {
			return Rate{}, Rate{}, &NoRateError{Base: base, Quote: quote, Date: day}
		}
		return rateOf(t, "2024-01-05 EUR/USD 1.10 mid"), rateOf(t, "2024-01-05 EUR/USD 1.05 mid"), nil
	}}
	low, high, err := rangeFrom(t.Context(), src, money.DEM, money.USD, day, day)
	require.NoError(t, err)
	require.Equal(t, "DEM/USD DEM/USD", low.Base.String()+"/"+low.Quote.String()+" "+high.Base.String()+"/"+high.Quote.String())
	require.Equal(t, "0.536856475 0.562421069", fractionText(low.Rat(), 9)+" "+fractionText(high.Rat(), 9))
	// Two that went up in the same heir need no source.
	low, high, err = rangeFrom(t.Context(), src, money.DEM, money.FRF, day, day)
	require.NoError(t, err)
	require.Equal(t, low.Rat(), high.Rat())
	require.Equal(t, "3.35385489", fractionText(low.Rat(), 9))
}
