package money

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// MaxDigits bounds numbers that come from outside and amounts that are calculated with: at most so many digits
// before the decimal point and so many behind it, when the number is written without an exponent.
const MaxDigits = 1000

var (
	// ErrSyntax reports text that is not written as the reader expects.
	ErrSyntax = errors.New("malformed")
	// ErrRange reports a number beyond [MaxDigits], or a count that is too small or too large.
	ErrRange = errors.New("out of range")
)

// parseNumber reads a number as JSON writes it, leading zeros allowed: -12.50, 0, 3.8e10. The exponent of the
// decimal keeps the zeros behind the point, since "12.50" says more than "12.5".
func parseNumber(text string) (decimal.Decimal, error) {
	if len(text) > 2*MaxDigits+10 { // both sides, sign, point and exponent
		return decimal.Decimal{}, fmt.Errorf("%w: number of %d bytes", ErrRange, len(text))
	}
	rest := strings.TrimPrefix(text, "-")
	whole := leadingDigits(rest)
	digits, rest := rest[:whole], rest[whole:]
	ok := whole > 0
	places := 0
	if ok && strings.HasPrefix(rest, ".") {
		places = leadingDigits(rest[1:])
		ok = places > 0
		digits, rest = digits+rest[1:1+places], rest[1+places:]
	}
	exponent := 0
	if ok && rest != "" && (rest[0] == 'e' || rest[0] == 'E') {
		rest = rest[1:]
		sign := strings.HasPrefix(rest, "-")
		if sign || strings.HasPrefix(rest, "+") {
			rest = rest[1:]
		}
		n := leadingDigits(rest)
		ok = n > 0
		if n > 5 {
			return decimal.Decimal{}, fmt.Errorf("%w: exponent of number %q", ErrRange, clip(text))
		}
		exponent, _ = strconv.Atoi(rest[:n])
		if sign {
			exponent = -exponent
		}
		rest = rest[n:]
	}
	if !ok || rest != "" {
		return decimal.Decimal{}, fmt.Errorf("%w number %q", ErrSyntax, clip(text))
	}
	exponent -= places
	if len(digits)+exponent > MaxDigits || exponent < -MaxDigits {
		return decimal.Decimal{}, fmt.Errorf("%w: number %q", ErrRange, clip(text))
	}
	negative := text[0] == '-'
	if len(digits) <= 18 {
		n, _ := strconv.ParseInt(digits, 10, 64)
		if negative {
			n = -n
		}
		return decimal.New(n, int32(exponent)), nil
	}
	n, _ := new(big.Int).SetString(digits, 10)
	if negative {
		n.Neg(n)
	}
	return decimal.NewFromBigInt(n, int32(exponent)), nil
}

func leadingDigits(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return i
		}
	}
	return len(s)
}

// inRange reports whether d can be written within MaxDigits, so that parseNumber reads it again.
func inRange(d decimal.Decimal) bool {
	e := int(d.Exponent())
	return e >= -MaxDigits && e <= MaxDigits && d.NumDigits()+e <= MaxDigits
}

// appendNumber appends d as a plain number with all its digits; one beyond MaxDigits with an exponent, since its
// zeros could fill the memory. It writes from coefficient and exponent: the String of decimal.Decimal depends on
// settings that any package of the program may change.
func appendNumber(b []byte, d decimal.Decimal) []byte {
	var buf [24]byte
	digits := buf[:0]
	if d.NumDigits() <= 18 {
		digits = strconv.AppendInt(digits, d.CoefficientInt64(), 10)
	} else {
		digits = d.Coefficient().Append(digits, 10)
	}
	if digits[0] == '-' {
		b, digits = append(b, '-'), digits[1:]
	}
	e := int(d.Exponent())
	switch {
	case !inRange(d):
		b = append(append(b, digits...), 'e')
		return strconv.AppendInt(b, int64(e), 10)
	case e >= 0:
		b = append(b, digits...)
		if d.Sign() == 0 {
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

// compareNumbers is decimal.Decimal.Cmp for any exponents: that one writes out the zeros between them.
func compareNumbers(a, b decimal.Decimal) int {
	sa, sb := a.Sign(), b.Sign()
	switch {
	case sa < sb:
		return -1
	case sa > sb:
		return 1
	case sa == 0:
		return 0
	}
	// The power of ten of the first digit decides, unless it is the same: then the exponents differ by no more
	// than the two have digits.
	ma := int64(a.NumDigits()) + int64(a.Exponent())
	mb := int64(b.NumDigits()) + int64(b.Exponent())
	switch {
	case ma > mb:
		return sa
	case ma < mb:
		return -sa
	}
	return a.Cmp(b)
}
