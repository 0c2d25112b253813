package feed

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/fx"
)

const (
	// guardRows is how many rows in a row must agree before a series is called wrong.
	guardRows = 3
	// guardAll is how many rows of a pair are all compared; after them every guardStep-th is.
	guardAll, guardStep = 8, 16
)

// guardNear is how near a rate must be to the reference to fit it: 5 %.
var guardLow, guardHigh = big.NewRat(100, 105), big.NewRat(105, 100)

// misfit is how a rate stands to its reference.
type misfit struct {
	inverted bool
	power    int // the rate is 10^power times the reference
}

// guard compares rates with a reference and tells series that look inverted or in other units.
type guard struct {
	source fx.Source
	pairs  map[pair]*watch
	order  []pair
}

// watch is what is known of a pair.
type watch struct {
	rows  int
	fits  int
	run   int // rows in a row that misfit in the same way
	how   misfit
	line  int // of the first of them
	price string
	told  bool
}

func newGuard(s fx.Source) *guard { return &guard{source: s, pairs: map[pair]*watch{}} }

// look compares a rate and returns a Problem for the one that makes a series doubtful.
func (g *guard) look(ctx context.Context, o observation, p pair, price decimal.Decimal) *Problem {
	w := g.pairs[p]
	if w == nil {
		if len(g.pairs) >= maxCodes {
			return nil
		}
		w = &watch{}
		g.pairs[p], g.order = w, append(g.order, p)
	}
	w.rows++
	if w.told || w.rows > guardAll && w.rows%guardStep != 0 {
		return nil
	}
	ref, err := g.source.Rate(ctx, p.base, p.quote, o.date)
	if err != nil {
		return nil // nothing to compare with
	}
	known := ref.Rat()
	if known.Sign() <= 0 {
		return nil
	}
	if ref.Base == p.quote && ref.Quote == p.base {
		known.Inv(known)
	}
	how, fits, ok := compare(price.Rat(), known)
	switch {
	case fits:
		w.fits++
		w.run = 0
		return nil
	case !ok:
		w.run = 0
		return nil
	case w.run == 0 || w.how != how:
		w.how, w.run, w.line, w.price = how, 0, o.line, o.price
	}
	w.run++
	if w.run < guardRows {
		return nil
	}
	w.told = true
	return &Problem{Line: w.line, Field: p.String(), Text: short(w.price), Err: how.err(w.run)}
}

// rest returns doubts about files with few rows for a pair, as of one day: where at least guardRows pairs misfit in
// the same way and none fits.
func (g *guard) rest() []*Problem {
	groups := map[misfit][]pair{}
	var order []misfit
	for _, p := range g.order {
		w := g.pairs[p]
		if w.fits > 0 {
			return nil
		}
		if w.told || w.run == 0 {
			continue
		}
		if !slices.Contains(order, w.how) {
			order = append(order, w.how)
		}
		groups[w.how] = append(groups[w.how], p)
	}
	var problems []*Problem
	for _, how := range order {
		pairs := groups[how]
		if len(pairs) < guardRows {
			continue
		}
		var names []string
		for _, p := range pairs[:min(len(pairs), 5)] {
			names = append(names, p.String())
		}
		w := g.pairs[pairs[0]]
		problems = append(problems, &Problem{Line: w.line, Field: strings.Join(names, " "), Text: short(w.price), Err: how.err(len(pairs))})
	}
	return problems
}

// compare tells how a price stands to the known one: it fits, or ok with the way it does not, or neither.
func compare(price, known *big.Rat) (how misfit, fits, ok bool) {
	ratio := new(big.Rat).Quo(price, known)
	if near(ratio) {
		return misfit{}, true, false
	}
	if near(new(big.Rat).Mul(price, known)) {
		return misfit{inverted: true}, false, true
	}
	for power := 1; power <= 3; power++ {
		ten := new(big.Rat).SetInt(power10(power))
		if near(new(big.Rat).Quo(ratio, ten)) {
			return misfit{power: power}, false, true
		}
		if near(new(big.Rat).Mul(ratio, ten)) {
			return misfit{power: -power}, false, true
		}
	}
	return misfit{}, false, false
}

// near reports whether r is about one.
func near(r *big.Rat) bool { return r.Cmp(guardLow) >= 0 && r.Cmp(guardHigh) <= 0 }

func (m misfit) err(rows int) error {
	if m.inverted {
		return fmt.Errorf("%w: %d rates are the reciprocals of the reference", ErrInverted, rows)
	}
	if m.power > 0 {
		return fmt.Errorf("%w: %d rates are %v times the reference, units per %v?", ErrUnits, rows, power10(m.power), power10(m.power))
	}
	return fmt.Errorf("%w: %d rates are the reference divided by %v", ErrUnits, rows, power10(-m.power))
}
