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

// A filing of a financial year may use its average rate or that of its last day.
func TestPeriod(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Market(), Date: dateOf(t, "2021-04"), Until: dateOf(t, "2022-03")}
	for _, x := range []struct{ to, want string }{
		{"USD 9.12e6", "consistent"},   // 109.6 yen, its first days
		{"USD 8.23e6", "consistent"},   // 121.44 yen, its last
		{"USD 8.90e6", "consistent"},   // 112.4 yen, the average
		{"USD 7.40e6", "inconsistent"}, // 135 yen, three months later
		{"USD 10.0e6", "inconsistent"}, // 100 yen
	} {
		f := check(t, c, "JPY 1.000e9", x.to)
		require.Equal(t, x.want, f.Verdict.String(), f.Explain())
		require.Equal(t, "2022-03", f.Until.String())
	}
	// The end of a period before its beginning is none, and a date of the claim itself is no period.
	c.Until = dateOf(t, "2020")
	f := check(t, c, "JPY 1.000e9", "USD 8.23e6")
	require.Equal(t, fx.Inconsistent, f.Verdict)
	require.True(t, f.Until.IsZero())
	c.Until = dateOf(t, "2022-03")
	e := document(t, "", []string{"JPY 1.000e9", "USD 8.23e6"}, [2]int{0, 1}).Equivalences[0]
	e.When = parse.When{Date: dateOf(t, "2021-05")}
	f, err := c.Check(bg, e)
	require.NoError(t, err)
	require.Equal(t, fx.Inconsistent, f.Verdict)
}
