package fx

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/exactfigures/figures/money"
)

// DoubtKind is what makes a rate of a table doubtful.
type DoubtKind uint8

// The doubts. In text form: jump, triangle, reciprocal, replaced, future, stale.
const (
	Jump       DoubtKind = iota // a rate that leaps by more than 30 % and comes back
	Triangle                    // three pairs of a day that do not close within 1 %
	Reciprocal                  // a pair was given both ways round on one day, more than 0.5 % apart
	Replaced                    // a pair was given twice on one day by one origin, with different prices
	Future                      // a rate of a day to come
	Stale                       // the same price on more than ten days in a row
)

var doubtNames = []string{"jump", "triangle", "reciprocal", "replaced", "future", "stale"}

// String returns the text form.
func (k DoubtKind) String() string { return nameOf(doubtNames, uint8(k), "doubt") }

// MarshalText returns the text form. It errs on a value that is none.
func (k DoubtKind) MarshalText() ([]byte, error) { return textOf(doubtNames, uint8(k), "doubt") }

// Doubt is one thing about a table that a person should look at. It need not be wrong: markets do leap.
type Doubt struct {
	_           [0]func()
	Kind        DoubtKind
	Base, Quote money.Currency
	Date        time.Time // of the doubtful rate, of the first for Stale
	Text        string    // what was found, with the numbers
}

// String returns "EUR/USD 2024-01-05: jump: 1.10, 11.0, 1.11".
func (d Doubt) String() string {
	return fmt.Sprintf("%s/%s %s: %s: %s", d.Base, d.Quote, d.Date.Format(time.DateOnly), d.Kind, d.Text)
}

const (
	maxDoubts    = 1000  // of each kind; a table with more is not worth a list
	maxTriangles = 20000 // that are looked at
	staleDays    = 10
)

var (
	jumpLimit       = big.NewRat(13, 10)
	triangleLimit   = big.NewRat(101, 100)
	reciprocalLimit = big.NewRat(1005, 1000)
)

// Validate looks for rates that are probably wrong, by pair and day; see [DoubtKind]. now is the last day that is not to come. Averages
// and rates that hold until they are ended are only looked at for days to come. It returns at most a thousand of each kind.
func (t *Table) Validate(now time.Time) []Doubt {
	var out []Doubt
	if t == nil {
		return nil
	}
	var count [Stale + 1]int
	add := func(d Doubt) {
		if count[d.Kind] < maxDoubts {
			count[d.Kind]++
			out = append(out, d)
		}
	}
	today := dayOf(now)
	for _, p := range t.sortedPairs() {
		t.future(p, today, add)
		t.jumps(p, add)
		t.stale(p, add)
	}
	for _, r := range t.replaced {
		add(t.doubtOf(r))
	}
	t.triangles(add)
	slices.SortStableFunc(out, func(a, b Doubt) int {
		return cmp.Or(a.Base.Compare(b.Base), a.Quote.Compare(b.Quote), a.Date.Compare(b.Date), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

func (t *Table) doubt(p *pair, k DoubtKind, d day, format string, args ...any) Doubt {
	return Doubt{Kind: k, Base: t.nodes[p.base].currency, Quote: t.nodes[p.quote].currency, Date: d.time(), Text: fmt.Sprintf(format, args...)}
}

func (t *Table) future(p *pair, today day, add func(Doubt)) {
	for _, l := range [...][]obs{p.points, p.months, p.years} {
		for _, o := range l[upTo(l, today):] {
			add(t.doubt(p, Future, o.day, "after %s", today))
		}
	}
}

// value returns an observation in the direction of its pair.
func (t *Table) value(o obs) *big.Rat {
	v, _ := ratOf(t.decimal(o))
	if o.flags&turned != 0 {
		v.Inv(v)
	}
	return v
}

// beyond reports whether two values are apart by more than a limit, either way.
func beyond(a, b, limit *big.Rat) bool {
	r := new(big.Rat).Quo(a, b)
	return r.Cmp(limit) > 0 || r.Cmp(new(big.Rat).Inv(limit)) < 0
}

func (t *Table) jumps(p *pair, add func(Doubt)) {
	l := p.points
	for i := 1; i+1 < len(l); i++ {
		a, b, c := &l[i-1], &l[i], &l[i+1]
		if a.flags == b.flags && a.flags&wideCoef == 0 && a.exp == b.exp && small(a.coef, b.coef) {
			continue
		}
		x, y, z := t.value(*a), t.value(*b), t.value(*c)
		if beyond(x, y, jumpLimit) && !beyond(x, z, jumpLimit) {
			add(t.doubt(p, Jump, b.day, "%s, %s, %s", priceText(x, 6), priceText(y, 6), priceText(z, 6)))
		}
	}
}

// small reports whether two coefficients are certainly within the limit of a jump, without fractions.
func small(a, b int64) bool {
	const most = 1 << 58
	return a < most && b < most && a*10 < b*13 && b*10 < a*13
}

func (t *Table) stale(p *pair, add func(Doubt)) {
	l := p.points
	for i := 0; i < len(l); {
		j := i + 1
		for j < len(l) && l[j].coef == l[i].coef && l[j].exp == l[i].exp && l[j].flags == l[i].flags && l[i].flags&wideCoef == 0 {
			j++
		}
		if j-i > staleDays {
			add(t.doubt(p, Stale, l[i].day, "%s on %d days in a row", priceText(t.value(l[i]), 6), j-i))
		}
		i = j
	}
}

// replacement is an observation that another one of its day and origin took the place of.
type replacement struct {
	pair     int32
	old, new obs
}

// note keeps a replacement if it matters.
func (t *Table) note(p int32, old, o obs) {
	if len(t.replaced) >= maxDoubts || old.meta != o.meta || old == o {
		return
	}
	if t.value(old).Cmp(t.value(o)) == 0 || old.flags&turned != o.flags&turned && !beyond(t.value(old), t.value(o), reciprocalLimit) {
		return
	}
	t.replaced = append(t.replaced, replacement{p, old, o})
}

func (t *Table) doubtOf(r replacement) Doubt {
	k := Replaced
	if r.old.flags&turned != r.new.flags&turned {
		k = Reciprocal
	}
	return t.doubt(&t.pairs[r.pair], k, r.new.day, "%s and %s", priceText(t.value(r.old), 6), priceText(t.value(r.new), 6))
}

// triangles looks at three currencies of which every two are a pair: the worst day of each.
func (t *Table) triangles(add func(Doubt)) {
	seen := 0
	for i := range t.pairs {
		p := &t.pairs[i]
		a, b := p.base, p.quote
		if len(t.nodes[b].pairs) < len(t.nodes[a].pairs) {
			a, b = b, a
		}
		for _, q := range t.nodes[a].pairs {
			c := t.other(q, a)
			r, ok := t.index[pairKey(b, c)]
			if c == b || !ok || q < int32(i) || r < int32(i) { // each once, at its first pair
				continue
			}
			if seen++; seen > maxTriangles {
				return
			}
			t.triangle(p, &t.pairs[q], &t.pairs[r], add)
		}
	}
}

func (t *Table) triangle(p, q, r *pair, add func(Doubt)) {
	var worst *big.Rat
	var d Doubt
	j, k := 0, 0
	for _, o := range p.points {
		for j < len(q.points) && q.points[j].day < o.day {
			j++
		}
		for k < len(r.points) && r.points[k].day < o.day {
			k++
		}
		if j == len(q.points) || k == len(r.points) {
			break
		}
		if q.points[j].day != o.day || r.points[k].day != o.day {
			continue
		}
		// Once around: base to quote, on to the third, and back.
		v := t.value(o)
		at := p.quote
		for _, leg := range [...]struct {
			p *pair
			o obs
		}{{q, q.points[j]}, {r, r.points[k]}, {q, q.points[j]}} {
			if at == p.base {
				break
			}
			switch at {
			case leg.p.base:
				v.Mul(v, t.value(leg.o))
				at = leg.p.quote
			case leg.p.quote:
				v.Quo(v, t.value(leg.o))
				at = leg.p.base
			}
		}
		if at != p.base || !beyond(v, one, triangleLimit) {
			continue
		}
		if v.Cmp(one) < 0 {
			v.Inv(v)
		}
		if worst == nil || v.Cmp(worst) > 0 {
			third := t.nodes[q.base].currency
			if q.base == p.base || q.base == p.quote {
				third = t.nodes[q.quote].currency
			}
			worst, d = v, t.doubt(p, Triangle, o.day, "with %s once around is %s", third, priceText(v, 6))
		}
	}
	if worst != nil {
		add(d)
	}
}
