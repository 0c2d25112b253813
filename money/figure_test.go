package money

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// step returns a step of 10^exponent.
func step(exponent int32, point bool) Step { return Step{Unit: decimal.New(1, exponent), Point: point} }

func TestFigureOf(t *testing.T) {
	f := FigureOf(MustParseAmount("USD 52.440"))
	a, one := f.Amount()
	require.True(t, one)
	require.Equal(t, "USD 52.440", a.String())
	low, high := f.Range()
	require.True(t, low.Equal(a) && high.Equal(a))
	s, same := f.Steps()
	require.True(t, s.Equal(step(-3, true)) && same.Equal(s))
	require.Equal(t, Plain, f.Qualifier())
	require.False(t, f.Vague())
	require.Equal(t, USD, f.Currency())

	s, _ = FigureOf(MustParseAmount("USD 38e9")).Steps()
	require.True(t, s.Equal(step(9, false)))

	g := f.WithSteps(step(7, true), step(1, false)).WithQualifier(About).WithVague(true).WithCurrency(EUR)
	low, high = g.Range()
	require.Equal(t, "EUR 52.440 EUR 52.440", low.String()+" "+high.String())
	first, second := g.Steps()
	require.True(t, first.Equal(step(7, true)) && second.Equal(first)) // one end, one step
	require.Equal(t, "about EUR 52.440 vague", g.String())
	require.Equal(t, "USD 52.440", f.String()) // not changed
	first, _ = f.WithSteps(Step{Unit: decimal.New(-1, 2)}, Step{}).Steps()
	require.True(t, first.Equal(step(2, false)))
}

func TestStepOf(t *testing.T) {
	for _, e := range []int32{0, -2, 9, -maxUnit, maxUnit, -maxUnit - 1, maxUnit + 1, math.MinInt32, math.MaxInt32} {
		for _, point := range []bool{false, true} {
			s := StepOf(e, point)
			require.Equal(t, "1", s.Unit.Coefficient().String())
			require.Equal(t, e, s.Unit.Exponent())
			require.Equal(t, point, s.Point)
			require.True(t, s.Equal(Step{Unit: decimal.New(1, e), Point: point}))
			require.False(t, s.Equal(StepOf(e, !point)))
		}
	}
	require.False(t, StepOf(2, false).Equal(StepOf(3, false)))
}

func TestRangeOf(t *testing.T) {
	f, err := RangeOf(MustParseAmount("KRW 1.6e12"), MustParseAmount("KRW 2e12"))
	require.NoError(t, err)
	a, one := f.Amount()
	require.False(t, one)
	require.Equal(t, "KRW 1600000000000", a.String())
	low, high := f.Steps()
	require.True(t, low.Equal(step(11, false)) && high.Equal(step(12, false)))
	require.Equal(t, "KRW 1600000000000..2000000000000", f.String())
	require.Equal(t, "EUR 1600000000000..2000000000000", f.WithCurrency(EUR).String())

	f, err = RangeOf(MustParseAmount("XXX 5"), MustParseAmount("XXX 5.0")) // open, and of one value
	require.NoError(t, err)
	require.Equal(t, "XXX 5..5.0", f.String())

	_, err = RangeOf(MustParseAmount("USD 5"), MustParseAmount("EUR 10"))
	require.ErrorIs(t, err, ErrMismatch)
	_, err = RangeOf(MustParseAmount("USD 5"), MustParseAmount("XXX 10"))
	require.ErrorIs(t, err, ErrMismatch)
	_, err = RangeOf(MustParseAmount("USD 10"), MustParseAmount("USD 5"))
	require.ErrorIs(t, err, ErrRange)
	_, err = RangeOf(NewAmount(decimal.New(1, 2_000_000_000), USD), MustParseAmount("USD 5"))
	require.ErrorIs(t, err, ErrRange)
}

func TestFigureEqual(t *testing.T) {
	base := "about USD 5..10"
	f := mustFigure(t, base)
	require.True(t, f.Equal(mustFigure(t, base)))
	require.True(t, FigureOf(MustParseAmount("USD 1.5")).Equal(FigureOf(MustParseAmount("USD 15e-1"))))
	require.False(t, FigureOf(MustParseAmount("USD 1.5")).Equal(FigureOf(MustParseAmount("USD 1.50")))) // another step
	for _, other := range []Figure{
		mustFigure(t, "USD 5..10"), mustFigure(t, "about EUR 5..10"), mustFigure(t, "about USD 4..10"),
		mustFigure(t, "about USD 5..11"), mustFigure(t, "about USD 5..10 vague"),
		f.WithSteps(step(0, true), step(0, false)), f.WithSteps(step(0, false), step(1, false)), {},
	} {
		require.False(t, f.Equal(other), "%#v", other)
	}
	five := mustFigure(t, "USD 5")
	require.False(t, five.Equal(mustFigure(t, "USD 5..5"))) // a range of one value is still a range
	require.True(t, Figure{}.Equal(Figure{}))
}

func mustFigure(t testing.TB, text string) Figure {
	t.Helper()
	f, err := ParseFigure(text)
	require.NoError(t, err)
	return f
}

func TestParseFigure(t *testing.T) {
	for in, want := range map[string]string{
		"USD 5":                         "USD 5",
		"about USD 38000000000":         "about USD 38000000000",
		"at_least XXX -5.50":            "at_least XXX -5.50",
		"usd 5e6..1e7":                  "USD 5000000..10000000",
		"EUR -10..-5":                   "EUR -10..-5",
		"below CNY 1e9..9e9 vague":      "below CNY 1000000000..9000000000 vague",
		"exactly JPY 1 vague":           "exactly JPY 1 vague",
		"above BTC 0.00000001..0.00001": "above BTC 0.00000001..0.00001",
	} {
		require.Equal(t, want, mustFigure(t, in).String(), in)
	}
	for in, want := range map[string]error{
		"":                  ErrSyntax,
		" USD 5":            ErrSyntax, // a plain figure has no word in front, not an empty one
		"about":             ErrSyntax,
		"about USD":         ErrSyntax,
		"plain USD 5":       ErrSyntax,
		"USD 5 6":           ErrSyntax,
		"USD 5..":           ErrSyntax,
		"USD ..5":           ErrSyntax,
		"USD 5...6":         ErrSyntax,
		"USD 5..6..7":       ErrSyntax,
		"USD 5 vague vague": ErrSyntax,
		"vague USD 5":       ErrSyntax,
		"about  USD 5":      ErrSyntax,
		"GBp 5":             ErrCurrency,
		"USD 6..5":          ErrRange,
		"USD 1..1e1000":     ErrRange,
	} {
		f, err := ParseFigure(in)
		require.ErrorIs(t, err, want, in)
		require.True(t, f.Equal(Figure{}), in)
	}
}

func TestFigureGoString(t *testing.T) {
	f := mustFigure(t, "about USD 5.0..10")
	require.Equal(t, "money.Figure(about USD 5.0..10 step 0.1 point step 1)", fmt.Sprintf("%#v", f))
}

func TestFigureJSON(t *testing.T) {
	for want, f := range map[string]Figure{
		`{"currency":"USD","value":"38000000000","qualifier":"about","steps":[{"unit":"1000000000"}]}`:     mustFigure(t, "about USD 38e9"),
		`{"currency":"","value":"38.0","steps":[{"unit":"0.1","point":true}]}`:                             mustFigure(t, "XXX 38.0"),
		`{"currency":"EUR","min":"1000","max":"9000","vague":true,"steps":[{"unit":"1000"},{"unit":"1"}]}`: mustFigure(t, "EUR 1e3..9000 vague"),
		`{"currency":"","value":"0","steps":[{"unit":"0"}]}`:                                               {},
	} {
		b, err := json.Marshal(f)
		require.NoError(t, err)
		require.Equal(t, want, string(b))
		var again Figure
		require.NoError(t, json.Unmarshal(b, &again))
		require.True(t, f.Equal(again), "%#v", again)
	}
	for in, want := range map[string]string{
		`{"value":5}`: "money.Figure(XXX 5 step 1)",
		`{"currency":"usd","value":"1.50","min":null,"max":"","qualifier":"","vague":null,"steps":null}`: "money.Figure(USD 1.50 step 0.01 point)",
		`{"currency":"USD","min":1,"max":2,"value":""}`:                                                  "money.Figure(USD 1..2 step 1 step 1)",
		`{"value":5,"steps":[]}`:                          "money.Figure(XXX 5 step 1)",
		`{"value":5,"steps":[{"unit":1e2,"point":true}]}`: "money.Figure(XXX 5 step 100 point)",
	} {
		var f Figure
		require.NoError(t, json.Unmarshal([]byte(in), &f), in)
		require.Equal(t, want, fmt.Sprintf("%#v", f))
	}
	for _, in := range []string{
		`{}`, `[]`, `5`, `"USD 5"`, `{"value":""}`, `{"value":5,"value":""}`, `{"value":5,"min":1,"max":2}`, `{"min":1}`, `{"max":1}`, `{"value":5,"max":6}`,
		`{"min":2,"max":1}`, `{"value":5,"currency":"GBp"}`, `{"value":5,"qualifier":"some"}`, `{"value":5,"vague":"yes"}`,
		`{"value":5,"steps":[{}]}`, `{"value":5,"steps":[{"unit":"-1"}]}`, `{"value":5,"steps":[{"unit":""}]}`, `{"value":5,"steps":[5]}`,
		`{"value":5,"steps":[null]}`, `{"value":5,"steps":[{"unit":"1"},{"unit":"1"}]}`, `{"min":1,"max":2,"steps":[{"unit":"1"}]}`,
		`{"value":"1e2000000000"}`, `{"value":5,"steps":[{"unit":"1e2000000000"}]}`, ``, `{"value":5`,
	} {
		f := mustFigure(t, "about EUR 7")
		require.Error(t, json.Unmarshal([]byte(in), &f), in)
		require.Error(t, f.UnmarshalJSON([]byte(in)), in)
		require.Equal(t, "about EUR 7", f.String(), in)
	}
	f := mustFigure(t, "about EUR 7")
	require.NoError(t, json.Unmarshal([]byte("null"), &f))
	require.Equal(t, "about EUR 7", f.String())
	_, err := json.Marshal(f.WithQualifier(99))
	require.ErrorIs(t, err, ErrRange)
}

func TestQualifierText(t *testing.T) {
	for q, want := range []string{"", "exactly", "about", "nearly", "below", "at_most", "above", "at_least"} {
		b, err := Qualifier(q).MarshalText()
		require.NoError(t, err)
		require.Equal(t, want, string(b))
		read := Qualifier(99)
		require.NoError(t, read.UnmarshalText(b))
		require.Equal(t, Qualifier(q), read)
	}
	require.Equal(t, "plain", Plain.String())
	require.Equal(t, "at_least", AtLeast.String())
	require.Equal(t, "Qualifier(8)", Qualifier(8).String())
	_, err := Qualifier(8).MarshalText()
	require.ErrorIs(t, err, ErrRange)
	q := Above
	for _, bad := range []string{"plain", "About", "at least", " ", "some"} {
		require.ErrorIs(t, q.UnmarshalText([]byte(bad)), ErrSyntax)
		require.Equal(t, Above, q)
	}
}

func FuzzFigureText(f *testing.F) {
	for _, s := range []string{"about USD 38000000000", "XXX 5..10 vague", "EUR -1.50", "nearly GBp 5", "USD 1..1e1000", ".. .."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read, err := ParseFigure(text)
		if err != nil {
			require.True(t, read.Equal(Figure{}))
			return
		}
		again, err := ParseFigure(read.String())
		require.NoError(t, err)
		require.Equal(t, read.String(), again.String())
		low, high := read.Range()
		order, err := low.Cmp(high)
		require.NoError(t, err)
		require.LessOrEqual(t, order, 0)
	})
}

func FuzzFigureJSON(f *testing.F) {
	for _, s := range []string{
		`{"currency":"USD","value":"38","qualifier":"about","steps":[{"unit":"1000000000"}]}`, `null`, `{"min":1,"max":2}`,
		`{"min":1,"max":2,"steps":[{"unit":"1"},{"unit":"1","point":true}],"vague":true}`, `{"value":5,"steps":[null]}`, `{"VALUE":"1e999"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := mustFigure(t, "about EUR 7")
		read := before
		if err := json.Unmarshal(data, &read); err != nil {
			require.True(t, read.Equal(before))
			return
		}
		written, err := json.Marshal(read)
		require.NoError(t, err)
		var again Figure
		require.NoError(t, json.Unmarshal(written, &again))
		require.True(t, read.Equal(again), "%#v %#v", read, again)
		require.Equal(t, read.String(), again.String())
	})
}

func FuzzQualifierText(f *testing.F) {
	for _, s := range qualifierNames {
		f.Add(s)
	}
	f.Add("plain")
	f.Fuzz(func(t *testing.T, text string) {
		q := Above
		if err := q.UnmarshalText([]byte(text)); err != nil {
			require.Equal(t, Above, q)
			return
		}
		written, err := q.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, string(written))
	})
}
