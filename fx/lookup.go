package fx

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/exactfigures/figures/money"
)

// rateFrom asks a source for 1 base = so much quote. Exact rates come first; they also help a source that knows only an heir.
func rateFrom(ctx context.Context, src Source, base, quote money.Currency, t time.Time) (Rate, error) {
	if r, ok := ExactRate(base, quote, t); ok {
		return r, nil
	}
	if src == nil {
		return Rate{}, &NoRateError{Base: base, Quote: quote, Date: t}
	}
	r, err := src.Rate(ctx, base, quote, t)
	if err == nil {
		return orient(r, base, quote)
	}
	if !errors.Is(err, ErrNoRate) {
		return Rate{}, err
	}
	b, q := heirAt(base, t), heirAt(quote, t)
	if b == base && q == quote {
		return Rate{}, err
	}
	r, err2 := src.Rate(ctx, b, q, t)
	if err2 != nil {
		if errors.Is(err2, ErrNoRate) {
			return Rate{}, err
		}
		return Rate{}, err2
	}
	if r, err = orient(r, b, q); err != nil {
		return Rate{}, err
	}
	return extend(r, base, quote, t), nil
}

// rangeFrom asks a source for the lowest and the highest rate of a window.
func rangeFrom(ctx context.Context, src Source, base, quote money.Currency, from, to time.Time) (low, high Rate, err error) {
	ranger, ok := src.(Ranger)
	if !ok {
		return endsFrom(ctx, src, base, quote, from, to)
	}
	low, high, err = ranger.Range(ctx, base, quote, from, to)
	b, q := base, quote
	if err != nil && errors.Is(err, ErrNoRate) {
		if r, ok := ExactRate(base, quote, to); ok {
			return r, r, nil
		}
		b, q = heirAt(base, to), heirAt(quote, to)
		if b == base && q == quote {
			return Rate{}, Rate{}, err
		}
		var err2 error
		if low, high, err2 = ranger.Range(ctx, b, q, from, to); err2 != nil {
			if !errors.Is(err2, ErrNoRate) {
				err = err2
			}
			return Rate{}, Rate{}, err
		}
		err = nil
	}
	if err != nil {
		return Rate{}, Rate{}, err
	}
	if low, err = orient(low, b, q); err != nil {
		return Rate{}, Rate{}, err
	}
	if high, err = orient(high, b, q); err != nil {
		return Rate{}, Rate{}, err
	}
	low, high = extend(low, base, quote, to), extend(high, base, quote, to)
	if low.Rat().Cmp(high.Rat()) > 0 {
		low, high = high, low
	}
	return low, high, nil
}

// endsFrom asks a source that is no Ranger for both ends of a window.
func endsFrom(ctx context.Context, src Source, base, quote money.Currency, from, to time.Time) (low, high Rate, err error) {
	low, err = rateFrom(ctx, src, base, quote, from)
	if err != nil && !errors.Is(err, ErrNoRate) {
		return Rate{}, Rate{}, err
	}
	high, err2 := rateFrom(ctx, src, base, quote, to)
	if err2 != nil && !errors.Is(err2, ErrNoRate) {
		return Rate{}, Rate{}, err2
	}
	switch {
	case err != nil && err2 != nil:
		return Rate{}, Rate{}, err2
	case err != nil:
		low = high
	case err2 != nil:
		high = low
	}
	if low.Rat().Cmp(high.Rat()) > 0 {
		low, high = high, low
	}
	return low, high, nil
}

// orient returns r as the rate of base in quote. It errs where the source answered with something else.
func orient(r Rate, base, quote money.Currency) (Rate, error) {
	switch {
	case !r.IsValid():
		return Rate{}, fmt.Errorf("fx: the source answered for %s/%s with a rate that is none", base, quote)
	case r.Base == base && r.Quote == quote:
		return r, nil
	case r.Base == quote && r.Quote == base:
		return r.Inverse(), nil
	}
	return Rate{}, fmt.Errorf("fx: the source answered for %s/%s with %s/%s", base, quote, r.Base, r.Quote)
}

// heirAt returns the currency that has replaced c on the day by an exact rate, c itself if none has.
func heirAt(c money.Currency, t time.Time) money.Currency {
	for range maxClimb {
		l, ok := heirOf(c, dayOf(t))
		if !ok {
			break
		}
		c = l.heir
	}
	return c
}

// extend leads a rate of heirs back to the currencies asked for.
func extend(r Rate, base, quote money.Currency, t time.Time) Rate {
	if r.Base == base && r.Quote == quote {
		return r
	}
	var legs []Rate
	if up, ok := ExactRate(base, r.Base, t); ok {
		legs = append(legs, up.published()...)
	}
	legs = append(legs, r.published()...)
	if down, ok := ExactRate(r.Quote, quote, t); ok {
		legs = append(legs, down.published()...)
	}
	return derive(base, quote, legs)
}
