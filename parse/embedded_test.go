package parse

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// shifted returns a case with other text around its own.
func (c corpusCase) shifted(before, behind string) corpusCase {
	n := len(before)
	move := func(s Span) Span { return Span{s.Start + n, s.End + n} }
	c.Text = before + c.Text + behind
	c.Figures, c.Pairs, c.Rates, c.Scales, c.Silent = slices.Clone(c.Figures), slices.Clone(c.Pairs), slices.Clone(c.Rates), slices.Clone(c.Scales), slices.Clone(c.Silent)
	for i := range c.Figures {
		c.Figures[i].Span = move(c.Figures[i].Span)
	}
	for i := range c.Pairs {
		c.Pairs[i].Cue = move(c.Pairs[i].Cue)
	}
	for i := range c.Rates {
		c.Rates[i].Span = move(c.Rates[i].Span)
	}
	for i := range c.Scales {
		c.Scales[i].Span = move(c.Scales[i].Span)
	}
	for i := range c.Silent {
		c.Silent[i] = move(c.Silent[i])
	}
	return c
}

// TestCorpusEmbedded reads English sentences of the corpus between others, in their paragraph and in paragraphs of their
// own: numbers and words that have nothing to do with them change nothing. "In millions," on a line of its own is a header.
func TestCorpusEmbedded(t *testing.T) {
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	known := knownFailures(t)
	n := 0
	for _, c := range cases {
		sentence := len(c.Text) > 20 && strings.HasSuffix(c.Text, ".") && !strings.HasSuffix(c.Text, "..") && c.Text[0] >= 'A' && c.Text[0] <= 'Z'
		if !strings.HasPrefix(c.File, "en/") || c.Options.Mode != "" || c.Options.Whole || !sentence || known[c.ID] || strings.Contains(c.Text, "illions, ") || strings.Contains(c.Text, "thousands, ") || len(c.Scales)+len(c.Silent) > 0 {
			continue
		}
		p, err := c.Options.parser()
		require.NoError(t, err)
		for _, around := range [][2]string{
			{"We met 7 old friends there, at noon. ", " Then 12 of them left; the 3 others slept."},
			{"The 7 guests were late.\n\n", "\n\n12 more were there, and the 3 others slept."},
		} {
			n++
			e := c.shifted(around[0], around[1])
			for _, wrong := range checkRead(p, e, true) {
				t.Errorf("%s.txt:%d %s\n\t%s", c.File, c.Line, e.Text, wrong)
			}
		}
	}
	require.Greater(t, n, 3000)
}
