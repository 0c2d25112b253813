package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBareCells: the numbers of a row without a mark have the currency and the scale of the header above, where the row is of amounts.
func TestBareCells(t *testing.T) {
	const head = "(in millions of euros)\n"
	for text, want := range map[string]string{
		head + "Sales  5  6":                             "EUR 5000000; EUR 6000000",
		head + "Sales   5":                               "EUR 5000000",
		head + "Sales\t5\t6":                             "EUR 5000000; EUR 6000000",
		head + "Sales | 5 | 6":                           "EUR 5000000; EUR 6000000",
		head + "| Sales | 5 | 6 |":                       "EUR 5000000; EUR 6000000",
		head + "Sales 5 6":                               "",
		head + "Sales 5":                                 "",
		head + "Net loss  (5)  (6)":                      "EUR -5000000; EUR -6000000",
		head + "Net loss  -5  −6":                        "EUR -5000000; EUR -6000000",
		head + "Net loss | (5) | -6":                     "EUR -5000000; EUR -6000000",
		head + "Growth  5%  6%":                          "",
		head + "Employees  512  520":                     "",
		head + "Number of employees  512  520":           "",
		head + "Employee costs  512  520":                "EUR 512000000; EUR 520000000",
		head + "Employees (average)  512  520":           "",
		head + "Earnings per share  5  6":                "",
		head + "Sales per day  5  6":                     "",
		head + "Sales  2023  2024":                       "",
		head + "Sales  2,023  2,024":                     "EUR 2023000000; EUR 2024000000",
		head + "Sales  5 billion":                        "",
		head + "Sales  5 people":                         "",
		head + "512  520":                                "",
		head + "Sales  5.25  6.50":                       "EUR 5250000; EUR 6500000",
		head + "Sales  €5  6":                            "EUR 5000000; EUR 6000000",
		head + "Sales  5\n\nHe had 6  children":          "EUR 5000000",
		head + "Sales  5\n(in thousands)\nCosts  6":      "EUR 5000000",
		"(in millions)\nSales  5":                        "",
		"(in euros)\nSales  5":                           "",
		"Sales  5\n" + head + "Costs  6":                 "EUR 6000000",
		"Revenue (in millions of euros) was €5. Rain  6": "EUR 5000000",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}

// TestEdgesOfWindows: what stands beyond a window that is cut off asks for a farther reach, and no more than that.
func TestEdgesOfWindows(t *testing.T) {
	for _, c := range []struct {
		from, to bool // cut
		i        int
		beyond   bool
		wants    int
	}{
		{false, false, -1, true, 0}, {false, false, 0, false, 0}, {false, false, 2, false, 0}, {false, false, 3, true, 0},
		{true, false, -1, true, 2}, {true, false, 0, false, 2}, {true, false, 1, false, 0}, {true, false, 2, false, 0}, {true, false, 3, true, 0},
		{false, true, -1, true, 0}, {false, true, 0, false, 0}, {false, true, 2, false, 0}, {false, true, 3, true, 2}, {false, true, 4, true, 2},
	} {
		r := readIn(t, "en", "one two three")
		r.cutFrom, r.cutTo, r.reach, r.wants = c.from, c.to, 1, 0
		assert.Equal(t, c.beyond, r.beyond(c.i), c)
		assert.Equal(t, c.wants, r.wants, c)
		r.free()
	}
	for _, c := range []struct{ from, to, tokens, wants int }{
		{1, 2, 1, 0}, {1, 2, 2, 2}, {0, 2, 1, 2}, {1, 3, 1, 2}, {1, 1, 1, 0},
	} {
		r := readIn(t, "en", "one two three")
		r.cutFrom, r.cutTo, r.reach, r.wants = true, true, 1, 0
		r.look(c.from, c.to, c.tokens)
		assert.Equal(t, c.wants, r.wants, c)
		r.free()
	}
}

// TestAlternatives: two numbers joined by "or" are a range where the first is the smaller one, and none is vague.
func TestAlternatives(t *testing.T) {
	for text, want := range map[string]string{
		"It cost ten or twelve dollars.":      "USD 10..12",
		"It cost 10 or 12 dollars.":           "USD 10..12",
		"It cost 12 or 10 dollars.":           "USD 10",
		"It cost 10 or 10 dollars.":           "USD 10",
		"It cost 0 or 10 dollars.":            "USD 10",
		"It cost 10 or $12.":                  "USD 12",
		"It cost $10 or 12.":                  "USD 10",
		"It cost 10 or about 12 dollars.":     "about USD 12",
		"It cost one or two million dollars.": "USD 1000000..2000000",
		"It cost one or two hundred dollars.": "USD 100..200",
		"It cost 10 euros or 12 dollars.":     "EUR 10; USD 12",
		"It cost ten, or twelve dollars.":     "USD 12",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}
