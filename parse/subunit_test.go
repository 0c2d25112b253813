package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSubunits: a main unit and its subunits are one amount; what only stands behind it is none of it.
func TestSubunits(t *testing.T) {
	for text, want := range map[string]string{
		"It cost 5 dollars 20 cents.":             "USD 5.20",
		"It cost 5 dollars and 20 cents.":         "USD 5.20",
		"It cost 5 dollars, 20 cents.":            "USD 5.20",
		"It cost five dollars twenty cents.":      "USD 5.20",
		"It cost $5 and 20 cents.":                "USD 5.20",
		"It cost 5 dollars 99 cents.":             "USD 5.99",
		"It cost 5 dollars 100 cents.":            "USD 5; USD 1.00",
		"It cost 5 dollars 0 cents.":              "USD 5.00",
		"It cost 5 million dollars 20 cents.":     "USD 5000000; USD 0.20",
		"It cost 5.50 dollars 20 cents.":          "USD 5.50; USD 0.20",
		"It cost 5 dollars 2.5 cents.":            "USD 5; USD 0.025",
		"It cost 5 euros 20 pence.":               "EUR 5; GBP 0.20",
		"It cost 5 pounds 20 pence.":              "GBP 5.20",
		"It cost £3 10p.":                         "GBP 3.10",
		"It cost 5 ringgit and 43 cents.":         "MYR 5.43",
		"It cost 5 yen and 43 cents.":             "JPY 5; USD 0.43",
		"It cost 5 dollars\n20 cents more.":       "USD 5; USD 0.20",
		"It cost 3 dollars 50.":                   "USD 3.50",
		"It cost 3 dollars fifty.":                "USD 3.50",
		"It cost three dollars fifty.":            "USD 3.50",
		"It cost three dollars and fifty.":        "USD 3.50",
		"It cost 3 dollars 5.":                    "USD 3",
		"It cost 3 dollars 500.":                  "USD 3",
		"It cost 3 dollars five.":                 "USD 3",
		"It cost 3 dollars 50 people.":            "USD 3",
		"It cost 3 yen 50.":                       "JPY 3",
		"It cost USD 200 50.":                     "USD 200",
		"It cost 5€20.":                           "EUR 5.20",
		"It cost 5€200.":                          "EUR 200",
		"It cost a buck fifty.":                   "USD 1.50",
		"It cost two dollars and a half.":         "USD 2.5",
		"It cost two dollars and a half million.": "USD 2",
		"三块五。":                                    "CNY 3.5",
		"三块二十五。":                                  "CNY 3.25",
		"三块半。":                                    "CNY 3.5",
		"5元6角3分。":                                 "CNY 5.63",
		"5元6角。":                                   "CNY 5.6",
		"这个卖6角3分。":                                "CNY 0.63",
		"Das kostet 5 Euro 20.":                   "EUR 5.20",
		"Das kostet fünf Euro zwanzig.":           "EUR 5.20",
		"Das kostet 5 Euro 20 Cent.":              "EUR 5.20",
		"Das kostet 12 Euro und 5 Cent.":          "EUR 12.05",
		"Cela coûte 5 euros 20 centimes.":         "EUR 5.20",
		"Cela coûte 5 euros et 20 centimes.":      "EUR 5.20",
		"Costa 5 euros con 20 céntimos.":          "EUR 5.20",
		"Costă 7 lei și 50 de bani.":              "RON 7.50",
		"Это стоит 5 рублей 20 копеек.":           "RUB 5.20",
		"Vitabu vinagharimu dola 20 na senti 43.": "USD 20.43",
		"It cost 5 dinars and 200 fils.":          "XXX 5.200",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}
