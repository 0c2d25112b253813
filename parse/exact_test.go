package parse

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// TestAmount and TestFigure: what a text that is one figure says, or why it is none and where.
func TestAmount(t *testing.T) {
	euro := &Parser{Currency: money.EUR}
	mexican := &Parser{Region: language.MustParseRegion("MX")}
	german := &Parser{Languages: []language.Tag{language.German}}
	for _, x := range []struct {
		p      *Parser // nil: the zero Parser
		text   string
		want   string // "" for an error
		err    error
		offset int
	}{
		{nil, "$5.99", "USD 5.99", nil, 0},
		{nil, "  $5.99\n", "USD 5.99", nil, 0},
		{nil, "380 billion yuan", "CNY 380000000000", nil, 0},
		{nil, "USD 200", "USD 200", nil, 0},
		{nil, "200USD", "USD 200", nil, 0},
		{nil, "-$5", "USD -5", nil, 0},
		{nil, "$-5", "USD -5", nil, 0},
		{nil, "−5 €", "EUR -5", nil, 0},
		{nil, "($1,234)", "USD -1234", nil, 0},
		{nil, "€1.234,56", "EUR 1234.56", nil, 0},
		{nil, "12,34,567.89 rupees", "INR 1234567.89", nil, 0},
		{nil, "half a million dollars", "USD 500000", nil, 0},
		{nil, "5 dollars 20 cents", "USD 5.20", nil, 0},
		{nil, "£3 10p", "GBP 3.10", nil, 0},
		{nil, "50 cents", "USD 0.50", nil, 0},
		{nil, "470 pence", "GBP 4.70", nil, 0},
		{nil, "5 jiao", "CNY 0.5", nil, 0},
		{nil, "3元5角", "CNY 3.5", nil, 0},
		{nil, "½ dollar", "USD 0.5", nil, 0},
		{nil, "", "", ErrSyntax, 0},
		{nil, " \n", "", ErrSyntax, 0},
		{nil, "hello", "", ErrSyntax, 0},
		{nil, "  hello", "", ErrSyntax, 2},
		{nil, "$", "", ErrSyntax, 0},
		{nil, "USD", "", ErrSyntax, 0},
		{nil, "1,23,4 USD", "", ErrSyntax, 0}, // no convention writes this
		{nil, "5", "", ErrCurrency, 0},
		{nil, " 5 million", "", ErrCurrency, 1},
		{nil, "$5 $6", "", ErrTrailing, 3},
		{nil, "$5.", "", ErrTrailing, 2},
		{nil, "$5 a share", "", ErrTrailing, 3},
		{nil, "pay $5", "", ErrTrailing, 0},
		{nil, "€5!", "", ErrTrailing, 4},
		{nil, "$5-10", "", ErrRange, 0},
		{nil, "between $5 and $10", "", ErrRange, 0},
		{nil, "about $5", "", ErrRange, 0},
		{nil, "$5 or more", "", ErrRange, 0},
		{nil, "tens of millions of dollars", "", ErrRange, 0},
		{nil, "5 pesos", "", ErrAmbiguous, 2},
		{nil, "5 dinars", "", ErrAmbiguous, 2},
		{nil, "10 kr", "", ErrAmbiguous, 3},
		{mexican, "5 pesos", "MXN 5", nil, 0},
		{mexican, "$5", "MXN 5", nil, 0},
		{mexican, "US$5", "USD 5", nil, 0},
		{euro, "5", "EUR 5", nil, 0},
		{euro, "-1,234.50", "EUR -1234.50", nil, 0},
		{euro, "five thousand", "EUR 5000", nil, 0},
		{euro, "half a million", "EUR 500000", nil, 0},
		{euro, "$5", "USD 5", nil, 0}, // the text wins
		{euro, "5%", "", ErrTrailing, 1},
		{euro, "five apples", "", ErrTrailing, 5},
		{euro, "- 5", "", ErrSyntax, 0},
		{german, "€1.234", "EUR 1234", nil, 0},
		{german, "€1,234", "EUR 1.234", nil, 0},
	} {
		p := x.p
		if p == nil {
			p = new(Parser)
		}
		a, err := p.Amount(x.text)
		if x.err == nil {
			require.NoError(t, err, "%q", x.text)
			require.Equal(t, x.want, a.String(), "%q", x.text)
			f, err := p.Figure(x.text)
			require.NoError(t, err)
			one, ok := f.Amount()
			require.True(t, ok)
			require.Equal(t, x.want, one.String(), "Figure of %q", x.text)
			continue
		}
		requireFault(t, x.text, err, x.err, x.offset)
		require.Equal(t, "XXX 0", a.String(), "an error comes with the zero Amount")
	}
}

func requireFault(t *testing.T, text string, err, want error, offset int) {
	t.Helper()
	var e *Error
	require.ErrorAs(t, err, &e, "%q", text)
	require.True(t, errors.Is(err, want), "%q: %v, want %v", text, err, want)
	require.Equal(t, offset, e.Offset, "%q", text)
}

func TestFigure(t *testing.T) {
	for _, x := range []struct {
		text   string
		want   string
		err    error
		offset int
	}{
		{"$5", "USD 5", nil, 0},
		{"about $5", "about USD 5", nil, 0},
		{"$5 or more", "at_least USD 5", nil, 0},
		{"up to $5", "at_most USD 5", nil, 0},
		{"$5-10 million", "USD 5000000..10000000", nil, 0},
		{"between $5 and $10", "USD 5..10", nil, 0},
		{"nearly 5 to 6 million euros", "nearly EUR 5000000..6000000", nil, 0},
		{"tens of millions of dollars", "USD 10000000..100000000 vague", nil, 0},
		{"a six-figure sum in euros", "", ErrTrailing, 0},
		{"$10 million, plus or minus $2 million", "USD 8000000..12000000", nil, 0},
		{"", "", ErrSyntax, 0},
		{"about", "", ErrSyntax, 0},
		{"about $5 each", "", ErrTrailing, 9},
		{"$5 and $10", "", ErrTrailing, 3},
		{"about 5 pesos", "", ErrAmbiguous, 8},
	} {
		f, err := Figure(x.text)
		if x.err == nil {
			require.NoError(t, err, "%q", x.text)
			require.Equal(t, x.want, f.String(), "%q", x.text)
			continue
		}
		requireFault(t, x.text, err, x.err, x.offset)
		require.Equal(t, "XXX 0", f.String())
	}
}
