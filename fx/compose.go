package fx

import (
	"context"
	"errors"
	"math/big"
	"time"

	"github.com/exactfigures/figures/money"
)

// Sources asks several sources. The zero Sources has no rate. It is safe for concurrent use if its sources are and nobody changes it.
type Sources struct {
	List     []Source // in order of trust
	Youngest bool     // the youngest rate wins, of two of one day the first; otherwise the first source that has one
}

var _ Ranger = Sources{}

// Rate returns the rate of the first source that has one, or the youngest of all. A source that fails otherwise ends the search with its
// error: a trusted source must not be passed over in silence.
func (s Sources) Rate(ctx context.Context, base, quote money.Currency, t time.Time) (Rate, error) {
	var best Rate
	var none error = &NoRateError{Base: base, Quote: quote, Date: t}
	found := false
	for _, src := range s.List {
		r, err := rateFrom(ctx, src, base, quote, t)
		if err != nil {
			if !errors.Is(err, ErrNoRate) {
				return Rate{}, err
			}
			none = nearer(none, err)
			continue
		}
		if !s.Youngest {
			return r, nil
		}
		if !found || r.Date.After(best.Date) {
			best, found = r, true
		}
	}
	if !found {
		return Rate{}, none
	}
	return best, nil
}

// manyDays is where a window becomes a matter of history: then all sources count.
const manyDays = 400

// Range returns the lowest and the highest rate of the first source that has rates for the window, or of the one whose rates there are
// the youngest. For a window of more than 400 days it is the hull of all sources, since each may know another part of it.
func (s Sources) Range(ctx context.Context, base, quote money.Currency, from, to time.Time) (low, high Rate, err error) {
	all := dayOf(to)-dayOf(from) > manyDays
	var none error = &NoRateError{Base: base, Quote: quote, Date: to}
	found := false
	for _, src := range s.List {
		l, h, err := rangeFrom(ctx, src, base, quote, from, to)
		if err != nil {
			if !errors.Is(err, ErrNoRate) {
				return Rate{}, Rate{}, err
			}
			none = nearer(none, err)
			continue
		}
		switch {
		case !found:
			low, high, found = l, h, true
		case all:
			if l.Rat().Cmp(low.Rat()) < 0 {
				low = l
			}
			if h.Rat().Cmp(high.Rat()) > 0 {
				high = h
			}
		case s.Youngest && younger(l, h).After(younger(low, high)):
			low, high = l, h
		}
		if !all && !s.Youngest {
			break
		}
	}
	if !found {
		return Rate{}, Rate{}, none
	}
	return low, high, nil
}

func younger(a, b Rate) time.Time {
	if a.Date.After(b.Date) {
		return a.Date
	}
	return b.Date
}

// nearer keeps the error that knows a nearest day.
func nearer(a, b error) error {
	var x, y *NoRateError
	if errors.As(a, &x) && errors.As(b, &y) && x.Nearest.IsZero() {
		return b
	}
	return a
}

// Spread is what several sources say of one pair and day.
type Spread struct {
	Rates []Rate   // of the sources that have one, in their order, all in the same direction
	Share *big.Rat // by which share the highest exceeds the lowest; nil with fewer than two
}

// Compare asks every source and tells how far they are apart. It errs as Rate does.
func (s Sources) Compare(ctx context.Context, base, quote money.Currency, t time.Time) (Spread, error) {
	var out Spread
	var none error = &NoRateError{Base: base, Quote: quote, Date: t}
	var low, high *big.Rat
	for _, src := range s.List {
		r, err := rateFrom(ctx, src, base, quote, t)
		if err != nil {
			if !errors.Is(err, ErrNoRate) {
				return Spread{}, err
			}
			none = nearer(none, err)
			continue
		}
		out.Rates = append(out.Rates, r)
		v := r.Rat()
		if low == nil {
			low, high = v, v
		}
		low, high = minRat(low, v), maxRat(high, v)
	}
	if len(out.Rates) == 0 {
		return Spread{}, none
	}
	if len(out.Rates) > 1 {
		out.Share = new(big.Rat).Quo(high, low)
		out.Share.Sub(out.Share, one)
	}
	return out, nil
}
