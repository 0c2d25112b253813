package parse

import (
	"github.com/exactfigures/figures/internal/exact"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// colonPrice reads what Swedes write behind the kronor of a price, a colon and the ören or a dash: "99:50 kr", "99:- kr". What
// may be a time of the day ("12:50 kr") is a price only behind a word of money.
func (r *reading) colonPrice(n numeral.Number, j int) (numeral.Number, int, bool) {
	if r.sign(j) != ':' || !r.glued(j) || !r.glued(j+1) || n.Point {
		return n, j, false
	}
	if dash(r.sign(j + 1)) {
		if r.glued(j+2) && r.kindAt(j+2) != signToken {
			return n, j, false
		}
		return n, j + 2, r.kronor(j+2) && !r.numberBehindMark(j+2) || r.kronor(j-2) || r.field
	}
	before, behind := r.kronor(j-2), r.kronor(j+2) && !r.numberBehindMark(j+2)
	if r.kindAt(j+1) != numberToken || r.numbers[r.tokens[j+1].digits].Grouped() || r.digitCount(j+1) != 2 || !before && !behind {
		return n, j, false
	}
	f, _, _, _ := r.numbers[r.tokens[j+1].digits].Read(0)
	sixty, day := exact.New(60, 0), exact.New(24, 0)
	if !before && n.Value.Cmp(day) <= 0 && f.Value.Cmp(sixty) < 0 && !r.classNear(max(0, j-4), min(3, j-1), lexicon.ClassMoney) {
		return n, j, false
	}
	return numeral.Number{Value: n.Value.Add(f.Value.Shift(-2)), Step: -2, Point: true}, j + 2, true
}

// nordic are the currencies that are called kr.
var nordic = []money.Currency{money.SEK, money.NOK, money.DKK, money.ISK}

// kronor reports whether a mark of kronor or kroner is at token k.
func (r *reading) kronor(k int) bool {
	m, ok := r.markAt(k)
	return ok && !m.minor && m.flags&lexicon.Symbol == 0 && len(common(m.codes, nordic)) > 0 && r.tokens[k].breaks == 0
}

// numberBehindMark reports whether a number stands behind the mark at token k: "12:50 kr 30".
func (r *reading) numberBehindMark(k int) bool {
	m, _ := r.markAt(k)
	return r.kindAt(m.to) == numberToken && r.tokens[m.to].breaks == 0
}
