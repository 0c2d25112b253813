package parse

import (
	"github.com/exactfigures/figures/internal/exact"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// Rates whose base stands in front of the price without a sign between, as the languages of East and South Asia have them.

// perUnit reports whether units of a currency and their price are joined by a word that means "for each" and touches the units
// ("100엔당 900원", 1ドル当たり150円), or one of a currency and its price by nothing: 1ドル150円.
func (r *reading) perUnit(a, b *phrase) bool {
	if !r.unspacedWord(a.to-1) || r.tokens[b.from].breaks > 0 || len(common(a.mark.codes, b.mark.codes)) > 0 {
		return false
	}
	if b.from == a.to {
		return r.glued(b.from) && a.low.digits >= 0 && b.low.digits >= 0 && a.low.number.Value.Cmp(exact.New(1, 0)) == 0
	}
	return r.eachBehind(a.to)
}

// eachBehind reports whether a word that means "for each" is token k, behind what it counts and touching it.
func (r *reading) eachBehind(k int) bool {
	return r.cueRole(k) == lexicon.Rate && r.glued(k) && r.unspacedWord(k)
}

// markInFront reads "달러당 1,300원", "प्रति डॉलर 83 रुपये" and 每美元兑7.2元, where phrase i is the price and the base a bare mark.
func (r *reading) markInFront(i int) (rate, bool) {
	p := &r.phrases[i]
	k := p.lead - 1
	if p.ranged || p.vague || p.low.scaled || k < 1 || r.tokens[p.lead].breaks > 0 {
		return rate{}, false
	}
	if r.cueRole(k) == lexicon.Equals && r.unspacedWord(k) {
		k--
	}
	each := r.eachBehind(k)
	if each {
		k--
	}
	m, ok := r.markAt(k)
	if ok && k > 0 {
		if full, ok := r.markAt(k - 1); ok && full.to == m.to {
			m = full
		}
	}
	if !ok || m.minor || m.coin != 0 || len(common(m.codes, p.mark.codes)) > 0 || m.flags&lexicon.Symbol != 0 || r.countedBefore(m.from) {
		return rate{}, false
	}
	from := m.from
	if !each {
		e, head := r.with(from-1, lexicon.PerHead, 0)
		if !head || e.Langs == 0 || !r.foreign(e) || r.firstRune(from-1) < firstVerbLast {
			return rate{}, false
		}
		from--
	}
	return rate{base: -1, mark: m, price: i, units: exact.New(1, 0), from: from, to: p.to}, true
}
