package fx_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

var errDown = errors.New("the service is down")

// failing is a table whose n-th answer is an error, counted from 1.
type failing struct {
	table    *fx.Table
	n, asked int
}

func (s *failing) fails() bool {
	s.asked++
	return s.asked == s.n
}

func (s *failing) Rate(ctx context.Context, base, quote money.Currency, at time.Time) (fx.Rate, error) {
	if s.fails() {
		return fx.Rate{}, errDown
	}
	return s.table.Rate(ctx, base, quote, at)
}

// failingRanger also knows the rates of a window.
type failingRanger struct{ failing }

func (s *failingRanger) Range(ctx context.Context, base, quote money.Currency, from, to time.Time) (low, high fx.Rate, err error) {
	if s.fails() {
		return fx.Rate{}, fx.Rate{}, errDown
	}
	return s.table.Range(ctx, base, quote, from, to)
}

// TestSourceFails: a source that fails at any of its answers ends the check with its error and without findings, for what was not asked
// cannot be judged.
func TestSourceFails(t *testing.T) {
	t.Parallel()
	table := reference.Table()
	for name, text := range map[string]string{
		"right":             "Date: 2025-02-24. They paid 380 billion yuan ($52.4 billion).",
		"wrong":             "Date: 2025-02-24. They paid 380 billion yuan ($38 billion).",
		"wrong throughout":  "Date: 2025-02-24. They paid 380 billion yuan ($58.3 billion), then 12.5 billion yuan ($1.92 billion).",
		"of another time":   "Date: 2023-06-01. In July 2007 they paid 102 million pounds ($208 million).",
		"at neither time":   "Date: 2023-06-01. In July 2007 they paid 102 million pounds ($168 million).",
		"no date":           "They paid 380 billion yuan ($38 billion).",
		"an event, no date": "In July 2007 they paid 102 million pounds ($168 million).",
		"two legs":          "Date: 2025-02-24. They paid 380 billion yuan ($52.4 billion, or 39.1 billion euros).",
		"a stated rate":     "Date: 2025-02-24. They paid 380 billion yuan ($52.4 billion) (1 dollar = 7.25 yuan).",
		"a range":           "Date: 2025-02-24. They paid 380-400 billion yuan ($52.4-58 billion).",
		"Canadian dollars":  "Date: 2025-02-24. They paid 380 billion yuan ($74.5 billion).",
		"nothing known":     "Date: 2025-02-24. They paid 380 billion yuan (KPW 52.4 billion), then 12.5 billion yuan (KPW 1.72 billion).",
	} {
		doc := parse.Read(text)
		require.NotEmpty(t, doc.Equivalences, name)
		for _, ranger := range []bool{false, true} {
			run := func(n int) (asked int, found []fx.Finding, stated []fx.Stated, err error) {
				base := &failingRanger{failing{table: table, n: n}}
				var source fx.Source = base
				if !ranger {
					source = &base.failing
				}
				c := &fx.Checker{Source: source}
				if found, err = c.Document(bg, doc); err == nil {
					stated, err = c.StatedRates(bg, doc)
				}
				return base.asked, found, stated, err
			}
			total, _, _, err := run(0)
			require.NoError(t, err, name)
			for n := 1; n <= total; n += 1 + n/20 { // of the many that search through the years, some
				_, _, stated, err := run(n)
				require.ErrorIs(t, err, errDown, "%s: answer %d of %d", name, n, total)
				require.Empty(t, stated, name)
			}
		}
	}
}
