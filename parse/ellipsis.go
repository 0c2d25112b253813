package parse

import (
	"github.com/exactfigures/figures/internal/exact"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// ellipses gives figures of a list the scale that only the last of them has: "$5 or $6 million", "$3, $4 and $5 million". What is
// not joined by "or" may be meant as it stands, so it is kept as the other reading and the figure is doubtful. Two figures with
// a comma between are no list: "entry is $7, and $8 million has come in".
func (r *reading) ellipses() {
	shared := false // the figure behind had no scale of its own
	for i := len(r.phrases) - 2; i >= 0; i-- {
		joint := r.jointBehind(i)
		last := shared
		shared = false
		if joint == 0 || !r.likeInList(&r.phrases[i], &r.phrases[i+1]) {
			continue
		}
		if joint == byComma && !last || joint == byCommaAnd && (i == 0 || r.jointBehind(i-1) != byComma) {
			continue
		}
		a, scale := &r.phrases[i], r.phrases[i+1].low.last
		q := &a.low.quantity
		q.two, q.other = joint != byOr, numeralShift(q.number, -scale)
		q.number = numeralShift(q.number, scale)
		q.scaled, q.last = true, scale
		a.high, a.elliptic, shared = a.low, joint != byOr, true
	}
}

// maxListed bounds the tokens between two figures of a list.
const maxListed = 3

// likeInList reports whether two figures look alike but for the scale that only the second has: the same mark in front, the first
// with few digits, and in that scale of one size.
func (r *reading) likeInList(a, b *phrase) bool {
	if a.ranged || b.ranged || a.vague || b.vague || !a.low.prefix || !b.low.prefix || a.low.scaled || !b.low.scaled || b.low.last < 3 || b.low.words || a.low.digits < 0 ||
		a.low.negative || b.low.negative || a.low.two || a.low.minor != nil || a.low.number.Step < -1 || a.low.number.Value.Cmp(thousand) >= 0 {
		return false
	}
	if r.tokens[a.mark.head].Of(r.text) != r.tokens[b.mark.head].Of(r.text) {
		return false
	}
	x, y := a.low.number.Value.Shift(int32(b.low.last)), b.low.number.Value
	return x.Cmp(y.Mul(farthestEither)) <= 0 && y.Cmp(x.Mul(farthestEither)) <= 0
}

// thousand is what a number that lacks its scale is less than.
var thousand = exact.New(1000, 0)

// What joins two figures of a list.
const (
	byComma = iota + 1
	byAnd
	byCommaAnd
	byOr
)

// jointBehind returns what joins phrase i and the next where only commas, "and", "or" and hedges stand between, 0 where it is more.
func (r *reading) jointBehind(i int) (joint int) {
	k, stop := r.phrases[i].to, r.phrases[i+1].from
	if stop <= k || stop-k > maxListed || r.tokens[stop].breaks > 0 {
		return 0
	}
	words := 0
	for ; k < stop; k++ {
		_, and := r.is(k, lexicon.And)
		switch {
		case r.tokens[k].breaks > 0:
			return 0
		case r.cueRole(k) == lexicon.Or:
			joint = byOr
		case and && joint == byComma:
			joint = byCommaAnd
		case and:
			joint = byAnd
		case r.sign(k) == ',' && joint == 0:
			joint = byComma
		case !r.hedgeBefore(k):
			if words++; joint != byOr || words > 1 || r.kindAt(k) != wordToken || r.sign(k) != 0 { // or even
				return 0
			}
		}
	}
	return joint
}

// orMillions reports whether the bare number behind "or" at token j has the scale of both: "$5 or 6 million". It returns the token of
// the number, 0 if it is none or counts something.
func (r *reading) orMillions(a *amount, j int) (next int) {
	if r.cueRole(j) != lexicon.Or || !a.marked || !a.prefix || a.scaled || a.digits < 0 || a.negative || a.number.Step < -1 || r.tokens[j].breaks > 0 {
		return 0
	}
	var b amount
	if !r.readAmount(j+1, true, &b) || b.marked || !b.scaled || b.vague || b.digits < 0 || b.last < 6 || r.nounFollows(b.to) || r.class(b.to, lexicon.ClassCount) {
		return 0
	}
	x, y := a.number.Value.Shift(int32(b.last)), b.number.Value
	if x.Cmp(y) >= 0 || y.Cmp(x.Mul(farthestEither)) > 0 || a.hedge != money.Plain {
		return 0
	}
	return j + 1
}
