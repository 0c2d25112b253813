package parse

import (
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// hedge reads the hedge and the per around phrase i.
func (r *reading) hedge(i int) {
	p := &r.phrases[i]
	var before *phrase
	if i > 0 {
		before = &r.phrases[i-1]
	}
	p.lead, p.perTo = p.from, p.to
	second := p.ranged || before != nil && r.joinedTo(before, p)
	p.qualifier = r.inner(p, second)
	k := p.from - 1
	unit, ok := r.perInFront(k)
	if !ok {
		unit, ok = r.oneInFront(k)
	}
	if ok && (before == nil || before.perTo <= k) { // 每股0.5元
		p.per = unit
		k--
	}
	if r.sign(k) == '(' || r.sign(k) == '"' {
		k-- // "about (£15 million)"; a quotation mark
		if e, ok := r.with(k, lexicon.Qualifier, lexicon.Before); ok && money.Qualifier(e.Value) != money.Above {
			p.qualifier = money.Qualifier(e.Value)
		}
		k = -1
	}
	if k >= 0 && r.sign(k) == '-' && r.glued(k) && r.glued(k+1) && r.hedgeBefore(k-1) { // sub-$500, under-$5
		k--
	}
	for n := 0; k >= 0 && n < 4; n++ {
		if r.tokens[k+1].breaks > 1 {
			break
		}
		if role := r.rangeRole(k); role != 0 && role < lexicon.Until && (p.ranged || role == lexicon.Between) {
			if p.ranged && role != lexicon.To {
				p.lead = k
			}
			k--
			continue
		}
		if _, ok := r.is(k, lexicon.Article); ok && n == 0 { // "about a $4 billion", "an approximately"
			k--
			continue
		}
		e, ok := r.with(k, lexicon.Qualifier, lexicon.Before)
		if q, ok := r.hedgedCue(k); ok && k == p.from-1 && p.qualifier == money.Plain {
			p.qualifier = q
		}
		if !ok || r.betweenNumbers(k, p) || e.Has(lexicon.Glued) && !r.glued(k+1) {
			break
		}
		q := money.Qualifier(e.Value)
		if role := r.rangeRole(k); role != 0 && role != lexicon.Between && r.change(k+1, lexicon.From) {
			break // "выросла с 3 до 5 млн": the word is the joint of a change
		}
		if q == money.AtMost && r.class(k-1, lexicon.ClassRise) { // "went up to €0.95"
			break
		}
		if e.Has(lexicon.Word) && r.class(k-1, lexicon.ClassDeterminer) { // "the top $4 drinks"
			break
		}
		if c := r.sign(k); (c == '≈' || c == '~' || c == '∼') && before != nil && before.to == k { // "¥500 billion ≈ $3.3 billion" joins
			break
		}
		p.lead = k
		if p.qualifier == money.Plain || p.qualifier == money.About {
			p.qualifier = q
		} else if q == money.Above && p.qualifier == money.AtLeast || q == money.Nearly {
			p.qualifier = q
		}
		k--
	}
	j := p.to
	if p.qualifier == money.Plain || p.qualifier == money.About {
		if q, next, ok := r.hedgeAfter(j); ok && !r.endsRange(second, q, j, next) && !(q == money.AtMost && r.changeSoon(next)) {
			p.qualifier = q
			p.perTo = next
			j = next
		}
	}
	r.perAfter(p, j)
	if p.per == PerNone {
		stop := 0
		if before != nil {
			stop = before.perTo
		}
		p.per = r.perBefore(p.lead, stop)
	}
}

// perInFront reads a unit at token k that stands in front of a figure. Behind another number than one it is a month, or
// counts another thing: 10월, 每10股.
func (r *reading) perInFront(k int) (Per, bool) {
	e, ok := r.with(k, lexicon.PerWhole, lexicon.Before)
	if ok && r.kindAt(k-1) == numberToken && r.glued(k) {
		_, ok = r.small(k-1, 1)
	}
	return Per(e.Value), ok && !r.timeNamed(e, k+1)
}

// oneInFront reads one of a unit right before a figure, as the languages of East Asia have it: 1個100円, 一斤5元,
// 1박 10만원. One of a day, a month or a year may be a date.
func (r *reading) oneInFront(k int) (Per, bool) {
	e, ok := r.is(k, lexicon.Unit)
	if !ok || k < 1 || r.beyond(k+1) || r.tokens[k+1].breaks > 0 {
		return PerNone, false
	}
	switch Per(e.Value) {
	case PerYear, PerMonth, PerDay:
		return PerNone, false
	}
	one, _ := r.is(k-1, lexicon.Add)
	if n, _ := r.small(k-1, 1); n != 1 && one.Value != 1 {
		return PerNone, false
	}
	for j := k + 1; j < k+6 && !r.beyond(j); j++ { // 元, บาท: the mark is of such a language too
		if _, ok := r.is(j, lexicon.Currency); ok {
			return Per(e.Value), r.unspacedWord(j)
		}
	}
	return PerNone, false
}

// maxPerGap bounds the bytes between a unit in front of a figure and the figure: 每股收益0.5元.
const maxPerGap = 24

// perBefore returns the unit that stands in front of a figure with a noun between: 每股收益0.5元, 주당 배당금 500원. One small
// word may lead from the noun to the figure (为, 은). No sign, no number and no further small word stands between.
func (r *reading) perBefore(lead, stop int) Per {
	k := lead - 1
	if k > stop && (r.class(k, lexicon.ClassFunction) || r.class(k, lexicon.ClassLead)) {
		k--
	}
	for ; k >= stop && r.tokens[lead-1].End-r.tokens[k].End <= maxPerGap; k-- {
		if unit, ok := r.perInFront(k); ok {
			return unit
		}
		if r.kindAt(k) != wordToken || r.sign(k) != 0 || r.tokens[k+1].breaks > 0 || r.class(k, lexicon.ClassFunction) || r.firstRune(k) < firstVerbLast {
			break
		}
	}
	return PerNone
}

// hedgedCue reads the hedge in front of the cue at token k: 约合, "roughly equivalent to".
func (r *reading) hedgedCue(k int) (money.Qualifier, bool) {
	if r.cueRole(k) != lexicon.Equals || r.sign(k) != 0 || r.tokens[k].breaks > 0 {
		return 0, false
	}
	e, ok := r.with(k-1, lexicon.Qualifier, lexicon.Before)
	return money.Qualifier(e.Value), ok && r.sign(k-1) == 0
}

// inner returns the hedge that stands inside a figure, or that its last or its number's last word has as an ending:
// 1亿多元, 100 ლარამდე, ათამდე ლარი. The
// ending of a range's second end only closes it.
func (r *reading) inner(p *phrase, second bool) money.Qualifier {
	q := p.high.hedge
	for _, k := range []int{p.to - 1, p.high.quantity.to - 1} {
		if e, ok := r.with(k, lexicon.Qualifier, lexicon.After); ok && r.kindAt(k) == wordToken && q == money.Plain {
			q = money.Qualifier(e.Value)
		}
	}
	if q == money.AtMost && (second || r.changeSoon(p.to)) {
		return money.Plain
	}
	return q
}

// changeSoon reports whether a verb of change stands at token k or shortly behind: 1800 ლარამდე გაიზარდა is a rise to
// 1800 and no bound.
func (r *reading) changeSoon(k int) bool {
	for n := k; n < k+3 && r.kindAt(n) == wordToken && r.tokens[n].breaks == 0; n++ {
		if r.class(n, lexicon.ClassChange) {
			return true
		}
	}
	return false
}

// joinedTo reports whether phrase p follows a "from" that is an ending of the phrase before: 10 ლარიდან 15 ლარამდე
// გაიზარდა is a change, whose second figure is no hedged one.
func (r *reading) joinedTo(before, p *phrase) bool {
	return p.from > before.from && before.to <= p.from && p.from-before.to <= 2 && r.kindAt(p.from-1) == wordToken && r.from(p.from-1)
}

// hedgeBefore reports whether token k is a hedge that stands before a figure.
func (r *reading) hedgeBefore(k int) bool {
	_, ok := r.with(k, lexicon.Qualifier, lexicon.Before)
	return ok
}

// betweenNumbers reports whether a word that can be a hedge is something else here: "some" in "$5 some people",
// "over" in "$5 million over $3 million years", "top" as a noun, "+" in a sum.
func (r *reading) betweenNumbers(k int, p *phrase) bool {
	switch c := r.sign(k); c {
	case '~': // ~~$50~~ strikes out
		return r.sign(k-1) == '~'
	case '+', '<', '>':
		if c != '+' && r.glued(k) { // <b>$40</b>
			return true
		}
		return k > 0 && r.kindAt(k-1) == numberToken || !r.beyond(k+1) && r.tokens[k+1].spaced && !r.tokens[k].spaced
	}
	return false
}

// hedgeAfter reads a hedge behind a figure: "or more", "-plus", "+".
func (r *reading) hedgeAfter(j int) (money.Qualifier, int, bool) {
	if r.beyond(j) || r.tokens[j].breaks > 0 {
		return 0, j, false
	}
	if r.sign(j) == ',' && r.hedgeBehind(j+1) && r.endsHere(j+2) { // "$2,000, give or take."
		j++
	}
	if c := r.sign(j); (c == '\'' || c == '’') && r.glued(j) && r.glued(j+1) && r.kindAt(j+1) == wordToken && r.hedgeBehind(j+1) { // 100 TL'den fazla
		j++
	}
	e, ok := r.hedgeAt(j)
	if r.hyphenAt(j) {
		e, ok = r.hedgeAt(j + 1)
		j++
	} else if r.sign(j) == '+' && (!r.glued(j) || r.glued(j+1) && r.kindAt(j+1) != signToken) { // "$5+tax" is a sum
		return 0, j, false
	} else if ok && e.Has(lexicon.Glued) && !r.endsHere(j+1) {
		return 0, j, false // "$5 plus $3 tax", "4,000 renminbi plus board"
	}
	if !ok {
		return 0, j, false
	}
	return money.Qualifier(e.Value), j + 1, true
}

// hedgeBehind reports whether token k is a hedge that stands behind a figure.
func (r *reading) hedgeBehind(k int) bool {
	_, ok := r.hedgeAt(k)
	return ok
}

// hedgeAt returns the hedge at token k that stands behind a figure. One that is also a word of difference ("more")
// needs what it compares with in its case: "7 еврогоос бага" is below 7 euros, "7 еврогоор бага" by 7 euros less.
func (r *reading) hedgeAt(k int) (lexicon.Entry, bool) {
	e, ok := r.with(k, lexicon.Qualifier, lexicon.After)
	if cased, two := r.with(k, lexicon.Qualifier, lexicon.After|lexicon.Word); two && !e.Has(lexicon.Word) && r.compared(k-1) {
		e = cased // "20 liraya kadar" is up to, "20 lira kadar" about
	}
	if _, number := r.is(k, lexicon.Add); number {
		return e, false // the ending of another number: ათამდე
	}
	if ok && e.Has(lexicon.Word) {
		ok = r.compared(k - 1)
	}
	return e, ok
}

// compared reports whether token k is or ends in a case that a comparison stands behind.
func (r *reading) compared(k int) bool {
	role := r.rangeRole(k)
	return role == lexicon.To || role == lexicon.Than
}

// perAfter reads what a figure is counted by: "a share", "per barrel", "/kg", "-a-share", "annually".
func (r *reading) perAfter(p *phrase, j int) {
	if c := r.sign(j + 1); r.sign(j) == '/' && r.glued(j) && r.glued(j+1) && (c == '-' || c == '=') { // "Rs.5,000/- per day": and no cents
		j += 2
	}
	if unit, next := r.perAt(j); next > 0 && p.per == PerNone {
		p.per, p.perTo = unit, next
	}
}

// perAt reads a per phrase at token j; next is 0 if there is none.
func (r *reading) perAt(j int) (unit Per, next int) {
	if r.beyond(j) || r.tokens[j].breaks > 1 || r.tokens[j].breaks == 1 && r.titledAt(j) { // "Per share" begins another row
		return PerNone, 0
	}
	start := j
	whole := func() (Per, int) {
		if e, ok := r.is(start, lexicon.PerWhole); ok && !(Per(e.Value) == PerYear && r.kindAt(start+1) == numberToken) && !r.timeNamed(e, start+1) { // l'any 1990
			return Per(e.Value), start + 1
		}
		return PerNone, 0
	}
	hyphen := false
	if r.sign(j) == '-' && (r.glued(j) || r.sign(j+2) == '-') { // -a-share, also spaced out
		j++
		hyphen = true
	}
	head, ok := r.is(j, lexicon.PerHead)
	if !ok {
		return whole()
	}
	slash := r.sign(j) == '/'
	article := false
	if _, ok := r.is(j, lexicon.Article); ok {
		article = true
	}
	j++
	if r.sign(j) == '-' && (hyphen || slash || r.glued(j) && r.glued(j+1)) { // -a-share, per-share
		j++
	}
	if r.beyond(j) || r.tokens[j].breaks > 1 {
		return whole()
	}
	if slash && r.glued(j+1) && r.kindAt(j+1) == numberToken { // R60/T60
		return PerNone, 0
	}
	if _, whole := r.is(j, lexicon.PerWhole); whole && slash { // "/each"
		return r.perAt(j)
	}
	if e, ok := r.is(j, lexicon.Unit); ok {
		if Per(e.Value) == PerYear && r.kindAt(j+1) == numberToken { // le mois, l'an 2000
			return PerNone, 0
		}
		if article && r.class(j+1, lexicon.ClassAgo) || r.timeNamed(e, j+1) {
			return PerNone, 0
		}
		return Per(e.Value), j + 1
	}
	// "per diluted ordinary share", "per fully diluted share": an adjective or two between.
	for k := j + 1; k <= j+2 && !r.beyond(k) && !article && !slash; k++ {
		if r.kindAt(k-1) != wordToken || r.tokens[k].breaks > 0 {
			break
		}
		if e, ok := r.is(k, lexicon.Unit); ok {
			return Per(e.Value), k + 1
		}
	}
	if !head.Has(lexicon.Before) && !slash || article || r.kindAt(j) != wordToken || r.sign(j) != 0 {
		return whole() // only "per" and a stroke make a unit of any word
	}
	if slash && !r.glued(j) {
		return PerNone, 0
	}
	if _, ok := r.is(j, lexicon.Currency); ok {
		return PerNone, 0 // a rate
	}
	return PerOther, j + 1
}

// timeNamed reports whether a word behind a unit of time, at token k, makes it a time at which something was: "la semaine dernière",
// "im Monat Mai".
func (r *reading) timeNamed(unit lexicon.Entry, k int) bool {
	if Per(unit.Value) < PerYear || Per(unit.Value) > PerHour {
		return false
	}
	_, month := r.is(k, lexicon.Month)
	return month || r.class(k, lexicon.ClassLast)
}

// perFollows reports whether a per phrase begins at token j.
func (r *reading) perFollows(j int) bool {
	_, next := r.perAt(j)
	return next > 0
}

// endsRange reports whether a word behind a figure that can be a hedge belongs to a range: the まで behind its second
// end, or the から behind a first end that a number follows. second: the figure is or ends with a second end.
func (r *reading) endsRange(second bool, q money.Qualifier, j, next int) bool {
	if second && r.rangeRole(next-1) == lexicon.Until {
		return true
	}
	if second && q == money.AtMost && (r.compared(j-1) || r.sign(j) == '\'' || r.sign(j) == '’') {
		return true // 10 liradan 20 liraya kadar
	}
	if !r.unspacedWord(j) && r.firstRune(j) < firstVerbLast {
		return false
	}
	if second && q == money.AtMost {
		return true
	}
	_, joins := r.is(j, lexicon.Range)
	return joins && (r.kindAt(next) == numberToken || !r.beyond(next) && r.begins(next))
}
