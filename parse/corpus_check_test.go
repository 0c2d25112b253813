package parse

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exactfigures/figures/money"
	"golang.org/x/text/language"
)

// This file compares what the entry points say with what a case expects. Each function returns what is wrong.

func (o corpusOptions) parser() (*Parser, error) {
	p := &Parser{Strict: o.Strict}
	for _, l := range o.Lang {
		t, err := language.Parse(l)
		if err != nil {
			return nil, err
		}
		p.Languages = append(p.Languages, t)
	}
	if o.Region != "" {
		r, err := language.ParseRegion(o.Region)
		if err != nil {
			return nil, err
		}
		p.Region = r
	}
	if o.Currency != "" {
		c, err := money.ParseCurrency(o.Currency)
		if err != nil {
			return nil, err
		}
		p.Currency = c
	}
	return p, nil
}

// checkCase runs every entry point that the case is for.
func checkCase(c corpusCase) (wrong []string) {
	defer func() {
		if r := recover(); r != nil {
			wrong = append(wrong, fmt.Sprint("panic: ", r))
		}
	}()
	p, err := c.Options.parser()
	if err != nil {
		return []string{err.Error()}
	}
	switch c.Options.Mode {
	case "field":
		return checkField(p, c)
	case "amount":
		return checkAmount(p, c)
	case "figure":
		return checkFigure(p, c)
	}
	wrong = checkRead(p, c, true)
	wrong = append(wrong, checkAll(p, c)...)
	if len(c.Options.Lang) == 0 && !c.Options.Untold {
		told := *p
		folder, _, _ := strings.Cut(c.File, "/")
		told.Languages = []language.Tag{language.Make(folder)}
		for _, w := range checkRead(&told, c, false) {
			wrong = append(wrong, "told: "+w)
		}
	}
	return wrong
}

// checkRead compares the whole document; sure asks for confidences and other readings too.
func checkRead(p *Parser, c corpusCase, sure bool) (wrong []string) {
	bad := func(format string, args ...any) { wrong = append(wrong, "Read: "+fmt.Sprintf(format, args...)) }
	d := p.Read(c.Text)
	if d.Text != c.Text {
		bad("the document has another text")
	}
	for _, w := range checkSpans(c.Text, d.Matches) {
		bad("%s", w)
	}
	found, left := pairOff(c.Figures, d.Matches)
	for i, w := range c.Figures {
		if found[i] == nil {
			bad("not found: %q %s", w.Of(c.Text), w.Want)
			continue
		}
		for _, s := range checkMatch(w.Want, *found[i], sure) {
			bad("%q %s", w.Of(c.Text), s)
		}
	}
	for _, m := range left {
		bad("not wanted: %q %s", m.Text, wantOf(m.Figure, m.Per))
	}
	for _, s := range checkPairs(c, d.Equivalences) {
		bad("%s", s)
	}
	for _, s := range checkRates(c, d.Rates) {
		bad("%s", s)
	}
	for _, s := range checkScales(c, d.Scales) {
		bad("%s", s)
	}
	if c.Options.Date != "" {
		want, err := parseWantDate(c.Options.Date)
		if err != nil {
			bad("%v", err)
		}
		if d.Date != want {
			bad("date %v, want %v", d.Date, want)
		}
	}
	return wrong
}

// checkAll asks the local readers for everything that the case does not leave to Read.
func checkAll(p *Parser, c corpusCase) (wrong []string) {
	bad := func(format string, args ...any) { wrong = append(wrong, "All: "+fmt.Sprintf(format, args...)) }
	got := slices.Collect(p.All(c.Text))
	more := p.AppendAll([]Match{{Note: "kept"}}, c.Text)
	if len(more) != len(got)+1 || more[0].Note != "kept" {
		bad("AppendAll gives %d figures, All %d", len(more)-1, len(got))
	} else {
		for i, m := range more[1:] {
			if m.Span != got[i].Span || wantOf(m.Figure, m.Per).String() != wantOf(got[i].Figure, got[i].Per).String() {
				bad("AppendAll gives %q, All %q", m.Text, got[i].Text)
			}
		}
	}
	for _, w := range checkSpans(c.Text, got) {
		bad("%s", w)
	}
	found, left := pairOff(c.Figures, got)
	for i, w := range c.Figures {
		if w.Doc {
			continue
		}
		want := w.Want
		if w.All != nil {
			want = *w.All
		}
		if found[i] == nil {
			bad("not found: %q %s", w.Of(c.Text), want)
			continue
		}
		for _, s := range checkMatch(want, *found[i], w.All != nil) {
			bad("%q %s", w.Of(c.Text), s)
		}
	}
	for _, m := range left {
		known := false
		for _, w := range c.Figures {
			known = known || w.Doc && overlap(w.Span, m.Span)
		}
		for _, r := range c.Rates { // that these are rates or headers only the whole document need know
			known = known || overlap(r.Span, m.Span)
		}
		for _, s := range c.Scales {
			known = known || overlap(s.Span, m.Span)
		}
		if !known {
			bad("not wanted: %q %s", m.Text, wantOf(m.Figure, m.Per))
		}
	}
	return wrong
}

// checkSpans is what must hold of any answer.
func checkSpans(text string, ms []Match) (wrong []string) {
	end := 0
	for _, m := range ms {
		switch {
		case m.Start < end || m.End <= m.Start || m.End > len(text):
			wrong = append(wrong, fmt.Sprintf("span %d:%d of %q is empty, out of order or overlaps", m.Start, m.End, m.Text))
			return wrong
		case m.Of(text) != m.Text:
			wrong = append(wrong, fmt.Sprintf("span %q is not text %q", m.Of(text), m.Text))
		case !utf8.ValidString(m.Text) && utf8.ValidString(text):
			wrong = append(wrong, fmt.Sprintf("span %q cuts a character", m.Text))
		}
		end = m.End
	}
	return wrong
}

func overlap(a, b Span) bool { return a.Start < b.End && b.Start < a.End }

// pairOff finds the match of each wanted figure by its span; what is left was not wanted.
func pairOff(want []wantMatch, got []Match) (found []*Match, left []Match) {
	found = make([]*Match, len(want))
	for i := range got {
		used := false
		for j, w := range want {
			if found[j] == nil && (got[i].Span == w.Span || w.Loose && overlap(got[i].Span, w.Span)) {
				found[j], used = &got[i], true
				break
			}
		}
		if !used {
			left = append(left, got[i])
		}
	}
	return found, left
}

func checkMatch(w wantFigure, m Match, sure bool) (wrong []string) {
	got := wantOf(m.Figure, m.Per)
	if w.Qualifier == "any" {
		w.Qualifier = got.Qualifier
	}
	if w.Per == "any" {
		w.Per = got.Per
	}
	if got.String() != w.String() {
		wrong = append(wrong, fmt.Sprintf("is %s, want %s", got, w))
	}
	low, high := m.Figure.Steps()
	for i, s := range w.Steps {
		have := low
		if i == 1 || len(w.Steps) == 1 && i == 0 && w.Ranged && plainDecimal(low.Unit) == plainDecimal(s) {
			have = high
		}
		if plainDecimal(have.Unit) != plainDecimal(s) {
			wrong = append(wrong, fmt.Sprintf("has step %s, want %s", plainDecimal(have.Unit), plainDecimal(s)))
		}
	}
	if w.HasPoint && low.Point != w.Point {
		wrong = append(wrong, fmt.Sprintf("has point %v, want %v", low.Point, w.Point))
	}
	if !sure {
		return wrong
	}
	if w.Confidence != "" && indexOf(corpusConfidence, w.Confidence) != int(m.Confidence) {
		wrong = append(wrong, fmt.Sprintf("has confidence %d, want %s", m.Confidence, w.Confidence))
	}
	if w.Note && m.Note == "" {
		wrong = append(wrong, "has no note")
	}
	// The other readings asked for must be there in that order; more may stand between them.
	next := 0
	var all []string
	for _, o := range m.Others {
		x := wantOf(o, PerNone)
		x.Qualifier = ""
		all = append(all, x.String())
		if next < len(w.Others) && x.String() == w.Others[next].String() {
			next++
		}
	}
	if next < len(w.Others) {
		wrong = append(wrong, fmt.Sprintf("lacks the reading %s; it has %s", w.Others[next], strings.Join(all, ", ")))
	}
	return wrong
}

func checkPairs(c corpusCase, got []Equivalence) (wrong []string) {
	used := make([]bool, len(got))
	name := func(a, b Span) string { return fmt.Sprintf("%q = %q", a.Of(c.Text), b.Of(c.Text)) }
	same := func(m Match, w wantMatch) bool { return m.Span == w.Span || w.Loose && overlap(m.Span, w.Span) }
	for _, p := range c.Pairs {
		from, to := c.Figures[p.From], c.Figures[p.To]
		hit := false
		for i, e := range got {
			if used[i] || !same(e.From, from) || !same(e.To, to) {
				continue
			}
			hit, used[i] = true, true
			if e.Cue.Start < e.From.End || e.Cue.End > e.To.Start || e.Cue.Start >= e.Cue.End {
				wrong = append(wrong, fmt.Sprintf("the cue of %s is not between them", name(from.Span, to.Span)))
			} else if p.First && !overlap(e.Cue, p.Cue) {
				wrong = append(wrong, fmt.Sprintf("the cue of %s is %q, want %q", name(from.Span, to.Span), e.Cue.Of(c.Text), p.Cue.Of(c.Text)))
			}
			if p.HasWhen && whenString(e.When) != p.When {
				wrong = append(wrong, fmt.Sprintf("%s holds when %q, want %q", name(from.Span, to.Span), whenString(e.When), p.When))
			}
			break
		}
		if !hit {
			wrong = append(wrong, "no pair "+name(from.Span, to.Span))
		}
	}
	for i, e := range got {
		if !used[i] {
			wrong = append(wrong, "not a pair: "+name(e.From.Span, e.To.Span))
		}
	}
	return wrong
}

// whenString writes a When as a cue's note does: none, event, a date, event and a date.
func whenString(w When) string {
	var s []string
	if w.Event {
		s = append(s, "event")
	}
	switch d := w.Date; {
	case d.IsZero():
	case d.Month == 0:
		s = append(s, fmt.Sprintf("%04d", d.Year))
	case d.Day == 0:
		s = append(s, fmt.Sprintf("%04d-%02d", d.Year, d.Month))
	default:
		s = append(s, fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day))
	}
	if len(s) == 0 {
		return "none"
	}
	return strings.Join(s, " ")
}

func checkRates(c corpusCase, got []StatedRate) (wrong []string) {
	used := make([]bool, len(got))
	for _, w := range c.Rates {
		hit := false
		for i, r := range got {
			if used[i] || !overlap(r.Span, w.Span) {
				continue
			}
			low, _ := r.Price.Range()
			have := fmt.Sprintf("%s 1 = %s %s", r.Base, r.Quote, plainDecimal(low.Decimal()))
			if want := fmt.Sprintf("%s 1 = %s %s", w.Base, w.Quote, plainDecimal(w.Price)); have != want {
				wrong = append(wrong, fmt.Sprintf("rate %q is %s, want %s", w.Of(c.Text), have, want))
			}
			if r.Price.Currency() != r.Quote {
				wrong = append(wrong, fmt.Sprintf("the price of rate %q is in %s", w.Of(c.Text), r.Price.Currency()))
			}
			hit, used[i] = true, true
			break
		}
		if !hit {
			wrong = append(wrong, fmt.Sprintf("no rate %q", w.Of(c.Text)))
		}
	}
	for i, r := range got {
		if !used[i] {
			wrong = append(wrong, fmt.Sprintf("not a rate: %q", r.Of(c.Text)))
		}
	}
	return wrong
}

func checkScales(c corpusCase, got []HeaderScale) (wrong []string) {
	used := make([]bool, len(got))
	for _, w := range c.Scales {
		hit := false
		for i, s := range got {
			if used[i] || !overlap(s.Span, w.Span) {
				continue
			}
			cur := ""
			if s.Currency.IsValid() {
				cur = s.Currency.String()
			}
			if s.Exponent != w.Exponent || cur != w.Currency {
				wrong = append(wrong, fmt.Sprintf("header %q is scale %d %s, want %d %s", w.Of(c.Text), s.Exponent, cur, w.Exponent, w.Currency))
			}
			hit, used[i] = true, true
			break
		}
		if !hit {
			wrong = append(wrong, fmt.Sprintf("no header scale %q", w.Of(c.Text)))
		}
	}
	for i, s := range got {
		if !used[i] && s.Exponent != 0 {
			wrong = append(wrong, fmt.Sprintf("not a header scale: %q", s.Of(c.Text)))
		}
	}
	return wrong
}

// checkField asks Price for the one figure of a field.
func checkField(p *Parser, c corpusCase) []string {
	m, err := p.Price(c.Text, c.Options.Hint)
	if len(c.Figures) == 0 {
		if err == nil {
			return []string{fmt.Sprintf("Price: reads %q as %s, want an error", m.Text, wantOf(m.Figure, m.Per))}
		}
		return nil
	}
	if err != nil {
		return []string{"Price: " + err.Error()}
	}
	wrong := checkSpans(c.Text, []Match{m})
	w := c.Figures[0]
	if m.Span != w.Span && !w.Loose {
		wrong = append(wrong, fmt.Sprintf("span %q, want %q", m.Text, w.Of(c.Text)))
	}
	return append(wrong, checkMatch(w.Want, m, true)...)
}

// checkAmount and checkFigure ask for a text that is the figure and nothing else.
func checkAmount(p *Parser, c corpusCase) []string {
	a, err := p.Amount(c.Text)
	if err != nil {
		return wantError(c, "Amount", err)
	}
	return wantValue(c, "Amount", money.FigureOf(a))
}

func checkFigure(p *Parser, c corpusCase) []string {
	got, err := p.Figure(c.Text)
	if err != nil {
		return wantError(c, "Figure", err)
	}
	return wantValue(c, "Figure", got)
}

func wantError(c corpusCase, name string, err error) []string {
	if len(c.Figures) == 0 {
		return nil
	}
	return []string{name + ": " + err.Error()}
}

func wantValue(c corpusCase, name string, f money.Figure) []string {
	if len(c.Figures) == 0 {
		return []string{fmt.Sprintf("%s: reads it as %s, want an error", name, wantOf(f, PerNone))}
	}
	want := c.Figures[0].Want
	want.Per = ""
	return checkMatch(want, Match{Figure: f}, false)
}
