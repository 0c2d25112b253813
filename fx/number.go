package fx

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/internal/exact"
)

// The limits of a number that comes from outside: no price needs more, and a decimal with an exponent of two thousand million
// would take all memory when it is written out.
const (
	maxDigits   = 60  // digits of a price
	maxExponent = 60  // power of ten of a price, either way
	maxPower    = 400 // power of ten of an amount, either way
)

var (
	errNumber = errors.New("no decimal number")
	bigTen    = big.NewInt(10)
)

// readDecimal reads digits with at most one point and at most one exponent, as "7.2644" and "1.49e-05". No sign, no grouping.
func readDecimal(s string) (decimal.Decimal, error) {
	body, power := s, 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		body = s[:i]
		exp := s[i+1:]
		sign := 1
		if exp != "" && (exp[0] == '-' || exp[0] == '+') {
			if exp[0] == '-' {
				sign = -1
			}
			exp = exp[1:]
		}
		if exp == "" || len(exp) > 3 {
			return decimal.Decimal{}, fmt.Errorf("%w: %q", errNumber, clip(s))
		}
		for _, c := range []byte(exp) {
			if c < '0' || c > '9' {
				return decimal.Decimal{}, fmt.Errorf("%w: %q", errNumber, clip(s))
			}
			power = power*10 + int(c-'0')
		}
		power *= sign
	}
	if len(body) > 2*maxDigits {
		return decimal.Decimal{}, fmt.Errorf("%w: more than %d digits", errNumber, maxDigits)
	}
	digits := make([]byte, 0, len(body))
	point := -1
	for i := range len(body) {
		switch c := body[i]; {
		case c == '.' && point < 0:
			point = len(digits)
		case c >= '0' && c <= '9':
			digits = append(digits, c)
		default:
			return decimal.Decimal{}, fmt.Errorf("%w: %q", errNumber, clip(s))
		}
	}
	if len(digits) == 0 {
		return decimal.Decimal{}, fmt.Errorf("%w: %q", errNumber, clip(s))
	}
	if point >= 0 {
		power -= len(digits) - point
	}
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
	}
	if len(digits) > maxDigits || power > maxExponent || power < -maxExponent {
		return decimal.Decimal{}, fmt.Errorf("%w: %q is out of bounds", errNumber, clip(s))
	}
	c, ok := new(big.Int).SetString(string(digits), 10)
	if !ok {
		return decimal.Decimal{}, fmt.Errorf("%w: %q", errNumber, clip(s))
	}
	return decimal.NewFromBigInt(c, int32(power)), nil
}

// pow10 returns 10^n for n ≥ 0.
func pow10(n int) *big.Int { return new(big.Int).Exp(bigTen, big.NewInt(int64(n)), nil) }

// scaleRat returns r·10^n as a new number.
func scaleRat(r *big.Rat, n int) *big.Rat {
	if n >= 0 {
		return new(big.Rat).Mul(r, new(big.Rat).SetInt(pow10(n)))
	}
	return new(big.Rat).Quo(r, new(big.Rat).SetInt(pow10(-n)))
}

// ratOf returns d as a fraction, and false where d is too large or too small to be a sum of money.
func ratOf(d decimal.Decimal) (*big.Rat, bool) {
	e := int(d.Exponent())
	if e > maxPower || e < -maxPower {
		return nil, false
	}
	return scaleRat(new(big.Rat).SetInt(d.Coefficient()), e), true
}

// plain writes d without an exponent. It does not use Decimal.String, whose form a package-level setting can change.
func plain(d decimal.Decimal) string {
	e := int(d.Exponent())
	if e > maxPower || e < -maxPower {
		return d.Coefficient().String() + "e" + fmt.Sprint(e)
	}
	return string(exact.FromDecimal(d).AppendPlain(nil))
}

// magnitude returns the power of ten of the first digit of r > 0: 0 for 7.25, -1 for 0.138.
func magnitude(r *big.Rat) int {
	n := len(r.Num().Text(10)) - len(r.Denom().Text(10))
	// The estimate is the magnitude or one more.
	if scaleRat(big.NewRat(1, 1), n).Cmp(r) > 0 {
		n--
	}
	return n
}

// roundHalfEven returns the integer nearest to r, the even one of two.
func roundHalfEven(r *big.Rat) *big.Int {
	q, m := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int)) // Euclidean: 0 ≤ m
	m.Lsh(m, 1)
	if c := m.Cmp(r.Denom()); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// roundPlaces returns r rounded half-even to the given number of decimal places, which may be negative.
func roundPlaces(r *big.Rat, places int) decimal.Decimal {
	return decimal.NewFromBigInt(roundHalfEven(scaleRat(r, places)), int32(-places))
}

// roundDigits returns r rounded half-even to n significant digits.
func roundDigits(r *big.Rat, n int) decimal.Decimal {
	if r.Sign() == 0 {
		return decimal.Decimal{}
	}
	m := magnitude(new(big.Rat).Abs(r))
	d := roundPlaces(r, n-1-m)
	if len(new(big.Int).Abs(d.Coefficient()).String()) > n { // 9.996 became 10.00
		d = roundPlaces(r, n-2-m)
	}
	return d
}

func minRat(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

func maxRat(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}
