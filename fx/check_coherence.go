package fx

import (
	"math/big"
	"slices"
	"sort"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// pairOf is two currencies in the order of their codes.
type pairOf struct{ a, b money.Currency }

func newPair(from, to money.Currency) pairOf {
	if from.Compare(to) > 0 {
		from, to = to, from
	}
	return pairOf{from, to}
}

// member is a claim among others of its pair.
type member struct {
	index int
	rates Bounds // what the claim implies, b per a, with half of the tolerance
}

// impliedOf returns what a claim implies, in the order of its pair. Each side gets half of the tolerance, so that two claims may be off
// by all of it.
func (q *question) impliedOf(p pairOf, tolerance *big.Rat) Bounds {
	b := implied(q.a.bounds(loose), q.b.bounds(loose))
	if q.from != p.a {
		b = b.inverse()
	}
	return b.widened(new(big.Rat).Mul(tolerance, half))
}

// groups collects the claims that keep accepts, by pair, without those that only repeat the figures of another. Legs held against each
// other are left out: they follow from what their head says.
func groups(claims []claim, found []Finding, tolerance *big.Rat, keep func(f *Finding) bool) map[pairOf][]member {
	// Figures that are equal have the same bounds. So only those with the same bounds are compared, which are few, and a text of
	// many claims takes no longer for each of them than one of few.
	type bounds struct {
		pairOf
		from, to string
	}
	out := map[pairOf][]member{}
	like := map[bounds][]int{}
	for i := range found {
		f := &found[i]
		if claims[i].twoLegs || f.q == nil || f.q.from == f.q.to || !keep(f) {
			continue
		}
		p := newPair(f.q.from, f.q.to)
		k := bounds{p, f.q.a.bounds(loose).key(), f.q.b.bounds(loose).key()}
		if slices.ContainsFunc(like[k], func(j int) bool { return found[j].From.Equal(f.From) && found[j].To.Equal(f.To) }) {
			continue
		}
		like[k] = append(like[k], i)
		out[p] = append(out[p], member{i, f.q.impliedOf(p, tolerance)})
	}
	return out
}

// key tells bounds from others.
func (b Bounds) key() string { return b.Low.RatString() + " " + b.High.RatString() }

// byPair returns where the claims of each pair are, without the legs that are held against each other.
func byPair(claims []claim, found []Finding) map[pairOf][]int {
	out := map[pairOf][]int{}
	for i := range found {
		if q := found[i].q; !claims[i].twoLegs && q != nil {
			p := newPair(q.from, q.to)
			out[p] = append(out[p], i)
		}
	}
	return out
}

// common returns what intervals have in common, if they have something.
func common(list []member) (Bounds, bool) {
	if len(list) == 0 {
		return Bounds{}, false
	}
	b := list[0].rates
	for _, m := range list[1:] {
		b = Bounds{maxRat(b.Low, m.rates.Low), minRat(b.High, m.rates.High)}
	}
	return b, b.Low.Cmp(b.High) <= 0
}

// majority returns the members that cover the point which most intervals cover, if those are at least two and more than half.
func majority(list []member) []member {
	lows, highs := make([]*big.Rat, len(list)), make([]*big.Rat, len(list))
	for i, m := range list {
		lows[i], highs[i] = m.rates.Low, m.rates.High
	}
	slices.SortFunc(lows, (*big.Rat).Cmp)
	slices.SortFunc(highs, (*big.Rat).Cmp)
	var point *big.Rat
	most := 0
	for _, m := range list { // an interval begins where the most meet
		at := m.rates.Low
		begun := sort.Search(len(lows), func(i int) bool { return lows[i].Cmp(at) > 0 })
		ended := sort.Search(len(highs), func(i int) bool { return highs[i].Cmp(at) >= 0 })
		if begun-ended > most {
			point, most = at, begun-ended
		}
	}
	if most < 2 || 2*most <= len(list) {
		return nil
	}
	best := make([]member, 0, most)
	for _, m := range list {
		if m.rates.Low.Cmp(point) <= 0 && point.Cmp(m.rates.High) <= 0 {
			best = append(best, m)
		}
	}
	return best
}

// coherence holds the claims for which there is no rate against each other, and those for which no date is known.
func (c *Checker) coherence(doc *parse.Document, claims []claim, found []Finding) error {
	open := func(f *Finding) bool {
		return f.Verdict == Undetermined && (f.Reason == NoRate || f.Reason == StaleRate || f.Reason == NoDate) && f.Claims[0].When == parse.When{}
	}
	agreed := map[pairOf]Bounds{}
	all := byPair(claims, found)
	for p, list := range groups(claims, found, c.tolerance(), open) {
		if len(list) < 2 {
			continue
		}
		in := majority(list)
		if in == nil {
			for _, m := range list {
				if found[m.index].Reason != NoDate {
					found[m.index].Reason = Conflict
				}
			}
			continue
		}
		rate, _ := common(in)
		agreed[p] = rate
		for _, i := range all[p] { // also those that repeat the figures of another
			f := &found[i]
			if !open(f) {
				continue
			}
			if err := c.judgeByDocument(f, rate, p); err != nil {
				return err
			}
		}
	}
	addStated(doc, agreed)
	beside := neighbours(agreed)
	for i := range found { // over a third currency
		f := &found[i]
		if f.q == nil || !open(f) || f.Reason == NoDate || f.q.from == f.q.to {
			continue
		}
		p := newPair(f.q.from, f.q.to)
		rate, ok := triangleOf(agreed, beside, p)
		if !ok {
			continue
		}
		if err := c.judgeByDocument(f, rate, p); err != nil {
			return err
		}
	}
	return nil
}

// judgeByDocument holds a claim against the rate that the others of the text imply. One without a date that agrees stays open, for the
// whole text may use a rate that never was.
func (c *Checker) judgeByDocument(f *Finding, rate Bounds, p pairOf) error {
	if f.q.from != p.a {
		rate = rate.inverse()
	}
	q := *f.q
	q.rates, q.stated, q.window = rate, true, window{}
	q.latest = new(big.Rat).Mul(new(big.Rat).Add(rate.Low, rate.High), half)
	q.tolerance = new(big.Rat).Mul(c.tolerance(), half)
	g := *f
	g.Reason, g.Years, g.Rates = NoReason, nil, Interval{}
	g, err := c.judge(g, &q, setting{}, false)
	if err != nil || g.Verdict != Inconsistent && f.Reason == NoDate {
		return err
	}
	g.Basis, g.Document = ByDocument, rate
	if g.Verdict == Inconsistent && g.Reason == NoReason {
		g.Reason = Outlier
	}
	*f = g
	return nil
}

// addStated adds the rates that the text states to those that its claims agree on.
func addStated(doc *parse.Document, agreed map[pairOf]Bounds) {
	for _, r := range doc.Rates {
		if !r.Base.IsValid() || !r.Quote.IsValid() || r.Base == r.Quote {
			continue
		}
		p := newPair(r.Base, r.Quote)
		if b, _, ok := boundsOf(r, p.a); ok {
			if _, have := agreed[p]; !have {
				agreed[p] = b
			}
		}
	}
}

// neighbours returns for each currency those that it has a rate with, in the order of their codes.
func neighbours(agreed map[pairOf]Bounds) map[money.Currency][]money.Currency {
	out := map[money.Currency][]money.Currency{}
	for p := range agreed {
		out[p.a], out[p.b] = append(out[p.a], p.b), append(out[p.b], p.a)
	}
	for _, list := range out {
		slices.SortFunc(list, money.Currency.Compare)
	}
	return out
}

// triangleOf returns the rate of a pair over a third currency, b per a: the first third in the order of the codes.
func triangleOf(agreed map[pairOf]Bounds, beside map[money.Currency][]money.Currency, p pairOf) (Bounds, bool) {
	per := func(from, to money.Currency) (Bounds, bool) {
		o := newPair(from, to)
		b, ok := agreed[o]
		if ok && o.a != from {
			b = b.inverse()
		}
		return b, ok
	}
	for _, c := range beside[p.a] {
		x, ok1 := per(p.a, c)
		y, ok2 := per(c, p.b)
		if ok1 && ok2 {
			return Bounds{new(big.Rat).Mul(x.Low, y.Low), new(big.Rat).Mul(x.High, y.High)}, true
		}
	}
	return Bounds{}, false
}

// throughout joins the claims of a pair that are all wrong by the same factor into one finding: the text uses one rate, of another time
// or of nobody.
func (c *Checker) throughout(claims []claim, found []Finding) []Finding {
	byTable := groups(claims, found, c.tolerance(), func(f *Finding) bool { return f.Basis == ByTable && f.Verdict != Undetermined })
	gone := map[int]bool{}
	all := byPair(claims, found)
	for p, list := range byTable {
		if len(list) < 2 || slices.ContainsFunc(list, func(m member) bool {
			f := &found[m.index]
			return f.Verdict != Inconsistent || f.Reason != NoReason || f.Date != found[list[0].index].Date || f.Claims[0].When.Event
		}) {
			continue
		}
		rate, ok := common(list)
		first := &found[list[0].index]
		own := first.q.rates.widened(first.q.tolerance)
		if first.q.from != p.a {
			own = own.inverse()
		}
		if !ok || rate.meets(own) {
			continue
		}
		causes := sharedCauses(found, list)
		if first.q.from != p.a {
			rate = rate.inverse()
		}
		first.parts = append(first.parts, *first)
		first.Implied, first.Causes = rate, causes
		first.explainCauses()
		for _, i := range all[p] {
			if f := &found[i]; i != list[0].index && f.Basis == ByTable && f.Verdict == Inconsistent {
				first.Claims = append(first.Claims, f.Claims...)
				first.parts = append(first.parts, *f)
				gone[i] = true
			}
		}
	}
	if len(gone) == 0 {
		return found
	}
	out := found[:0:0]
	for i := range found {
		if !gone[i] {
			out = append(out, found[i])
		}
	}
	return out
}

// sharedCauses returns the causes that all claims have in common, with the years in which all were right.
func sharedCauses(found []Finding, list []member) []Cause {
	var out []Cause
	for _, c := range found[list[0].index].Causes {
		all := true
		for _, m := range list[1:] {
			all = all && slices.ContainsFunc(found[m.index].Causes, func(o Cause) bool {
				return o.Kind == c.Kind && o.Side == c.Side && o.Power == c.Power && o.Currency == c.Currency
			})
		}
		if !all || c.Kind == Mispaired || c.Kind == Transposed || c.Kind == DigitChanged {
			continue
		}
		if c.Kind == OtherDate {
			for _, m := range list[1:] {
				for _, o := range found[m.index].Causes {
					if o.Kind == OtherDate {
						c.Years = bothYears(c.Years, o.Years)
					}
				}
			}
			if len(c.Years) == 0 {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// bothYears returns the years that two lists have in common.
func bothYears(a, b []Years) []Years {
	var out []Years
	for _, x := range a {
		for _, y := range b {
			if lo, hi := max(x.First, y.First), min(x.Last, y.Last); lo <= hi {
				out = append(out, Years{lo, hi})
			}
		}
	}
	return out
}
