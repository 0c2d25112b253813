package feed

import (
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

func TestNumber(t *testing.T) {
	cases := []struct {
		s           string
		mark, group byte
		want        string // "" for an error; coefficient and exponent
	}{
		{"7.2505", '.', 0, "72505e-4"},
		{"7.2500", '.', 0, "72500e-4"}, // digits as written
		{"+7", '.', 0, "7e0"},
		{".5", '.', 0, "5e-1"},
		{"5.", '.', 0, "5e0"},
		{"0.0000109", '.', 0, "109e-7"},
		{"1.09e-05", '.', 0, "109e-7"},
		{"1E3", '.', 0, "1e3"},
		{"007.25", '.', 0, "725e-2"},
		{"109,4110", ',', 0, "1094110e-4"},
		{"17.054,12", ',', '.', "1705412e-2"},
		{"1,435.400000", '.', ',', "1435400000e-6"},
		{"12,34,567.89", '.', ',', "123456789e-2"},
		{"1 435,4", ',', ' ', "14354e-1"},
		{strings.Repeat("9", maxDigits), '.', 0, strings.Repeat("9", maxDigits) + "e0"},
		{strings.Repeat("0", 500) + "1", '.', 0, "1e0"},
		{"1e60", '.', 0, ""}, // its first digit is at 10^61
		{"1e59", '.', 0, "1e59"},
		{"1e-60", '.', 0, "1e-60"},
		{"1e-61", '.', 0, ""},
		{strings.Repeat("9", maxDigits+1), '.', 0, ""},
		{"0", '.', 0, ""}, {"0.000", '.', 0, ""}, {"0e5", '.', 0, ""}, {"-1", '.', 0, ""}, {"", '.', 0, ""}, {".", '.', 0, ""},
		{"+", '.', 0, ""}, {"--1", '.', 0, ""}, {"1e", '.', 0, ""}, {"1e+", '.', 0, ""}, {"1e2000000", '.', 0, ""}, {"1e1.5", '.', 0, ""},
		{"e5", '.', 0, ""}, {"NaN", '.', 0, ""}, {"Infinity", '.', 0, ""}, {"0x1p3", '.', 0, ""}, {"1_000", '.', 0, ""}, {"1.2.3", '.', 0, ""},
		{"7,25", '.', 0, ""}, {"7,25", '.', ',', ""}, {"1,23,45", '.', ',', ""}, {",123", '.', ',', ""}, {"1,,234", '.', ',', ""},
		{"1234,567", '.', ',', ""}, {"1.234,5", '.', ',', ""}, {"٣", '.', 0, ""}, {"１", '.', 0, ""}, {" 1", '.', 0, ""},
	}
	for _, c := range cases {
		d, err := number(c.s, c.mark, c.group)
		if c.want == "" {
			require.ErrorIs(t, err, ErrPrice, c.s)
			continue
		}
		require.NoError(t, err, c.s)
		require.Equal(t, c.want, d.Coefficient().String()+"e"+big.NewInt(int64(d.Exponent())).String(), c.s)
	}
}

func TestPerUnit(t *testing.T) {
	cases := []struct{ price, units, want string }{
		{"21.5637", "100", "215637e-6"},
		{"21.50", "10", "2150e-3"},
		{"22.2616", "1000000", "222616e-10"},
		{"7", "1", "7e0"},
		{"7", "1.0", "7e0"},
		{"0.5", "0.1", "5e0"},
		{"3", "8", "375e-3"},
		{"3", "2.5", "12e-1"},
		{"1", "3", "3333333333333333333333333333333333e-34"},
		{"2", "3", "6666666666666666666666666666666667e-34"},
		{"2000000", "3", "6666666666666666666666666666666667e-28"},
		{"0.00002", "3", "6666666666666666666666666666666667e-39"},
	}
	for _, c := range cases {
		got, err := perUnit(decimal.RequireFromString(c.price), decimal.RequireFromString(c.units))
		require.NoError(t, err)
		require.Equal(t, c.want, got.Coefficient().String()+"e"+big.NewInt(int64(got.Exponent())).String(), c)
	}
}

// A rounded quotient is within half a unit of its last digit, an exact one is exact.
func TestQuotient(t *testing.T) {
	for n := int64(1); n < 60; n++ {
		for d := int64(1); d < 60; d++ {
			q := big.NewRat(n, d)
			got, err := quotient(new(big.Rat).Set(q))
			require.NoError(t, err)
			diff := new(big.Rat).Sub(got.Rat(), q)
			if _, exact := q.FloatPrec(); exact {
				require.Zero(t, diff.Sign(), "%d/%d", n, d)
			}
			half := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Mul(big.NewInt(2), power10(int(-got.Exponent()))))
			require.LessOrEqual(t, diff.Abs(diff).Cmp(half), 0, "%d/%d", n, d)
		}
	}
}
