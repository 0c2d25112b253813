package money

import (
	"fmt"
	"slices"
)

// Qualifier is the hedge of a figure: "nearly 5 dollars". The zero value is Plain.
type Qualifier uint8

// The qualifiers and what the words behind them say.
const (
	Plain   Qualifier = iota // no hedge
	Exactly                  // exactly, precisely
	About                    // about, around, roughly: a little less or more
	Nearly                   // nearly, almost, just under: a little less
	Below                    // less than, under
	AtMost                   // at most, up to
	Above                    // more than, over
	AtLeast                  // at least, no less than
)

var qualifierNames = []string{"", "exactly", "about", "nearly", "below", "at_most", "above", "at_least"}

// String returns the word of the text form, "plain" for Plain.
func (q Qualifier) String() string {
	switch {
	case q == Plain:
		return "plain"
	case int(q) < len(qualifierNames):
		return qualifierNames[q]
	}
	return fmt.Sprintf("Qualifier(%d)", uint8(q))
}

// AppendText appends "" for Plain, exactly, about, nearly, below, at_most, above or at_least.
// It returns [ErrRange] for a value that is none of these.
func (q Qualifier) AppendText(b []byte) ([]byte, error) {
	if int(q) >= len(qualifierNames) {
		return b, fmt.Errorf("%w: qualifier %d", ErrRange, uint8(q))
	}
	return append(b, qualifierNames[q]...), nil
}

// MarshalText returns the text of [Qualifier.AppendText]. JSON uses it.
func (q Qualifier) MarshalText() ([]byte, error) { return q.AppendText(nil) }

// UnmarshalText reads what [Qualifier.MarshalText] writes and nothing else. On an error q is left as it was.
func (q *Qualifier) UnmarshalText(text []byte) error {
	i := slices.Index(qualifierNames, string(text))
	if i < 0 {
		return fmt.Errorf("%w qualifier %q", ErrSyntax, clip(string(text)))
	}
	*q = Qualifier(i)
	return nil
}
