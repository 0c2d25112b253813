package fx

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// Interval is the lowest and the highest of the rates that a claim is held against, as To per From. The zero Interval has none.
type Interval struct{ Low, High Rate }

// End is one of the two ends of a range. The zero End is neither.
type End uint8

// The ends. In text form: "", low, high.
const (
	NoEnd End = iota
	LowEnd
	HighEnd
)

var endNames = []string{"", "low", "high"}

// String returns the text form.
func (e End) String() string { return nameOf(endNames, uint8(e), "end") }

// MarshalText returns the text form. It errs on a value that is none.
func (e End) MarshalText() ([]byte, error) { return textOf(endNames, uint8(e), "end") }

func (e End) other() End {
	switch e {
	case LowEnd:
		return HighEnd
	case HighEnd:
		return LowEnd
	}
	return NoEnd
}

// Finding is what the check says of a claim, with every number it used. The zero Finding is Undetermined.
type Finding struct {
	_       [0]func()
	Claims  []parse.Equivalence // what the text states; several where one thing is wrong with all of them
	Verdict Verdict
	Grade   Grade  // of a Consistent finding
	Basis   Basis  // what they were held against
	Reason  Reason // of an Undetermined finding, and of an Inconsistent one that no rate decided

	From, To   money.Figure // the figures in the reading that was checked
	Date       parse.Date   // the date whose rates were taken, zero if none was known
	Until      parse.Date   // the end of the period that began with Date, zero for Date alone
	Rates      Interval     // the rates they were held against
	Stated     *Stated      // the rate that the text states, if that was used
	Tolerance  *big.Rat     // the share by which the rates may be missed
	Latest     *big.Rat     // the latest of these rates, which Ratio and Suggestion were calculated with; nil where none is known
	Allowed    Bounds       // all of these rates, with the Tolerance on either side
	End        End          // of two ranges: the ends that the next three, Ratio and Gap are of, those further off
	FromBounds Bounds       // what From may stand for: as finely as the Grade says, at its trailing zeros where there is none
	ToBounds   Bounds       // what To may stand for
	Implied    Bounds       // the rates at which both can be the same: ToBounds over FromBounds. They must meet Allowed

	Expected   money.Figure    // what From is by the rates, rounded to three digits; the zero Figure where no date is known
	Suggestion money.Figure    // the same with as many digits as To has, at least two
	Ratio      *big.Rat        // To over what From is at the latest rate; nil where that is not known
	Gap        *big.Rat        // the share by which the rates would have to be others; 0 if the claim meets them
	Ever       Bounds          // of an Inconsistent finding: all rates that are known of the pair, year by year ...
	EverYears  Years           // ... in these years; zero where the Source cannot tell
	Causes     []Cause         // of an Inconsistent finding: guesses, the likeliest first, at most three
	Years      []Years         // of NoDate: the years in which the claim is right
	Reading    [2]money.Figure // of Ambiguous: the reading in which it is right
	Document   Bounds          // of ByDocument: the rate that the other conversions of the text imply, as To per From

	q     *question // while a document is being checked
	parts []Finding // of several claims: what was found of each
}

// Split returns a finding for each claim, for those who want one for every pair of figures: f itself where it has one claim, else what
// was found of each by itself, with the causes that all have in common. Of a Finding that no Checker made, the numbers of the first
// claim are left out of the others.
func (f Finding) Split() []Finding {
	if len(f.Claims) < 2 {
		return []Finding{f}
	}
	if len(f.parts) < len(f.Claims) {
		return f.copies()
	}
	out := make([]Finding, 0, len(f.parts))
	for _, p := range f.parts {
		p.Causes = slices.Clone(f.Causes)
		p.explainCauses()
		out = append(out, p)
	}
	return out
}

// copies returns f once for each of its claims.
func (f Finding) copies() []Finding {
	out := make([]Finding, len(f.Claims))
	for i, e := range f.Claims {
		g := f
		g.Claims = []parse.Equivalence{e}
		if i > 0 {
			g.From, g.To = e.From.Figure, e.To.Figure
			g.FromBounds, g.ToBounds, g.Implied, g.Allowed, g.Ratio, g.Gap = Bounds{}, Bounds{}, Bounds{}, Bounds{}, nil, nil
			g.Expected, g.Suggestion, g.Latest = money.Figure{}, money.Figure{}, nil
		}
		out[i] = g
	}
	return out
}

// expected returns what a is by the rates, rounded to three digits.
func (q *question) expected() money.Figure {
	plain := q.a
	plain.hedge = money.Plain // writers convert the number they wrote, not its hedge
	a := plain.bounds(loose)
	return q.span(new(big.Rat).Mul(a.Low, q.rates.Low), new(big.Rat).Mul(a.High, q.rates.High), 3)
}

// suggestion returns what a is at the latest rate with the digits that b has.
func (q *question) suggestion() money.Figure {
	if q.latest == nil {
		return money.Figure{}
	}
	n := max(2, q.b.low.digits())
	if q.b.ranged {
		n = max(n, q.b.high.digits())
	}
	return q.span(new(big.Rat).Mul(q.a.low.value, q.latest), new(big.Rat).Mul(q.a.high.value, q.latest), n)
}

// span returns the figure from low to high, rounded to n digits.
func (q *question) span(low, high *big.Rat, n int) money.Figure {
	l, h := roundDigits(low, n), roundDigits(high, n)
	if q.negative() {
		l, h = h.Neg(), l.Neg()
	}
	a, b := money.NewAmount(l, q.to), money.NewAmount(h, q.to)
	f, err := money.RangeOf(a, b)
	if err != nil || a.Equal(b) {
		f = money.FigureOf(a)
	}
	return f.WithSteps(stepOf(l), stepOf(h))
}

func stepOf(d decimal.Decimal) money.Step {
	return money.StepOf(d.Exponent(), false)
}
