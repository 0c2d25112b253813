package exact

import (
	"cmp"
	"math"
	"math/bits"
)

// Add returns a + b, with the smaller of the two exponents.
func (a Number) Add(b Number) Number {
	if x, y, ok := aligned(a, b); ok {
		if sum := x + y; (x^sum)&(y^sum) >= 0 { // no overflow: the sum has the sign of one of them
			return New(sum, min(a.exponent, b.exponent))
		}
	}
	if a.exponent < b.exponent {
		a, b = b, a
	}
	sum := a.Coefficient()
	if sum.Sign() != 0 {
		sum.Mul(sum, pow10(int64(a.exponent)-int64(b.exponent)))
	}
	return FromBig(sum.Add(sum, b.Coefficient()), b.exponent)
}

// aligned returns the coefficients that a and b have with the smaller of their exponents, and false where one of them
// is no int64.
func aligned(a, b Number) (x, y int64, ok bool) {
	if a.wide != nil || b.wide != nil {
		return 0, 0, false
	}
	if a.exponent > b.exponent {
		x, ok = scale(a.small, int64(a.exponent)-int64(b.exponent))
		return x, b.small, ok
	}
	y, ok = scale(b.small, int64(b.exponent)-int64(a.exponent))
	return a.small, y, ok
}

// Sub returns a - b, with the smaller of the two exponents.
func (a Number) Sub(b Number) Number { return a.Add(b.Neg()) }

// Mul returns a × b. Its exponent is the sum of the two, which must be an int32.
func (a Number) Mul(b Number) Number {
	exponent := a.exponent + b.exponent
	if a.wide == nil && b.wide == nil {
		if high, low := bits.Mul64(magnitude(a.small), magnitude(b.small)); high == 0 && low <= math.MaxInt64 {
			return New(a.small*b.small, exponent)
		}
	}
	x := a.Coefficient()
	return FromBig(x.Mul(x, b.Coefficient()), exponent)
}

// Cmp returns -1, 0 or +1 as a is less than, equal to or greater than b.
func (a Number) Cmp(b Number) int {
	if a.exponent == b.exponent && a.wide == nil && b.wide == nil { // the most frequent case
		return cmp.Compare(a.small, b.small)
	}
	if x, y, ok := aligned(a, b); ok {
		return cmp.Compare(x, y)
	}
	sign := a.Sign()
	if other := b.Sign(); sign != other || sign == 0 {
		return cmp.Compare(sign, other)
	}
	// The power of ten of the first digit decides, unless it is the same: then the exponents differ by no more than
	// the two have digits.
	first := int64(a.NumDigits()) + int64(a.exponent)
	if c := cmp.Compare(first, int64(b.NumDigits())+int64(b.exponent)); c != 0 {
		return c * sign
	}
	x, y := a.Coefficient(), b.Coefficient()
	if a.exponent > b.exponent {
		x.Mul(x, pow10(int64(a.exponent)-int64(b.exponent)))
	} else {
		y.Mul(y, pow10(int64(b.exponent)-int64(a.exponent)))
	}
	return x.Cmp(y)
}
