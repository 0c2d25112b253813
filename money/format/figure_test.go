package format

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

func TestFigure(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		locale string
		f      Formatter
		figure string
		unit   string // of both steps; empty for the last digit
		want   string
	}{
		{"en", Formatter{}, "USD 38000000000", "1e9", "$38 billion"},
		{"en", Formatter{}, "USD 38000000000", "1e8", "$38.0 billion"},
		{"en", Formatter{}, "USD 38000000000", "", "$38,000,000,000"},
		{"en", Formatter{}, "USD 38000000000", "1e6", "$38.000 billion"},
		{"en", Formatter{}, "USD 500000000000", "1e11", "$500 billion"},
		{"en", Formatter{}, "USD 52440000000", "1e7", "$52.44 billion"},
		{"en", Formatter{}, "USD 38123456", "1e9", "$38.123456 million"}, // what the step does not tell is not lost
		{"en", Formatter{Notation: CompactShort}, "USD 38000000000", "1e9", "$38B"},
		{"en", Formatter{Notation: CompactShort}, "USD 1234.50", "", "$1.23450K"},
		{"en", Formatter{Digits: Fraction(2, 2)}, "USD 38000000000", "1e9", "$38.00 billion"},
		{"en", Formatter{}, "about USD 5", "", "$5"},
		{"en", Formatter{}, "USD 5.50", "", "$5.50"},
		{"en", Formatter{}, "USD 0", "0", "$0"},
		{"en", Formatter{}, "USD 1500", "1e2", "$1,500"},
		{"en", Formatter{}, "XXX 38000000000", "1e9", "38 billion"},
		{"en", Formatter{}, "USD -38000000000", "1e9", "-$38 billion"},
		{"zh", Formatter{}, "CNY 380000000000", "1e9", "¥3800亿"},
		{"zh", Formatter{Display: Name}, "CNY 5000", "1e3", "5000人民币"},
		{"de", Formatter{}, "EUR 12500000000", "1e8", "12,5 Milliarden €"},
		{"en", Formatter{}, "USD 5000000..10000000", "1e6", "$5–10 million"},
		{"en", Formatter{}, "USD 5..10", "", "$5 – $10"},
		{"en", Formatter{Display: Code}, "USD 5..10", "", "USD 5–10"},
		{"en", Formatter{Display: Name}, "USD 1..10", "", "1–10 US dollars"},
		{"en", Formatter{}, "USD 800000000..1200000000", "1e8", "$800 million – $1.2 billion"},
		{"en", Formatter{Display: Name}, "USD 800000000..1200000000", "1e8", "800 million – 1.2 billion US dollars"},
		{"en", Formatter{}, "USD -3..5", "", "-$3 – $5"},
		{"fr", Formatter{Display: Name}, "EUR 1000..2000", "1e3", "mille – 2 mille euros"},
		{"ja", Formatter{}, "JPY 3000000..5000000", "1e6", "￥300～500万"},
		{"agq", Formatter{}, "EUR 5.50..6.50", "", "5,50€ – 6,50€"},
	} {
		g, err := money.ParseFigure(c.figure)
		require.NoError(t, err)
		if c.unit != "" {
			unit, err := decimal.NewFromString(c.unit)
			require.NoError(t, err)
			g = g.WithSteps(money.Step{Unit: unit}, money.Step{Unit: unit})
		}
		c.f.Locale = language.Make(c.locale)
		assert.Equal(t, c.want, visible.Replace(c.f.Figure(g)), "%s %+v %s", c.locale, c.f, c.figure)
	}
	assert.NotEmpty(t, Formatter{}.Figure(money.Figure{}))
}
