package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSignsAround: signs, marks on either side and what stands between mark and number.
func TestSignsAround(t *testing.T) {
	for text, want := range map[string]string{
		"It was +$5 today.":                  "USD 5",
		"It was $-5 today.":                  "USD -5",
		"It was -$5 today.":                  "USD -5",
		"It was −$5 today.":                  "USD -5",
		"It was minus $5 today.":             "USD -5",
		"It was minus five dollars.":         "USD -5",
		"It was minus.":                      "",
		"It was - $5 today.":                 "USD 5",
		"It was USD 5 today.":                "USD 5",
		"It was USD5 today.":                 "USD 5",
		"It was 5 USD today.":                "USD 5",
		"It was 5USD today.":                 "USD 5",
		"It was USD\n5 today.":               "",
		"It was $\n5 today.":                 "",
		"It was 5\nUSD today.":               "",
		"It was $5 bucks today.":             "USD 5",
		"It was $5 USD today.":               "USD 5",
		"It was $5 AUD today.":               "AUD 5",
		"It was $5 Canadian today.":          "USD 5",
		"It was $5 Canadian.":                "CAD 5",
		"It was $5 euros today.":             "USD 5",
		"It was $5 grand today.":             "USD 5000.00",
		"It was 5 grand today.":              "",
		"It was 50 dollars US.":              "USD 50",
		"It was 50 dollars Canadian.":        "CAD 50",
		"It was $90-million-dollar loft.":    "USD 90000000",
		"It was 10 usd 20 today.":            "USD 10",
		"It was $ (5) today.":                "USD -5",
		"It was £5/$6 today.":                "GBP 5; USD 6",
		"It was a dollar today.":             "USD 1",
		"It was a $4 million deal.":          "USD 4000000",
		"It was a dollar store.":             "",
		"It was five and six dollars.":       "USD 6",
		"It was 5 dollars.6 today.":          "USD 5",
		"It was $.75 today.":                 "USD 0.75",
		"It was $0.75 today.":                "USD 0.75",
		"It was $5. 6 were lost.":            "USD 5",
		"It was Rs. 5 today.":                "INR 5",
		"It was Rs.5/- today.":               "INR 5",
		"3、4万元です":                            "CNY 30000..40000",
		"他花了3、4万元。":                          "CNY 30000..40000",
		"他花了3、5万元。":                          "CNY 50000",
		"他花了三、四万元。":                          "CNY 30000..40000",
		"他花了三、五万元。":                          "CNY 50000",
		"It cost Rupees 5 and paise 50.":     "INR 5.50",
		"It cost Rupees 5 and paise 99.":     "INR 5.99",
		"It cost 5 Kuwaiti dinars 999 fils.": "KWD 5.999",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}
