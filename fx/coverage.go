package fx

import (
	"cmp"
	"slices"
	"time"

	"github.com/exactfigures/figures/money"
)

// Coverage says from when to when a table has rates of one kind and origin for a pair.
type Coverage struct {
	Base, Quote money.Currency // in the direction in which they were published
	Kind        Kind
	Origin      string
	From, To    time.Time // the first and the last day that they stand for; zero where they hold before or after any day
	Rates       int
}

// Coverage returns what the table has, by pair, then by day. Rates of both directions of a pair stand under the one that was added first.
func (t *Table) Coverage() []Coverage {
	type key struct {
		base, quote money.Currency
		meta        uint16
	}
	var out []Coverage
	for _, p := range t.sortedPairs() {
		at := map[key]int{}
		for _, l := range [...][]obs{p.points, p.months, p.years} {
			for _, o := range l {
				m := t.metas[o.meta]
				k := key{t.nodes[p.base].currency, t.nodes[p.quote].currency, o.meta}
				i, ok := at[k]
				if !ok {
					i = len(out)
					at[k] = i
					out = append(out, Coverage{Base: k.base, Quote: k.quote, Kind: m.kind, Origin: m.origin, From: o.day.time()})
				}
				out[i].To = periodEnd(m.kind, o.day).time()
				out[i].Rates++
			}
		}
		for i := range p.standing {
			r := t.rate(p, p.standing[i].obs, p.standing[i].end)
			out = append(out, Coverage{Base: r.Base, Quote: r.Quote, Kind: r.Kind, Origin: r.Origin, From: r.Date, To: r.Until, Rates: 1})
		}
	}
	slices.SortStableFunc(out, func(a, b Coverage) int {
		return cmp.Or(a.Base.Compare(b.Base), a.Quote.Compare(b.Quote), a.From.Compare(b.From), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}
