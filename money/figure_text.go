package money

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/exactfigures/figures/internal/exact"
)

// ParseFigure reads a figure as [Figure.String] writes it:
//
//	[qualifier] CODE number[..number] [vague]
//
// where the qualifier is a word of its text form, the code and the numbers are as for [ParseAmount] and the parts
// stand one space apart: "about USD 38000000000", "USD 5000000..10000000", "above XXX 5", "EUR 1000000..9000000 vague".
// The steps are the last digits of the numbers. It returns an error that wraps [ErrSyntax], [ErrCurrency] or
// [ErrRange]. Figures as people write them are read by package parse.
func ParseFigure(text string) (Figure, error) {
	parts := strings.Split(text, " ")
	var f Figure
	if i := slices.Index(qualifierNames, parts[0]); i > 0 {
		f.qualifier, parts = Qualifier(i), parts[1:]
	}
	if len(parts) == 3 && parts[2] == "vague" {
		f.vague, parts = true, parts[:2]
	}
	if len(parts) != 2 {
		return Figure{}, fmt.Errorf("%w figure %q", ErrSyntax, clip(text))
	}
	c, err := ParseCurrency(parts[0])
	if err != nil {
		return Figure{}, err
	}
	first, second, ranged := strings.Cut(parts[1], "..")
	low, err := parseNumber(first)
	if err != nil {
		return Figure{}, err
	}
	read := FigureOf(Amount{number: low, currency: c})
	if ranged {
		high, err := parseNumber(second)
		if err != nil {
			return Figure{}, err
		}
		if read, err = RangeOf(Amount{number: low, currency: c}, Amount{number: high, currency: c}); err != nil {
			return Figure{}, err
		}
	}
	return read.WithQualifier(f.qualifier).WithVague(f.vague), nil
}

// String returns the form that [ParseFigure] reads. It does not tell the steps, unless they are the last digits of
// the numbers; JSON does.
func (f Figure) String() string {
	var b []byte
	if f.qualifier != Plain {
		b = append(append(b, f.qualifier.String()...), ' ')
	}
	b = f.low.append(b)
	if f.ranged() {
		b = appendNumber(append(b, ".."...), f.more.high)
	}
	if f.vague {
		b = append(b, " vague"...)
	}
	return string(b)
}

// GoString returns the String of the figure with its steps, for the messages of tests.
func (f Figure) GoString() string {
	b := append([]byte("money.Figure("), f.String()...)
	for _, s := range f.stepsOfEnds() {
		b = appendNumber(append(b, " step "...), exact.FromDecimal(s.Unit))
		if s.Point {
			b = append(b, " point"...)
		}
	}
	return string(append(b, ')'))
}

// stepsOfEnds returns the step of each end, of which a figure that is no range has one.
func (f Figure) stepsOfEnds() []Step {
	low, high := f.Steps()
	if f.ranged() {
		return []Step{low, high}
	}
	return []Step{low}
}

// MarshalJSON returns an object with the members
//
//	currency   the code, "" where it is open
//	value      the number of main units of one amount, a string, or instead
//	min, max   the ends of a range, two strings
//	qualifier  where there is one, in its text form
//	vague      true where it is
//	steps      for each end its unit, a string, and point where it is true
//
// such as {"currency":"USD","value":"38000000000","qualifier":"about","steps":[{"unit":"1000000000"}]}.
// It returns [ErrRange] for a number beyond [MaxDigits] or an unknown qualifier.
func (f Figure) MarshalJSON() ([]byte, error) {
	steps, high := f.stepsOfEnds(), f.high().number
	var units [2]exact.Number
	for i, s := range steps {
		units[i] = exact.FromDecimal(s.Unit)
	}
	for _, n := range [...]exact.Number{f.low.number, high, units[0], units[1]} {
		if err := (Amount{number: n}).check(); err != nil {
			return nil, err
		}
	}
	b := append(append([]byte(`{"currency":"`), f.Currency().code()...), '"')
	member := func(name string, n exact.Number) {
		b = append(appendNumber(append(b, `,"`+name+`":"`...), n), '"')
	}
	if f.ranged() {
		member("min", f.low.number)
		member("max", high)
	} else {
		member("value", f.low.number)
	}
	if f.qualifier != Plain {
		word, err := f.qualifier.AppendText(nil)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, `,"qualifier":"`...), word...), '"')
	}
	if f.vague {
		b = append(b, `,"vague":true`...)
	}
	b = append(b, `,"steps":[`...)
	for i, s := range steps {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNumber(append(b, `{"unit":"`...), units[i])
		if b = append(b, '"'); s.Point {
			b = append(b, `,"point":true`...)
		}
		b = append(b, '}')
	}
	return append(b, "]}"...), nil
}

// UnmarshalJSON reads what [Figure.MarshalJSON] writes. Numbers may be JSON numbers; a member that is absent, "" or
// null means the same; without steps they are the last digits of the numbers; other members are passed over. On an
// error f is left as it was, and by null too, as is the custom.
func (f *Figure) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var raw struct {
		Currency  Currency    `json:"currency"`
		Value     *jsonNumber `json:"value"`
		Min       *jsonNumber `json:"min"`
		Max       *jsonNumber `json:"max"`
		Qualifier Qualifier   `json:"qualifier"`
		Vague     bool        `json:"vague"`
		Steps     []jsonStep  `json:"steps"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	var read Figure
	switch {
	case raw.Value.has() && !raw.Min.has() && !raw.Max.has():
		read = FigureOf(raw.Value.of(raw.Currency))
	case !raw.Value.has() && raw.Min.has() && raw.Max.has():
		var err error
		if read, err = RangeOf(raw.Min.of(raw.Currency), raw.Max.of(raw.Currency)); err != nil {
			return err
		}
	default:
		return fmt.Errorf("%w figure: needs value, or min and max", ErrSyntax)
	}
	switch ends := len(read.stepsOfEnds()); len(raw.Steps) {
	case 0:
	case ends:
		read = read.WithSteps(raw.Steps[0].step, raw.Steps[ends-1].step)
	default:
		return fmt.Errorf("%w figure: %d steps", ErrSyntax, len(raw.Steps))
	}
	*f = read.WithQualifier(raw.Qualifier).WithVague(raw.Vague)
	return nil
}

type jsonStep struct{ step Step }

func (s *jsonStep) UnmarshalJSON(data []byte) error {
	var raw struct {
		Unit  *jsonNumber `json:"unit"`
		Point bool        `json:"point"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	if !raw.Unit.has() || raw.Unit.value.Sign() < 0 {
		return fmt.Errorf("%w step %q", ErrSyntax, clip(string(bytes.TrimSpace(data))))
	}
	s.step = Step{Unit: raw.Unit.value.Decimal(), Point: raw.Point}
	return nil
}
