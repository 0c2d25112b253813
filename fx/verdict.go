package fx

import "fmt"

// Verdict is what the check says of a claim. The zero Verdict is Undetermined and is never a pass.
type Verdict uint8

// The verdicts. In text form: undetermined, consistent, inconsistent.
const (
	Undetermined Verdict = iota // nothing can be said; the Reason says why
	Consistent                  // the figures can be the same money
	Inconsistent                // they cannot
)

// Grade says how finely two figures agree. A Consistent finding has one; the zero Grade is none.
type Grade uint8

// The grades, the coarsest first. In text form: "", coarse, rounded, exact.
const (
	NoGrade      Grade = iota
	GradeCoarse        // only if the conversion was rounded to its one or two digits
	GradeRounded       // if both may be rounded at their trailing zeros
	GradeExact         // to the last digit written
)

// Reason says why a claim is Undetermined, or Inconsistent for something else than the rate.
type Reason uint8

// The reasons. In text form: "", no_rate, stale_rate, no_date, ambiguous, zero, sign_mismatch, out_of_range, below_grade,
// outlier, conflict, price_list.
const (
	NoReason     Reason = iota
	NoRate              // no source knows a rate of the pair
	StaleRate           // the nearest rate is too far from the date
	NoDate              // the date is not known, and on some date the claim is right
	Ambiguous           // it is right in another reading of a figure
	ZeroFigure          // one figure is zero and the other is not
	SignMismatch        // one is a loss and the other a gain
	OutOfRange          // a figure is too large or too small to calculate with
	BelowGrade          // it agrees only at a grade below the least one asked for
	Outlier             // most other conversions of the text agree with each other and not with this one
	Conflict            // the conversions of the text contradict each other, and nothing tells which are right
	PriceList           // a stroke parts the figures, and they may be prices for two countries: $499/£499
)

// Basis says what a claim was held against. The zero Basis is nothing.
type Basis uint8

// The bases. In text form: "", table, text, document, definition.
const (
	NoBasis      Basis = iota
	ByTable            // the rates of the Source
	ByText             // a rate that the text states
	ByDocument         // the other conversions of the text
	ByDefinition       // a rate that holds by law, or one currency in two scales
)

var basisNames = []string{"", "table", "text", "document", "definition"}

// String returns the text form.
func (b Basis) String() string { return nameOf(basisNames, uint8(b), "basis") }

// MarshalText returns the text form. It errs on a value that is none.
func (b Basis) MarshalText() ([]byte, error) { return textOf(basisNames, uint8(b), "basis") }

var (
	verdictNames = []string{"undetermined", "consistent", "inconsistent"}
	gradeNames   = []string{"", "coarse", "rounded", "exact"}
	reasonNames  = []string{"", "no_rate", "stale_rate", "no_date", "ambiguous", "zero", "sign_mismatch", "out_of_range", "below_grade", "outlier", "conflict", "price_list"}
)

func nameOf(names []string, i uint8, what string) string {
	if int(i) < len(names) {
		return names[i]
	}
	return fmt.Sprintf("%s(%d)", what, i)
}

func textOf(names []string, i uint8, what string) ([]byte, error) {
	if int(i) < len(names) {
		return []byte(names[i]), nil
	}
	return nil, fmt.Errorf("fx: no %s %d", what, i)
}

func fromText(names []string, text []byte, what string) (uint8, error) {
	for i, n := range names {
		if string(text) == n {
			return uint8(i), nil
		}
	}
	return 0, fmt.Errorf("fx: no %s %q", what, clip(string(text)))
}

// String returns the text form.
func (v Verdict) String() string { return nameOf(verdictNames, uint8(v), "verdict") }

// MarshalText returns the text form. It errs on a value that is none.
func (v Verdict) MarshalText() ([]byte, error) { return textOf(verdictNames, uint8(v), "verdict") }

// UnmarshalText reads the text form. It errs on any other text and leaves v alone then.
func (v *Verdict) UnmarshalText(text []byte) error {
	i, err := fromText(verdictNames, text, "verdict")
	if err == nil {
		*v = Verdict(i)
	}
	return err
}

// String returns the text form.
func (g Grade) String() string { return nameOf(gradeNames, uint8(g), "grade") }

// MarshalText returns the text form. It errs on a value that is none.
func (g Grade) MarshalText() ([]byte, error) { return textOf(gradeNames, uint8(g), "grade") }

// UnmarshalText reads the text form. It errs on any other text and leaves g alone then.
func (g *Grade) UnmarshalText(text []byte) error {
	i, err := fromText(gradeNames, text, "grade")
	if err == nil {
		*g = Grade(i)
	}
	return err
}

// String returns the text form.
func (r Reason) String() string { return nameOf(reasonNames, uint8(r), "reason") }

// MarshalText returns the text form. It errs on a value that is none.
func (r Reason) MarshalText() ([]byte, error) { return textOf(reasonNames, uint8(r), "reason") }

// UnmarshalText reads the text form. It errs on any other text and leaves r alone then.
func (r *Reason) UnmarshalText(text []byte) error {
	i, err := fromText(reasonNames, text, "reason")
	if err == nil {
		*r = Reason(i)
	}
	return err
}
