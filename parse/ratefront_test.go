package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRatesInFront reads rates whose base stands in front of the price without a sign between.
func TestRatesInFront(t *testing.T) {
	for _, c := range []struct{ text, base, price string }{
		{"환율은 달러당 1,388원이다.", "USD", "KRW 1388"},
		{"환율은 1달러당 1,388원이다.", "USD", "KRW 1388"},
		{"환율은 100엔당 905원이다.", "JPY", "KRW 9.05"},
		{"배당은 주당 1,388원이다.", "", ""},
		{"為替は1ドル149円だった。", "USD", "JPY 149"},
		{"値段は1ドル49セントだった。", "", ""},
		{"値段は2ドル149円だった。", "", ""},
		{"汇率为每美元兑7.19元。", "USD", "CNY 7.19"},
		{"दर प्रति डॉलर 84.1 रुपये है।", "USD", "INR 84.1"},
	} {
		d := Read(c.text)
		if c.base == "" {
			assert.Empty(t, d.Rates, c.text)
			continue
		}
		if assert.Len(t, d.Rates, 1, c.text) {
			assert.Equal(t, c.base, d.Rates[0].Base.String(), c.text)
			assert.Equal(t, c.price, d.Rates[0].Price.String(), c.text)
		}
	}
}
