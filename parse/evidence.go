package parse

import (
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// regionNear reports whether the text names the currency or its country in words near an amount.
func (r *reading) regionNear(c interface{ String() string }, a *amount) bool {
	r.look(a.from, a.to, 4*neighbourhood)
	for k := max(0, a.from-4*neighbourhood); k < min(len(r.tokens), a.to+4*neighbourhood); k++ {
		if k >= a.from && k < a.to {
			continue
		}
		for _, kind := range []lexicon.Kind{lexicon.Demonym, lexicon.Territory} {
			if e, ok := r.is(k, kind); ok && len(r.tenderOf(lexicon.UnpackRegion(e.Value), a.mark.codes)) > 0 {
				return true
			}
		}
		if e, ok := r.currencyEntry(k); ok && e.Flags&lexicon.Word == 0 {
			if codes := r.lex.Codes(e); len(codes) > 0 && codes[0].String() == c.String() {
				return true
			}
		}
	}
	return false
}

// evidence counts what speaks for and against money around a phrase.
type evidence struct{ money, other int }

func (r *reading) evidence(a *amount, from, to int) (e evidence) {
	r.look(from, to, neighbourhood)
	lo, hi := from, to
	for n := 0; lo > 0 && n < neighbourhood && !r.sentenceEnds(lo-1); n++ {
		lo--
	}
	for n := 0; !r.beyond(hi) && n < neighbourhood && !r.sentenceEnds(hi); n++ {
		hi++
	}
	for k := lo; k < hi; k++ {
		if k >= from && k < to {
			continue
		}
		if r.class(k, lexicon.ClassMoney) {
			e.money++
		}
		if r.class(k, lexicon.ClassOther) {
			e.other++
		}
		if c, ok := r.currencyEntry(k); ok && c.Flags&lexicon.Word == 0 && (c.Flags&lexicon.Symbol != 0 || c.Flags&lexicon.Code == 0) {
			e.money += 2
		}
	}
	return e
}

// sentenceEnds reports whether token k ends a sentence.
func (r *reading) sentenceEnds(k int) bool {
	switch r.sign(k) {
	case '.', '!', '?', '。':
		return r.beyond(k+1) || r.tokens[k+1].spaced || r.sign(k) == '。'
	}
	return !r.beyond(k+1) && r.tokens[k+1].breaks > 1
}

// namePlausible reports whether a name that is also a common word (pound, won, real, mark, crown) is money here.
func (r *reading) namePlausible(a *amount) bool {
	if a.prefix && a.mark.flags&lexicon.Code == 0 && !a.scaled && r.digitsOf(a) < 4 {
		return false
	}
	ev := r.evidence(a, a.from, a.to)
	if a.digits < 0 && r.class(a.mark.head, lexicon.ClassFunction) && !r.currencyElsewhere(a) { // bin yeni öğrenci: a thousand new ones
		return ev.money > ev.other
	}
	if a.mark.flags&lexicon.Colloquial != 0 {
		return !r.classNear(max(0, a.from-neighbourhood), 2*neighbourhood, lexicon.ClassAnimal) // bucks are animals only among their like
	}
	if said, weight := r.saidBefore(a); said && !a.prefix {
		return !weight
	}
	if k := a.to; r.class(k, lexicon.ClassOf) && r.thing(k+1) || r.sign(a.mark.from-1) == '-' && r.thing(k) { // 500 pounds of cocaine worth, a 10-pound turkey
		return false
	}
	if r.class(a.to, lexicon.ClassOf) && a.scaled && r.classNear(a.to+1, 3, lexicon.ClassOther) && !r.classNear(a.to+1, 3, lexicon.ClassMoney) {
		return false // 6 million pounds of apples
	}
	if !a.scaled && r.sign(a.mark.from-1) == '-' && a.mark.flags&lexicon.Generic != 0 && !r.currencyElsewhere(a) { // a 2-pound hammer, a ten-pound note
		return r.classNear(a.to, 2, lexicon.ClassMoney)
	}
	if a.scaled && a.last >= 2 && a.last < 5 {
		if r.class(a.to, lexicon.ClassOf) && a.mark.flags&lexicon.Generic != 0 && !r.currencyElsewhere(a) {
			return ev.money > ev.other // two thousand pounds of rent, not of cod
		}
		return ev.other <= ev.money
	}
	if a.scaled && a.last >= 5 || a.vague {
		return ev.other <= ev.money+1
	}
	if r.currencyElsewhere(a) {
		return ev.other <= ev.money+2
	}
	if r.class(a.to, lexicon.ClassOf) { // "5 pounds of flour", "50 pounds of debt"
		return ev.money > ev.other+1 && r.classNear(a.to+1, 3, lexicon.ClassMoney)
	}
	if _, next := r.perAt(a.to); next > 0 {
		return ev.other <= ev.money+1
	}
	return ev.money > ev.other
}

// thing reports whether token k is a word of what is weighed and none of money.
func (r *reading) thing(k int) bool {
	return r.class(k, lexicon.ClassOther) && !r.class(k, lexicon.ClassMoney)
}

// saidBefore reports whether the word right before an amount, but for hedges, says that it is money ("costs 5 pounds"), or that
// it is something else ("weighs 5 pounds").
func (r *reading) saidBefore(a *amount) (said, other bool) {
	k := a.from - 1
	for n := 0; n < 2; n++ {
		_, article := r.is(k, lexicon.Article)
		if !article && !r.hedgeBefore(k) {
			break
		}
		k--
	}
	if r.beyond(k) || r.tokens[k+1].breaks > 0 || r.kindAt(k) != wordToken {
		return false, false
	}
	money, other := r.class(k, lexicon.ClassMoney), r.class(k, lexicon.ClassOther)
	return other && !money || money && !other && r.class(k, lexicon.ClassBuys), other
}

// weightBehind reports whether a weight follows at token k, so that the word before it (peso) is weight and no money: "un peso de
// 70 kg". Behind a number only the unit follows: "peso 70 kg".
func (r *reading) weightBehind(k int, number bool) bool {
	if !number {
		if !r.class(k, lexicon.ClassOf) || r.kindAt(k+1) != numberToken {
			return false
		}
		k += 2
	}
	e, ok := r.is(k, lexicon.Unit)
	return ok && (Per(e.Value) == PerKilogram || Per(e.Value) == PerTonne) && r.tokens[k].breaks == 0
}

// classNear reports whether a word of a class is among the n tokens from k on.
func (r *reading) classNear(k, n int, c lexicon.WordClass) bool {
	for i := k; i < k+n; i++ {
		if r.class(i, c) {
			return true
		}
	}
	return false
}

// currencyElsewhere reports whether the neighbourhood has a sure mark of the same currency (£ for pounds, KRW for won).
func (r *reading) currencyElsewhere(a *amount) bool {
	r.look(a.from, a.to, 4*neighbourhood)
	for k := max(0, a.from-4*neighbourhood); k < min(len(r.tokens), a.to+4*neighbourhood); k++ {
		if k >= a.from && k < a.to {
			continue
		}
		if e, ok := r.currencyEntry(k); ok && e.Flags&lexicon.Word == 0 {
			if codes := r.lex.Codes(e); codes[0] == a.mark.codes[0] || len(codes) == 1 && len(common(codes, a.mark.codes)) > 0 {
				return true
			}
		}
	}
	return false
}
