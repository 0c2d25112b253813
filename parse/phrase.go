package parse

import (
	"github.com/exactfigures/figures/money"
)

// phrase is one figure as the grammar found it: one amount or the two ends of a range, with its hedge and per.
type phrase struct {
	from, to  int // tokens: currency, number, scale and sign
	low, high amount
	ranged    bool
	vague     bool
	change    bool // no range: two figures that share their mark
	elliptic  bool // its scale is that of a later figure
	margin    bool // high is a plus or minus around low
	mark      mark
	qualifier money.Qualifier
	per       Per
	perTo     int // token behind the per, to if none
	lead      int // token where hedge and range words begin, from if none

	// What resolve decides.
	codes      []money.Currency
	open       bool // nothing decides the currency
	confidence Confidence
	note       string
	scale      int  // of a header above it
	bare       bool // a cell of a table without a mark: its header has currency and scale
	inRate     bool // part of a stated rate, no figure of the text
	partnered  bool // a currency was excluded since its partner has it
	settled    bool // all of it was decided before
	others     []told
}

// negativeAt reports the sign of the whole phrase.
func (p *phrase) negative() bool { return p.low.negative }

// phraseAt reads the figure that begins at token i: a range or a single amount. Where there is none, p says nothing;
// marked tells that there is an amount with a mark which is no money, or not by what the window shows.
func (r *reading) phraseAt(i int, p *phrase) (marked, ok bool) {
	var a amount
	if !r.readAmount(i, true, &a) {
		return a.marked, false
	}
	if r.rangeFrom(i, &a, p) {
		return true, true
	}
	if !a.marked || !r.plausible(&a) {
		return a.marked, false
	}
	*p = phrase{from: a.from, to: a.to, low: a, high: a, vague: a.vague, ranged: a.spread, mark: a.mark}
	if a.spread {
		p.high.number.Value = a.quantity.high
	}
	return true, true
}
