package parse

import (
	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// redoubled takes in a second mark behind an amount that has one in front: "$5 bucks", "$90 million dollar",
// "$1,190.00 AUD", "$1.12 Canadian".
func (r *reading) redoubled(a *amount) {
	j := a.to
	if r.hyphenAt(j) { // $90-million-dollar
		if _, ok := r.is(j+1, lexicon.Currency); ok && r.kindAt(j+2) != numberToken {
			j++
		}
	}
	if r.beyond(j) || r.tokens[j].breaks > 0 {
		return
	}
	if e, ok := r.is(j, lexicon.Demonym); ok && a.mark.generic() {
		if _, follows := r.is(j+1, lexicon.Currency); !follows {
			if codes := r.tenderOf(lexicon.UnpackRegion(e.Value), a.mark.codes); len(codes) > 0 && r.demonymEnds(j) {
				a.mark.codes, a.mark.named = codes, true
				a.to = j + 1
				return
			}
		}
	}
	m, ok := r.markAt(j)
	if ok && m.coin >= 1000 && !a.scaled && len(common(m.codes, a.mark.codes)) > 0 { // $5 grand
		factor := exact.New(m.coin, -2)
		a.number.Value, a.number.Step = a.number.Value.Mul(factor), a.number.Step+3
		a.scaled, a.last, a.to = true, 3, m.to
		return
	}
	if !ok || m.minor || m.coin != 0 || m.flags&lexicon.Glued != 0 {
		return
	}
	both := common(m.codes, a.mark.codes)
	if len(both) == 0 && !(r.field && m.flags&lexicon.Code != 0 && a.mark.flags&lexicon.Symbol != 0 && a.mark.generic()) {
		return
	}
	if r.leadsNumber(&m) {
		return
	}
	if len(m.codes) < len(a.mark.codes) || !a.mark.generic() {
		a.mark.codes = both
		a.mark.flags &^= lexicon.Word | lexicon.Generic
	}
	if len(both) == 0 {
		a.mark.codes = m.codes
	}
	a.mark.doubled = true
	a.to = m.to
}

// demonymEnds reports whether a nationality behind an amount belongs to it ("$1.12 Canadian.") and not to a noun
// that follows ("$5 billion Canadian oil project").
func (r *reading) demonymEnds(j int) bool {
	k := j + 1
	if r.beyond(k) || r.tokens[k].breaks > 0 {
		return true
	}
	switch r.sign(k) {
	case '.', ',', ';', ')', ':', '!', '?', '/', '(', '"':
		return true
	}
	return r.class(k, lexicon.ClassFunction) || r.field
}

// leadsNumber reports whether a mark rather belongs to the number behind it.
func (r *reading) leadsNumber(m *mark) bool {
	k := m.to
	if m.flags&lexicon.Symbol != 0 && r.sign(k) == '(' && r.kindAt(k+1) == numberToken && r.glued(k+1) && r.sign(k+2) == ')' {
		return r.tokens[m.from].spaced // a loss in the next column: "$ (12,345)  $ (4,567)"
	}
	if r.kindAt(k) != numberToken || r.tokens[k].breaks > 0 || m.flags&lexicon.After != 0 {
		return false
	}
	if r.closesNumber(m) {
		return false
	}
	if !r.tokens[k].spaced {
		// 3 USD50; but where words are not parted by blanks, a name belongs to the number that it touches: 2ドル3セント.
		return r.tokens[m.from].spaced || !r.unspacedWord(m.head)
	}
	// "10 usd 20": a sign that is parted from what precedes as from what follows leads.
	return m.flags&lexicon.Symbol != 0 && r.tokens[m.from].spaced
}

// closesNumber reports whether a sign between two numbers is sure to be the one of the number before it, although it would
// stand in front as well: the number behind has the same sign of its own ("12,99 € 18,99 €"), or is the cents of a price
// field ("129 € 99").
func (r *reading) closesNumber(m *mark) bool {
	k := m.to
	if m.flags&lexicon.Symbol == 0 || r.kindAt(m.from-1) != numberToken || r.tokens[m.from].breaks > 0 {
		return false
	}
	if !r.beyond(k+1) && r.tokens[k].spaced && r.tokens[k+1].breaks == 0 && r.tokens[k+1].Of(r.text) == r.tokens[m.head].Of(r.text) &&
		(r.kindAt(k+2) != numberToken || m.codes[0] == money.EUR && r.tokens[k+2].spaced) {
		return true
	}
	return r.centsInField(m, k)
}

// centsInField reports whether two digits at token k behind a blank are the cents of a price field in euros. Signs that
// stand in front of their number would lead the next one.
func (r *reading) centsInField(m *mark, k int) bool {
	if !r.field || len(m.codes) != 1 || m.codes[0] != money.EUR || m.flags&lexicon.Symbol == 0 {
		return false
	}
	before, d := &r.numbers[r.tokens[m.from-1].digits], &r.numbers[r.tokens[k].digits]
	n, _, _, ok := before.Read(r.told)
	return ok && !n.Point && d.Count() == 2 && !d.Grouped() && r.tokens[m.from].spaced == r.tokens[k].spaced
}

// countryBehind returns the nationality or country at token j.
func (r *reading) countryBehind(j int) (lexicon.Entry, bool) {
	if e, ok := r.is(j, lexicon.Demonym); ok {
		return e, true
	}
	e, ok := r.is(j, lexicon.Territory)
	return e, ok && r.foreign(e)
}

// redoubledName takes in a code behind a name that says the same: "50 dollars US", "100 yuan RMB", "5 € EUR".
func (r *reading) redoubledName(a *amount) {
	j := a.to
	if r.beyond(j) || r.tokens[j].breaks > 0 {
		return
	}
	if e, ok := r.countryBehind(j); ok && a.mark.generic() {
		// English has the nationality in front; elsewhere it follows: dollars canadiens, долларов США.
		if codes := r.tenderOf(lexicon.UnpackRegion(e.Value), a.mark.codes); len(codes) > 0 && (r.foreign(e) || r.demonymEnds(j)) {
			if _, follows := r.is(j+1, lexicon.Currency); !follows {
				a.mark.codes, a.mark.named, a.to = codes, true, j+1
			}
		}
		return
	}
	if m, ok := r.markAt(j); ok && !m.minor && m.coin == 0 && !m.named && !r.leadsNumber(&m) && m.flags&(lexicon.Symbol|lexicon.Code) != 0 {
		if both := common(m.codes, a.mark.codes); len(both) > 0 && r.kindAt(j+1) != numberToken {
			a.mark.codes, a.to, a.mark.doubled = both, m.to, true
		}
	}
}
