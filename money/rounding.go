package money

import (
	"cmp"
	"fmt"
	"math"
	"math/big"

	"github.com/exactfigures/figures/internal/exact"
)

// Rounding says which of the two neighbours a number becomes that has more digits than are wanted.
// The zero value is HalfEven.
type Rounding uint8

// The rounding modes. The half modes go to the nearer neighbour and differ where both are equally near.
const (
	HalfEven Rounding = iota // to the neighbour whose last digit is even, which balances in sums
	HalfUp                   // away from zero, as taught in schools and as the law of the euro rounds
	HalfDown                 // toward zero
	Up                       // always away from zero
	Down                     // always toward zero: cuts digits off
	Ceiling                  // always to the greater
	Floor                    // always to the smaller
)

var roundingNames = [...]string{"HalfEven", "HalfUp", "HalfDown", "Up", "Down", "Ceiling", "Floor"}

// String returns the name of the mode.
func (m Rounding) String() string {
	if int(m) < len(roundingNames) {
		return roundingNames[m]
	}
	return fmt.Sprintf("Rounding(%d)", uint8(m))
}

// away reports whether a number of that sign, cut toward zero to an integer that is odd or not, becomes the neighbour
// away from zero. Something was cut off; half is -1, 0 or +1 as it was less than, equal to or more than a half. An
// unknown mode rounds as HalfEven.
func (m Rounding) away(sign, half int, odd bool) bool {
	switch m {
	case Up:
		return true
	case Down:
		return false
	case Ceiling:
		return sign > 0
	case Floor:
		return sign < 0
	}
	switch {
	case half != 0:
		return half > 0
	case m == HalfUp:
		return true
	case m == HalfDown:
		return false
	}
	return odd
}

// quotient returns num divided by den, which is positive, rounded to an integer.
func quotient(num, den *big.Int, mode Rounding) *big.Int {
	q, r := new(big.Int).QuoRem(num, den, new(big.Int)) // q is cut toward zero, r has the sign of num
	if r.Sign() == 0 {
		return q
	}
	if mode.away(num.Sign(), r.Lsh(r, 1).CmpAbs(den), q.Bit(0) == 1) {
		q.Add(q, big.NewInt(int64(num.Sign())))
	}
	return q
}

// roundTo returns n rounded to so many decimal places, as it is where it has no more of them.
func roundTo(n exact.Number, places int, mode Rounding) exact.Number {
	exponent := -int64(max(-math.MaxInt32, min(math.MaxInt32, places)))
	drop := exponent - int64(n.Exponent()) // digits to drop
	if drop <= 0 {
		return n
	}
	// With all digits dropped and one more, what is left is less than half of the last place: no need for more
	// zeros than that, whatever the exponent.
	drop = min(drop, int64(n.NumDigits())+1)
	c, small := n.Small()
	if !small || drop > 18 {
		return exact.FromBig(quotient(n.Coefficient(), pow10(drop), mode), int32(exponent))
	}
	unit := exact.Pow10(drop)
	q, rest := c/unit, c%unit
	if rest != 0 && mode.away(n.Sign(), cmp.Compare(2*max(rest, -rest), unit), q&1 == 1) {
		q += int64(n.Sign())
	}
	return exact.New(q, int32(exponent))
}

// roundToMultiple returns the multiple of step, which is positive, that n rounds to.
func roundToMultiple(n, step exact.Number, mode Rounding) exact.Number {
	num, den := n.Coefficient(), step.Coefficient()
	if e := int64(n.Exponent()) - int64(step.Exponent()); e >= 0 {
		num.Mul(num, pow10(e))
	} else {
		den.Mul(den, pow10(-e))
	}
	q := quotient(num, den, mode)
	return exact.FromBig(q.Mul(q, step.Coefficient()), step.Exponent())
}

// pow10 returns 10^n.
func pow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }
