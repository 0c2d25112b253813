package parse

import (
	"slices"
	"strings"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// alonePower reports whether a scale word stands for one of it: "that million dollars", "Million dollar homes". What
// stands before it must not be a number that could not be read.
func (r *reading) alonePower(i int) bool {
	m, ok := r.markAt(i + 1)
	if !ok || m.flags&(lexicon.Symbol|lexicon.Code) != 0 || r.tokens[i+1].breaks > 0 || r.titled(&m) {
		return false
	}
	return i == 0 || r.tokens[i].breaks > 0 || r.class(i-1, lexicon.ClassDeterminer) || r.sentenceEnds(i-1) || r.sign(i-1) == ',' || r.sign(i-1) == '"'
}

// scaleAt returns the scale at token k, where it can be one for q. A short one (m, bn, k) must look like one.
func (r *reading) scaleAt(k int, hyphen bool, q *quantity) (lexicon.Entry, bool) {
	e, ok := r.scaleEntry(k)
	if !ok || r.tokens[k].breaks > 1 && k > q.from {
		return e, false
	}
	if x, common := r.commonScale(k, q, e); common {
		e = x
	}
	if _, code := r.with(k, lexicon.Currency, lexicon.Code); code && e.Flags&lexicon.Short == 0 { // MUSD: the scale belongs to the mark
		return e, false
	}
	if r.minorMark(k) { // "deux cents euros", but "deux cents"
		_, scale := r.is(k+1, lexicon.Scale)
		_, add := r.is(k+1, lexicon.Add)
		if _, ok := r.is(k+1, lexicon.Currency); !q.words || !ok && !scale && !add {
			return e, false
		}
	}
	if e.Flags&lexicon.Short == 0 {
		return e, e.Flags&lexicon.Plural == 0 || q.vague || r.class(k+1, lexicon.ClassOf) || q.scaled || q.bare.Value.Sign() > 0
	}
	if e.Flags&lexicon.Rupee != 0 && !r.rupeeBefore(q.from) {
		return e, false
	}
	n := r.tokens[k].End - r.tokens[k].Start
	if r.lang == "" && exponentLetter(r.tokens[k].Of(r.text)) {
		return e, false
	}
	if r.tokens[k].breaks > 0 || hyphen && r.tokens[k].spaced || hyphen && n == 1 && (q.words || r.sign(k+1) == '-' || r.glued(k+1) && r.kindAt(k+1) != signToken) {
		return e, false // "$4-m" is a scale, "5-m-long" is none
	}
	if q.digits >= 0 && r.glued(k) && r.glued(k+1) && r.kindAt(k+1) == numberToken {
		return e, false // $1e6
	}
	if q.scaled && (n == 1 || !r.foreign(e) && e.Value != 5 && e.Value != 7 && r.kindAt(k-1) == wordToken) { // "a $120 million mill", but "lakh cr"
		return e, false
	}
	if r.tokens[k].spaced && r.glued(k+1) { // "$50 M&A", "$75 T-shirt": a letter that goes on is no scale; what touches the digits is
		switch c := r.sign(k + 1); {
		case c == '&' || c == '\'' || c == '/' && n == 1 && !r.perFollows(k+1):
			return e, false
		case c == '-' && n == 1 && r.glued(k+2) && r.kindAt(k+2) == wordToken && !r.hedgeBehind(k+2):
			if _, mark := r.markAt(k + 2); !mark {
				if _, ok := r.is(k+2, lexicon.PerHead); !ok {
					return e, false
				}
			}
		}
	}
	if n == 1 && r.tokens[k].spaced { // "5 m" only behind digits, and "t" (tonne) only glued
		if e.Has(lexicon.Exact) && r.ownScale(e) && !q.words && !r.perFollows(k) { // Rp 1,2 T: triliun
			return e, true
		}
		if q.words && !r.markTouches(k+1) || r.text[r.tokens[k].Start]|0x20 == 't' || r.kindAt(k+1) == numberToken && !r.tokens[k+1].spaced {
			return e, false
		}
	}
	return e, true
}

// exponentLetter reports whether a word is the letter that computers write in front of an exponent. In a text whose language
// nothing tells it is no abbreviation, though Hungarians write it for a thousand: "$1e" is what is left of a number.
func exponentLetter(word string) bool { return word == "e" }

// commonScale returns the abbreviation that all languages have instead of one that the likely language of a text gives
// another value, where that language is not sure and the mark is a sign of many countries: "Mkt cap $450B" is no Catalan.
func (r *reading) commonScale(k int, q *quantity, e lexicon.Entry) (x lexicon.Entry, ok bool) {
	if e.Flags&lexicon.Short == 0 || e.Langs == 0 || !r.foreign(e) || r.lang != "" && !r.guessed {
		return x, false
	}
	if m, marked := r.currencyEntry(q.from - 1); !marked || !m.Has(lexicon.Symbol|lexicon.Generic) {
		return x, false
	}
	for _, x = range r.tokens[k].meanings {
		if x.Kind == lexicon.Scale && x.Langs == 0 {
			return x, true
		}
	}
	return x, false
}

// ownScale reports whether a scale is one of the text's own language and not of all or of English.
func (r *reading) ownScale(e lexicon.Entry) bool {
	return e.Langs != 0 && r.foreign(e) && int(e.Langs) < len(r.own) && r.own[e.Langs]
}

// scaleEntry returns the scale that token k means; an entry in its exact case goes first.
func (r *reading) scaleEntry(k int) (lexicon.Entry, bool) {
	if e, ok := r.with(k, lexicon.Scale, lexicon.Exact); ok {
		return e, true
	}
	if e, ok := r.is(k, lexicon.Scale); ok {
		return e, true
	}
	if e, ok := r.leadingScale(k); ok {
		return e, true
	}
	if e, ok := r.inflectedScale(k); ok {
		return e, true
	}
	return r.foreignScale(k)
}

// maxEnding bounds the bytes of an ending that a scale word can have.
const maxEnding = 24

// inflectedScale returns the scale that an unknown word behind digits begins with, outside English: "5 હજાર કરોડનું", of
// 50 billions. The rest is its ending.
func (r *reading) inflectedScale(k int) (found lexicon.Entry, ok bool) {
	if r.lang == "" || r.lang == "en" || r.kindAt(k) != wordToken || len(r.tokens[k].meanings) > 0 {
		return found, false
	}
	t := r.tokens[k]
	if _, scale := r.is(k-1, lexicon.Scale); !scale && r.kindAt(k-1) != numberToken {
		return found, false
	}
	r.lex.NumberWords(r.text[:t.End], t.Start, func(end int, meanings []lexicon.Entry) {
		if n := end - t.Start; n < minInflected || t.End-end > maxEnding {
			return
		}
		for _, e := range meanings {
			if e.Kind == lexicon.Scale && e.Value >= 3 && e.Flags&lexicon.Short == 0 && r.allowed(e) && e.Langs != 0 {
				found, ok = e, true
			}
		}
	})
	return found, ok
}

// minInflected is how many bytes the shortest scale word has that an ending is looked for behind: "mil" is too short.
const minInflected = 4

// leadingScale returns the power of a thousand at token k that its language puts in front of number words: beside
// digits it is a scale on either side, "shilingi milioni 5", "Sh5 milioni".
func (r *reading) leadingScale(k int) (lexicon.Entry, bool) {
	e, ok := r.with(k, lexicon.Mul, lexicon.Before)
	if !ok || r.kindAt(k-1) != numberToken && r.kindAt(k+1) != numberToken {
		return e, false
	}
	e.Kind, e.Value = lexicon.Scale, exponentOf(e.Value)
	return e, e.Value >= 3
}

// exponentOf returns how often ten is a factor of v.
func exponentOf(v int64) (n int64) {
	for ; v >= 10 && v%10 == 0; v /= 10 {
		n++
	}
	return n
}

// largeScale returns the scale word at k that a fraction or a second number can have.
func (r *reading) largeScale(k int) (lexicon.Entry, bool) {
	e, ok := r.scaleEntry(k)
	return e, ok && e.Value >= 2 && r.tokens[k].breaks == 0
}

func (r *reading) scaleOrMul(k int) bool {
	if e, ok := r.is(k, lexicon.Scale); ok && e.Flags&(lexicon.Short|lexicon.Plural) == 0 {
		return true
	}
	_, ok := r.is(k, lexicon.Mul)
	return ok
}

// doubtful looks for something behind a number that looks like a scale and is none that is known ("$5 zn").
func (r *reading) doubtful(q *quantity) {
	k := q.to
	if r.sign(k) == ';' && r.glued(k) && r.glued(k+1) && r.kindAt(k+1) == numberToken && r.numbers[r.tokens[k+1].digits].Count() == 3 {
		q.doubt = true // "$25;000": a comma that was lost
		return
	}
	if q.digits >= 0 && r.glued(k) && r.kindAt(k) == wordToken && r.sign(k) == 0 && r.glued(k+1) && r.kindAt(k+1) == numberToken && !r.unspacedWord(k) {
		if _, marked := r.currencyEntry(q.from - 1); marked || !r.unitLike(k) {
			q.doubt = true // $1e6
			return
		}
	}
	if h, ok := r.with(k, lexicon.Qualifier, lexicon.After); ok && h.Langs != 0 && (r.glued(k) || r.sign(k) == '-') {
		if _, ok := r.scaleEntry(k + 1); ok {
			q.doubt = true // $20ish million
			return
		}
	}
	if e, ok := r.scaleEntry(k); ok && r.glued(k) && q.digits >= 0 && e.Flags&lexicon.Short != 0 && !r.unitLike(k) {
		q.doubt = true // a scale that touches the digits and was not taken
		return
	}
	if r.doubtfulScale(k) {
		q.doubt = true // another language's scale
		return
	}
	if r.kindAt(k) != wordToken || len(r.tokens[k].meanings) > 0 || r.tokens[k].breaks > 0 || q.digits < 0 {
		return
	}
	w := r.tokens[k].Of(r.text)
	switch {
	case !isASCIIWord(w):
	case strings.HasSuffix(w, "illion") || strings.HasSuffix(w, "illions") || strings.HasSuffix(w, "illiard"):
		q.doubt = true
	case !r.tokens[k].spaced:
		q.doubt = len(w) <= 3
	default:
		q.doubt = len(w) == 2 && strings.ContainsAny(w[:1], "bcdfgkmnqrstvwxz") && !strings.ContainsAny(w, "aeiouyAEIOUY") && w[0] >= 'a'
	}
}

// foreignScale returns the scale that a word behind digits is in other languages than the text's, where all agree and
// the text's own has no such word: "$1,2 mlrd". The shortest are too often something else.
func (r *reading) foreignScale(k int) (e lexicon.Entry, ok bool) {
	if r.kindAt(k-1) != numberToken || r.kindAt(k) != wordToken || r.tokens[k].breaks > 0 || r.tokens[k].End-r.tokens[k].Start < 4 {
		return e, false
	}
	for _, m := range r.tokens[k].meanings {
		if r.allowed(m) || m.Kind != lexicon.Scale || ok && m.Value != e.Value {
			return e, false
		}
		e, ok = m, true
	}
	return e, ok && e.Value >= 6
}

// doubtfulScale reports whether token k is a scale of another language than the text's: "RM5 bilion".
func (r *reading) doubtfulScale(k int) bool {
	return !r.beyond(k) && r.tokens[k].breaks == 0 && slices.ContainsFunc(r.tokens[k].meanings, func(e lexicon.Entry) bool {
		return e.Kind == lexicon.Scale && e.Flags&(lexicon.Short|lexicon.Plural) == 0 && e.Value >= 6 && !r.allowed(e)
	})
}

// rupeeBefore reports whether the mark before token i is one of rupees.
func (r *reading) rupeeBefore(i int) bool {
	e, ok := r.currencyEntry(i - 1)
	return ok && slices.Contains(r.lex.Codes(e), money.INR)
}

// unitLike reports whether token k is also a mark of a currency or a subunit, which may follow digits.
func (r *reading) unitLike(k int) bool {
	_, ok := r.markAt(k)
	return ok
}
