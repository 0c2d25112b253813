package money

import "github.com/shopspring/decimal"

// Step is how finely one end of a Figure was written.
type Step struct {
	// Unit is the value of one unit of the last written digit, in main units:
	// 10^9 for "38 billion", 10^7 for "52.44 billion", 10^11 for "half a trillion".
	Unit decimal.Decimal
	// Point tells that a decimal point was written ("38.0 billion" is not "38 billion").
	Point bool
}

// Figure is what a text states: one amount or a range, how finely it was written, and its hedge.
type Figure struct {
	_         [0]func()
	low, high Amount
	steps     [2]Step
	ranged    bool
	vague     bool
	qualifier Qualifier
}

// FigureOf returns the figure that states exactly a; its step is the last digit of a's decimal.
func FigureOf(a Amount) Figure {
	s := Step{Unit: decimal.New(1, a.number.Exponent()), Point: a.number.Exponent() < 0}
	return Figure{low: a, high: a, steps: [2]Step{s, s}}
}

// RangeOf returns the figure from low to high. Both ends are of one currency.
func RangeOf(low, high Amount) (Figure, error) {
	l, h := FigureOf(low), FigureOf(high)
	return Figure{low: low, high: high, steps: [2]Step{l.steps[0], h.steps[0]}, ranged: true}, nil
}

// WithSteps returns f with the given steps for its low and high end.
func (f Figure) WithSteps(low, high Step) Figure { f.steps = [2]Step{low, high}; return f }

// WithQualifier returns f with the hedge q.
func (f Figure) WithQualifier(q Qualifier) Figure { f.qualifier = q; return f }

// WithVague returns f marked as vague or not ("tens of millions of dollars").
func (f Figure) WithVague(v bool) Figure { f.vague = v; return f }

// WithCurrency returns f with the same numbers in another currency (another reading of "$").
func (f Figure) WithCurrency(c Currency) Figure {
	f.low.currency, f.high.currency = c, c
	return f
}

// Amount returns the one amount stated, and false for a range.
func (f Figure) Amount() (Amount, bool) { return f.low, !f.ranged }

// Range returns the lowest and the highest amount stated; they are equal unless f is a range.
func (f Figure) Range() (low, high Amount) { return f.low, f.high }

// Steps returns the steps of the low and the high end.
func (f Figure) Steps() (low, high Step) { return f.steps[0], f.steps[1] }

// Qualifier returns the hedge.
func (f Figure) Qualifier() Qualifier { return f.qualifier }

// Vague reports whether only the order of magnitude is stated.
func (f Figure) Vague() bool { return f.vague }

// Currency returns the currency, zero where the text leaves it open.
func (f Figure) Currency() Currency { return f.low.currency }
