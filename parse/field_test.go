package parse

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// TestPrice: which figure of a field is taken, and where its currency comes from.
func TestPrice(t *testing.T) {
	zero, euro := new(Parser), &Parser{Currency: money.EUR}
	for _, x := range []struct {
		p          *Parser
		text, hint string
		want, span string
		confidence Confidence
	}{
		// the currency of the text, of the hint, of the parser, none
		{zero, "€ 12,99", "", "EUR 12.99", "€ 12,99", Certain},
		{zero, "€ 12,99", "Price in USD", "EUR 12.99", "€ 12,99", Certain},
		{zero, "12,99", "Price in EUR", "EUR 12.99", "12,99", Medium},
		{euro, "12,99", "Price in USD", "USD 12.99", "12,99", Medium},
		{euro, "12,99", "", "EUR 12.99", "12,99", Medium},
		{euro, "12,99", "Price", "EUR 12.99", "12,99", Medium},
		{zero, "12,99", "", "XXX 12.99", "12,99", Low},
		{zero, "12,99", "Price", "XXX 12.99", "12,99", Low},
		// a hint settles a shared sign, and overrules no sign that it cannot be
		{zero, "$12", "", "USD 12", "$12", Low},
		{zero, "$12", "CAD", "CAD 12", "$12", Medium},
		{zero, "$12", "Price in C$", "CAD 12", "$12", Medium},
		{zero, "$12", "EUR", "USD 12", "$12", Low},
		{zero, "12 kr", "SEK", "SEK 12", "12 kr", Medium},
		{zero, "99 cents", "CAD", "CAD 0.99", "99 cents", Medium},
		{region("CA"), "$12", "", "CAD 12", "$12", Medium},
		// one figure of several: the first, of a range its low end
		{zero, "$10 - $20", "", "USD 10", "$10", Low},
		{zero, "€10-20", "", "EUR 10", "€10", Certain},
		{zero, "€5 ± €1", "", "EUR 5", "€5", Certain},
		{zero, "12 USD / 11 EUR", "", "USD 12", "12 USD", Certain},
		// without a mark the number that looks most like a price
		{zero, "3 for 12.99", "", "XXX 12.99", "12.99", Low},
		{zero, "1,299 (20% off)", "", "XXX 1299", "1,299", Low},
		{zero, "1,299 12.99", "", "XXX 12.99", "12.99", Low},
		{zero, "12 1,299", "", "XXX 1299", "1,299", Low},
		{zero, "12 15", "", "XXX 12", "12", Low},
		{zero, "12% 15", "", "XXX 15", "15", Low},
		{zero, "A12 15", "", "XXX 15", "15", Low},
		{zero, "US12.99", "", "XXX 12.99", "12.99", Low},
		{zero, "25-09 12", "", "XXX 12", "12", Low},
		{zero, "-12.99", "", "XXX -12.99", "-12.99", Low},
		{zero, "−12.99", "", "XXX -12.99", "−12.99", Low},
		{zero, "x - 12.99", "", "XXX 12.99", "12.99", Low},
		{zero, "12.99", "Price in $", "USD 12.99", "12.99", Low},
		{zero, "12.99", "Price, CUP", "CUP 12.99", "12.99", Medium},
		{zero, ",99 €", "", "EUR 0.99", "99 €", Certain},
		// around it anything
		{zero, "Cena: 590 Kč", "", "CZK 590", "590 Kč", Certain},
		{zero, "£39.95 inc. VAT", "", "GBP 39.95", "£39.95", Low},
		{zero, ".75 EUR", "", "EUR 0.75", ".75 EUR", Certain},
		{zero, "5.- EUR", "", "EUR 5", "5.- EUR", Certain},
		// signs: brackets are a minus, a dash with a blank is none
		{zero, "(€1,234)", "", "EUR -1234", "(€1,234)", Certain},
		{zero, "- €44.99", "", "EUR 44.99", "€44.99", Certain},
		{zero, "-€44.99", "", "EUR -44.99", "-€44.99", Certain},
		// habits of separators
		{zero, "1.234,56 €", "", "EUR 1234.56", "1.234,56 €", Certain},
		{zero, "€1,234.56", "", "EUR 1234.56", "€1,234.56", Certain},
		{zero, "CHF 1'234.50", "", "CHF 1234.50", "CHF 1'234.50", Certain},
		{zero, "KWD 3.500", "", "KWD 3.500", "KWD 3.500", Certain},
		{languages("de"), "€1.234", "", "EUR 1234", "€1.234", Certain},
		{languages("en"), "€1.234", "", "EUR 1.234", "€1.234", Certain},
	} {
		m, err := x.p.Price(x.text, x.hint)
		require.NoError(t, err, "%q", x.text)
		require.Equal(t, x.want, m.Figure.String(), "%q, hint %q", x.text, x.hint)
		require.Equal(t, x.span, m.Text, "%q", x.text)
		require.Equal(t, x.confidence.String(), m.Confidence.String(), "%q, hint %q", x.text, x.hint)
	}
	for _, text := range []string{"", "  ", "free", "50%", "tens of dollars", "1,23,4", "€", "25-09", "12 May", "A12"} {
		m, err := Price(text, "EUR")
		requireFault(t, text, err, ErrSyntax, 0)
		require.Zero(t, m.Span)
	}
}
