package parse

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEntity(t *testing.T) {
	for _, x := range []struct {
		text string
		want string // "" for none
		size int
	}{
		{"&euro;5", "€", 6},
		{"&pound;", "£", 7},
		{"&nbsp;x", "\u00a0", 6},
		{"&#8364;5", "€", 7},
		{"&#x20AC;", "€", 8},
		{"&#X20ac;", "€", 8},
		{"&#36;5", "$", 5},
		{"&thinsp;", "\u2009", 8},
		{"&lt;", "<", 4},
		{"&amp;", "", 0}, // stands for itself
		{"&", "", 0},
		{"&;", "", 0},
		{"&x;", "", 0},
		{"&euro", "", 0},
		{"& euro;", "", 0},
		{"&nosuchthing;", "", 0},
		{"&#xD800;", "", 0},
		{"&#0;", "", 0},
		{"&fjlig;", "", 0}, // two letters
		{"&#00000000000036;", "", 0},
	} {
		r, size := entity(x.text)
		require.Equal(t, x.size, size, x.text)
		if size > 0 {
			require.Equal(t, x.want, string(r), x.text)
		}
	}
}

// TestEntityText: scraped text reads as the text it was, in spans of the bytes that it has.
func TestEntityText(t *testing.T) {
	for _, x := range []struct{ text, span, want string }{
		{"now &euro;49.90 only", "&euro;49.90", "EUR 49.90"},
		{"now &#163;1,234", "&#163;1,234", "GBP 1234"},
		{"now 49.90&nbsp;&euro;!", "49.90&nbsp;&euro;", "EUR 49.90"},
		{"US&#36;5 million", "", "USD 5000000"},
		{"A &amp; B paid $5", "$5", "USD 5"},
	} {
		ms := slices.Collect(All(x.text))
		require.Len(t, ms, 1, x.text)
		require.Equal(t, x.want, ms[0].Figure.String(), x.text)
		if x.span != "" {
			require.Equal(t, x.span, ms[0].Text)
		}
		require.True(t, strings.Contains(x.text, ms[0].Text))
	}
}
