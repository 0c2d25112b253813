package parse

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

const languagesPage = "LANGUAGES.md"

var updateLanguages = flag.Bool("update-languages", false, "rewrite "+languagesPage)

// TestLanguagesPage: the page of languages says what the lexicon holds and how the corpus is read.
func TestLanguagesPage(t *testing.T) {
	if raceDetector {
		t.Skip("one goroutine reads the whole corpus, as another test does")
	}
	page := languagesText(t)
	if *updateLanguages {
		require.NoError(t, os.WriteFile(languagesPage, []byte(page), 0o644))
		return
	}
	old, err := os.ReadFile(languagesPage)
	require.NoError(t, err)
	require.True(t, string(old) == page, "the page is old: go test ./parse -run TestLanguagesPage -update-languages")
}

// languagesText writes the page: first the languages with tables and a corpus of their own, then what CLDR alone has.
func languagesText(t *testing.T) string {
	total, passed := corpusRates(t)
	counts := lexicon.Load().Count()
	delete(counts, "und")
	for l := range counts { // what only a region writes is left out
		if strings.Contains(l, "-") {
			delete(counts, l)
		}
	}
	var own, rest []string
	for _, l := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(cmp.Compare(englishName(a), englishName(b)), cmp.Compare(a, b)) }) {
		if total[l] > 0 {
			own = append(own, l)
		} else {
			rest = append(rest, l)
		}
	}
	var b strings.Builder
	b.WriteString(`# Languages

Written by ` + "`go test ./parse -run TestLanguagesPage -update-languages`" + `; a test holds it against the tables and the corpus.

## With tables and a corpus of their own

The columns count forms, inflected ones too: names of currencies and subunits; number words and scales; hedges; words of
ranges, conversions and units; and the words by which the language is recognised. The last one says how many annotated
sentences of our own are read as annotated. They were written to the rules, so it says that the rules hold, not how well your
texts are read. A language with few of them, or few words, is marked thin.

| | | names | numbers | hedges | joints | recognised by | read as annotated | |
|---|---|---|---|---|---|---|---|---|
`)
	for _, l := range own {
		c := counts[l]
		note := ""
		if total[l] < 25 || c.Hedges < 8 || c.Functions < 10 {
			note = "thin"
		}
		fmt.Fprintf(&b, "| %s | %s | %d | %d | %d | %d | %d | %d of %d | %s |\n", l, englishName(l), c.Names, c.Numbers, c.Hedges, c.Cues, c.Functions, passed[l], total[l], note)
	}
	b.WriteString(`
## With what CLDR has

Names of currencies in every form that CLDR knows; number words where it has rules for spelling them (read where the language is
told or recognised by its script); separators, signs and compact scales of the locale. No hedges, no words of ranges and
conversions: all of them are thin.

| | | names | numbers |
|---|---|---|---|
`)
	for _, l := range rest {
		fmt.Fprintf(&b, "| %s | %s | %d | %d |\n", l, englishName(l), counts[l].Names, counts[l].Numbers)
	}
	return b.String()
}

// corpusRates counts the cases of each language, and those that are read as annotated.
func corpusRates(t *testing.T) (total, passed map[string]int) {
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	total, passed = map[string]int{}, map[string]int{}
	for _, c := range cases {
		l, _, _ := strings.Cut(c.File, "/")
		total[l]++
		if len(checkCase(c)) == 0 {
			passed[l]++
		}
	}
	return total, passed
}

// englishName returns the English name of a language, its tag where x/text has none.
func englishName(tag string) string {
	if name := display.English.Languages().Name(language.Make(tag)); name != "" {
		return name
	}
	return tag
}
