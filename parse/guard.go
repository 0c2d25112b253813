package parse

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// neighbourhood is how many tokens on either side of a phrase are looked at for what a shared word means.
const neighbourhood = 32

// plausible reports whether an amount is money: not a match group of a program, a weight, a score,
// a version, or a word that only looks like a code.
func (r *reading) plausible(a *amount) bool {
	if !a.marked {
		return true
	}
	if r.inCode(a) || r.identifier(a) || r.videoFormat(a) {
		return false
	}
	if a.words && a.number.Value.Sign() == 0 && !a.scaled && !r.alone(a) && a.mark.flags&lexicon.Word != 0 { // a zero-sum game
		return false
	}
	m := &a.mark
	if m.flags&lexicon.Lowercase == 0 && m.flags&lexicon.Product != 0 && m.flags&lexicon.Code == 0 && a.prefix && !a.scaled &&
		(r.digitsOf(a) == 1 || r.yearLike(a)) && !r.alone(a) && r.titled(m) { // Euro 6, Euro 2012
		return false
	}
	if m.flags&lexicon.Product != 0 && m.flags&lexicon.Code != 0 && a.prefix && r.yearLike(a) { // CAD 2024
		return false
	}
	if r.class(a.from-1, lexicon.ClassLabel) && m.flags&lexicon.Code != 0 && !a.scaled {
		return false
	}
	if m.flags&lexicon.Short != 0 && !r.alone(a) && !r.tender(m) { // a letter or two that CLDR has as a sign: G, Ls
		return a.scaled && a.last >= 6 || r.moneyDigits(a) && r.digitsOf(a) > 3 || r.regionNear(m.codes[0], a)
	}
	if r.sign(a.to) == '-' && r.glued(a.to) && r.glued(a.to+1) && !a.prefix && r.tokens[m.from].spaced && r.compound(a.to+1) {
		return false // 2,000 euro-denominated bonds
	}
	if a.article && r.rateBase(a.from) {
		return false // "44.72 to a dollar"
	}
	if c := r.sign(a.to); a.article && (c == '/' || c == '-' && r.glued(a.to)) { // a euro/dollar rate, a dollar-priced loan
		return false
	}
	if m.minor && !r.alone(a) && (a.digits >= 0 || r.titledAt(a.from)) && r.titled(m) { // 50 Cent is a singer
		return false
	}
	if m.flags&lexicon.Word == 0 || m.doubled || m.named || a.minor != nil {
		return true
	}
	if r.alone(a) || r.tender(m) {
		return m.flags&lexicon.Code == 0 || r.field || !a.prefix || r.pricePosition(a)
	}
	switch {
	case m.flags&lexicon.Code != 0:
		return r.pricePosition(a)
	case m.coin != 0:
		return r.coinPlausible(a)
	case m.flags&lexicon.Glued != 0 && a.prefix: // R100, K5, N200
		return r.letterPlausible(a)
	}
	return r.namePlausible(a)
}

// videoFormat reports whether pence are the lines of a picture: 1080p.
func (r *reading) videoFormat(a *amount) bool {
	if !a.mark.minor || a.mark.flags&lexicon.Glued == 0 || a.number.Point {
		return false
	}
	switch a.number.Value.IntPart() {
	case 144, 240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320:
		return true
	}
	return false
}

// capitals reports whether token k is written in capitals alone.
func (r *reading) capitals(k int) bool {
	w := r.tokens[k].Of(r.text)
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

// titledAt reports whether token k is a word with a capital letter.
func (r *reading) titledAt(k int) bool {
	w := r.tokens[k].Of(r.text)
	return 'A' <= w[0] && w[0] <= 'Z'
}

// rateBase reports whether a number stands before "a dollar" at token i, perhaps with "to" between: the dollar is the
// base of a rate then, and no amount.
func (r *reading) rateBase(i int) bool {
	return r.kindAt(i-1) == numberToken || r.toWord(i-1) && r.kindAt(i-2) == numberToken
}

// compound reports whether token k goes on with a hyphenated word: neither a per ("-a-share") nor a hedge ("-plus").
func (r *reading) compound(k int) bool {
	_, per := r.is(k, lexicon.PerHead)
	_, unit := r.is(k, lexicon.PerWhole)
	return !per && !unit && !r.hedgeBehind(k) && r.kindAt(k) == wordToken
}

// titled reports whether a mark is a word with a capital letter and small ones.
func (r *reading) titled(m *mark) bool {
	w := lastWord(r.tokens[m.head].Of(r.text))
	return len(w) > 2 && 'A' <= w[0] && w[0] <= 'Z' && 'a' <= w[1] && w[1] <= 'z'
}

// inCode reports whether a sign belongs to a program: "$1" in a pattern, "${1}", "$5x", "\$5", "`$1`".
func (r *reading) inCode(a *amount) bool {
	t := r.tokens[a.mark.from]
	if a.mark.flags&lexicon.Symbol != 0 && t.Start > 0 && r.text[t.Start-1] == '$' {
		return true // $B$4
	}
	if r.glued(a.mark.from) && r.text[t.Start] == '$' {
		if e, ok := r.currencyEntry(a.mark.from - 1); ok && e.Has(lexicon.Symbol) {
			return true // $A$1
		}
	}
	if a.mark.flags&lexicon.Symbol == 0 || r.text[t.Start] != '$' || !a.prefix {
		return false
	}
	if t.Start > 0 {
		switch r.text[t.Start-1] {
		case '\\':
			if !a.scaled && !r.moneyDigits(a) && r.digitsOf(a) < 3 && r.evidence(a, a.from, a.to).money == 0 {
				return true // \$1; Markdown escapes the sign of prose
			}
			return false
		case '`', '{', '$', '@', '#', '&', '=', '%', '_':
			if c := r.text[t.Start-1]; c == '=' || c == '@' {
				if a.scaled || r.moneyDigits(a) || r.digitsOf(a) > 2 || r.evidence(a, a.from, a.to).money > 0 {
					return false // price=$5, 3@$5.50
				}
			}
			if r.text[t.Start-1] != '=' || t.Start > 1 && r.text[t.Start-2] != ' ' {
				return true
			}
		}
	}
	end := r.tokens[a.to-1].End
	if e, _ := r.currencyEntry(a.mark.head); e.Has(lexicon.Exact) && r.text[t.Start] == '$' && t.Start > 0 && end < len(r.text) && strings.IndexByte("(:,=!;$", r.text[t.Start-1]) >= 0 {
		return true // $A$1
	}
	if end < len(r.text) {
		switch r.text[end] {
		case '`', '}', '_', '\\':
			return true
		case '/':
			if r.digitsOf(a) == 1 && end+1 < len(r.text) && r.text[end+1] == '$' {
				return true
			}
		}
	}
	// "$1" and "$10" beside braces, names or pipes of a program.
	if d := r.digitsOf(a); d > 0 && d <= 2 && !a.scaled && !a.number.Point {
		if a.doubt && a.to < len(r.tokens) && !r.tokens[a.to].spaced || r.programNear(a) {
			return true
		}
	}
	return false
}

// digitsOf returns the number of digits of an amount, 0 if it is spelled.
func (r *reading) digitsOf(a *amount) int {
	if a.digits < 0 {
		return 0
	}
	return r.numbers[a.digits].Count()
}

// programNear looks for the signs of program text near an amount: "$name", "${", "&&", "|", "\1".
func (r *reading) programNear(a *amount) bool {
	for k := max(0, a.from-neighbourhood); k < min(len(r.tokens), a.to+neighbourhood); k++ {
		if k == a.from-1 && (r.class(k, lexicon.ClassArgument) || r.sign(k) == '=') {
			return true
		}
		if r.class(k, lexicon.ClassProgram) && (k < a.from || k >= a.to) {
			return true
		}
		switch r.sign(k) {
		case '{', '}', '\\':
			return true
		case '$':
			if r.glued(k+1) && r.kindAt(k+1) == wordToken && (k < a.mark.from || k >= a.mark.to) {
				if _, ok := r.is(k+1, lexicon.Scale); !ok {
					if w := r.tokens[k+1].Of(r.text); w[0] >= 'a' {
						return true
					}
				}
			}
		}
	}
	return false
}

// identifier reports whether mark and number are part of a longer name: "USD1X", "x86 EUR5", "A4€5".
func (r *reading) identifier(a *amount) bool {
	first := r.tokens[a.from]
	if a.prefix && a.mark.flags&lexicon.Symbol == 0 && a.from == a.mark.from && r.glued(a.from) && r.kindAt(a.from-1) == numberToken {
		return true // a digest: fc379bbd5
	}
	if a.prefix && a.mark.flags&lexicon.Symbol == 0 && r.glued(a.mark.to) && a.digits >= 0 && a.mark.flags&lexicon.Code == 0 && !r.alone(a) && !a.scaled &&
		!r.numbers[a.digits].Grouped() && r.digitsOf(a) <= 3 && r.capitals(a.mark.head) && len(r.tokens[a.mark.head].Of(r.text)) > 1 {
		return true // RS256
	}
	if first.Start > 0 && !first.spaced && a.from > 0 && r.kindAt(a.from-1) == wordToken && r.sign(a.from-1) == 0 && !r.unspacedWord(a.from-1) && a.from == a.mark.from &&
		a.mark.flags&lexicon.Symbol == 0 && r.tokens[a.from-1].End == first.Start {
		return true
	}
	// A number inside an identifier or a date: "B2B 5", "2020-05-10 €".
	if !a.prefix && a.from > 0 && r.glued(a.from) && r.kindAt(a.from-1) == wordToken && r.sign(a.from-1) == 0 && !r.unspacedWord(a.from-1) && r.kindAt(a.from) == numberToken && !r.leadsIn(a.from-1) {
		return true
	}
	if !a.prefix && a.mark.to == a.to && r.glued(a.mark.from) && r.kindAt(a.from) == numberToken && r.glued(a.from) && a.from > 1 && r.glued(a.from-1) &&
		(r.sign(a.from-1) == '-' || r.sign(a.from-1) == '(') && r.kindAt(a.from-2) != signToken && a.mark.flags&lexicon.Symbol == 0 {
		return true // UTF-16LE, ioctl(3p)
	}
	// A part of an address or of the name of a file: "?ref=usd20", "budget_eur500_v2".
	if a.mark.flags&lexicon.Symbol == 0 && a.from > 0 && r.glued(a.from) {
		switch r.sign(a.from - 1) {
		case '_', '&', '?', '#', '@', '\\':
			return true
		case '=':
			return a.prefix
		}
	}
	return r.glued(a.to) && r.sign(a.to) == '_'
}

// alone reports whether a text is little more than the phrase, so that nothing speaks against it.
func (r *reading) alone(a *amount) bool {
	return a.from == 0 && a.to == len(r.tokens) || r.field || r.exact
}

// tender reports whether the caller named a region whose tender a mark is.
func (r *reading) tender(m *mark) bool {
	if r.region == "" {
		return false
	}
	return len(r.tenderOf(r.region, m.codes)) > 0
}

// pricePosition reports whether a code that is also a word names a currency here: it is beside digits, and the
// number looks like money or nothing speaks against it.
func (r *reading) pricePosition(a *amount) bool {
	if a.digits < 0 && !a.scaled {
		return false
	}
	if a.scaled && a.last >= 3 || a.digits >= 0 && r.moneyDigits(a) {
		return true
	}
	if a.mark.flags&lexicon.Product != 0 && a.prefix { // PHP 8.2, CAD 2020, RON 95
		return false
	}
	// "TRY 5 times", "TOP 10 songs", "ALL 7 days": what follows is counted.
	if a.prefix && a.to < len(r.tokens) && r.kindAt(a.to) == wordToken && r.tokens[a.to].breaks == 0 {
		if !r.class(a.to, lexicon.ClassFunction) || r.digitsOf(a) < 3 {
			if _, next := r.perAt(a.to); next == 0 {
				return false
			}
		}
	}
	return r.digitsOf(a) >= 3 && !r.yearLike(a) || r.evidence(a, a.from, a.to).money > 0
}

// moneyDigits reports whether digits are written as money is: groups, or two decimals.
func (r *reading) moneyDigits(a *amount) bool {
	if a.digits < 0 {
		return false
	}
	d := &r.numbers[a.digits]
	return d.Grouped() && (!a.number.Point || a.number.Step == -2 || d.Count() > 4)
}

// yearLike reports whether an amount is a number from 1900 to 2100 without separators.
func (r *reading) yearLike(a *amount) bool {
	return r.digitsOf(a) == 4 && !r.numbers[a.digits].Grouped() && !a.scaled &&
		a.number.Value.Cmp(decimal.New(1900, 0)) >= 0 && a.number.Value.Cmp(decimal.New(2100, 0)) <= 0
}

// coinPlausible reports whether counted coins (four quarters, a grand) are money here.
func (r *reading) coinPlausible(a *amount) bool {
	if a.mark.coin >= 100 { // a grand
		return a.to >= len(r.tokens) || r.kindAt(a.to) != wordToken || r.tokens[a.to].breaks > 0 || r.sign(a.to) != 0 || r.prepositionAt(a.to) || r.class(a.to, lexicon.ClassFunction) || r.perFollows(a.to) || r.class(a.to, lexicon.ClassMore)
	}
	return false // quarters only where the text is nothing else
}

// letterPlausible reports whether a letter glued to digits (R100, K2.50) is a currency here.
func (r *reading) letterPlausible(a *amount) bool {
	if a.from > 0 && r.glued(a.from) && r.sign(a.from-1) != '(' {
		return false
	}
	if k := a.to; k < len(r.tokens) && r.glued(k) && r.kindAt(k) == wordToken {
		return false
	}
	if a.scaled && a.last >= 6 || a.digits >= 0 && r.numbers[a.digits].Groups() >= 2 {
		return !r.respirator(a) // N26.06 billion, N6,601,769,470: no model number is written so
	}
	price := r.moneyDigits(a) || r.perFollows(a.to)
	switch r.tokens[a.mark.head].Of(r.text) {
	case "R":
		return price || r.regionNear(a.mark.codes[0], a)
	}
	return price && r.regionNear(a.mark.codes[0], a)
}

// respirator reports whether an amount is a count of masks: "N95 million masks".
func (r *reading) respirator(a *amount) bool {
	switch r.text[r.tokens[a.mark.head].Start:r.tokens[a.mark.to].End] {
	case "N95", "N99", "N100":
		return true
	}
	return false
}

// regionNear reports whether the text names the currency or its country in words near an amount.
func (r *reading) regionNear(c interface{ String() string }, a *amount) bool {
	for k := max(0, a.from-4*neighbourhood); k < min(len(r.tokens), a.to+4*neighbourhood); k++ {
		if k >= a.from && k < a.to {
			continue
		}
		for _, kind := range []lexicon.Kind{lexicon.Demonym, lexicon.Territory} {
			if e, ok := r.is(k, kind); ok && len(r.tenderOf(lexicon.UnpackRegion(e.Value), a.mark.codes)) > 0 {
				return true
			}
		}
		if e, ok := r.currencyEntry(k); ok && e.Flags&lexicon.Word == 0 {
			if codes := r.lex.Codes(e); len(codes) > 0 && codes[0].String() == c.String() {
				return true
			}
		}
	}
	return false
}

// evidence counts what speaks for and against money around a phrase.
type evidence struct{ money, other int }

func (r *reading) evidence(a *amount, from, to int) (e evidence) {
	lo, hi := from, to
	for n := 0; lo > 0 && n < neighbourhood && !r.sentenceEnds(lo-1); n++ {
		lo--
	}
	for n := 0; hi < len(r.tokens) && n < neighbourhood && !r.sentenceEnds(hi); n++ {
		hi++
	}
	for k := lo; k < hi; k++ {
		if k >= from && k < to {
			continue
		}
		if r.class(k, lexicon.ClassMoney) {
			e.money++
		}
		if r.class(k, lexicon.ClassOther) {
			e.other++
		}
		if c, ok := r.currencyEntry(k); ok && c.Flags&lexicon.Word == 0 && (c.Flags&lexicon.Symbol != 0 || c.Flags&lexicon.Code == 0) {
			e.money += 2
		}
	}
	return e
}

// sentenceEnds reports whether token k ends a sentence.
func (r *reading) sentenceEnds(k int) bool {
	switch r.sign(k) {
	case '.', '!', '?', '。':
		return k+1 >= len(r.tokens) || r.tokens[k+1].spaced || r.sign(k) == '。'
	}
	return k+1 < len(r.tokens) && r.tokens[k+1].breaks > 1
}

// namePlausible reports whether a name that is also a common word (pound, won, real, mark, crown) is money here.
func (r *reading) namePlausible(a *amount) bool {
	if a.prefix && a.mark.flags&lexicon.Code == 0 && !a.scaled && r.digitsOf(a) < 4 {
		return false
	}
	if r.class(a.to, lexicon.ClassNot) { // pounds per square inch
		return false
	}
	ev := r.evidence(a, a.from, a.to)
	if a.mark.flags&lexicon.Colloquial != 0 {
		return !r.classNear(max(0, a.from-neighbourhood), 2*neighbourhood, lexicon.ClassAnimal) // bucks are animals only among their like
	}
	if r.class(a.to, lexicon.ClassOf) && a.scaled && r.classNear(a.to+1, 3, lexicon.ClassOther) && !r.classNear(a.to+1, 3, lexicon.ClassMoney) {
		return false // 6 million pounds of apples
	}
	if !a.scaled && r.sign(a.mark.from-1) == '-' && a.mark.flags&lexicon.Generic != 0 && !r.currencyElsewhere(a) { // a 2-pound hammer, a ten-pound note
		return r.classNear(a.to, 2, lexicon.ClassMoney)
	}
	if a.scaled && a.last >= 2 && a.last < 5 {
		return ev.other <= ev.money
	}
	if a.scaled && a.last >= 5 || a.vague {
		return ev.other <= ev.money+1
	}
	if r.currencyElsewhere(a) {
		return ev.other <= ev.money+2
	}
	if r.class(a.to, lexicon.ClassOf) { // "5 pounds of flour", "50 pounds of debt"
		return ev.money > ev.other+1 && r.classNear(a.to+1, 3, lexicon.ClassMoney)
	}
	if _, next := r.perAt(a.to); next > 0 {
		return ev.other <= ev.money+1
	}
	return ev.money > ev.other
}

// classNear reports whether a word of a class is among the n tokens from k on.
func (r *reading) classNear(k, n int, c lexicon.WordClass) bool {
	for i := k; i < k+n; i++ {
		if r.class(i, c) {
			return true
		}
	}
	return false
}

// currencyElsewhere reports whether the neighbourhood has a sure mark of the same currency (£ for pounds, KRW for won).
func (r *reading) currencyElsewhere(a *amount) bool {
	for k := max(0, a.from-4*neighbourhood); k < min(len(r.tokens), a.to+4*neighbourhood); k++ {
		if k >= a.from && k < a.to {
			continue
		}
		if e, ok := r.currencyEntry(k); ok && e.Flags&lexicon.Word == 0 {
			if codes := r.lex.Codes(e); codes[0] == a.mark.codes[0] || len(codes) == 1 && len(common(codes, a.mark.codes)) > 0 {
				return true
			}
		}
	}
	return false
}

// leadsIn reports whether token k is a word that its language writes in one with the number behind it: "و42", "כ-100".
func (r *reading) leadsIn(k int) bool {
	for _, kind := range []lexicon.Kind{lexicon.Qualifier, lexicon.And, lexicon.Range, lexicon.PerHead} {
		if _, ok := r.is(k, kind); ok {
			return true
		}
	}
	return false
}
