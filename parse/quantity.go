package parse

import (
	"unicode/utf8"

	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// quantity is a number with its scale, as the text gives it.
type quantity struct {
	from, to int // tokens
	number   numeral.Number
	other    numeral.Number // the second reading of "1.234", where two is set
	two      bool
	scaled   bool           // a scale word or sign was read
	last     int            // exponent of the scales behind the last number, 0 for none
	bare     numeral.Number // the last number before its scales
	words    bool           // spelled out, at least in part
	digits   int32          // index of the digits, -1 where all is spelled
	vague    bool           // number is the smallest, high the largest it can mean
	high     exact.Number
	doubt    bool            // something behind it looks like a scale that is not known
	article  bool            // it is only "a": one
	spread   bool            // two digits in a row: number is the lower, high the upper; no vague one: 三四百
	hedge    money.Qualifier // inside the amount: 1亿多元, 20 гаруй сая төгрөг
}

// maxQuantity bounds the tokens of one quantity.
const maxQuantity = 24

// quantity reads the number that begins at token i. A separator of ambiguous meaning is read by the habit of the
// text, or of the scale's language where the text shows none.
func (r *reading) quantity(i int) (q quantity, ok bool) {
	q = quantity{from: i, to: i, digits: -1}
	if r.noNumber(i) {
		return q, false
	}
	if r.vagueQuantity(&q, i) || r.figureWord(&q, i) {
		return q, true
	}
	var st numeral.Stack
	j, ok := r.leading(&q, &st, i)
	if ok {
		j = r.following(&q, &st, j)
		ok = !st.Empty()
	}
	if q.words {
		r.look(i, 0, 3) // it may begin in front of the window
	}
	if w, spelled := r.spelledNumber(i); spelled && (!ok || w.to > j || w.to == j && q.digits < 0 && !q.article && !q.spread && !r.endsInTenth(j)) {
		r.look(i, 0, 3)
		r.halfOfScale(&w)
		return w, true
	}
	if !ok || j == i {
		return q, false // a scale that is one by itself must be taken: "sent" is hundred and cent in one language or another
	}
	q.to = j
	q.number = st.Number()
	if q.spread {
		q.high = q.high.Add(q.number.Value)
	}
	if q.article && q.to > i+1 {
		q.article = false
	}
	if q.words {
		r.halfOfScale(&q)
	}
	r.doubtful(&q)
	return q, true
}

// numbering are the kinds of words that a number can begin with.
var numbering = kindsOf(lexicon.Add, lexicon.Mul, lexicon.Fraction, lexicon.Article, lexicon.Vague, lexicon.Point, lexicon.Scale)

// noNumber reports whether token i is plainly no beginning of a number.
func (r *reading) noNumber(i int) bool {
	switch t := &r.tokens[i]; t.kind {
	case signToken:
		return t.sign < utf8.RuneSelf
	case wordToken:
		return t.kinds&numbering == 0 && (r.lang == "en" || r.lang == "") // elsewhere words may be numbers that are not known as a whole
	}
	return false
}

// leading reads the first element of a quantity.
func (r *reading) leading(q *quantity, st *numeral.Stack, i int) (next int, ok bool) {
	t := &r.tokens[i]
	if t.kind == numberToken {
		if r.sign(i-1) == '/' && r.joinedBy(i-1) && r.kindAt(i-2) == numberToken {
			return i, false // the number behind a stroke is half of something
		}
		if f, next, ok := r.asciiFraction(i); ok && !r.glued(next) {
			q.bare, q.digits = f, r.tokens[i].digits
			return r.fractionOf(next), st.Add(f)
		}
		n, ok := r.digitsAt(q, i)
		if !ok {
			return i, false
		}
		j := i + 1
		n, j = r.fractionBehind(q, n, j)
		if f, next, ok := r.looseDecimals(n, j); ok {
			n, j = f, next
		}
		if c := r.sign(j); (c == '.' || c == ',') && r.glued(j) && dash(r.sign(j+1)) && r.glued(j+1) { // 5.- and 5,– and 5,--
			for j += 2; dash(r.sign(j)) && r.glued(j); j++ {
			}
		} else if f, next, ok := r.colonPrice(n, j); ok {
			n, j = f, next
		}
		if r.field && i == 1 && j == i+1 && r.sign(0) == ',' && r.glued(1) && !n.Point && r.digitCount(i) == 2 { // ",99 €"
			n.Value, n.Step, n.Point = n.Value.Shift(-2), -2, true
		}
		q.bare = n
		return j, st.Add(n)
	}
	q.words = true
	if !r.wordBegins(i) {
		return i, false
	}
	if e, ok := r.with(i, lexicon.Scale, lexicon.Before); ok && r.scaledNumber(i) { // Biliyan 10, ཁྲི་ཕྲག ༤: the scale is said first
		n, ok := r.digitsAt(q, i+1)
		if !ok {
			return i, false
		}
		q.bare, q.scaled, q.last, q.words = n, true, int(e.Value), false
		return i + 2, st.Add(n) && st.Scale(int(e.Value))
	}
	if n, next, ok := r.hanDigits(i); ok {
		q.bare = n
		return next, st.Add(n)
	}
	if e, ok := r.is(i, lexicon.Add); ok {
		n := whole(e.Value)
		q.bare = n
		return i + 1, st.Add(n)
	}
	if _, ok := r.is(i, lexicon.Point); ok && r.pointLeads(i) { // point five million
		return r.spokenPoint(q, st, i)
	}
	if n, next, ok := r.fractionBefore(q, i); ok {
		q.bare = n
		return next, st.Add(n)
	}
	if e, ok := r.fractionWord(i); ok { // half a million, quarter of a billion, half million
		n := thousandths(e.Value)
		j := r.hyphen(i + 1)
		if r.class(j, lexicon.ClassOf) {
			j = r.hyphen(j + 1)
		}
		if _, ok := r.is(j, lexicon.Article); ok {
			j = r.hyphen(j + 1)
		}
		_, dozen := r.is(j, lexicon.Mul)
		if _, ok := r.largeScale(j); !ok && !(dozen && !r.foreign(e)) {
			if m, ok := r.markAt(j); ok && m.flags&(lexicon.Symbol|lexicon.Code) == 0 && (m.coin == 0 || m.coin > 100) { // half a dinar, a half dollar, half a cent, half a grand
				q.bare = n
				return j, st.Add(n)
			}
			if t.End-t.Start <= 3 && !isASCIIWord(r.text[t.Start:t.End]) {
				q.bare = n
				q.words = false
				return i + 1, st.Add(n) // ½ alone
			}
			return i, false
		}
		q.bare = n
		return j, st.Add(n)
	}
	if _, ok := r.is(i, lexicon.Article); ok { // a million, a hundred; "a dollar" is left to the phrase
		if r.sign(i+2) == '-' && r.glued(i+2) && r.scaleOrMul(i+1) {
			return i, false // "a trillion-dollar company": the article is the company's
		}
		if r.hyphenless(i+1) && r.scaleOrMul(i+1) {
			q.bare = whole(1)
			return i + 1, st.Add(whole(1))
		}
		if _, ok := r.fractionWord(i + 1); ok { // a half million, a quarter of a billion; "a half-million" has its own article
			if r.hyphen(i+2) > i+2 {
				return i, false
			}
			return r.leading(q, st, i+1)
		}
		q.article, q.bare = true, whole(1)
		return i + 1, st.Add(whole(1))
	}
	if e, ok := r.is(i, lexicon.Scale); ok && e.Flags&(lexicon.Short|lexicon.Plural|lexicon.After) == 0 && r.foreign(e) && r.bareScale(i, e) && !r.strayNumber(i-1) { // mille euros, 百万円
		q.bare = whole(1)
		return i, st.Add(whole(1))
	} else if ok && e.Flags&(lexicon.Short|lexicon.Plural|lexicon.After) == 0 { // "million-dollar question", "trillion-dollar"
		if r.sign(i+1) == '-' && !r.tokens[i+1].spaced || r.hyphenAt(i+1) || r.alonePower(i) {
			q.bare = whole(1)
			return i, st.Add(whole(1))
		}
	}
	return i, false
}

// foreign reports whether a number word is one of other languages than English, where a bare scale is one of it: mille euros.
// Numbers of several such words are read by spelledNumber.
func (r *reading) foreign(e lexicon.Entry) bool {
	if e.Langs == 0 || r.lang == "en" {
		return false
	}
	own := r.lex.Speaks("en")
	return int(e.Langs) >= len(own) || !own[e.Langs]
}

// following reads what goes on with a quantity: scales, further number words, "and a half".
func (r *reading) following(q *quantity, st *numeral.Stack, j int) int {
	unit := exact.Number{} // a number word may follow where it is smaller than this
	if q.words && !q.article {
		unit = lowest(q.bare.Value)
	}
	for !r.beyond(j) && j-q.from < maxQuantity && (r.stop == 0 || j < r.stop) {
		k := j
		if r.tokens[k].breaks > 1 && k > q.from { // "Million dollar homes" may begin a paragraph
			break
		}
		hyphen := false
		if r.sign(k) == '-' && !r.tokens[k].spaced && r.glued(k+1) || r.hyphenAt(k) && r.kindAt(k+1) == wordToken { // forty-five, $38-billion, two-and-a-half
			k++
			hyphen = true
		}
		if r.class(k, lexicon.ClassOf) && !q.article && !r.englishWord(k) && r.tokens[k].breaks == 0 { // 20 de milioane, milliers de milliards
			if _, ok := r.largeScale(k + 1); ok {
				k++
			}
		}
		if h, next := r.hedgedScale(k); next > k && q.hedge == money.Plain { // 20 гаруй сая төгрөг
			q.hedge, k, hyphen = h, next, false
		}
		if next, ok := r.nextDigit(q, k); ok { // 三四百
			q.spread, q.high = true, exact.New(1, 0)
			unit = exact.Number{}
			j = next
			continue
		}
		if e, ok := r.scaleAt(k, hyphen, q); ok {
			if r.oneUnsaid(k, e) && (!st.Add(whole(1)) || q.spread) { // 百十, ร้อยสิบ
				return j
			}
			if head := r.headOfScale(k, e); head > 0 && q.scaled { // 1 หมื่น 5 พันล้าน: 15 thousands of millions
				if !st.Scale(head) {
					return j
				}
				e.Value -= int64(head)
			}
			if !r.foreign(e) && !st.Descends(int(e.Value)) || !st.Scale(int(e.Value)) {
				return j // "between one million and two million"
			}
			q.scaled, q.last = q.scaled || e.Value >= 2, q.last+int(e.Value) // a ten is no scale that a header or a subunit minds
			unit = exact.New(1, int32(e.Value))
			j = k + 1
			if q.spread {
				q.high = q.high.Shift(int32(e.Value))
				continue
			}
			if n, next, ok := r.halfBehind(j); ok { // 1 tỷ rưỡi, 2万半
				n.Value, n.Step = n.Value.Shift(int32(e.Value)), n.Step+int32(e.Value)
				if st.Add(n) {
					j = r.sameScale(next, e)
				}
				continue
			}
			if n, next, ok := r.andHalf(j); ok && !q.number.Point { // "a million and a half"
				n.Value, n.Step = n.Value.Shift(int32(e.Value)), n.Step+int32(e.Value)
				if st.Add(n) {
					j = next
				}
			}
			continue
		}
		if q.spread {
			break // what follows two digits in a row are scales only
		}
		if e, ok := r.is(k, lexicon.Mul); ok && r.tokens[k].breaks == 0 && !e.Has(lexicon.Before) { // three dozen
			if !st.Multiply(e.Value) {
				return j
			}
			unit = exact.Number{}
			q.words = true
			j = k + 1
			continue
		}
		if n, next, ok := r.andHundredths(k); ok && q.words { // two hundred and 25/100 dollars
			if !st.Add(n) {
				return j
			}
			j = next
			break
		}
		and := k
		if _, ok := r.is(k, lexicon.And); ok {
			and = k + 1
			if hyphen && r.sign(and) == '-' {
				and++
			}
		}
		if n, next, ok := r.andHalf(k); ok { // two and a half, 2 and a half
			if !st.Add(n) {
				return j
			}
			q.bare = numeral.Number{Value: q.bare.Value.Add(n.Value), Step: n.Step}
			unit = exact.Number{}
			j = next
			continue
		}
		if n, ok := r.tenthBehind(k); ok && st.Add(n) { // 两千五, 2 triệu 5
			q.bare, q.last = n, 0
			j = k + 1
			break
		}
		if e, ok := r.is(and, lexicon.Add); ok && q.words && (and == k || unit.Cmp(exact.New(100, 0)) >= 0 || r.foreign(e)) {
			v := whole(e.Value)
			if v.Value.Cmp(unit) >= 0 || !st.Add(v) {
				return j
			}
			q.bare, q.words, q.last = v, true, 0
			unit = lowest(v.Value)
			j = and + 1
			continue
		}
		if next, ok := r.spokenPoint(q, st, k); ok { // one point three
			unit = exact.Number{}
			j = next
			continue
		}
		// دو میلیارد و ۹۱۱ میلیون, سه هزار و ۵۰۰: "and" joins a smaller part in digits where a scale or the mark follows it.
		if _, and := r.is(k, lexicon.And); and && r.kindAt(k+1) == numberToken && q.scaled && !hyphen && (r.lang != "" && r.lang != "en" || r.smallerScale(k+2, q.last)) {
			var sub quantity
			n, ok := r.digitsAt(&sub, k+1)
			e, scaled := r.largeScale(k + 2)
			x := int32(0)
			if scaled {
				x = int32(e.Value)
			}
			_, mark := r.markAt(k + 2)
			if ok && int(x) < q.last && (scaled || mark || r.endsPrefixed(q, k+1)) && n.Value.Cmp(exact.New(1, int32(q.last)-x)) < 0 && st.Add(n) {
				q.bare, q.last = n, 0
				unit = exact.Number{}
				j = k + 2
				continue
			}
		}
		if n, next, ok := r.partBehind(q, k); ok && st.Add(n) {
			q.bare, q.last = n, 0
			j = next
			break
		}
		// 3 million 200 thousand: a second number in digits needs a smaller scale of its own.
		if r.kindAt(k) == numberToken && !hyphen && q.scaled && r.tokens[k].breaks == 0 {
			e, ok := r.largeScale(k + 1)
			if n, next, rest := r.restInDigits(q, k, e, ok); rest && st.Add(n) {
				q.bare = n
				if !ok {
					q.last = 0
				}
				j = next
				continue
			}
			x := int(e.Value)
			if head := r.headOfScale(k+1, e); ok && head > 0 {
				x = head
			}
			if ok && x < q.last {
				var sub quantity
				if n, ok := r.digitsAt(&sub, k); ok && n.Value.Cmp(exact.New(1, int32(q.last-x))) < 0 && st.Add(n) {
					q.bare, q.last = n, 0
					unit = exact.Number{}
					j = k + 1
					continue
				}
			}
		}
		break
	}
	return j
}

// smallerScale reports whether a smaller scale of India follows at token k: "2 crore and 50 lakh".
func (r *reading) smallerScale(k, than int) bool {
	e, ok := r.largeScale(k)
	return ok && e.Flags&lexicon.Short == 0 && int(e.Value) < than && (than == 7 || than == 5)
}

// hedgedScale reads a hedge between a number and its scale, as languages have it whose hedges follow the number, and
// English where it touches the number. It returns the token of the scale, k if there is no such hedge.
func (r *reading) hedgedScale(k int) (money.Qualifier, int) {
	e, ok := r.hedgeAt(k)
	if !ok || !r.foreign(e) && !r.glued(k) || r.tokens[k].breaks > 0 { // $40-odd million, $5+ million
		return money.Plain, k
	}
	if _, ok := r.largeScale(k + 1); !ok {
		return money.Plain, k
	}
	return money.Qualifier(e.Value), k + 1
}

// digitsAt interprets the digits of token i by the habit of the text.
func (r *reading) digitsAt(q *quantity, i int) (numeral.Number, bool) {
	d := &r.numbers[r.tokens[i].digits]
	n, other, two, ok := d.Read(r.habit(i))
	if !ok {
		return n, false
	}
	q.digits, q.other, q.two = r.tokens[i].digits, other, two
	return n, true
}

// digitCount returns the number of digits of token i, which is a number.
func (r *reading) digitCount(i int) int { return r.numbers[r.tokens[i].digits].Count() }

func whole(v int64) numeral.Number { return numeral.Number{Value: exact.New(v, 0)} }

// lowest returns what a number word that follows must be smaller than: ten behind twenty, a hundred behind three
// hundred as one word, nothing behind seven.
func lowest(v exact.Number) exact.Number {
	n := v.IntPart()
	if n < 20 {
		return exact.Number{}
	}
	unit := int64(1)
	for n%10 == 0 {
		n /= 10
		unit *= 10
	}
	if unit == 1 {
		return exact.Number{}
	}
	return exact.New(unit, 0)
}

func isASCIIWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func (r *reading) kindAt(i int) kind {
	if r.beyond(i) {
		return signToken
	}
	return r.tokens[i].kind
}
