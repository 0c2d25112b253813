package fx_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// verdicts checks figures that stand in pairs, and returns what each finding says.
func verdicts(t *testing.T, c *fx.Checker, doc *parse.Document) (out []string, all []fx.Finding) {
	t.Helper()
	all, err := c.Document(bg, doc)
	require.NoError(t, err)
	for _, f := range all {
		s := f.Verdict.String()
		if f.Reason != fx.NoReason {
			s += " " + f.Reason.String()
		}
		if f.Basis != fx.NoBasis {
			s += " by " + f.Basis.String()
		}
		out = append(out, s)
	}
	return out, all
}

func pairs(t *testing.T, date string, figures ...string) *parse.Document {
	t.Helper()
	var p [][2]int
	for i := 0; i < len(figures); i += 2 {
		p = append(p, [2]int{i, i + 1})
	}
	return document(t, date, figures, p...)
}

// Without any rate the conversions of a text are held against each other.
func TestCoherence(t *testing.T) {
	t.Parallel()
	none := &fx.Checker{}
	for _, c := range []struct {
		name    string
		checker *fx.Checker
		date    string
		figures []string
		want    []string
	}{
		{"one alone says nothing", none, "2025-02-24", []string{"CNY 380e9", "USD 38e9"}, []string{"undetermined no_rate"}},
		{
			"two against one", none, "2025-02-24", []string{"CNY 280.15e9", "USD 38.58e9", "CNY 31.74e9", "USD 4.37e9", "CNY 380e9", "USD 38e9"},
			[]string{"consistent by document", "consistent by document", "inconsistent outlier by document"},
		},
		{
			"the other way round", none, "2025-02-24", []string{"CNY 280.15e9", "USD 38.58e9", "USD 4.37e9", "CNY 31.74e9", "USD 38e9", "CNY 380e9"},
			[]string{"consistent by document", "consistent by document", "inconsistent outlier by document"},
		},
		{
			"one against one", none, "2025-02-24", []string{"CNY 280.15e9", "USD 38.58e9", "CNY 380e9", "USD 38e9"},
			[]string{"undetermined conflict", "undetermined conflict"},
		},
		{
			"the same said twice is one", none, "2025-02-24", []string{"CNY 280.15e9", "USD 38.58e9", "CNY 280.15e9", "USD 38.58e9", "CNY 380e9", "USD 38e9"},
			[]string{"undetermined conflict", "undetermined no_rate", "undetermined conflict"},
		},
		{
			"two and two", none, "2025-02-24",
			[]string{"CNY 280.15e9", "USD 38.58e9", "CNY 31.74e9", "USD 4.37e9", "CNY 380e9", "USD 38e9", "CNY 450e9", "USD 45e9"},
			[]string{"undetermined conflict", "undetermined conflict", "undetermined conflict", "undetermined conflict"},
		},
		{
			"over a third currency", none, "2025-02-24",
			[]string{"CNY 280.15e9", "USD 38.58e9", "CNY 31.74e9", "USD 4.37e9", "EUR 20.0e9", "USD 21.0e9", "EUR 31.5e9", "USD 33.0e9", "CNY 100e9", "EUR 13.1e9", "CNY 100e9", "EUR 15.1e9"},
			[]string{
				"consistent by document", "consistent by document", "consistent by document", "consistent by document",
				"undetermined conflict", "undetermined conflict",
			},
		},
		{
			"over a third currency, one claim", none, "2025-02-24",
			[]string{"CNY 280.15e9", "USD 38.58e9", "CNY 31.74e9", "USD 4.37e9", "EUR 20.0e9", "USD 21.0e9", "EUR 31.5e9", "USD 33.0e9", "CNY 102e9", "EUR 15.1e9"},
			[]string{
				"consistent by document", "consistent by document", "consistent by document", "consistent by document", "inconsistent outlier by document",
			},
		},
		{
			"no date: the outlier is found, the others stay open", &fx.Checker{Source: reference.Table()}, "",
			[]string{"GBP 102e6", "USD 153e6", "GBP 31.4e6", "USD 47.1e6", "GBP 12.3e6", "USD 15.1e6"},
			[]string{"undetermined no_date by table", "undetermined no_date by table", "inconsistent outlier by document"},
		},
		{
			"no date: what repeats an outlier is one, too", &fx.Checker{Source: reference.Table()}, "",
			[]string{"GBP 102e6", "USD 153e6", "GBP 31.4e6", "USD 47.1e6", "GBP 12.3e6", "USD 15.1e6", "GBP 12.3e6", "USD 15.1e6"},
			[]string{"undetermined no_date by table", "undetermined no_date by table", "inconsistent outlier by document", "inconsistent outlier by document"},
		},
		{
			"what a rate decides is not held against the others", &fx.Checker{Source: tugrik(t)}, "2025-02-24",
			[]string{"MNT 3.45e9", "USD 1.00e6", "MNT 345e9", "USD 100e6", "MNT 102e9", "USD 33.1e6"},
			[]string{"consistent by table", "consistent by table", "inconsistent by table"},
		},
	} {
		got, _ := verdicts(t, c.checker, pairs(t, c.date, c.figures...))
		require.Equal(t, c.want, got, c.name)
	}
}

// tugrik has one rate: 3450 MNT per USD.
func tugrik(t *testing.T) *fx.Table {
	t.Helper()
	table := &fx.Table{}
	at := time.Date(2025, 2, 24, 0, 0, 0, 0, time.UTC)
	require.NoError(t, table.Add(fx.Rate{Base: money.USD, Quote: cur("MNT"), Price: decimal.New(3450, 0), Date: at}))
	return table
}

// A rate that the text states does not stand for a pair whose conversions agree on another; it does for one that has none.
func TestCoherenceOverStatedRate(t *testing.T) {
	t.Parallel()
	stated := func(price string, base, quote string) parse.StatedRate {
		return parse.StatedRate{Base: cur(base), Quote: cur(quote), Price: figure(t, quote+" "+price)}
	}
	figures := []string{"CNY 280.15e9", "USD 38.58e9", "CNY 31.74e9", "USD 4.37e9", "CNY 102e9", "EUR 13.3e9"}
	agree := []string{"consistent by document", "consistent by document"}
	for _, c := range []struct {
		name  string
		rates []parse.StatedRate
		want  string
	}{
		{"none over the dollar", nil, "undetermined no_rate"},
		{"over the dollar", []parse.StatedRate{stated("1.05", "EUR", "USD")}, "consistent by document"},
		{"the other way", []parse.StatedRate{stated("0.952", "USD", "EUR")}, "consistent by document"},
		{"over the dollar, wrong", []parse.StatedRate{stated("1.35", "EUR", "USD")}, "inconsistent outlier by document"},
		{"a rate in itself is none", []parse.StatedRate{stated("1.05", "USD", "USD")}, "undetermined no_rate"},
	} {
		doc := pairs(t, "2025-02-24", figures...)
		doc.Rates = c.rates
		got, _ := verdicts(t, &fx.Checker{}, doc)
		require.Equal(t, append(slices.Clone(agree), c.want), got, c.name)
	}
}

func TestCoherenceExplained(t *testing.T) {
	t.Parallel()
	_, all := verdicts(t, &fx.Checker{}, pairs(t, "2025-02-24", "CNY 280.15e9", "USD 38.58e9", "CNY 31.74e9", "USD 4.37e9", "CNY 380e9", "USD 38e9"))
	text := all[2].Explain()
	require.Contains(t, text, `inconsistent: "CNY 380e9" is about $52 billion by the other conversions of the text, not "USD 38e9"`)
	require.Contains(t, text, "\n  text uses  7.1886–7.3352 CNY per USD")
	require.Equal(t, fx.SameDigits, all[2].Causes[0].Kind)
	b, err := json.Marshal(all[2])
	require.NoError(t, err)
	require.Contains(t, string(b), `"basis":"document"`)
	require.Contains(t, string(b), `"document_rate"`)
}

// One rate of another time through a whole text is one finding.
func TestThroughout(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Table()}
	doc := pairs(t, "2023-01-16", "GBP 102e6", "USD 204e6", "GBP 31.4e6", "USD 62.8e6", "GBP 102e6", "USD 204e6", "EUR 10.2e6", "USD 11.0e6")
	got, all := verdicts(t, c, doc)
	require.Equal(t, []string{"inconsistent by table", "consistent by table"}, got)
	require.Len(t, all[0].Claims, 3)
	require.Equal(t, fx.OtherDate, all[0].Causes[0].Kind)
	require.Contains(t, all[0].String(), "3 conversions use 1.98–2.02 USD per GBP throughout, the rate of 1976, 1978–79, 1981, 1991–92, 2007–08, not 1.206–1.226")
	parts := all[0].Split()
	require.Len(t, parts, 3)
	for i, p := range parts {
		require.Len(t, p.Claims, 1)
		require.Equal(t, all[0].Claims[i].From.Span, p.Claims[0].From.Span)
		require.Equal(t, fx.Inconsistent, p.Verdict)
		_, err := json.Marshal(p)
		require.NoError(t, err)
		require.NotEmpty(t, p.Explain())
	}
	require.Len(t, all[1].Split(), 1)
	// One that is right shows that the text does not use it throughout.
	got, _ = verdicts(t, c, pairs(t, "2023-01-16", "GBP 102e6", "USD 204e6", "GBP 31.4e6", "USD 62.8e6", "GBP 10.2e6", "USD 12.4e6"))
	require.Equal(t, []string{"inconsistent by table", "inconsistent by table", "consistent by table"}, got)
	// Wrong by different factors: two findings.
	got, _ = verdicts(t, c, pairs(t, "2023-01-16", "GBP 102e6", "USD 204e6", "GBP 31.4e6", "USD 52.8e6"))
	require.Equal(t, []string{"inconsistent by table", "inconsistent by table"}, got)
}

// A figure that belongs to another one is the reader's mistake as likely as the writer's.
func TestMispaired(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Table()}
	doc := document(t, "2023-06-01", []string{"EUR 4.2e6", "EUR 91.5e6", "USD 98.0e6"}, [2]int{0, 2})
	_, all := verdicts(t, c, doc)
	require.Equal(t, fx.Mispaired, all[0].Causes[0].Kind)
	require.Equal(t, fx.FromSide, all[0].Causes[0].Side)
	require.Equal(t, "EUR 91500000", all[0].Causes[0].Figure.String())
	require.Contains(t, all[0].Explain(), "the conversion of another figure of the text: €91.5 million")
	// The other side.
	doc = document(t, "2023-06-01", []string{"EUR 91.5e6", "USD 4.5e6", "USD 98.0e6"}, [2]int{0, 1})
	_, all = verdicts(t, c, doc)
	require.Equal(t, fx.Mispaired, all[0].Causes[0].Kind)
	require.Equal(t, fx.ToSide, all[0].Causes[0].Side)
	// A figure that has its own right conversion is none.
	doc = document(t, "2023-06-01", []string{"EUR 4.2e6", "EUR 91.5e6", "USD 98.0e6", "USD 98.1e6"}, [2]int{0, 2}, [2]int{1, 3})
	_, all = verdicts(t, c, doc)
	for _, cause := range all[0].Causes {
		require.NotEqual(t, fx.Mispaired, cause.Kind)
	}
}

func TestParallelRate(t *testing.T) {
	t.Parallel()
	f := check(t, &fx.Checker{Source: reference.Table(), Date: dateOf(t, "2024-06-03")}, "NGN 102e6", "USD 221e3")
	require.Equal(t, fx.Inconsistent, f.Verdict)
	kinds := []fx.CauseKind{}
	for _, c := range f.Causes {
		kinds = append(kinds, c.Kind)
	}
	require.Contains(t, kinds, fx.ParallelRate)
}

// Rates of averages are held against wider bounds.
func TestAverages(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Table(), Date: dateOf(t, "2010-05-15")}
	f := check(t, c, "RUB 1.02e9", "USD 33.5e6")
	require.Equal(t, "consistent", f.Verdict.String(), f.Explain())
	require.Equal(t, fx.MonthAverage, f.Rates.Low.Kind)
	require.Equal(t, "1/25", f.Tolerance.String())
	require.Contains(t, f.Explain(), "OECD, month_average 2010-0")
	f = check(t, c, "RUB 1.02e9", "USD 3.35e6")
	require.Equal(t, fx.Factor10, f.Causes[0].Kind, f.Explain())
	c.Date = dateOf(t, "2012-05-15")
	f = check(t, c, "KES 1.02e9", "USD 12.2e6")
	require.Equal(t, "consistent", f.Verdict.String(), f.Explain())
	require.Equal(t, fx.YearAverage, f.Rates.High.Kind)
	require.Equal(t, "3/25", f.Tolerance.String())
}
