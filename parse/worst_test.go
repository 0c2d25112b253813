package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWorstFailures holds the seven worst misreadings that are seen in the field, each by orders of magnitude or by sign.
func TestWorstFailures(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"a scale in words", "It is worth $5 trillion.", "USD 5000000000000"},                       // read as 5
		{"a code in front", "The fee is USD 200 a head.", "USD 200"},                                // read as 2
		{"groups of India", "He paid 12,34,567.89 rupees for it.", "INR 1234567.89"},                // read as 89
		{"a scale behind a range", "It will cost $5-10 million to build.", "USD 5000000..10000000"}, // read as 5 and 10 million, or 5
		{"half of a scale", "The museum got half a million dollars.", "USD 500000"},                 // read as 0.000002 or 1000000
		{"a point that parts thousands", "Der Preis ist €1.234,56 inklusive", "EUR 1234.56"},        // read as 1.23456
	} {
		t.Run(c.name, func(t *testing.T) {
			found := new(Parser).AppendAll(nil, c.text)
			require.Len(t, found, 1)
			assert.Equal(t, c.want, found[0].Figure.String())
		})
	}
	t.Run("brackets in a field", func(t *testing.T) { // read as positive
		m, err := Price("($1,234)", "")
		require.NoError(t, err)
		assert.Equal(t, "USD -1234", m.Figure.String())
		a, err := Amount("($1,234)")
		require.NoError(t, err)
		assert.Equal(t, "USD -1234", a.String())
	})
}
