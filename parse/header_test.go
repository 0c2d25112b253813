package parse

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// read returns the figures of a text as Read finds them, in order.
func readFigures(text string) string {
	var found []string
	for _, m := range Read(text).Matches {
		found = append(found, m.Figure.String())
	}
	return strings.Join(found, "; ")
}

// TestHeaderAt: what heads a table: its scale, its currency, and whether it is for one sentence or leaves out shares.
func TestHeaderAt(t *testing.T) {
	for text, want := range map[string]string{
		"(in millions of euros)\nSales 5":                    "6 EUR",
		"(in millions)\nSales 5":                             "6 XXX",
		"(in thousands of U.S. dollars)\nSales 5":            "3 USD",
		"(in millions, except per share data)\nSales 5":      "6 XXX except",
		"(in millions of euros, except for shares)\nSales 5": "6 EUR except",
		"(€ million)\nSales 5":                               "6 EUR",
		"(Rs crore)\nSales 5":                                "7 INR",
		"US$'000\nSales 5":                                   "3 USD",
		"($'000)\nSales 5":                                   "3 XXX",
		"£000\nSales 5":                                      "3 GBP",
		"£000,000\nSales 5":                                  "6 GBP",
		"(£00)\nSales 5":                                     "",
		"(£ '00)\nSales 5":                                   "",
		"$m\nSales 5":                                        "6 XXX",
		"($ million)\nSales 5":                               "6 XXX",
		"RMB in thousands\nSales 5":                          "3 CNY",
		"Rs in crore\nSales 5":                               "7 INR",
		"Rs in lakh\nSales 5":                                "5 INR",
		"单位：万元\n收入 5":                                        "4 CNY",
		"(単位：百万円)\n売上 5\n利益は円で示す。":                           "6 JPY",
		"(in billions of yen)\nSales 5":                      "9 JPY",
		"Revenue, in millions, was $1,234":                   "6 XXX inline",
		"Revenue (in millions) was $1,234":                   "6 XXX inline",
		"Revenue in millions: $1,234":                        "6 XXX inline",
		"\"$\" means Canadian dollars\nFees were $5":         "0 CAD",
		"\"$\" means the Canadian dollar here\nFees were $5": "0 CAD",
		"CAD ($) is used\nFees were $5":                      "0 CAD",
		"CAD (£) is used\nFees were $5":                      "",
		"CAD ($ is used\nFees were $5":                       "",
		"CAD ($5) is used\nFees were $5":                     "",
		"\"$\" means a lot to him\nFees were $5":             "",
		"\"$\" means any of pesos or dollars\nFees were $5":  "",
		"All amounts in Canadian dollars\nFees $5":           "0 CAD",
		"(in Canadian dollars)\nFees $5":                     "0 CAD",
		"(in Canadian dollars, unaudited)\nFees $5":          "0 CAD",
		"Expressed in Canadian dollars\nFees $5":             "0 CAD",
		"He paid in Canadian dollars\nFees $5":               "",
		"He thinks in millions, not in cents.\nFees $5":      "",
		"He has millions.\nFees $5":                          "",
	} {
		r := readIn(t, "", text)
		r.figures()
		r.findHeaders()
		var got []string
		for _, h := range r.headers {
			s := strconv.Itoa(h.scale) + " " + h.currency.String()
			if h.inline {
				s += " inline"
			}
			if h.except {
				s += " except"
			}
			got = append(got, s)
		}
		assert.Equal(t, want, strings.Join(got, "; "), "%q", text)
		r.free()
	}
}

// TestThreeZeros: how tables write thousands and millions by zeros.
func TestThreeZeros(t *testing.T) {
	for text, want := range map[string]struct{ exponent, next int }{
		"'000 a": {3, 2}, "000 a": {3, 1}, "000": {3, 1}, "000,000": {6, 1}, "'000,000": {6, 2}, "00 a": {}, "'00 a": {}, "0000 a": {}, "'a": {}, "a": {}, "": {}, "'\n000": {},
	} {
		r := readIn(t, "en", text)
		exponent, next, ok := r.threeZeros(0)
		assert.Equal(t, want.exponent > 0, ok, "%q", text)
		assert.Equal(t, want.exponent, exponent, "%q", text)
		assert.Equal(t, want.next, next, "%q", text)
		r.free()
	}
}

// TestLine: the tokens of one line, of a very long one those that are near.
func TestLine(t *testing.T) {
	r := readIn(t, "en", "one two\nthree four five\nsix")
	defer r.free()
	for i, want := range [][2]int{{0, 2}, {0, 2}, {2, 5}, {2, 5}, {2, 5}, {5, 6}} {
		start, end := r.line(i)
		assert.Equal(t, want, [2]int{start, end}, i)
	}
	long := readIn(t, "en", strings.Repeat("word ", 900))
	defer long.free()
	start, end := long.line(450)
	assert.Equal(t, [2]int{250, 650}, [2]int{start, end})
	start, end = long.line(100)
	assert.Equal(t, [2]int{0, 300}, [2]int{start, end})
}

// TestShareHeading: a heading of shares stands for the rows below it, as long as these are of figures.
func TestShareHeading(t *testing.T) {
	for text, want := range map[string]bool{
		"Earnings per share:\nBasic $5":                     true,
		"Earnings per share:\nBasic $5\nDiluted $5":         true,
		"Earnings per share:\nA $5\nB $5\nC $5":             true,
		"Earnings per share:\nA $5\nB $5\nC $5\nD $5\nE $5": false, // too far
		"Earnings per share\nBasic $5":                      false,
		"Earnings:\nBasic $5":                               false,
		"Earnings per share:\nOf these:\nBasic $5":          false,
		"Basic $5":                         false,
		"Earnings per share: $5\nBasic $5": false,
		"Earnings per share:\nA $5\nand then\nBasic $5":           false,
		"Earnings per share, A and B 5:\nBasic $5":                false,
		"Shares of the house and earnings per share:\nBasic 5 $5": true,
	} {
		r := readIn(t, "en", text)
		start, _ := r.line(len(r.tokens) - 1)
		assert.Equal(t, want, r.shareHeading(start), "%q", text)
		r.free()
	}
}

// TestScaledRows: which figures below a header it scales.
func TestScaledRows(t *testing.T) {
	const head = "(in millions of euros)\n"
	for text, want := range map[string]string{
		head + "Sales €5":                                         "EUR 5000000",
		head + "Sales €5.25":                                      "EUR 5.25", // cents: a figure per share
		head + "Sales €125.25":                                    "EUR 125250000",
		head + "Sales €99.99":                                     "EUR 99.99",
		head + "Sales €100.00":                                    "EUR 100000000",
		head + "Sales €5.2":                                       "EUR 5200000",
		head + "Sales €5 billion":                                 "EUR 5000000000",
		head + "Sales €5 a share":                                 "EUR 5",
		head + "Earnings per share:\nBasic €5":                    "EUR 5",
		head + "Sales of the new and the old €5":                  "EUR 5000000", // eight words with the sign
		head + "Sales of the new and the old ones €5":             "EUR 5",
		head + "Sales of the new and the old ones we had were €5": "EUR 5",
		"(in millions of dollars)\nSales of the new and the old ones we had $5 $6 $7 $8": "USD 5000000; USD 6000000; USD 7000000; USD 8000000",
		"(in millions of dollars)\nSales of the new and the old ones we had $5 $6 $7":    "USD 5; USD 6; USD 7",
		"Revenue (in € thousands): €4,512\nStaff: 12":                                    "EUR 4512000",
		"Revenue (in € thousands) | €4,512":                                              "EUR 4512000",
		"(in millions)\n(in euros)\nSales €5":                                            "EUR 5000000",
		"(in millions, except per share data)\nSales €5\nDividends per share €5":         "EUR 5000000; EUR 5",
		"Sales €5\n" + head + "Costs €6":                                                 "EUR 5; EUR 6000000",
		head + "Sales €5\n\n(in thousands of euros)\nCosts €6":                           "EUR 5000000; EUR 6000",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}
