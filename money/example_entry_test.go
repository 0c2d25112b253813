package money_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

func ExampleParseAmount() {
	for _, text := range []string{"USD 19.990", "CNY 3.8e11", "USD 1,234", "USD 1e2000000000"} {
		a, err := money.ParseAmount(text)
		fmt.Println(a, err)
	}
	// Output:
	// USD 19.990 <nil>
	// CNY 380000000000 <nil>
	// XXX 0 malformed number "1,234"
	// XXX 0 out of range: exponent of number "1e2000000000"
}

func ExampleNewAmount() {
	fmt.Println(money.NewAmount(decimal.New(35, -4), money.USD))
	// Output:
	// USD 0.0035
}

func ExampleSum() {
	total, err := money.Sum(money.MustParseAmount("EUR 0.10"), money.MustParseAmount("EUR 0.20"))
	fmt.Println(total, err)
	_, err = money.Sum(money.MustParseAmount("EUR 1"), money.MustParseAmount("USD 1"))
	fmt.Println(err)
	// Output:
	// EUR 0.30 <nil>
	// different currencies: EUR and USD
}

func ExampleFigureOf() {
	f := money.FigureOf(money.MustParseAmount("CNY 380e9")).WithQualifier(money.Above)
	a, one := f.Amount()
	fmt.Println(f, a, one)
	// Output:
	// above CNY 380000000000 CNY 380000000000 true
}

func ExampleLookupCurrency() {
	c, ok := money.LookupCurrency("HRK")
	fmt.Println(c, ok, c.Current(), c.Number(), c.Digits())
	_, ok = money.LookupCurrency("XYZ")
	fmt.Println(ok)
	// Output:
	// HRK true false 191 2
	// false
}

func ExampleAmount_Split() {
	parts, err := money.MustParseAmount("JPY 100").Split(3)
	fmt.Println(parts, err)
	// Output:
	// [JPY 34 JPY 33 JPY 33] <nil>
}

func ExampleAmount_Round() {
	a := money.MustParseAmount("USD 2.675")
	fmt.Println(a.Round(2, money.HalfEven), a.Round(0, money.Up), a.RoundToMinor(money.Down))
	// Output:
	// USD 2.68 USD 3 USD 2.67
}

func ExampleAmount_Cmp() {
	order, err := money.MustParseAmount("USD 1.50").Cmp(money.MustParseAmount("USD 1.5"))
	fmt.Println(order, err)
	_, err = money.MustParseAmount("USD 1.50").Cmp(money.MustParseAmount("EUR 1.50"))
	fmt.Println(err)
	// Output:
	// 0 <nil>
	// different currencies: USD and EUR
}
