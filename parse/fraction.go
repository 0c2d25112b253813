package parse

import (
	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// andHalf reads "and a half", "and a quarter", "-and-a-half" at k.
func (r *reading) andHalf(k int) (n numeral.Number, next int, ok bool) {
	skip := func() {
		if r.sign(k) == '-' && !r.tokens[k].spaced {
			k++
		}
	}
	if e, ok := r.with(k, lexicon.Fraction, lexicon.Glued); ok { // с половиной, וחצי: the word has its "and"
		return thousandths(e.Value), k + 1, r.tokens[k].breaks == 0
	}
	if _, ok := r.is(k, lexicon.And); !ok {
		return n, k, false
	}
	k++
	skip()
	if f, next, ok := r.asciiFraction(k); ok {
		return f, next, true // 2 and 1/2 million
	}
	if _, ok := r.is(k, lexicon.Article); ok {
		k++
		skip()
	}
	e, ok := r.is(k, lexicon.Fraction)
	if !ok {
		return n, k, false
	}
	return thousandths(e.Value), k + 1, true
}

// spokenPoint reads "point three five" or "point thirty-five" at k.
func (r *reading) spokenPoint(q *quantity, st *numeral.Stack, k int) (next int, ok bool) {
	if _, ok := r.is(k, lexicon.Point); !ok || q.scaled {
		return k, false
	}
	value, step, next := r.spokenDigits(k + 1)
	if whole, end := r.spokenDecimals(k + 1); end > next {
		value, step, next = whole, -2, end
	}
	if step == 0 {
		return k, false
	}
	n := numeral.Number{Value: exact.New(value, step), Step: step, Point: true}
	q.bare = numeral.Number{Value: q.bare.Value.Add(n.Value), Step: step, Point: true}
	return next, st.Add(n)
}

// maxSpokenDigits is how many digits behind a point are read one by one.
const maxSpokenDigits = 6

// spokenDigits reads decimals that are said digit by digit: "three five". The step is 0 if there are none.
func (r *reading) spokenDigits(j int) (value int64, step int32, next int) {
	for ; !r.beyond(j) && step > -maxSpokenDigits; j++ {
		e, ok := r.is(j, lexicon.Add)
		v := e.Value
		if !ok && r.kindAt(j) == numberToken && r.numbers[r.tokens[j].digits].Count() == 1 {
			n, _, _, _ := r.numbers[r.tokens[j].digits].Read(0)
			v, ok = n.Value.IntPart(), true
		}
		if !ok || v > 9 {
			break
		}
		step--
		value = 10*value + v
	}
	return value, step, j
}

// spokenDecimals reads two decimals that are said as one number, from ten to ninety-nine: "thirty-five", "hai mươi ba". It
// returns a next of 0 if there are none.
func (r *reading) spokenDecimals(j int) (value int64, next int) {
	if r.kindAt(j) == numberToken {
		if d := &r.numbers[r.tokens[j].digits]; d.Count() == 2 && d.End-d.Start == 2 {
			n, _, _, _ := d.Read(0)
			return n.Value.IntPart(), j + 1
		}
		return 0, 0
	}
	if r.kindAt(j) != wordToken {
		return 0, 0
	}
	if e, ok := r.is(j, lexicon.Add); ok && 10 <= e.Value && e.Value <= 99 {
		value, next = e.Value, j+1
		if unit, ok := r.is(r.hyphen(next), lexicon.Add); ok && value%10 == 0 && value >= 20 && 1 <= unit.Value && unit.Value <= 9 {
			value, next = value+unit.Value, r.hyphen(next)+1
		}
	}
	end := j // what is multiplied has no part in the decimals
	for (r.kindAt(end) == wordToken || r.hyphenAt(end)) && end-j < maxSpelledWords {
		if e, ok := r.largeScale(end); ok && e.Value >= 2 {
			break
		}
		end++
	}
	if end == j || !r.spellable(j) {
		return value, next
	}
	if q, ok := r.spelledWithin(j, r.tokens[end-1].End); ok && q.to > next {
		if v := q.number.Value.IntPart(); 10 <= v && v <= 99 {
			return v, q.to
		}
	}
	return value, next
}

// pointLeads reports whether "point" at token i begins a number and is not a noun ("at that point five million people").
func (r *reading) pointLeads(i int) bool {
	if !r.englishWord(i) {
		return false
	}
	if i == 0 || r.tokens[i].breaks > 0 || r.class(i-1, lexicon.ClassLead) {
		return true
	}
	_, hedge := r.with(i-1, lexicon.Qualifier, lexicon.Before)
	return hedge
}

// fractionBehind reads a fraction behind digits: "1½", "11-1/2", "7.14-1/2", "1 1/2"; or "3/4" itself.
func (r *reading) fractionBehind(q *quantity, n numeral.Number, j int) (numeral.Number, int) {
	if e, ok := r.is(j, lexicon.Fraction); ok && !isASCIIWord(r.tokens[j].Of(r.text)) {
		f := thousandths(e.Value)
		return numeral.Number{Value: n.Value.Add(f.Value.Shift(n.Step)), Step: f.Step + n.Step, Point: n.Point}, j + 1
	}
	k := j
	if r.sign(k) == '-' && r.glued(k) && r.glued(k+1) {
		k++
	} else if !r.beyond(k) && !r.tokens[k].spaced {
		return n, j
	}
	f, next, ok := r.asciiFraction(k)
	if !ok {
		return n, j
	}
	return numeral.Number{Value: n.Value.Add(f.Value.Shift(n.Step)), Step: f.Step + n.Step, Point: n.Point}, next
}

// looseDecimals reads the decimals of a field that a blank parts from the point: "130, 38 zł", "12 , 99 €".
func (r *reading) looseDecimals(n numeral.Number, j int) (numeral.Number, int, bool) {
	if c := r.sign(j); !r.field || c != '.' && c != ',' || !r.glued(j) && r.glued(j+1) || r.kindAt(j+1) != numberToken || n.Point {
		return n, j, false
	}
	d := &r.numbers[r.tokens[j+1].digits]
	if d.Count() != 2 || d.Grouped() {
		return n, j, false
	}
	f, _, _, _ := d.Read(0)
	return numeral.Number{Value: n.Value.Add(f.Value.Shift(-2)), Step: -2, Point: true}, j + 2, true
}

// andHundredths reads "and 25/100", "and No/100" at k, as contracts and cheques have it.
func (r *reading) andHundredths(k int) (n numeral.Number, next int, ok bool) {
	if _, and := r.is(k, lexicon.And); !and || r.sign(k+2) != '/' || r.kindAt(k+3) != numberToken || r.tokens[k+3].Of(r.text) != "100" {
		return n, k, false
	}
	if cents, ok := r.small(k+1, 99); ok {
		return numeral.Number{Value: exact.New(int64(cents), -2), Step: -2}, k + 4, true
	}
	none := r.class(k+1, lexicon.ClassNone) || r.kindAt(k+1) == numberToken && r.tokens[k+1].Of(r.text) == "00"
	return numeral.Number{Step: -2}, k + 4, none
}

// asciiFraction reads "1/2" at k: a proper fraction that is exact in decimals.
func (r *reading) asciiFraction(k int) (numeral.Number, int, bool) {
	if r.kindAt(k) != numberToken || r.sign(k+1) != '/' || !r.joinedBy(k+1) || r.kindAt(k+2) != numberToken {
		return numeral.Number{}, k, false
	}
	num, _, _, _ := r.numbers[r.tokens[k].digits].Read(0) // what cannot be read is zero, and no fraction
	den, _, _, _ := r.numbers[r.tokens[k+2].digits].Read(0)
	if num.Point || den.Point || num.Value.Cmp(den.Value) >= 0 || num.Value.Sign() == 0 {
		return numeral.Number{}, k, false
	}
	// Only halves, quarters, eighths … and tenths end in decimals.
	per := map[int64][2]int32{2: {5, 1}, 4: {25, 2}, 5: {2, 1}, 8: {125, 3}, 10: {1, 1}, 16: {625, 4}, 32: {3125, 5}, 64: {15625, 6}}
	p, ok := per[den.Value.IntPart()]
	if !ok {
		return numeral.Number{}, k, false
	}
	return numeral.Number{Value: num.Value.Mul(exact.New(int64(p[0]), -p[1])), Step: -p[1]}, k + 3, true
}

// fractionOf steps over what stands between a fraction in digits and its scale: "3/4 of a million", "1/2 a million".
func (r *reading) fractionOf(j int) int {
	k := j
	if r.class(k, lexicon.ClassOf) {
		k++
	}
	if _, ok := r.is(k, lexicon.Article); ok {
		k++
	}
	if e, ok := r.largeScale(k); !ok || k == j || e.Flags&lexicon.Short != 0 {
		return j
	}
	return k
}

// partOf reports whether a fraction that no decimals write stands before token i, so that the amount there is not what
// the text says: "a third of a million dollars", "1/3 of a million".
func (r *reading) partOf(i int) bool {
	if _, ok := r.is(i-1, lexicon.Article); ok {
		i--
	}
	if !r.class(i-1, lexicon.ClassOf) {
		return false
	}
	return r.class(i-2, lexicon.ClassPart) || r.kindAt(i-2) == numberToken && r.sign(i-3) == '/' && r.glued(i-2) && r.glued(i-3)
}

// maxParts bounds the parts of a number behind commas: they would go on through the text.
const maxParts = 3

// partBehind reads a further part of a number behind a comma, or one in digits behind "and", that is smaller than the last
// scale and whose mark follows: "one million, five hundred thousand dollars", "7 million and 2 hundred thousand dollars".
func (r *reading) partBehind(q *quantity, k int) (n numeral.Number, next int, ok bool) {
	_, and := r.is(k, lexicon.And)
	comma := r.sign(k) == ','
	if r.parting > 0 && (and || r.parting == maxParts) || !and && !comma || !q.scaled || q.last < 3 || r.beyond(k+1) || r.tokens[k+1].breaks > 0 || r.lang != "en" && r.lang != "" {
		return n, k, false
	}
	if comma {
		if e, add := r.is(k+1, lexicon.Add); !q.words || !add || r.foreign(e) {
			return n, k, false
		}
	} else if r.kindAt(k+1) != numberToken || r.rangeLead(q.from) == lexicon.Between {
		return n, k, false
	}
	r.parting++
	part, ok := r.quantity(k + 1)
	r.parting--
	if !ok || part.vague || part.spread || !r.markTouches(part.to) || part.number.Value.Cmp(exact.New(1, int32(q.last))) >= 0 ||
		part.number.Value.Cmp(exact.New(100, 0)) < 0 || and && !part.scaled {
		return n, k, false
	}
	return part.number, part.to, true
}

// thousandths returns a fraction given in thousandths, with the step of its last digit.
func thousandths(v int64) numeral.Number {
	step := int32(-3)
	for v%10 == 0 && step < 0 {
		v /= 10
		step++
	}
	return numeral.Number{Value: exact.New(v, step), Step: step}
}

// halfBehind reads a half of the unit before it: "1 tỷ rưỡi", 2万半.
func (r *reading) halfBehind(k int) (n numeral.Number, next int, ok bool) {
	e, ok := r.with(k, lexicon.Fraction, lexicon.After)
	if !ok || r.tokens[k].breaks > 0 {
		return n, k, false
	}
	return thousandths(e.Value), k + 1, true
}

// sameScale steps over the scale that a half behind a scaled number names again: مليون ونصف المليون is one and a half million.
func (r *reading) sameScale(k int, scale lexicon.Entry) int {
	if e, ok := r.scaleEntry(k); ok && e.Value == scale.Value && r.tokens[k].breaks == 0 {
		return k + 1
	}
	return k
}

// halfOfScale reads a half of a scale behind a number that has the scale in its word: مليونين ونصف المليون.
func (r *reading) halfOfScale(q *quantity) {
	n, next, ok := r.halfBehind(q.to)
	if !ok || q.vague || q.spread || q.number.Point {
		return
	}
	e, ok := r.scaleEntry(next)
	if x := int32(e.Value); ok && x >= 3 && r.tokens[next].breaks == 0 && q.number.Value.Cmp(exact.New(1, x)) >= 0 && int(q.number.Step) >= int(x) {
		q.number.Value, q.number.Step = q.number.Value.Add(n.Value.Shift(x)), n.Step+x
		q.bare, q.to, q.scaled, q.last = q.number, next+1, true, 0
	}
}

// endsPrefixed reports whether the digits at token k are the last three of a number whose sign stands in front: "R$ 1 mil e 500".
func (r *reading) endsPrefixed(q *quantity, k int) bool {
	e, ok := r.currencyEntry(q.from - 1)
	return ok && e.Flags&(lexicon.Symbol|lexicon.Code) != 0 && q.last == 3 && r.digitCount(k) == 3 && (r.endsHere(k+1) || r.prepositionAt(k+1) || r.perFollows(k+1))
}

// fractionBefore reads a fraction that is added to the number behind it: "साढ़े 3 करोड़" is three and a half.
func (r *reading) fractionBefore(q *quantity, i int) (n numeral.Number, next int, ok bool) {
	e, ok := r.with(i, lexicon.Fraction, lexicon.Before)
	if !ok || r.beyond(i+1) || r.tokens[i+1].breaks > 0 {
		return n, i, false
	}
	if word, ok := r.is(i+1, lexicon.Add); ok {
		n = whole(word.Value)
	} else if r.kindAt(i+1) != numberToken {
		return n, i, false
	} else if n, ok = r.digitsAt(q, i+1); !ok || n.Point {
		return n, i, false
	} else {
		q.words = false
	}
	f := thousandths(e.Value)
	if e.Value > 500 { // पौने 2 लाख: what is more than a half lacks the rest
		f.Value = f.Value.Sub(exact.New(1, 0))
	}
	return numeral.Number{Value: n.Value.Add(f.Value), Step: f.Step}, i + 2, true
}

// besideNumber are the flags of fractions that only go with a number beside them.
const besideNumber = lexicon.Before | lexicon.After | lexicon.Glued

// fractionWord returns the fraction at token k that stands by itself, not one that only goes with a number beside it.
func (r *reading) fractionWord(k int) (lexicon.Entry, bool) {
	if e, ok := r.is(k, lexicon.Fraction); !ok || e.Flags&besideNumber == 0 {
		return e, ok
	}
	for _, e := range r.tokens[k].meanings {
		if e.Kind == lexicon.Fraction && e.Flags&besideNumber == 0 && r.allowed(e) {
			return e, true
		}
	}
	return lexicon.Entry{}, false
}
