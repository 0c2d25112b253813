package exact

import (
	"cmp"
	"math"
	"math/bits"
)

// Add returns n + b, with the smaller of the two exponents.
func (n Number) Add(b Number) Number {
	if x, y, ok := aligned(n, b); ok {
		if sum := x + y; (x^sum)&(y^sum) >= 0 { // no overflow: the sum has the sign of one of them
			return New(sum, min(n.exponent, b.exponent))
		}
	}
	if n.exponent < b.exponent {
		n, b = b, n
	}
	sum := n.Coefficient()
	if sum.Sign() != 0 {
		sum.Mul(sum, pow10(int64(n.exponent)-int64(b.exponent)))
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

// Sub returns n - b, with the smaller of the two exponents.
func (n Number) Sub(b Number) Number { return n.Add(b.Neg()) }

// Mul returns n × b. Its exponent is the sum of the two, which must be an int32.
func (n Number) Mul(b Number) Number {
	exponent := n.exponent + b.exponent
	if n.wide == nil && b.wide == nil {
		if high, low := bits.Mul64(magnitude(n.small), magnitude(b.small)); high == 0 && low <= math.MaxInt64 {
			return New(n.small*b.small, exponent)
		}
	}
	x := n.Coefficient()
	return FromBig(x.Mul(x, b.Coefficient()), exponent)
}

// Cmp returns -1, 0 or +1 as n is less than, equal to or greater than b.
func (n Number) Cmp(b Number) int {
	if n.exponent == b.exponent && n.wide == nil && b.wide == nil { // the most frequent case
		return cmp.Compare(n.small, b.small)
	}
	if x, y, ok := aligned(n, b); ok {
		return cmp.Compare(x, y)
	}
	sign := n.Sign()
	if other := b.Sign(); sign != other || sign == 0 {
		return cmp.Compare(sign, other)
	}
	// The power of ten of the first digit decides, unless it is the same: then the exponents differ by no more than
	// the two have digits.
	first := int64(n.NumDigits()) + int64(n.exponent)
	if c := cmp.Compare(first, int64(b.NumDigits())+int64(b.exponent)); c != 0 {
		return c * sign
	}
	x, y := n.Coefficient(), b.Coefficient()
	if n.exponent > b.exponent {
		x.Mul(x, pow10(int64(n.exponent)-int64(b.exponent)))
	} else {
		y.Mul(y, pow10(int64(b.exponent)-int64(n.exponent)))
	}
	return x.Cmp(y)
}
