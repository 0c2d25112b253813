package fx

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/exactfigures/figures/money"
)

// Table is a [Source] held in memory. The zero Table is empty and ready. Reading it is safe for concurrent use; nothing may read
// while Add or AddSeries runs.
//
// A Table finds the rate of a pair as published, the other way round, through the built-in exact rates ([ExactRate]), or by the
// shortest path over other currencies, of at most three published rates. Of several paths it takes, in this order: the one
// whose rates are the best of their kind (rates of a day before pegs and proxies, those before averages of a month, those before
// averages of a year), the one with the fewest published rates, with the youngest oldest rate, with the fewest changes of
// origin or date, with the fewest inverse steps, over the dollar before the euro before others, and last by the codes on the way.
//
// It holds one rate for a pair, a day and a class (of a day, of a month, of a year): the one added last.
type Table struct {
	nodes    []node
	ids      map[money.Currency]int32
	groups   map[money.Currency]int32 // by the code of the last heir
	member   [][]int32                // the nodes of each group
	pairs    []pair
	index    map[uint64]int32
	metas    []meta
	wide     []*big.Int
	replaced []replacement // for Validate
	has      [classes]bool
}

var _ Ranger = (*Table)(nil)

// Len returns the number of rates in the table.
func (t *Table) Len() int {
	if t == nil {
		return 0
	}
	n := 0
	for i := range t.pairs {
		p := &t.pairs[i]
		n += len(p.points) + len(p.months) + len(p.years) + len(p.standing)
	}
	return n
}

// Add adds published rates. It errs on a rate without currencies, date or positive price, on a derived one, and on a price of more
// than 60 digits or with a power of ten beyond 60; the error names the index, and nothing is added then.
func (t *Table) Add(rates ...Rate) error {
	for i := range rates {
		if err := rates[i].check(); err != nil {
			return fmt.Errorf("fx: rate %d: %w", i, err)
		}
	}
	batch := map[int64][]obs{}
	var order []int64
	for i := range rates {
		r := &rates[i]
		m, err := t.meta(r.Kind, r.Origin)
		if err != nil {
			return err
		}
		p := t.pair(r.Base, r.Quote)
		o := obs{meta: m, exp: int8(r.Price.Exponent()), day: firstDay}
		if !r.Date.IsZero() {
			o.day = periodStart(r.Kind, dayOf(r.Date))
		}
		if t.nodes[t.pairs[p].base].currency != r.Base {
			o.flags |= turned
		}
		if r.Price.NumDigits() <= 18 {
			o.coef = r.Price.CoefficientInt64()
		} else {
			o.coef = int64(len(t.wide))
			o.flags |= wideCoef
			t.wide = append(t.wide, r.Price.Coefficient())
		}
		c := r.Kind.class()
		t.has[c] = true
		if r.Kind.standing() {
			end := lastDay
			if !r.Until.IsZero() {
				end = dayOf(r.Until)
			}
			t.pairs[p].putStanding(standing{o, end, c})
			continue
		}
		key := int64(p)*int64(classes) + int64(c)
		if len(rates) == 1 {
			t.put(p, c, []obs{o})
			continue
		}
		l, seen := batch[key]
		if !seen {
			order = append(order, key)
		}
		batch[key] = append(l, o)
	}
	for _, key := range order {
		t.put(int32(key/int64(classes)), class(key%int64(classes)), batch[key])
	}
	return nil
}

// Series is many rates of one pair in columns: on the day Days[i], 1 Base = Coefficients[i] × 10^Exponent Quote.
type Series struct {
	Base, Quote  money.Currency
	Kind         Kind
	Origin       string
	Exponent     int
	Days         []int32 // days since 1970-01-01
	Coefficients []int64 // positive
}

// AddSeries adds a series, much faster than Add does. It errs as Add does, on columns of different length and on kinds that hold
// until they are ended (they belong to Add); nothing is added then.
func (t *Table) AddSeries(s Series) error {
	switch {
	case !s.Base.IsValid() || !s.Quote.IsValid() || s.Base == s.Quote:
		return errors.New("fx: a series needs two currencies")
	case len(s.Days) != len(s.Coefficients):
		return fmt.Errorf("fx: %s/%s has %d days and %d coefficients", s.Base, s.Quote, len(s.Days), len(s.Coefficients))
	case s.Exponent > maxExponent || s.Exponent < -maxExponent:
		return fmt.Errorf("fx: %s/%s: the exponent is out of bounds", s.Base, s.Quote)
	case int(s.Kind) >= len(kindNames) || s.Kind.standing():
		return fmt.Errorf("fx: no series of kind %s", s.Kind)
	}
	for i, c := range s.Coefficients {
		if c <= 0 || c >= 1e18 || day(s.Days[i]) < firstDay || day(s.Days[i]) > lastDay {
			return fmt.Errorf("fx: %s/%s: row %d is out of bounds", s.Base, s.Quote, i)
		}
	}
	if len(s.Days) == 0 {
		return nil
	}
	m, err := t.meta(s.Kind, s.Origin)
	if err != nil {
		return err
	}
	p := t.pair(s.Base, s.Quote)
	flags := uint8(0)
	if t.nodes[t.pairs[p].base].currency != s.Base {
		flags = turned
	}
	list := make([]obs, len(s.Days))
	for i, c := range s.Coefficients {
		list[i] = obs{coef: c, day: periodStart(s.Kind, day(s.Days[i])), meta: m, exp: int8(s.Exponent), flags: flags}
	}
	c := s.Kind.class()
	t.has[c] = true
	t.put(p, c, list)
	return nil
}

func (t *Table) meta(k Kind, origin string) (uint16, error) {
	for i := len(t.metas) - 1; i >= 0 && i >= len(t.metas)-64; i-- {
		if m := &t.metas[i]; m.kind == k && m.origin == origin {
			return uint16(i), nil
		}
	}
	if i := slices.Index(t.metas, meta{k, origin}); i >= 0 {
		return uint16(i), nil
	}
	if len(t.metas) == math.MaxUint16 {
		return 0, errors.New("fx: more than 65535 origins")
	}
	t.metas = append(t.metas, meta{k, origin})
	return uint16(len(t.metas) - 1), nil
}

func (t *Table) node(c money.Currency) int32 {
	if id, ok := t.ids[c]; ok {
		return id
	}
	if t.ids == nil {
		t.ids = map[money.Currency]int32{}
		t.groups = map[money.Currency]int32{}
		t.index = map[uint64]int32{}
	}
	heir := root(c)
	g, ok := t.groups[heir]
	if !ok {
		g = int32(len(t.member))
		t.groups[heir] = g
		t.member = append(t.member, nil)
	}
	id := int32(len(t.nodes))
	rank := int32(2)
	switch c.String() {
	case "USD":
		rank = 0
	case "EUR":
		rank = 1
	}
	t.nodes = append(t.nodes, node{currency: c, group: g, rank: rank})
	t.ids[c] = id
	t.member[g] = append(t.member[g], id)
	return id
}

func pairKey(a, b int32) uint64 {
	if a > b {
		a, b = b, a
	}
	return uint64(a)<<32 | uint64(b)
}

func (t *Table) pair(base, quote money.Currency) int32 {
	a, b := t.node(base), t.node(quote)
	if i, ok := t.index[pairKey(a, b)]; ok {
		return i
	}
	i := int32(len(t.pairs))
	p := pair{base: a, quote: b}
	for _, c := range [...]money.Currency{base, quote} {
		if v, ok := breakOf(c.String()); ok {
			p.breakOn = v.on
		}
	}
	t.pairs = append(t.pairs, p)
	t.index[pairKey(a, b)] = i
	t.nodes[a].pairs = append(t.nodes[a].pairs, i)
	t.nodes[b].pairs = append(t.nodes[b].pairs, i)
	return i
}

// All returns every rate as published, by pair, class and date.
func (t *Table) All() iter.Seq[Rate] {
	return func(yield func(Rate) bool) {
		for _, p := range t.sortedPairs() {
			for i := range p.standing {
				if s := &p.standing[i]; !yield(t.rate(p, s.obs, s.end)) {
					return
				}
			}
			for _, l := range [...][]obs{p.points, p.months, p.years} {
				for _, o := range l {
					if !yield(t.rate(p, o, 0)) {
						return
					}
				}
			}
		}
	}
}

func (t *Table) sortedPairs() []*pair {
	if t == nil {
		return nil
	}
	list := make([]*pair, len(t.pairs))
	for i := range t.pairs {
		list[i] = &t.pairs[i]
	}
	slices.SortFunc(list, func(a, b *pair) int {
		return cmp.Or(
			cmp.Compare(t.nodes[a.base].currency.String(), t.nodes[b.base].currency.String()),
			cmp.Compare(t.nodes[a.quote].currency.String(), t.nodes[b.quote].currency.String()))
	})
	return list
}

// Rate returns the latest rate of the calendar day of t or before, no older than its kind allows ([Kind.MaxAge]), and never a later
// one; see [Table] for how it is found. Its Date tells the day of the rate. Without one the error is a [*NoRateError] with the
// nearest day that has a rate of the pair itself. A pair of one currency has no rate.
func (t *Table) Rate(_ context.Context, base, quote money.Currency, at time.Time) (Rate, error) {
	d := dayOf(at)
	if t == nil {
		t = &Table{}
	}
	w, ok := t.find(base, quote, finder{t: t, from: d, to: d})
	if !ok {
		return Rate{}, t.noRate(base, quote, d)
	}
	return t.build(base, quote, w, nil), nil
}

func (t *Table) noRate(base, quote money.Currency, d day) error {
	e := &NoRateError{Base: base, Quote: quote, Date: d.time()}
	a, okA := t.ids[base]
	b, okB := t.ids[quote]
	if !okA || !okB {
		return e
	}
	i, ok := t.index[pairKey(a, b)]
	if !ok {
		return e
	}
	best := int64(math.MaxInt64)
	try := func(o day) {
		if gap := max(int64(d)-int64(o), int64(o)-int64(d)); gap < best {
			best, e.Nearest = gap, o.time()
		}
	}
	p := &t.pairs[i]
	for _, l := range [...][]obs{p.points, p.months, p.years} {
		n := upTo(l, d)
		if n > 0 {
			try(l[n-1].day)
		}
		if n < len(l) {
			try(l[n].day)
		}
	}
	return e
}
