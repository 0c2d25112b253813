package fx

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/exactfigures/figures/money"
)

// Source answers with the rate of a pair on a day.
//
// Rate returns the latest rate that was known on the calendar day of t (in t's own location), never one of a later day. It may
// answer with the pair either way round. Where it has none it returns an error that is [ErrNoRate]; any other error means that
// the source itself failed. A Source is safe for concurrent use.
type Source interface {
	Rate(ctx context.Context, base, quote money.Currency, t time.Time) (Rate, error)
}

// Ranger is a [Source] that knows the lowest and the highest rate over days. The check uses it where a Source has it; other
// sources are asked for both ends.
//
// Range returns the lowest and the highest rate of the days from and to and all between, 1 base = so much quote. Both rates
// may be the same one. It may look some days beyond both ends where the days themselves have no rate. The check asks for a few days
// around a date; of a claim that is wrong, or that has no date, also for all time and for each year since 1950.
type Ranger interface {
	Source
	Range(ctx context.Context, base, quote money.Currency, from, to time.Time) (low, high Rate, err error)
}

// SourceFunc makes a [Source] of a function.
type SourceFunc func(ctx context.Context, base, quote money.Currency, t time.Time) (Rate, error)

// Rate calls f. The nil SourceFunc has no rate.
func (f SourceFunc) Rate(ctx context.Context, base, quote money.Currency, t time.Time) (Rate, error) {
	if f == nil {
		return Rate{}, &NoRateError{Base: base, Quote: quote, Date: t}
	}
	return f(ctx, base, quote, t)
}

// ErrNoRate reports that a source has no rate for a pair on a day. The error itself is a [*NoRateError].
var ErrNoRate = errors.New("no rate")

// NoRateError says which rate is missing. It is [ErrNoRate].
type NoRateError struct {
	Base, Quote money.Currency
	Date        time.Time // the day asked for
	Nearest     time.Time // the nearest day that has a rate for the pair, zero if none has or it is not known
}

// Error returns "no rate for USD/CLP on 1965-05-05 (the nearest is of 1971-01-01)".
func (e *NoRateError) Error() string {
	s := fmt.Sprintf("%v for %s/%s on %s", ErrNoRate, e.Base, e.Quote, e.Date.Format(time.DateOnly))
	if !e.Nearest.IsZero() {
		s += " (the nearest is of " + e.Nearest.Format(time.DateOnly) + ")"
	}
	return s
}

// Unwrap returns ErrNoRate.
func (e *NoRateError) Unwrap() error { return ErrNoRate }
