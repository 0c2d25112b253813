package money_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

func Example() {
	price := money.MustParseAmount("USD 19.99")
	total, err := price.Mul(decimal.NewFromInt(3))
	if err != nil {
		panic(err)
	}
	parts, err := total.Split(2)
	if err != nil {
		panic(err)
	}
	fmt.Println(total, parts)
	// Output: USD 59.97 [USD 29.99 USD 29.98]
}

func ExampleParseCurrency() {
	for _, code := range []string{"EUR", "cny", "XBT", "GBp"} {
		c, err := money.ParseCurrency(code)
		fmt.Println(c, err)
	}
	// Output:
	// EUR <nil>
	// CNY <nil>
	// BTC <nil>
	// XXX unknown currency "GBp"
}

func ExampleCurrency_CurrentOn() {
	day := time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC)
	fmt.Println(money.BGN.CurrentOn(day), money.BGN.CurrentOn(day.AddDate(0, 0, 1)), money.BGN.Current())
	// Output: true false false
}

func ExampleCurrency_Successor() {
	for c, ok := money.MustParseCurrency("ZWD"), true; ok; {
		next, ratio, found := c.Successor()
		if found {
			fmt.Printf("1 %s = %s %s\n", next, ratio, c)
		}
		c, ok = next, found
	}
	// Output:
	// 1 ZWN = 1000 ZWD
	// 1 ZWR = 10000000000 ZWN
	// 1 ZWL = 1000000000000 ZWR
	// 1 ZWG = 2498.7242 ZWL
}

func ExampleCurrencies() {
	for c := range money.Currencies() {
		if c.Digits() == 4 && c.Current() {
			fmt.Println(c)
		}
	}
	// Output:
	// CLF
	// UYW
}

func ExampleFromMinor() {
	fmt.Println(money.FromMinor(199, money.USD), money.FromMinor(199, money.JPY), money.FromMinor(199, money.KWD))
	// Output: USD 1.99 JPY 199 KWD 0.199
}

func ExampleFromCoefficient() {
	fmt.Println(money.FromCoefficient(-1250, -2, money.USD), money.FromCoefficient(38, 9, money.CNY))
	// Output: USD -12.50 CNY 38000000000
}

func ExampleStepOf() {
	// "between 5 and 5.25 million dollars"
	f, err := money.RangeOf(money.FromCoefficient(5, 6, money.USD), money.FromCoefficient(525, 4, money.USD))
	fmt.Printf("%#v %v", f.WithSteps(money.StepOf(6, false), money.StepOf(4, true)), err)
	// Output: money.Figure(USD 5000000..5250000 step 1000000 step 10000 point) <nil>
}

func ExampleFromRat() {
	// 100 German marks at the legal rate, divided once and rounded once.
	euros := new(big.Rat).Quo(big.NewRat(100, 1), big.NewRat(195583, 100000))
	a, err := money.FromRat(euros, money.EUR, money.EUR.Digits(), money.HalfUp)
	fmt.Println(a, err)
	// Output: EUR 51.13 <nil>
}

func ExampleAmount_Allocate() {
	parts, err := money.MustParseAmount("EUR 0.05").Allocate(50, 30, 20)
	fmt.Println(parts, err)
	// Output: [EUR 0.03 EUR 0.01 EUR 0.01] <nil>
}

func ExampleAmount_RoundToCash() {
	a := money.MustParseAmount("CHF 7.38")
	fmt.Println(a.RoundToMinor(money.HalfEven), a.RoundToCash(money.HalfEven), a.Round(0, money.Down))
	// Output: CHF 7.38 CHF 7.40 CHF 7
}

func ExampleAmount_Format() {
	a := money.MustParseAmount("USD 1234.565")
	fmt.Printf("%v|%14v|%.2f %s|%#v\n", a, a, a, a.Currency(), a)
	// Output: USD 1234.565|  USD 1234.565|1234.56 USD|money.MustParseAmount("USD 1234.565")
}

func ExampleAmount_MarshalJSON() {
	b, err := json.Marshal(map[string]money.Amount{"cost": money.MustParseAmount("USD 38000000000")})
	fmt.Println(string(b), err)
	// Output: {"cost":{"amount":"38000000000","currency":"USD"}} <nil>
}

func ExampleFigure() {
	// "about $38 billion"
	f := money.FigureOf(money.MustParseAmount("USD 38e9")).WithQualifier(money.About)
	low, _ := f.Steps()
	fmt.Println(f, "in steps of", low.Unit)
	// Output: about USD 38000000000 in steps of 1000000000
}

func ExampleRangeOf() {
	// "$5-10 million"
	f, err := money.RangeOf(money.MustParseAmount("USD 5e6"), money.MustParseAmount("USD 10e6"))
	fmt.Println(f, err)
	// Output: USD 5000000..10000000 <nil>
}

func ExampleParseFigure() {
	f, err := money.ParseFigure("about USD 1000000..9000000 vague")
	low, high := f.Range()
	fmt.Println(low, high, f.Qualifier(), f.Vague(), err)
	// Output: USD 1000000 USD 9000000 about true <nil>
}
