package fx_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

func ExampleConvert() {
	amount := money.MustParseAmount("CNY 380000000000")
	day := time.Date(2025, 2, 24, 0, 0, 0, 0, time.UTC)
	c, err := fx.Convert(context.Background(), reference.Source(), amount, money.USD, day)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c)
	for _, leg := range c.Legs {
		fmt.Println(leg)
	}
	// Output:
	// CNY 380000000000 = USD 51999376007.49
	// 1 USD = 7.30778 CNY (2025-02-12, snapshot, currency-api snapshot)
}

func ExampleReadCSV() {
	t, err := fx.ReadCSV(strings.NewReader(`date,base,quote,price,origin
2024-01-05,EUR,USD,1.0921,ECB
2024-01-05,EUR,JPY,158.66,ECB
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	saturday := time.Date(2024, 1, 6, 0, 0, 0, 0, time.UTC)
	r, err := t.Rate(context.Background(), money.USD, money.JPY, saturday)
	fmt.Println(r, err)
	fmt.Println(r.Rat())
	_, err = t.Rate(context.Background(), money.USD, money.JPY, saturday.AddDate(0, 1, 0))
	fmt.Println(err, errors.Is(err, fx.ErrNoRate))
	// Output:
	// 1 USD = 145.28 JPY (2024-01-05, mid, ECB) <nil>
	// 1586600/10921
	// no rate for USD/JPY on 2024-02-06 true
}

func ExampleConvertByEuroRule() {
	day := time.Date(1999, 6, 1, 0, 0, 0, 0, time.UTC)
	franc := money.MustParseCurrency("FRF")
	c, err := fx.ConvertByEuroRule(money.MustParseAmount("DEM 1000000"), franc, day, 3)
	fmt.Println(c.Euro, c.Amount, err)
	plain, err := fx.Convert(context.Background(), nil, money.MustParseAmount("DEM 1000000"), franc, day)
	fmt.Println(plain.Amount(), err)
	// Output:
	// EUR 511291.881 FRF 3353854.88 <nil>
	// FRF 3353854.89 <nil>
}

func ExampleSources() {
	own, err := fx.ReadCSV(strings.NewReader("2024-06-03,EUR,USD,1.0842,our bank\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	s := fx.Sources{List: []fx.Source{own, reference.Source()}}
	day := time.Date(2024, 6, 3, 0, 0, 0, 0, time.UTC)
	r, _ := s.Rate(context.Background(), money.EUR, money.USD, day)
	fmt.Println(r)
	spread, _ := s.Compare(context.Background(), money.EUR, money.USD, day)
	fmt.Println(len(spread.Rates), "sources,", spread.Share.FloatString(4), "apart")
	// Output:
	// 1 EUR = 1.0842 USD (2024-06-03, mid, our bank)
	// 2 sources, 0.0044 apart
}

func ExampleTable_Validate() {
	t, err := fx.ReadCSV(strings.NewReader(`2024-01-04,EUR,USD,1.0953
2024-01-05,EUR,USD,10.921
2024-01-08,EUR,USD,1.0946
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range t.Validate(time.Date(2024, 1, 31, 0, 0, 0, 0, time.UTC)) {
		fmt.Println(d)
	}
	// Output:
	// EUR/USD 2024-01-05: jump: 1.0953, 10.921, 1.0946
}

func ExampleChecker_Text() {
	checker := fx.Checker{Source: reference.Source()}
	found, err := checker.Text(context.Background(), "Date: 2024-06-03\n\nThe plant will cost 2.4 billion euros ($2.6 million), the road 100 million euros ($109 million).")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		fmt.Println(f)
	}
	// Output:
	// inconsistent: "2.4 billion euros" is about $2.6 billion ($2.54–2.67 billion), not "$2.6 million"
	// consistent: "100 million euros" is "$109 million" (exact)
}
