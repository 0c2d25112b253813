package format_test

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/money/format"
)

// plain shows the blanks that break no line as spaces.
var plain = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

func ExampleFormatter_Amount() {
	price := money.MustParseAmount("EUR -1234.5")
	for _, f := range []format.Formatter{
		{Locale: language.English},
		{Locale: language.English, Accounting: true},
		{Locale: language.English, Display: format.Code},
		{Locale: language.English, Display: format.Name},
		{Locale: language.English, Notation: format.CompactShort},
		{Locale: language.Japanese, Display: format.Name},
		{Locale: language.MustParse("bn"), Display: format.Name},
	} {
		fmt.Println(plain.Replace(f.Amount(price)))
	}
	// Output:
	// -€1,234.50
	// (€1,234.50)
	// -EUR 1,234.50
	// -1,234.50 euros
	// -€1.2K
	// -1,234.50ユーロ
	// -১,২৩৪.৫০ ইউরো
}

// A figure keeps how finely it was written.
func ExampleFormatter_Figure() {
	a := money.MustParseAmount("USD 38000000000")
	billions := money.Step{Unit: decimal.New(1, 9)}
	written := money.FigureOf(a).WithSteps(billions, billions)
	for _, f := range []format.Formatter{
		{Locale: language.English},
		{Locale: language.Spanish},
		{Locale: language.Hindi, Notation: format.CompactShort},
		{Locale: language.Polish, Display: format.Name},
	} {
		fmt.Println(plain.Replace(f.Figure(written) + " - " + f.Amount(a)))
	}
	// Output:
	// $38 billion - $38,000,000,000.00
	// 38 mil millones US$ - 38.000.000.000,00 US$
	// $38 अ॰ - $38 अ॰
	// 38 miliardów dolarów amerykańskich - 38 000 000 000,00 dolara amerykańskiego
}

func ExampleFormatter_Figure_range() {
	millions := money.Step{Unit: decimal.New(1, 6)}
	f, err := money.RangeOf(money.MustParseAmount("USD 5000000"), money.MustParseAmount("USD 10000000"))
	if err != nil {
		panic(err)
	}
	f = f.WithSteps(millions, millions)
	fmt.Println(plain.Replace(format.Formatter{Locale: language.English}.Figure(f)))
	fmt.Println(plain.Replace(format.Formatter{Locale: language.German, Display: format.Code}.Figure(f)))
	// Output:
	// $5–10 million
	// 5–10 Millionen USD
}

// Digits limit what is written; rounding is half-even where nothing else is told.
func ExampleFraction() {
	f := format.Formatter{Locale: language.English, Digits: format.Fraction(0, 2)}
	for _, text := range []string{"USD 5", "USD 5.5", "USD 5.125"} {
		fmt.Println(f.Amount(money.MustParseAmount(text)))
	}
	// Output:
	// $5
	// $5.5
	// $5.12
}

func ExampleSignificant() {
	f := format.Formatter{Locale: language.English, Notation: format.CompactLong, Digits: format.Significant(1, 3)}
	fmt.Println(plain.Replace(f.Amount(money.MustParseAmount("USD 51999376007.49"))))
	// Output: $52 billion
}

// The digits of a script other than the usual ones of the locale.
func ExampleFormatter_numberingSystem() {
	a := money.MustParseAmount("INR 1234567.5")
	fmt.Println(format.Formatter{Locale: language.Hindi}.Amount(a))
	fmt.Println(format.Formatter{Locale: language.Hindi, NumberingSystem: "native"}.Amount(a))
	fmt.Println(format.Formatter{Locale: language.MustParse("hi-u-nu-native")}.Amount(a))
	// Output:
	// ₹12,34,567.50
	// ₹१२,३४,५६७.५०
	// ₹१२,३४,५६७.५०
}
