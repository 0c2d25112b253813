package main

import (
	"context"
	_ "embed" // the template and the style
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/parse"
)

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
	// layout escapes whatever a text holds by where it stands.
	layout = template.Must(template.New("page").Parse(pageHTML))
)

// A page is what the template shows. The zero page has no articles.
type page struct {
	Articles []article
	Form     *form // of a page that takes texts
}

// Style is the style sheet of the page.
func (p *page) Style() template.CSS { return template.CSS(pageCSS) }

// Title is the title of the page.
func (p *page) Title() string {
	switch {
	case p.Form != nil:
		return "Figures in a text"
	case len(p.Articles) == 1:
		return "Figures in " + p.Articles[0].Name
	}
	return fmt.Sprintf("Figures in %d articles", len(p.Articles))
}

// An article is one text with what was found in it.
type article struct {
	ID          string // of its element; those of its parts begin with it
	Name, Dated string
	Counts      [3]int // conversions by verdict
	Paragraphs  []paragraph
	Figures     []figure
	Findings    []finding
	Rates       []statedRate
}

// Consistent returns how many conversions are.
func (a *article) Consistent() int { return a.Counts[fx.Consistent] }

// Inconsistent returns how many conversions are.
func (a *article) Inconsistent() int { return a.Counts[fx.Inconsistent] }

// Undetermined returns how many conversions are.
func (a *article) Undetermined() int { return a.Counts[fx.Undetermined] }

// maxCharts is for how many findings of a page a chart is drawn: the first ones.
const maxCharts = 30

// add reads and checks a text and adds it to the page.
func (p *page) add(ctx context.Context, name, text string, checker fx.Checker) error {
	text, name = shown(text), shown(name)
	doc := checker.Parser.Read(text)
	found, err := checker.Document(ctx, doc)
	if err != nil {
		return err
	}
	stated, err := checker.StatedRates(ctx, doc)
	if err != nil {
		return err
	}
	a := article{
		ID:    fmt.Sprintf("a%d", len(p.Articles)+1),
		Name:  name,
		Dated: cli.Dated(checker.Date, checker.Until, doc.Date),
	}
	if checker.Date.IsZero() && doc.Date.IsZero() {
		a.Dated = "no date known"
	}
	for i, m := range doc.Matches {
		a.Figures = append(a.Figures, newFigure(fmt.Sprintf("%s-f%d", a.ID, i+1), m))
	}
	charts := 0
	for i := range found {
		f := newFinding(fmt.Sprintf("%s-c%d", a.ID, i+1), &found[i])
		a.Counts[found[i].Verdict] += max(1, len(found[i].Claims))
		if charts < maxCharts {
			if f.Chart, err = newChart(ctx, f.ID, &found[i], checker.Source); err != nil {
				return err
			}
			if f.Chart != nil {
				charts++
			}
		}
		for _, c := range found[i].Claims {
			a.judge(doc, c, &f)
		}
		a.Findings = append(a.Findings, f)
	}
	for _, s := range stated {
		a.Rates = append(a.Rates, newStatedRate(s, doc.Text))
	}
	a.Paragraphs = paragraphs(doc, a.Figures)
	p.Articles = append(p.Articles, a)
	return nil
}

// shown returns text with a mark for each byte and each control character that a page cannot show.
func shown(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\r' && c != '\t' {
			return unicode.ReplacementChar
		}
		return c
	}, text)
}

// judge notes at both figures of a claim which finding is about them. A figure of several claims shows the worst.
func (a *article) judge(doc *parse.Document, c parse.Equivalence, f *finding) {
	for i, m := range doc.Matches {
		if m.Span != c.From.Span && m.Span != c.To.Span {
			continue
		}
		if old := a.Figures[i].Finding; old == nil || worse[f.Verdict] > worse[old.Verdict] {
			a.Figures[i].Finding = f
		}
	}
}

var worse = map[fx.Verdict]int{fx.Consistent: 1, fx.Undetermined: 2, fx.Inconsistent: 3}

// write writes the page.
func (p *page) write(w io.Writer) error { return layout.Execute(w, p) }
