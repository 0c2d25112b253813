package fx_test

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// The words near a claim may tell the time of an event and not that of the rate.
func TestDocumentEitherDate(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Table()}
	for _, x := range []struct{ name, date, when, to, want string }{
		{"right at the event's", "2023-06-01", "2007-07", "USD 208e6", "consistent "},
		{"right at the text's", "2023-06-01", "2007-07", "USD 128e6", "consistent "},
		{"right at neither", "2023-06-01", "2007-07", "USD 168e6", "inconsistent "},
		{"the text has none, and it was right once", "", "2007-07", "USD 168e6", "undetermined no_date"},
		{"the text has none, and it was never right", "", "2007-07", "USD 888e6", "inconsistent "},
	} {
		doc := document(t, x.date, []string{"GBP 102e6", x.to}, [2]int{0, 1})
		doc.Equivalences[0].When = parse.When{Date: dateOf(t, x.when)}
		fs, err := c.Document(bg, doc)
		require.NoError(t, err)
		require.Equal(t, x.want, fs[0].Verdict.String()+" "+fs[0].Reason.String(), "%s: %s", x.name, fs[0].Explain())
	}
}

// Without a date a few years of rates condemn nothing but what is off by a power of ten.
func TestUndatedShortHistory(t *testing.T) {
	t.Parallel()
	short := &fx.Table{}
	for _, y := range []int{2024, 2025} {
		require.NoError(t, short.Add(fx.Rate{Base: money.USD, Quote: cur("KZT"), Price: decimal.New(450, 0), Date: time.Date(y, 3, 1, 0, 0, 0, 0, time.UTC)}))
	}
	c := &fx.Checker{Source: short}
	require.Equal(t, fx.NoDate, check(t, c, "KZT 102e6", "USD 1.2e6").Reason)
	require.Equal(t, fx.Inconsistent, check(t, c, "KZT 102e6", "USD 120e6").Verdict)
}
