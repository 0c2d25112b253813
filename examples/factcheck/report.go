package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/parse"
)

// A report writes for people what was found in articles.
type report struct {
	out     io.Writer
	style   cli.Style
	total   [3]int // by verdict
	explain bool   // show the steps
	err     error  // the first one of writing
}

func (r *report) printf(format string, args ...any) {
	if r.err == nil {
		_, r.err = fmt.Fprintf(r.out, format, args...)
	}
}

// article checks a text, writes its figures and what the check says of its conversions, and returns how many figures it has.
func (r *report) article(ctx context.Context, name, text string, checker fx.Checker) (figures int, err error) {
	doc := checker.Parser.Read(text)
	found, err := checker.Document(ctx, doc)
	if err != nil {
		return 0, err
	}
	date := checker.Date
	if date.IsZero() {
		date = doc.Date
	}
	r.printf("%s, %s\n", r.style.Strong(clean(name)), cli.Dated(checker.Date, checker.Until, doc.Date))
	r.figures(doc.Matches)
	if len(found) > 0 {
		r.printf("\nconversions\n")
	}
	for i := range found {
		r.finding(&found[i], date)
	}
	if err := r.rates(ctx, doc, found, checker); err != nil {
		return 0, err
	}
	for verdict, n := range count(found) {
		r.total[verdict] += n
	}
	r.printf("\n")
	return len(doc.Matches), r.err
}

// rates writes the rates that the text states and no conversion was checked with, and how they stand to the table.
func (r *report) rates(ctx context.Context, doc *parse.Document, found []fx.Finding, checker fx.Checker) error {
	stated, err := checker.StatedRates(ctx, doc)
	if err != nil {
		return err
	}
	head := "\nrates\n"
	for _, s := range stated {
		used := slices.ContainsFunc(found, func(f fx.Finding) bool { return f.Stated != nil && f.Stated.Span == s.Span })
		if used || s.Loose {
			continue
		}
		colour := [...]func(string) string{fx.Undetermined: r.style.Open, fx.Consistent: r.style.Good, fx.Inconsistent: r.style.Bad}[s.Verdict]
		r.printf("%s  %s %s\n", head, colour(marks[s.Verdict]), s)
		head = ""
	}
	return r.err
}

// figures writes a table: hedge, currency, number, per what, the words of the text, and what is not sure.
func (r *report) figures(all []parse.Match) {
	if len(all) == 0 {
		r.printf("\nno figures\n")
		return
	}
	rows := make([][]cell, len(all))
	for i, m := range all {
		rows[i] = []cell{
			{text: cli.Hedge(m.Figure), style: r.style.Faint},
			{text: cli.Currency(m.Figure)},
			{text: cli.Digits(m.Figure), style: r.style.Strong, right: true},
			{text: cli.Per(m.Per), style: r.style.Faint},
			{text: `"` + clean(m.Text) + `"`},
			{text: cli.Doubt(m), style: r.style.Faint},
		}
	}
	r.printf("\nfigures\n%s", table(rows))
}

var marks = [...]string{fx.Undetermined: "?", fx.Consistent: "✓", fx.Inconsistent: "✗"}

// labelWidth is how many bytes of a line of fx.Finding.Explain are its label.
const labelWidth = 10

// finding writes the verdict on one conversion with its calculation. date is the one of the article.
func (r *report) finding(f *fx.Finding, date parse.Date) {
	for i := range f.Claims {
		f.Claims[i].From.Text, f.Claims[i].To.Text = clean(f.Claims[i].From.Text), clean(f.Claims[i].To.Text)
	}
	colour := [...]func(string) string{fx.Undetermined: r.style.Open, fx.Consistent: r.style.Good, fx.Inconsistent: r.style.Bad}[f.Verdict]
	head, rest, _ := strings.Cut(f.Explain(), "\n")
	head = strings.TrimPrefix(head, f.Verdict.String())
	r.printf("  %s%s\n", colour(marks[f.Verdict]+" "+f.Verdict.String()), head)
	if f.Date != date {
		r.printf("      %s\n", r.style.Faint("the words beside it speak of "+when(f.Date)))
	}
	if len(f.Claims) > 1 {
		for _, c := range f.Claims {
			r.printf("      \"%s\" = \"%s\"\n", c.From.Text, c.To.Text)
		}
	}
	for line := range strings.Lines(rest) {
		line = strings.TrimSpace(line)
		label := min(len(line), labelWidth)
		r.printf("      %s%s\n", r.style.Faint(line[:label]), line[label:])
	}
	if r.explain {
		for _, step := range steps(f) {
			r.printf("      %s%s\n", r.style.Faint(fmt.Sprintf("%-*s ", labelWidth, step[0])), step[1])
		}
	}
}

func when(d parse.Date) string {
	if d.IsZero() {
		return "another time"
	}
	return d.String()
}

// end writes the last line: how many conversions of each verdict there are.
func (r *report) end() error {
	r.printf("%d consistent, %d inconsistent, %d undetermined\n", r.total[fx.Consistent], r.total[fx.Inconsistent], r.total[fx.Undetermined])
	return r.err
}

// clean returns text on one line and without what could steer a terminal.
func clean(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }), " ")
}
