package parse

import (
	"bufio"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

var icuSample = flag.String("icu", "testdata/icu/sample.tsv", "amounts as ICU prints them, from testdata/icu/generate.js")

// TestICU reads amounts back that ICU printed, the locale told. At least 999 of 1000 must be right: one figure of the
// exact value and currency, or that currency among the readings where the locale prints another one alike.
func TestICU(t *testing.T) {
	right, _, all := readSample(t, func(locale string) *Parser { return &Parser{Languages: []language.Tag{language.Make(locale)}} })
	t.Logf("%d of %d", right, all)
	require.GreaterOrEqual(t, right*1000, all*999)
}

// TestICUUntold reads the same with no locale told: the value and the currency must be among the readings of nearly all,
// and the first of them in most.
func TestICUUntold(t *testing.T) {
	if raceDetector {
		t.Skip("one goroutine reads thousands of amounts")
	}
	p := new(Parser)
	right, first, all := readSample(t, func(string) *Parser { return p })
	t.Logf("%d of %d, first %d", right, all, first)
	require.GreaterOrEqual(t, right*1000, all*999)
	require.GreaterOrEqual(t, first*1000, all*leastFirst)
}

// leastFirst is how many in a thousand amounts of the sample are read right at once with no locale told.
const leastFirst = 950

func readSample(t *testing.T, parser func(locale string) *Parser) (right, first, all int) {
	file, err := os.Open(*icuSample)
	require.NoError(t, err)
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		require.Len(t, f, 5, lines.Text())
		var found []Match
		p := parser(f[0])
		for m := range p.All(f[1]) {
			found = append(found, m)
		}
		all++
		if len(found) == 1 && readsAs(found[0], f[2], decimal.RequireFromString(f[3]), false) {
			first++
		}
		if len(found) == 1 && readsAs(found[0], f[2], decimal.RequireFromString(f[3]), f[4] != "" || len(p.Languages) == 0) {
			right++
		} else {
			t.Logf("%s: %q should be %s %s", f[0], f[1], f[2], f[3])
		}
	}
	require.NoError(t, lines.Err())
	return right, first, all
}

// readsAs reports whether a match has a currency and a value; others: among its readings.
func readsAs(m Match, currency string, value decimal.Decimal, others bool) bool {
	readings := []money.Figure{m.Figure}
	if others {
		readings = append(readings, m.Others...)
	}
	return slices.ContainsFunc(readings, func(f money.Figure) bool {
		a, ok := f.Amount()
		return ok && a.Currency().String() == currency && a.Decimal().Equal(value)
	})
}
