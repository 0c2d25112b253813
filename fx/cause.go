package fx

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/exactfigures/figures/money"
)

// CauseKind is a way in which a conversion can go wrong.
type CauseKind uint8

// The kinds of causes. In text form: same_digits, factor_10, inverted, other_date, truncated, wrong_currency, transposed,
// digit_changed, parallel_rate, mispaired. The zero CauseKind is none.
const (
	NoCause       CauseKind = iota
	SameDigits              // the digits were repeated instead of converted
	Factor10                // a power of ten was lost or won
	Inverted                // divided instead of multiplied, or the currencies were swapped
	OtherDate               // a rate of another time
	Truncated               // cut off instead of rounded
	WrongCurrency           // right in another currency
	Transposed              // two neighbouring digits were swapped
	DigitChanged            // one digit is another one
	ParallelRate            // another rate of a currency that has an official and a market rate
	Mispaired               // the conversion of another figure of the text
)

var causeNames = []string{"", "same_digits", "factor_10", "inverted", "other_date", "truncated", "wrong_currency", "transposed", "digit_changed", "parallel_rate", "mispaired"}

// String returns the text form.
func (k CauseKind) String() string { return nameOf(causeNames, uint8(k), "cause") }

// MarshalText returns the text form. It errs on a value that is none.
func (k CauseKind) MarshalText() ([]byte, error) { return textOf(causeNames, uint8(k), "cause") }

// UnmarshalText reads the text form. It errs on any other text and leaves k alone then.
func (k *CauseKind) UnmarshalText(text []byte) error {
	i, err := fromText(causeNames, text, "cause")
	if err == nil {
		*k = CauseKind(i)
	}
	return err
}

// Side is one of the two figures of a claim. The zero Side is neither.
type Side uint8

// The sides. In text form: "", from, to.
const (
	NoSide Side = iota
	FromSide
	ToSide
)

var sideNames = []string{"", "from", "to"}

// String returns the text form.
func (s Side) String() string { return nameOf(sideNames, uint8(s), "side") }

// MarshalText returns the text form. It errs on a value that is none.
func (s Side) MarshalText() ([]byte, error) { return textOf(sideNames, uint8(s), "side") }

// Years is a span of years, both included.
type Years struct{ First, Last int }

// String returns "2013" or "2013–14".
func (y Years) String() string {
	switch {
	case y.First == y.Last:
		return strconv.Itoa(y.First)
	case y.First/100 == y.Last/100:
		return fmt.Sprintf("%d–%02d", y.First, y.Last%100)
	}
	return fmt.Sprintf("%d–%d", y.First, y.Last)
}

func yearsText(spans []Years) string {
	parts := make([]string, len(spans))
	for i, y := range spans {
		parts[i] = y.String()
	}
	return strings.Join(parts, ", ")
}

// Cause is a possible explanation of a claim that is Inconsistent: one thing that, done differently, would have made it right.
// It is a guess from the numbers alone, and coincidences are common.
type Cause struct {
	_        [0]func()
	Kind     CauseKind
	Side     Side           // of Transposed, DigitChanged, WrongCurrency, Truncated, Mispaired: the figure that would be another
	Power    int            // of SameDigits and Factor10: To is 10^Power times too large
	Currency money.Currency // of WrongCurrency: the one in which it would be right
	Figure   money.Figure   // of Transposed, DigitChanged, Mispaired: the figure that would be right; else the zero Figure
	Years    []Years        // of OtherDate: when it was right
	Weight   int            // how likely, of 100; only good for comparing
	text     string
}

// String returns a sentence about the cause, without a full stop.
func (c Cause) String() string {
	if c.text != "" {
		return c.text
	}
	return c.Label()
}

// Label returns the cause in short: "same_digits 10^-1", "factor_10 10^3", "transposed to", "wrong_currency AUD".
func (c Cause) Label() string {
	s := c.Kind.String()
	switch c.Kind {
	case SameDigits, Factor10:
		return s + " 10^" + strconv.Itoa(c.Power)
	case Transposed, DigitChanged, Mispaired:
		return s + " " + c.Side.String()
	case WrongCurrency:
		return s + " " + c.Currency.String()
	case OtherDate:
		return s + " " + yearsText(c.Years)
	}
	return s
}

// MarshalJSON writes {"kind","side","power","currency","figure","years","weight","text"} without what the kind does not use.
func (c Cause) MarshalJSON() ([]byte, error) {
	j := struct {
		Kind     string  `json:"kind"`
		Side     string  `json:"side,omitempty"`
		Power    *int    `json:"power,omitempty"`
		Currency string  `json:"currency,omitempty"`
		Figure   string  `json:"figure,omitempty"`
		Years    [][]int `json:"years,omitempty"`
		Weight   int     `json:"weight"`
		Text     string  `json:"text"`
	}{Kind: c.Kind.String(), Side: c.Side.String(), Currency: code(c.Currency), Weight: c.Weight, Text: c.String()}
	if c.Kind == SameDigits || c.Kind == Factor10 {
		j.Power = &c.Power
	}
	if c.Figure.Currency().IsValid() {
		j.Figure = c.Figure.String()
	}
	for _, y := range c.Years {
		j.Years = append(j.Years, []int{y.First, y.Last})
	}
	return json.Marshal(j)
}
