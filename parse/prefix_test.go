package parse

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPrefixed parts letters from the number behind them, and from nothing else.
func TestPrefixed(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"בחמישה מיליון", []string{"ב", "חמישה", "מיליון"}},
		{"ובשלושה", []string{"וב", "שלושה"}},
		{"لعشرة آلاف", []string{"ل", "عشرة", "آلاف"}},
		{"کسی", []string{"کسی"}}, // Persian for somebody, though سی is thirty
		{"בית", []string{"בית"}},
		{"ב", []string{"ב"}},
	} {
		r := new(Parser).newReading(tt.text)
		var words []string
		for i := range r.tokens {
			words = append(words, r.tokens[i].Of(tt.text))
		}
		require.Equal(t, tt.want, words, tt.text)
		r.free()
	}
}
