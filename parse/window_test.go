package parse

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// matchLine writes all of a match that windows could change.
func matchLine(m Match) string {
	s := fmt.Sprintf("%d-%d %q %v per %v %v", m.Start, m.End, m.Text, m.Figure, m.Per, m.Confidence)
	for _, o := range m.Others {
		s += " | " + o.String()
	}
	return s + " " + m.Note
}

func matchLines(all []Match) (lines []string) {
	for _, m := range all {
		lines = append(lines, matchLine(m))
	}
	return lines
}

// corpusTexts returns the corpus as one text for each language, with something behind each sentence.
func corpusTexts(t *testing.T, gap string) map[string]string {
	t.Helper()
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	texts := map[string]string{}
	for _, c := range cases {
		if c.Options.Mode != "" {
			continue
		}
		texts[path.Base(path.Dir(filepath.ToSlash(c.File)))] += c.Text + gap
	}
	return texts
}

// TestWindows: windows find what going through all tokens finds, in one text of all sentences of a language, dense and with
// gaps. A neighbourhood is bounded by figures too, so a window may have what the whole text has not; it lacks nothing.
func TestWindows(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through the corpus twice for each language")
	}
	for _, tt := range []struct {
		gap  string
		told bool
	}{
		{"\n\n", false},
		{"\n\n" + strings.Repeat("… ", 200) + "\n\n", true},
	} {
		for name, text := range corpusTexts(t, tt.gap) {
			p := new(Parser)
			if tt.told {
				p.Languages = []language.Tag{language.Make(name)}
			}
			found := map[string]bool{}
			for _, line := range matchLines(p.AppendAll(nil, text)) {
				found[line] = true
			}
			for _, want := range matchLines(p.appendWhole(nil, text)) {
				if !found[want] {
					t.Errorf("%s, told %v: lacks %s", name, tt.told, want)
				}
			}
		}
	}
}
