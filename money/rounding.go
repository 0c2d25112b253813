package money

import (
	"fmt"
	"math"
	"math/big"

	"github.com/shopspring/decimal"
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

// quotient returns num divided by den, which is positive, rounded to an integer. An unknown mode rounds as HalfEven.
func quotient(num, den *big.Int, mode Rounding) *big.Int {
	q, r := new(big.Int).QuoRem(num, den, new(big.Int)) // q is cut toward zero, r has the sign of num
	if r.Sign() == 0 {
		return q
	}
	away := false
	switch mode {
	case Up:
		away = true
	case Down:
	case Ceiling:
		away = num.Sign() > 0
	case Floor:
		away = num.Sign() < 0
	default:
		switch half := new(big.Int).Lsh(r, 1).CmpAbs(den); {
		case half != 0:
			away = half > 0
		case mode == HalfUp:
			away = true
		case mode == HalfDown:
		default:
			away = q.Bit(0) == 1
		}
	}
	if away {
		q.Add(q, big.NewInt(int64(num.Sign())))
	}
	return q
}

// roundTo returns d rounded to so many decimal places, as it is where it has no more of them.
func roundTo(d decimal.Decimal, places int, mode Rounding) decimal.Decimal {
	exponent := -int64(max(-math.MaxInt32, min(math.MaxInt32, places)))
	drop := exponent - int64(d.Exponent()) // digits to drop
	if drop <= 0 {
		return d
	}
	// With all digits dropped and one more, what is left is less than half of the last place: no need for more
	// zeros than that, whatever the exponent.
	drop = min(drop, int64(d.NumDigits())+1)
	return decimal.NewFromBigInt(quotient(d.Coefficient(), pow10(drop), mode), int32(exponent))
}

// roundToMultiple returns the multiple of step, which is positive, that d rounds to.
func roundToMultiple(d, step decimal.Decimal, mode Rounding) decimal.Decimal {
	num, den := d.Coefficient(), step.Coefficient()
	if e := int64(d.Exponent()) - int64(step.Exponent()); e >= 0 {
		num.Mul(num, pow10(e))
	} else {
		den.Mul(den, pow10(-e))
	}
	n := quotient(num, den, mode)
	return decimal.NewFromBigInt(n.Mul(n, step.Coefficient()), step.Exponent())
}

// pow10 returns 10^n.
func pow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }
