package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPlaceholders finds no money in formats for printing, and finds what stands beside a percentage.
func TestPlaceholders(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"%1$s is not %2$s", ""},
		{"file `%.250s' is not in %2$.16s", ""},
		{"sizes: %-10c", ""},
		{"It is 50% of $20.", "$20"},
		{"It is 50%: 20$ in all.", "20$"},
	} {
		got := ""
		for m := range All(c.text) {
			got += m.Text
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
