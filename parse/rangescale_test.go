package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestScalesOfEnds gives a first number the scale of the second, or leaves it out where nothing says what it counts.
func TestScalesOfEnds(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"It fell from 4.1 to 3.6 billion euros.", []string{"EUR 4100000000", "EUR 3600000000"}},
		{"It fell from 41 to 3.6 billion euros.", []string{"EUR 41000000000", "EUR 3600000000"}},
		{"It fell from 410 to 3.6 billion euros.", []string{"EUR 3600000000"}},
		{"It rose from 410,000 to 3.6 million euros.", []string{"EUR 410000", "EUR 3600000"}},
		{"It rose from $410 to $3.6 million.", []string{"USD 410", "USD 3600000"}},
		{"It takes 4 to 36 million euros.", []string{"EUR 4000000..36000000"}},
		{"It takes 500 to 2 million euros.", []string{"EUR 500..2000000"}},
		{"It takes 500 to 2 billion euros.", []string{"EUR 2000000000"}},
	} {
		assert.Equal(t, c.want, figuresIn("en", c.text), c.text)
	}
}
