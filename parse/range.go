package parse

import (
	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// rangeFrom reads what amount a, at token i, is the first end of: two amounts joined as the ends of a range. A currency or
// scale that only one end has serves both.
func (r *reading) rangeFrom(i int, a *amount, p *phrase) bool {
	if a.vague {
		return false
	}
	j, role, hyphen := r.joint(a, i)
	if role == 0 {
		if a.prefix || a.digits >= 0 {
			return false
		}
		first, ok := *a, false
		if j, ok = r.andInside(&first, i); !ok {
			return false
		}
		a, role = &first, lexicon.Between
	}
	var b amount
	if !r.readAmount(j, true, &b) || b.vague || !a.marked && !b.marked {
		return false
	}
	if !a.marked && hyphen && a.from > 0 && r.glued(a.from) && !r.unspacedWord(a.from-1) { // 2017/18-5 euros, A4-5
		return false
	}
	if role == changeTo && a.marked && !b.marked && (!a.prefix || a.scaled || !b.scaled || r.class(b.to, lexicon.ClassCount)) { // "rose from $10 to 12 on Monday": of what is not sure
		return false
	}
	if b.negative && !a.negative && role != lexicon.PlusMinus {
		return false
	}
	if a.marked && b.marked && !r.sameMoney(&a.mark, &b.mark) {
		return false
	}
	if a.marked && !b.marked && !r.sharesMark(a, &b, role, hyphen) {
		return false
	}
	if !a.marked && b.prefix {
		return false // "from 5 to $10": the first may be anything
	}
	*p = phrase{from: a.from, to: b.to, low: *a, high: b, ranged: true, change: role == changeTo}
	if b.spread {
		p.high.number.Value = b.quantity.high
	}
	r.shareMark(p)
	if !a.marked || a.prefix { // "50 dollars to 5 million dollars" says it all
		most := greatestFall
		if role == lexicon.To && !hyphen {
			most = greatestStep
		}
		if falls(&p.low.quantity, &p.high.quantity, most) && role != lexicon.PlusMinus {
			if hyphen || role == lexicon.Between {
				return false
			}
			takeScale(&p.low.quantity, p.high.last)
			p.change = true // nobody states the ends of a range so: "from 3.2 to 2.1 billion"
		}
		shareScale(&p.low.quantity, &p.high.quantity)
	}
	if !a.marked && unclear(&p.low.quantity, &p.high.quantity, p.change) {
		*p = phrase{from: b.from, to: b.to, low: b, high: b, mark: b.mark}
		return r.plausible(&b)
	}
	if !r.plausible(&p.low) || !r.plausible(&p.high) {
		return false
	}
	if role == lexicon.To && !hyphen && r.class(i-1, lexicon.ClassBy) && p.high.number.Value.Cmp(p.low.number.Value.Mul(sizeOfChange)) > 0 {
		return false // "by 2 yen to 107 yen": the first is the size of the change
	}
	if role == lexicon.To && !hyphen && r.changeBehind(p, a) {
		if a.marked {
			return false
		}
		p.change = true // two figures that share the mark
	}
	if role == lexicon.PlusMinus {
		p.margin = true
		return p.high.number.Value.Cmp(p.low.number.Value) <= 0
	}
	if p.low.negative && !p.high.negative && hyphen {
		p.high.negative = true
	}
	if !p.low.negative && p.low.number.Value.Cmp(p.high.number.Value) > 0 && !p.change {
		return false
	}
	return true
}

// sizeOfChange is how many times the first figure of "by X to Y" the second must be for X to be the size of a change
// that ends at Y, and not the end of a range.
var sizeOfChange = exact.New(5, 0)

// changeTo is the role of a "to" that joins two figures of a change.
const changeTo lexicon.RangeRole = -1

// joint finds what joins a range behind amount a: a dash, or a word that its lead asks for.
// It returns where the second end begins.
func (r *reading) joint(a *amount, i int) (next int, role lexicon.RangeRole, hyphen bool) {
	j := a.to
	if r.beyond(j) || r.tokens[j].breaks > 1 {
		return 0, 0, false
	}
	lead := r.rangeLead(i)
	if next := r.hyphenedTo(j); next > 0 {
		return next, lexicon.To, true
	}
	if c := r.sign(j); dash(c) && r.ending(a, j) == j {
		if r.beyond(j+1) || r.tokens[j+1].breaks > 0 || r.tokens[j].breaks > 0 {
			return 0, 0, false
		}
		tight := !r.tokens[j].spaced && !r.tokens[j+1].spaced
		if !tight && r.tokens[j].spaced != r.tokens[j+1].spaced {
			return 0, 0, false
		}
		if !tight && c == '-' && !r.spacedDash(a, i, j) {
			return 0, 0, false
		}
		return j + 1, lexicon.To, true
	}
	if j = r.ending(a, j); j > a.to || r.from(a.to-1) && r.kindAt(a.to-1) == wordToken && !r.hedgeBefore(a.to-1) { // 10-დან 20 დოლარამდე, 10 доллараас 20 доллар
		if r.change(i, lexicon.From) {
			if !a.marked {
				return r.hedged(j), changeTo, false
			}
			return 0, 0, false
		}
		return r.hedged(j), lexicon.To, false
	}
	if r.sign(j) == ',' { // $10.2 billion, plus or minus $400 million
		if r.rangeRole(j+1) == lexicon.PlusMinus {
			return j + 2, lexicon.PlusMinus, false
		}
		return 0, 0, false
	}
	if role := r.rangeRole(j); role != 0 {
		switch role {
		case lexicon.PlusMinus:
			return j + 1, lexicon.PlusMinus, false
		case lexicon.To:
			if r.change(i, lead) {
				if lead == lexicon.From { // "from 500 to a thousand dollars", "from $2.1 to 3.2 billion": two figures that share mark and scale
					return r.hedged(j + 1), changeTo, false
				}
				return 0, 0, false
			}
			return r.hedged(j + 1), lexicon.To, false
		case lexicon.Onto:
			if lead == lexicon.From {
				return r.hedged(j + 1), changeTo, false
			}
		}
		return 0, 0, false
	}
	if lead == lexicon.From && !a.marked && r.unspacedWord(j) && r.class(j, lexicon.ClassChange) { // 从10涨到20美元
		return r.hedged(j + 1), changeTo, false
	}
	if next := r.either(a, j); next > 0 { // ten or twelve dollars
		return next, lexicon.To, false
	}
	if next := r.orMillions(a, j); next > 0 { // $5 or 6 million
		return next, lexicon.To, false
	}
	if _, ok := r.is(j, lexicon.And); ok && (lead == lexicon.Between || r.convertsRange(i) || r.betweenBehind(j+1) || lead == lexicon.From && i == 1 && r.endsAlone(j+1)) {
		return r.hedged(j + 1), lexicon.Between, false
	}
	return 0, 0, false
}

// hyphenedTo reads "-to-" and "- to " at token j: "$3-to-$4 billion", "a 3- to 4-million-dollar home". It returns the token
// behind, 0 if there is none.
func (r *reading) hyphenedTo(j int) int {
	if r.hyphenAt(j) && r.from(j+1) && r.kindAt(j+1) == wordToken && r.hyphenAt(j+2) {
		return j + 3
	}
	if r.sign(j) != '-' || !r.glued(j) || !r.from(j+1) || r.kindAt(j+1) != wordToken || r.tokens[j+1].breaks > 0 {
		return 0
	}
	if r.tokens[j+1].spaced && !r.beyond(j+2) && r.tokens[j+2].spaced && r.tokens[j+2].breaks == 0 {
		return j + 2
	}
	return 0
}

// andInside parts a spelled number behind "between" at the last "and" in it that leaves two numbers, the first the
// lower: "between a hundred and two thousand dollars". It cuts a there and returns where the second begins.
func (r *reading) andInside(a *amount, i int) (next int, ok bool) {
	if r.rangeLead(i) != lexicon.Between {
		return 0, false
	}
	for k := a.quantity.to - 2; k > a.quantity.from; k-- {
		if _, and := r.is(k, lexicon.And); !and {
			continue
		}
		r.stop = k
		low, ok := r.amount(i, true)
		r.stop = 0
		if !ok || low.to != k {
			continue
		}
		if high, ok := r.amount(k+1, false); ok && high.to >= a.to && low.number.Value.Cmp(high.number.Value) < 0 {
			*a = low
			return k + 1, true
		}
	}
	return 0, false
}

// convertsRange reports whether the bracket that token i opens follows a range: "between €5,000 and €10,000 ($5,400 and
// $10,800)".
func (r *reading) convertsRange(i int) bool {
	n := len(r.phrases)
	return n > 0 && r.sign(i-1) == '(' && r.phrases[n-1].to == i-1 && r.phrases[n-1].ranged
}

// spacedDash reports whether a dash with blanks on both sides joins two numbers rather than parts of a sentence:
// the number before has no mark of its own behind it, or both are in a field.
func (r *reading) spacedDash(a *amount, i, j int) bool {
	k := j + 1
	if r.kindAt(k) == numberToken {
		if !a.marked || r.field || !a.prefix || i == 0 && r.endsAlone(k) { // "$10 - 20 dólares"
			return true
		}
		b, ok := r.quantity(k)
		return ok && b.scaled && b.last >= 3 && !a.scaled // Rs 5 - 10 lakh
	}
	m, ok := r.markAt(k)
	return ok && r.prefixMark(&m)
}

// hedged steps over a hedge in front of the second end: "between $5 million and about $6 million".
func (r *reading) hedged(j int) int {
	if e, ok := r.with(j, lexicon.Qualifier, lexicon.Before); ok && money.Qualifier(e.Value) != money.Below {
		return j + 1
	}
	return j
}

// rangeLead returns the role of the word in front of an amount: between, from, or none.
func (r *reading) rangeLead(i int) lexicon.RangeRole {
	k := i - 1
	if r.hedgeBefore(k) && r.rangeRole(k) == 0 {
		k--
	}
	return r.rangeRole(k)
}

// change reports whether a word of change governs "(from) X to Y", which are then two figures and no range:
// "grew from $2.26 billion to $15 billion", "costs increased $8.6 million to $16.7 million". Behind another "to"
// they are a range again: "reduced our outlook to $30 million to $40 million".
func (r *reading) change(i int, lead lexicon.RangeRole) bool {
	if lead == lexicon.To || lead != lexicon.From && r.class(i-1, lexicon.ClassOf) && (r.englishWord(i-1) || !r.class(i-2, lexicon.ClassChange) || r.nounAt(i-2)) {
		return false // "a raise of $1 to $2" is an extent, "è sceso di 2 a 8 milioni" is none
	}
	// With "from" the verb may stand a few words back ("rose 12 percent from X to Y"); without it, right before, or with
	// a word between it and "by" ("rose again by X to Y").
	far := 2
	if r.class(i-1, lexicon.ClassBy) {
		far = 3
	}
	if lead == lexicon.From || lead == lexicon.Extent {
		far = 9
		if r.rangeRole(i-1) == lexicon.Extent {
			return false // "ranging from" is an extent
		}
	}
	for k, n := i-1, 0; k >= 0 && n < far; k, n = k-1, n+1 {
		switch r.sign(k) {
		case '.', ';', ':', '(', ')':
			if !r.glued(k + 1) {
				return false
			}
		}
		if r.tokens[k+1].breaks > 1 {
			return false
		}
		if r.class(k, lexicon.ClassChange) && !(k == i-2 && r.class(i-1, lexicon.ClassOf) && r.nounAt(k)) { // "un aumento de 10 a 20 euros" is an extent
			return true
		}
		if n > 0 && r.from(k) {
			return false
		}
	}
	return false
}

// sameMoney reports whether two marks can name one currency.
func (r *reading) sameMoney(a, b *mark) bool {
	return a.minor == b.minor && len(common(a.codes, b.codes)) > 0
}

// sharesMark reports whether the second end of "$5-10 million" can have the mark of the first. A bare number
// behind "to" needs a scale, or nothing behind it that it could count.
func (r *reading) sharesMark(a, b *amount, role lexicon.RangeRole, hyphen bool) bool {
	if role == lexicon.PlusMinus {
		// $50±5; over a comma it needs a mark of its own, and behind a scale one too; ± 10% is a share
		return r.sign(a.to) != ',' && r.sign(b.to) != '%' && a.scaled == b.scaled
	}
	if !a.prefix && !hyphen && !b.scaled { // "5 dollars to 10 people"
		return false
	}
	k := b.to
	counted := role == lexicon.To && !hyphen && r.class(k, lexicon.ClassCount) // people
	if r.beyond(k) || r.tokens[k].breaks > 0 || b.scaled && !(counted && a.scaled) {
		return true
	}
	if r.sign(k) == '%' || r.sign(k) == '/' && hyphen {
		return false
	}
	if r.kindAt(k) == wordToken && len(r.tokens[k].meanings) == 0 && role != lexicon.Between {
		return hyphen // "$5-10 tickets" is a range, "$5 to 10 schools" is none
	}
	return !counted
}

// shareMark gives both ends the currency that both marks allow.
func (r *reading) shareMark(p *phrase) {
	a, b := &p.low, &p.high
	switch {
	case a.marked && b.marked:
		both := common(a.mark.codes, b.mark.codes)
		p.mark = a.mark
		if len(b.mark.codes) < len(a.mark.codes) {
			p.mark = b.mark
		}
		p.mark.codes = both
	case a.marked:
		p.mark = a.mark
	default:
		p.mark = b.mark
	}
	a.mark, b.mark = p.mark, p.mark
}

// betweenBehind reports whether the word that joins two ends stands behind the second: "5 és 7 millió dollár között".
func (r *reading) betweenBehind(j int) bool {
	b, ok := r.amount(j, true)
	if !ok {
		return false
	}
	e, ok := r.with(b.to, lexicon.Range, lexicon.After)
	return ok && lexicon.RangeRole(e.Value) == lexicon.Between
}

// ending returns the token behind an ending that means "from" and that a hyphen joins to amount a: 10-დან, $10-аас.
// It returns j, the token behind the amount, if there is none.
func (r *reading) ending(a *amount, j int) int {
	switch r.sign(j) {
	case '-', '\'', '’', ':': // 10'dan, 10:stä
		if r.glued(j) && r.glued(j+1) && r.from(j+1) && !r.glued(j+2) {
			return j + 2
		}
	}
	return j
}

// nounAt reports whether a word that can be a verb of change is a noun at token k, as the article before it tells.
func (r *reading) nounAt(k int) bool {
	_, article := r.is(k-1, lexicon.Article)
	return article || r.class(k-1, lexicon.ClassDeterminer)
}

// from reports whether token k is or ends in a word that joins the ends of a range.
func (r *reading) from(k int) bool {
	return r.rangeRole(k) == lexicon.To
}

// changeBehind reports whether a verb of change stands behind "X from Y to", as languages write that put the verb
// last: 5億円から10億円に増えた, 5억원에서 10억원으로 늘었다, 5 доллараас 10 доллар болж өссөн. A noun that follows with "of"
// is a range again.
func (r *reading) changeBehind(p *phrase, a *amount) bool {
	_, postposed := r.with(a.to, lexicon.Range, lexicon.After)
	if !postposed && r.firstRune(a.to) < firstVerbLast && r.ending(a, a.to) == a.to && !r.from(a.to-1) || r.class(p.to, lexicon.ClassOf) {
		return false
	}
	from := p.to
	if c := r.sign(from); (c == '\'' || c == '’') && r.glued(from) && r.glued(from+1) { // 20 TL'ye yükseldi
		from++
	}
	for k := from; k < from+4 && r.kindAt(k) == wordToken && r.tokens[k].breaks == 0; k++ {
		if r.class(k, lexicon.ClassChange) {
			return true
		}
	}
	return false
}

// firstVerbLast is where the scripts of India and East Asia begin, whose languages put the verb last.
const firstVerbLast = 0x0900

// endsAlone reports whether an amount at token j is marked and ends the text: nothing but the range is there, and so
// "de $10 y $20" is one.
func (r *reading) endsAlone(j int) bool {
	b, ok := r.amount(j, false)
	return ok && b.to == len(r.tokens) && !r.cutTo
}
