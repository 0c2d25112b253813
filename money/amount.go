package money

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/internal/exact"
)

// ErrMismatch reports two amounts of different currencies.
var ErrMismatch = errors.New("different currencies")

// Amount is an exact number of main units of a currency: 1.99 of [USD], 38000000000 of [CNY], 0.005 of [EUR].
// It has as many digits as it was given, not those of the minor unit.
//
// Amounts are immutable and safe for concurrent use. The zero Amount is 0 in no currency. Comparing with == does
// not compile, since it would tell 1.5 from 1.50; there are [Amount.Equal] and [Amount.Cmp].
type Amount struct {
	_        [0]func() // no ==
	number   exact.Number
	currency Currency
}

// NewAmount returns n main units of c. Every decimal will do; with one beyond [MaxDigits] the amount can be looked
// at, compared and rounded, and other operations return [ErrRange].
func NewAmount(n decimal.Decimal, c Currency) Amount {
	return Amount{number: exact.FromDecimal(n), currency: c}
}

// FromCoefficient returns n × 10^exponent main units of c: FromCoefficient(-1250, -2, USD) is -12.50 dollars. It is
// [NewAmount] without a decimal in between, and does not allocate.
func FromCoefficient(n int64, exponent int32, c Currency) Amount {
	return Amount{number: exact.New(n, exponent), currency: c}
}

// FromMinor returns n minor units of c: FromMinor(199, USD) is 1.99 dollars. For a currency without a minor unit,
// such as [JPY] or [XAU], these are main units.
func FromMinor(n int64, c Currency) Amount {
	return FromCoefficient(n, -int32(c.Digits()), c)
}

// FromRat returns r main units of c, rounded to so many decimal places: the way to divide once and round once.
// It returns [ErrRange] where the result or places are beyond [MaxDigits] or r is nil.
func FromRat(r *big.Rat, c Currency, places int, mode Rounding) (Amount, error) {
	if r == nil || places < -MaxDigits || places > MaxDigits {
		return Amount{}, fmt.Errorf("%w: %d decimal places", ErrRange, places)
	}
	num, den := new(big.Int).Set(r.Num()), new(big.Int).Set(r.Denom())
	if places >= 0 {
		num.Mul(num, pow10(int64(places)))
	} else {
		den.Mul(den, pow10(-int64(places)))
	}
	a := Amount{number: exact.FromBig(quotient(num, den, mode), -int32(places)), currency: c}
	return a, a.check()
}

// Decimal returns the number of main units.
func (a Amount) Decimal() decimal.Decimal { return a.number.Decimal() }

// Currency returns the currency.
func (a Amount) Currency() Currency { return a.currency }

// Minor returns the number of minor units: 199 for 1.99 dollars. It reports false where that is not a whole number
// or not an int64. For a currency without a minor unit it counts main units.
func (a Amount) Minor() (int64, bool) {
	return a.number.Int64(int64(a.currency.Digits()))
}

// Sign returns -1, 0 or +1.
func (a Amount) Sign() int { return a.number.Sign() }

// Neg returns a with the other sign.
func (a Amount) Neg() Amount { a.number = a.number.Neg(); return a }

// Abs returns a without its sign.
func (a Amount) Abs() Amount { a.number = a.number.Abs(); return a }

// Add returns a + b. It returns [ErrMismatch] for two currencies, where the zero Currency is one like the others,
// and [ErrRange] beyond [MaxDigits].
func (a Amount) Add(b Amount) (Amount, error) {
	if a.currency == b.currency && ordinary(a.number) && ordinary(b.number) {
		a.number = a.number.Add(b.number)
		return a, nil
	}
	if err := a.pair(b); err != nil {
		return Amount{}, err
	}
	a.number = a.number.Add(b.number)
	return a, a.check()
}

// Sub returns a - b, with the errors of [Amount.Add].
func (a Amount) Sub(b Amount) (Amount, error) { return a.Add(b.Neg()) }

// Mul returns a times factor, exactly. It returns [ErrRange] beyond [MaxDigits].
func (a Amount) Mul(factor decimal.Decimal) (Amount, error) {
	if err := a.check(); err != nil {
		return Amount{}, err
	}
	f := exact.FromDecimal(factor)
	if !inRange(f) {
		return Amount{}, fmt.Errorf("%w: factor %s", ErrRange, clip(string(appendNumber(nil, f))))
	}
	a.number = a.number.Mul(f)
	return a, a.check()
}

// Equal reports whether a and b are of one currency and the same number: 1.5 is 1.50.
func (a Amount) Equal(b Amount) bool {
	return a.currency == b.currency && a.number.Cmp(b.number) == 0
}

// Cmp returns -1, 0 or +1 as a is less than, equal to or greater than b. It returns [ErrMismatch] for two currencies.
func (a Amount) Cmp(b Amount) (int, error) {
	if a.currency != b.currency {
		return 0, mismatch{a.currency, b.currency}
	}
	return a.number.Cmp(b.number), nil
}

// Round returns a with at most so many decimal places; a negative number of places rounds to tens, hundreds and so
// on. An amount that has no more places is returned as it is: Round adds no zeros.
func (a Amount) Round(places int, mode Rounding) Amount {
	a.number = roundTo(a.number, places, mode)
	return a
}

// RoundToMinor returns a rounded to the minor unit of its currency by ISO 4217, as it is where there is none.
func (a Amount) RoundToMinor(mode Rounding) Amount {
	r := a.currency.row()
	if r.Digits < 0 {
		return a
	}
	return a.Round(int(r.Digits), mode)
}

// RoundToCash returns a rounded to what can be paid in cash, a multiple of [Currency.CashStep], as it is where
// there is none. An amount beyond [MaxDigits] is returned as it is.
func (a Amount) RoundToCash(mode Rounding) Amount {
	step := exact.FromDecimal(a.currency.CashStep())
	if step.Sign() <= 0 || !inRange(a.number) {
		return a
	}
	if rounded := roundToMultiple(a.number, step, mode); rounded.Cmp(a.number) != 0 {
		a.number = rounded
	}
	return a
}

// Sum returns the sum of amounts of one currency, the zero Amount if there are none, with the errors of [Amount.Add].
func Sum(amounts ...Amount) (Amount, error) {
	var total Amount
	for i, a := range amounts {
		if i == 0 {
			total.currency = a.currency
		}
		var err error
		if total, err = total.Add(a); err != nil {
			return Amount{}, err
		}
	}
	return total, nil
}

// pair returns an error unless a and b can be calculated with together.
func (a Amount) pair(b Amount) error {
	if a.currency != b.currency {
		return mismatch{a.currency, b.currency}
	}
	return errors.Join(a.check(), b.check())
}

// check returns an error for an amount beyond MaxDigits: its zeros could take all memory.
func (a Amount) check() error {
	if !inRange(a.number) {
		return fmt.Errorf("%w: amount of %d digits and exponent %d", ErrRange, a.number.NumDigits(), a.number.Exponent())
	}
	return nil
}

// mismatch is the error of two currencies. It is no call of fmt.Errorf, so that Cmp is short enough to be inlined.
type mismatch struct{ a, b Currency }

func (m mismatch) Error() string { return fmt.Sprintf("%v: %s and %s", ErrMismatch, m.a, m.b) }

func (m mismatch) Unwrap() error { return ErrMismatch }
