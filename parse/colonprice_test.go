package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestColonPrices tells prices with a colon from times of the day.
func TestColonPrices(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Det blir 149:50 kr.", []string{"SEK 149.50"}},
		{"Det blir 149:- kr.", []string{"SEK 149"}},
		{"Det blir kr 14:50.", []string{"SEK 14.50"}},
		{"Det kostar 14:50 kronor.", []string{"SEK 14.50"}},
		{"Det blir 14:50 kronor.", nil},
		{"Det blir 14:75 kronor.", []string{"SEK 14.75"}},
		{"Det blir 149:505 kr.", nil},
		{"Klockan 14:50 kr 30.", []string{"SEK 30"}},
		{"Laget vann med 149:50.", nil},
	} {
		assert.Equal(t, c.want, figuresIn("sv", c.text), c.text)
	}
}
