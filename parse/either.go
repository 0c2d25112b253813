package parse

import (
	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// either reads the word of an alternative behind amount a, at token j, where the two are the ends of a range: "ten or
// twelve dollars". It returns the token of the second, 0 if there is no such word. What has a mark of its own is a figure
// by itself, and so is a second number that is not a little greater than the first: the two are of different things.
func (r *reading) either(a *amount, j int) (next int) {
	e, ok := r.is(j, lexicon.Cue)
	if !ok || lexicon.CueRole(e.Value) != lexicon.Or || a.marked || a.negative || r.tokens[j].breaks > 0 {
		return 0
	}
	var b amount
	if !r.readAmount(j+1, false, &b) || b.prefix || b.vague || b.negative || b.minor != nil || r.tokens[j+1].breaks > 0 {
		return 0
	}
	if r.yearLike(a) && r.yearLike(&b) {
		return 0 // "in 2019 or 2020 dollars"
	}
	low := a.quantity
	shareScale(&low, &b.quantity)
	if x, y := low.number.Value, b.number.Value; x.Sign() <= 0 || x.Cmp(y) >= 0 || y.Cmp(x.Mul(farthestEither)) > 0 {
		return 0
	}
	return j + 1
}

// farthestEither is how many times the first number of "ten or twelve dollars" the second is at most.
var farthestEither = exact.New(5, 0)
