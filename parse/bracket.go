package parse

import (
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// accounting makes an amount alone in brackets negative where brackets are a sign: in a cell of a table, as a whole
// field, or right behind a preposition, a copula or a colon ("loss per share of ($4.81)"). Elsewhere in prose
// brackets are apposition: "380 billion yuan ($52 billion)" is positive.
func (r *reading) accounting(p *phrase) {
	open, shut := p.from-1, p.to
	if p.ranged || p.low.negative || p.vague || r.sign(open) != '(' || r.sign(shut) != ')' {
		return
	}
	if r.tokens[p.from].spaced || r.tokens[shut].spaced || !r.accountingPlace(open, shut) {
		return
	}
	p.low.negative, p.high.negative = true, true
	p.from, p.to = open, shut+1
}

// accountingPlace reports whether a bracket stands where only a sign can.
func (r *reading) accountingPlace(open, shut int) bool {
	if open == 0 || r.field || r.exact {
		return open == 0 && shut == len(r.tokens)-1 || r.field
	}
	before := open - 1
	if r.class(before, lexicon.ClassLead) || r.class(before, lexicon.ClassTrade) || r.class(before, lexicon.ClassCompare) && !r.class(before, lexicon.ClassPeriod) || r.sign(before) == ':' || r.sign(before) == '|' {
		return r.tokens[open].spaced || r.sign(before) == '|'
	}
	if e, ok := r.is(before, lexicon.Range); ok && r.tokens[open].spaced {
		role := lexicon.RangeRole(e.Value)
		return role == lexicon.To || role == lexicon.From
	}
	return r.cell(open, shut)
}

// cell reports whether the tokens from open to shut are a cell of a table: parted from the rest of the line by tabs,
// strokes or wide blanks.
func (r *reading) cell(open, shut int) bool {
	return r.wide(r.tokens[open-1].End, r.tokens[open].Start) &&
		(r.beyond(shut+1) || r.wide(r.tokens[shut].End, r.tokens[shut+1].Start) || r.sign(shut+1) == '|')
}

// wide reports whether the blanks between two places of the text are those between cells.
func (r *reading) wide(from, to int) bool {
	blanks := 0
	for i := from; i < to; i++ {
		switch r.text[i] {
		case '\t', '\n':
			return true
		case ' ':
			if blanks++; blanks >= 2 {
				return true
			}
		}
	}
	return false
}

// scaleBehindBracket reads "EUR 105.8 (83.4) million" where the last phrase found is "EUR 105.8": the scale behind
// the bracket serves both numbers, also in "105.8 EUR (83.4) million". It returns the second.
func (r *reading) scaleBehindBracket() (second phrase, ok bool) {
	first := &r.phrases[len(r.phrases)-1]
	j := first.to
	if first.ranged || first.vague || first.low.scaled || r.sign(j) != '(' || r.kindAt(j+1) != numberToken && r.sign(j+1) != '-' && r.sign(j+1) != '−' {
		return second, false
	}
	a, ok := r.amount(j+1, true)
	if !ok || a.marked || a.scaled || r.sign(a.to) != ')' {
		return second, false
	}
	e, ok := r.scaleAt(a.to+1, false, &a.quantity)
	if !ok || e.Value < 3 {
		return second, false
	}
	a.mark, a.marked, a.prefix = first.mark, true, true
	for _, q := range []*quantity{&first.low.quantity, &first.high.quantity, &a.quantity} {
		q.number = numeralShift(q.number, int(e.Value))
		q.scaled, q.last = true, int(e.Value)
	}
	return phrase{from: a.from, to: a.to, low: a, high: a, mark: first.mark}, true
}

// unitBehindBracket reads "12,4 (8,1) Millionen Euro" and "12,4 (Vorjahr: 8,1) Millionen Euro" where the last phrase found is "12,4": the
// scale and the mark behind the bracket serve the number before it and a number that ends it. It returns the second, which
// begins nowhere if there is none, and the token behind the mark; 0 if the text has it otherwise.
func (r *reading) unitBehindBracket() (second phrase, next int) {
	first := &r.phrases[len(r.phrases)-1]
	if first.ranged || first.vague || first.low.scaled || first.mark.from <= first.to || r.sign(first.to) != '(' {
		return second, 0
	}
	shut := r.closing(first.to)
	e, ok := r.largeScale(shut + 1)
	if !ok {
		return second, 0
	}
	serve := func(q *quantity) {
		q.number = numeralShift(q.number, int(e.Value))
		q.scaled, q.last = true, int(e.Value)
	}
	serve(&first.low.quantity)
	first.high = first.low
	if r.kindAt(shut-1) == numberToken {
		if a, ok := r.amount(shut-1, true); ok && !a.marked && !a.scaled && a.to == shut {
			a.mark, a.marked = first.mark, true
			serve(&a.quantity)
			second = phrase{from: a.from, to: a.to, low: a, high: a, mark: first.mark}
		}
	}
	return second, first.mark.to
}
