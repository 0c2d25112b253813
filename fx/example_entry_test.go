package fx_test

import (
	"context"
	"fmt"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// Two figures that no text ties together.
func ExampleChecker_Figures() {
	c := fx.Checker{Source: reference.Source(), Date: parse.Date{Year: 2025, Month: time.February, Day: 24}}
	f, err := c.Figures(context.Background(), money.FigureOf(money.MustParseAmount("CNY 380e9")), money.FigureOf(money.MustParseAmount("USD 52e9")))
	fmt.Println(f.Verdict, f.Grade, err)
	// Output:
	// consistent exact <nil>
}

// A document that is also wanted for other things is read once.
func ExampleChecker_Document() {
	doc := parse.Read("Date: 2024-03-01. The bank lost 5 billion euros ($5.4 billion) and sold a tower for £1bn ($2.5bn).")
	c := fx.Checker{Source: reference.Source()}
	found, err := c.Document(context.Background(), doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		fmt.Println(f.From, "=", f.To, f.Verdict)
	}
	// Output:
	// EUR 5000000000 = USD 5400000000 consistent
	// GBP 1000000000 = USD 2500000000 inconsistent
}

// The rates that a text states are checked too.
func ExampleChecker_StatedRates() {
	doc := parse.Read("Date: 2025-02-24. They paid 72.5 yuan, or $10. ($1 = 7.25 Chinese yuan) ($1 = 0.13 yuan)")
	c := fx.Checker{Source: reference.Source()}
	stated, err := c.StatedRates(context.Background(), doc)
	for _, s := range stated {
		fmt.Println(s)
	}
	fmt.Println(err)
	// Output:
	// 1 USD = 7.25 CNY (agrees with the table)
	// 1 USD = 0.13 CNY (looks inverted: 7.2904–7.3078)
	// <nil>
}

// Several claims at one wrong rate are one finding; Split parts it again.
func ExampleFinding_Split() {
	c := fx.Checker{Source: reference.Source(), Date: parse.Date{Year: 2024, Month: time.March, Day: 1}}
	found, err := c.Text(context.Background(), "It lost 5 billion euros ($7.1 billion), after 3.1 billion euros ($4.4 billion).")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		fmt.Println(f.Verdict, len(f.Claims))
		for _, one := range f.Split() {
			fmt.Println(one.From, "=", one.To)
		}
	}
	// Output:
	// inconsistent 2
	// EUR 5000000000 = USD 7100000000
	// EUR 3100000000 = USD 4400000000
}

// Rates that are exact by law need no source.
func ExampleExactRate() {
	r, ok := fx.ExactRate(money.EUR, money.DEM, time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))
	fmt.Println(r, ok)
	// Output:
	// 1 EUR = 1.95583 DEM (since 1999-01-01, exact, Regulation (EC) No 2866/98) true
}

// Any function can be a source.
func ExampleSourceFunc() {
	fixed := fx.SourceFunc(func(_ context.Context, base, quote money.Currency, t time.Time) (fx.Rate, error) {
		if base == money.USD && quote == money.CNY {
			return fx.Rate{Base: base, Quote: quote, Price: money.MustParseAmount("CNY 7.25").Decimal(), Date: t, Kind: fx.Mid}, nil
		}
		return fx.Rate{}, fx.ErrNoRate
	})
	c, err := fx.Convert(context.Background(), fixed, money.MustParseAmount("USD 100"), money.CNY, time.Date(2025, 2, 24, 0, 0, 0, 0, time.UTC))
	fmt.Println(c, err)
	_, err = fx.Convert(context.Background(), fixed, money.MustParseAmount("USD 100"), money.JPY, time.Date(2025, 2, 24, 0, 0, 0, 0, time.UTC))
	fmt.Println(err)
	// Output:
	// USD 100 = CNY 725.00 <nil>
	// no rate
}

func ExampleTable() {
	var t fx.Table
	day := time.Date(2024, 1, 5, 0, 0, 0, 0, time.UTC)
	err := t.Add(
		fx.Rate{Base: money.EUR, Quote: money.USD, Price: money.MustParseAmount("USD 1.0921").Decimal(), Date: day, Origin: "ECB"},
		fx.Rate{Base: money.EUR, Quote: money.JPY, Price: money.MustParseAmount("JPY 158.66").Decimal(), Date: day, Origin: "ECB"},
	)
	fmt.Println(t.Len(), err)
	for r := range t.All() {
		fmt.Println(r)
	}
	low, high, err := t.Range(context.Background(), money.USD, money.EUR, day.AddDate(0, 0, -7), day)
	fmt.Println(low, high, err)
	// Output:
	// 2 <nil>
	// 1 EUR = 158.66 JPY (2024-01-05, mid, ECB)
	// 1 EUR = 1.0921 USD (2024-01-05, mid, ECB)
	// 1 USD = 0.915667 EUR (2024-01-05, mid, ECB) 1 USD = 0.915667 EUR (2024-01-05, mid, ECB) <nil>
}
