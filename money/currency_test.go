package money

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseCurrencyCase(t *testing.T) {
	for code, want := range map[string]string{
		"USD": "USD", "usd": "USD", "XBT": "BTC", "xbt": "BTC", "XXX": "XXX", "SLE": "SLE", "DEM": "DEM",
	} {
		c, err := ParseCurrency(code)
		require.NoError(t, err, code)
		require.Equal(t, want, c.String())
	}
	for _, code := range []string{"", "US", "USDX", "Usd", "GBp", "ZAc", "ILa", "GBX", "QQQ", "U\xc4D", "uSD", "€", "1SD", "ÿÿ", "US\x00", "@@@", "```", "{{{"} {
		c, err := ParseCurrency(code)
		require.ErrorIs(t, err, ErrCurrency, "%q", code)
		require.False(t, c.IsValid())
	}
}
