package parse_test

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// The figures of a text, one after the other, with what the text says of each.
func ExampleAll() {
	text := "Sales rose to €1.3bn from €980m; the board proposes 45 cents a share and expects $5-10 million more."
	for m := range parse.All(text) {
		fmt.Printf("%-14s %-22s %s\n", m.Text, m.Figure, m.Confidence)
	}
	// Output:
	// €1.3bn         EUR 1300000000         certain
	// €980m          EUR 980000000          certain
	// 45 cents       EUR 0.45               medium
	// $5-10 million  USD 5000000..10000000  low
}

// A whole text also states conversions and rates, has headers and a date.
func ExampleRead() {
	d := parse.Read(`Date: 2025-02-24

The line will cost 380 billion yuan, equivalent to approximately $52 billion. ($1 = 7.25 yuan)

(in millions of yuan, except per share data)
Revenue        ¥1,250
Net loss        (¥40)
`)
	fmt.Println(d.Date)
	for _, e := range d.Equivalences {
		fmt.Printf("%s = %s (%q)\n", e.From.Figure, e.To.Figure, e.Cue.Of(d.Text))
	}
	for _, r := range d.Rates {
		fmt.Printf("1 %s = %s\n", r.Base, r.Price)
	}
	for _, m := range d.Matches[2:] {
		fmt.Printf("%s is %s\n", m.Text, m.Figure)
	}
	// Output:
	// 2025-02-24
	// CNY 380000000000 = about USD 52000000000 (", equivalent to approximately")
	// 1 USD = CNY 7.25
	// ¥1,250 is CNY 1250000000
	// (¥40) is CNY -40000000
}

// A price field wants one figure. A hint from beside the field names its currency where the field does not.
func ExamplePrice() {
	for _, f := range []struct{ text, hint string }{
		{"1.234,56 €", ""},
		{"£39.95 inc. VAT", ""},
		{"12,99", "Price in CHF"},
		{"$12", "Price in C$"},
		{"12,99", ""},
	} {
		m, err := parse.Price(f.text, f.hint)
		fmt.Println(m.Figure, m.Confidence, err)
	}
	// Output:
	// EUR 1234.56 certain <nil>
	// GBP 39.95 low <nil>
	// CHF 12.99 medium <nil>
	// CAD 12 medium <nil>
	// XXX 12.99 low <nil>
}

// Amount wants a text to be one amount and nothing else, and says where it is not.
func ExampleAmount() {
	for _, text := range []string{"12,34,567.89 rupees", "half a million dollars", "($1,234)", "$5 a head", "5 pesos"} {
		a, err := parse.Amount(text)
		var e *parse.Error
		if errors.As(err, &e) {
			fmt.Printf("%q: %v at byte %d\n", text, e.Err, e.Offset)
			continue
		}
		fmt.Println(a)
	}
	// Output:
	// INR 1234567.89
	// USD 500000
	// USD -1234
	// "$5 a head": text beside the figure at byte 3
	// "5 pesos": ambiguous currency at byte 2
}

// A figure may be a range, and may be hedged.
func ExampleFigure() {
	for _, text := range []string{"between $5 and $10 million", "nearly 20 lakh crore rupees", "tens of millions of euros"} {
		f, err := parse.Figure(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		low, high := f.Range()
		fmt.Println(f, "|", low, "|", high, "|", f.Qualifier())
	}
	// Output:
	// USD 5000000..10000000 | USD 5000000 | USD 10000000 | plain
	// nearly INR 20000000000000 | INR 20000000000000 | INR 20000000000000 | nearly
	// EUR 10000000..100000000 vague | EUR 10000000 | EUR 100000000 | plain
}

// The figures of a text written in one way.
func ExampleDocument_Replace() {
	d := parse.Read("It paid $5bn, half a million euros and Rs 12,34,567.")
	fmt.Println(d.Replace(func(m parse.Match) string { return m.Figure.String() }))
	// Output:
	// It paid USD 5000000000, EUR 500000 and INR 1234567.
}

// What a bare sign or word means depends on where a text comes from; what the text itself says goes first.
func ExampleParser() {
	text := "It paid $5 to one, 7 pesos to another and US$6 to a third."
	for _, p := range []*parse.Parser{
		{},
		{Strict: true},
		{Region: language.MustParseRegion("MX")},
		{Languages: []language.Tag{language.MustParse("en-CA")}},
	} {
		var read []string
		for m := range p.All(text) {
			read = append(read, m.Figure.String()+" "+m.Confidence.String())
		}
		fmt.Println(strings.Join(read, ", "))
	}
	// Output:
	// USD 5 low, XXX 7 low, USD 6 certain
	// USD 6 certain
	// MXN 5 medium, MXN 7 medium, USD 6 certain
	// CAD 5 medium, XXX 7 low, USD 6 certain
}

// The other readings of a figure, likeliest first.
func ExampleMatch() {
	m, _ := parse.Price("EUR 1.234", "")
	fmt.Println(m.Figure, m.Others[0])

	for m := range parse.All("It paid ¥500.") {
		fmt.Println(m.Figure, m.Confidence, m.Others)
	}
	for m := range parse.All("It paid 500 dinars.") {
		fmt.Println(m.Figure.Currency() == money.Currency{}, m.Others[0])
	}
	// Output:
	// EUR 1234 EUR 1.234
	// JPY 500 low [CNY 500]
	// true KWD 500
}
