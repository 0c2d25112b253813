package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestEither reads alternatives: a little apart they are the ends of a range, else two things.
func TestEither(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"They are ten or twelve dollars.", "USD 10..12"},
		{"They are 10 or 50 dollars.", "USD 10..50"},
		{"They are 10 or 51 dollars.", "USD 51"},
		{"They are 12 or 10 dollars.", "USD 10"},
		{"They are 10 or 10 dollars.", "USD 10"},
		{"They are 2 or 3 million dollars.", "USD 2000000..3000000"},
		{"They are $10 or $12.", "USD 10 USD 12"},
		{"They are 10 or $12.", "USD 12"},
		{"They are 10 or dozens of dollars.", "USD 10..100 vague"},
		{"They are 10 or 12 of them.", ""},
		{"They are about 10 or 12 dollars.", "about USD 10..12"},
	} {
		got := ""
		for m := range All(c.text) {
			if got != "" {
				got += " "
			}
			got += m.Figure.String()
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
