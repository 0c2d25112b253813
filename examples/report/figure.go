package main

import (
	"strings"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/parse"
)

// A figure is one match for the page.
type figure struct {
	ID         string
	Text       string
	Amount     string // "CNY 380,000,000,000", with the hedge before it
	Per        string
	Confidence parse.Confidence
	Doubt      string   // what else it may be
	Finding    *finding // nil if it is in no conversion
}

func newFigure(id string, m parse.Match) figure {
	amount := cli.Currency(m.Figure) + " " + cli.Digits(m.Figure)
	return figure{
		ID: id, Text: m.Text, Amount: strings.TrimSpace(cli.Hedge(m.Figure) + " " + amount),
		Per: cli.Per(m.Per), Confidence: m.Confidence, Doubt: cli.Doubt(m),
	}
}

// Class is how the figure is marked: by its verdict, if it has one, and by how sure the reading is.
func (f *figure) Class() string {
	class := "sure"
	if f.Confidence < parse.High {
		class = "unsure"
	}
	if f.Finding != nil {
		class += " " + f.Finding.Verdict.String()
	}
	return class
}

// A paragraph is a part of the text between empty lines.
type paragraph struct {
	Pieces []piece
	Table  bool // its blanks are kept, as it is set in columns
}

// A piece is some text, or a figure.
type piece struct {
	Text   string
	Figure *figure
}

// paragraphs cuts a text at its figures and empty lines. Lines that were broken to fit a page are joined again.
func paragraphs(doc *parse.Document, figures []figure) []paragraph {
	var all []paragraph
	var now paragraph
	end := func() {
		if len(now.Pieces) > 0 {
			all = append(all, now)
		}
		now = paragraph{}
	}
	plain := func(text string) {
		for i, part := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
			if i > 0 {
				end()
				part = strings.TrimLeft(part, "\n")
			}
			if part != "" {
				now.Pieces = append(now.Pieces, piece{Text: part})
			}
		}
	}
	at := 0
	for i, m := range doc.Matches {
		plain(doc.Text[at:m.Start])
		now.Pieces = append(now.Pieces, piece{Figure: &figures[i]})
		at = m.End
	}
	plain(doc.Text[at:])
	end()
	for i := range all {
		all[i].layOut()
	}
	return all
}

// wrapped is how many bytes a line has at least that was broken to fit a page.
const wrapped = 72

// layOut decides whether a paragraph is set in columns, and joins its lines if it is not and they are long.
func (p *paragraph) layOut() {
	var b strings.Builder
	for _, piece := range p.Pieces {
		b.WriteString(piece.Text)
		if piece.Figure != nil {
			b.WriteString(piece.Figure.Text)
		}
	}
	text := strings.Trim(b.String(), "\n")
	if strings.Contains(text, "\t") || strings.Contains(text, "   ") {
		p.Table = true
		return
	}
	lines := strings.Split(text, "\n")
	for _, line := range lines[:len(lines)-1] {
		if len(line) < wrapped {
			return
		}
	}
	for i := range p.Pieces {
		p.Pieces[i].Text = strings.ReplaceAll(p.Pieces[i].Text, "\n", " ")
	}
}

// A statedRate is a rate that the text states, and how it stands to the table.
type statedRate struct {
	Text, Rate string // the words of the text, and how they were read
	Verdict    fx.Verdict
	Mark       string
}

func newStatedRate(s fx.Stated, text string) statedRate {
	return statedRate{
		Text:    text[s.Start:s.End],
		Rate:    s.String(),
		Verdict: s.Verdict,
		Mark:    marks[s.Verdict],
	}
}
