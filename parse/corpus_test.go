package parse

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

const (
	corpusDir   = "testdata/corpus"
	corpusKnown = "testdata/corpus/known_failures.txt"
)

var (
	updateKnown = flag.Bool("update-known", false, "rewrite the list of corpus cases that are known to fail")
	showKnown   = flag.Bool("show-known", false, "print what is wrong with the corpus cases that are known to fail")
)

// knownFailures reads the checked-in list: an id at the start of each line, the rest is for the eye.
func knownFailures(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	b, err := os.ReadFile(corpusKnown)
	if os.IsNotExist(err) {
		return known
	}
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			known[f[0]] = true
		}
	}
	return known
}

// TestCorpus asks every entry point for every case. A case fails the test if it fails and is not listed, or passes and is.
func TestCorpus(t *testing.T) {
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	require.NotEmpty(t, cases)
	known := knownFailures(t)
	var failing []string
	total, passed := map[string]int{}, map[string]int{}
	for _, c := range cases {
		total[c.File]++
		wrong := checkCase(c)
		where := fmt.Sprintf("%s.txt:%d %s\n\t%s", filepath.Join(corpusDir, c.File), c.Line, c.ID, c.Text)
		listed := known[c.ID]
		delete(known, c.ID)
		if len(wrong) == 0 {
			passed[c.File]++
			if listed && !*updateKnown {
				t.Errorf("%s\n\tpasses: take it off %s (-update-known)", where, corpusKnown)
			}
			continue
		}
		failing = append(failing, c.ID+"\t"+firstWords(c.Text))
		switch {
		case *updateKnown:
		case !listed:
			t.Errorf("%s\n\t\t%s", where, strings.Join(wrong, "\n\t\t"))
		case *showKnown:
			t.Logf("%s\n\t\t%s", where, strings.Join(wrong, "\n\t\t"))
		}
	}
	var files []string
	for f := range total {
		files = append(files, f)
	}
	slices.Sort(files)
	for _, f := range files {
		t.Logf("%-28s %4d of %4d", f, passed[f], total[f])
	}
	t.Logf("%d cases, %d fail", len(cases), len(failing))
	if *updateKnown {
		slices.Sort(failing)
		body := "# Corpus cases that fail today. The list may only shrink: go test ./parse -run TestCorpus -update-known\n"
		require.NoError(t, os.WriteFile(corpusKnown, []byte(body+strings.Join(append(failing, ""), "\n")), 0o644))
		return
	}
	for id := range known {
		t.Errorf("%s lists %s, which no file has (-update-known)", corpusKnown, id)
	}
}

func firstWords(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for i := range s {
		if i >= 60 {
			return s[:i] + "…"
		}
	}
	return s
}

// TestCorpusIsWellFormed holds whatever the parser can do: the notation reads, codes are currencies, marks lie on whole words.
func TestCorpusIsWellFormed(t *testing.T) {
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	negative := 0
	for _, c := range cases {
		where := fmt.Sprintf("%s:%d", c.File, c.Line)
		_, err := c.Options.parser()
		require.NoError(t, err, where)
		if c.Options.Date != "" {
			_, err := parseWantDate(c.Options.Date)
			require.NoError(t, err, where)
		}
		if len(c.Figures)+len(c.Rates) == 0 {
			negative++
		}
		for _, m := range c.Figures {
			s := m.Of(c.Text)
			require.Equal(t, strings.TrimSpace(s), s, where)
			require.False(t, cutsWord(c.Text, m.Span), "%s: %q cuts a word", where, s)
		}
		if c.Options.Mode != "" {
			require.LessOrEqual(t, len(c.Figures), 1, where)
			require.Empty(t, c.Pairs, where)
		}
		require.True(t, utf8.ValidString(c.Text), where)
	}
	require.GreaterOrEqual(t, negative, 150, "cases without a figure")
	require.GreaterOrEqual(t, len(cases), 850, "cases")
}

// cutsWord reports a span that begins or ends inside a word of Latin letters.
func cutsWord(text string, s Span) bool {
	letter := func(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
	return s.Start > 0 && letter(text[s.Start-1]) && letter(text[s.Start]) ||
		s.End < len(text) && letter(text[s.End-1]) && letter(text[s.End])
}

// TestCorpusNotation shows that the harness can fail: what it reads out of marks, and marks that it must refuse.
func TestCorpusNotation(t *testing.T) {
	c, err := parseCase("x/y", 1, corpusOptions{}, `The line will cost [380 billion yuan|CNY 380000000000] {equivalent to} approximately [$38 billion|about USD 38e9; low; CAD 38e9] \[sic\].`)
	require.NoError(t, err)
	require.Equal(t, "The line will cost 380 billion yuan equivalent to approximately $38 billion [sic].", c.Text)
	require.Len(t, c.Figures, 2)
	require.Equal(t, "380 billion yuan", c.Figures[0].Of(c.Text))
	require.Equal(t, "CNY 380000000000", c.Figures[0].Want.String())
	require.Equal(t, "about USD 38000000000", c.Figures[1].Want.String())
	require.Equal(t, "low", c.Figures[1].Want.Confidence)
	require.Equal(t, "CAD 38000000000", c.Figures[1].Want.Others[0].String())
	require.Equal(t, []wantPair{{From: 0, To: 1, Cue: Span{36, 49}, First: true}}, c.Pairs)

	c, err = parseCase("x/y", 1, corpusOptions{}, `[1|EUR 1] {(}[2|USD 2]{;|event 2002} [3..|GBP 3..4 vague /share|doc]) <= 7|USD 1 = CNY 7.25> <m|scale 6 CNY>`)
	require.NoError(t, err)
	require.Equal(t, []int{0, 0, 0, 2}, []int{c.Pairs[0].From, c.Pairs[1].From, c.Pairs[0].To - 1, c.Pairs[1].To})
	require.Equal(t, "event 2002", c.Pairs[1].When)
	require.Equal(t, "GBP 3..4 vague /share", c.Figures[2].Want.String())
	require.True(t, c.Figures[2].Doc)
	require.Equal(t, "7.25", plainDecimal(c.Rates[0].Price))
	require.Equal(t, wantScale{Span: c.Scales[0].Span, Exponent: 6, Currency: "CNY"}, c.Scales[0])

	for _, bad := range []string{
		`[5`, `5]`, `[5]`, `[|USD 5]`, `[5|USD]`, `[5|usd 5]`, `[5|USD 5e]`, `[5|USD 6..5]`, `[5|USD 5 vague]`, `[5|USD 5 /parsec]`,
		`[5|maybe USD 5]`, `[5|USD 5|dock]`, `[5|USD 5] {=}`, `{=} [5|USD 5]`, `[a[b|USD 5]]`, `<1|USD = 5>`, `\q`, `[1|USD 1] {(|soon}[2|EUR 2]`,
	} {
		_, err := parseCase("x/y", 1, corpusOptions{}, bad)
		require.Error(t, err, bad)
	}
	d, err := parseWantNumber("1.50")
	require.NoError(t, err)
	require.Equal(t, "1.5", plainDecimal(d))
}
