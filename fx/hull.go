package fx

import (
	"context"
	"time"

	"github.com/exactfigures/figures/money"
)

// Range returns the lowest and the highest rate of the days from and to and all between. The last rate before from counts too
// where it may still be used on that day, for it is the rate of the first days. Where no rate lies inside, the first after to
// counts as well, if the two are no further apart than twice what their kind allows. An average counts with both its neighbours.
//
// The rates of a chain are combined day by day where its legs have rates inside, so that the result is not wider than what was
// really traded; otherwise the lowest of one leg meets the highest of the other. Parts of the time for which the best way has no
// rate are looked up on the next best. Without any rate the error is a [*NoRateError].
func (t *Table) Range(_ context.Context, base, quote money.Currency, from, to time.Time) (low, high Rate, err error) {
	first, last := dayOf(from), dayOf(to)
	if first > last {
		first, last = last, first
	}
	if t == nil {
		t = &Table{}
	}
	var h hull
	t.hull(base, quote, first, last, &h, 0)
	if !h.ok {
		return Rate{}, Rate{}, t.noRate(base, quote, last)
	}
	return h.low.rate, h.high.rate, nil
}

// extreme is one end of a hull.
type extreme struct {
	value fraction
	rate  Rate
}

type hull struct {
	low, high extreme
	ok        bool
}

func (h *hull) add(low, high extreme) {
	if !h.ok || low.value.compare(h.low.value) < 0 {
		h.low = low
	}
	if !h.ok || high.value.compare(h.high.value) > 0 {
		h.high = high
	}
	h.ok = true
}

// slack is how many days at the ends of a window may be without a rate before they are looked up on another way.
const slack = 16

// maxDepth bounds how often the parts of a window are looked up anew.
const maxDepth = 12

// hull widens h by the rates of a window.
func (t *Table) hull(base, quote money.Currency, from, to day, h *hull, depth int) {
	f := finder{t: t, from: from, to: to, window: true}
	w, ok := t.find(base, quote, f)
	if !ok {
		return
	}
	if w.n == 0 {
		r := t.build(base, quote, w, nil)
		v := fraction{any: r.Rat()}
		h.add(extreme{v, r}, extreme{v, r})
		if since := t.linkStart(base, quote, &w); since > from && depth <= maxDepth {
			t.hull(base, quote, from, since-1, h, depth+1)
		}
		return
	}
	cover := [2]day{from, to}
	t.hullOf(base, quote, &w, from, to, &cover, h)
	if depth > maxDepth {
		return
	}
	if cover[0] > from && cover[0] > from+slack {
		t.hull(base, quote, from, cover[0]-1, h, depth+1)
	}
	if cover[1] < to && cover[1] < to-slack {
		t.hull(base, quote, cover[1]+1, to, h, depth+1)
	}
}

// inWindow tells whether the pair has rates of a class for a window: its last such observation, and how many days that is away.
func (t *Table) inWindow(p *pair, c class, from, to day) (o obs, age int32, ok bool) {
	if c == classExact || c == classStanding {
		for i := len(p.standing) - 1; i >= 0; i-- {
			if s := &p.standing[i]; s.cls == c && s.day <= to && from <= s.end {
				return s.obs, 0, true
			}
		}
		return obs{}, 0, false
	}
	s := t.stretch(p, c, from, to)
	switch {
	case s.inside():
		return s.list[s.hi-1], 0, true
	case s.before >= 0:
		return s.list[s.before], int32(from - t.endOf(s.list[s.before])), true
	}
	return obs{}, 0, false
}

// stretch is the part of a list of observations that counts for a window.
type stretch struct {
	list          []obs
	lo, hi        int // inside the window
	before, after int // -1: none
}

func (s stretch) inside() bool { return s.lo < s.hi }

// all returns everything that counts.
func (s stretch) all() []obs {
	lo, hi := s.lo, s.hi
	if s.before >= 0 {
		lo = s.before
	}
	if s.after >= 0 {
		hi = s.after + 1
	}
	if lo >= hi {
		return nil
	}
	return s.list[lo:hi]
}

func (t *Table) endOf(o obs) day { return periodEnd(t.metas[o.meta].kind, o.day) }

// stretch returns what counts for a window: the observations inside and those around that may stand in.
func (t *Table) stretch(p *pair, c class, from, to day) stretch {
	l := p.list(c)
	s := stretch{list: l, before: -1, after: -1}
	s.lo, s.hi = upTo(l, from-1), upTo(l, to)
	if c != classPoint {
		// A period that has begun before the window may reach into it.
		if s.lo > 0 && t.endOf(l[s.lo-1]) >= from {
			s.lo--
		}
		if s.inside() {
			s.lo, s.hi = max(0, s.lo-1), min(len(l), s.hi+1)
			if p.breakOn != 0 {
				s.lo, s.hi = p.unit(l, s.lo, s.hi, from, to)
			}
			return s
		}
	}
	if s.lo > 0 {
		o := l[s.lo-1]
		gap := int(from - t.endOf(o))
		if gap <= t.metas[o.meta].kind.MaxAge() || c == classPoint && t.slower(l[:s.lo-1], from) {
			s.before = s.lo - 1
		}
	}
	if !s.inside() && s.before >= 0 && s.hi < len(l) {
		o := l[s.hi]
		limit := t.metas[o.meta].kind.MaxAge()
		if int(o.day-to) <= limit && int(o.day-t.endOf(l[s.before])) <= 2*max(limit, t.metas[l[s.before].meta].kind.MaxAge()) {
			s.after = s.hi
		}
	}
	if p.breakOn != 0 {
		s = p.unbroken(s, from, to)
	}
	return s
}

// slower reports whether an older observation of a slower kind may still be used on day d.
func (t *Table) slower(l []obs, d day) bool {
	for i := len(l) - 1; i >= 0 && d-l[i].day <= 45; i-- {
		if int(d-l[i].day) <= t.metas[l[i].meta].kind.MaxAge() {
			return true
		}
	}
	return false
}

// unbroken drops what a value break parts from the window.
func (p *pair) unbroken(s stretch, from, to day) stretch {
	if s.before >= 0 && s.list[s.before].day < p.breakOn && p.breakOn <= from {
		s.before = -1
	}
	if s.after >= 0 && to < p.breakOn && p.breakOn <= s.list[s.after].day {
		s.after = -1
	}
	if s.after >= 0 && s.before < 0 {
		s.after = -1
	}
	return s
}

// unit narrows a stretch of averages to those of the unit of the window.
func (p *pair) unit(l []obs, lo, hi int, from, to day) (int, int) {
	for lo < hi && l[lo].day < p.breakOn && p.breakOn <= from {
		lo++
	}
	for lo < hi && l[hi-1].day >= p.breakOn && to < p.breakOn {
		hi--
	}
	return lo, hi
}

// hullOf widens h by the rates that a way has in a window, and narrows cover to the days for which it has them.
func (t *Table) hullOf(base, quote money.Currency, w *way, from, to day, cover *[2]day, h *hull) {
	var lists [maxHops][]obs
	var inside [maxHops]bool
	same := true // all moving hops are of one class
	moving := -1
	var one [maxHops][1]obs
	for i := range w.n {
		hp := &w.hops[i]
		p := &t.pairs[hp.pair]
		if hp.class == classExact || hp.class == classStanding {
			one[i][0] = hp.obs
			lists[i] = one[i][:]
			for j := range p.standing {
				if s := &p.standing[j]; s.cls == hp.class && s.day == hp.obs.day {
					cover[0], cover[1] = max(cover[0], s.day), min(cover[1], s.end)
				}
			}
			continue
		}
		s := t.stretch(p, hp.class, from, to)
		lists[i], inside[i] = s.all(), s.inside()
		if len(lists[i]) == 0 {
			return
		}
		first, last := lists[i][0], lists[i][len(lists[i])-1]
		cover[0] = max(cover[0], first.day)
		cover[1] = min(cover[1], t.endOf(last)+day(t.metas[last.meta].kind.MaxAge()))
		if moving >= 0 && w.hops[moving].class != hp.class {
			same = false
		}
		if moving < 0 {
			moving = i
		}
	}
	for i := range w.n {
		if moving >= 0 && i != moving && !(w.hops[i].class == classExact || w.hops[i].class == classStanding) {
			same = same && (inside[i] == inside[moving]) && (inside[i] || sameDays(lists[i], lists[moving]))
		}
	}
	// The exact links on the way hold since their day only.
	since := t.linkStart(base, quote, w)
	cover[0] = max(cover[0], since)
	if same {
		t.pointwise(base, quote, w, lists, since, h)
		return
	}
	var low, high [maxHops]obs
	lv, hv := fraction{num: 1, den: 1}, fraction{num: 1, den: 1}
	for i := range w.n {
		hp := &w.hops[i]
		down := t.pairs[hp.pair].base != hp.from
		l, m := t.ends(lists[i], down)
		low[i], high[i] = l, m
		lv = t.times(lv, l, t.divides(l, down))
		hv = t.times(hv, m, t.divides(m, down))
	}
	t.widen(base, quote, w, low[:w.n], high[:w.n], lv, hv, h)
}

// widen adds what two sets of observations give, together with the exact links on the way.
func (t *Table) widen(base, quote money.Currency, w *way, low, high []obs, lv, hv fraction, h *hull) {
	if x := t.exactFactor(base, quote, w); x != nil {
		lv, hv = fraction{any: lv.rat()}, fraction{any: hv.rat()}
		lv.any.Mul(lv.any, x)
		hv.any.Mul(hv.any, x)
	}
	if h.ok && lv.compare(h.low.value) >= 0 && hv.compare(h.high.value) <= 0 {
		return
	}
	h.add(extreme{lv, t.build(base, quote, *w, low)}, extreme{hv, t.build(base, quote, *w, high)})
}

// divides reports whether an observation divides when its pair is walked against its direction (down) or along.
func (t *Table) divides(o obs, down bool) bool { return down != (o.flags&turned != 0) }

// ends returns the observations with the lowest and the highest value.
func (t *Table) ends(l []obs, down bool) (low, high obs) {
	unit := fraction{num: 1, den: 1}
	var lv, hv fraction
	for i, o := range l {
		v := t.times(unit, o, t.divides(o, down))
		if i == 0 || v.compare(lv) < 0 {
			low, lv = o, v
		}
		if i == 0 || v.compare(hv) > 0 {
			high, hv = o, v
		}
	}
	return low, high
}

func sameDays(a, b []obs) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].day != b[i].day {
			return false
		}
	}
	return true
}

// pointwise walks the days on which any leg has a new rate, and takes the rates in force on each.
func (t *Table) pointwise(base, quote money.Currency, w *way, lists [maxHops][]obs, since day, h *hull) {
	var at [maxHops]int
	d := since
	for i := range w.n {
		d = max(d, lists[i][0].day)
	}
	for i := range w.n {
		for at[i]+1 < len(lists[i]) && lists[i][at[i]+1].day <= d {
			at[i]++
		}
	}
	var low, high [maxHops]obs
	var lv, hv fraction
	for first := true; ; first = false {
		v := fraction{num: 1, den: 1}
		for i := range w.n {
			o := lists[i][at[i]]
			v = t.times(v, o, t.divides(o, t.pairs[w.hops[i].pair].base != w.hops[i].from))
		}
		if first || v.compare(lv) < 0 {
			lv = v
			for i := range w.n {
				low[i] = lists[i][at[i]]
			}
		}
		if first || v.compare(hv) > 0 {
			hv = v
			for i := range w.n {
				high[i] = lists[i][at[i]]
			}
		}
		next := lastDay + 1
		for i := range w.n {
			if at[i]+1 < len(lists[i]) {
				next = min(next, lists[i][at[i]+1].day)
			}
		}
		if next > lastDay {
			break
		}
		for i := range w.n {
			if at[i]+1 < len(lists[i]) && lists[i][at[i]+1].day == next {
				at[i]++
			}
		}
	}
	t.widen(base, quote, w, low[:w.n], high[:w.n], lv, hv, h)
}
