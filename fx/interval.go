package fx

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// level is how widely a written number is read.
type level uint8

const (
	tight  level = iota // half a unit of the last digit
	loose               // half a unit of the last digit that is not a trailing zero, as far as that is fine enough
	coarse              // the same without the cap that keeps one-digit figures from meaning anything
)

// Bounds is an interval of fractions, both ends included. The zero Bounds has no ends and is no interval.
type Bounds struct{ Low, High *big.Rat }

// IsValid reports whether b is an interval.
func (b Bounds) IsValid() bool { return b.Low != nil && b.High != nil }

// meets reports whether two intervals have a number in common.
func (b Bounds) meets(c Bounds) bool { return b.Low.Cmp(c.High) <= 0 && c.Low.Cmp(b.High) <= 0 }

// end is one written number, without its sign.
type end struct {
	value *big.Rat // more than zero
	unit  *big.Rat // of the last written digit
	grain *big.Rat // of the last digit that is not a trailing zero, if that is at most a tenth of the value
	coef  *big.Int // the digits written, nil where value is no whole number of units
	point bool     // a decimal point was written
}

// The caps of the half widths, as shares of the value. They keep a figure of one digit from agreeing with everything.
var (
	shareTight  = big.NewRat(1, 20) // also for the grain and the least width of a one-sided hedge
	shareLoose  = big.NewRat(1, 10)
	shareCoarse = big.NewRat(1, 2)
	half        = big.NewRat(1, 2)
	one         = big.NewRat(1, 1)
)

func share(v, of *big.Rat) *big.Rat { return new(big.Rat).Mul(v, of) }

// newEnd reads a number that was written with the step s.
func newEnd(value *big.Rat, s money.Step, d decimal.Decimal) (end, bool) {
	unit, ok := ratOf(s.Unit)
	if !ok {
		return end{}, false
	}
	if unit.Sign() <= 0 { // no step known: the last digit of the decimal
		if unit, ok = ratOf(decimal.New(1, d.Exponent())); !ok {
			return end{}, false
		}
	}
	e := end{value: value, unit: unit, grain: unit, point: s.Point}
	c := new(big.Rat).Quo(value, unit)
	if c.IsInt() {
		e.coef = new(big.Int).Set(c.Num())
		e.grain = grainOf(value, unit, e.coef, s.Point)
	}
	return e, true
}

// grainOf returns the unit of the last digit that carries meaning: with trailing zeros the largest of their places of which a half is
// at most a twentieth of the value. "380" is as good as three digits and as two.
func grainOf(value, unit *big.Rat, coef *big.Int, point bool) *big.Rat {
	if point || coef.Sign() == 0 {
		return unit
	}
	limit := share(value, shareLoose) // half the grain is at most 5 %
	grain := new(big.Rat).Set(unit)
	ten := new(big.Rat).SetInt(bigTen)
	rest, m := new(big.Int).Set(coef), new(big.Int)
	for {
		if rest.QuoRem(rest, bigTen, m); m.Sign() != 0 || rest.Sign() == 0 {
			return grain
		}
		next := new(big.Rat).Mul(grain, ten)
		if next.Cmp(limit) > 0 {
			return grain
		}
		grain = next
	}
}

// halfWidth returns how far off the number may be at a level, without its hedge.
func (e end) halfWidth(l level) *big.Rat {
	switch l {
	case tight:
		return minRat(share(e.unit, half), share(e.value, shareTight))
	case loose:
		return minRat(share(maxRat(e.unit, e.grain), half), share(e.value, shareLoose))
	}
	return minRat(share(maxRat(e.unit, e.grain), half), share(e.value, shareCoarse))
}

// bounds returns what the number may stand for at a level, under a hedge. The end away from a one-sided hedge does not move: writers
// convert the number they write, "at least 380bn yuan ($52.44bn)". No end is open: an unbounded figure cannot be checked.
func (e end) bounds(l level, q money.Qualifier) Bounds {
	h := e.halfWidth(l)
	down, up := h, h
	switch q {
	case money.About:
		h = maxRat(h, minRat(maxRat(e.unit, share(e.grain, half)), share(e.value, shareLoose)))
		down, up = h, h
	case money.Nearly, money.Below, money.AtMost:
		down = e.hedge(h)
	case money.Above, money.AtLeast:
		up = e.hedge(h)
	}
	return Bounds{new(big.Rat).Sub(e.value, down), new(big.Rat).Add(e.value, up)}
}

// hedge returns the width of a one-sided hedge.
func (e end) hedge(h *big.Rat) *big.Rat {
	return maxRat(h, minRat(maxRat(e.grain, share(e.value, shareTight)), share(e.value, shareLoose)))
}

// quantity is a figure without its currency and sign, as the check reads it.
type quantity struct {
	low, high end // the same unless ranged
	ranged    bool
	vague     bool
	hedge     money.Qualifier
	sign      int // -1, 0, 1; 2 for a range over zero
}

// newQuantity reads a figure. It is false for a number beyond all bounds.
func newQuantity(f money.Figure) (quantity, bool) {
	l, h := f.Range()
	_, single := f.Amount()
	q := quantity{ranged: !single, vague: f.Vague(), hedge: f.Qualifier()}
	lv, ok1 := ratOf(l.Decimal())
	hv, ok2 := ratOf(h.Decimal())
	if !ok1 || !ok2 {
		return quantity{}, false
	}
	ls, hs := f.Steps()
	ld, hd := l.Decimal(), h.Decimal()
	switch {
	case lv.Sign() == 0 && hv.Sign() == 0:
		return q, true
	case lv.Sign() != hv.Sign():
		q.sign = 2
		return q, true
	case lv.Sign() < 0: // a loss "between 5 and 10": the smaller one first
		q.sign = -1
		lv, hv = new(big.Rat).Neg(hv), new(big.Rat).Neg(lv)
		ls, hs, ld, hd = hs, ls, hd, ld
	default:
		q.sign = 1
	}
	if lv.Cmp(hv) > 0 {
		lv, hv, ls, hs, ld, hd = hv, lv, hs, ls, hd, ld
	}
	var ok bool
	if q.low, ok = newEnd(lv, ls, ld); !ok {
		return quantity{}, false
	}
	if q.high, ok = newEnd(hv, hs, hd); !ok {
		return quantity{}, false
	}
	return q, true
}

// bounds returns the hull of both ends.
func (q quantity) bounds(l level) Bounds {
	if !q.ranged {
		return q.low.bounds(l, q.hedge)
	}
	return Bounds{q.low.bounds(l, q.hedge).Low, q.high.bounds(l, q.hedge).High}
}

// nominal returns the number written, the middle of a range.
func (q quantity) nominal() *big.Rat {
	if !q.ranged {
		return q.low.value
	}
	m := new(big.Rat).Add(q.low.value, q.high.value)
	return m.Mul(m, half)
}

// digits returns how many digits were written, without the zeros at the end of a number without a point.
func (e end) digits() int {
	if e.coef == nil || e.coef.Sign() == 0 {
		return 0
	}
	s := e.coef.String()
	if !e.point {
		s = trimZeros(s)
	}
	return len(s)
}

func trimZeros(s string) string {
	for len(s) > 1 && s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	return s
}

// scaled returns the number with its value and steps times 10^n.
func (e end) scaled(n int) end {
	e.value, e.unit, e.grain = scaleRat(e.value, n), scaleRat(e.unit, n), scaleRat(e.grain, n)
	return e
}

func (q quantity) scaled(n int) quantity {
	q.low, q.high = q.low.scaled(n), q.high.scaled(n)
	return q
}

// withDigits returns a single number with other digits and the same steps.
func (q quantity) withDigits(coef *big.Int) quantity {
	e := q.low
	e.coef = coef
	e.value = new(big.Rat).Mul(new(big.Rat).SetInt(coef), e.unit)
	e.grain = grainOf(e.value, e.unit, coef, e.point)
	q.low, q.high = e, e
	return q
}

// implied returns the rates that two intervals allow: B over A.
func implied(a, b Bounds) Bounds {
	return Bounds{new(big.Rat).Quo(b.Low, a.High), new(big.Rat).Quo(b.High, a.Low)}
}

// agrees reports whether a quantity can be another one at some rate between the bounds, at levels for both.
func agrees(a, b quantity, la, lb level, rates Bounds) bool {
	if a.ranged && b.ranged {
		return implied(a.low.bounds(la, a.hedge), b.low.bounds(lb, b.hedge)).meets(rates) &&
			implied(a.high.bounds(la, a.hedge), b.high.bounds(lb, b.hedge)).meets(rates)
	}
	return implied(a.bounds(la), b.bounds(lb)).meets(rates)
}

// gradeOf returns how finely two quantities agree at some rate between the bounds; NoGrade if they do not. Only the second may be
// coarse, for it was converted and rounded; two conversions of a third figure both may (twoLegs).
func gradeOf(a, b quantity, rates Bounds, twoLegs bool) Grade {
	vague := a.vague || b.vague
	switch {
	case !vague && agrees(a, b, tight, tight, rates):
		return GradeExact
	case !vague && agrees(a, b, loose, loose, rates):
		return GradeRounded
	case agrees(a, b, loose, coarse, rates), twoLegs && agrees(a, b, coarse, coarse, rates):
		return GradeCoarse
	}
	return NoGrade
}

// widened returns the bounds with a tolerance on both sides.
func (b Bounds) widened(tolerance *big.Rat) Bounds {
	f := new(big.Rat).Add(one, tolerance)
	return Bounds{new(big.Rat).Quo(b.Low, f), new(big.Rat).Mul(b.High, f)}
}

// inverse returns the bounds of the reciprocal.
func (b Bounds) inverse() Bounds {
	return Bounds{new(big.Rat).Inv(b.High), new(big.Rat).Inv(b.Low)}
}

// gap returns by which share the rates would have to be off for the two to meet, 0 if they do.
func gap(q, rates Bounds) *big.Rat {
	g := new(big.Rat)
	if v := new(big.Rat).Quo(rates.Low, q.High); v.Cmp(one) > 0 {
		g = v.Sub(v, one)
	}
	if v := new(big.Rat).Quo(q.Low, rates.High); v.Cmp(one) > 0 && v.Sub(v, one).Cmp(g) > 0 {
		g = v
	}
	return g
}
