package fx

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// Rate is the price of one currency in another: 1 Base = Price Quote, as published.
//
// A rate that was derived (an inverse, a cross, a chain with an exact link) has no Price: it has Legs, published rates that
// lead from Base to Quote, each read forwards or backwards as it fits. Rat is exact for both.
//
// The zero Rate is no rate. A Rate is a value and does not compare with ==.
type Rate struct {
	_           [0]func()
	Base, Quote money.Currency
	Price       decimal.Decimal
	Date        time.Time // 00:00 UTC of its day; the first day for an average, a peg, an exact rate; of derived rates the oldest leg's
	Until       time.Time // Peg, Proxy and Exact only: the last day on which it holds; zero while it holds
	Origin      string    // who published it
	Kind        Kind      // of a derived rate: the least trusted kind among its legs
	Legs        []Rate    // of a derived rate: the published rates it is made of, in order
}

// IsValid reports whether r is a rate: two currencies and a positive price, or legs that lead from one to the other.
func (r Rate) IsValid() bool { return r.Rat().Sign() > 0 }

// Rat returns the exact number of Quote that one Base is. It is zero for a Rate that is not valid.
func (r Rate) Rat() *big.Rat {
	if !r.Base.IsValid() || !r.Quote.IsValid() {
		return new(big.Rat)
	}
	if len(r.Legs) == 0 {
		p, ok := ratOf(r.Price)
		if !ok || p.Sign() < 0 {
			return new(big.Rat)
		}
		return p
	}
	out, at := big.NewRat(1, 1), r.Base
	for i := range r.Legs {
		leg := &r.Legs[i]
		p := leg.Rat()
		if p.Sign() <= 0 {
			return new(big.Rat)
		}
		switch at {
		case leg.Base:
			out.Mul(out, p)
			at = leg.Quote
		case leg.Quote:
			out.Quo(out, p)
			at = leg.Base
		default:
			return new(big.Rat)
		}
	}
	if at != r.Quote {
		return new(big.Rat)
	}
	return out
}

// Inverse returns the same rate for the pair the other way round. Nothing is divided: the answer refers to r's legs.
func (r Rate) Inverse() Rate {
	inv := r
	inv.Base, inv.Quote, inv.Price = r.Quote, r.Base, decimal.Decimal{}
	switch {
	case len(r.Legs) == 0:
		inv.Legs = []Rate{r}
	case len(r.Legs) == 1 && r.Legs[0].Base == inv.Base && r.Legs[0].Quote == inv.Quote && len(r.Legs[0].Legs) == 0:
		return r.Legs[0]
	default:
		inv.Legs = make([]Rate, len(r.Legs))
		for i, leg := range r.Legs {
			inv.Legs[len(r.Legs)-1-i] = leg
		}
	}
	return inv
}

// Period returns the first and the last day that the rate stands for: its day, or the whole month or year of an average. Of a
// rate that still holds, last is zero.
func (r Rate) Period() (first, last time.Time) {
	if r.Kind.standing() {
		return r.Date, r.Until
	}
	d := dayOf(r.Date)
	return periodStart(r.Kind, d).time(), periodEnd(r.Kind, d).time()
}

// published returns the published rates r is made of: its legs, or r itself.
func (r Rate) published() []Rate {
	if len(r.Legs) == 0 {
		return []Rate{r}
	}
	return r.Legs
}

// String returns "1 USD = 7.2644 CNY (2024-04-23, mid, Federal Reserve H.10)". A derived price is rounded to six digits.
func (r Rate) String() string {
	if !r.IsValid() {
		return "no rate"
	}
	price := ""
	if len(r.Legs) == 0 {
		price = plain(r.Price)
	} else {
		price = plain(trimDigits(r.Rat(), 6))
	}
	origin := ""
	if r.Origin != "" {
		origin = ", " + r.Origin
	}
	return fmt.Sprintf("1 %s = %s %s (%s, %s%s)", r.Base, price, r.Quote, r.dates(), r.Kind, origin)
}

// dates writes the day or the period of r.
func (r Rate) dates() string {
	switch {
	case r.Kind == MonthAverage:
		return r.Date.Format("2006-01")
	case r.Kind == YearAverage:
		return r.Date.Format("2006")
	case r.Kind.standing() && r.Until.IsZero():
		if r.Date.IsZero() {
			return "always"
		}
		return "since " + r.Date.Format(time.DateOnly)
	case r.Kind.standing():
		return r.Date.Format(time.DateOnly) + " to " + r.Until.Format(time.DateOnly)
	}
	return r.Date.Format(time.DateOnly)
}

// trimDigits rounds r to n significant digits and drops the zeros at the end of the decimals.
func trimDigits(r *big.Rat, n int) decimal.Decimal {
	d := roundDigits(r, n)
	c, e := d.Coefficient(), d.Exponent()
	q, m := new(big.Int), new(big.Int)
	for e < 0 && c.Sign() != 0 {
		if q.QuoRem(c, bigTen, m); m.Sign() != 0 {
			break
		}
		c.Set(q)
		e++
	}
	return decimal.NewFromBigInt(c, e)
}

type rateJSON struct {
	Base   string     `json:"base"`
	Quote  string     `json:"quote"`
	Price  string     `json:"price,omitempty"`
	Value  string     `json:"value,omitempty"`
	Date   string     `json:"date,omitempty"`
	Until  string     `json:"until,omitempty"`
	Kind   string     `json:"kind"`
	Origin string     `json:"origin,omitempty"`
	Legs   []rateJSON `json:"legs,omitempty"`
}

func (r Rate) json() rateJSON {
	j := rateJSON{Base: code(r.Base), Quote: code(r.Quote), Kind: r.Kind.String(), Origin: r.Origin}
	if !r.Date.IsZero() {
		j.Date = r.Date.Format(time.DateOnly)
	}
	if !r.Until.IsZero() {
		j.Until = r.Until.Format(time.DateOnly)
	}
	if len(r.Legs) == 0 {
		j.Price = plain(r.Price)
		return j
	}
	if v := r.Rat(); v.Sign() > 0 {
		j.Value = plain(trimDigits(v, 12))
	}
	for _, leg := range r.Legs {
		j.Legs = append(j.Legs, leg.json())
	}
	return j
}

// MarshalJSON writes {"base","quote","price","date","kind","origin"} with the price as a string, exact. A derived rate has
// "legs" instead of a price, and "value", which is rounded to twelve digits.
func (r Rate) MarshalJSON() ([]byte, error) { return json.Marshal(r.json()) }

func code(c money.Currency) string {
	if !c.IsValid() {
		return ""
	}
	return c.String()
}

// check returns what is wrong with r as an observation.
func (r Rate) check() error {
	switch {
	case !r.Base.IsValid() || !r.Quote.IsValid():
		return errors.New("a currency is missing")
	case r.Base == r.Quote:
		return fmt.Errorf("%s is priced in itself", r.Base)
	case len(r.Legs) > 0:
		return errors.New("a derived rate is no observation")
	case int(r.Kind) >= len(kindNames):
		return fmt.Errorf("no kind %d", uint8(r.Kind))
	case r.Price.Sign() <= 0:
		return errors.New("the price is not positive")
	case r.Price.Exponent() > maxExponent || r.Price.Exponent() < -maxExponent || r.Price.NumDigits() > maxDigits:
		return errors.New("the price is out of bounds")
	case r.Date.IsZero() && !r.Kind.standing():
		return errors.New("the date is missing")
	case r.Date.Year() < 1 || r.Date.Year() > 9999:
		return errors.New("the date is out of bounds")
	}
	return nil
}
