package fx

import (
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/exactfigures/figures/money"
)

// EuroConversion is a conversion as Articles 4 and 5 of Regulation (EC) No 1103/97 prescribe it. The zero EuroConversion is of nothing.
type EuroConversion struct {
	From   money.Amount
	Euro   money.Amount // the euro amount on the way between two national currencies, rounded; else the one that was given or found
	Amount money.Amount // the result, rounded to the nearest subunit, a half up
}

// ErrEuroRule reports a conversion that the euro rule does not provide for.
var ErrEuroRule = errors.New("no conversion under the euro rule")

// ConvertByEuroRule converts between the euro and a national currency that it replaced, or between two of them, as the law has it: rates
// have all six figures and are not rounded, amounts are divided by a rate and never multiplied by its inverse, between two national
// currencies the amount goes through the euro and is rounded there to places decimals (three at least), and the result is rounded to
// the nearest subunit, a half away from zero. [Convert] does not round on the way and may differ in the last subunit.
//
// It errs with [ErrEuroRule] where one of the currencies had no legal rate on the calendar day of t, or places is less than three
// or more than twelve.
func ConvertByEuroRule(amount money.Amount, to money.Currency, t time.Time, places int) (EuroConversion, error) {
	if places < 3 || places > 12 {
		return EuroConversion{}, fmt.Errorf("fx: %w: %d decimals on the way, must be 3 to 12", ErrEuroRule, places)
	}
	v, ok := ratOf(amount.Decimal())
	if !ok {
		return EuroConversion{}, fmt.Errorf("fx: %w: the amount", money.ErrRange)
	}
	c := EuroConversion{From: amount, Euro: amount}
	var err error
	if from := amount.Currency(); from != money.EUR {
		ratio, err := euroRatio(from, t)
		if err != nil {
			return EuroConversion{}, err
		}
		v.Quo(v, ratio)
		if to != money.EUR {
			if c.Euro, err = money.FromRat(v, money.EUR, places, money.HalfUp); err != nil {
				return EuroConversion{}, fmt.Errorf("fx: %w", err)
			}
			v, _ = ratOf(c.Euro.Decimal())
		}
	}
	if to != money.EUR {
		ratio, err := euroRatio(to, t)
		if err != nil {
			return EuroConversion{}, err
		}
		v.Mul(v, ratio)
	}
	if c.Amount, err = money.FromRat(v, to, to.Digits(), money.HalfUp); err != nil {
		return EuroConversion{}, fmt.Errorf("fx: %w", err)
	}
	if to == money.EUR {
		c.Euro = c.Amount
	}
	return c, nil
}

// euroRatio returns how many units of a national currency are one euro.
func euroRatio(c money.Currency, t time.Time) (*big.Rat, error) {
	heir, ratio, ok := c.Successor()
	if !ok || heir != money.EUR || dayOf(c.SuccessorSince()) > dayOf(t) {
		return nil, fmt.Errorf("fx: %w: %s had no legal rate to the euro on %s", ErrEuroRule, c, t.Format(time.DateOnly))
	}
	r, _ := ratOf(ratio)
	return r, nil
}
