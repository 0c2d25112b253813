package cli

import (
	"testing"

	"github.com/exactfigures/figures/money"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFigures(t *testing.T) {
	t.Parallel()
	usd, err := money.ParseCurrency("USD")
	require.NoError(t, err)
	amount := func(c int64, e int32) money.Amount { return money.NewAmount(decimal.New(c, e), usd) }
	for _, c := range []struct {
		low, high    money.Amount
		exact, short string
	}{
		{amount(0, 0), amount(0, 0), "USD 0", "USD 0"},
		{amount(199, -2), amount(199, -2), "USD 1.99", "USD 1.99"},
		{amount(-1234567, -2), amount(-1234567, -2), "USD -12,345.67", "USD -12,345.67"},
		{amount(999999, 0), amount(999999, 0), "USD 999,999", "USD 999,999"},
		{amount(38, 9), amount(38, 9), "USD 38,000,000,000", "USD 38 billion"},
		{amount(513, 8), amount(528, 8), "USD 51,300,000,000–52,800,000,000", "USD 51.3–52.8 billion"},
		{amount(5, 5), amount(2, 6), "USD 500,000–2,000,000", "USD 0.5–2 million"},
		{amount(-1500001, 0), amount(-1500001, 0), "USD -1,500,001", "USD -1.500001 million"},
		{amount(1234, 15), amount(1234, 15), "USD 1,234,000,000,000,000,000", "USD 1,234,000 trillion"},
		{amount(12345, 2), amount(1234567, 0), "USD 1,234,500–1,234,567", "USD 1.2345–1.234567 million"},
	} {
		f := money.FigureOf(c.low)
		if !c.low.Decimal().Equal(c.high.Decimal()) {
			f, err = money.RangeOf(c.low, c.high)
			require.NoError(t, err)
		}
		assert.Equal(t, c.exact, Exact(f))
		assert.Equal(t, c.short, Short(f))
		assert.Equal(t, "about "+c.short, Short(f.WithQualifier(money.About)))
	}
	assert.Equal(t, "USD 1,500.50", ExactAmount(amount(150050, -2)))
}
