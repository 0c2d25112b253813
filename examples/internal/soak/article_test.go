package soak

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/parse"
)

// planted writes figures as lines that can be compared.
func planted(all []Figure, base int) (lines []string) {
	for _, f := range all {
		lines = append(lines, line(base+f.Start, f.Text, f.Want.GoString()))
	}
	return lines
}

func read(m parse.Match) string { return line(m.Start, m.Text, m.Figure.GoString()) }

func line(at int, text, figure string) string {
	return strings.Join([]string{strconv.Itoa(at), text, figure}, "\t")
}

// TestSoakAll: All and Read find every figure of an article once, in order, with its hedge, as it is written, and nothing else;
// and Read every conversion.
func TestSoakAll(t *testing.T) {
	rnd := Random(1)
	for i := range Count(300) {
		a := New(rnd, 1+rnd.IntN(30))
		var got []string
		for m := range parse.All(a.Text) {
			got = append(got, read(m))
		}
		require.Equal(t, planted(a.Figures, 0), got, "article %d: %s", i, a.Text)
		doc := parse.Read(a.Text)
		got = nil
		for _, m := range doc.Matches {
			got = append(got, read(m))
		}
		require.Equal(t, planted(a.Figures, 0), got, "article %d: %s", i, a.Text)
		var want, stated []string
		for _, c := range a.Conversions {
			want = append(want, a.Figures[c.From].Text+" = "+a.Figures[c.To].Text)
		}
		for _, e := range doc.Equivalences {
			stated = append(stated, e.From.Text+" = "+e.To.Text)
		}
		require.Equal(t, want, stated, "article %d: %s", i, a.Text)
	}
}
