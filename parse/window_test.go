package parse

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// appendWhole finds the figures of a text as AppendAll does, but cuts all of it into tokens: the slow twin of the windows.
func (p *Parser) appendWhole(dst []Match, text string) []Match {
	r := p.newReading(text)
	r.local = true
	r.find()
	r.findRates()
	r.findPairs()
	r.resolve()
	return r.appendMatches(dst)
}

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

// corpusTexts returns the corpus as a text for each language: its sentences as lines, behind a word of filling where every
// is set.
func corpusTexts(t *testing.T, gap string) map[string]string {
	t.Helper()
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	texts := map[string]string{}
	for _, c := range cases {
		if c.Options.Mode != "" {
			continue
		}
		texts[filepath.Dir(c.File)] += c.Text + gap
	}
	return texts
}

// TestWindows: windows find what goes through all tokens finds, in one text of all sentences of a language, dense and with gaps.
func TestWindows(t *testing.T) {
	for _, gap := range []string{"\n\n", "\n\n" + strings.Repeat("… ", 200) + "\n\n"} {
		differ, all := 0, 0
		for file, text := range corpusTexts(t, gap) {
			for _, p := range []*Parser{{}, {Languages: []language.Tag{language.Make(filepath.Base(file))}}} {
				want, got := matchLines(p.appendWhole(nil, text)), matchLines(p.AppendAll(nil, text))
				all += len(want)
				in := map[string]bool{}
				for _, g := range got {
					in[g] = true
				}
				for _, w := range want {
					if !in[w] {
						differ++
						if differ < 40 {
							t.Errorf("%s lacks %s", file, w)
						}
					}
					delete(in, w)
				}
				for g := range in {
					t.Logf("%s has %s", file, g)
				}
			}
		}
		t.Logf("%d of %d differ", differ, all)
	}
}
