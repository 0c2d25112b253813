package feed

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// known is a source with one price for each pair, which it may give the other way round.
func known(pairs map[string]string) fx.Source {
	return fx.SourceFunc(func(_ context.Context, base, quote money.Currency, t time.Time) (fx.Rate, error) {
		if p, ok := pairs[base.String()+quote.String()]; ok {
			return fx.Rate{Base: base, Quote: quote, Price: decimal.RequireFromString(p), Date: t}, nil
		}
		if p, ok := pairs[quote.String()+base.String()]; ok {
			return fx.Rate{Base: quote, Quote: base, Price: decimal.RequireFromString(p), Date: t}, nil
		}
		return fx.Rate{}, fx.ErrNoRate
	})
}

// table writes a long file of one pair.
func table(base, quote string, prices ...string) string {
	var b strings.Builder
	b.WriteString("date,base,quote,rate\n")
	for i, p := range prices {
		fmt.Fprintf(&b, "2025-02-%02d,%s,%s,%s\n", i+1, base, quote, p)
	}
	return b.String()
}

func TestDirectionGuard(t *testing.T) {
	ref := known(map[string]string{"USDCNY": "7.25", "EURUSD": "1.08", "USDCHF": "1.01", "USDSEK": "10.05", "USDJPY": "150"})
	cases := []struct {
		name, text string
		want       []string
	}{
		{"right", table("USD", "CNY", "7.25", "7.3", "7.2", "7.1"), none},
		{"right, the reference is the other way round", table("CNY", "USD", "0.138", "0.137", "0.139"), none},
		{"inverted", table("USD", "CNY", "0.138", "0.137", "0.139", "0.138"),
			[]string{`line 2: USD/CNY: looks inverted: 3 rates are the reciprocals of the reference in "0.138"`}},
		{"inverted near one", table("EUR", "USD", "0.926", "0.926", "0.925"),
			[]string{`line 2: EUR/USD: looks inverted: 3 rates are the reciprocals of the reference in "0.926"`}},
		{"too near one to tell", table("USD", "CHF", "0.99", "0.99", "0.99"), none},
		{"two rows are not enough", table("USD", "CNY", "0.138", "0.138"), none},
		{"not in a row", table("USD", "CNY", "0.138", "0.138", "7.25", "0.138", "0.138", "7.25"), none},
		{"per hundred", table("JPY", "USD", "0.67", "0.66", "0.67"),
			[]string{`line 2: JPY/USD: looks like the price of other units: 3 rates are 100 times the reference, units per 100? in "0.67"`}},
		{"per hundred the other way", table("USD", "JPY", "1.5", "1.51", "1.49"),
			[]string{`line 2: USD/JPY: looks like the price of other units: 3 rates are the reference divided by 100 in "1.5"`}},
		{"from a row on", table("USD", "CNY", "7.25", "7.25", "0.138", "0.138", "0.138"),
			[]string{`line 4: USD/CNY: looks inverted: 3 rates are the reciprocals of the reference in "0.138"`}},
		{"merely wrong", table("USD", "CNY", "5", "5", "5", "5"), none},
		{"not known", table("USD", "TRY", "0.03", "0.03", "0.03"), none},
		{"one day of many pairs",
			"date,base,quote,rate\n2025-02-24,USD,CNY,0.138\n2025-02-24,EUR,USD,0.926\n2025-02-24,USD,JPY,0.0067\n2025-02-24,USD,TRY,0.03\n",
			[]string{`line 2: USD/CNY EUR/USD USD/JPY: looks inverted: 3 rates are the reciprocals of the reference in "0.138"`}},
		{"one day of which one fits",
			"date,base,quote,rate\n2025-02-24,USD,CNY,0.138\n2025-02-24,EUR,USD,0.926\n2025-02-24,USD,JPY,0.0067\n2025-02-24,USD,SEK,10\n", none},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			rates, problems, err := load(Loader{Reference: ref}, c.text)
			require.NoError(t, err)
			require.Equal(t, c.want, tell(problems))
			require.Len(t, rates, strings.Count(c.text, "\n")-1) // handed on all the same
		})
	}
}

// A slip late in a long series is found: rows are compared now and then.
func TestDirectionGuardSamplesLongSeries(t *testing.T) {
	prices := make([]string, 0, 400)
	for i := range 400 {
		prices = append(prices, map[bool]string{true: "7.25", false: "725"}[i < 200])
	}
	var b strings.Builder
	b.WriteString("date,base,quote,rate\n")
	for i, p := range prices {
		fmt.Fprintf(&b, "%d-%02d-%02d,USD,CNY,%s\n", 2000+i/336, 1+i/28%12, 1+i%28, p)
	}
	asked := 0
	ref := fx.SourceFunc(func(ctx context.Context, base, quote money.Currency, t time.Time) (fx.Rate, error) {
		asked++
		return known(map[string]string{"USDCNY": "7.25"}).Rate(ctx, base, quote, t)
	})
	_, problems, err := load(Loader{Reference: ref}, b.String())
	require.NoError(t, err)
	require.Len(t, problems, 1)
	require.ErrorIs(t, &problems[0], ErrUnits)
	require.Less(t, asked, 60)
}

// The public file of monthly rates whose description has the direction of the pound wrong.
func TestDirectionGuardWide(t *testing.T) {
	rates, problems, err := load(Loader{Base: money.USD, Reference: known(map[string]string{"GBPUSD": "1.27", "AUDUSD": "0.63", "USDCNY": "7.25"})},
		"Date,AUD,GBP,CNY\n2025-02-20,0.64,1.27,7.25\n2025-02-21,0.63,1.26,7.25\n2025-02-24,0.64,1.26,7.25\n")
	require.NoError(t, err)
	require.Len(t, rates, 9)
	require.Equal(t, []string{
		`line 2: USD/AUD: looks inverted: 3 rates are the reciprocals of the reference in "0.64"`,
		`line 2: USD/GBP: looks inverted: 3 rates are the reciprocals of the reference in "1.27"`,
	}, tell(problems))
}

func TestDirectionGuardWithoutAnswer(t *testing.T) {
	ref := fx.SourceFunc(func(context.Context, money.Currency, money.Currency, time.Time) (fx.Rate, error) {
		return fx.Rate{}, errors.New("broken")
	})
	_, problems, err := load(Loader{Reference: ref}, table("USD", "CNY", "0.1", "0.1", "0.1"))
	require.NoError(t, err)
	require.Empty(t, problems)
}
