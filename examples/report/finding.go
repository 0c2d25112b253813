package main

import (
	"strings"

	"github.com/exactfigures/figures/fx"
)

// A finding is one verdict for the page.
type finding struct {
	ID      string
	Verdict fx.Verdict
	Mark    string // of the verdict, for those who do not see colours
	Summary string
	Claims  [][2]string // both figures of each claim, in the words of the text
	Lines   []line      // the calculation
	Chart   *chart      // nil if no rates are known
}

// A line is one step of the calculation.
type line struct{ Label, Text string }

var marks = [...]string{fx.Undetermined: "?", fx.Consistent: "✓", fx.Inconsistent: "✗"}

// labelWidth is how many bytes of a line of fx.Finding.Explain are its label.
const labelWidth = 10

func newFinding(id string, f *fx.Finding) finding {
	for i := range f.Claims { // words on one line: a line of Explain is a step
		f.Claims[i].From.Text = strings.Join(strings.Fields(f.Claims[i].From.Text), " ")
		f.Claims[i].To.Text = strings.Join(strings.Fields(f.Claims[i].To.Text), " ")
	}
	out := finding{ID: id, Verdict: f.Verdict, Mark: marks[f.Verdict]}
	head, rest, _ := strings.Cut(f.Explain(), "\n")
	head = strings.TrimPrefix(head, f.Verdict.String())
	out.Summary = strings.TrimPrefix(head, ": ")
	for _, c := range f.Claims {
		out.Claims = append(out.Claims, [2]string{c.From.Text, c.To.Text})
	}
	for text := range strings.Lines(rest) {
		text = strings.TrimSpace(text)
		at := min(len(text), labelWidth)
		rest := strings.ReplaceAll(strings.TrimSpace(text[at:]), " -> ", " →\u00a0")
		out.Lines = append(out.Lines, line{strings.TrimSpace(text[:at]), rest})
	}
	return out
}
