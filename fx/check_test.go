package fx_test

import (
	"context"
	"encoding/json"
	"errors"
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

var bg = context.Background()

func cur(code string) money.Currency { return money.MustParseCurrency(code) }

func dateOf(t testing.TB, s string) parse.Date {
	t.Helper()
	switch len(s) {
	case 0:
		return parse.Date{}
	case 4:
		d, err := time.Parse("2006", s)
		require.NoError(t, err)
		return parse.Date{Year: d.Year()}
	case 7:
		d, err := time.Parse("2006-01", s)
		require.NoError(t, err)
		return parse.Date{Year: d.Year(), Month: d.Month()}
	}
	d, err := time.Parse(time.DateOnly, s)
	require.NoError(t, err)
	return parse.Date{Year: d.Year(), Month: d.Month(), Day: d.Day()}
}

// figure reads "CNY 380e9", "~USD 38e9", "GBP 1.50", with < > ~ for nearly, above, about; "CNY 10e9..12e9" is a range.
func figure(t testing.TB, s string) money.Figure {
	t.Helper()
	hedge := money.Plain
	switch s[0] {
	case '~':
		hedge, s = money.About, s[1:]
	case '<':
		hedge, s = money.Nearly, s[1:]
	case '>':
		hedge, s = money.Above, s[1:]
	}
	c, number, _ := strings.Cut(s, " ")
	one := func(n string) (money.Amount, money.Step) {
		coef, exp, _ := strings.Cut(n, "e")
		power := int32(0)
		for _, d := range exp {
			power = power*10 + d - '0'
		}
		whole, frac, point := strings.Cut(coef, ".")
		d, err := decimal.NewFromString(whole + frac)
		require.NoError(t, err)
		power -= int32(len(frac))
		return money.NewAmount(d.Shift(power), cur(c)), money.Step{Unit: decimal.New(1, power), Point: point}
	}
	low, high, ranged := strings.Cut(number, "..")
	a, sa := one(low)
	if !ranged {
		return money.FigureOf(a).WithSteps(sa, sa).WithQualifier(hedge)
	}
	b, sb := one(high)
	f, err := money.RangeOf(a, b)
	require.NoError(t, err)
	return f.WithSteps(sa, sb).WithQualifier(hedge)
}

// document puts figures into a text, one behind the other. The equivalences are pairs of their indices.
func document(t testing.TB, date string, figures []string, pairs ...[2]int) *parse.Document {
	t.Helper()
	doc := &parse.Document{Date: dateOf(t, date)}
	for _, s := range figures {
		doc.Text += "x "
		start := len(doc.Text)
		doc.Text += s
		doc.Matches = append(doc.Matches, parse.Match{
			Span: parse.Span{Start: start, End: len(doc.Text)}, Text: s, Figure: figure(t, s), Confidence: parse.Certain,
		})
	}
	for _, p := range pairs {
		a, b := doc.Matches[p[0]], doc.Matches[p[1]]
		doc.Equivalences = append(doc.Equivalences, parse.Equivalence{Span: parse.Span{Start: a.Start, End: b.End}, From: a, To: b})
	}
	return doc
}

func check(t testing.TB, c *fx.Checker, from, to string) fx.Finding {
	t.Helper()
	f, err := c.Figures(bg, figure(t, from), figure(t, to))
	require.NoError(t, err)
	return f
}

func TestFigures(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, from, to, date, want, grade, reason string
	}{
		{"to the digit", "CNY 380e9", "USD 52.44e9", "2025-02-24", "consistent", "exact", ""},
		{"both negative", "CNY -380e9", "USD -52e9", "2025-02-24", "consistent", "exact", ""},
		{"a gain and a loss", "CNY -380e9", "USD 52e9", "2025-02-24", "inconsistent", "", "sign_mismatch"},
		{"zero and zero", "CNY 0", "USD 0", "2025-02-24", "consistent", "exact", ""},
		{"zero and not", "CNY 0", "USD 5", "2025-02-24", "inconsistent", "", "zero"},
		{"from a loss to a gain", "CNY -5..5", "USD 5", "2025-02-24", "undetermined", "", "zero"},
		{"one currency, another scale", "USD 1.5e9", "USD 1500e6", "", "consistent", "exact", ""},
		{"one currency, another number", "USD 1.5e9", "USD 1650e6", "", "inconsistent", "", ""},
		{"a legal rate needs no date", "DEM 100", "EUR 51.13", "", "consistent", "exact", ""},
		{"a legal rate, wrong", "DEM 102", "EUR 55.13", "", "inconsistent", "", ""},
		{"no rate", "CNY 5e9", "KPW 5e9", "2025-02-24", "undetermined", "", "no_rate"},
		{"a rate too old", "USD 5e9", "TRY 5e9", "2015-02-24", "undetermined", "", "stale_rate"},
		{"no date", "GBP 100", "USD 150", "", "undetermined", "", "no_date"},
		{"no date and never right", "GBP 100", "USD 15", "", "inconsistent", "", ""},
		{"a month", "GBP 102", "USD 128", "2023-06", "consistent", "exact", ""},
		{"a year", "GBP 102", "USD 123", "2023", "consistent", "exact", ""},
		{"the day only", "GBP 102", "USD 123", "2023-07-13", "inconsistent", "", ""},
		{"ranges end by end", "EUR 10e6..20e6", "USD 11.0e6..22.0e6", "2023-06-01", "consistent", "exact", ""},
		{"one end wrong", "EUR 10e6..20e6", "USD 11.0e6..28.0e6", "2023-06-01", "inconsistent", "", ""},
		{"a range and one number", "EUR 10e6..20e6", "USD 16e6", "2023-06-01", "consistent", "exact", ""},
		{"two rates of a currency", "NGN 100e6", "USD 110e3", "2024-06-03", "consistent", "exact", ""},
		{"more than twice off is too much", "NGN 100e6", "USD 160e3", "2024-06-03", "inconsistent", "", ""},
	} {
		f := check(t, &fx.Checker{Source: reference.Market(), Date: dateOf(t, c.date)}, c.from, c.to)
		require.Equal(t, c.want, f.Verdict.String(), "%s: %s", c.name, f.Explain())
		require.Equal(t, c.grade, f.Grade.String(), "%s: %s", c.name, f.Explain())
		require.Equal(t, c.reason, f.Reason.String(), c.name)
		require.Equal(t, f.Verdict == fx.Consistent, f.Grade != fx.NoGrade, c.name)
		require.LessOrEqual(t, len(f.Causes), 3)
	}
}

func TestCheckerSettings(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Market(), Date: dateOf(t, "2023-06-01")}
	// The euro was between 1.066 and 1.078 around that day; 1.12 is 4 % off.
	require.Equal(t, "inconsistent", check(t, c, "EUR 100.0", "USD 112.0").Verdict.String())
	wide := *c
	wide.Tolerance = decimal.New(5, -2)
	require.Equal(t, "consistent", check(t, &wide, "EUR 100.0", "USD 112.0").Verdict.String())
	narrow := *c
	narrow.Tolerance = decimal.New(1, -3)
	require.Equal(t, "inconsistent", check(t, &narrow, "EUR 100.0", "USD 108.5").Verdict.String())
	require.Equal(t, "consistent", check(t, c, "EUR 100.0", "USD 108.5").Verdict.String())
	strict := *c
	strict.MinGrade = fx.GradeRounded
	f := check(t, &strict, "EUR 6e6", "USD 7e6")
	require.Equal(t, "consistent", f.Verdict.String())
	strict.MinGrade = fx.GradeExact
	f = check(t, &strict, "EUR 400e6", "USD 430e6")
	require.Equal(t, fx.GradeExact, f.Grade)
	require.Equal(t, fx.Consistent, f.Verdict)
	f = check(t, &strict, "EUR 400e6", "USD 440e6")
	require.Equal(t, fx.Inconsistent, f.Verdict)
	require.Equal(t, fx.BelowGrade, f.Reason)
	// Without a source only what needs none can be said.
	var zero fx.Checker
	require.Equal(t, fx.NoDate, check(t, &zero, "EUR 100", "USD 108").Reason)
	zero.Date = dateOf(t, "2023-06-01")
	require.Equal(t, fx.NoRate, check(t, &zero, "EUR 100", "USD 108").Reason)
	require.Equal(t, fx.Consistent, check(t, &zero, "EUR 100", "DEM 195.58").Verdict)
}

func TestCheckerDates(t *testing.T) {
	t.Parallel()
	e := document(t, "", []string{"GBP 100e6", "USD 200e6"}, [2]int{0, 1}).Equivalences[0]
	c := &fx.Checker{Source: reference.Market(), Date: dateOf(t, "2007-07-10")}
	verdict := func(c *fx.Checker, e parse.Equivalence) string {
		f, err := c.Check(bg, e)
		require.NoError(t, err)
		return f.Verdict.String() + " " + f.Reason.String()
	}
	require.Equal(t, "consistent ", verdict(c, e), "the Checker's date")
	e.When = parse.When{Date: dateOf(t, "2023-06-01")}
	require.Equal(t, "inconsistent ", verdict(c, e), "the words' date wins")
	e.When = parse.When{Event: true}
	require.Equal(t, "undetermined no_date", verdict(c, e), "words of another time that nobody knows")
	e.When = parse.When{Event: true, Date: dateOf(t, "2007-07")}
	require.Equal(t, "consistent ", verdict(&fx.Checker{Source: reference.Market()}, e))
	e.When = parse.When{Date: parse.Date{Year: -3, Month: 99, Day: 77}}
	require.Equal(t, "undetermined no_date", verdict(c, e), "no date of the calendar")

	doc := document(t, "2023-06-01", []string{"GBP 100e6", "USD 200e6"}, [2]int{0, 1})
	fs, err := c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict, "the Checker's date wins over the text's own")
	fs, err = (&fx.Checker{Source: reference.Market()}).Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Inconsistent, fs[0].Verdict)
}

// Each leg is judged by itself, and the legs against each other.
func TestDocumentLegs(t *testing.T) {
	t.Parallel()
	doc := document(t, "2014-02-12", []string{"ZAR 6.8e9", "USD 1.2e9", "GBP 910e6", "EUR 5e6", "USD 6.8e6"}, [2]int{0, 1}, [2]int{0, 2}, [2]int{3, 4})
	c := &fx.Checker{Source: reference.Market()}
	fs, err := c.Document(bg, doc)
	require.NoError(t, err)
	var got []string
	for _, f := range fs {
		got = append(got, f.Claims[0].From.Text+" = "+f.Claims[0].To.Text+": "+f.Verdict.String())
	}
	require.Equal(t, []string{
		"ZAR 6.8e9 = USD 1.2e9: inconsistent", "ZAR 6.8e9 = GBP 910e6: inconsistent", "USD 1.2e9 = GBP 910e6: inconsistent",
		"EUR 5e6 = USD 6.8e6: consistent",
	}, got)
}

func TestDocumentStatedRates(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Market()}
	stated := func(doc *parse.Document, at int, base, price string) {
		p := figure(t, price)
		doc.Rates = append(doc.Rates, parse.StatedRate{Span: parse.Span{Start: at, End: at + 5}, Base: cur(base), Quote: p.Currency(), Price: p})
	}
	// Right by the rate of the text, which is right itself.
	doc := document(t, "2024-04-23", []string{"CNY 120e6", "USD 16.52e6"}, [2]int{0, 1})
	stated(doc, 100, "USD", "CNY 7.2644")
	fs, err := c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict)
	require.Equal(t, fx.GradeExact, fs[0].Grade)
	require.Equal(t, fx.Consistent, fs[0].Stated.Verdict)
	// Within the tolerance of the table, but not of the stated rate.
	doc = document(t, "2024-04-23", []string{"CNY 120.0e6", "USD 16.77e6"}, [2]int{0, 1})
	fs, err = c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict)
	stated(doc, 100, "USD", "CNY 7.2644")
	fs, err = c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Inconsistent, fs[0].Verdict)
	for _, cause := range fs[0].Causes {
		require.NotEqual(t, fx.OtherDate, cause.Kind)
	}
	// No date and no table are needed.
	doc = document(t, "", []string{"CNY 120e6", "USD 16.52e6"}, [2]int{0, 1})
	stated(doc, 100, "USD", "CNY 7.2644")
	fs, err = (&fx.Checker{}).Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict)
	// The nearest of two counts.
	doc = document(t, "", []string{"CNY 120e6", "USD 16.52e6"}, [2]int{0, 1})
	stated(doc, 5000, "USD", "CNY 6.1")
	stated(doc, 100, "USD", "CNY 7.2644")
	fs, err = (&fx.Checker{}).Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict)
	// A stated rate that is itself wrong does not make a right conversion wrong.
	doc = document(t, "2024-04-23", []string{"CNY 120e6", "USD 16.56e6"}, [2]int{0, 1})
	stated(doc, 100, "CNY", "USD 7.2644")
	fs, err = c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict)
	require.Equal(t, fx.Inconsistent, fs[0].Stated.Verdict)
	require.True(t, fs[0].Stated.Inverted)
	all, err := c.StatedRates(bg, doc)
	require.NoError(t, err)
	require.Len(t, all, 1)
	require.True(t, all[0].Inverted)
	// A price of zero is no rate.
	doc = document(t, "2024-04-23", []string{"CNY 120e6", "USD 16.56e6"}, [2]int{0, 1})
	stated(doc, 100, "USD", "CNY 0")
	fs, err = c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict)
	require.Nil(t, fs[0].Stated)
}

func TestDocumentReadings(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Market()}
	open := func(from, to string, others ...string) fx.Finding {
		doc := document(t, "2024-06-03", []string{from, to}, [2]int{0, 1})
		e := &doc.Equivalences[0]
		e.To.Confidence = parse.Low
		for _, o := range others {
			e.To.Others = append(e.To.Others, figure(t, o))
		}
		fs, err := c.Document(bg, doc)
		require.NoError(t, err)
		return fs[0]
	}
	f := open("CNY 100e6", "USD 110e6", "CAD 110e6", "HKD 110e6")
	require.Equal(t, "undetermined ambiguous", f.Verdict.String()+" "+f.Reason.String())
	require.Equal(t, "HKD", f.Reading[1].Currency().String())
	require.Contains(t, f.String(), "right if the second is in HKD")
	// A word without a default of the world: the reading that fits is taken.
	f = open("USD 10e6", "MXN 588e6", "ARS 588e6", "PHP 588e6")
	require.Equal(t, "consistent", f.Verdict.String())
	require.Equal(t, "PHP", f.To.Currency().String())
	// None fits.
	f = open("USD 10e6", "MXN 5.0e6", "COP 5.0e6", "PHP 5.0e6")
	require.Equal(t, "inconsistent", f.Verdict.String())
	require.Equal(t, "MXN", f.To.Currency().String())
	// A rare dollar that the text does not name is no excuse.
	f = open("USD 10e6", "USD 27e6", "XCD 27e6")
	require.Equal(t, "inconsistent", f.Verdict.String())
	// Another number that fits.
	f = open("EUR 1.0e6", "USD 1.085e3", "USD 1085e3")
	require.Equal(t, "undetermined ambiguous", f.Verdict.String()+" "+f.Reason.String())
	// The currency is open and nothing helps; then something does.
	doc := document(t, "2024-06-03", []string{"CNY 10e6", "USD 1.38e6"}, [2]int{0, 1})
	e := &doc.Equivalences[0]
	e.To.Confidence, e.To.Figure = parse.Low, e.To.Figure.WithCurrency(money.Currency{})
	fs, err := c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Ambiguous, fs[0].Reason)
	require.Contains(t, fs[0].String(), "the currency is not known")
	e.To.Others = []money.Figure{figure(t, "USD 1.38e6")}
	fs, err = c.Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, fx.Consistent, fs[0].Verdict)
}

// A source that fails is an error; one that has no rate is a finding.
func TestCheckErrors(t *testing.T) {
	t.Parallel()
	broken := errors.New("line cut")
	c := &fx.Checker{
		Source: fx.SourceFunc(func(context.Context, money.Currency, money.Currency, time.Time) (fx.Rate, error) {
			return fx.Rate{}, broken
		}),
		Date: dateOf(t, "2024-06-03"),
	}
	_, err := c.Figures(bg, figure(t, "CNY 5"), figure(t, "USD 5"))
	require.ErrorIs(t, err, broken)
	doc := document(t, "2024-06-03", []string{"CNY 5", "USD 5"}, [2]int{0, 1})
	_, err = c.Document(bg, doc)
	require.ErrorIs(t, err, broken)
	_, err = c.Check(bg, doc.Equivalences[0])
	require.ErrorIs(t, err, broken)
	// A source of single days is asked for both ends.
	var asked []string
	c.Source = fx.SourceFunc(func(_ context.Context, b, q money.Currency, at time.Time) (fx.Rate, error) {
		asked = append(asked, at.Format(time.DateOnly))
		return fx.Rate{Base: money.USD, Quote: cur("CNY"), Price: decimal.New(724, -2), Date: at}, nil
	})
	require.Equal(t, fx.Consistent, check(t, c, "CNY 724", "USD 100").Verdict)
	require.Contains(t, asked, "2024-05-27")
	require.Contains(t, asked, "2024-06-04")
}

// The whole paragraph, with every number of the calculation.
func TestExplain(t *testing.T) {
	t.Parallel()
	doc := document(t, "2025-02-24", []string{"CNY 380e9", "~USD 38e9"}, [2]int{0, 1})
	doc.Equivalences[0].From.Text, doc.Equivalences[0].To.Text = "380 billion yuan", "$38 billion"
	fs, err := (&fx.Checker{Source: reference.Market()}).Document(bg, doc)
	require.NoError(t, err)
	require.Equal(t, `inconsistent: "380 billion yuan" is about $52 billion ($51.3–52.8 billion), not about "$38 billion"
  stated     380 billion CNY = about $38 billion  -> 9.62–10.4 CNY per USD
  actual     7.2904–7.3078 CNY per USD (currency-api snapshot, snapshot 2025-02-12 … 2025-02-28)
  off by     −27 % (−$14 billion)
  allowed    2 %; the rate would have to be off by 31.6 %
  likely     the dollar figure repeats the digits of the yuan figure divided by 10: it was not converted
  never true 1981–2026: between 1.53 and 8.74 CNY per USD`, fs[0].Explain())
}

func TestFindingJSON(t *testing.T) {
	t.Parallel()
	doc := document(t, "2025-02-24", []string{"CNY 380e9", "~USD 38e9"}, [2]int{0, 1})
	fs, err := (&fx.Checker{Source: reference.Market()}).Document(bg, doc)
	require.NoError(t, err)
	b, err := json.Marshal(fs[0])
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(b, &got))
	require.Equal(t, map[string]any{"text": "CNY 380e9", "start": 2.0, "end": 11.0}, got["from"])
	require.Equal(t, map[string]any{"text": "~USD 38e9", "start": 13.0, "end": 22.0}, got["to"])
	require.Equal(t, "inconsistent", got["verdict"])
	require.Equal(t, "", got["grade"])
	require.Equal(t, "", got["reason"])
	require.Equal(t, "2025-02-24", got["date"])
	require.Equal(t, "0.7308", got["ratio"])
	require.Equal(t, map[string]any{"low": "51300000000", "high": "52800000000", "currency": "USD", "text": "$51.3–52.8 billion"}, got["expected"])
	rates := got["rates"].(map[string]any)
	require.Equal(t, "USD per CNY", rates["unit"])
	low := rates["at_low"].(map[string]any)["legs"].([]any)[0].(map[string]any)
	require.Equal(t, map[string]any{"base": "USD", "quote": "CNY", "price": "7.30778", "date": "2025-02-12", "kind": "snapshot", "origin": "currency-api snapshot"}, low)
	cause := got["causes"].([]any)[0].(map[string]any)
	require.Equal(t, "same_digits", cause["kind"])
	require.Equal(t, -1.0, cause["power"])
	require.Equal(t, 95.0, cause["weight"])

	b, err = json.Marshal(fx.Finding{})
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &got))
	require.Equal(t, "undetermined", got["verdict"])
	require.Equal(t, []any{}, got["causes"])
}
