package parse

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// This file holds what must be true of every answer to every text. The fuzz targets and the corpus both ask it.

// maxWritten bounds the digits of any number that is read: those written, those of the scales of the text and of a header.
const maxWritten = 2*numeral.MaxDigits + 2*numeral.MaxExponent

// boundaries tells at which offsets of a text a character begins, as Go decodes it.
func boundaries(text string) map[int]bool {
	at := map[int]bool{len(text): true}
	for i := range text {
		at[i] = true
	}
	return at
}

// spanFault tells what is wrong with a span of a text, "" if nothing is.
func spanFault(s Span, at map[int]bool) string {
	switch {
	case s.Start < 0 || s.End < s.Start:
		return fmt.Sprintf("span %d:%d", s.Start, s.End)
	case !at[s.Start] || !at[s.End]:
		return fmt.Sprintf("span %d:%d cuts a character or leaves the text", s.Start, s.End)
	}
	return ""
}

// figureFault tells what is wrong with a figure.
func figureFault(f money.Figure) string {
	low, high := f.Range()
	if low.Currency() != high.Currency() || low.Currency() != f.Currency() {
		return "its ends have different currencies"
	}
	if low.Decimal().Cmp(high.Decimal()) > 0 {
		return fmt.Sprintf("its ends are the wrong way round: %s", f)
	}
	if _, one := f.Amount(); one && f.Vague() {
		return "it is vague and no range"
	}
	a, b := f.Steps()
	for _, s := range []money.Step{a, b} {
		if s.Unit.Sign() <= 0 || s.Unit.CoefficientInt64() != 1 {
			return fmt.Sprintf("the step %s is no power of ten", plainDecimal(s.Unit))
		}
	}
	for _, d := range []decimal.Decimal{low.Decimal(), high.Decimal()} {
		if n := d.NumDigits() + max(0, int(d.Exponent())); n > maxWritten || d.Exponent() < -maxWritten {
			return fmt.Sprintf("a number of %d digits, exponent %d", n, d.Exponent())
		}
	}
	if _, err := f.Qualifier().MarshalText(); err != nil {
		return err.Error()
	}
	return ""
}

// wholeSteps reports whether both ends are whole numbers of their steps, as what was written digit by digit must be.
func wholeSteps(f money.Figure) bool {
	low, high := f.Range()
	a, b := f.Steps()
	return low.Decimal().Mod(a.Unit).IsZero() && high.Decimal().Mod(b.Unit).IsZero()
}

// requireMatches holds of the figures of any text.
func requireMatches(t *testing.T, text string, ms []Match) {
	t.Helper()
	at := boundaries(text)
	end := 0
	for _, m := range ms {
		require.GreaterOrEqual(t, m.Start, end, "%q overlaps or is out of order", m.Text)
		end = m.End
		requireMatch(t, text, at, m)
	}
}

// requireMatch holds of every figure.
func requireMatch(t *testing.T, text string, at map[int]bool, m Match) {
	t.Helper()
	require.Empty(t, spanFault(m.Span, at), "%q", m.Text)
	require.Less(t, m.Start, m.End)
	require.Equal(t, m.Text, m.Of(text))
	require.Empty(t, figureFault(m.Figure), "%q", m.Text)
	if low, high := m.Figure.Range(); !m.Figure.Vague() && low.Decimal().Cmp(high.Decimal()) == 0 {
		require.True(t, wholeSteps(m.Figure), "%q is %#v", m.Text, m.Figure)
	}
	readings := []string{m.Figure.String()}
	currencies := 0
	for _, o := range m.Others {
		require.Empty(t, figureFault(o), "other reading of %q", m.Text)
		require.NotContains(t, readings, o.String(), "a reading of %q twice", m.Text)
		readings = append(readings, o.String())
		if o.Currency().IsValid() {
			currencies++
		}
	}
	if !m.Figure.Currency().IsValid() {
		require.Positive(t, currencies, "%q has no currency and no reading with one", m.Text)
	}
	require.LessOrEqual(t, m.Confidence, Certain)
	require.LessOrEqual(t, m.Per, PerOther)
	b, err := json.Marshal(m)
	require.NoError(t, err)
	require.True(t, json.Valid(b), "%s", b)
}

// requireDocument holds of every document.
func requireDocument(t *testing.T, text string, d *Document) {
	t.Helper()
	require.Equal(t, text, d.Text)
	requireMatches(t, text, d.Matches)
	at := boundaries(text)
	index := map[Span]int{}
	for i, m := range d.Matches {
		index[m.Span] = i
	}
	for _, e := range d.Equivalences {
		require.Empty(t, spanFault(e.Span, at))
		require.Equal(t, Span{e.From.Start, e.To.End}, e.Span)
		require.LessOrEqual(t, e.From.End, e.To.Start, "the conversion stands behind the original")
		for _, m := range []Match{e.From, e.To} {
			i, ok := index[m.Span]
			require.True(t, ok, "%q is a side of an equivalence and no match", m.Text)
			require.Equal(t, fmt.Sprintf("%#v", d.Matches[i].Figure), fmt.Sprintf("%#v", m.Figure))
		}
		require.Empty(t, spanFault(e.Cue, at))
		require.True(t, e.Cue.Start >= e.From.End && e.Cue.End <= e.To.Start, "the cue %q is not between", e.Cue.Of(text))
		requireDate(t, e.When.Date)
	}
	for _, r := range d.Rates {
		require.Empty(t, spanFault(r.Span, at))
		require.True(t, r.Base.IsValid() && r.Quote.IsValid() && r.Base != r.Quote, "rate %q: %s %s", r.Of(text), r.Base, r.Quote)
		require.Equal(t, r.Quote, r.Price.Currency())
		require.Empty(t, figureFault(r.Price), "rate %q", r.Of(text))
		low, _ := r.Price.Range()
		require.Equal(t, 1, low.Sign(), "rate %q has the price %s", r.Of(text), r.Price)
		requireApart(t, d, r.Span)
	}
	for _, s := range d.Scales {
		require.Empty(t, spanFault(s.Span, at))
		require.True(t, s.Exponent > 0 || s.Currency.IsValid(), "header %q says nothing", s.Of(text))
		requireApart(t, d, s.Span)
	}
	for i, c := range d.Named {
		require.True(t, c.IsValid())
		require.NotContains(t, d.Named[:i], c)
	}
	requireDate(t, d.Date)
	require.Equal(t, text, d.Replace(func(m Match) string { return m.Text }))
	b, err := json.Marshal(d)
	require.NoError(t, err)
	require.True(t, json.Valid(b), "%s", b)
}

// requireApart holds of rates and headers: what is in them is no figure of the text.
func requireApart(t *testing.T, d *Document, s Span) {
	t.Helper()
	for _, m := range d.Matches {
		require.False(t, overlap(m.Span, s), "%q is a figure and part of %q", m.Text, s.Of(d.Text))
	}
}

// requireDate holds of every date: it is none, or one of the calendar.
func requireDate(t *testing.T, d Date) {
	t.Helper()
	if d.IsZero() {
		return
	}
	first, last := d.Range()
	require.False(t, last.Before(first))
	require.Equal(t, d.Year, first.Year(), "%v", d)
	require.Equal(t, d.Year, last.Year(), "%v", d)
	if d.Month > 0 {
		require.Equal(t, d.Month, first.Month(), "%v", d)
	} else {
		require.Zero(t, d.Day, "a day without a month: %v", d)
	}
	if d.Day > 0 {
		require.Equal(t, d.Day, first.Day(), "%v", d)
	}
}

// requireRead reads a text with Read, All, AppendAll and Strict, and holds all of it against the rules.
func requireRead(t *testing.T, p *Parser, text string) *Document {
	t.Helper()
	d := p.Read(text)
	requireDocument(t, text, d)
	again := p.Read(text)
	require.Equal(t, written(t, d), written(t, again), "the same text reads differently")

	strict := *p
	strict.Strict = true
	var sure []Match
	for _, m := range d.Matches {
		if m.Confidence > Low {
			sure = append(sure, m)
		}
	}
	require.Equal(t, written(t, sure), written(t, strict.Read(text).Matches), "Strict leaves out what is low and nothing else")

	all := slices.Collect(p.All(text))
	requireMatches(t, text, all)
	got := p.AppendAll([]Match{{Note: "kept"}}, text)
	require.Equal(t, "kept", got[0].Note)
	require.Equal(t, written(t, all), written(t, got[1:]), "All and AppendAll differ")
	return d
}

// written puts an answer into a form that compares.
func written(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(bytes.ReplaceAll(b, []byte("null"), []byte("[]")))
}

// requireAlone asks Amount for the text of a figure by itself. The figure must be what that says by one of the habits of
// separators: a text read alone may be read by another habit, never to another value. A figure before a bracket is left
// out: its scale may stand behind it ("EUR 105.8 (83.4) million"), as it may with a second figure ("fell from $3.2 to 2.1 billion").
func requireAlone(t *testing.T, p *Parser, text string, m Match) {
	t.Helper()
	one, single := m.Figure.Amount()
	if !single || strings.HasPrefix(strings.TrimSpace(text[m.End:]), "(") {
		return
	}
	var got []string
	for _, lang := range [][]language.Tag{p.Languages, {language.English}, {language.German}} {
		q := *p
		q.Languages = lang
		a, err := q.Amount(m.Text)
		if err != nil {
			return
		}
		got = append(got, plainDecimal(a.Decimal()))
		if a.Currency() != one.Currency() { // subunits differ, and mills
			return
		}
	}
	want := plainDecimal(one.Decimal())
	if behind := text[m.End:min(len(text), m.End+24)]; strings.ContainsFunc(behind, unicode.IsDigit) && slices.ContainsFunc(got, func(alone string) bool {
		return strings.Trim(strings.ReplaceAll(alone, ".", ""), "0") == strings.Trim(strings.ReplaceAll(want, ".", ""), "0")
	}) {
		return
	}
	require.Contains(t, got, want, "%q alone", m.Text)
}

// TestCorpusInvariants holds every text of the corpus against the rules, whatever it expects.
func TestCorpusInvariants(t *testing.T) {
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	for i, c := range cases {
		if raceDetector && i%8 > 0 {
			continue // it makes the texts a dozen times as slow
		}
		p, err := c.Options.parser()
		require.NoError(t, err)
		if !t.Run(strings.ReplaceAll(c.ID, "/", "_"), func(t *testing.T) {
			requireRead(t, p, c.Text)
			for m := range p.All(c.Text) {
				requireAlone(t, p, c.Text, m)
			}
		}) {
			t.Logf("%s:%d %s", c.File, c.Line, c.Text)
		}
	}
}

func TestBoundaries(t *testing.T) {
	text := "€5\xffé"
	at := boundaries(text)
	require.Equal(t, map[int]bool{0: true, 3: true, 4: true, 5: true, 7: true}, at)
	require.Empty(t, spanFault(Span{0, 3}, at))
	for _, s := range []Span{{1, 3}, {0, 2}, {3, 0}, {-1, 3}, {0, 8}} {
		require.NotEmpty(t, spanFault(s, at), "%v", s)
	}
	require.False(t, utf8.ValidString(text))
}

func TestFigureFault(t *testing.T) {
	ok := money.FigureOf(money.MustParseAmount("USD 1.50"))
	require.Empty(t, figureFault(ok))
	require.True(t, wholeSteps(ok))
	coarse := money.Step{Unit: decimal.New(1, 0)}
	require.False(t, wholeSteps(ok.WithSteps(coarse, coarse)))
	zero := money.Step{}
	require.NotEmpty(t, figureFault(ok.WithSteps(zero, zero)))
	require.NotEmpty(t, figureFault(ok.WithVague(true)))
	require.NotEmpty(t, figureFault(money.FigureOf(money.NewAmount(decimal.New(1, 500), money.USD))))
}
