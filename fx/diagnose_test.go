package fx

import (
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// e^-z in billionths, rounded, as any table of the exponential function has it.
func TestExpNegative(t *testing.T) {
	t.Parallel()
	const million = 1_000_000
	for k, want := range []int64{
		1000000000, 367879441, 135335283, 49787068, 18315639, 6737947, 2478752, 911882, 335463, 123410, 45400, 16702, 6144, 2260, 832,
	} {
		require.InDelta(t, want, 1000*expNegative(int64(k)*million), 1000, k)
	}
	require.Zero(t, expNegative(15*million))
	for z, want := range map[int64]int64{100_000: 904837418, 250_000: 778800783, 500_000: 606530660, 900_000: 406569660, 1_500_000: 223130160} {
		require.InDelta(t, want, 1000*expNegative(z), 10_000, z)
	}
	for z := int64(0); z < 16*million; z += 12_345 {
		require.GreaterOrEqual(t, expNegative(z), expNegative(z+12_345), z)
	}
}

// A cause that makes the claim right to the digit weighs all of its prior, one that leaves it far off weighs half.
func TestScore(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		prior    int
		num, den int64 // what the claim would still be off by
		want     int   // of a thousand
	}{
		{100, 1, 1, 1000},
		{70, 1, 1, 700},
		{100, 2, 1, 500},
		{100, 1, 2, 500},
		{100, 103, 100, 808}, // ½ + ½·exp(−½·(0.02956/0.03)²)
		{100, 100, 103, 808},
		{100, 106, 100, 576},
		{100, 101, 100, 973},
	} {
		got := score(c.prior, big.NewRat(c.num, c.den))
		require.Equal(t, c.want, (got+500)/1000, "%d/%d", c.num, c.den)
	}
	require.Equal(t, 700_000, score(70, nil))
}

// At most three causes, none below half the weight of the first, and of one kind and side only the likeliest.
func TestBest(t *testing.T) {
	t.Parallel()
	h := func(k CauseKind, side Side, power, score int) hypothesis {
		return hypothesis{Cause{Kind: k, Side: side, Power: power}, score * 10_000}
	}
	for _, c := range []struct {
		name  string
		found []hypothesis
		want  []int // weights
	}{
		{"none", nil, nil},
		{"by weight", []hypothesis{h(Inverted, 0, 0, 40), h(Truncated, 0, 0, 60)}, []int{60, 40}},
		{"just half", []hypothesis{h(Inverted, 0, 0, 40), h(Truncated, 0, 0, 20)}, []int{40, 20}},
		{"less than half", []hypothesis{h(Inverted, 0, 0, 41), h(Truncated, 0, 0, 20)}, []int{41}},
		{"three", []hypothesis{h(Inverted, 0, 0, 50), h(Truncated, 0, 0, 49), h(OtherDate, 0, 0, 48), h(SameDigits, 0, 0, 47)}, []int{50, 49, 48}},
		{"another digit of one figure", []hypothesis{h(DigitChanged, ToSide, 0, 50), h(DigitChanged, ToSide, 0, 49)}, []int{50}},
		{"a digit of either figure", []hypothesis{h(DigitChanged, ToSide, 0, 50), h(DigitChanged, FromSide, 0, 49)}, []int{50, 49}},
		{"two powers of ten", []hypothesis{h(Factor10, 0, 3, 50), h(Factor10, 0, 4, 49)}, []int{50, 49}},
		{"two currencies", []hypothesis{h(WrongCurrency, ToSide, 0, 50), h(WrongCurrency, ToSide, 0, 49)}, []int{50, 49}},
	} {
		var weights []int
		for _, x := range best(c.found) {
			weights = append(weights, x.Weight)
		}
		require.Equal(t, c.want, weights, c.name)
	}
}

// A currency has two rates where the law or a shortage made them, and for some only for a time.
func TestDualOn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		code, from, to string
		want           bool
	}{
		{"CNY", "1993-12-31", "1993-12-31", true},
		{"CNY", "1993-12-31", "1994-01-31", true},
		{"CNY", "1994-01-01", "1994-01-01", false},
		{"BOB", "2023-02-28", "2023-02-28", false},
		{"BOB", "2023-03-01", "2023-03-01", true},
		{"BOB", "2023-02-01", "2023-03-01", true},
		{"ARS", "1995-01-01", "1995-01-01", true},
		{"EUR", "1995-01-01", "2024-01-01", false},
	} {
		require.Equal(t, c.want, dualOn(money.MustParseCurrency(c.code), dayOf(on(t, c.from)), dayOf(on(t, c.to))), c)
	}
}

// Zeros were cut from two currencies without a new code.
func TestBreakOf(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]struct {
		day time.Time
		old int
	}{
		"SYP": {time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 100},
		"VES": {time.Date(2021, 10, 1, 0, 0, 0, 0, time.UTC), 1_000_000},
	} {
		b, ok := breakOf(code)
		require.True(t, ok, code)
		require.Equal(t, dayOf(want.day), b.on, code)
		require.Equal(t, want.old, b.old, code)
	}
	_, ok := breakOf("EUR")
	require.False(t, ok)
}

// n is the power of ten between two numbers that have the same digits.
func TestPowerBetween(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		n    int
		ok   bool
	}{
		{"380", "380", 0, true},
		{"380", "38", -1, true},
		{"38", "380000", 4, true},
		{"1", "1e24", 24, true},
		{"1", "1e25", 25, false},
		{"1e24", "1", -24, true},
		{"1e25", "1", -25, false},
		{"38", "381", 1, false},
		{"0.5", "50", 2, true},
	} {
		a, ok := new(big.Rat).SetString(c.a)
		require.True(t, ok)
		b, ok := new(big.Rat).SetString(c.b)
		require.True(t, ok)
		n, ok := powerBetween(a, b)
		require.Equal(t, c.ok, ok, c)
		if ok {
			require.Equal(t, c.n, n, c)
		}
	}
}
