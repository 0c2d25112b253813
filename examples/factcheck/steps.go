package main

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/exactfigures/figures/fx"
)

// stepDigits is how many digits behind the point the steps show.
const stepDigits = 6

// steps returns the calculation behind a finding, a label and a line for each step.
func steps(f *fx.Finding) (out [][2]string) {
	add := func(label, format string, args ...any) {
		out = append(out, [2]string{label, fmt.Sprintf(format, args...)})
	}
	if !f.Implied.IsValid() {
		return nil
	}
	from, to := f.From.Currency(), f.To.Currency()
	unit := fmt.Sprintf("%s per %s", to, from)
	if f.End != fx.NoEnd {
		add("of these", "the %s ends of both ranges", map[fx.End]string{fx.LowEnd: "lower", fx.HighEnd: "upper"}[f.End])
	}
	add("first", "may stand for %s %s", bounds(f.FromBounds), from)
	add("second", "may stand for %s %s", bounds(f.ToBounds), to)
	add("so", "1 %s = %s %s: %s / %s … %s / %s", from, bounds(f.Implied), to,
		number(f.ToBounds.Low), number(f.FromBounds.High), number(f.ToBounds.High), number(f.FromBounds.Low))
	if f.Rates.Low.IsValid() {
		add("lowest", "%s", f.Rates.Low)
		legs(add, f.Rates.Low)
		add("highest", "%s", f.Rates.High)
		legs(add, f.Rates.High)
	}
	if s := f.Stated; s != nil && s.Rates.Low.IsValid() {
		add("the table", "has %s … %s for the rate of the text", s.Rates.Low, s.Rates.High)
	}
	if f.Document.IsValid() {
		add("the text", "uses %s %s in its other conversions", bounds(f.Document), unit)
	}
	if f.Tolerance != nil && f.Tolerance.Sign() > 0 {
		add("tolerance", "%s %% on either side", number(new(big.Rat).Mul(f.Tolerance, big.NewRat(100, 1))))
	}
	if f.Allowed.IsValid() {
		met := "meets"
		if f.Implied.High.Cmp(f.Allowed.Low) < 0 || f.Implied.Low.Cmp(f.Allowed.High) > 0 {
			met = "does not meet"
		}
		add("must meet", "%s %s, which %s %s", bounds(f.Allowed), unit, bounds(f.Implied), met)
	}
	if f.Latest != nil && f.Ratio != nil {
		add("latest", "%s %s; the second is %s of what the first is at this rate", number(f.Latest), unit, number(f.Ratio))
	}
	return out
}

// legs adds the published rates that a derived one was made of.
func legs(add func(string, string, ...any), r fx.Rate) {
	for _, leg := range r.Legs {
		add("", "  %s", leg)
	}
}

func bounds(b fx.Bounds) string { return number(b.Low) + " … " + number(b.High) }

// number writes a fraction with as many digits as it needs, at most stepDigits.
func number(r *big.Rat) string {
	if r == nil {
		return "?"
	}
	digits := stepDigits
	if r.Cmp(big.NewRat(1, 100)) < 0 {
		digits += 6 // 0.000006535 yen
	}
	s := r.FloatString(digits)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
