package main

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/jackc/pgx/v5"

	"github.com/exactfigures/figures/money"
)

// sum is what all figures of one currency come to. It is exact: NUMERIC is added as a person does it.
type sum struct {
	figures   int64
	low, high money.Amount // in no currency for the figures whose currency is open
}

// sums returns what the kept figures come to, currency by currency in the order of their codes, the open ones last.
func (s *store) sums(ctx context.Context) ([]sum, error) {
	rows, err := s.db.Query(ctx, `
		SELECT currency, count(*), sum(low)::text, sum(high)::text
		FROM figures GROUP BY currency ORDER BY currency COLLATE "C" NULLS LAST`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (one sum, err error) {
		var c money.Currency
		var low, high string
		if err := row.Scan(&c, &one.figures, &low, &high); err != nil {
			return one, err
		}
		if one.low, err = amount(c, low); err != nil {
			return one, err
		}
		one.high, err = amount(c, high)
		return one, err
	})
}

// writeSums writes a line for each currency: its figures, and what they come to from their low to their high ends.
func writeSums(out io.Writer, all []sum) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, one := range all {
		low, high := one.low, one.high
		fmt.Fprintf(table, "%s\t%d\t%f\t%f\t\n", low.Currency(), one.figures, low, high)
	}
	return table.Flush()
}
