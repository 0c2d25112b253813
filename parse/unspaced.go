package parse

import (
	"unicode"
	"unicode/utf8"

	"github.com/exactfigures/figures/internal/exact"

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
	if _, ok := r.is(i-1, lexicon.Add); ok && r.tokens[i].breaks == 0 && e.Value > 0 {
		return false // the rest of a number that could not be read
	}
	if r.kindAt(i-1) == numberToken && r.tokens[i].breaks == 0 {
		return false // likewise: "daalde met 200 miljoen tot 1,3 miljard"
	}
	if !r.unspacedWord(i) {
		return true
	}
	return e.Value <= 3 || e.Value == 4 && unicode.Is(unicode.Hangul, r.firstRune(i)) && !r.class(i+1, lexicon.ClassOf) // 3년 만의: after three years
}

// wordBegins reports whether a number word can begin at token i. Korean writes blanks between words, but no number
// word and no mark ends there; so what touches other letters before it is a piece of a word.
func (r *reading) wordBegins(i int) bool {
	if i == 0 || !r.glued(i) {
		return true
	}
	if r.hanDigit(i) && r.hanDigit(i-1) && (!r.joinsParts(i-1) || r.hanDigit(i-2)) { // 三蚊零四 is 3.04
		return false // the rest of a number that could not be read
	}
	if !unicode.Is(unicode.Hangul, r.firstRune(i)) {
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

// clockMinutes reports whether an amount is the minutes of a time: 23时05分.
func (r *reading) clockMinutes(a *amount) bool {
	if !a.mark.minor || !r.unspacedWord(a.mark.head) {
		return false
	}
	e, ok := r.is(a.from-1, lexicon.Unit)
	return ok && Per(e.Value) == PerHour && r.glued(a.from)
}

// digitInWord reports whether an amount is a Korean digit in words that touches its mark without a scale: 이유로 is "for a reason"
// and no two euros. Such amounts are written in digits or with a blank.
func (r *reading) digitInWord(a *amount) bool {
	k := a.quantity.from
	e, ok := r.is(k, lexicon.Add)
	if !ok || a.digits >= 0 || a.quantity.to != k+1 || e.Value >= 10 || !unicode.Is(unicode.Hangul, r.firstRune(k)) || r.alone(a) {
		return false
	}
	if a.prefix {
		return r.glued(a.to) && r.kindAt(a.to) == wordToken // NIS 오류: an error
	}
	return a.mark.from == k+1 && (r.glued(k+1) || e.Value == 2) // 이 달러: "this dollar"
}

// restInDigits reads a number in digits at token k that goes on with a scaled quantity: the rest in units, "1万2000円",
// "3만 5000원", "15 ہزار 400 روپے"; or more of the same where a larger scale follows, "13 thousand 210 crore", "৩ হাজার ৮০০ কোটি": 3800 crores.
func (r *reading) restInDigits(q *quantity, k int, scale lexicon.Entry, scaled bool) (n numeral.Number, next int, ok bool) {
	switch {
	case scaled:
		// "50 lakh 2 crore" says no number: a hundred thousand crores are a lakh crore.
		if int(scale.Value) <= q.last || q.last < 2 || q.last > 3 || scale.Flags&lexicon.Short != 0 || scale.Langs != 0 && !r.foreign(scale) {
			return n, k, false
		}
	case !r.unspacedWord(k-1) && !r.foreignThousand(k-1) && !r.restOf(k) || !r.markTouches(k+1):
		return n, k, false
	}
	var sub quantity
	n, ok = r.digitsAt(&sub, k)
	return n, k + 1, ok && !n.Point && n.Value.Cmp(exact.New(1, int32(q.last))) < 0
}

// foreignThousand reports whether token k is the thousand of another language than English, behind which the rest may
// stand in digits: "2 لاکھ 15 ہزار 400 روپے".
func (r *reading) foreignThousand(k int) bool {
	e, ok := r.scaleEntry(k)
	return ok && e.Value == 3 && (e.Flags&lexicon.Short == 0 || r.tokens[k].End-r.tokens[k].Start > 2) && e.Langs != 0 && r.foreign(e)
}

// restOf reports whether the digits at token k are the rest of a number whose scale is written out before them: "3 million 200
// dollars". What has fewer than three digits may be a count of something else.
func (r *reading) restOf(k int) bool {
	e, ok := r.scaleEntry(k - 1)
	return ok && e.Value >= 3 && e.Flags&lexicon.Short == 0 && r.tokens[k].spaced && r.digitCount(k) >= 3
}

// markTouches reports whether a mark that can stand behind a number is at token k.
func (r *reading) markTouches(k int) bool {
	m, ok := r.markAt(k)
	return ok && m.flags&lexicon.Before == 0 && !m.minor && r.tokens[k].breaks == 0
}

// nextDigit reports whether token k is the digit that follows the one before it, so that the two mean "three or four":
// 三四百元, 两、三万, สองสามพัน. A scale or a mark must follow.
func (r *reading) nextDigit(q *quantity, k int) (next int, ok bool) {
	if r.sign(k) == '、' {
		if n, ok := r.small(k-1, 8); ok && k-1 == q.from { // 3、4万
			if next, _ := r.small(k+1, 9); next == n+1 && r.markOrScale(k+2) {
				return k + 2, !q.spread
			}
			return k, false
		}
	}
	before, ok := r.is(k-1, lexicon.Add)
	if !ok || k == q.from || q.spread || !r.foreign(before) || before.Value < 1 || before.Value > 8 {
		return k, false
	}
	if r.sign(k) == '、' {
		k++
	}
	e, ok := r.is(k, lexicon.Add)
	if !ok || e.Value != before.Value+1 || r.tokens[k].breaks > 0 || r.glued(k) != r.glued(k-1) && k-1 > q.from {
		return k, false
	}
	return k + 1, r.markOrScale(k + 1)
}

// oneUnsaid reports whether the scale at token k is one of it and follows a larger one: 百十 is 110.
func (r *reading) oneUnsaid(k int, e lexicon.Entry) bool {
	before, ok := r.is(k-1, lexicon.Scale)
	return ok && e.Value <= 3 && before.Value > e.Value && r.unspacedWord(k) && !r.tokens[k].spaced
}

// headOfScale returns the exponent of the first part of a scale that is written in one of two, in scripts without blanks:
// 3 in พันล้าน, a thousand million. It is 0 for any other.
func (r *reading) headOfScale(k int, e lexicon.Entry) (head int) {
	if !r.unspacedWord(k) {
		return 0
	}
	t := r.tokens[k]
	r.lex.NumberWords(r.text[:t.End], t.Start, func(middle int, first []lexicon.Entry) {
		for _, a := range first {
			if a.Kind != lexicon.Scale || a.Value >= e.Value || !r.allowed(a) {
				continue
			}
			r.lex.NumberWords(r.text[:t.End], middle, func(end int, second []lexicon.Entry) {
				for _, b := range second {
					if b.Kind == lexicon.Scale && end == t.End && a.Value+b.Value == e.Value && a.Value < b.Value {
						head = int(a.Value)
					}
				}
			})
		}
	})
	return head
}

// markOrScale reports whether a scale or a mark that stands behind its number is at token k.
func (r *reading) markOrScale(k int) bool {
	if r.beyond(k) || r.tokens[k].breaks > 0 {
		return false
	}
	if _, scale := r.is(k, lexicon.Scale); scale {
		return true
	}
	m, ok := r.markAt(k)
	return ok && m.flags&(lexicon.Symbol|lexicon.Before) == 0
}

// tenthBehind reads one digit behind a scale, in languages that count tenths of the scale so: 两千五元 is 2500,
// "2 triệu 5 đồng" is 2.5 million. The mark must follow.
func (r *reading) tenthBehind(k int) (n numeral.Number, ok bool) {
	s, ok := r.with(k-1, lexicon.Scale, lexicon.Tenth)
	if !ok || r.tokens[k].breaks > 0 || !r.markTouches(k+1) {
		return n, false
	}
	v, ok := r.small(k, 9)
	if e, add := r.is(k, lexicon.Add); add && e.Value >= 1 && e.Value <= 9 {
		v, ok = int(e.Value), true
	}
	x := int32(s.Value) - 1
	return numeral.Number{Value: exact.New(int64(v), x), Step: x}, ok
}

// endsInTenth reports whether the word before token j is a tenth of the scale before it.
func (r *reading) endsInTenth(j int) bool {
	_, ok := r.tenthBehind(j - 1)
	return ok
}

// maxHanDigits bounds the digits of a number that is written digit by digit in words. A longer run is no number.
const maxHanDigits = 18

// hanDigits reads a number that is written digit by digit in Han: 三五〇〇, 一五. Digits each of which follows the one before mean
// another thing: two of them a range, see nextDigit, and of more (三四五元) nothing says what.
func (r *reading) hanDigits(i int) (n numeral.Number, next int, ok bool) {
	v, k, rising := int64(0), i, true
	for ; r.hanDigit(k) && (k == i || r.glued(k)); k++ {
		if k-i == maxHanDigits {
			return n, i, false
		}
		e, _ := r.is(k, lexicon.Add)
		rising = rising && (k == i || e.Value == v%10+1)
		v = 10*v + e.Value
	}
	if k-i < 2 || v < 10 || rising {
		return n, i, false
	}
	return whole(v), k, true
}

// joinsParts reports whether token k can join the parts of a number: and, 零.
func (r *reading) joinsParts(k int) bool {
	_, ok := r.is(k, lexicon.And)
	return ok
}

// hanDigit reports whether token k is a digit in Han.
func (r *reading) hanDigit(k int) bool {
	if !r.unspacedWord(k) || !unicode.Is(unicode.Han, r.firstRune(k)) || r.tokens[k].End-r.tokens[k].Start > 3 {
		return false
	}
	e, ok := r.is(k, lexicon.Add)
	return ok && e.Value <= 9
}
