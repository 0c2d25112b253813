package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPointBehindNumber ends a sentence at the point behind a subunit, though some language has an abbreviation with it.
func TestPointBehindNumber(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It is half a cent. 14 more came.", "half a cent"},
		{"It is one cent. 14 more came.", "one cent"},
		{"It is 240m dollars. 14 more came.", "240m dollars"},
		{"A Rs. 500 note was lost.", "Rs. 500"},
	} {
		got := ""
		for m := range All(c.text) {
			got += m.Text
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
