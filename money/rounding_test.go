package money

import (
	"math"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/exact"
)

// The table of the rounding modes, as java.math.RoundingMode has it.
func TestRoundingModes(t *testing.T) {
	modes := []Rounding{HalfEven, HalfUp, HalfDown, Up, Down, Ceiling, Floor}
	for _, row := range []struct {
		in   string
		want [7]string
	}{
		{"5.5", [7]string{"6", "6", "5", "6", "5", "6", "5"}},
		{"2.5", [7]string{"2", "3", "2", "3", "2", "3", "2"}},
		{"1.6", [7]string{"2", "2", "2", "2", "1", "2", "1"}},
		{"1.1", [7]string{"1", "1", "1", "2", "1", "2", "1"}},
		{"1.0", [7]string{"1", "1", "1", "1", "1", "1", "1"}},
		{"0.0", [7]string{"0", "0", "0", "0", "0", "0", "0"}},
		{"0.4", [7]string{"0", "0", "0", "1", "0", "1", "0"}},
		{"-0.5", [7]string{"0", "-1", "0", "-1", "0", "0", "-1"}},
		{"-1.1", [7]string{"-1", "-1", "-1", "-2", "-1", "-1", "-2"}},
		{"-1.6", [7]string{"-2", "-2", "-2", "-2", "-1", "-1", "-2"}},
		{"-2.5", [7]string{"-2", "-3", "-2", "-3", "-2", "-2", "-3"}},
		{"-5.5", [7]string{"-6", "-6", "-5", "-6", "-5", "-5", "-6"}},
		{"2.5000000000000000000000000001", [7]string{"3", "3", "3", "3", "2", "3", "2"}},
		{"2.4999999999999999999999999999", [7]string{"2", "2", "2", "3", "2", "3", "2"}},
	} {
		for i, mode := range modes {
			got := MustParseAmount("USD "+row.in).Round(0, mode)
			require.Equal(t, "USD "+row.want[i], got.String(), "%s %s", row.in, mode)
		}
	}
	require.Equal(t, "HalfEven", Rounding(0).String())
	require.Equal(t, "Floor", Floor.String())
	require.Equal(t, "Rounding(7)", Rounding(7).String())
	require.Equal(t, "USD 2", MustParseAmount("USD 2.5").Round(0, 9).String()) // an unknown mode is HalfEven
}

func TestRound(t *testing.T) {
	for _, row := range []struct {
		in     string
		places int
		want   string
	}{
		{"USD 1.005", 2, "USD 1.00"},
		{"USD 1.015", 2, "USD 1.02"},
		{"USD 5", 2, "USD 5"}, // no zeros added
		{"USD 1.50", 3, "USD 1.50"},
		{"USD 380000000001", -9, "USD 380000000000"},
		{"USD 51", -2, "USD 100"},
		{"USD 50", -2, "USD 0"},
		{"USD 49", -1000000, "USD 0e1000000"},
		{"USD 0.001", 0, "USD 0"},
		{"USD 12345678901234567890.125", 2, "USD 12345678901234567890.12"}, // beyond 64 bits, few digits dropped
		{"USD -12345678901234567890.1251", 2, "USD -12345678901234567890.13"},
	} {
		require.Equal(t, row.want, MustParseAmount(row.in).Round(row.places, HalfEven).String(), row.in)
	}
}

// Numbers of 64 bits are rounded in a way of their own: as the others are.
func TestRoundSmallAsLarge(t *testing.T) {
	for _, n := range []int64{
		0, 1, -1, 4, 5, 6, -15, 25, 49, 50, 51, 99, 100, 149, 150, 151, -249, -250, -251, 500_000_000_000_000_000,
		-500_000_000_000_000_001, 999_999_999_999_999_999, 1_500_000_000_000_000_000, 2_500_000_000_000_000_000,
		-2_500_000_000_000_000_001, math.MaxInt64, math.MinInt64,
	} {
		for places := -21; places <= 1; places++ {
			for mode := range Floor + 2 { // one of them unknown
				got := roundTo(exact.New(n, 0), places, mode)
				if places >= 0 {
					require.Equal(t, n, got.Coefficient().Int64())
					continue
				}
				want := quotient(big.NewInt(n), pow10(int64(-places)), mode)
				require.Equal(t, want.String(), got.Coefficient().String(), "%d to %d places, %v", n, places, mode)
				require.Equal(t, int32(-places), got.Exponent())
			}
		}
	}
}

// Rounding takes no time for zeros that are not written, and does not overflow.
func TestRoundExtremes(t *testing.T) {
	const most = 1<<31 - 1
	for _, e := range []int32{-most - 1, -most, -1_000_000_000, 0, 1_000_000_000, most} {
		for _, places := range []int{-1 << 31, -most, -1, 0, 1, most} {
			for _, n := range []int64{0, 1, -7} {
				for mode := range Floor + 1 {
					a := NewAmount(decimal.New(n, e), USD)
					got := a.Round(places, mode)
					if mode == Down && n != 0 && int64(e) < -int64(places) && places > -most {
						require.Zero(t, got.Sign(), "%v %d", a, places)
					}
				}
			}
		}
	}
	require.Equal(t, "USD 1", NewAmount(decimal.New(1, -2_000_000_000), USD).Round(0, Up).String())
	require.Equal(t, "USD 0", NewAmount(decimal.New(9, -2_000_000_000), USD).Round(0, HalfUp).String())
}

func TestRoundToMinorAndCash(t *testing.T) {
	for _, row := range []struct{ in, minor, cash string }{
		{"USD 1.995", "USD 2.00", "USD 2.00"},
		{"JPY 10.5", "JPY 10", "JPY 10"},
		{"KWD 0.0005", "KWD 0.000", "KWD 0.000"},
		{"KWD 0.0015", "KWD 0.002", "KWD 0.002"},
		{"CHF 1.23", "CHF 1.23", "CHF 1.25"},
		{"CHF 1.225", "CHF 1.22", "CHF 1.20"},
		{"CHF 1.275", "CHF 1.28", "CHF 1.30"},
		{"CHF 3.8e11", "CHF 380000000000", "CHF 380000000000"},
		{"SEK 10.50", "SEK 10.50", "SEK 10"},
		{"DKK 10.26", "DKK 10.26", "DKK 10.50"},
		{"HUF 1232.5", "HUF 1232.5", "HUF 1230"},
		{"HUF -1233", "HUF -1233", "HUF -1235"},
		{"NZD 4.99", "NZD 4.99", "NZD 5.00"},
		{"XAU 1.2345678", "XAU 1.2345678", "XAU 1.2345678"}, // nothing to round to
		{"XXX 1.2345678", "XXX 1.2345678", "XXX 1.2345678"},
		{"BTC 0.123456785", "BTC 0.12345678", "BTC 0.12345678"},
	} {
		a := MustParseAmount(row.in)
		require.Equal(t, row.minor, a.RoundToMinor(HalfEven).String())
		require.Equal(t, row.cash, a.RoundToCash(HalfEven).String())
	}
	huge := NewAmount(decimal.New(123, 2_000_000_000), CHF)
	require.True(t, huge.RoundToCash(Up).Equal(huge))
}

func TestFromRatToTheLastPlace(t *testing.T) {
	for _, places := range []int{MaxDigits, 1 - MaxDigits} {
		a, err := FromRat(new(big.Rat), USD, places, HalfEven)
		require.NoError(t, err)
		require.Equal(t, int32(-places), a.Decimal().Exponent())
	}
	for _, places := range []int{MaxDigits + 1, -MaxDigits, -MaxDigits - 1} {
		_, err := FromRat(new(big.Rat), USD, places, HalfEven)
		require.ErrorIs(t, err, ErrRange)
	}
}

func TestFromRat(t *testing.T) {
	for _, row := range []struct {
		num, den int64
		places   int
		want     string
	}{
		{1, 3, 4, "USD 0.3333"},
		{2, 3, 2, "USD 0.67"},
		{-2, 3, 0, "USD -1"},
		{1, 8, 2, "USD 0.12"}, // half to even
		{12345, 1, -2, "USD 12300"},
		{0, 1, 2, "USD 0.00"},
	} {
		a, err := FromRat(big.NewRat(row.num, row.den), USD, row.places, HalfEven)
		require.NoError(t, err)
		require.Equal(t, row.want, a.String())
	}
	r := big.NewRat(1, 3)
	_, err := FromRat(r, USD, 2, Up)
	require.NoError(t, err)
	require.Equal(t, "1/3", r.String()) // not changed
	for _, places := range []int{MaxDigits + 1, -MaxDigits - 1} {
		_, err = FromRat(r, USD, places, Up)
		require.ErrorIs(t, err, ErrRange)
	}
	_, err = FromRat(nil, USD, 2, Up)
	require.ErrorIs(t, err, ErrRange)
	_, err = FromRat(new(big.Rat).SetInt(pow10(2*MaxDigits)), USD, 2, Up)
	require.ErrorIs(t, err, ErrRange)
}

// roundSlow is what Round must do, written out with fractions.
func roundSlow(d decimal.Decimal, places int, mode Rounding) *big.Rat {
	unit := new(big.Rat).SetFrac(big.NewInt(1), pow10(int64(max(0, places))))
	if places < 0 {
		unit.SetInt(pow10(int64(-places)))
	}
	x := new(big.Rat).SetInt(d.Coefficient())
	if e := int64(d.Exponent()); e >= 0 {
		x.Mul(x, new(big.Rat).SetInt(pow10(e)))
	} else {
		x.Quo(x, new(big.Rat).SetInt(pow10(-e)))
	}
	x.Quo(x, unit)
	below := new(big.Int).Div(x.Num(), x.Denom()) // Euclidean: toward the smaller, as the denominator is positive
	above := new(big.Int).Add(below, big.NewInt(1))
	low, high := new(big.Rat).SetInt(below), new(big.Rat).SetInt(above)
	if x.Cmp(low) == 0 {
		return low.Mul(low, unit)
	}
	toLow, toHigh := new(big.Rat).Sub(x, low), new(big.Rat).Sub(high, x)
	half := toLow.Cmp(toHigh)
	positive := x.Sign() > 0
	var up bool
	switch mode {
	case Ceiling:
		up = true
	case Floor:
	case Up:
		up = positive
	case Down:
		up = !positive
	case HalfUp:
		up = half > 0 || half == 0 && positive
	case HalfDown:
		up = half > 0 || half == 0 && !positive
	default:
		up = half > 0 || half == 0 && below.Bit(0) == 1
	}
	if up {
		low = high
	}
	return low.Mul(low, unit)
}

func FuzzRound(f *testing.F) {
	for _, n := range []int64{0, 5, -5, 15, 25, 149, 150, 151, -12345, 1<<63 - 1} {
		f.Add(n, int8(-2), int8(1), uint8(0))
		f.Add(n, int8(2), int8(-3), uint8(3))
	}
	f.Fuzz(func(t *testing.T, n int64, exponent, places int8, mode uint8) {
		d, m := decimal.New(n, int32(exponent)), Rounding(mode%7)
		got := NewAmount(d, USD).Round(int(places), m).Decimal()
		if got.Rat().Cmp(roundSlow(d, int(places), m)) != 0 {
			t.Fatalf("%de%d to %d places, %s: %s", n, exponent, places, m, got)
		}
	})
}
