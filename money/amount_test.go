package money

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

func TestMinor(t *testing.T) {
	for _, row := range []struct {
		minor int64
		c     Currency
		text  string
	}{
		{199, USD, "USD 1.99"},
		{-5, USD, "USD -0.05"},
		{0, USD, "USD 0.00"},
		{1500, JPY, "JPY 1500"},
		{1, KWD, "KWD 0.001"},
		{7, MRU, "MRU 0.07"}, // two digits by ISO, though five parts
		{3, XAU, "XAU 3"},
		{3, Currency{}, "XXX 3"},
		{1, ETH, "ETH 0.000000000000000001"},
		{math.MaxInt64, USD, "USD 92233720368547758.07"},
		{math.MinInt64, USD, "USD -92233720368547758.08"},
	} {
		a := FromMinor(row.minor, row.c)
		require.Equal(t, row.text, a.String())
		got, ok := a.Minor()
		require.True(t, ok)
		require.Equal(t, row.minor, got)
	}
	for _, text := range []string{
		"USD 1.999", "JPY 0.5", "USD 92233720368547758.08", "USD -92233720368547758.09", "USD 1e17", "USD 1e900", "USD 1e-900",
	} {
		_, ok := MustParseAmount(text).Minor()
		require.False(t, ok, text)
	}
	for text, want := range map[string]int64{"USD 1.990": 199, "CNY 3.8e11": 38_000_000_000_000, "USD 0e900": 0} {
		got, ok := MustParseAmount(text).Minor()
		require.True(t, ok)
		require.Equal(t, want, got)
	}
}

func TestFromCoefficient(t *testing.T) {
	for want, a := range map[string]Amount{
		"USD -12.50":                   FromCoefficient(-1250, -2, USD),
		"CNY 380000000000":             FromCoefficient(380, 9, CNY),
		"XXX 0.00":                     FromCoefficient(0, -2, Currency{}),
		"EUR 9223372036854775807":      FromCoefficient(math.MaxInt64, 0, EUR),
		"EUR -922337203685477580.8":    FromCoefficient(math.MinInt64, -1, EUR),
		"USD 7e2147483647":             FromCoefficient(7, math.MaxInt32, USD),
		"ETH 0.0000000000000000000012": FromCoefficient(12, -22, ETH),
	} {
		require.Equal(t, want, a.String())
		require.Equal(t, a.String(), NewAmount(a.Decimal(), a.Currency()).String())
	}
}

// What fits 64 bits and what does not are calculated with in two ways: nothing is to be seen of it.
func TestArithmeticAcross64Bits(t *testing.T) {
	most, least := FromCoefficient(math.MaxInt64, -2, USD), FromCoefficient(math.MinInt64, -2, USD)
	cent := FromCoefficient(1, -2, USD)
	over, err := most.Add(cent)
	require.NoError(t, err)
	require.Equal(t, "USD 92233720368547758.08", over.String())
	require.True(t, over.Equal(least.Neg()))
	require.True(t, over.Equal(least.Abs()))
	order, err := over.Cmp(most)
	require.NoError(t, err)
	require.Equal(t, 1, order)
	under, err := least.Sub(cent)
	require.NoError(t, err)
	require.Equal(t, "USD -92233720368547758.09", under.String())
	require.Equal(t, -1, under.Sign())
	back, err := under.Add(cent)
	require.NoError(t, err)
	require.Equal(t, least.String(), back.String())
	_, ok := over.Minor()
	require.False(t, ok)
	minor, ok := back.Minor()
	require.True(t, ok)
	require.Equal(t, int64(math.MinInt64), minor)
	square, err := most.Mul(most.Decimal())
	require.NoError(t, err)
	require.Equal(t, "USD 8507059173023461584739690778423250.1249", square.String())
	root, err := FromRat(square.Decimal().Rat().Quo(square.Decimal().Rat(), most.Decimal().Rat()), USD, 2, Down)
	require.NoError(t, err)
	require.True(t, root.Equal(most))
	far, err := FromCoefficient(1, 20, USD).Add(cent) // the zeros between them do not fit
	require.NoError(t, err)
	require.Equal(t, "USD 100000000000000000000.01", far.String())
}

func TestArithmetic(t *testing.T) {
	a, b := MustParseAmount("USD 1.50"), MustParseAmount("USD -0.255")
	sum, err := a.Add(b)
	require.NoError(t, err)
	require.Equal(t, "USD 1.245", sum.String())
	difference, err := a.Sub(b)
	require.NoError(t, err)
	require.Equal(t, "USD 1.755", difference.String())
	product, err := a.Mul(decimal.New(-125, -3))
	require.NoError(t, err)
	require.Equal(t, "USD -0.18750", product.String())
	require.Equal(t, "USD 0.255", b.Neg().String())
	require.Equal(t, "USD 0.255", b.Abs().String())
	require.Equal(t, []int{1, -1, 0}, []int{a.Sign(), b.Sign(), Amount{}.Sign()})
	require.Equal(t, "USD 1.50", a.String()) // not changed by any of it
	require.Equal(t, "USD -0.255", b.String())

	for _, other := range []Amount{MustParseAmount("EUR 1"), {}} {
		_, err = a.Add(other)
		require.ErrorIs(t, err, ErrMismatch)
		_, err = other.Sub(a)
		require.ErrorIs(t, err, ErrMismatch)
		_, err = a.Cmp(other)
		require.ErrorIs(t, err, ErrMismatch)
		require.False(t, a.Equal(other))
	}
	// Open currencies are of one kind.
	sum, err = MustParseAmount("XXX 1").Add(MustParseAmount("XXX 2"))
	require.NoError(t, err)
	require.Equal(t, "XXX 3", sum.String())
}

func TestEqualAndCmp(t *testing.T) {
	a := MustParseAmount("USD 1.5")
	require.True(t, a.Equal(MustParseAmount("USD 1.50")))
	require.True(t, Amount{}.Equal(MustParseAmount("XXX 0.00")))
	for text, want := range map[string]int{"USD 1.49": 1, "USD 1.5000": 0, "USD 15e-1": 0, "USD 2": -1} {
		got, err := a.Cmp(MustParseAmount(text))
		require.NoError(t, err)
		require.Equal(t, want, got, text)
		require.Equal(t, want == 0, a.Equal(MustParseAmount(text)))
	}
}

func TestSum(t *testing.T) {
	total, err := Sum()
	require.NoError(t, err)
	require.Equal(t, "XXX 0", total.String())
	total, err = Sum(MustParseAmount("EUR 0.10"), MustParseAmount("EUR 0.20"), MustParseAmount("EUR 5"))
	require.NoError(t, err)
	require.Equal(t, "EUR 5.30", total.String())
	_, err = Sum(MustParseAmount("EUR 0.10"), MustParseAmount("USD 0.20"))
	require.ErrorIs(t, err, ErrMismatch)
}

// Amounts of any decimal can be made; what would fill the memory is refused, and nothing panics.
func TestBeyondMaxDigits(t *testing.T) {
	one := MustParseAmount("USD 1")
	for _, d := range []decimal.Decimal{
		decimal.New(1, math.MaxInt32), decimal.New(1, math.MinInt32), decimal.New(1, MaxDigits), decimal.New(1, -MaxDigits-1),
	} {
		a := NewAmount(d, USD)
		for name, f := range map[string]func() error{
			"Add":      func() error { _, err := a.Add(one); return err },
			"Sub":      func() error { _, err := one.Sub(a); return err },
			"Mul":      func() error { _, err := a.Mul(decimal.New(1, 0)); return err },
			"factor":   func() error { _, err := one.Mul(d); return err },
			"Split":    func() error { _, err := a.Split(2); return err },
			"Sum":      func() error { _, err := Sum(a, one); return err },
			"itself":   func() error { _, err := a.Add(a); return err },
			"text":     func() error { _, err := a.MarshalText(); return err },
			"JSON":     func() error { _, err := a.MarshalJSON(); return err },
			"SQL":      func() error { _, err := a.Value(); return err },
			"figure":   func() error { _, err := FigureOf(a).MarshalJSON(); return err },
			"its step": func() error { _, err := FigureOf(one).WithSteps(Step{Unit: d}, Step{}).MarshalJSON(); return err },
		} {
			require.ErrorIs(t, f(), ErrRange, name)
		}
		require.True(t, a.Equal(a))
		require.Less(t, len(a.String()), 30)
		require.Equal(t, "USD -", a.Neg().String()[:5])
		a.Minor()
	}
	big := MustParseAmount("USD 1e999")
	_, err := big.Mul(decimal.New(1, 1))
	require.ErrorIs(t, err, ErrRange)
	nine := MustParseAmount("USD 9e999")
	_, err = nine.Add(nine)
	require.ErrorIs(t, err, ErrRange)
	// The same with as many digits as 64 bits have.
	for exponent, ok := range map[int32]bool{MaxDigits - 20: true, MaxDigits - 19: false, MaxDigits - 18: false} {
		most := FromCoefficient(math.MaxInt64, exponent, USD)
		_, err = most.Add(most)
		require.Equal(t, ok, err == nil, exponent)
		_, err = FromCoefficient(1, exponent, USD).Add(FromCoefficient(1, -MaxDigits, USD))
		require.NoError(t, err)
	}
	_, err = nine.Add(MustParseAmount("EUR 1"))
	require.EqualError(t, err, "different currencies: USD and EUR")
}

// Amounts are calculated with as shopspring/decimal does, to the digit, and refused beyond MaxDigits.
func FuzzAmountArithmetic(f *testing.F) {
	f.Add(int64(math.MaxInt64), int16(-2), int64(1), int16(-2))
	f.Add(int64(math.MinInt64), int16(0), int64(-1), int16(-1000))
	f.Add(int64(math.MaxInt64), int16(981), int64(math.MaxInt64), int16(981))
	f.Add(int64(0), int16(999), int64(5), int16(-1001))
	f.Fuzz(func(t *testing.T, n int64, e int16, m int64, g int16) {
		a, b := FromCoefficient(n, int32(e), USD), FromCoefficient(m, int32(g), USD)
		x, y := decimal.New(n, int32(e)), decimal.New(m, int32(g))
		within := func(d decimal.Decimal) bool {
			exponent := int(d.Exponent())
			return -MaxDigits <= exponent && exponent <= MaxDigits && d.NumDigits()+exponent <= MaxDigits
		}
		same := func(got Amount, err error, want decimal.Decimal) {
			t.Helper()
			if ok := within(x) && within(y) && within(want); !ok {
				require.ErrorIs(t, err, ErrRange)
				return
			}
			require.NoError(t, err)
			require.Equal(t, want.Coefficient().String(), got.Decimal().Coefficient().String())
			require.Equal(t, want.Exponent(), got.Decimal().Exponent())
			again, err := ParseAmount(got.String())
			require.NoError(t, err)
			require.True(t, again.Equal(got))
		}
		sum, err := a.Add(b)
		same(sum, err, x.Add(y))
		difference, err := a.Sub(b)
		same(difference, err, x.Sub(y))
		product, err := a.Mul(y)
		same(product, err, x.Mul(y))
		order, err := a.Cmp(b)
		require.NoError(t, err)
		require.Equal(t, x.Cmp(y), order)
		require.Equal(t, order == 0, a.Equal(b))
	})
}
