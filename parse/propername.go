package parse

import (
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// properName reports whether the name of money in an amount is rather a part of a proper name: "Cruzeiro 2, Palmeiras 1",
// "5 Frank Street", "at Euro 96". What is written as a name in front of one digit needs a word of money beside it.
func (r *reading) properName(a *amount) bool {
	m := &a.mark
	if a.digits < 0 || a.scaled || a.number.Point || a.minor != nil || m.flags&(lexicon.Symbol|lexicon.Code) != 0 || m.named || m.doubled ||
		m.minor || m.coin != 0 || r.numbers[a.digits].Grouped() || r.unspacedWord(m.head) || !r.titled(m) || r.alone(a) {
		return false
	}
	if !a.prefix {
		return r.lang == "en" && r.digitsOf(a) <= maxHouse && r.nameGoesOn(m)
	}
	switch r.digitsOf(a) {
	case 1:
		if w := r.tokens[m.head].Of(r.text); w[len(w)-1] == 's' || w[len(w)-1] == '.' { // Rupees 5, Rs. 5
			return false
		}
	case 2:
		if m.flags&lexicon.Product == 0 || a.number.Value.IntPart()%4 != 0 { // a championship of every fourth year
			return false
		}
	default:
		return false
	}
	return !r.moneyBeside(a)
}

// maxHouse is how many digits the number of a house has at most.
const maxHouse = 4

// nameGoesOn reports whether a name of money in the singular is followed by a word with a capital that means nothing, as in names of
// streets, people and companies.
func (r *reading) nameGoesOn(m *mark) bool {
	k := m.to
	if w := r.tokens[m.head].Of(r.text); w[len(w)-1] == 's' || r.kindAt(k) != wordToken || r.tokens[k].breaks > 0 || !r.titledAt(k) || r.sign(k) != 0 {
		return false
	}
	t := &r.tokens[k]
	if t.End-t.Start < 3 {
		return false
	}
	for _, e := range t.meanings {
		if e.Kind != lexicon.Class && r.allowed(e) || e.Kind == lexicon.Class && (e.Value == int64(lexicon.ClassFunction) || e.Value == int64(lexicon.ClassMoney) || e.Value == int64(lexicon.ClassTime)) {
			return false
		}
	}
	return true
}

// moneyBeside reports whether what stands right beside an amount shows that it is money.
func (r *reading) moneyBeside(a *amount) bool {
	switch r.sign(a.from - 1) {
	case '(', ':', '|', '=', '≈', '/':
		return true
	}
	begins := a.from == 0 || r.sentenceEnds(a.from-1) || r.tokens[a.from].breaks > 0
	if r.perFollows(a.to) || (begins || a.mark.flags&lexicon.Product == 0) && r.classNear(a.to, 2, lexicon.ClassMoney) {
		return true // "tickets for Euro 96 cost £50"
	}
	for k := a.from - 1; k >= max(0, a.from-4) && !r.sentenceEnds(k) && r.tokens[k+1].breaks == 0; k-- {
		if a.mark.flags&lexicon.Product != 0 && r.class(k, lexicon.ClassPrep) {
			break
		}
		if r.class(k, lexicon.ClassMoney) {
			return true
		}
	}
	return a.mark.flags&lexicon.Product == 0 && r.currencyElsewhere(a)
}

// shareSaid reports whether an amount is one of the numbers of a share: "one in three dollars", "one dollar in five is".
func (r *reading) shareSaid(a *amount) bool {
	if a.prefix || a.scaled || a.mark.flags&(lexicon.Symbol|lexicon.Code) != 0 {
		return false
	}
	one := func(k int) bool {
		e, ok := r.is(k, lexicon.Add)
		n, _ := r.small(k, 1)
		return ok && e.Value == 1 || n == 1
	}
	if r.headerWord(a.from-1) && r.englishWord(a.from-1) && one(a.from-2) {
		return true
	}
	k := a.to
	if !one(a.from) || a.quantity.to != a.quantity.from+1 || !r.headerWord(k) || !r.englishWord(k) {
		return false
	}
	e, word := r.is(k+1, lexicon.Add)
	n, _ := r.small(k+1, 20)
	return (word && e.Value > 1 || n > 1) && (r.endsHere(k+2) || r.class(k+2, lexicon.ClassLead))
}
