package format

import "github.com/exactfigures/figures/money"

// Digits limits the digits of a number. The zero Digits is the rule of the form: in the standard notation an amount has
// all digits it was given, and zeros up to the minor unit of its currency; in a compact one it is rounded to two digits,
// or to the last one before the point.
type Digits struct {
	kind     digitsKind
	min, max int
}

type digitsKind uint8

const (
	byForm digitsKind = iota
	byFraction
	bySignificance
	asWritten // used for figures
)

// Fraction returns limits for the digits behind the point: zeros up to min, rounded to max. In a compact notation they are
// those of the number in front of the power of ten. Limits are taken within 0 and [money.MaxDigits]; a max below min is
// taken as min.
func Fraction(min, max int) Digits { return limits(byFraction, 0, min, max) }

// Significant returns limits for the digits from the first one on that is not zero, wherever the point is: zeros up to min,
// rounded to max. Limits are taken within 1 and [money.MaxDigits]; a max below min is taken as min.
func Significant(min, max int) Digits { return limits(bySignificance, 1, min, max) }

func limits(kind digitsKind, least, low, high int) Digits {
	low = max(least, min(low, money.MaxDigits))
	return Digits{kind, low, max(low, min(high, money.MaxDigits))}
}

// standard applies the limits in standard notation.
func (d Digits) standard(n number, minor int, mode money.Rounding) number {
	switch d.kind {
	case byForm:
		return n.atLeast(minor)
	case asWritten:
		return n.trim(max(0, d.min)).atLeast(d.min)
	}
	return d.limit(n, mode)
}

// compact applies the limits in a compact notation.
func (d Digits) compact(n number, exponent int, mode money.Rounding) number {
	switch d.kind {
	case byForm: // an integer, or two digits where that is finer
		return n.round(max(0, 1-n.magnitude()), mode).trim(0)
	case asWritten:
		places := max(0, d.min+exponent)
		return n.trim(places).atLeast(places)
	}
	return d.limit(n, mode)
}

func (d Digits) limit(n number, mode money.Rounding) number {
	if d.kind == byFraction {
		return n.round(d.max, mode).trim(d.min).atLeast(d.min)
	}
	if n.isZero() {
		return n.trim(0).atLeast(d.min - 1)
	}
	n = n.round(d.max-1-n.magnitude(), mode)
	places := max(0, d.min-1-n.magnitude())
	return n.trim(places).atLeast(places)
}
