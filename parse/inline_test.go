package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestInlineHeader scales amounts by what stands between their name and them, in their sentence and no farther.
func TestInlineHeader(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Revenue, in millions, was $1,434.", "USD 1434000000"},
		{"Revenue, in millions, was nearly $1,434.", "nearly USD 1434000000"},
		{"Revenue (in millions) fell to $1,434 from $1,501.", "USD 1434000000 USD 1501000000"},
		{"Revenue in millions: $1,434", "USD 1434000000"},
		{"Revenue, in millions, was $1,434. A ticket is $50.", "USD 1434000000 USD 50"},
		{"Revenue, in millions, was $1,434 million.", "USD 1434000000"},
		{"Revenue, in millions, was strong at the $50 shop.", "USD 50"},
		{"They came, in millions, and paid $50.", "USD 50"},
		{"Visitors, in millions, were 50 and a ticket was $12.", "USD 12"},
		{"Visitors in millions: they paid $12.", "USD 12"},
		{"In millions, revenue was $1,434.", "USD 1434"},
	} {
		got := ""
		for _, m := range Read(c.text).Matches {
			if got != "" {
				got += " "
			}
			got += m.Figure.String()
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
