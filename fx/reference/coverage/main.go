// Coverage prints from when to when the embedded rates cover each currency, and with which kind of rate.
//
//	go run github.com/exactfigures/figures/fx/reference/coverage [code ...]
//
// Codes limit the list to these currencies.
package main

import (
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

func main() {
	if err := list(os.Stdout, reference.Table(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "coverage:", err)
		os.Exit(1)
	}
}

// list writes one line for each currency, kind and origin.
func list(w io.Writer, t *fx.Table, codes []string) error {
	wanted := map[money.Currency]bool{}
	for _, code := range codes {
		c, err := money.ParseCurrency(code)
		if err != nil {
			return err
		}
		wanted[c] = true
	}
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "pair\tfrom\tto\tkind\trates\torigin")
	for _, c := range t.Coverage() {
		if len(wanted) > 0 && !wanted[c.Base] && !wanted[c.Quote] {
			continue
		}
		fmt.Fprintf(tw, "%s/%s\t%s\t%s\t%s\t%d\t%s\n", c.Base, c.Quote, day(c.From), day(c.To), c.Kind, c.Rates, c.Origin)
	}
	return tw.Flush()
}

func day(t time.Time) string {
	if t.IsZero() {
		return "…"
	}
	return t.Format(time.DateOnly)
}
