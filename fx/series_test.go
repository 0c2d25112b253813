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
