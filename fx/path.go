package fx

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/exactfigures/figures/money"
)

// maxHops is the largest number of published rates in a chain.
const maxHops = 3

// hop is one published rate on the way, from a node to another.
type hop struct {
	pair     int32
	from, to int32
	class    class
	age      int32
	obs      obs // as of a day; the last one for a window
}

// way is a path: hops joined, where they do not meet, by exact links.
type way struct {
	hops [maxHops]hop
	n    int
	on   day // the day for which the exact links were taken
}

// finder looks for the best way over the rates of a day (from and to are the same) or over those of a window.
type finder struct {
	t        *Table
	from, to day
	window   bool
}

// find returns the best way from base to quote. A way of no hops is one of exact links alone.
func (t *Table) find(base, quote money.Currency, f finder) (w way, ok bool) {
	if base == quote || !base.IsValid() || !quote.IsValid() {
		return way{}, false
	}
	w.on = f.to
	a, okA := t.ids[base]
	b, okB := t.ids[quote]
	if okA && okB && t.nodes[a].group != t.nodes[b].group {
		// The common case first: the pair itself, with rates of a day.
		if h, ok := f.hop(a, b, classPoint); ok {
			w.hops[0], w.n = h, 1
			return w, true
		}
	} else if linked(base, quote, f.to) {
		return w, true
	}
	var bufA, bufB [4]int32
	from, to := t.reach(base, f.to, bufA[:0]), t.reach(quote, f.to, bufB[:0])
	if len(from) == 0 || len(to) == 0 {
		return way{}, false
	}
	for level := classPoint; level < classes; level++ {
		if level > classPoint && !t.has[level] {
			continue
		}
		s := search{finder: f, level: level}
		for n := 1; n <= maxHops; n++ {
			switch n {
			case 1:
				s.one(from, to)
			case 2:
				s.two(from, to)
			case 3:
				s.three(from, to)
			}
			if s.found {
				s.best.on = f.to
				return s.best, true
			}
		}
	}
	return way{}, false
}

// reach returns the nodes that are c or tied to it by exact links on the day.
func (t *Table) reach(c money.Currency, on day, into []int32) []int32 {
	g := int32(-1)
	if id, ok := t.ids[c]; ok {
		if g = t.nodes[id].group; len(t.member[g]) == 1 {
			return append(into, id)
		}
	} else if g, ok = t.groups[root(c)]; !ok {
		return into
	}
	for _, id := range t.member[g] {
		if linked(c, t.nodes[id].currency, on) {
			into = append(into, id)
		}
	}
	return into
}

// closure is reach for a node.
func (t *Table) closure(id int32, on day, into []int32) []int32 {
	if len(t.member[t.nodes[id].group]) == 1 {
		return append(into, id)
	}
	return t.reach(t.nodes[id].currency, on, into)
}

// hop returns the best rate between two nodes, of a class no worse than level.
func (f finder) hop(a, b int32, level class) (hop, bool) {
	i, ok := f.t.index[pairKey(a, b)]
	if !ok {
		return hop{}, false
	}
	p := &f.t.pairs[i]
	for c := classExact; c <= level; c++ {
		if !f.t.has[c] {
			continue
		}
		var o obs
		var age int32
		if f.window {
			o, age, ok = f.t.inWindow(p, c, f.from, f.to)
		} else {
			o, age, ok = f.t.asOf(p, c, f.to)
		}
		if ok {
			return hop{i, a, b, c, age, o}, true
		}
	}
	return hop{}, false
}

// search keeps the best way of one number of hops.
type search struct {
	finder
	level class
	best  way
	found bool
}

func (s *search) try(hops ...hop) {
	var w way
	w.n = copy(w.hops[:], hops)
	if !s.found || s.t.compareWays(&w, &s.best) < 0 {
		s.best, s.found = w, true
	}
}

func (s *search) one(from, to []int32) {
	for _, a := range from {
		for _, b := range to {
			if h, ok := s.hop(a, b, s.level); ok {
				s.try(h)
			}
		}
	}
}

// other returns the end of a pair that is not id.
func (t *Table) other(pair, id int32) int32 {
	if p := &t.pairs[pair]; p.base != id {
		return p.base
	}
	return t.pairs[pair].quote
}

func (t *Table) degree(ids []int32) int {
	n := 0
	for _, id := range ids {
		n += len(t.nodes[id].pairs)
	}
	return n
}

func (s *search) two(from, to []int32) {
	back := s.t.degree(to) < s.t.degree(from) // walk from the end with fewer pairs
	if back {
		from, to = to, from
	}
	var buf [4]int32
	for _, a := range from {
		for _, pr := range s.t.nodes[a].pairs {
			mid := s.t.other(pr, a)
			if slices.Contains(from, mid) || slices.Contains(to, mid) {
				continue
			}
			for _, m := range s.t.closure(mid, s.to, buf[:0]) {
				for _, b := range to {
					second, ok := s.hop(m, b, s.level)
					if !ok {
						continue
					}
					first, ok := s.hop(a, mid, s.level)
					if !ok {
						continue
					}
					if back {
						first.from, first.to = first.to, first.from
						second.from, second.to = second.to, second.from
						s.try(second, first)
					} else {
						s.try(first, second)
					}
				}
			}
		}
	}
}

func (s *search) three(from, to []int32) {
	for _, a := range from {
		for _, pa := range s.t.nodes[a].pairs {
			x := s.t.other(pa, a)
			if slices.Contains(from, x) || slices.Contains(to, x) {
				continue
			}
			first, ok := s.hop(a, x, s.level)
			if !ok {
				continue
			}
			for _, b := range to {
				for _, pb := range s.t.nodes[b].pairs {
					y := s.t.other(pb, b)
					if slices.Contains(from, y) || slices.Contains(to, y) {
						continue
					}
					var bufX, bufY [4]int32
					for _, x2 := range s.t.closure(x, s.to, bufX[:0]) {
						for _, y2 := range s.t.closure(y, s.to, bufY[:0]) {
							if x2 == y2 {
								continue
							}
							second, ok := s.hop(x2, y2, s.level)
							if !ok {
								continue
							}
							if third, ok := s.hop(y, b, s.level); ok {
								s.try(first, second, third)
							}
						}
					}
				}
			}
		}
	}
}

// compareWays orders ways of the same number of hops, the better one first.
func (t *Table) compareWays(v, w *way) int {
	cv, cw := t.costOf(v), t.costOf(w)
	for i := range cv {
		if c := cmp.Compare(cv[i], cw[i]); c != 0 {
			return c
		}
	}
	for i := range v.n {
		if c := cmp.Compare(t.nodes[v.hops[i].to].currency.String(), t.nodes[w.hops[i].to].currency.String()); c != 0 {
			return c
		}
	}
	return 0
}

// costOf returns worst class, age of the oldest rate, changes of origin or date, inverse steps and rank of the pivots.
func (t *Table) costOf(w *way) (cost [5]int32) {
	for i := range w.n {
		h := &w.hops[i]
		cost[0] = max(cost[0], int32(h.class))
		cost[1] = max(cost[1], h.age)
		if i > 0 {
			prev := &w.hops[i-1]
			if t.metas[prev.obs.meta] != t.metas[h.obs.meta] || prev.obs.day != h.obs.day {
				cost[2]++
			}
			cost[4] += min(t.nodes[prev.to].rank, t.nodes[h.from].rank)
		}
		if t.against(h) {
			cost[3]++
		}
	}
	return cost
}

// against reports whether the hop goes against the direction in which its rate was published.
func (t *Table) against(h *hop) bool {
	return (t.pairs[h.pair].base != h.from) != (h.obs.flags&turned != 0)
}

// build makes the rate of a way. use, if not nil, tells the observation to take for each hop.
func (t *Table) build(base, quote money.Currency, w way, use []obs) Rate {
	if w.n == 1 && t.nodes[w.hops[0].from].currency == base && t.nodes[w.hops[0].to].currency == quote {
		h := &w.hops[0]
		o := h.obs
		if use != nil {
			o = use[0]
		}
		r := t.hopRate(h, o)
		if r.Base == base {
			return r
		}
		return r.Inverse()
	}
	legs := make([]Rate, 0, 4)
	at := base
	exact := func(to money.Currency) {
		chain, _ := linksBetween(at, to, w.on)
		for _, l := range chain {
			legs = append(legs, l.rate())
		}
		at = to
	}
	for i := range w.n {
		h := &w.hops[i]
		exact(t.nodes[h.from].currency)
		o := h.obs
		if use != nil {
			o = use[i]
		}
		legs = append(legs, t.hopRate(h, o))
		at = t.nodes[h.to].currency
	}
	exact(quote)
	return derive(base, quote, legs)
}

func (t *Table) hopRate(h *hop, o obs) Rate {
	p := &t.pairs[h.pair]
	end := day(0)
	if h.class == classExact || h.class == classStanding {
		for i := range p.standing {
			if s := &p.standing[i]; s.cls == h.class && s.day == o.day {
				end = s.end
			}
		}
	}
	return t.rate(p, o, end)
}

// exactChains calls f with every exact link on a way, and whether it is walked down, from the heir to the old currency.
func (t *Table) exactChains(base, quote money.Currency, w *way, f func(l link, down bool)) {
	at := base
	walk := func(to money.Currency) {
		if at == to {
			return
		}
		chain, _ := linksBetween(at, to, w.on)
		for _, l := range chain {
			down := l.heir == at
			f(l, down)
			if down {
				at = l.old
			} else {
				at = l.heir
			}
		}
		at = to
	}
	for i := range w.n {
		walk(t.nodes[w.hops[i].from].currency)
		at = t.nodes[w.hops[i].to].currency
	}
	walk(quote)
}

// exactFactor returns the product of the exact links on a way, nil if there are none.
func (t *Table) exactFactor(base, quote money.Currency, w *way) *big.Rat {
	var out *big.Rat
	t.exactChains(base, quote, w, func(l link, down bool) {
		if out == nil {
			out = big.NewRat(1, 1)
		}
		v := l.rate().Rat()
		if down {
			out.Mul(out, v)
		} else {
			out.Quo(out, v)
		}
	})
	return out
}

// linkStart returns the day since which all exact links on a way hold.
func (t *Table) linkStart(base, quote money.Currency, w *way) day {
	since := firstDay
	t.exactChains(base, quote, w, func(l link, _ bool) { since = max(since, l.start()) })
	return since
}
