package fx

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/exactfigures/figures/money"
)

// Conversion is an amount in another currency, exact until it is rounded. The zero Conversion is of nothing.
type Conversion struct {
	_    [0]func()
	From money.Amount
	To   money.Currency
	Legs []Rate // the published rates on the way, in order; none where From is in To already
	rat  *big.Rat
}

// Convert converts an amount with the rate that src has for the calendar day of t: by an exact rate if there is one
// ([ExactRate]), else by the latest rate of that day or before that the source gives. It errs where there is no rate
// ([ErrNoRate]), where the source fails, where a currency is missing, and where the amount is beyond what can be written down
// ([money.ErrRange]).
func Convert(ctx context.Context, src Source, amount money.Amount, to money.Currency, t time.Time) (Conversion, error) {
	if !amount.Currency().IsValid() || !to.IsValid() {
		return Conversion{}, errors.New("fx: a conversion needs two currencies")
	}
	v, ok := ratOf(amount.Decimal())
	if !ok {
		return Conversion{}, fmt.Errorf("fx: %w: the amount", money.ErrRange)
	}
	c := Conversion{From: amount, To: to, rat: v}
	if amount.Currency() != to {
		r, err := rateFrom(ctx, src, amount.Currency(), to, t)
		if err != nil {
			return Conversion{}, err
		}
		c.Legs = r.published()
		c.rat.Mul(v, r.Rat())
	}
	if _, err := c.Round(minorPlaces(to), money.HalfEven); err != nil {
		return Conversion{}, fmt.Errorf("fx: %w", err)
	}
	return c, nil
}

// Rat returns the exact result in main units of To.
func (c Conversion) Rat() *big.Rat {
	if c.rat == nil {
		return new(big.Rat)
	}
	return new(big.Rat).Set(c.rat)
}

// Amount returns the result rounded once, half to even, to the minor unit of To; to six decimal places where To has no minor
// unit (metals, the special drawing right).
func (c Conversion) Amount() money.Amount {
	a, _ := c.Round(minorPlaces(c.To), money.HalfEven) // Convert has made sure that it fits
	return a
}

// Round returns the result rounded once to so many decimal places. It errs as [money.FromRat] does.
func (c Conversion) Round(places int, mode money.Rounding) (money.Amount, error) {
	return money.FromRat(c.Rat(), c.To, places, mode)
}

// Date returns the day of the oldest rate used; the zero time where only exact rates were.
func (c Conversion) Date() time.Time {
	var oldest time.Time
	for _, leg := range c.Legs {
		if !leg.Kind.standing() && (oldest.IsZero() || leg.Date.Before(oldest)) {
			oldest = leg.Date
		}
	}
	return oldest
}

// String returns "CNY 380000000000 = USD 51998741618.54".
func (c Conversion) String() string { return c.From.String() + " = " + c.Amount().String() }

// minorPlaces returns the decimal places of the minor unit, six for what is counted without one.
func minorPlaces(c money.Currency) int {
	switch c.String() {
	case "XAU", "XAG", "XPT", "XPD", "XDR", "XSU", "XUA":
		return 6
	}
	return c.Digits()
}
