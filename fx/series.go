package fx

import (
	"cmp"
	"math/big"
	"math/bits"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// obs is one observation: coef × 10^exp, for the pair's own direction or, when turned, for the other one. Sixteen bytes, so that a
// million of them are sixteen megabytes.
type obs struct {
	coef  int64 // the coefficient, or the index in Table.wide
	day   day
	meta  uint16 // index in Table.metas
	exp   int8
	flags uint8
}

const (
	turned   uint8 = 1 << iota // the observation is 1 quote = so much base
	wideCoef                   // the coefficient does not fit
)

// meta is what many observations share.
type meta struct {
	kind   Kind
	origin string
}

// standing is an observation that holds from its day to its end.
type standing struct {
	obs
	end day
	cls class
}

// pair is everything known of two currencies.
type pair struct {
	base, quote int32 // nodes, in the direction in which the pair was first added
	points      []obs // sorted by day, one a day
	months      []obs
	years       []obs
	standing    []standing // exact ones first, then by day
	breakOn     day        // 0: none
}

func (p *pair) list(c class) []obs {
	switch c {
	case classPoint:
		return p.points
	case classMonth:
		return p.months
	case classYear:
		return p.years
	}
	return nil
}

func (p *pair) setList(c class, l []obs) {
	switch c {
	case classPoint:
		p.points = l
	case classMonth:
		p.months = l
	case classYear:
		p.years = l
	}
}

// put adds observations of one class. The last one given wins on a day. It may keep add.
func (t *Table) put(at int32, c class, add []obs) {
	p := &t.pairs[at]
	byDay := func(a, b obs) int { return cmp.Compare(a.day, b.day) }
	if !slices.IsSortedFunc(add, func(a, b obs) int { return cmp.Compare(a.day, b.day+1) }) { // strictly
		slices.SortStableFunc(add, byDay)
		k := 0
		for i := range add {
			if k > 0 && add[k-1].day == add[i].day {
				t.note(at, add[k-1], add[i])
				add[k-1] = add[i]
			} else {
				add[k] = add[i]
				k++
			}
		}
		add = add[:k]
	}
	l := p.list(c)
	switch {
	case len(l) == 0:
		l = add
	case l[len(l)-1].day < add[0].day:
		l = append(l, add...)
	case len(add) == 1:
		i, same := slices.BinarySearchFunc(l, add[0], byDay)
		if same {
			t.note(at, l[i], add[0])
			l[i] = add[0]
		} else {
			l = slices.Insert(l, i, add[0])
		}
	default:
		l = t.merge(at, l, add)
	}
	p.setList(c, l)
}

// merge joins two sorted lists; the second wins on a day that both have.
func (t *Table) merge(at int32, l, add []obs) []obs {
	out := make([]obs, 0, len(l)+len(add))
	i, j := 0, 0
	for i < len(l) || j < len(add) {
		switch {
		case j == len(add) || i < len(l) && l[i].day < add[j].day:
			out = append(out, l[i])
			i++
		default:
			if i < len(l) && l[i].day == add[j].day {
				t.note(at, l[i], add[j])
				i++
			}
			out = append(out, add[j])
			j++
		}
	}
	return out
}

func (p *pair) putStanding(s standing) {
	for i := range p.standing {
		if o := &p.standing[i]; o.cls == s.cls && o.day == s.day {
			*o = s
			return
		}
	}
	p.standing = append(p.standing, s)
	slices.SortStableFunc(p.standing, func(a, b standing) int {
		return cmp.Or(cmp.Compare(a.cls, b.cls), cmp.Compare(a.day, b.day))
	})
	// A standing rate ends where the next one of its class begins.
	for i := 1; i < len(p.standing); i++ {
		a, b := &p.standing[i-1], &p.standing[i]
		if a.cls == b.cls && a.end >= b.day {
			a.end = b.day - 1
		}
	}
}

// upTo returns the number of observations dated d or before.
func upTo(l []obs, d day) int {
	lo, hi := 0, len(l)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); l[m].day <= d {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// asOf returns the latest observation of a class that may be used on day d, and its age in days.
func (t *Table) asOf(p *pair, c class, d day) (o obs, age int32, ok bool) {
	if c == classExact || c == classStanding {
		for i := range p.standing {
			if s := &p.standing[i]; s.cls == c && s.day <= d && d <= s.end {
				return s.obs, 0, true
			}
		}
		return obs{}, 0, false
	}
	l := p.list(c)
	n := upTo(l, d)
	if n == 0 {
		return obs{}, 0, false
	}
	o = l[n-1]
	if !p.sameUnit(o, c, d) {
		return obs{}, 0, false
	}
	kind := t.metas[o.meta].kind
	end := o.day
	if c != classPoint {
		end = periodEnd(kind, o.day)
	}
	age = int32(max(0, d-end))
	if age <= int32(kind.MaxAge()) {
		return o, age, true
	}
	// An older observation of a slower kind may still be in use: then the newer one is so all the more.
	for i := n - 2; c == classPoint && i >= 0 && d-l[i].day <= 45; i-- {
		if int(d-l[i].day) <= t.metas[l[i].meta].kind.MaxAge() && p.sameUnit(l[i], c, d) {
			return o, age, true
		}
	}
	return obs{}, 0, false
}

// sameUnit reports whether no value break lies between an observation and a day.
func (p *pair) sameUnit(o obs, c class, d day) bool {
	if p.breakOn == 0 {
		return true
	}
	first, last := o.day, o.day
	switch c {
	case classMonth:
		last = periodEnd(MonthAverage, o.day)
	case classYear:
		last = periodEnd(YearAverage, o.day)
	}
	return (first < p.breakOn) == (last < p.breakOn) && (first < p.breakOn) == (d < p.breakOn)
}

// decimal returns the price of an observation in its own direction.
func (t *Table) decimal(o obs) decimal.Decimal {
	if o.flags&wideCoef != 0 {
		return decimal.NewFromBigInt(t.wide[o.coef], int32(o.exp))
	}
	return decimal.New(o.coef, int32(o.exp))
}

// rate returns an observation of p as it was published.
func (t *Table) rate(p *pair, o obs, end day) Rate {
	m := &t.metas[o.meta]
	r := Rate{Base: t.nodes[p.base].currency, Quote: t.nodes[p.quote].currency, Price: t.decimal(o), Origin: m.origin, Kind: m.kind}
	if o.day != firstDay {
		r.Date = o.day.time()
	}
	if end != 0 && end != lastDay {
		r.Until = end.time()
	}
	if o.flags&turned != 0 {
		r.Base, r.Quote = r.Quote, r.Base
	}
	return r
}

// fraction is num/den × 10^exp, or any when the parts do not fit.
type fraction struct {
	num, den uint64
	exp      int32
	any      *big.Rat
}

// times multiplies f with an observation, or divides by it.
func (t *Table) times(f fraction, o obs, divide bool) fraction {
	if f.any == nil && o.flags&wideCoef == 0 {
		if hi, lo := bits.Mul64(f.num, uint64(o.coef)); !divide && hi == 0 {
			return fraction{lo, f.den, f.exp + int32(o.exp), nil}
		}
		if hi, lo := bits.Mul64(f.den, uint64(o.coef)); divide && hi == 0 {
			return fraction{f.num, lo, f.exp - int32(o.exp), nil}
		}
	}
	v, _ := ratOf(t.decimal(o))
	r := f.rat()
	if divide {
		r.Quo(r, v)
	} else {
		r.Mul(r, v)
	}
	return fraction{any: r}
}

func (f fraction) rat() *big.Rat {
	if f.any != nil {
		return new(big.Rat).Set(f.any)
	}
	r := new(big.Rat).SetFrac(new(big.Int).SetUint64(f.num), new(big.Int).SetUint64(f.den))
	return scaleRat(r, int(f.exp))
}

var pows = [...]uint64{1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12}

// compare compares two fractions exactly.
func (f fraction) compare(g fraction) int {
	if f.any == nil && g.any == nil {
		fn, gn := f.num, g.num
		fit := true
		if d := f.exp - g.exp; d != 0 {
			n, k := &fn, d
			if d < 0 {
				n, k = &gn, -d
			}
			if int(k) < len(pows) {
				hi, lo := bits.Mul64(*n, pows[k])
				*n, fit = lo, hi == 0
			} else {
				fit = false
			}
		}
		if fit {
			ah, al := bits.Mul64(fn, g.den)
			bh, bl := bits.Mul64(gn, f.den)
			return cmp.Or(cmp.Compare(ah, bh), cmp.Compare(al, bl))
		}
	}
	return f.rat().Cmp(g.rat())
}

// node is a currency of a Table.
type node struct {
	currency money.Currency
	group    int32   // of currencies that exact links tie
	rank     int32   // as a pivot: 0 the dollar, 1 the euro, 2 others
	pairs    []int32 // the pairs it is in
}
