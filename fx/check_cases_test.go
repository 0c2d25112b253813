package fx_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strconv"
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

// written makes the figure that a text writes as coefficient × 10^power: "52.44" and 9 for 52.44 billion.
func written(t testing.TB, coefficient string, power int, currency money.Currency, hedge money.Qualifier) money.Figure {
	t.Helper()
	whole, frac, point := strings.Cut(coefficient, ".")
	n, err := strconv.ParseInt(whole+frac, 10, 64) // also with a sign
	require.NoError(t, err)
	exp := int32(power - len(frac))
	step := money.Step{Unit: decimal.New(1, exp), Point: point}
	return money.FigureOf(money.NewAmount(decimal.New(n, exp), currency)).WithSteps(step, step).WithQualifier(hedge)
}

var hedges = map[string]money.Qualifier{"": money.Plain, "approx": money.About, "under": money.Nearly, "over": money.Above}

// matchOf makes what the parser finds: for a bare sign the currencies it may be, likeliest first.
func matchOf(t testing.TB, coefficient, power, currency, hedge string, at int) parse.Match {
	t.Helper()
	p, err := strconv.Atoi(power)
	require.NoError(t, err)
	codes := []string{currency}
	confidence := parse.Certain
	switch currency {
	case "$":
		codes, confidence = []string{"USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD"}, parse.Low
	case "¥":
		codes, confidence = []string{"JPY", "CNY"}, parse.Low
	}
	m := parse.Match{Span: parse.Span{Start: at, End: at + 5}, Confidence: confidence}
	for i, c := range codes {
		f := written(t, coefficient, p, money.MustParseCurrency(c), hedges[hedge])
		if i == 0 {
			m.Figure = f
		} else {
			m.Others = append(m.Others, f)
		}
	}
	return m
}

// TestCheckCases holds the check against the statements of testdata/checks.tsv, with the rates of days only.
func TestCheckCases(t *testing.T) {
	t.Parallel()
	file, err := os.Open("testdata/checks.tsv")
	require.NoError(t, err)
	defer file.Close()
	sc := bufio.NewScanner(file)
	n := 0
	for sc.Scan() {
		line := sc.Text()
		if line == "" || line[0] == '#' || strings.HasPrefix(line, "label\t") {
			continue
		}
		n++
		f := strings.Split(line, "\t")
		for len(f) < 13 {
			f = append(f, "")
		}
		t.Run(f[0], func(t *testing.T) {
			t.Parallel()
			finding := runCase(t, f)
			require.Equal(t, strings.ToLower(f[11]), finding.Verdict.String(), "%s\n%s", line, finding.Explain())
			if f[12] != "" {
				require.NotEmpty(t, finding.Causes, finding.Explain())
				require.Equal(t, f[12], causeLabel(finding.Causes[0]), "%s\n%s", line, finding.Explain())
			}
		})
	}
	require.NoError(t, sc.Err())
	require.Greater(t, n, 40)
}

func runCase(t *testing.T, f []string) fx.Finding {
	e := parse.Equivalence{
		Span: parse.Span{Start: 0, End: 20},
		From: matchOf(t, f[1], f[2], f[3], f[4], 0), To: matchOf(t, f[5], f[6], f[7], f[8], 10),
	}
	doc := &parse.Document{Equivalences: []parse.Equivalence{e}, Matches: []parse.Match{e.From, e.To}}
	if f[9] != "" {
		d, err := time.Parse(time.DateOnly, f[9])
		require.NoError(t, err)
		doc.Date = parse.Date{Year: d.Year(), Month: d.Month(), Day: d.Day()}
	}
	if f[10] != "" { // 1 to = so many from
		doc.Rates = []parse.StatedRate{{
			Span: parse.Span{Start: 30, End: 40}, Base: e.To.Figure.Currency(), Quote: e.From.Figure.Currency(),
			Price: written(t, f[10], 0, e.From.Figure.Currency(), money.Plain),
		}}
	}
	c := &fx.Checker{Source: reference.Market()}
	findings, err := c.Document(context.Background(), doc)
	require.NoError(t, err)
	require.Len(t, findings, 1)
	return findings[0]
}

func causeLabel(c fx.Cause) string {
	switch c.Kind {
	case fx.SameDigits:
		return "SameDigits"
	case fx.Factor10:
		return fmt.Sprintf("Factor10^%d", c.Power)
	case fx.Inverted:
		return "Inverted"
	case fx.OtherDate:
		return "OtherDate"
	case fx.WrongCurrency:
		return "WrongCurrency:" + c.Currency.String()
	case fx.Transposed:
		return "Transposed:" + map[fx.Side]string{fx.FromSide: "A", fx.ToSide: "B"}[c.Side]
	case fx.DigitChanged:
		return "DigitChanged:" + map[fx.Side]string{fx.FromSide: "A", fx.ToSide: "B"}[c.Side]
	}
	return c.Label()
}
