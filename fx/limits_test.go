package fx_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// TestHostileTables: a table of rates that is no table ends with a short error, soon, and takes no more memory than some
// copies of it.
func TestHostileTables(t *testing.T) {
	const many = 1 << 20
	row := "2024-01-05,EUR,USD,"
	for name, text := range map[string]string{
		"a million columns":           strings.Repeat("1,", many) + "1\n",
		"a million columns in a row":  row + "1\n" + strings.Repeat("1,", many) + "1\n",
		"a million columns of names":  strings.Repeat("date,", many) + "\n",
		"a million digits":            row + strings.Repeat("7", many) + "\n",
		"a million decimals":          row + "0." + strings.Repeat("0", many) + "7\n",
		"61 digits":                   row + strings.Repeat("7", 61) + "\n",
		"an exponent of nine digits":  row + "1e999999999\n",
		"a negative one":              row + "1e-999999999\n",
		"an exponent of a megabyte":   row + "1e" + strings.Repeat("9", many) + "\n",
		"a power of ten too large":    row + "1e61\n",
		"a quote that never ends":     row + "\"" + strings.Repeat("1\n", many),
		"a code of a megabyte":        "2024-01-05," + strings.Repeat("E", many) + ",USD,1\n",
		"a date of a megabyte":        strings.Repeat("2", many) + ",EUR,USD,1\n",
		"a kind of a megabyte":        row + "1,o," + strings.Repeat("m", many) + "\n",
		"brackets":                    strings.Repeat("(", many),
		"NULs":                        strings.Repeat("\x00", many),
		"broken UTF-8":                strings.Repeat("\xff\xe2\x82", many/3),
		"broken UTF-8 in a price":     row + "1\xff\n",
		"a year beyond four digits":   "20240-01-05,EUR,USD,1\n",
		"a price that is no number":   row + "NaN\n",
		"a price that has no end":     row + "Inf\n",
		"digits of another script":    row + "١\n",
		"a price below nothing":       row + "-1\n",
		"a currency priced in itself": "2024-01-05,EUR,EUR,1\n",
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		_, err := fx.ReadCSV(strings.NewReader(text))
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		require.Error(t, err, name)
		require.Less(t, len(err.Error()), 300, name)
		require.Less(t, took, 30*time.Second, name)
		require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(256*len(text)+64<<10), name)
	}
}

// TestAbsurdFigures: amounts that no arithmetic should write out give no verdict and no conversion, at once.
func TestAbsurdFigures(t *testing.T) {
	source := reference.Source()
	c := &fx.Checker{Source: source, Date: parse.Date{Year: 2024, Month: 2, Day: 2}}
	at := time.Date(2024, 2, 2, 0, 0, 0, 0, time.UTC)
	plain := money.FigureOf(money.MustParseAmount("CNY 380e9"))
	for _, d := range []decimal.Decimal{
		decimal.New(1, 2_000_000_000), decimal.New(-1, 2_000_000_000), decimal.New(1, -2_000_000_000), decimal.New(0, 2_000_000_000),
		decimal.New(1, 401), decimal.New(1, -401), decimal.New(7, 1<<31-1), decimal.New(7, -1<<31),
	} {
		absurd := money.FigureOf(money.NewAmount(d, money.USD))
		for _, pair := range [][2]money.Figure{{plain, absurd}, {absurd, plain}, {absurd, absurd}} {
			start := time.Now()
			f, err := c.Figures(bg, pair[0], pair[1])
			require.NoError(t, err)
			require.Less(t, len(f.Explain()), 2000)
			if d.Sign() != 0 {
				require.Equal(t, fx.Undetermined, f.Verdict)
				require.Equal(t, fx.OutOfRange, f.Reason)
			}
			require.Less(t, time.Since(start), time.Second)
		}
		if d.Sign() != 0 {
			_, err := fx.Convert(bg, source, money.NewAmount(d, money.USD), money.CNY, at)
			require.ErrorIs(t, err, money.ErrRange)
		}
	}
	for _, price := range []decimal.Decimal{decimal.New(1, 2_000_000_000), decimal.New(1, -61), decimal.New(0, 0), decimal.New(-1, 0), decimal.RequireFromString(strings.Repeat("7", 61))} {
		require.Error(t, new(fx.Table).Add(fx.Rate{Base: money.EUR, Quote: money.USD, Price: price, Date: at}))
	}
}

// crowd is a text of many conversions, no two of which are equal.
func crowd(n int, form string) *parse.Document {
	var b strings.Builder
	b.WriteString("Date: 2025-02-24. ")
	for i := range n {
		fmt.Fprintf(&b, form, 1+i/999, i%999, 1+i%7, i%991)
	}
	return parse.Read(b.String())
}

// TestDocumentIsLinear: a text of many conversions takes no more time for each of them than one of few, although all of
// them are held against each other and against all rates that the text states.
func TestDocumentIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	least := func(doc *parse.Document, c *fx.Checker) time.Duration {
		best := time.Hour
		for range 4 {
			start := time.Now()
			found, err := c.Document(bg, doc)
			require.NoError(t, err)
			require.NotEmpty(t, found)
			best = min(best, time.Since(start))
		}
		return best
	}
	for name, form := range map[string]string{
		"no rate known": "It cost %d.%03d billion tugrik (%d.%03d million ngultrum). ",
		"stated rates":  "It cost %d.%03d billion tugrik (%d.%03d million ngultrum) (1 ngultrum = 40.5 tugrik). ",
	} {
		c := &fx.Checker{Source: &fx.Table{}}
		few, many := crowd(100, form), crowd(1600, form)
		require.Len(t, many.Equivalences, 1600)
		var small, large time.Duration
		ok := false
		for try := 0; try < 3 && !ok; try++ { // a busy machine can hold up one of the two
			small, large = least(few, c), least(many, c)
			ok = large < 64*small
		}
		require.True(t, ok, "%s: %v for 16 times of %v", name, large, small)
	}
}

// TestCancelledCheck: a check ends with its context, also where the source does not look at it.
func TestCancelledCheck(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	doc := crowd(50, "It cost %d.%03d billion yuan ($%d.%03d million). ")
	table, asked := reference.Source(), 0
	c := &fx.Checker{Source: fx.SourceFunc(func(ctx context.Context, base, quote money.Currency, at time.Time) (fx.Rate, error) {
		if asked++; asked == 5 {
			cancel()
		}
		return table.Rate(context.Background(), base, quote, at)
	})}
	found, err := c.Document(ctx, doc)
	require.ErrorIs(t, err, context.Canceled)
	require.Empty(t, found)
	require.Less(t, asked, 100)
}
