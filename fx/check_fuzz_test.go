package fx_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

var fuzzCodes = []string{"USD", "EUR", "CNY", "JPY", "DEM", "TRL", "TRY", "VES", "XAU", "KPW", "NGN", "HKD"}

// fuzzFigure makes any figure at all, also such as no parser would.
func fuzzFigure(coef, width int64, exp int16, step int8, currency, flags uint8) money.Figure {
	c := money.Currency{}
	if int(currency) < 2*len(fuzzCodes) {
		c = money.MustParseCurrency(fuzzCodes[int(currency)%len(fuzzCodes)])
	}
	e := int32(exp)
	if flags&1 != 0 {
		e *= 50000 // far out of bounds
	}
	f := money.FigureOf(money.NewAmount(decimal.New(coef, e), c))
	if flags&2 != 0 && e >= -500 && e <= 500 {
		if r, err := money.RangeOf(money.NewAmount(decimal.New(coef, e), c), money.NewAmount(decimal.New(coef/2+width, e), c)); err == nil {
			f = r
		}
	}
	if flags&4 != 0 {
		s := money.Step{Unit: decimal.New(int64(step), e), Point: flags&8 != 0}
		f = f.WithSteps(s, s)
	}
	return f.WithQualifier(money.Qualifier(flags >> 4)).WithVague(flags&8 != 0)
}

// FuzzCheck holds any two figures against each other: no panic, and a finding that can be written down.
func FuzzCheck(f *testing.F) {
	f.Add(int64(380), int64(38), int16(9), int16(9), int8(1), uint8(2), uint8(0), uint8(0), uint8(32), 2025, 2, 24)
	f.Add(int64(-5), int64(0), int16(-300), int16(300), int8(0), uint8(1), uint8(4), uint8(7), uint8(255), 0, 0, 0)
	f.Add(int64(1), int64(-1), int16(32767), int16(-32768), int8(-128), uint8(7), uint8(8), uint8(1), uint8(6), 2021, 10, 1)
	f.Add(int64(9223372036854775807), int64(-9223372036854775808), int16(0), int16(0), int8(127), uint8(5), uint8(6), uint8(14), uint8(14), 1900, 0, 0)
	f.Fuzz(func(t *testing.T, a, b int64, ea, eb int16, step int8, ca, cb, fa, fb uint8, year, month, day int) {
		from, to := fuzzFigure(a, b, ea, step, ca, fa), fuzzFigure(b, a, eb, step, cb, fb)
		doc := &parse.Document{Text: "x", Date: parse.Date{Year: year, Month: time.Month(month), Day: day}}
		m := func(g money.Figure, at int) parse.Match {
			return parse.Match{Span: parse.Span{Start: at, End: at + 1}, Text: "x", Figure: g, Others: []money.Figure{to, from}}
		}
		doc.Equivalences = []parse.Equivalence{{From: m(from, 0), To: m(to, 1)}, {From: m(from, 0), To: m(from, 2)}}
		if fa&1 == 0 {
			doc.Rates = []parse.StatedRate{{Base: from.Currency(), Quote: to.Currency(), Price: to}}
		}
		c := &fx.Checker{Source: reference.Market()}
		if fb&64 != 0 {
			c.Source = nil
		}
		findings, err := c.Document(bg, doc)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.StatedRates(bg, doc); err != nil {
			t.Fatal(err)
		}
		for _, g := range findings {
			if (g.Verdict == fx.Consistent) != (g.Grade != fx.NoGrade) && g.Reason != fx.BelowGrade {
				t.Fatalf("%s with grade %q", g.Verdict, g.Grade)
			}
			if g.Verdict == fx.Undetermined && g.Reason == fx.NoReason {
				t.Fatalf("no reason: %s", g.Explain())
			}
			if len(g.Causes) > 3 {
				t.Fatal("too many causes")
			}
			if s := g.Explain(); !strings.HasPrefix(s, g.String()) {
				t.Fatal(s)
			}
			if _, err := json.Marshal(g); err != nil {
				t.Fatal(err)
			}
		}
	})
}
