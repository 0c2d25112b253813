package cli

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

func TestDigits(t *testing.T) {
	t.Parallel()
	for figure, want := range map[string]string{
		"USD 0":                      "0",
		"USD 1.99":                   "1.99",
		"USD -12345.67":              "-12,345.67",
		"USD 999":                    "999",
		"USD 1000":                   "1,000",
		"about USD 38000000000":      "38,000,000,000",
		"USD 1500.50":                "1,500.50",
		"USD 0.00000012":             "0.00000012",
		"EUR 5000000..10000000":      "5,000,000–10,000,000",
		"above XXX 123456":           "123,456",
		"EUR 1000000..9000000 vague": "1,000,000–9,000,000",
	} {
		f, err := money.ParseFigure(figure)
		require.NoError(t, err)
		assert.Equal(t, want, Digits(f), figure)
	}
	assert.Equal(t, "USD 1,500.50", Amount(money.MustParseAmount("USD 1500.50")))
}
