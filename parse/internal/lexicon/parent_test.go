package lexicon

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// Every locale of a language in one script inherits here as it does in the tables.
func TestParent(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../../internal/cldr/data/locales.tsv")
	require.NoError(t, err)
	parent := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); line[0] != '#' {
			parent[cells[0]] = cells[len(cells)-1]
		}
	}
	for locale, want := range parent {
		if strings.Count(locale, "-") != 1 || len(locale)-strings.IndexByte(locale, '-') > 4 || locale == "en-Dsrt" {
			continue // with a script
		}
		got := Parent(language.Make(locale))
		for got != language.Und && parent[got.String()] == "" {
			got = Parent(got)
		}
		assert.Equal(t, want, got.String(), locale)
	}
}
