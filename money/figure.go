package money

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/internal/exact"
)

// Step is how finely one end of a [Figure] was written.
type Step struct {
	_ [0]func() // no ==

	// Unit is the value of one unit of the last written digit, in main units: 10^9 for "38 billion", 10^7 for
	// "52.44 billion", 10^11 for "half a trillion". It is not negative.
	Unit decimal.Decimal
	// Point tells that a decimal point was written, as in "38.0 billion" but not in "38 billion".
	Point bool
}

// StepOf returns the step of a number whose last written digit counts units of 10^exponent, and in which a decimal
// point was written or not: StepOf(9, false) is that of "38 billion". It does not allocate for exponents of ordinary
// size.
func StepOf(exponent int32, point bool) Step {
	if i := int(exponent) + maxUnit; 0 <= i && i < len(units) {
		return Step{Unit: units[i], Point: point}
	}
	return Step{Unit: decimal.New(1, exponent), Point: point}
}

// units are the powers of ten from -maxUnit to maxUnit, which all figures share.
var units = func() (u [2*maxUnit + 1]decimal.Decimal) {
	for i := range u {
		u[i] = decimal.New(1, int32(i-maxUnit))
	}
	return u
}()

const maxUnit = 40

// Equal reports whether s and t have the same unit as a number, and both or neither a point.
func (s Step) Equal(t Step) bool {
	return s.Point == t.Point && exact.FromDecimal(s.Unit).Cmp(exact.FromDecimal(t.Unit)) == 0
}

// Figure is what a text states about money: one amount or a range from low to high, with the step each was written
// in, a hedge and whether only an order of magnitude is meant. How far off a figure may be is not its matter: that
// is for who checks it to say.
//
// Figures are immutable and safe for concurrent use. The zero Figure states 0 in no currency. Comparing with ==
// does not compile; there is [Figure.Equal].
type Figure struct {
	_         [0]func() // no ==
	low       Amount
	more      *more // nil where high is low and the unit of the step a power of ten
	exponent  int32 // of the unit of the step, where it is one
	stepped   bool  // there is a step
	point     bool  // of the step
	vague     bool
	qualifier Qualifier
}

// more is what most figures have not: a second end, or a step of another kind. A text that says "$" has a figure for each
// dollar there is, which share it. It is never changed.
type more struct {
	high   exact.Number // in the currency of the low end
	steps  [2]Step      // of the low and of the high end
	ranged bool
}

// FigureOf returns the figure that states a and nothing else. Its step is the last digit of the decimal of a.
func FigureOf(a Amount) Figure {
	return Figure{low: a, exponent: a.number.Exponent(), stepped: true, point: a.number.Exponent() < 0}
}

// RangeOf returns the figure that states the range from low to high, each with the step of the last digit of its
// decimal. It returns [ErrMismatch] for two currencies and [ErrRange] for a low above high. Both may be of the zero
// Currency.
func RangeOf(low, high Amount) (Figure, error) {
	order, err := low.Cmp(high)
	if err != nil {
		return Figure{}, err
	}
	if order > 0 {
		return Figure{}, fmt.Errorf("%w: from %s to %s", ErrRange, clip(low.String()), clip(high.String()))
	}
	return Figure{low: low, more: &more{high: high.number, steps: [2]Step{lastDigit(low), lastDigit(high)}, ranged: true}}, nil
}

func lastDigit(a Amount) Step {
	e := a.number.Exponent()
	return StepOf(e, e < 0)
}

// WithSteps returns f with the steps of its low and its high end. Where f is no range only low counts.
// A negative unit is taken without its sign.
func (f Figure) WithSteps(low, high Step) Figure {
	low.Unit, high.Unit = low.Unit.Abs(), high.Unit.Abs()
	if f.ranged() {
		f.more = &more{high: f.more.high, steps: [2]Step{low, high}, ranged: true}
		return f
	}
	unit := exact.FromDecimal(low.Unit)
	if c, small := unit.Small(); small && c == 1 {
		f.more, f.exponent, f.stepped, f.point = nil, unit.Exponent(), true, low.Point
		return f
	}
	f.more = &more{high: f.low.number, steps: [2]Step{low, low}}
	return f
}

// WithQualifier returns f with the hedge q.
func (f Figure) WithQualifier(q Qualifier) Figure { f.qualifier = q; return f }

// WithVague returns f marked as vague or not.
func (f Figure) WithVague(v bool) Figure { f.vague = v; return f }

// WithCurrency returns f with the same numbers in another currency: another reading of "$", or one that only the
// rest of the text gives.
func (f Figure) WithCurrency(c Currency) Figure {
	f.low.currency = c
	return f
}

// ranged reports whether f is a range.
func (f Figure) ranged() bool { return f.more != nil && f.more.ranged }

// high returns the high end, which is the amount where f is no range.
func (f Figure) high() Amount {
	if f.more == nil {
		return f.low
	}
	return Amount{number: f.more.high, currency: f.low.currency}
}

// Amount returns the amount stated, and false for a range, with its low end.
func (f Figure) Amount() (Amount, bool) { return f.low, !f.ranged() }

// Range returns the ends of a range, twice the amount where f is none.
func (f Figure) Range() (low, high Amount) { return f.low, f.high() }

// Steps returns the steps of the low and the high end, which are the same where f is no range.
func (f Figure) Steps() (low, high Step) {
	if f.more != nil {
		return f.more.steps[0], f.more.steps[1]
	}
	if f.stepped {
		low = StepOf(f.exponent, f.point)
	}
	return low, low
}

// Qualifier returns the hedge.
func (f Figure) Qualifier() Qualifier { return f.qualifier }

// Vague reports whether only an order of magnitude is stated, as in "tens of millions of dollars".
func (f Figure) Vague() bool { return f.vague }

// Currency returns the currency, the zero Currency where the text leaves it open.
func (f Figure) Currency() Currency { return f.low.currency }

// Equal reports whether f and g state the same: currency, numbers, range or not, steps, hedge and vagueness.
func (f Figure) Equal(g Figure) bool {
	low, high := f.Steps()
	lowOfG, highOfG := g.Steps()
	return f.ranged() == g.ranged() && f.vague == g.vague && f.qualifier == g.qualifier &&
		f.low.Equal(g.low) && f.high().Equal(g.high()) && low.Equal(lowOfG) && high.Equal(highOfG)
}
