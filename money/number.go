package money

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/exactfigures/figures/internal/exact"
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
// number keeps the zeros behind the point, since "12.50" says more than "12.5".
func parseNumber(text string) (exact.Number, error) {
	if len(text) > 2*MaxDigits+10 { // both sides, sign, point and exponent
		return exact.Number{}, fmt.Errorf("%w: number of %d bytes", ErrRange, len(text))
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
			return exact.Number{}, fmt.Errorf("%w: exponent of number %q", ErrRange, clip(text))
		}
		exponent, _ = strconv.Atoi(rest[:n])
		if sign {
			exponent = -exponent
		}
		rest = rest[n:]
	}
	if !ok || rest != "" {
		return exact.Number{}, fmt.Errorf("%w number %q", ErrSyntax, clip(text))
	}
	exponent -= places
	if len(digits)+exponent > MaxDigits || exponent < -MaxDigits {
		return exact.Number{}, fmt.Errorf("%w: number %q", ErrRange, clip(text))
	}
	negative := text[0] == '-'
	if len(digits) <= 18 {
		n, _ := strconv.ParseInt(digits, 10, 64)
		if negative {
			n = -n
		}
		return exact.New(n, int32(exponent)), nil
	}
	n, _ := new(big.Int).SetString(digits, 10)
	if negative {
		n.Neg(n)
	}
	return exact.FromBig(n, int32(exponent)), nil
}

func leadingDigits(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return i
		}
	}
	return len(s)
}

// inRange reports whether n can be written within MaxDigits, so that parseNumber reads it again.
func inRange(n exact.Number) bool {
	e := int(n.Exponent())
	return e >= -MaxDigits && e <= MaxDigits && n.NumDigits()+e <= MaxDigits
}

// ordinary reports whether n is in range, and the sum of two such numbers too, without counting digits: the
// coefficients are int64, whose sum has at most 20.
func ordinary(n exact.Number) bool {
	_, small := n.Small()
	return small && n.Exponent() >= -MaxDigits && n.Exponent() <= MaxDigits-20
}

// appendNumber appends n as a plain number with all its digits; one beyond MaxDigits with an exponent, since its
// zeros could fill the memory. It writes from coefficient and exponent: the String of decimal.Decimal depends on
// settings that any package of the program may change.
func appendNumber(b []byte, n exact.Number) []byte {
	if inRange(n) {
		return n.AppendPlain(b)
	}
	b = append(n.AppendCoefficient(b), 'e')
	return strconv.AppendInt(b, int64(n.Exponent()), 10)
}
