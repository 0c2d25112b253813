package main

import (
	"context"
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// opened returns a store of a test's own.
func opened(t *testing.T) *store {
	t.Helper()
	s, err := open(t.Context(), database(t))
	require.NoError(t, err)
	t.Cleanup(func() { s.db.Close(context.Background()) })
	return s
}

// generator makes figures of every kind from a seed.
type generator struct {
	*rand.Rand
	currencies []money.Currency
}

func newGenerator(seed uint64) generator {
	return generator{rand.New(rand.NewPCG(seed, 1)), slices.AppendSeq([]money.Currency{{}}, money.Currencies())}
}

// number returns a number: mostly of ordinary length, at times with hundreds of digits or far from the point.
func (g generator) number() decimal.Decimal {
	digits, exponent := 1+g.IntN(20), g.IntN(41)-20
	switch g.IntN(100) {
	case 0:
		digits = 1 + g.IntN(400)
	case 1:
		exponent = g.IntN(1001) - 500
	case 2:
		digits, exponent = 1, -g.IntN(30) // and often 0.000
	}
	limit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil)
	n := g.coefficient(limit)
	if g.IntN(4) == 0 { // zeros at the end
		n.Mul(n, big.NewInt(1000))
	}
	if g.IntN(4) == 0 {
		n.Neg(n)
	}
	return decimal.NewFromBigInt(n, int32(exponent))
}

// coefficient returns a number below limit.
func (g generator) coefficient(limit *big.Int) *big.Int {
	n := new(big.Int)
	for n.BitLen() <= limit.BitLen() {
		n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(g.Uint64()))
	}
	return n.Mod(n, limit)
}

// step returns how finely a number was written: mostly at its last digit, at times otherwise.
func (g generator) step(d decimal.Decimal) money.Step {
	if g.IntN(20) == 0 {
		return money.Step{Unit: g.number().Abs(), Point: g.IntN(2) == 0}
	}
	return money.StepOf(d.Exponent(), g.IntN(2) == 0)
}

func (g generator) figure() money.Figure {
	c := g.currencies[g.IntN(len(g.currencies))]
	low, high := g.number(), g.number()
	f := money.FigureOf(money.NewAmount(low, c))
	if g.IntN(5) == 0 {
		if low.Cmp(high) > 0 {
			low, high = high, low
		}
		f, _ = money.RangeOf(money.NewAmount(low, c), money.NewAmount(high, c))
	}
	return f.WithSteps(g.step(low), g.step(high)).WithQualifier(money.Qualifier(g.IntN(int(money.AtLeast) + 1))).WithVague(g.IntN(20) == 0)
}

// document returns a text that has n figures.
func (g generator) document(n int) *parse.Document {
	doc := &parse.Document{Matches: make([]parse.Match, n)}
	for i := range doc.Matches {
		m := &doc.Matches[i]
		m.Start, m.End, m.Text, m.Figure = 10*i, 10*i+5, "money", g.figure()
		m.Per, m.Confidence = parse.Per(g.IntN(int(parse.PerOther)+1)), parse.Confidence(g.IntN(int(parse.Certain)+1))
		if g.IntN(10) == 0 {
			m.Others, m.Language, m.Note = []money.Figure{g.figure(), g.figure()}, language.MustParse("de-CH"), "no doubt"
		}
	}
	return doc
}

// Nothing of 100,000 figures is lost, and what SQL adds up is what Go does.
func TestFiguresComeBack(t *testing.T) {
	t.Parallel()
	s, n := opened(t), 100_000
	if testing.Short() {
		n = 5_000
	}
	doc := newGenerator(1).document(n)
	began := time.Now()
	require.NoError(t, s.save(t.Context(), "generated", doc, nil))
	saved := time.Since(began)
	began = time.Now()
	back, err := s.figures(t.Context(), "generated")
	require.NoError(t, err)
	t.Logf("%d figures saved in %v, read in %v", n, saved.Round(time.Millisecond), time.Since(began).Round(time.Millisecond))

	require.Len(t, back, n)
	seen := make(map[money.Currency]bool)
	for i, want := range doc.Matches {
		got := back[i]
		seen[want.Figure.Currency()] = true
		if !got.Figure.Equal(want.Figure) || got.Figure.GoString() != want.Figure.GoString() { // 1.5 is 1.50, but not written so
			t.Fatalf("%#v came back as %#v", want.Figure, got.Figure)
		}
		require.True(t, slices.EqualFunc(want.Others, got.Others, money.Figure.Equal), "%v came back as %v", want.Others, got.Others)
		got.Figure, got.Others = want.Figure, want.Others
		if !assert.ObjectsAreEqual(want, got) {
			t.Fatalf("%+v came back as %+v", want, got)
		}
	}
	if !testing.Short() {
		assert.Len(t, seen, len(newGenerator(1).currencies), "each currency, and none")
	}

	lows, highs := make(map[money.Currency][]money.Amount), make(map[money.Currency][]money.Amount)
	for _, m := range doc.Matches {
		c := m.Figure.Currency()
		low, high := m.Figure.Range()
		lows[c], highs[c] = append(lows[c], low), append(highs[c], high)
	}
	sums, err := s.sums(t.Context())
	require.NoError(t, err)
	require.Len(t, sums, len(lows))
	for _, got := range sums {
		c := got.low.Currency()
		low, err := money.Sum(lows[c]...)
		require.NoError(t, err)
		high, err := money.Sum(highs[c]...)
		require.NoError(t, err)
		assert.True(t, got.low.Equal(low) && got.high.Equal(high) && got.figures == int64(len(lows[c])), "%v: %v, %v, not %v, %v", c, got.low, got.high, low, high)
	}
	assert.False(t, sums[len(sums)-1].low.Currency().IsValid(), "what is open comes last")
}

// texts are articles with findings of every verdict. The last has bytes that PostgreSQL takes in no text.
var texts = []struct{ name, text string }{
	{"yuan.txt", "Date: 2025-02-24. They will invest over 380 billion yuan, equivalent to approximately $38 billion."},
	{"right.txt", "Date: 2025-02-24. They will invest over 380 billion yuan, or about $52.4 billion. It costs 500 pesos or $5-10 million."},
	{"undated.txt", "They paid 10 million euros ($11 million), then zero euros ($5), and tens of millions of pounds; 1.234 kr a share."},
	{"one rate.txt", "Date: 2023-06-01. Sales were 10 million euros ($20 million). Costs were 20 million euros ($40 million), profit 5 million euros ($10 million)."},
	{"none.txt", "There is no money here."},
	{"bytes\x00\xff.txt", "Date: 2023-06-01.\x00\xff They paid \xff10\u00a0million euros (\xff$30 million\x00).\x00"},
}

func TestFindingsComeBack(t *testing.T) {
	t.Parallel()
	s := opened(t)
	checker := fx.Checker{Source: reference.Source()}
	verdicts := make(map[fx.Verdict]int)
	for _, c := range texts {
		doc := parse.Read(c.text)
		findings, err := checker.Document(t.Context(), doc)
		require.NoError(t, err)
		for range 2 { // again takes the place of the first
			require.NoError(t, s.save(t.Context(), c.name, doc, findings))
		}
		var want []fx.Finding
		for _, f := range findings {
			want = append(want, f.Split()...)
		}
		got, err := s.findings(t.Context(), c.name)
		require.NoError(t, err)
		require.Len(t, got, len(want), c.name)
		for i, f := range want {
			k := got[i]
			verdicts[k.verdict]++
			assert.Equal(t, []any{f.Verdict, f.Grade, f.Reason}, []any{k.verdict, k.grade, k.reason})
			assert.True(t, f.Claims[0].From.Figure.Equal(k.from), "%v came back as %v", f.Claims[0].From.Figure, k.from)
			assert.True(t, f.Claims[0].To.Figure.Equal(k.to), "%v came back as %v", f.Claims[0].To.Figure, k.to)
			low, high := f.Expected.Range()
			assert.True(t, low.Equal(k.low) && high.Equal(k.high), "%v came back as %v to %v", f.Expected, k.low, k.high)
			text, err := json.Marshal(f)
			require.NoError(t, err)
			assert.Equal(t, string(text), string(k.finding))
		}
		back, err := s.figures(t.Context(), c.name)
		require.NoError(t, err)
		require.Len(t, back, len(doc.Matches))
		for i, m := range doc.Matches {
			assert.True(t, m.Figure.Equal(back[i].Figure), "%v came back as %v", m.Figure, back[i].Figure)
			assert.Equal(t, clean(m.Text), back[i].Text)
		}
	}
	assert.Len(t, verdicts, 3, "verdicts that were tried")
}

// A text is kept as a whole or not at all.
func TestWhatCannotBeKept(t *testing.T) {
	t.Parallel()
	s := opened(t)
	doc := newGenerator(2).document(10)
	require.NoError(t, s.save(t.Context(), "a", doc, nil))
	broken := newGenerator(3).document(10)
	broken.Matches[9].Figure = money.FigureOf(money.NewAmount(decimal.New(1, money.MaxDigits), money.USD))
	require.ErrorIs(t, s.save(t.Context(), "a", broken, nil), money.ErrRange)
	back, err := s.figures(t.Context(), "a")
	require.NoError(t, err)
	require.Len(t, back, 10)
	assert.True(t, doc.Matches[9].Figure.Equal(back[9].Figure))
}

// The tables refuse what is no figure, whoever writes to them; what they cannot refuse is not read.
func TestTablesRefuse(t *testing.T) {
	t.Parallel()
	s := opened(t)
	doc := parse.Read("It costs $5-10 million.")
	require.NoError(t, s.save(t.Context(), "a", doc, nil))
	for _, change := range []string{
		"low = 20000000", "high = 'NaN'", "low = 'NaN'", "ranged = false", "low_unit = -1", "currency = 'usd'", "currency = ''",
		"qualifier = 'perhaps'", "confidence = ''", "low = NULL", "end_byte = 0", "text_name = 'b'",
	} {
		_, err := s.db.Exec(t.Context(), "UPDATE figures SET "+change)
		assert.ErrorContains(t, err, "violates", change)
	}
	back, err := s.figures(t.Context(), "a")
	require.NoError(t, err)
	assert.True(t, doc.Matches[0].Figure.Equal(back[0].Figure))
	for _, change := range []string{"high = 'Infinity'", "high = 10.0^1001", "per = 'lightyear'", "language = '?'", "currency = 'QQQ'"} {
		_, err := s.db.Exec(t.Context(), "UPDATE figures SET "+change)
		require.NoError(t, err, change)
		_, err = s.figures(t.Context(), "a")
		assert.Error(t, err, change)
		require.NoError(t, s.save(t.Context(), "a", doc, nil))
	}
}
