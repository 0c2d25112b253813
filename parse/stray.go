package parse

import (
	"unicode"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// pricedBefore is how many tokens before a count of what may be a unit a word may stand that makes it money.
const pricedBefore = 8

// strayName reports whether the mark of an amount is a word of the text that only another language has as a name of money:
// "Elle a 3 fils", "Ma 4 lata", "20 som kom". A small count with nothing that money has is none then.
func (r *reading) strayName(a *amount) bool {
	m := &a.mark
	if m.flags&lexicon.Word == 0 && r.unitOfText(m.head) && !a.prefix && a.digits >= 0 && !a.scaled && !r.moneyDigits(a) && r.digitsOf(a) < 3 && !r.tender(m) && !r.alone(a) {
		return !r.classNear(a.from-pricedBefore, pricedBefore, lexicon.ClassMoney) // 2 TL Backpulver: spoons
	}
	if m.flags&(lexicon.Symbol|lexicon.Code) != 0 || m.named || m.doubled || r.own == nil || r.alone(a) || !plainName(r.tokens[m.head].Of(r.text)) {
		return false
	}
	few := !a.prefix && a.digits >= 0 && !a.scaled && !a.number.Point && r.digitsOf(a) < 3
	if r.lang == "" && few && r.wordOfText(m.head) {
		return !r.namePlausible(a) // 3 yeni: Romanian yen, or Turkish for new
	}
	if r.ownName(m.head) {
		if r.lang == "" && !m.codes[0].Current() && r.otherWord(m.head) && !a.scaled && a.digits >= 0 && !r.moneyDigits(a) && r.digitsOf(a) < 3 {
			return true // "Mají 2 lata": of two likely languages one has it as money, one as a common word
		}
		return r.guessed && !m.codes[0].Current() && r.onlyWord(a)
	}
	if r.otherWord(m.head) && len(r.tenderOf(r.languageRegion, m.codes)) == 0 {
		return true
	}
	if a.minor != nil || m.langs == 0 || !a.prefix && a.scaled && a.last >= 3 || a.digits >= 0 && (r.moneyDigits(a) || !a.prefix && r.digitsOf(a) >= 3) ||
		r.guessed && m.codes[0].Current() || !r.tabled() || len(r.lex.LanguageNumbers(lexicon.Entry{Langs: m.langs})) >= widespread {
		return false
	}
	return !r.sameElsewhere(a)
}

// sameElsewhere reports whether a sign, a code or a name of the text's own language near an amount has its currency.
func (r *reading) sameElsewhere(a *amount) bool {
	r.look(a.from, a.to, 4*neighbourhood)
	for k := max(0, a.from-4*neighbourhood); k < min(len(r.tokens), a.to+4*neighbourhood); k++ {
		if k >= a.from && k < a.to {
			continue
		}
		if e, ok := r.currencyEntry(k); ok && (e.Flags&(lexicon.Symbol|lexicon.Code) != 0 || r.ofText(e)) && r.lex.Codes(e)[0] == a.mark.codes[0] {
			return true
		}
	}
	return false
}

// ownName reports whether the language of the text has a name of money at token k, a subunit or a coin.
func (r *reading) ownName(k int) bool {
	for _, e := range r.tokens[k].meanings {
		if e.Kind <= lexicon.Coin && r.ofText(e) {
			return true
		}
	}
	return false
}

// unitOfText reports whether the language of the text has the mark at token k as a unit of measure too.
func (r *reading) unitOfText(k int) bool {
	for _, e := range r.tokens[k].meanings {
		if e.Kind == lexicon.Unit && r.ofText(e) {
			return true
		}
	}
	return false
}

// wordOfText reports whether a language of the text has the name of money at token k as a common word too.
func (r *reading) wordOfText(k int) bool {
	for _, e := range r.tokens[k].meanings {
		if e.Kind <= lexicon.Coin && e.Has(lexicon.Word) && r.ofText(e) {
			return true
		}
	}
	return false
}

// plainName reports whether a mark is one word without capitals but the first.
func plainName(word string) bool {
	for i, c := range word {
		if c == ' ' || i > 0 && unicode.IsUpper(c) {
			return false
		}
	}
	return true
}

// otherWord reports whether the language of the text has another meaning for the word at token k: som, "ден" (a day).
func (r *reading) otherWord(k int) bool {
	for _, e := range r.tokens[k].meanings {
		switch e.Kind {
		case lexicon.Class:
			if e.Value == int64(lexicon.ClassFunction) && r.ofText(e) {
				return true
			}
		case lexicon.Unit, lexicon.Month, lexicon.Range, lexicon.Qualifier:
			if r.ofText(e) {
				return true
			}
		}
	}
	return false
}

// widespread is how many languages have the name of a currency that no other takes for a word of its own: "yen".
const widespread = 5

// fewTokens is how long a text may be that is an amount and little more, in which any name of money is one: "nueve pounds".
const fewTokens = 3

// tabled reports whether the language of the text has tables kept by hand, and so the names of money that its texts have.
func (r *reading) tabled() bool {
	for n, tag := range r.lex.Tags() {
		if tag == r.lang {
			return r.lex.HasTables(uint16(n))
		}
	}
	return false
}

// strayMeaning reports whether a meaning as a name of money is of another language than the text's, where a table says that the
// name is a common word too: "som", "mark", "sol".
func (r *reading) strayMeaning(t *token, e *lexicon.Entry) bool {
	if e.Flags&(lexicon.Word|lexicon.Symbol|lexicon.Code) != 0 || r.ofText(*e) || len(r.tokens) <= fewTokens && !r.cutFrom && !r.cutTo {
		return false
	}
	for i := range t.meanings {
		if x := &t.meanings[i]; x.Kind == e.Kind && x.Flags&lexicon.Word != 0 {
			return len(r.lex.LanguageNumbers(*e)) < widespread
		}
	}
	return false
}

// onlyWord reports whether a text has no word of the language it was taken for but the name of a currency that is gone, so
// that the name may have decided it: "Ona ma 4 lata" is no Latvian.
func (r *reading) onlyWord(a *amount) bool {
	if r.cutFrom || r.cutTo {
		return false // the language is of a longer text
	}
	for k := range r.tokens {
		if k == a.mark.head {
			continue
		}
		for _, e := range r.tokens[k].meanings {
			if e.Langs != 0 && r.ofText(e) {
				return false
			}
		}
	}
	return true
}
