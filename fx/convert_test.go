package fx

import (
	"context"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

func TestConvert(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "2024-01-05 EUR/USD 1.0921", "2024-01-05 USD/JPY 144.62", "2024-01-04 USD/KWD 0.30755", "2024-01-05 XAU/USD 2045.5")
	for _, c := range []struct{ from, to, exact, rounded, date string }{
		{"EUR 100", "USD", "10921/100", "USD 109.21", "2024-01-05"},
		{"USD 100", "EUR", "1000000/10921", "EUR 91.57", "2024-01-05"},
		{"USD 1000000", "JPY", "144620000/1", "JPY 144620000", "2024-01-05"},
		{"JPY 1", "USD", "50/7231", "USD 0.01", "2024-01-05"},
		{"EUR 1", "KWD", "67175071/200000000", "KWD 0.336", "2024-01-04"},
		{"USD -1.005", "USD", "-201/200", "USD -1.00", ""},
		{"DEM 10", "FRF", "6559570/195583", "FRF 33.54", ""},
		{"TRL 1500000", "TRY", "3/2", "TRY 1.50", ""},
		{"USD 1", "XAU", "2/4091", "XAU 0.000489", "2024-01-05"},
	} {
		got, err := Convert(bg, tb, money.MustParseAmount(c.from), cur(c.to), on(t, "2024-01-06"))
		require.NoError(t, err, c.from)
		require.Equal(t, c.exact, got.Rat().String(), c.from)
		require.Equal(t, c.rounded, got.Amount().String(), c.from)
		require.Equal(t, c.from+" = "+c.rounded, got.String())
		if c.date == "" {
			require.True(t, got.Date().IsZero(), c.from)
		} else {
			require.Equal(t, c.date, got.Date().Format(time.DateOnly), c.from)
		}
	}
	got, err := Convert(bg, tb, money.MustParseAmount("USD 100"), money.EUR, on(t, "2024-01-06"))
	require.NoError(t, err)
	a, err := got.Round(6, money.Down)
	require.NoError(t, err)
	require.Equal(t, "EUR 91.566706", a.String())
	require.Equal(t, "EUR/USD", legsText(Rate{Legs: got.Legs}))
}

func TestConvertErrors(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "2024-01-05 EUR/USD 1.0921")
	day := on(t, "2024-01-06")
	_, err := Convert(bg, tb, money.MustParseAmount("EUR 1"), cur("JPY"), day)
	require.ErrorIs(t, err, ErrNoRate)
	_, err = Convert(bg, nil, money.MustParseAmount("EUR 1"), cur("JPY"), day)
	require.ErrorIs(t, err, ErrNoRate)
	_, err = Convert(bg, tb, money.Amount{}, money.USD, day)
	require.Error(t, err)
	_, err = Convert(bg, tb, money.MustParseAmount("EUR 1"), money.Currency{}, day)
	require.Error(t, err)
	for _, d := range []decimal.Decimal{decimal.New(1, 2000000000), decimal.New(1, -2000000000)} {
		_, err = Convert(bg, tb, money.NewAmount(d, money.EUR), money.USD, day)
		require.ErrorIs(t, err, money.ErrRange)
	}
	var zero Conversion
	require.Equal(t, "0/1", zero.Rat().String())
	require.Equal(t, "XXX 0 = XXX 0", zero.String())
}

// A source may answer either way round, and needs to know only the heirs of old currencies.
func TestConvertWithASource(t *testing.T) {
	t.Parallel()
	day := on(t, "2024-01-06")
	answer := func(row string) Source {
		r := rateOf(t, row)
		return SourceFunc(func(_ context.Context, b, q money.Currency, at time.Time) (Rate, error) {
			if b == r.Base && q == r.Quote || b == r.Quote && q == r.Base || b == cur("JPY") {
				return r, nil
			}
			return Rate{}, fmt.Errorf("asked: %w", &NoRateError{Base: b, Quote: q, Date: at})
		})
	}
	src := answer("2024-01-05 EUR/USD 1.25")
	got, err := Convert(bg, src, money.MustParseAmount("USD 1"), money.EUR, day)
	require.NoError(t, err)
	require.Equal(t, "EUR 0.80", got.Amount().String())
	got, err = Convert(bg, src, money.MustParseAmount("DEM 195583"), money.USD, day)
	require.NoError(t, err)
	require.Equal(t, "USD 125000.00", got.Amount().String())
	require.Len(t, got.Legs, 2)
	got, err = Convert(bg, src, money.MustParseAmount("USD 125000"), cur("DEM"), day)
	require.NoError(t, err)
	require.Equal(t, "DEM 195583.00", got.Amount().String())
	got, err = Convert(bg, src, money.MustParseAmount("DEM 195583"), cur("FRF"), day)
	require.NoError(t, err, "the source is not needed")
	require.Equal(t, "FRF 655957.00", got.Amount().String())
	_, err = Convert(bg, src, money.MustParseAmount("DEM 1"), cur("GBP"), day)
	require.ErrorIs(t, err, ErrNoRate)
	_, err = Convert(bg, src, money.MustParseAmount("JPY 1"), cur("CHF"), day)
	require.ErrorContains(t, err, "answered for JPY/CHF with EUR/USD")
	_, err = Convert(bg, SourceFunc(func(context.Context, money.Currency, money.Currency, time.Time) (Rate, error) { return Rate{}, nil }), money.MustParseAmount("JPY 1"), cur("CHF"), day)
	require.ErrorContains(t, err, "a rate that is none")

	low, high, err := rangeFrom(bg, src, money.USD, cur("DEM"), day, day)
	require.NoError(t, err)
	require.Equal(t, "195583/125000", low.Rat().String())
	require.Equal(t, "195583/125000", high.Rat().String())
	_, _, err = rangeFrom(bg, src, money.USD, cur("GBP"), day, day)
	require.ErrorIs(t, err, ErrNoRate)
}

// Every conversion over a chain equals the product of its legs, calculated apart.
func TestConvertExactly(t *testing.T) {
	t.Parallel()
	next := lcg(7)
	codes := []string{"EUR", "USD", "GBP", "JPY", "CNY", "NOK", "DEM", "TRL", "TRY"}
	for range 300 {
		tb := &Table{}
		prices := map[[2]string]*big.Rat{}
		for range 8 {
			b, q := codes[next()%len(codes)], codes[next()%len(codes)]
			if b == q || b == "DEM" || q == "DEM" || b == "TRL" || q == "TRL" {
				continue
			}
			d := decimal.New(int64(next()%1000000+1), int32(-(next() % 8)))
			require.NoError(t, tb.Add(Rate{Base: cur(b), Quote: cur(q), Price: d, Date: on(t, "2024-01-05")}))
			v, _ := ratOf(d)
			prices[[2]string{b, q}], prices[[2]string{q, b}] = v, new(big.Rat).Inv(v)
		}
		from, to := codes[next()%len(codes)], codes[next()%len(codes)]
		amount := decimal.New(int64(next()%1000000000), int32(-(next() % 4)))
		c, err := Convert(bg, tb, money.NewAmount(amount, cur(from)), cur(to), on(t, "2024-01-06"))
		if err != nil {
			require.ErrorIs(t, err, ErrNoRate)
			continue
		}
		want, _ := ratOf(amount)
		at := from
		for _, leg := range c.Legs {
			b, q := leg.Base.String(), leg.Quote.String()
			other := b
			if at == b {
				other = q
			}
			price, ok := prices[[2]string{at, other}]
			if leg.Kind == Exact {
				_, ratio, _ := leg.Quote.Successor()
				price, ok = ratOf(ratio)
				if at == q {
					price = new(big.Rat).Inv(price)
				}
			}
			require.True(t, ok, "%s from %s", leg, at)
			want.Mul(want, price)
			at = other
		}
		require.Equal(t, to, at)
		require.Zero(t, want.Cmp(c.Rat()), "%s over %s", c, legsText(Rate{Legs: c.Legs}))
	}
}

// There and back through exact links loses nothing.
func TestExactLinksLoseNothing(t *testing.T) {
	t.Parallel()
	links := ExactLinks()
	next := lcg(11)
	for range 200 {
		a, b := links[next()%len(links)].Quote, links[next()%len(links)].Quote
		amount := money.NewAmount(decimal.New(int64(next()), int32(-(next()%6))), a)
		day := on(t, "2020-06-01")
		there, err := Convert(bg, nil, amount, b, day)
		if err != nil {
			continue
		}
		r, ok := ExactRate(b, a, day)
		if a == b {
			continue
		}
		require.True(t, ok)
		back := new(big.Rat).Mul(there.Rat(), r.Rat())
		want, _ := ratOf(amount.Decimal())
		require.Zero(t, want.Cmp(back), "%s to %s and back", amount, b)
	}
}

// lcg returns a small generator of numbers that are the same on every run.
func lcg(seed uint64) func() int {
	return func() int {
		seed = seed*6364136223846793005 + 1442695040888963407
		return int(seed >> 33)
	}
}
