package exact

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"strconv"

	"github.com/shopspring/decimal"
)

// Number is coefficient × 10^exponent. 1.5 and 1.50 are the same number with two coefficients: the exponent tells how
// it was written. The zero Number is 0. Numbers are immutable and safe for concurrent use.
//
// Nothing here bounds the exponents, and the zeros between two that lie far apart take memory in Add: whoever takes
// numbers from outside has to bound them first. Cmp, Sign, Neg, Abs and NumDigits are safe for all.
type Number struct {
	_        [0]func() // no ==: it would tell 1.5 from 1.50
	small    int64     // the coefficient, where wide is nil
	wide     *big.Int  // the coefficient that is no int64; it is never changed
	exponent int32
}

// New returns coefficient × 10^exponent.
func New(coefficient int64, exponent int32) Number {
	return Number{small: coefficient, exponent: exponent}
}

// FromBig returns coefficient × 10^exponent. The coefficient must not be changed afterwards.
func FromBig(coefficient *big.Int, exponent int32) Number {
	if coefficient.IsInt64() {
		return New(coefficient.Int64(), exponent)
	}
	return Number{wide: coefficient, exponent: exponent}
}

// FromDecimal returns d with its coefficient and exponent.
func FromDecimal(d decimal.Decimal) Number {
	if d.NumDigits() <= 18 {
		return New(d.CoefficientInt64(), d.Exponent())
	}
	return FromBig(d.Coefficient(), d.Exponent())
}

// Decimal returns n with its coefficient and exponent.
func (n Number) Decimal() decimal.Decimal {
	if n.wide == nil {
		return decimal.New(n.small, n.exponent)
	}
	return decimal.NewFromBigInt(n.wide, n.exponent)
}

// Coefficient returns the coefficient. It is the caller's to change.
func (n Number) Coefficient() *big.Int {
	if n.wide == nil {
		return big.NewInt(n.small)
	}
	return new(big.Int).Set(n.wide)
}

// Small returns the coefficient, and false where it is no int64.
func (n Number) Small() (int64, bool) { return n.small, n.wide == nil }

// Exponent returns the exponent.
func (n Number) Exponent() int32 { return n.exponent }

// AppendCoefficient appends the digits of the coefficient, behind a - where it is negative.
func (n Number) AppendCoefficient(b []byte) []byte {
	if n.wide == nil {
		return strconv.AppendInt(b, n.small, 10)
	}
	return n.wide.Append(b, 10)
}

// AppendPlain appends n with all its digits, with a point and without an exponent: 1.50, -0.003, 38000000000. 0 with a
// negative exponent has as many decimals, and one zero with any other.
func (n Number) AppendPlain(b []byte) []byte {
	var buf [24]byte
	digits := n.AppendCoefficient(buf[:0])
	if digits[0] == '-' {
		b, digits = append(b, '-'), digits[1:]
	}
	switch e := int(n.exponent); {
	case e >= 0:
		b = append(b, digits...)
		if n.Sign() == 0 {
			return b
		}
		return appendZeros(b, e)
	case len(digits) > -e:
		point := len(digits) + e
		b = append(append(b, digits[:point]...), '.')
		return append(b, digits[point:]...)
	default:
		return append(appendZeros(append(b, '0', '.'), -e-len(digits)), digits...)
	}
}

func appendZeros(b []byte, n int) []byte {
	for range n {
		b = append(b, '0')
	}
	return b
}

// NumDigits returns the number of digits of the coefficient, 1 for 0.
func (n Number) NumDigits() int {
	if n.wide != nil {
		return n.Decimal().NumDigits()
	}
	u := magnitude(n.small)
	if u == 0 {
		return 1
	}
	digits := bits.Len64(u) * 1233 >> 12 // times the logarithm of 2: the number of digits, or one less
	if digits < len(powers) && u >= uint64(powers[digits]) {
		digits++
	}
	return digits
}

// Sign returns -1, 0 or +1.
func (n Number) Sign() int {
	if n.wide != nil {
		return n.wide.Sign()
	}
	return cmp.Compare(n.small, 0)
}

// Neg returns n with the other sign. There is no negative zero.
func (n Number) Neg() Number {
	if n.wide == nil && n.small != math.MinInt64 {
		return New(-n.small, n.exponent)
	}
	c := n.Coefficient()
	return FromBig(c.Neg(c), n.exponent)
}

// Abs returns n without its sign.
func (n Number) Abs() Number {
	if n.Sign() < 0 {
		return n.Neg()
	}
	return n
}

// Equal reports whether a and b are the same number: 1.5 is 1.50.
func (n Number) Equal(m Number) bool { return n.Cmp(m) == 0 }

// Shift returns n × 10^places.
func (n Number) Shift(places int32) Number {
	n.exponent += places
	return n
}

// IntPart returns n without what stands behind the point; it is the lowest bits where that is no int64.
func (n Number) IntPart() int64 {
	if n.wide == nil && n.exponent <= 0 && -int64(n.exponent) < int64(len(powers)) {
		return n.small / powers[-n.exponent]
	}
	return n.Decimal().IntPart()
}

// IsInteger reports whether n is a whole number.
func (n Number) IsInteger() bool {
	if n.wide == nil && n.exponent < 0 && -int64(n.exponent) < int64(len(powers)) {
		return n.small%powers[-n.exponent] == 0
	}
	return n.exponent >= 0 || n.Decimal().IsInteger()
}

// Int64 returns n × 10^shift as an integer, and false where it is none or no int64.
func (n Number) Int64(shift int64) (int64, bool) {
	e := int64(n.exponent) + shift
	switch {
	case n.Sign() == 0:
		return 0, true
	case e >= 0:
		if n.wide != nil {
			return 0, false
		}
		return scale(n.small, e)
	case -e >= int64(n.NumDigits()): // a fraction, however small
		return 0, false
	case n.wide == nil:
		p := powers[-e]
		return n.small / p, n.small%p == 0
	}
	q, r := new(big.Int).QuoRem(n.wide, pow10(-e), new(big.Int))
	return q.Int64(), q.IsInt64() && r.Sign() == 0
}

// powers are the powers of ten that are an int64.
var powers = [...]int64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// scalable are the largest numbers that powers can be multiplied with. No power of ten but the first divides 2^63, so
// they hold on the negative side too.
var scalable = func() (s [len(powers)]int64) {
	for i, p := range powers {
		s[i] = math.MaxInt64 / p
	}
	return s
}()

// Pow10 returns 10^n for n from 0 to 18.
func Pow10(n int64) int64 { return powers[n] }

// scale returns c × 10^zeros, and false where that is no int64. Zeros are not negative.
func scale(c, zeros int64) (int64, bool) {
	if zeros == 0 {
		return c, true
	}
	if zeros >= int64(len(powers)) {
		return 0, c == 0
	}
	if limit := scalable[zeros]; c > limit || c < -limit {
		return 0, false
	}
	return c * powers[zeros], true
}

// magnitude returns c without its sign.
func magnitude(c int64) uint64 {
	if c < 0 {
		return -uint64(c)
	}
	return uint64(c)
}

// pow10 returns 10^n.
func pow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }
