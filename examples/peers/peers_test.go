package peers

import (
	"strings"
	"testing"

	rhymond "github.com/Rhymond/go-money"
	bojanz "github.com/bojanz/currency"
	values "github.com/govalues/decimal"
	govalues "github.com/govalues/money"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/money/format"
)

// The amounts that are reckoned with, in dollars: fifteen digits each, so that every library can hold them.
const (
	first  = "1234567890123.45"
	second = "2345678901234.56"
	rate   = "0.0825"
)

// task is something that people do with amounts, as each library does it. What run returns is its result, for the test.
type task struct {
	name, library, want string
	run                 func() string
}

// tasks returns all tasks. The amounts are made beforehand, and results are written as text by the test only: quiet is set
// in benchmarks.
func tasks(t testing.TB, quiet bool) []task {
	must := func(err error) {
		if err != nil { // quicker than require.NoError, whose time is not what is measured
			t.Fatal(err)
		}
	}
	text := func(s func() string) string {
		if quiet {
			return ""
		}
		return s()
	}
	a, b := money.MustParseAmount("USD "+first), money.MustParseAmount("USD "+second)
	da, db := decimal.RequireFromString(first), decimal.RequireFromString(second)
	ba, err := bojanz.NewAmount(first, "USD")
	must(err)
	bb, err := bojanz.NewAmount(second, "USD")
	must(err)
	ga, gb := govalues.MustParseAmount("USD", first), govalues.MustParseAmount("USD", second)
	ra, rb := rhymond.New(123456789012345, "USD"), rhymond.New(234567890123456, "USD")
	factor, gfactor := decimal.RequireFromString(rate), values.MustParse(rate)

	ours := format.Formatter{Locale: language.German}
	theirs := bojanz.NewFormatter(bojanz.NewLocale("de"))
	const sum, tax, share = "3580246791358.01", "101851850935.18", "411522630041.15"
	return []task{
		{"Add", "figures", sum, func() string {
			s, err := a.Add(b)
			must(err)
			return text(func() string { return s.Decimal().String() })
		}},
		{"Add", "shopspring", sum, func() string { s := da.Add(db); return text(func() string { return s.String() }) }},
		{"Add", "bojanz", sum, func() string { s, err := ba.Add(bb); must(err); return text(func() string { return s.Number() }) }},
		{"Add", "govalues", sum, func() string {
			s, err := ga.Add(gb)
			must(err)
			return text(func() string { return s.Decimal().String() })
		}},
		{"Add", "go-money", sum, func() string { s, err := ra.Add(rb); must(err); return text(func() string { return cents(s) }) }},

		{"Cmp", "figures", "-1", func() string { n, err := a.Cmp(b); must(err); return order(n) }},
		{"Cmp", "shopspring", "-1", func() string { return order(da.Cmp(db)) }},
		{"Cmp", "bojanz", "-1", func() string { n, err := ba.Cmp(bb); must(err); return order(n) }},
		{"Cmp", "govalues", "-1", func() string { n, err := ga.Cmp(gb); must(err); return order(n) }},
		{"Cmp", "go-money", "-1", func() string { n, err := ra.Compare(rb); must(err); return order(n) }},

		{"MulRound", "figures", tax, func() string {
			m, err := a.Mul(factor)
			must(err)
			m = m.RoundToMinor(money.HalfUp)
			return text(func() string { return m.Decimal().String() })
		}},
		{"MulRound", "shopspring", tax, func() string { m := da.Mul(factor).Round(2); return text(func() string { return m.String() }) }},
		{"MulRound", "bojanz", tax, func() string {
			m, err := ba.Mul(rate)
			must(err)
			m = m.Round()
			return text(func() string { return m.Number() })
		}},
		{"MulRound", "govalues", tax, func() string {
			m, err := ga.Mul(gfactor)
			must(err)
			m = m.RoundToCurr()
			return text(func() string { return m.Decimal().String() })
		}},

		{"Split3", "figures", share, func() string {
			p, err := a.Split(3)
			must(err)
			return text(func() string { return p[2].Decimal().String() })
		}},
		{"Split3", "bojanz", share, func() string { p, err := ba.Split(3); must(err); return text(func() string { return p[2].Number() }) }},
		{"Split3", "govalues", share, func() string {
			p, err := ga.Split(3)
			must(err)
			return text(func() string { return p[2].Decimal().String() })
		}},
		{"Split3", "go-money", share, func() string { p, err := ra.Split(3); must(err); return text(func() string { return cents(p[2]) }) }},

		{"Parse", "figures", first, func() string {
			x, err := money.ParseAmount("USD " + first)
			must(err)
			return text(func() string { return x.Decimal().String() })
		}},
		{"Parse", "shopspring", first, func() string {
			x, err := decimal.NewFromString(first)
			must(err)
			return text(func() string { return x.String() })
		}},
		{"Parse", "bojanz", first, func() string {
			x, err := bojanz.NewAmount(first, "USD")
			must(err)
			return text(func() string { return x.Number() })
		}},
		{"Parse", "govalues", first, func() string {
			x, err := govalues.ParseAmount("USD", first)
			must(err)
			return text(func() string { return x.Decimal().String() })
		}},

		{"FormatGerman", "figures", "1.234.567.890.123,45 $", func() string { return ours.Amount(a) }},
		{"FormatGerman", "bojanz", "1.234.567.890.123,45 $", func() string { return theirs.Format(ba) }},
	}
}

// cents writes an amount of whole cents as the others do.
func cents(m *rhymond.Money) string {
	return decimal.New(m.Amount(), -2).StringFixed(2)
}

// order writes what a comparison returned.
func order(n int) string {
	return [...]string{"-1", "0", "1"}[n+1]
}

// TestPeersAgree: what is compared comes to the same result.
func TestPeersAgree(t *testing.T) {
	for _, x := range tasks(t, false) {
		got := strings.ReplaceAll(x.run(), "\u00a0", " ")
		require.Equal(t, x.want, got, "%s of %s", x.name, x.library)
	}
}

func BenchmarkPeers(b *testing.B) {
	for _, x := range tasks(b, true) {
		b.Run(x.name+"/"+x.library, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.run()
			}
		})
	}
}
