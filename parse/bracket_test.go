package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBracketedNumbers: brackets of accounting, of a second figure with the scale behind it, and of neither.
func TestBracketedNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"Sales were EUR 105.8 (83.4) million.": "EUR 105800000; EUR 83400000",
		"Sales were EUR 105.8 (83.4 million).": "EUR 105.8",
		"Sales were EUR 105.8 million (83.4).": "EUR 105800000",
		"Sales were EUR 5 (-4) million.":       "EUR 5000000; EUR -4000000",
		"Sales were EUR 5 (−4) million.":       "EUR 5000000; EUR -4000000",
		"Sales were EUR 5 (4) thousand.":       "EUR 5000; EUR 4000",
		"Sales were EUR 5 (4) hundred.":        "EUR 5",
		"Sales were EUR 5 (USD 4) million.":    "EUR 5; USD 4",
		"Sales were EUR 5 (4 people) million.": "EUR 5",
		"Sales were EUR 5 (4) people.":         "EUR 5",
		"Sales were EUR 5-6 (4) million.":      "EUR 5..6",
		"Sales were $(12.5) million.":          "USD -12500000",
		"Net loss  ($5)  ($6)":                 "USD -5; USD -6",
		"Net loss\t($5)":                       "USD -5",
		"Net loss | ($5) | ($6) |":             "USD -5; USD -6",
		"The fee ($5) was paid.":               "USD 5",
		"The fee  ($5) was paid.":              "USD 5",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}

// TestWide: two blanks, a tab or a line break part the cells of a table.
func TestWide(t *testing.T) {
	for text, want := range map[string]bool{"": false, " ": false, "  ": true, "\t": true, "\n": true, " . ": true, ".": false, " .": false, "\u00a0\u00a0": false} {
		r := readIn(t, "en", text)
		assert.Equal(t, want, r.wide(0, len(text)), "%q", text)
		r.free()
	}
}
