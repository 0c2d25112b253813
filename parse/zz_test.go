package parse

import (
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, f := range []string{"news", "prose", "none"} {
		text := benchText(t, f)
		p := new(Parser)
		r := p.newReading(text)
		r.local = true
		r.find()
		r.findRates()
		r.findPairs()
		r.resolve()
		want := r.appendMatches(nil)
		got := p.AppendAll(nil, text)
		for i := 0; i < max(len(want), len(got)); i++ {
			a, b := "", ""
			if i < len(want) {
				a = want[i].Text + " " + want[i].Figure.String() + want[i].Confidence.String()
			}
			if i < len(got) {
				b = got[i].Text + " " + got[i].Figure.String() + got[i].Confidence.String()
			}
			if a != b {
				t.Errorf("%d %q %q", i, a, b)
			}
		}
	}
	_ = os.Args
}
