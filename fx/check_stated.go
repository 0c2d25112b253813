package fx

import (
	"context"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// statedRates are the rates that a text states, by pair, in the order in which they end. Loose ones are not among them.
type statedRates map[pairOf][]parse.StatedRate

func newStatedRates(rates []parse.StatedRate) statedRates {
	out := statedRates{}
	for _, r := range rates {
		if !r.Loose {
			p := newPair(r.Base, r.Quote)
			out[p] = append(out[p], r)
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b parse.StatedRate) int { return a.End - b.End })
	}
	return out
}

// nearest returns the stated rate of a pair that stands nearest to a claim: of two that are equally near the one before it.
func (s statedRates) nearest(at parse.Span, from, to money.Currency) (best parse.StatedRate, ok bool) {
	list := s[newPair(from, to)]
	if len(list) == 0 {
		return best, false
	}
	i, _ := slices.BinarySearchFunc(list, at.Start, func(r parse.StatedRate, start int) int { return r.End - start })
	switch {
	case i == len(list):
		return list[i-1], true
	case i > 0 && at.Start-list[i-1].End <= max(list[i].Start-at.End, 0):
		return list[i-1], true
	}
	return list[i], true
}

// boundsOf returns what a stated rate may stand for, as to per from, and the number it writes.
func boundsOf(r parse.StatedRate, from money.Currency) (b Bounds, nominal *big.Rat, ok bool) {
	q, ok := newQuantity(r.Price)
	if !ok || q.sign != 1 {
		return Bounds{}, nil, false
	}
	b, nominal = q.bounds(tight), q.nominal()
	if r.Base != from {
		b, nominal = b.inverse(), new(big.Rat).Inv(nominal)
	}
	return b, nominal, true
}

// compareStated holds a claim against the rate that its text states, and that against the table. Where the claim is wrong by the stated
// rate and right by the table, and the table contradicts the stated rate, the fault is in the rate.
func (c *Checker) compareStated(ctx context.Context, f Finding, q *question, s setting, r parse.StatedRate) (Finding, error) {
	b, nominal, ok := boundsOf(r, q.from)
	if !ok {
		return c.compareTable(f, q, s)
	}
	st, err := c.stated(ctx, r, s.date)
	if err != nil {
		return Finding{}, err
	}
	full := *q
	q.rates, q.latest, q.stated = b, nominal, true
	q.tolerance = new(big.Rat).Mul(q.tolerance, half)
	g := f
	g.Stated, g.Basis, g.q = &st, ByText, q
	g, err = c.judge(g, q, s, false)
	if err != nil || g.Verdict != Inconsistent || st.Verdict != Inconsistent {
		return g, err
	}
	byTable, err := c.compareTable(f, &full, s)
	if err != nil {
		return Finding{}, err
	}
	if byTable.Verdict == Consistent {
		byTable.Stated = &st
		return byTable, nil
	}
	return g, nil
}

// Stated is a rate that a text states, and how it stands to the table.
type Stated struct {
	parse.StatedRate
	Verdict  Verdict
	Reason   Reason
	Rates    Interval // what the table has, as Quote per Base
	Inverted bool     // the rate is wrong, and right the other way round
}

// String returns "1 USD = 7.13 CNY (does not agree with the table: 7.2904–7.3078)".
func (s Stated) String() string {
	text := "1 " + code(s.Base) + " = " + figureText(s.Price.WithCurrency(s.Quote))
	table := ""
	if s.Rates.Low.IsValid() {
		table = ": " + boundsText(Bounds{s.Rates.Low.Rat(), s.Rates.High.Rat()}, 5)
	}
	switch {
	case s.Verdict == Consistent:
		return text + " (agrees with the table)"
	case s.Verdict == Inconsistent && s.Inverted:
		return text + " (looks inverted" + table + ")"
	case s.Verdict == Inconsistent:
		return text + " (does not agree with the table" + table + ")"
	}
	return text
}

// StatedRates checks the rates that a document states against the Source.
func (c *Checker) StatedRates(ctx context.Context, doc *parse.Document) ([]Stated, error) {
	var out []Stated
	for _, r := range doc.Rates {
		s, err := c.stated(ctx, r, c.dateOf(parse.When{}, doc.Date))
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// stated checks a stated rate as the claim that one Base is its price.
func (c *Checker) stated(ctx context.Context, r parse.StatedRate, date parse.Date) (Stated, error) {
	s := Stated{StatedRate: r}
	// One unit, exactly: written with so many zeros that it has no width.
	exactly := money.Step{Unit: decimal.New(1, -18), Point: true}
	unit := money.FigureOf(money.NewAmount(decimal.New(1, 0), r.Base)).WithSteps(exactly, exactly)
	f, err := c.compare(ctx, unit, r.Price.WithCurrency(r.Quote), setting{date: date, plain: true})
	if err != nil {
		return Stated{}, err
	}
	s.Verdict, s.Reason, s.Rates = f.Verdict, f.Reason, f.Rates
	if s.Verdict == Inconsistent && f.Rates.Low.IsValid() {
		q, _ := newQuantity(r.Price)
		u, _ := newQuantity(unit)
		s.Inverted = fits(u, q, Bounds{f.Rates.Low.Rat(), f.Rates.High.Rat()}.inverse().widened(f.Tolerance))
	}
	return s, nil
}
