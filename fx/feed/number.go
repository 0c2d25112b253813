package feed

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	// maxDigits bounds the significant digits of a number. The longest ones that are published have 17, from
	// services that print a float64; sixty leave room and keep arithmetic cheap.
	maxDigits = 60
	// maxExponent bounds the power of ten of the first and of the last digit of a number. shopspring/decimal reads
	// "1e2000000" and then spends a quarter of a second on adding 1 to it.
	maxExponent = 60
	// quotientDigits is how many significant digits a quotient keeps that no finite decimal equals (a price for
	// three units, "(1/3)" in a ledger). Published rates have at most 17.
	quotientDigits = 34
)

// number reads a positive decimal as it is written: digits, at most one mark, and an exponent. The digits before the
// mark may be grouped by group (0: no grouping) in threes, or in twos before the last three. There is no float64 on
// the way, and no NaN or infinity in the syntax.
func number(s string, mark, group byte) (decimal.Decimal, error) {
	if strings.HasPrefix(s, "-") {
		return decimal.Decimal{}, fmt.Errorf("%w: not above zero", ErrPrice)
	}
	d, err := digits(strings.TrimPrefix(s, "+"), mark, group)
	if err == nil && d.Sign() == 0 {
		err = fmt.Errorf("%w: not above zero", ErrPrice)
	}
	return d, err
}

// digits is number without a sign, and with zero allowed.
func digits(s string, mark, group byte) (decimal.Decimal, error) {
	syntax := func(why string) (decimal.Decimal, error) {
		return decimal.Decimal{}, fmt.Errorf("%w: %s", ErrPrice, why)
	}
	body, power := s, int64(0)
	if i := strings.IndexAny(s, "eE"); i > 0 && strings.Trim(s[:i], "0123456789.,") == "" {
		var ok bool
		if power, ok = exponent(s[i+1:]); !ok {
			return syntax("its exponent is no number of at most four digits")
		}
		body = s[:i]
	}
	whole, fraction, _ := strings.Cut(body, string(mark))
	if group != 0 && strings.IndexByte(whole, group) >= 0 {
		if !grouped(whole, group) {
			return syntax("its groups of digits are irregular")
		}
		whole = strings.ReplaceAll(whole, string(group), "")
	}
	if whole == "" && fraction == "" || !allDigits(whole) || !allDigits(fraction) {
		return syntax("not a number")
	}
	coefficient := strings.TrimLeft(whole, "0")
	if coefficient == "" {
		coefficient = strings.TrimLeft(fraction, "0")
	} else {
		coefficient += fraction
	}
	if len(coefficient) > maxDigits {
		return syntax("more than " + strconv.Itoa(maxDigits) + " digits")
	}
	last := power - int64(len(fraction))
	first := last + int64(len(coefficient))
	if coefficient != "" && (last < -maxExponent || first > maxExponent) {
		return syntax("too large or too small")
	}
	if coefficient == "" {
		return decimal.Decimal{}, nil
	}
	if len(coefficient) <= 18 {
		n, err := strconv.ParseInt(coefficient, 10, 64)
		if err != nil {
			return syntax("not a number")
		}
		return decimal.New(n, int32(last)), nil
	}
	n, ok := new(big.Int).SetString(coefficient, 10)
	if !ok {
		return syntax("not a number")
	}
	return decimal.NewFromBigInt(n, int32(last)), nil
}

// exponent reads a signed whole number of one to four digits.
func exponent(s string) (int64, bool) {
	negative := strings.HasPrefix(s, "-")
	if negative || strings.HasPrefix(s, "+") {
		s = s[1:]
	}
	if s == "" || len(s) > 4 {
		return 0, false
	}
	var n int64
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int64(s[i]-'0')
	}
	if negative {
		n = -n
	}
	return n, true
}

// grouped reports whether the groups of s are those of a number: the last has three digits, those before it three or
// two, the first at least one.
func grouped(s string, group byte) bool {
	parts := strings.Split(s, string(group))
	for i, p := range parts {
		switch {
		case i == len(parts)-1:
			if len(p) != 3 {
				return false
			}
		case i == 0:
			if len(p) < 1 || len(p) > 3 {
				return false
			}
		case len(p) != 2 && len(p) != 3:
			return false
		}
	}
	return true
}

// perUnit returns the price of one unit where price is the price of units of them. It is exact where a finite
// decimal equals the quotient, which is so for every published nominal (1, 10, 100 …); otherwise it is rounded half
// to even to quotientDigits significant digits.
func perUnit(price, units decimal.Decimal) (decimal.Decimal, error) {
	if power, ok := powerOfTen(units); ok {
		return decimal.NewFromBigInt(price.Coefficient(), price.Exponent()-power), nil
	}
	return quotient(new(big.Rat).Quo(price.Rat(), units.Rat()))
}

// powerOfTen returns n for the decimal 10^n.
func powerOfTen(d decimal.Decimal) (int32, bool) {
	c, e := d.Coefficient(), d.Exponent()
	if !c.IsInt64() {
		return 0, false
	}
	n := c.Int64()
	for n > 1 && n%10 == 0 {
		n /= 10
		e++
	}
	return e, n == 1
}

// quotient returns q > 0 as a decimal: exactly if there is a finite one of a bearable length, otherwise to
// quotientDigits significant digits, half to even.
func quotient(q *big.Rat) (decimal.Decimal, error) {
	if q.Sign() <= 0 {
		return decimal.Decimal{}, fmt.Errorf("%w: not above zero", ErrPrice)
	}
	places, exact := q.FloatPrec()
	// The number of digits before the point, off by at most one.
	size := len(q.Num().String()) - len(q.Denom().String())
	if size > maxExponent || size < -maxExponent {
		return decimal.Decimal{}, fmt.Errorf("%w: too large or too small", ErrPrice)
	}
	if !exact || places > maxDigits {
		places = max(quotientDigits-size, 0)
	}
	scaled := new(big.Rat).Mul(q, new(big.Rat).SetInt(power10(places)))
	n, rest := new(big.Int).QuoRem(scaled.Num(), scaled.Denom(), new(big.Int))
	switch rest.Lsh(rest, 1).Cmp(scaled.Denom()) {
	case 1:
		n.Add(n, big.NewInt(1))
	case 0:
		n.Add(n, big.NewInt(int64(n.Bit(0))))
	}
	return decimal.NewFromBigInt(n, -int32(places)), nil
}

// power10 returns 10^n for n >= 0.
func power10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}
