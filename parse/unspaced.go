package parse

import (
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// unspacedWord reports whether token i is a word of a script that is written without blanks.
func (r *reading) unspacedWord(i int) bool {
	return r.kindAt(i) == wordToken && lexicon.Unspaced(r.firstRune(i))
}

// firstRune returns the first rune of token i.
func (r *reading) firstRune(i int) rune {
	c, _ := utf8.DecodeRuneInString(r.text[r.tokens[i].Start:])
	return c
}

// bareScale reports whether a scale word at token i stands for one of it: mille euros, 十, 千円, 만원. In scripts without
// blanks that is so for small ones only: 亿元 and ล้านบาท alone are no figures.
func (r *reading) bareScale(i int, e lexicon.Entry) bool {
	if !r.unspacedWord(i) {
		return true
	}
	return e.Value <= 3 || e.Value == 4 && unicode.Is(unicode.Hangul, r.firstRune(i))
}

// wordBegins reports whether a number word can begin at token i. Korean writes blanks between words, but no number
// word and no mark ends there; so what touches other letters before it is a piece of a word.
func (r *reading) wordBegins(i int) bool {
	if i == 0 || !r.glued(i) || !unicode.Is(unicode.Hangul, r.firstRune(i)) {
		return true
	}
	if before, _ := utf8.DecodeLastRuneInString(r.text[:r.tokens[i].Start]); !unicode.Is(unicode.Hangul, before) {
		return true
	}
	if _, ok := r.with(i-1, lexicon.Qualifier, lexicon.Before); ok {
		return true
	}
	for _, k := range []lexicon.Kind{lexicon.PerWhole, lexicon.Currency, lexicon.And, lexicon.Range} {
		if _, ok := r.is(i-1, k); ok {
			return true
		}
	}
	return r.class(i-1, lexicon.ClassFunction)
}

// restInDigits reads a number in digits at token k that goes on with a scaled quantity: the rest in units, "1万2000円",
// "3만 5000원"; or more of the same where a larger scale follows, "13 thousand 210 crore", "৩ হাজার ৮০০ কোটি": 3800 crores.
func (r *reading) restInDigits(q *quantity, k int, scale lexicon.Entry, scaled bool) (n numeral.Number, next int, ok bool) {
	switch {
	case scaled:
		if int(scale.Value) <= q.last || q.last < 2 || scale.Flags&lexicon.Short != 0 || scale.Langs != 0 && !r.foreign(scale) {
			return n, k, false
		}
	case !r.unspacedWord(k-1) || !r.markTouches(k+1):
		return n, k, false
	}
	var sub quantity
	n, ok = r.digitsAt(&sub, k)
	return n, k + 1, ok && !n.Point && n.Value.Cmp(decimal.New(1, int32(q.last))) < 0
}

// markTouches reports whether a mark that can stand behind a number is at token k.
func (r *reading) markTouches(k int) bool {
	m, ok := r.markAt(k)
	return ok && m.flags&lexicon.Before == 0 && !m.minor && r.tokens[k].breaks == 0
}
