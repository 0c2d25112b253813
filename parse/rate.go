package parse

import (
	"strings"

	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// rate is a stated exchange rate: phrases[base] (one of it) is worth phrases[price], or a bare mark is.
type rate struct {
	base, price int  // indices of phrases; base -1 where the base is a bare mark
	mark        mark // the bare mark
	units       exact.Number
	from, to    int // tokens
	loose       bool
}

// findRates finds stated rates: "$1 = 7.2644 yuan", "83.2 rupees to the dollar", "S$1.35 per US$".
// It must run before the pairs are found: the figures of a rate are no figures of the text.
func (r *reading) findRates() {
	for i := range r.phrases {
		for _, form := range []func(int) (rate, bool){r.equationAt, r.reversedAt, r.quotedAt, r.perMark, r.markInFront} {
			rt, ok := form(i)
			if !ok {
				continue
			}
			if low := &r.phrases[rt.price].low; low.negative || low.number.Value.Sign() <= 0 {
				continue // no price of anything
			}
			r.rates = append(r.rates, rt)
			r.phrases[rt.price].inRate = true
			if rt.base >= 0 {
				r.phrases[rt.base].inRate = true
			}
			for k := rt.price + 1; k < len(r.phrases) && r.phrases[k].from < rt.to; k++ {
				r.phrases[k].inRate = true // "a dollar" of "83 rupees a dollar"
			}
			break
		}
	}
}

// equationAt reads "1 A = x B" where phrase i is one, ten, a hundred or a thousand of a currency.
func (r *reading) equationAt(i int) (rate, bool) {
	if i+1 >= len(r.phrases) {
		return rate{}, false
	}
	a, b := &r.phrases[i], &r.phrases[i+1]
	if a.ranged || b.ranged || a.vague || b.vague || b.lead < a.perTo || !r.unitAmount(a) {
		return rate{}, false
	}
	one := a.low.number.Value.Cmp(exact.New(1, 0)) == 0
	per := r.perUnit(a, b)
	if !one && !per && b.low.number.Value.Cmp(maxUnitsPrice) > 0 || b.low.scaled {
		return rate{}, false
	}
	equal, told := per, per
	for k := a.perTo; k < b.from; k++ {
		if k-a.perTo > 3 || r.tokens[k].breaks > 0 {
			return rate{}, false
		}
		role := r.cueRole(k)
		switch {
		case per && k == a.perTo:
		case role == lexicon.Equals, r.sign(k) == ':', one && r.from(k):
			equal = true
		case one && r.class(k, lexicon.ClassBuys): // one dollar bought 149 yen
			equal, told = true, true
		case one && r.class(k, lexicon.ClassLead) && r.sign(a.from-1) == '(': // (1 US dollar is Tk 86.20)
			equal = true
		case role != 0 && equal, r.class(k, lexicon.ClassLead) || r.class(k, lexicon.ClassThen):
		default:
			if _, hedge := r.with(k, lexicon.Qualifier, lexicon.Before); !hedge || !equal && !r.equalsFollows(k+1) {
				return rate{}, false
			}
		}
	}
	if !equal || r.sameWord(&a.mark, &b.mark) {
		return rate{}, false
	}
	return rate{base: i, price: i + 1, units: a.low.number.Value, from: a.from, to: b.to, loose: told && r.sign(a.from-1) != '('}, true
}

// reversedAt reads "RMB 7.0999 to US$1.00" where phrase i is the price.
func (r *reading) reversedAt(i int) (rate, bool) {
	if i+1 >= len(r.phrases) {
		return rate{}, false
	}
	a, b := &r.phrases[i], &r.phrases[i+1]
	if a.ranged || b.ranged || a.vague || a.low.scaled || b.from != a.to+1 || !r.unitAmount(b) || r.sameWord(&a.mark, &b.mark) {
		return rate{}, false
	}
	if !r.from(a.to) && r.cueRole(a.to) != lexicon.Rate {
		return rate{}, false
	}
	return rate{base: i + 1, price: i, units: b.low.number.Value, from: a.from, to: b.to}, true
}

// quotedAt reads "the euro traded at $1.0836": a bare name, a word of trade, and a price to a thousandth or finer.
func (r *reading) quotedAt(i int) (rate, bool) {
	p := &r.phrases[i]
	if p.ranged || p.vague || p.low.scaled || !p.low.number.Point || p.low.number.Step > -3 {
		return rate{}, false
	}
	k := p.lead - 1
	m, ok := r.markAt(k - 1)
	if !ok || !r.class(k, lexicon.ClassTrade) {
		return r.movedAt(i)
	}
	if m.minor || m.coin != 0 || r.kindAt(k-2) == numberToken || len(common(m.codes, p.mark.codes)) > 0 {
		return rate{}, false
	}
	return rate{base: -1, mark: m, price: i, units: exact.New(1, 0), from: k - 1, to: p.to}, true
}

// maxMoved is how many tokens may stand between the name of a currency and what it moved to.
const maxMoved = 12

// movedAt reads "the pound rose 0.5% to $1.2650", "sterling was 0.2 percent lower at $1.2543": a bare name, words of change,
// and a price to a ten-thousandth.
func (r *reading) movedAt(i int) (rate, bool) {
	p := &r.phrases[i]
	if p.low.number.Step > -4 || p.per != PerNone || p.low.number.Value.Cmp(exact.New(1000, 0)) > 0 {
		return rate{}, false
	}
	stop, moved := 0, false
	if i > 0 {
		stop = r.phrases[i-1].to
	}
	for k, n := p.lead-1, 0; k >= stop && n < maxMoved && !r.sentenceEnds(k); k, n = k-1, n+1 {
		switch r.sign(k) {
		case '(', ')', ';', '"':
			return rate{}, false
		}
		moved = moved || r.class(k, lexicon.ClassChange) || r.class(k, lexicon.ClassMore) || r.class(k, lexicon.ClassTrade) && r.tokens[k].End-r.tokens[k].Start > 2
		m, ok := r.markAt(k)
		if !ok || m.minor || m.coin != 0 || m.flags&(lexicon.Symbol|lexicon.Code) != 0 {
			continue
		}
		if from := k - 1; moved && r.kindAt(from) != numberToken && len(common(m.codes[:1], p.mark.codes)) == 0 {
			if full, ok := r.markAt(from); ok && full.named {
				m, k = full, from
			}
			return rate{base: -1, mark: m, price: i, units: exact.New(1, 0), from: k, to: p.to, loose: true}, true
		}
		return rate{}, false
	}
	return rate{}, false
}

// unitAmount reports whether a phrase is one, ten, a hundred or a thousand of a currency, in plain digits or words.
func (r *reading) unitAmount(p *phrase) bool {
	a := &p.low
	if a.scaled || a.number.Point && a.number.Step < -2 || a.minor != nil || a.mark.minor || a.negative {
		return false
	}
	for _, n := range []int64{1, 100, 1000, 10000} {
		if a.number.Value.Cmp(exact.New(n, 0)) == 0 {
			return true
		}
	}
	return false
}

// maxUnitsPrice is what a hundred or a thousand of a currency may cost for the two to be a rate ("100 yen = $0.67")
// rather than two prices ("£1,000 = €1,170").
var maxUnitsPrice = exact.New(20, 0)

// perMark reads "x B per A", "x B to the A" where A is a bare mark behind phrase i.
func (r *reading) perMark(i int) (rate, bool) {
	p := &r.phrases[i]
	if p.vague || p.low.scaled {
		return rate{}, false
	}
	j := p.to
	if r.sign(j) == '/' && r.glued(j) && r.kindAt(j+1) == numberToken && r.glued(j+1) { // bid and ask: Rs 69.61/63
		j += 2
	}
	if r.beyond(j) || r.tokens[j].breaks > 0 {
		return rate{}, false
	}
	_, head := r.is(j, lexicon.PerHead)
	k, to := j+1, false
	switch {
	case r.from(j): // to the dollar, to a dollar
		if _, article := r.is(k, lexicon.Article); !article && !r.class(k, lexicon.ClassFunction) {
			return rate{}, false
		}
		k++
		to = true
	case !head && r.cueRole(j) != lexicon.Rate:
		return rate{}, false
	}
	n := exact.New(1, 0)
	if r.kindAt(k) == numberToken { // 62.03 rupees per 100 yen
		if i+1 < len(r.phrases) && r.phrases[i+1].from == k && r.unitAmount(&r.phrases[i+1]) && !r.sameWord(&r.phrases[i+1].mark, &p.mark) {
			b := &r.phrases[i+1]
			return rate{base: i + 1, price: i, units: b.low.number.Value, from: p.from, to: b.to}, true
		}
		return rate{}, false
	}
	if e, ok := r.is(k, lexicon.Add); ok && e.Value == 1 {
		k++
	}
	m, ok := r.markAt(k)
	if !ok || m.minor || m.coin != 0 || r.tokens[k].breaks > 0 || len(common(m.codes, p.mark.codes)) > 0 && m.codes[0] == p.mark.codes[0] {
		return rate{}, false
	}
	if r.kindAt(m.to) == numberToken && !r.tokens[m.to].spaced {
		return rate{}, false
	}
	if !to && m.to-k == 1 && !r.rateWord(p.lead) && (r.unitOfMeasure(k, i) || r.soldBy(&m, i)) { // 3 euros a pound
		return rate{}, false
	}
	return rate{base: -1, mark: m, price: i, units: n, from: p.from, to: m.to}, true
}

// rateWord reports whether a word such as "rate" stands a little before token k.
func (r *reading) rateWord(k int) bool { return r.classNear(max(0, k-4), min(4, k), lexicon.ClassRate) }

// conversionNote reports whether a rate at token k without its one ("83.2 rupees to the dollar") is said to be the rate of
// a conversion: in brackets, behind "at", also with a hedge, or with the word rate before it. Elsewhere prose tells of the
// market.
func (r *reading) conversionNote(k int) bool {
	if _, hedged := r.with(k-1, lexicon.Qualifier, lexicon.Before); hedged && r.class(k-2, lexicon.ClassAt) {
		return true
	}
	return r.sign(k-1) == '(' || r.class(k-1, lexicon.ClassAt) || r.rateWord(k)
}

// unitOfMeasure reports whether token k is a unit that things are sold by, and a currency too (pound),
// where the phrases around phrase at have no other sign of the currency.
func (r *reading) unitOfMeasure(k, at int) bool {
	if _, ok := r.is(k, lexicon.Unit); !ok {
		return false
	}
	e, ok := r.currencyEntry(k)
	if !ok {
		return true
	}
	for i := max(0, at-nearPhrases); i < min(len(r.phrases), at+nearPhrases); i++ {
		if r.phrases[i].mark.codes[0] == r.lex.Codes(e)[0] {
			return false
		}
	}
	return true
}

// soldBy reports whether a mark that is a unit of measure too is that unit behind phrase i, although the text has its currency:
// nothing says that the phrase is a rate, or a price in the same currency follows in the sentence ("3 euros a pound, or £2.60").
func (r *reading) soldBy(m *mark, i int) bool {
	if _, ok := r.is(m.head, lexicon.Unit); !ok {
		return false
	}
	same := func(i int) bool {
		return i >= 0 && i < len(r.phrases) && r.phrases[i].mark.codes[0] == m.codes[0]
	}
	k := r.phrases[i].lead - 1
	note := r.sign(k) == '(' && same(i-1) && r.phrases[i-1].perTo == k // £5m ($1.25 a pound)
	if !note && !r.longClass(k, lexicon.ClassAt) && !r.longClass(k, lexicon.ClassTrade) {
		return true // beef sells "at $3.20 a pound"
	}
	if !same(i + 1) {
		return false
	}
	joined := false
	for k := m.to; k < r.phrases[i+1].from; k++ {
		if r.sentenceEnds(k) || k-m.to > maxGap {
			return false
		}
		joined = joined || r.cueRole(k) != 0 || r.sign(k) == '('
	}
	return joined
}

// longClass reports whether more than one word of a class is token k: "converted at", not "at".
func (r *reading) longClass(k int, c lexicon.WordClass) bool {
	return r.class(k, c) && strings.ContainsRune(r.tokens[k].Of(r.text), ' ')
}

// statedRates makes the StatedRates, once the currencies are decided.
func (r *reading) statedRates() (out []StatedRate) {
	for _, rt := range r.rates {
		p := &r.phrases[rt.price]
		s := StatedRate{Span: Span{r.tokens[rt.from].Start, r.tokens[rt.to-1].End}, Quote: p.codes[0]}
		s.Loose = rt.loose || r.classNear(max(0, rt.from-8), min(8, rt.from), lexicon.ClassAssume) || rt.base < 0 && !r.conversionNote(rt.from)
		if rt.base >= 0 {
			s.Base = r.phrases[rt.base].codes[0]
		} else {
			s.Base = rt.mark.codes[0]
			for _, c := range rt.mark.codes {
				if c != s.Quote {
					s.Base = c
					break
				}
			}
		}
		if s.Base == s.Quote || p.open {
			continue // of two pesos nothing says which
		}
		price := *p
		for shift := 2; shift <= 4; shift++ { // 100 yen = $0.67
			if rt.units.Cmp(exact.New(1, int32(shift))) == 0 {
				price.low.number = numeralShift(price.low.number, -shift)
				price.high.number = numeralShift(price.high.number, -shift)
			}
		}
		s.Price = r.figure(&price, s.Quote).WithQualifier(money.Plain)
		out = append(out, s)
	}
	return out
}
