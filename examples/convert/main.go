// Command convert converts an amount as people write it, and shows the rates it used.
//
//	go run ./examples/convert -date 2025-02-24 "380 billion yuan" USD
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/big"
	"os"
	"time"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

func main() { os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr)) }

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var reader cli.Reader
	year, month, today := time.Now().Date()
	date := parse.Date{Year: year, Month: month, Day: today}
	flags := cli.NewFlags("convert", stderr, `usage: convert [flags] "380 billion yuan" USD`)
	reader.Flags(flags)
	flags.Func("date", "the `day` of the rate, 2025-02-24, or the month or year whose last day is meant; today when not given", func(s string) (err error) {
		date, err = cli.ParseDate(s)
		return err
	})
	var files cli.Files
	flags.Var(&files, "rates", cli.RatesUsage)
	given, err := cli.Parse(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return cli.OK
	case err != nil:
		return cli.Trouble
	case len(given) != 2:
		flags.Usage()
		return cli.Trouble
	}
	rates, err := cli.Rates(ctx, files, stderr)
	if err == nil {
		err = convert(ctx, stdout, reader.Parser(), rates, date, given[0], given[1])
	}
	if err != nil {
		fmt.Fprintln(stderr, "convert:", err)
		return cli.Trouble
	}
	return cli.OK
}

// convert writes what the figure in text is in the currency with the code to.
func convert(ctx context.Context, stdout io.Writer, parser parse.Parser, rates fx.Source, date parse.Date, text, to string) error {
	figure, err := parser.Figure(text)
	if err != nil {
		return err
	}
	currency, err := money.ParseCurrency(to)
	if err != nil {
		return err
	}
	_, day := date.Range()
	low, high := figure.Range()
	ends := []money.Amount{low, high}
	if _, one := figure.Amount(); one {
		ends = ends[:1]
	}
	var legs []fx.Rate
	for _, end := range ends {
		c, err := fx.Convert(ctx, rates, end, currency, day)
		if err != nil {
			return err
		}
		legs = c.Legs // the same for both ends
		fmt.Fprintf(stdout, "%s = %s\n", cli.Amount(c.From), cli.Amount(c.Amount()))
	}
	for _, leg := range legs {
		fmt.Fprintf(stdout, "  %s\n", leg)
	}
	return spread(ctx, stdout, rates, low.Currency(), currency, day)
}

// spread writes what the less trusted of several sources have, and how far all are apart.
func spread(ctx context.Context, stdout io.Writer, rates fx.Source, from, to money.Currency, day time.Time) error {
	sources, several := rates.(fx.Sources)
	if !several || from == to {
		return nil
	}
	s, err := sources.Compare(ctx, from, to, day)
	if err != nil || len(s.Rates) < 2 {
		return nil // the conversion has told what is missing
	}
	for _, r := range s.Rates[1:] {
		if len(r.Legs) == 1 {
			r = r.Legs[0] // as it was published
		}
		fmt.Fprintf(stdout, "  else %s\n", r)
	}
	percent := new(big.Rat).Mul(s.Share, big.NewRat(100, 1))
	fmt.Fprintf(stdout, "  the sources are %s %% apart\n", percent.FloatString(2))
	return nil
}
