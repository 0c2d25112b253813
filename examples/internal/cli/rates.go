package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

// Rates returns the rates that come with the library, and before them those of a CSV file if it is named: lines of
// date,base,quote,price, as fx.ReadCSV reads them.
func Rates(file string) (fx.Ranger, error) {
	if file == "" {
		return reference.Market(), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	own, err := fx.ReadCSV(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return first{own, reference.Market()}, nil
}

// first asks one source, and another where that has no rate.
type first [2]fx.Ranger

func (s first) Rate(ctx context.Context, base, quote money.Currency, t time.Time) (fx.Rate, error) {
	r, err := s[0].Rate(ctx, base, quote, t)
	if errors.Is(err, fx.ErrNoRate) {
		return s[1].Rate(ctx, base, quote, t)
	}
	return r, err
}

// long is the time over which a file need not be complete: the other rates of those days count then, too. Else a text
// without a date would be held against the one day that a file has.
const long = 31 * 24 * time.Hour

func (s first) Range(ctx context.Context, base, quote money.Currency, from, to time.Time) (low, high fx.Rate, err error) {
	low, high, err = s[0].Range(ctx, base, quote, from, to)
	none := errors.Is(err, fx.ErrNoRate)
	if !none && (err != nil || to.Sub(from) <= long) {
		return low, high, err
	}
	low2, high2, err2 := s[1].Range(ctx, base, quote, from, to)
	switch {
	case none:
		return low2, high2, err2
	case errors.Is(err2, fx.ErrNoRate):
		return low, high, nil
	case err2 != nil:
		return low2, high2, err2
	}
	if low2.Rat().Cmp(low.Rat()) < 0 {
		low = low2
	}
	if high2.Rat().Cmp(high.Rat()) > 0 {
		high = high2
	}
	return low, high, nil
}
