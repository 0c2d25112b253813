package cli

import (
	"context"
	"flag"
	"io"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/parse"
)

// Check is what the flags of a program say that checks conversions: what is known of the texts, and the rates.
type Check struct {
	Reader
	Date  parse.Date
	Until parse.Date // zero where there is one date
	Rates Files
}

// Flags adds -lang, -region, -date and -rates to fs.
func (c *Check) Flags(fs *flag.FlagSet) {
	c.Reader.Flags(fs)
	fs.Func("date", "the `date` of the text: 2025-02-24, 2025-02 or 2025, or the period that it reports on, 2023-04..2024-03; wins over the date in the text", func(s string) (err error) {
		c.Date, c.Until, err = ParseDates(s)
		return err
	})
	fs.Var(&c.Rates, "rates", RatesUsage)
}

// Checker opens the rates and returns a checker with all that the flags say. What is wrong with rows of the files of
// rates is told on warn.
func (c *Check) Checker(ctx context.Context, warn io.Writer) (fx.Checker, error) {
	rates, err := Rates(ctx, c.Rates, warn)
	return fx.Checker{Source: rates, Date: c.Date, Until: c.Until, Parser: c.Parser()}, err
}
