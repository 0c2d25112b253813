package exact

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// edges are coefficients about which something changes: the digits, the sign, or whether they are an int64.
var edges = []string{
	"0", "1", "-1", "5", "9", "10", "-10", "99", "100", "-101", "4294967295", "3037000499", "3037000500", "-3037000500",
	"99999999999999999", "999999999999999999", "1000000000000000000", "-1000000000000000001", "922337203685477580",
	"922337203685477581", "-922337203685477581", "4611686018427387904", "-4611686018427387904", "-4611686018427387905",
	"9223372036854775806", "9223372036854775807", "-9223372036854775807", "-9223372036854775808", "9223372036854775808",
	"-9223372036854775809", "18446744073709551615", "18446744073709551616", "-100000000000000000000",
	"1234567890123456789012345678901234567890", "-9999999999999999999999999999999999999999",
}

var edgeExponents = []int32{0, -1, 1, -2, 2, -17, -18, 18, -19, 19, -20, 40, -41}

// edgeNumbers are all edges with all exponents.
func edgeNumbers(t testing.TB) []Number {
	var numbers []Number
	for _, text := range edges {
		c, ok := new(big.Int).SetString(text, 10)
		require.True(t, ok)
		for _, e := range edgeExponents {
			numbers = append(numbers, FromBig(c, e))
		}
	}
	return numbers
}

// rat returns n as a fraction.
func rat(n Number) *big.Rat { return n.Decimal().Rat() }

// requireSame requires that n has that coefficient and exponent, and is held as it should be.
func requireSame(t testing.TB, want decimal.Decimal, n Number, message ...any) {
	t.Helper()
	if want.Coefficient().Cmp(n.Coefficient()) != 0 || want.Exponent() != n.Exponent() {
		require.Equal(t, want.Coefficient().String(), n.Coefficient().String(), message...)
		require.Equal(t, want.Exponent(), n.Exponent(), message...)
	}
	c, small := n.Small()
	if small != want.Coefficient().IsInt64() || small && c != want.CoefficientInt64() {
		require.Fail(t, "held in the wrong way", message...)
	}
}

func TestNumber(t *testing.T) {
	for _, n := range edgeNumbers(t) {
		d := decimal.NewFromBigInt(n.Coefficient(), n.Exponent())
		requireSame(t, d, n)
		requireSame(t, d, FromDecimal(d))
		requireSame(t, d, FromDecimal(n.Decimal()))
		requireSame(t, d.Neg(), n.Neg(), d)
		requireSame(t, d.Abs(), n.Abs(), d)
		require.Equal(t, d.Sign(), n.Sign())
		require.Equal(t, d.NumDigits(), n.NumDigits())
		require.Equal(t, d.Coefficient().String(), string(n.AppendCoefficient(nil)))
	}
	requireSame(t, decimal.Decimal{}, Number{})
	requireSame(t, decimal.Decimal{}, FromDecimal(decimal.Decimal{}))
	for _, e := range []int32{math.MinInt32, math.MaxInt32} {
		requireSame(t, decimal.New(-7, e), New(-7, e))
		require.Equal(t, 1, New(-7, e).NumDigits())
	}
}

func TestNumDigitsAtPowersOfTen(t *testing.T) {
	for i, p := range powers {
		require.Equal(t, i+1, New(p, 0).NumDigits())
		require.Equal(t, i+1, New(-p, 0).NumDigits())
		require.Equal(t, max(1, i), New(p-1, 0).NumDigits())
		require.Equal(t, p, Pow10(int64(i)))
	}
}

func TestCoefficientIsACopy(t *testing.T) {
	for _, n := range []Number{New(5, 0), FromBig(new(big.Int).Lsh(big.NewInt(1), 70), 0)} {
		before := n.Coefficient().String()
		n.Coefficient().SetInt64(1)
		require.Equal(t, before, n.Coefficient().String())
	}
}

func TestInt64(t *testing.T) {
	for _, n := range edgeNumbers(t) {
		for _, shift := range []int64{0, 1, -1, 2, 18, 19, 20, -40} {
			shifted := rat(Number{small: n.small, wide: n.wide, exponent: n.exponent + int32(shift)})
			got, ok := n.Int64(shift)
			require.Equal(t, shifted.IsInt() && shifted.Num().IsInt64(), ok, "%v shifted by %d", n.Decimal(), shift)
			if ok {
				require.Equal(t, shifted.Num().Int64(), got)
			}
		}
	}
	for _, e := range []int32{math.MinInt32, math.MaxInt32} {
		_, ok := New(1, e).Int64(int64(e))
		require.False(t, ok)
		zero, ok := New(0, e).Int64(int64(e))
		require.True(t, ok)
		require.Zero(t, zero)
	}
}

func TestWholePart(t *testing.T) {
	for _, n := range edgeNumbers(t) {
		d := n.Decimal()
		require.Equal(t, d.IntPart(), n.IntPart(), "%v", d)
		require.Equal(t, d.IsInteger(), n.IsInteger(), "%v", d)
		for _, places := range []int32{-20, -1, 0, 3} {
			requireSame(t, d.Shift(places), n.Shift(places), d)
		}
		require.True(t, n.Equal(n))
		require.False(t, n.Equal(n.Add(New(1, n.Exponent()))), "%v", d)
	}
	require.True(t, New(15, -1).Equal(New(150, -2)))
	require.False(t, New(1, -100_000).IsInteger())
	require.Zero(t, New(1, -100_000).IntPart())
	require.True(t, New(1, math.MaxInt32).IsInteger())
}

func TestAppendPlain(t *testing.T) {
	for want, n := range map[string]Number{
		"1.50": New(150, -2), "-0.003": New(-3, -3), "38000000000": New(38, 9), "0": New(0, 9), "0.00": New(0, -2), "-1.2": New(-12, -1),
	} {
		require.Equal(t, "x"+want, string(n.AppendPlain([]byte("x"))))
	}
	for _, n := range edgeNumbers(t) {
		text := string(n.AppendPlain(nil))
		read, ok := new(big.Rat).SetString(text)
		require.True(t, ok, text)
		require.Zero(t, rat(n).Cmp(read), text)
		_, decimals, _ := strings.Cut(text, ".")
		require.Len(t, decimals, int(max(0, -n.Exponent())), text)
	}
}
