package format

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

var (
	intlSample = flag.String("intl", "testdata/sample.tsv.gz", "amounts as Node writes them, from testdata/generate.js")
	intlFailed = flag.Int("intl-failed", 20, "how many differences to print")
)

// An intlRow is an amount as Node's Intl.NumberFormat writes it.
type intlRow struct {
	line                 int
	locale, style, value string
	formatter            Formatter
	amount               money.Amount
	text                 string
}

func (r intlRow) String() string {
	return fmt.Sprintf("%d: %s %s %s", r.line, r.locale, r.style, r.amount)
}

// readIntl reads what testdata/generate.js writes.
func readIntl(t *testing.T, name string) (rows []intlRow) {
	t.Helper()
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		in, err = gzip.NewReader(file)
		require.NoError(t, err)
	}
	locale := ""
	lines := bufio.NewScanner(in)
	for line := 1; lines.Scan(); line++ {
		if name, ok := strings.CutPrefix(lines.Text(), "@"); ok {
			locale = name
			continue
		}
		cells := strings.Split(lines.Text(), "\t")
		require.Len(t, cells, 4, "%d: %q", line, lines.Text())
		c, err := money.ParseCurrency(cells[1])
		if err != nil {
			t.Logf("%d: %v", line, err)
			continue
		}
		a, err := money.ParseAmount("XXX " + cells[2])
		require.NoError(t, err)
		r := intlRow{line: line, locale: locale, style: cells[0], value: cells[2], text: cells[3]}
		r.amount = money.NewAmount(a.Decimal(), c)
		r.formatter = formatterOf(t, cells[0])
		r.formatter.Locale = language.Make(locale)
		rows = append(rows, r)
	}
	require.NoError(t, lines.Err())
	return rows
}

var intlModes = map[string]money.Rounding{
	"u": money.HalfUp, "d": money.HalfDown, "U": money.Up, "D": money.Down, "C": money.Ceiling, "F": money.Floor,
}

// formatterOf reads the letters of a style.
func formatterOf(t *testing.T, style string) (f Formatter) {
	t.Helper()
	style, mode, ok := strings.Cut(style, ".")
	if ok {
		f.Rounding, ok = intlModes[mode]
		require.True(t, ok, mode)
	}
	style, f.NumberingSystem, _ = strings.Cut(style, "u")
	for style != "" {
		letter := style[0]
		style = style[1:]
		switch letter {
		case 's':
			f.Display = Symbol
		case 'n':
			f.Display = NarrowSymbol
		case 'c':
			f.Display = Code
		case 'w':
			f.Display = Name
		case 'a':
			f.Accounting = true
		case 'S':
			f.Notation = CompactShort
		case 'L':
			f.Notation = CompactLong
		case 'g':
			f.NoGrouping = true
		case 'f', 'p':
			var low, high int
			_, err := fmt.Sscanf(style, "%d-%d", &low, &high)
			require.NoError(t, err, style)
			if f.Digits = Fraction(low, high); letter == 'p' {
				f.Digits = Significant(low, high)
			}
			style = ""
		default:
			require.Fail(t, "style", "%q", string(letter)+style)
		}
	}
	return f
}

// TestIntl compares with a sample of what Node writes; testdata/README.md says how it was made and what differs.
func TestIntl(t *testing.T) {
	t.Parallel()
	differ := map[string]int{}
	compared, equal := 0, 0
	for _, r := range readIntl(t, *intlSample) {
		got := r.formatter.Amount(r.amount)
		if class := quirkOf(r.locale); class != "" {
			if got != r.text {
				differ[class]++
			}
			continue
		}
		compared++
		if got == r.text {
			equal++
			continue
		}
		differ["others"]++
		if differ["others"] <= *intlFailed {
			t.Logf("%v: %+q, Node %+q", r, got, r.text)
		}
	}
	t.Logf("%d of %d equal (%.3f %%); different %v", equal, compared, 100*float64(equal)/float64(compared), differ)
	assert.GreaterOrEqual(t, compared, 20000)
	assert.GreaterOrEqual(t, 1000*equal, 995*compared)
}

// quirkOf names the class of the locales that Node writes otherwise than its own version of CLDR has it, or that changed
// between that version and ours. It is empty for all others.
func quirkOf(locale string) string {
	for class, locales := range map[string][]string{
		"a currency with a pattern of its own spoils the others": {
			"en-AT", "en-BE", "en-DE", "en-EE", "en-ES", "en-FI", "en-FR", "en-IT", "en-LT", "en-LV", "en-NL", "en-PT", "en-SI", "en-SK",
			"pt-CV", "kea",
		},
		"names of another locale": {"my", "sr-Cyrl-ME"},
		"changed since CLDR 48.0": {"fr-CH"},
	} {
		if slices.Contains(locales, locale) {
			return class
		}
	}
	return ""
}
