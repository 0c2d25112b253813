package fx

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
)

// Fractions of two words are multiplied and compared as those of package big are, also where a product does not fit.
func TestFractions(t *testing.T) {
	t.Parallel()
	wide, _ := new(big.Int).SetString("12345678901234567890123", 10)
	tb := &Table{wide: []*big.Int{wide}}
	all := []fraction{
		{num: 1, den: 1}, {num: 1, den: 3}, {num: 10, den: 1, exp: -1}, {num: 725, den: 1, exp: -2}, {num: 725, den: 7, exp: 4},
		{num: math.MaxUint64, den: 1}, {num: 1, den: math.MaxUint64}, {num: math.MaxUint64, den: math.MaxUint64 - 1, exp: 3},
		{num: 1, den: 1, exp: 12}, {num: 1, den: 1, exp: 13}, {num: 1, den: 1, exp: -30}, {num: math.MaxUint64, den: 3, exp: -19},
		{any: big.NewRat(22, 7)}, {any: big.NewRat(1, 3)},
	}
	for _, o := range []obs{
		{coef: 1}, {coef: 72644, exp: -4}, {coef: math.MaxInt64, exp: -18}, {coef: 3, exp: 20}, {coef: 0, exp: -22, flags: wideCoef},
	} {
		v, ok := ratOf(tb.decimal(o))
		require.True(t, ok)
		for _, f := range all {
			require.Equal(t, new(big.Rat).Mul(f.rat(), v).String(), tb.times(f, o, false).rat().String(), "%v × %v", f, o)
			require.Equal(t, new(big.Rat).Quo(f.rat(), v).String(), tb.times(f, o, true).rat().String(), "%v ÷ %v", f, o)
		}
	}
	for _, f := range all {
		before := f.rat().String()
		for _, g := range all {
			require.Equal(t, f.rat().Cmp(g.rat()), f.compare(g), "%v and %v", f, g)
		}
		require.Equal(t, before, f.rat().String())
	}
}

// An observation counts for a day where no redenomination lies between them.
func TestSameUnit(t *testing.T) {
	t.Parallel()
	day := func(s string) day { return dayOf(on(t, s)) }
	broken := &pair{breakOn: day("2005-01-01")}
	for _, c := range []struct {
		day  string
		c    class
		on   string
		want bool
	}{
		{"2004-12-31", classPoint, "2004-12-31", true},
		{"2004-12-31", classPoint, "2005-01-01", false},
		{"2005-01-01", classPoint, "2005-01-01", true},
		{"2005-01-01", classPoint, "2004-12-31", false},
		{"2004-12-01", classMonth, "2004-06-01", true},
		{"2004-12-01", classMonth, "2005-01-01", false},
		{"2004-01-01", classYear, "2004-12-31", true},
		{"2005-01-01", classYear, "2005-06-01", true},
	} {
		o := obs{day: day(c.day)}
		require.Equal(t, c.want, broken.sameUnit(o, c.c, day(c.on)), "%s, %v, %s", c.day, c.c, c.on)
		require.True(t, new(pair).sameUnit(o, c.c, day(c.on)))
	}
	// An average over the day of the change is of neither unit.
	broken.breakOn = day("2004-12-15")
	for _, d := range []string{"2004-12-01", "2004-12-31"} {
		require.False(t, broken.sameUnit(obs{day: day("2004-12-01")}, classMonth, day(d)))
		require.False(t, broken.sameUnit(obs{day: day("2004-01-01")}, classYear, day(d)))
	}
}

// A series is refused beyond the bounds of prices and of the calendar, and taken up to them.
func TestBoundsOfASeries(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		exponent    int
		day         int32
		coefficient int64
		kind        Kind
		ok          bool
	}{
		{0, 1, 1, Mid, true},
		{maxExponent, 1, 1, Mid, true}, {maxExponent + 1, 1, 1, Mid, false},
		{-maxExponent, 1, 1, Mid, true}, {-maxExponent - 1, 1, 1, Mid, false},
		{0, int32(firstDay), 1, Mid, true}, {0, int32(firstDay) - 1, 1, Mid, false},
		{0, int32(lastDay), 1, Mid, true}, {0, int32(lastDay) + 1, 1, Mid, false},
		{0, 1, 1e18 - 1, Mid, true}, {0, 1, 1e18, Mid, false}, {0, 1, 0, Mid, false}, {0, 1, -1, Mid, false},
		{0, 1, 1, YearAverage, true}, {0, 1, 1, Kind(len(kindNames)), false}, {0, 1, 1, Proxy, false}, {0, 1, 1, Exact, false},
	} {
		tb := &Table{}
		err := tb.AddSeries(Series{
			Base: cur("EUR"), Quote: cur("USD"), Kind: c.kind, Exponent: c.exponent, Days: []int32{c.day}, Coefficients: []int64{c.coefficient},
		})
		require.Equal(t, c.ok, err == nil, "%+v: %v", c, err)
		require.Equal(t, c.ok, tb.Len() == 1, "%+v", c)
	}
}

// The nearest day is looked for before and behind, and in rates of every kind.
func TestNearestDay(t *testing.T) {
	t.Parallel()
	days := tableOf(t, "2024-01-05 EUR/USD 1.10", "2024-06-05 EUR/USD 1.11")
	kinds := tableOf(t, "2020-03-01 EUR/USD 1.10 month_average", "2010-01-01 EUR/USD 1.3 year_average", "2024-06-05 EUR/USD 1.11")
	for _, c := range []struct {
		tb       *Table
		on, want string
	}{
		{days, "2024-02-05", "2024-01-05"}, {days, "2024-05-05", "2024-06-05"}, {days, "2023-05-05", "2024-01-05"},
		{days, "2025-05-05", "2024-06-05"}, {days, "2024-03-20", "2024-01-05"}, // of two as near the earlier one
		{kinds, "2020-12-01", "2020-03-01"}, {kinds, "2012-12-01", "2010-01-01"}, {kinds, "2023-12-01", "2024-06-05"},
	} {
		_, err := c.tb.Rate(bg, cur("EUR"), cur("USD"), on(t, c.on))
		var missing *NoRateError
		require.ErrorAs(t, err, &missing)
		require.Equal(t, c.want, missing.Nearest.Format("2006-01-02"), c.on)
	}
}
