package money

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

func texts(parts []Amount) string {
	var s []string
	for _, p := range parts {
		s = append(s, plain(p.Decimal()))
	}
	return strings.Join(s, " ")
}

func TestSplit(t *testing.T) {
	for _, row := range []struct {
		in   string
		n    int
		want string
	}{
		{"USD 100", 3, "33.34 33.33 33.33"},
		{"USD -100", 3, "-33.34 -33.33 -33.33"},
		{"USD 0.02", 3, "0.01 0.01 0.00"},
		{"USD 0.005", 2, "0.003 0.002"}, // finer than a cent
		{"JPY 100", 3, "34 33 33"},
		{"JPY 3.8e2", 3, "127 127 126"},
		{"XAU 1", 2, "1 0"}, // no coarser than main units
		{"XAU 1.0", 2, "0.5 0.5"},
		{"USD 5", 1, "5.00"},
		{"USD 0", 2, "0.00 0.00"},
	} {
		parts, err := MustParseAmount(row.in).Split(row.n)
		require.NoError(t, err)
		require.Equal(t, row.want, texts(parts), row.in)
	}
	for _, n := range []int{0, -1, MaxShares + 1, math.MaxInt, math.MinInt} {
		_, err := MustParseAmount("USD 1").Split(n)
		require.ErrorIs(t, err, ErrRange)
	}
}

func TestAllocate(t *testing.T) {
	for _, row := range []struct {
		in     string
		ratios []int
		want   string
	}{
		{"USD 100", []int{50, 30, 20}, "50.00 30.00 20.00"},
		{"USD 0.05", []int{3, 7}, "0.02 0.03"}, // 1.5 and 3.5 cents: the first of two equal losses
		{"USD 0.05", []int{1, 1000}, "0.00 0.05"},
		{"USD -0.05", []int{1, 1000}, "0.00 -0.05"},
		{"USD 1", []int{0, 1, 0, 2}, "0.00 0.33 0.00 0.67"},
		{"USD 1", []int{math.MaxInt, math.MaxInt, math.MaxInt}, "0.34 0.33 0.33"}, // their sum is no int
		{"USD 1e30", []int{1}, "1" + strings.Repeat("0", 30) + ".00"},
	} {
		parts, err := MustParseAmount(row.in).Allocate(row.ratios...)
		require.NoError(t, err)
		require.Equal(t, row.want, texts(parts), row.in)
	}
	many := make([]int, MaxShares+1)
	many[0] = 1
	for _, ratios := range [][]int{nil, {0}, {0, 0}, {1, -1}, {-1}, many} {
		_, err := MustParseAmount("USD 1").Allocate(ratios...)
		require.ErrorIs(t, err, ErrRange)
	}
	total, err := sumRatios(many[:MaxShares])
	require.NoError(t, err)
	require.Equal(t, "1", total.String())
}

// Nothing is lost, no part is more than a unit away from its share, and a ratio of 0 gets nothing.
func FuzzAllocate(f *testing.F) {
	f.Add(int64(10000), int8(-2), uint16(1), uint16(1), uint16(1), false)
	f.Add(int64(-5), int8(0), uint16(0), uint16(1), uint16(1000), true)
	f.Add(int64(1), int8(-9), uint16(65535), uint16(65535), uint16(0), true)
	f.Fuzz(func(t *testing.T, n int64, exponent int8, r1, r2, r3 uint16, yen bool) {
		c := USD
		if yen {
			c = JPY
		}
		a := NewAmount(decimal.New(n, int32(exponent)), c)
		ratios := []int{int(r1), int(r2), int(r3)}
		total := int64(r1) + int64(r2) + int64(r3)
		parts, err := a.Allocate(ratios...)
		if total == 0 {
			require.ErrorIs(t, err, ErrRange)
			return
		}
		require.NoError(t, err)
		sum, err := Sum(parts...)
		require.NoError(t, err)
		require.True(t, sum.Equal(a), "%v in %v: %v", a, ratios, parts)
		unit := decimal.New(1, parts[0].Decimal().Exponent())
		for i, p := range parts {
			// |part*total - a*ratio| < unit*total
			gap := p.Decimal().Mul(decimal.NewFromInt(total)).Sub(a.Decimal().Mul(decimal.NewFromInt(int64(ratios[i]))))
			require.Negative(t, gap.Abs().Cmp(unit.Mul(decimal.NewFromInt(total))), "%v in %v: %v", a, ratios, parts)
			if ratios[i] == 0 {
				require.Zero(t, p.Sign())
			}
		}
	})
}

// TestSharesOfBothSizes: what is reckoned in 64 bits is what is reckoned in any number of bits.
func TestSharesOfBothSizes(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 2026))
	edges := []int64{0, 1, -1, 2, 99, -100, math.MaxInt64, math.MinInt64, math.MaxInt64 - 1}
	for range 2000 {
		units := rnd.Int64() >> rnd.IntN(63)
		if rnd.IntN(3) == 0 {
			units = edges[rnd.IntN(len(edges))]
		} else if rnd.IntN(2) == 0 {
			units = -units
		}
		ratios, total := make([]int, 1+rnd.IntN(6)), new(big.Int)
		for i := range ratios {
			ratios[i] = int(rnd.Int32()) >> rnd.IntN(31)
			total.Add(total, big.NewInt(int64(ratios[i])))
		}
		if total.Sign() == 0 {
			continue
		}
		small, large := shares(units, ratios, total.Uint64()), bigShares(big.NewInt(units), ratios, total)
		for i := range ratios {
			require.Zero(t, small[i].Cmp(large[i]), "%d by %v: %v and %v", units, ratios, small, large)
		}
	}
}
