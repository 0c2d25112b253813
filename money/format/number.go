package format

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// number is a decimal as it is written: all its digits, and how many of them stand behind the point. There is at least
// one before it.
type number struct {
	negative bool
	digits   string
	fraction int
}

// numberOf returns the digits of d, which is within money.MaxDigits, with no more behind the point than it has.
func numberOf(d decimal.Decimal) number {
	c := d.Coefficient()
	n := number{negative: c.Sign() < 0, digits: c.Abs(c).String()}
	return n.shift(int(d.Exponent()))
}

// shift returns n times ten to the power of places.
func (n number) shift(places int) number {
	if n.fraction -= places; n.fraction < 0 {
		n.digits += strings.Repeat("0", -n.fraction)
		n.fraction = 0
	}
	if missing := n.fraction + 1 - len(n.digits); missing > 0 {
		n.digits = strings.Repeat("0", missing) + n.digits
	}
	for len(n.digits) > n.fraction+1 && n.digits[0] == '0' {
		n.digits = n.digits[1:]
	}
	return n
}

// parts returns the digits before and behind the point.
func (n number) parts() (whole, fraction string) {
	point := len(n.digits) - n.fraction
	return n.digits[:point], n.digits[point:]
}

// isZero reports whether all digits are zeros.
func (n number) isZero() bool { return strings.Trim(n.digits, "0") == "" }

// magnitude returns the power of ten of the first digit that is not zero; 0 for zero.
func (n number) magnitude() int {
	for i := range len(n.digits) {
		if n.digits[i] != '0' {
			return len(n.digits) - n.fraction - 1 - i
		}
	}
	return 0
}

// decimal returns the value.
func (n number) decimal() decimal.Decimal {
	i, _ := new(big.Int).SetString(n.digits, 10) // digits alone
	if n.negative {
		i.Neg(i)
	}
	return decimal.NewFromBigInt(i, -int32(n.fraction))
}

// round returns n with no more digits behind the point than places, which may be negative. Rounded to nothing it keeps
// its sign.
func (n number) round(places int, mode money.Rounding) number {
	if places >= n.fraction {
		return n
	}
	a := money.NewAmount(n.decimal(), money.Currency{}).Round(places, mode)
	r := numberOf(a.Decimal())
	r.negative = n.negative
	return r
}

// atLeast returns n with zeros behind the point up to so many places.
func (n number) atLeast(places int) number {
	if missing := places - n.fraction; missing > 0 {
		n.digits += strings.Repeat("0", missing)
		n.fraction = places
	}
	return n
}

// trim returns n without zeros at the end beyond so many places.
func (n number) trim(places int) number {
	for n.fraction > places && strings.HasSuffix(n.digits, "0") {
		n.digits, n.fraction = n.digits[:len(n.digits)-1], n.fraction-1
	}
	return n
}
