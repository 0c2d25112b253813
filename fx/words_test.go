package fx

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// Sums are written as a reader likes them, with the sign in front and one word for both ends.
func TestSums(t *testing.T) {
	t.Parallel()
	number := func(text string) decimal.Decimal { return money.MustParseAmount("XXX " + text).Decimal() }
	for _, c := range []struct{ low, high, code, want string }{
		{"52e9", "52e9", "USD", "$52 billion"},
		{"51.3e9", "52.8e9", "USD", "$51.3–52.8 billion"},
		{"999999", "1000000", "EUR", "€0.999999–1 million"},
		{"999999", "999999", "EUR", "€999,999"},
		{"1250", "1250", "CNY", "1,250 CNY"},
		{"1250.50", "1250.50", "GBP", "£1,250.50"},
		{"1.50e12", "1.50e12", "JPY", "1.5 trillion JPY"},
		{"2e15", "2e15", "USD", "$2 quadrillion"},
		{"999e18", "999e18", "USD", "$999,000 quadrillion"},
		{"1e21", "1e21", "USD", "$1,000,000,000,000,000,000,000"},
		{"-5e6", "-5e6", "USD", "−$5 million"},
		{"-10e6", "-5e6", "USD", "−$5–10 million"}, // the smaller loss first
		{"-7", "0", "USD", "−$0–7"},
		{"-5", "7", "USD", "$−5–7"},
		{"-1234567.5", "1", "CHF", "−1,234,567.5–1 CHF"},
		{"0", "0", "USD", "$0"},
		{"123", "123", "USD", "$123"},
	} {
		require.Equal(t, c.want, sums(number(c.low), number(c.high), money.MustParseCurrency(c.code)), "%s..%s", c.low, c.high)
	}
	huge := decimal.New(1, 2_000_000_000)
	require.Equal(t, "$1e2000000000", sum(huge, money.USD))
	require.Equal(t, "−1,234,567.5", grouped("-1234567.5"))
}
