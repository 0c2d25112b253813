package parse

import (
	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// phrase is one figure as the grammar found it: one amount or the two ends of a range, with its hedge and per.
type phrase struct {
	from, to  int // tokens: currency, number, scale and sign
	low, high amount
	ranged    bool
	vague     bool
	change    bool // no range: two figures that share their mark
	margin    bool // high is a plus or minus around low
	mark      mark
	qualifier money.Qualifier
	per       Per
	perTo     int // token behind the per, to if none
	lead      int // token where hedge and range words begin, from if none

	// What resolve decides.
	codes      []money.Currency
	open       bool // nothing decides the currency
	confidence Confidence
	note       string
	scale      int  // of a header above it
	bare       bool // a cell of a table without a mark: its header has currency and scale
	inRate     bool // part of a stated rate, no figure of the text
	partnered  bool // a currency was excluded since its partner has it
}

// negativeAt reports the sign of the whole phrase.
func (p *phrase) negative() bool { return p.low.negative }

// phraseAt reads the figure that begins at token i: a range or a single amount.
func (r *reading) phraseAt(i int) (p phrase, ok bool) {
	if p, ok := r.rangeAt(i); ok {
		return p, true
	}
	a, ok := r.amount(i, false)
	if !ok || !r.plausible(&a) {
		return p, false
	}
	return phrase{from: a.from, to: a.to, low: a, high: a, vague: a.vague, mark: a.mark}, true
}

// rangeAt reads two amounts joined as the ends of a range; a currency or scale that only one end has serves both.
func (r *reading) rangeAt(i int) (p phrase, ok bool) {
	a, ok := r.amount(i, true)
	if !ok || a.vague {
		return p, false
	}
	j, role, hyphen := r.joint(&a, i)
	if role == 0 {
		return p, false
	}
	b, ok := r.amount(j, true)
	if !ok || b.vague || !a.marked && !b.marked {
		return p, false
	}
	if !a.marked && hyphen && a.from > 0 && r.glued(a.from) { // 2017/18-5 euros, A4-5
		return p, false
	}
	if b.negative && !a.negative && role != lexicon.PlusMinus {
		return p, false
	}
	if a.marked && b.marked && !r.sameMoney(&a.mark, &b.mark) {
		return p, false
	}
	if a.marked && !b.marked && !r.sharesMark(&a, &b, role, hyphen) {
		return p, false
	}
	if !a.marked && b.prefix {
		return p, false // "from 5 to $10": the first may be anything
	}
	p = phrase{from: a.from, to: b.to, low: a, high: b, ranged: true, change: role == changeTo}
	r.shareMark(&p)
	shareScale(&p.low.quantity, &p.high.quantity, p.mark)
	if !r.plausible(&p.low) || !r.plausible(&p.high) {
		return phrase{}, false
	}
	if role == lexicon.PlusMinus {
		p.margin = true
		return p, p.high.number.Value.Cmp(p.low.number.Value) <= 0
	}
	if p.low.negative && !p.high.negative && hyphen {
		p.high.negative = true
	}
	if !p.low.negative && p.low.number.Value.Cmp(p.high.number.Value) > 0 && !p.change {
		return phrase{}, false
	}
	return p, true
}

// changeTo is the role of a "to" that joins two figures of a change.
const changeTo lexicon.RangeRole = -1

// joint finds what joins a range behind amount a: a dash, or a word that its lead asks for.
// It returns where the second end begins.
func (r *reading) joint(a *amount, i int) (next int, role lexicon.RangeRole, hyphen bool) {
	j := a.to
	if j >= len(r.tokens) || r.tokens[j].breaks > 1 {
		return 0, 0, false
	}
	lead := r.rangeLead(i)
	if c := r.sign(j); dash(c) && c != '~' || c == '~' || c == '～' {
		if j+1 >= len(r.tokens) || r.tokens[j+1].breaks > 0 || r.tokens[j].breaks > 0 {
			return 0, 0, false
		}
		tight := !r.tokens[j].spaced && !r.tokens[j+1].spaced
		if !tight && r.tokens[j].spaced != r.tokens[j+1].spaced {
			return 0, 0, false
		}
		if !tight && c == '-' && !r.spacedDash(a, j) {
			return 0, 0, false
		}
		return j + 1, lexicon.To, true
	}
	if r.sign(j) == ',' { // $10.2 billion, plus or minus $400 million
		if e, ok := r.is(j+1, lexicon.Range); ok && lexicon.RangeRole(e.Value) == lexicon.PlusMinus {
			return j + 2, lexicon.PlusMinus, false
		}
		return 0, 0, false
	}
	if e, ok := r.is(j, lexicon.Range); ok {
		switch lexicon.RangeRole(e.Value) {
		case lexicon.PlusMinus:
			return j + 1, lexicon.PlusMinus, false
		case lexicon.To:
			if r.change(i, lead) {
				if lead == lexicon.From && !a.marked { // "from 500 to a thousand dollars": two figures that share the mark
					return r.hedged(j + 1), changeTo, false
				}
				return 0, 0, false
			}
			return r.hedged(j + 1), lexicon.To, false
		}
		return 0, 0, false
	}
	if _, ok := r.is(j, lexicon.And); ok && (lead == lexicon.Between || r.convertsRange(i)) {
		return r.hedged(j + 1), lexicon.Between, false
	}
	return 0, 0, false
}

// convertsRange reports whether the bracket that token i opens follows a range: "between €5,000 and €10,000 ($5,400 and
// $10,800)".
func (r *reading) convertsRange(i int) bool {
	n := len(r.phrases)
	return n > 0 && r.sign(i-1) == '(' && r.phrases[n-1].to == i-1 && r.phrases[n-1].ranged
}

// spacedDash reports whether a dash with blanks on both sides joins two numbers rather than parts of a sentence:
// the number before has no mark of its own behind it, or both are in a field.
func (r *reading) spacedDash(a *amount, j int) bool {
	k := j + 1
	if r.kindAt(k) == numberToken {
		return !a.marked || r.field || !a.prefix
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
	for n := 0; n < 2 && k >= 0; n++ {
		if e, ok := r.is(k, lexicon.Range); ok {
			return lexicon.RangeRole(e.Value)
		}
		if _, ok := r.with(k, lexicon.Qualifier, lexicon.Before); !ok {
			return 0
		}
		k--
	}
	return 0
}

// change reports whether a word of change governs "(from) X to Y", which are then two figures and no range:
// "grew from $2.26 billion to $15 billion", "costs increased $8.6 million to $16.7 million". Behind another "to"
// they are a range again: "reduced our outlook to $30 million to $40 million".
func (r *reading) change(i int, lead lexicon.RangeRole) bool {
	if lead == lexicon.To {
		return false
	}
	// With "from" the verb may stand a few words back ("rose 12 percent from X to Y"); without it, right before.
	far := 2
	if lead == lexicon.From {
		far = 9
		if i > 0 {
			if e, ok := r.is(i-1, lexicon.Range); ok && r.tokens[i-1].End-r.tokens[i-1].Start > 4 && lexicon.RangeRole(e.Value) == lexicon.From {
				return false // "ranging from" is an extent
			}
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
		if r.class(k, lexicon.ClassChange) {
			return true
		}
		if e, ok := r.is(k, lexicon.Range); ok && lexicon.RangeRole(e.Value) == lexicon.To && n > 0 {
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
		return false
	}
	if !a.prefix && !hyphen && !b.scaled { // "5 dollars to 10 people"
		return false
	}
	k := b.to
	if b.scaled || k >= len(r.tokens) || r.tokens[k].breaks > 0 {
		return true
	}
	if r.sign(k) == '%' || r.sign(k) == '/' && hyphen {
		return false
	}
	if r.kindAt(k) == wordToken && r.tokens[k].count == 0 && role != lexicon.Between {
		return hyphen // "$5-10 tickets" is a range, "$5 to 10 people" is none
	}
	return true
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

// shareScale gives the low end the scale of the high one where it has none and stays the lower:
// "$5-10 million", but "$900,000 to $1 million".
func shareScale(low, high *quantity, m mark) {
	if low.scaled || !high.scaled || high.last == 0 {
		return
	}
	shifted := low.number.Value.Shift(int32(high.last))
	if shifted.Cmp(high.number.Value) > 0 {
		return
	}
	low.number.Value = shifted
	low.number.Step += int32(high.last)
	if low.two {
		low.other.Value, low.other.Step = low.other.Value.Shift(int32(high.last)), low.other.Step+int32(high.last)
	}
	low.scaled, low.last = true, high.last
}

// hedge reads the hedge and the per around phrase i.
func (r *reading) hedge(i int) {
	p := &r.phrases[i]
	var before *phrase
	if i > 0 {
		before = &r.phrases[i-1]
	}
	p.lead, p.perTo = p.from, p.to
	p.qualifier = p.high.hedge
	k := p.from - 1
	if e, ok := r.with(k, lexicon.PerWhole, lexicon.Before); ok { // 每股0.5元
		p.per = Per(e.Value)
		k--
	}
	if r.sign(k) == '(' || r.sign(k) == '"' {
		k-- // "about (£15 million)"; a quotation mark
		if e, ok := r.with(k, lexicon.Qualifier, lexicon.Before); ok && money.Qualifier(e.Value) != money.Above {
			p.qualifier = money.Qualifier(e.Value)
		}
		k = -1
	}
	for n := 0; k >= 0 && n < 4; n++ {
		if r.tokens[k+1].breaks > 1 {
			break
		}
		if e, ok := r.is(k, lexicon.Range); ok && (p.ranged || lexicon.RangeRole(e.Value) == lexicon.Between) {
			if p.ranged && lexicon.RangeRole(e.Value) != lexicon.To {
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
		if !ok || r.betweenNumbers(k, p) {
			break
		}
		q := money.Qualifier(e.Value)
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
		if q, next, ok := r.hedgeAfter(j); ok {
			p.qualifier = q
			p.perTo = next
			j = next
		}
	}
	r.perAfter(p, j)
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
		return k > 0 && r.kindAt(k-1) == numberToken || k+1 < len(r.tokens) && r.tokens[k+1].spaced && r.tokens[k].spaced == false
	}
	return false
}

// hedgeAfter reads a hedge behind a figure: "or more", "-plus", "+".
func (r *reading) hedgeAfter(j int) (money.Qualifier, int, bool) {
	if j >= len(r.tokens) || r.tokens[j].breaks > 0 {
		return 0, j, false
	}
	if r.sign(j) == ',' && r.hedgeBehind(j+1) && r.endsHere(j+2) { // "$2,000, give or take."
		j++
	}
	e, ok := r.with(j, lexicon.Qualifier, lexicon.After)
	if r.sign(j) == '-' && r.glued(j) && r.glued(j+1) {
		e, ok = r.with(j+1, lexicon.Qualifier, lexicon.After)
		j++
	} else if r.sign(j) == '+' && (!r.glued(j) || r.kindAt(j+1) == numberToken && !r.tokens[j+1].spaced) {
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
	_, ok := r.with(k, lexicon.Qualifier, lexicon.After)
	return ok
}

// perAfter reads what a figure is counted by: "a share", "per barrel", "/kg", "-a-share", "annually".
func (r *reading) perAfter(p *phrase, j int) {
	if unit, next := r.perAt(j); next > 0 && p.per == PerNone {
		p.per, p.perTo = unit, next
	}
}

// perAt reads a per phrase at token j; next is 0 if there is none.
func (r *reading) perAt(j int) (unit Per, next int) {
	if j >= len(r.tokens) || r.tokens[j].breaks > 1 {
		return PerNone, 0
	}
	start := j
	whole := func() (Per, int) {
		if e, ok := r.is(start, lexicon.PerWhole); ok {
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
	if (hyphen || slash) && r.sign(j) == '-' {
		j++
	}
	if j >= len(r.tokens) || r.tokens[j].breaks > 1 {
		return whole()
	}
	if _, whole := r.is(j, lexicon.PerWhole); whole && slash { // "/each"
		return r.perAt(j)
	}
	if e, ok := r.is(j, lexicon.Unit); ok {
		if article && r.class(j+1, lexicon.ClassAgo) {
			return PerNone, 0
		}
		return Per(e.Value), j + 1
	}
	// "per diluted ordinary share", "per fully diluted share": an adjective or two between.
	for k := j + 1; k <= j+2 && k < len(r.tokens) && !article && !slash; k++ {
		if r.kindAt(k-1) != wordToken || r.tokens[k].breaks > 0 {
			break
		}
		if e, ok := r.is(k, lexicon.Unit); ok {
			return Per(e.Value), k + 1
		}
	}
	if !head.Has(lexicon.Before) && !slash || article || r.kindAt(j) != wordToken {
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

// perFollows reports whether a per phrase begins at token j.
func (r *reading) perFollows(j int) bool {
	_, next := r.perAt(j)
	return next > 0
}

// figure makes the money.Figure of a phrase in one currency.
func (r *reading) figure(p *phrase, c money.Currency) money.Figure {
	low := p.low.value(c, p.negative(), p.scale)
	switch {
	case p.vague:
		high := p.low
		high.number.Value = p.low.high
		f, _ := money.RangeOf(money.NewAmount(low.Value, c), money.NewAmount(high.value(c, p.negative(), p.scale).Value, c))
		return f.WithSteps(stepOf(low), stepOf(low)).WithVague(true).WithQualifier(p.qualifier)
	case p.margin:
		m := p.high.value(c, false, p.scale)
		f, _ := money.RangeOf(money.NewAmount(low.Value.Sub(m.Value), c), money.NewAmount(low.Value.Add(m.Value), c))
		return f.WithSteps(stepOf(low), stepOf(low)).WithQualifier(p.qualifier)
	case p.ranged:
		high := p.high.value(c, p.high.negative, p.scale)
		f, err := money.RangeOf(money.NewAmount(low.Value, c), money.NewAmount(high.Value, c))
		if err != nil { // both negative, written by size: -5 to -10
			f, _ = money.RangeOf(money.NewAmount(high.Value, c), money.NewAmount(low.Value, c))
			low, high = high, low
		}
		return f.WithSteps(stepOf(low), stepOf(high)).WithQualifier(p.qualifier)
	}
	return money.FigureOf(money.NewAmount(low.Value, c)).WithSteps(stepOf(low), stepOf(low)).WithQualifier(p.qualifier)
}

func stepOf(n numeral.Number) money.Step {
	return money.Step{Unit: decimal.New(1, n.Step), Point: n.Point}
}

// value returns the amount in main units of a currency.
func (a *amount) value(c money.Currency, negative bool, scale int) numeral.Number {
	n := a.number
	switch {
	case a.mark.coin > 0:
		n.Value = n.Value.Mul(decimal.New(a.mark.coin, -2))
		n.Step -= 2
	case a.mark.minor:
		n.Value = n.Value.Mul(unitOf(c, &a.mark))
		n.Step -= int32(c.Digits())
	case a.minor != nil:
		unit := unitOf(c, &a.minorBy)
		n.Value = n.Value.Add(a.minor.number.Value.Mul(unit))
		n.Step = unit.Exponent()
	}
	if scale > 0 {
		n.Value, n.Step = n.Value.Shift(int32(scale)), n.Step+int32(scale)
	}
	if negative {
		n.Value = n.Value.Neg()
	}
	return n
}

// unitOf returns what one subunit is in main units, exactly.
func unitOf(c money.Currency, m *mark) decimal.Decimal {
	switch {
	case m.flags&lexicon.Satoshi != 0:
		return decimal.New(1, -8)
	case m.flags&lexicon.Tenth != 0:
		return decimal.New(1, -1)
	}
	switch c.Subunits() {
	case 5:
		return decimal.New(2, -1)
	case 1000:
		return decimal.New(1, -3)
	}
	return decimal.New(1, -2) // also the sen of the yen: no longer a minor unit, still a hundredth
}

// subunitsOf returns how many of a subunit make one main unit.
func subunitsOf(c money.Currency, m *mark) decimal.Decimal {
	switch {
	case m.flags&lexicon.Satoshi != 0:
		return decimal.New(1, 8)
	case m.flags&lexicon.Tenth != 0:
		return decimal.New(1, 1)
	}
	if n := c.Subunits(); n > 1 {
		return decimal.New(n, 0)
	}
	return decimal.New(1, 2)
}
