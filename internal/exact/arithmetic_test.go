package exact

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// requireArithmetic compares all that is calculated of two numbers with shopspring/decimal, digit by digit, and with
// fractions, by value.
func requireArithmetic(t testing.TB, a, b Number) {
	t.Helper()
	x, y := a.Decimal(), b.Decimal()
	message := []any{"%v and %v", x, y}
	requireSame(t, x.Add(y), a.Add(b), message...)
	requireSame(t, x.Sub(y), a.Sub(b), message...)
	requireSame(t, x.Mul(y), a.Mul(b), message...)
	p, q := rat(a), rat(b)
	if c := a.Cmp(b); c != p.Cmp(q) || c != -b.Cmp(a) {
		require.Equal(t, p.Cmp(q), c, message...)
	}
	if new(big.Rat).Add(p, q).Cmp(rat(a.Add(b))) != 0 || new(big.Rat).Mul(p, q).Cmp(rat(a.Mul(b))) != 0 {
		require.Fail(t, "not the sum or not the product", message...)
	}
}

func TestArithmeticOfEdges(t *testing.T) {
	numbers := edgeNumbers(t)
	// Every pair would take a second or two: each number meets a different eleventh of the others.
	for i, a := range numbers {
		for j := i % 11; j < len(numbers); j += 11 {
			requireArithmetic(t, a, numbers[j])
		}
	}
}

func TestArithmeticAtRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	number := func() Number {
		c := int64(r.Uint64()) >> r.IntN(64) // as many short ones as long ones
		n := New(c, int32(r.IntN(50)-25))
		if r.IntN(4) == 0 {
			n = n.Mul(New(int64(r.Uint64()), 0))
		}
		return n
	}
	for range 20_000 {
		requireArithmetic(t, number(), number())
	}
}

// Numbers of any exponent can be compared: the zeros between them are never written out.
func TestCmpOfFarExponents(t *testing.T) {
	wide := new(big.Int).Lsh(big.NewInt(1), 80)
	negative := new(big.Int).Neg(wide)
	ordered := []Number{
		FromBig(negative, math.MaxInt32), New(-2, math.MaxInt32), New(-1, math.MaxInt32), FromBig(negative, 0), New(-10, 0),
		New(-15, -1), New(-1, 0), FromBig(negative, -math.MaxInt32), New(-1, math.MinInt32), New(0, 5),
		New(1, math.MinInt32), FromBig(wide, -math.MaxInt32), New(99, -2), New(1, 0), New(101, -2), New(15, -1), New(10, 0),
		New(math.MaxInt64, 0), FromBig(wide, 0), FromBig(new(big.Int).Add(wide, big.NewInt(1)), 0), New(1, 2_000_000_000),
		New(1, math.MaxInt32), FromBig(wide, math.MaxInt32),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			require.Equal(t, min(1, max(-1, i-j)), a.Cmp(b), "%d %d", i, j)
		}
	}
	for _, zero := range []Number{{}, New(0, math.MaxInt32), New(0, math.MinInt32)} {
		require.Zero(t, zero.Cmp(New(0, 3)))
		require.Equal(t, -1, zero.Cmp(FromBig(wide, math.MinInt32)))
		require.Equal(t, 1, zero.Cmp(FromBig(negative, math.MinInt32)))
	}
	ten := new(big.Int).Mul(wide, big.NewInt(10))
	require.Zero(t, FromBig(wide, 1).Cmp(FromBig(ten, 0)))
	require.Zero(t, FromBig(ten, 0).Cmp(FromBig(wide, 1)))
	require.Zero(t, New(1, 20).Cmp(FromBig(pow10(20), 0)))
}

// Nothing changes the numbers that are calculated with.
func TestOperandsStayAsTheyAre(t *testing.T) {
	wide := new(big.Int).Lsh(big.NewInt(1), 70)
	text := wide.String()
	a := FromBig(wide, 3)
	for _, b := range []Number{New(2, 5), New(2, -5), a} {
		a.Add(b)
		b.Add(a)
		a.Sub(b)
		a.Mul(b)
		a.Cmp(b)
		a.Neg()
		a.Neg().Abs()
		a.Int64(-3)
		require.Equal(t, text, a.Coefficient().String())
	}
}

// sink keeps what is measured from being left out.
var sink Number

func TestNoAllocations(t *testing.T) {
	a, b, d := New(-123_456_789_012_345, -2), New(987_654_321_012_345, -4), decimal.New(123_456_789_012_345, -2)
	for name, run := range map[string]func(){
		"Add":         func() { sink = a.Add(b); sink = a.Add(a) },
		"Sub":         func() { sink = a.Sub(b); sink = a.Sub(a) },
		"Mul":         func() { sink = a.Mul(New(725, -2)) },
		"Neg":         func() { sink = a.Neg() },
		"Abs":         func() { sink = a.Abs() },
		"Cmp":         func() { a.Cmp(b); b.Cmp(a); a.Cmp(New(1, math.MaxInt32)) },
		"Sign":        func() { a.Sign() },
		"NumDigits":   func() { a.NumDigits() },
		"Int64":       func() { a.Int64(2) },
		"FromDecimal": func() { sink = FromDecimal(d) },
	} {
		require.Zero(t, testing.AllocsPerRun(100, run), name)
	}
}

func FuzzArithmetic(f *testing.F) {
	f.Add(int64(math.MaxInt64), int64(1), int8(0), int64(1), int64(1), int8(0))
	f.Add(int64(math.MinInt64), int64(1), int8(0), int64(-1), int64(1), int8(0))
	f.Add(int64(922337203685477581), int64(1), int8(1), int64(math.MinInt64), int64(1), int8(0))
	f.Add(int64(1), int64(1), int8(19), int64(0), int64(1), int8(-19))
	f.Add(int64(math.MinInt64), int64(math.MinInt64), int8(-100), int64(3), int64(1), int8(100))
	f.Fuzz(func(t *testing.T, c1, k1 int64, e1 int8, c2, k2 int64, e2 int8) {
		number := func(c, k int64, e int8) Number {
			return FromBig(new(big.Int).Mul(big.NewInt(c), big.NewInt(k)), int32(e))
		}
		a, b := number(c1, k1, e1), number(c2, k2, e2)
		requireArithmetic(t, a, b)
		requireSame(t, a.Decimal().Neg(), a.Neg())
		requireSame(t, a.Decimal().Abs(), a.Abs())
		require.Equal(t, a.Decimal().NumDigits(), a.NumDigits())
		whole := rat(a)
		n, ok := a.Int64(0)
		require.Equal(t, whole.IsInt() && whole.Num().IsInt64(), ok)
		require.True(t, !ok || whole.Num().Int64() == n)
	})
}
