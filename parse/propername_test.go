package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestProperNames tells names of money from parts of proper names and from the numbers of a share.
func TestProperNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The office is at 31 Frank Lane in town.", nil},
		{"It was 31 Euro, they said.", []string{"EUR 31"}},
		{"Guarani 2, Cruzeiro 1.", nil},
		{"The entrance cost Taka 5 then.", []string{"BDT 5"}},
		{"They met at Euro 72 in Brussels.", nil},
		{"They paid Euro 72 in Brussels.", []string{"EUR 72"}},
		{"They met at Euro 73 in Brussels.", []string{"EUR 73"}},
		{"One in five dollars was lost.", nil},
		{"One dollar in five was lost.", nil},
		{"One dollar in five years was lost.", []string{"USD 1"}},
	} {
		assert.Equal(t, c.want, figuresIn("en", c.text), c.text)
	}
}
