package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLooseRates: a rate that prose tells of the market, or that a budget assumes, is not said to be the one that the text
// converted at.
func TestLooseRates(t *testing.T) {
	for text, loose := range map[string]bool{
		"The fee was 83 lakh rupees ($1 = 83.2 rupees).":                              false,
		"It cost 4.2 million pesos, or $1,000 (4,200 Colombian pesos to the dollar).": false,
		"It cost 832 rupees, $10 at 83.2 rupees to the dollar.":                       false,
		"It cost 832 rupees, $10 at about 83.2 rupees to the dollar.":                 false,
		"At a rate of 83.2 rupees to the dollar it cost $10.":                         false,
		"On Friday the market closed near 83.2 rupees to the dollar.":                 true,
		"The currency weakened; dealers quoted 83.2 rupees to the dollar.":            true,
		"The budget assumes 83.2 rupees to the dollar.":                               true,
		"The budget assumes that $1 = 83.2 rupees.":                                   true,
		"One dollar bought 83.2 rupees on Friday.":                                    true,
		"It cost $10 (one dollar bought 83.2 rupees).":                                false,
		"The euro traded at $1.0836 on Friday.":                                       true,
		"The pound rose 0.5% to $1.2650.":                                             true,
	} {
		rates := Read(text).Rates
		require.Len(t, rates, 1, text)
		require.Equal(t, loose, rates[0].Loose, text)
	}
}

// TestStatedRates: what states a rate, and what only looks like it. Rates are "1 BASE = price QUOTE", then the figures that are left.
func TestStatedRates(t *testing.T) {
	for text, want := range map[string]string{
		// Equations.
		"It is $1 = 7.25 yuan now.":                       "1 USD = CNY 7.25",
		"It is (1 euro = 1.08 dollars) now.":              "1 EUR = USD 1.08",
		"It is 1 euro: 1.08 dollars now.":                 "1 EUR = USD 1.08",
		"It is 100 yen = $0.67 now.":                      "1 JPY = USD 0.0067",
		"It is 1,000 won = $0.75 now.":                    "1 KRW = USD 0.00075",
		"It is £100 = €117 now.":                          "; GBP 100; EUR 117", // two prices
		"It is 2 euros = $2.16 now.":                      "; EUR 2; USD 2.16",
		"One dollar bought 149 yen on Friday.":            "1 USD = JPY 149",
		"One dollar buys about 149 yen.":                  "1 USD = JPY 149",
		"Ten dollars bought 1,490 yen.":                   "; USD 10; JPY 1490",
		"It cost 4,310 taka (1 US dollar is 86.20 taka).": "1 USD = BDT 86.20; BDT 4310",
		"It is $1 = $1.36 now.":                           "; USD 1; USD 1.36",
		"It is $1 = 7.25 million yuan.":                   "; USD 1; CNY 7250000",
		"It is $1 = 7-8 yuan.":                            "; USD 1; CNY 7..8",
		"It is $1 equals about 7.25 yuan.":                "1 USD = CNY 7.25",
		"It is $-1 = 7.25 yuan.":                          "; USD -1; CNY 7.25",
		"It is $1 = -7.25 yuan.":                          "; USD 1; CNY -7.25",
		"It is US$1 = C$1.36 now.":                        "1 USD = CAD 1.36",
		"It is $1 and 7.25 yuan.":                         "; USD 1; CNY 7.25",
		// The price in front.
		"It was RMB 7.0999 to US$1.00 then.":       "1 USD = CNY 7.0999",
		"It was 149 yen to 1 dollar then.":         "1 USD = JPY 149",
		"It was 149 million yen to 1 dollar then.": "; JPY 149000000; USD 1",
		"It was 62.03 rupees per 100 yen then.":    "1 JPY = INR 0.6203",
		"It was 62.03 rupees per 200 yen then.":    "; INR 62.03; JPY 200",
		// To the dollar, per dollar.
		"It was 83.2 rupees to the dollar.":    "1 USD = INR 83.2",
		"It was 83.2 rupees to a dollar.":      "1 USD = INR 83.2",
		"It was 83.2 rupees to one dollar.":    "1 USD = INR 83.2",
		"It was 83.2 rupees per dollar.":       "1 USD = INR 83.2",
		"It was 83.2 rupees per US dollar.":    "1 USD = INR 83.2",
		"It was S$1.35 per US$.":               "1 USD = SGD 1.35",
		"It was 83.2/83.4 rupees per dollar.":  "",
		"It was 83.2 rupees per rupee.":        "; INR 83.2",
		"It was 83 million rupees per dollar.": "; INR 83000000",
		"It was 83.2 rupees per cent.":         "; INR 83.2",
		"It was -83.2 rupees per dollar.":      "; INR -83.2",
		"It was 0 rupees per dollar.":          "; INR 0",
		// Sold by the pound.
		"Cheese is 3 euros a pound.":                      "; EUR 3",
		"Beef sells at $3.20 a pound.":                    "; USD 3.20",
		"The £5m fee was converted at $1.25 per pound.":   "1 GBP = USD 1.25; GBP 5000000",
		"Sterling fell; it was $1.25 per pound sterling.": "1 GBP = USD 1.25",
		// Markets.
		"The euro traded at $1.0836 on Friday.":         "1 EUR = USD 1.0836",
		"The euro traded at $1.083 on Friday.":          "1 EUR = USD 1.083",
		"The euro traded at $1.08 on Friday.":           "; USD 1.08",
		"The euro traded at $1.0836 million on Friday.": "; USD 1083600",
		"The pound rose 0.5% to $1.2650.":               "1 GBP = USD 1.2650",
		"The pound rose 0.5% to $1.265.":                "; USD 1.265",
		"The Australian dollar rose 0.5% to US$0.6512.": "1 AUD = USD 0.6512",
		"The pound rose (again) to $1.2650.":            "; USD 1.2650",
		"The pound rose. It went to $1.2650.":           "; USD 1.2650",
		"The dollar rose to $1.2650.":                   "; USD 1.2650",
		"5 pounds rose to $1.2650.":                     "; GBP 5; USD 1.2650",
		"The cent rose to $1.2650.":                     "; USD 1.2650",
	} {
		doc := Read(text)
		got := ""
		for i, r := range doc.Rates {
			if i > 0 {
				got += ", "
			}
			got += "1 " + r.Base.String() + " = " + r.Price.WithCurrency(r.Quote).String()
		}
		for _, m := range doc.Matches {
			got += "; " + m.Figure.WithQualifier(0).String()
		}
		assert.Equal(t, want, got, "%q", text)
	}
}
