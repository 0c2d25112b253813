package parse

import (
	"github.com/exactfigures/figures/internal/exact"
)

// pairFits drops a pair that the pers or the kinds of the figures forbid.
func (r *reading) pairFits(p *pair) bool {
	a, b := &r.phrases[p.head], &r.phrases[p.leg]
	if b.per != PerNone && a.per != b.per {
		return false // "net loss of $2.12 billion, or $4.97 a share"
	}
	if b.low.negative && !a.low.negative {
		return false // €5 million (-$3 million): a change
	}
	if r.todayOfPast(p) || r.unitAgainstTotal(a, b) || r.subunitOfOther(p) {
		return false
	}
	if b.per == PerNone && a.per != PerNone && !r.sameMain(&a.mark, &b.mark) {
		b.per = a.per
	}
	return true
}

// unitAgainstTotal reports whether the first of two figures is counted by a unit and the second is not and so much greater
// that no currencies make them the same: "12 cents a share, or €3.2 million".
func (r *reading) unitAgainstTotal(a, b *phrase) bool {
	if a.per == PerNone || b.per != PerNone || a.vague || b.vague {
		return false
	}
	x, y := a.low.value(a.mark.codes[0], false, 0), b.low.value(b.mark.codes[0], false, 0)
	return y.Value.Cmp(x.Value.Mul(greatestPrice)) > 0
}

// greatestPrice is more than what one of any currency costs in another, but for coins of computers.
var greatestPrice = exact.New(2, 5)

// subunitOfOther reports whether a stroke parts a figure in a currency from one in subunits that are first of all those of
// another currency but may be its own: "3 Kuwaiti dinars/250 fils". They are two amounts of one currency.
func (r *reading) subunitOfOther(p *pair) bool {
	a, b := &r.phrases[p.head], &r.phrases[p.leg]
	return b.from == a.to+1 && r.sign(a.to) == '/' && a.mark.minor != b.mark.minor && len(common(a.mark.codes, b.mark.codes)) > 0
}

// sameMain reports whether one of two marks is a subunit of what the other names first, so that they convert nothing:
// "12 cents a share, or $3.2 million".
func (r *reading) sameMain(a, b *mark) bool {
	return a.minor != b.minor && a.codes[0] == b.codes[0]
}
