package parse

import (
	"strings"

	"github.com/exactfigures/figures/internal/exact"

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
	if r.inCode(a) || r.identifier(a) || r.videoFormat(a) || r.pairQuoted(a) || r.ofYear(a) || r.strayName(a) || r.placeholder(a) || r.digitInWord(a) {
		return false
	}
	if m := &a.mark; m.flags&(lexicon.Symbol|lexicon.Code) == 0 && (r.class(a.to, lexicon.ClassNot) || r.weightBehind(a.to, a.prefix)) {
		return false // dwa złote medale, un peso de 70 kg
	}
	if r.pieceOfWord(a) || r.articleOf(a) || r.clockMinutes(a) || r.properName(a) || r.shareSaid(a) || r.ofFiscalYear(a) {
		return false
	}
	if a.words && !a.prefix && (r.partOf(a.from) || r.saidInTwo(a)) {
		return false
	}
	if a.words && a.number.Value.Sign() == 0 && !a.scaled && !r.alone(a) && (a.prefix || a.mark.flags&lexicon.Word != 0) { // a zero-sum game, "NIS không rõ"
		return false
	}
	m := &a.mark
	if k := a.to; m.flags&lexicon.Product != 0 && m.flags&lexicon.Code == 0 && r.kindAt(k) == numberToken && a.article && r.tokens[k].breaks == 0 {
		return false // a Euro 6 engine
	}
	if m.flags&lexicon.Lowercase == 0 && m.flags&lexicon.Product != 0 && m.flags&lexicon.Code == 0 && a.prefix && !a.scaled &&
		(r.digitsOf(a) == 1 && !r.alone(a) || r.yearLike(a) && !r.field && !r.exact) && r.titled(m) { // Euro 6, Euro 2012
		return false
	}
	if m.flags&lexicon.Product != 0 && m.flags&lexicon.Code != 0 && a.prefix && r.yearLike(a) { // CAD 2024
		return false
	}
	if r.class(a.from-1, lexicon.ClassLabel) && m.flags&lexicon.Code != 0 && !a.scaled {
		return false
	}
	if m.flags&lexicon.Short != 0 && !a.prefix && r.lang == "" && !r.tender(m) && !r.field && !r.hardBlank(m) && r.alone(a) {
		return false // "20rb" may be twenty thousand: no program prints roubles so
	}
	if m.flags&lexicon.Short != 0 && !r.alone(a) && !r.tender(m) { // a letter or two that CLDR has as a sign: G, Ls
		if t := r.tokens[m.head]; t.End-t.Start == 1 {
			return r.regionNear(m.codes[0], a) // "M 1 048 576" is no loti
		}
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
	if m.minor && (r.lang == "en" || r.lang == "") && !r.alone(a) && (a.digits >= 0 || r.titledAt(a.from)) && r.titled(m) { // 50 Cent is a singer
		return false
	}
	if m.flags&lexicon.Word == 0 || m.doubled || m.named || a.minor != nil {
		return true
	}
	if r.alone(a) || r.tender(m) {
		return m.flags&lexicon.Code == 0 || r.field || !a.prefix || r.alone(a) && (m.flags&lexicon.Common == 0 || r.hardBlank(m)) || r.pricePosition(a)
	}
	if m.flags&lexicon.Local != 0 && r.ofText(lexicon.Entry{Langs: m.langs}) {
		ev := r.evidence(a, a.from, a.to)
		return ev.other <= ev.money
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

// titledAt reports whether token k is a word with a capital letter.
func (r *reading) titledAt(k int) bool {
	w := r.tokens[k].Of(r.text)
	return 'A' <= w[0] && w[0] <= 'Z'
}

// rateBase reports whether a number stands before "a dollar" at token i, perhaps with "to" between: the dollar is the
// base of a rate then, and no amount.
func (r *reading) rateBase(i int) bool {
	return r.kindAt(i-1) == numberToken || r.from(i-1) && r.kindAt(i-2) == numberToken
}

// compound reports whether token k goes on with a hyphenated word: neither a per ("-a-share") nor a hedge ("-plus").
func (r *reading) compound(k int) bool {
	_, per := r.is(k, lexicon.PerHead)
	_, unit := r.is(k, lexicon.PerWhole)
	return !per && !unit && !r.hedgeBehind(k) && r.kindAt(k) == wordToken
}

// titled reports whether a mark is a word with a capital letter and small ones, or of a script that has no capitals.
func (r *reading) titled(m *mark) bool {
	w := lastWord(r.tokens[m.head].Of(r.text))
	if r.unspacedWord(m.head) {
		return true
	}
	return len(w) > 2 && 'A' <= w[0] && w[0] <= 'Z' && 'a' <= w[1] && w[1] <= 'z'
}

// alone reports whether a text is little more than the phrase and a hedge before it, so that nothing speaks against it.
func (r *reading) alone(a *amount) bool {
	if r.field || r.exact {
		return true
	}
	from := a.from
	for r.hedgeBefore(from - 1) { // quasi neuf livres
		from--
	}
	to := a.to
	if from == 1 && r.sign(0) == '(' && r.sign(to) == ')' { // (GNF 1)
		from, to = 0, to+1
	}
	return from == 0 && to == len(r.tokens) && !r.cutFrom && !r.cutTo
}

// hardBlank reports whether a blank that breaks no line parts a mark from its number, as programs write amounts and
// typesetters: few write so between a word and a count.
func (r *reading) hardBlank(m *mark) bool {
	return r.hard(m.from) || r.hard(m.to)
}

// hard reports whether a blank that breaks no line stands before token i.
func (r *reading) hard(i int) bool {
	return i > 0 && !r.beyond(i) && strings.ContainsAny(r.text[r.tokens[i-1].End:r.tokens[i].Start], "\u00a0\u202f")
}

// tender reports whether the caller named a region whose tender a mark is.
func (r *reading) tender(m *mark) bool {
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
	if a.prefix && r.kindAt(a.to) == wordToken && r.tokens[a.to].breaks == 0 {
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
		a.number.Value.Cmp(exact.New(1900, 0)) >= 0 && a.number.Value.Cmp(exact.New(2100, 0)) <= 0
}

// coinPlausible reports whether counted coins (four quarters, a grand) are money here.
func (r *reading) coinPlausible(a *amount) bool {
	if a.mark.coin >= 100 { // a grand
		if c := r.sign(a.to); (c == '\'' || c == '’') && r.glued(a.to+1) {
			return false // un grand'uomo
		}
		return r.kindAt(a.to) != wordToken || r.tokens[a.to].breaks > 0 || r.sign(a.to) != 0 || r.prepositionAt(a.to) || r.class(a.to, lexicon.ClassFunction) || r.perFollows(a.to) || r.class(a.to, lexicon.ClassMore)
	}
	return false // quarters only where the text is nothing else
}

// letterPlausible reports whether a letter glued to digits (R100, K2.50) is a currency here.
func (r *reading) letterPlausible(a *amount) bool {
	if a.from > 0 && r.glued(a.from) && r.sign(a.from-1) != '(' {
		_, scale := r.scaleEntry(a.from - 2)
		if !dash(r.sign(a.from-1)) || !scale { // R1m-R2m
			return false
		}
	}
	if k := a.to; r.glued(k) && r.kindAt(k) == wordToken && r.sign(k) == 0 {
		return false
	}
	if a.scaled && a.last >= 6 || a.digits >= 0 && r.numbers[a.digits].Groups() >= 2 {
		return !r.respirator(a) // N26.06 billion, N6,601,769,470: no model number is written so
	}
	price := r.moneyDigits(a) || r.perFollows(a.to) || r.class(a.from-1, lexicon.ClassMoney) && r.digitsOf(a) > 1
	switch r.tokens[a.mark.head].Of(r.text) {
	case "R":
		return price || r.regionNear(a.mark.codes[0], a)
	}
	return price && r.regionNear(a.mark.codes[0], a)
}

// pairQuoted reports whether an amount is the second half of the name of a pair and its rate: "EUR/USD 1.0845".
func (r *reading) pairQuoted(a *amount) bool {
	if !a.prefix || a.mark.flags&lexicon.Code == 0 || r.sign(a.from-1) != '/' || !r.glued(a.from) || !r.glued(a.from-1) || a.scaled {
		return false
	}
	e, ok := r.currencyEntry(a.from - 2)
	return ok && e.Has(lexicon.Code)
}

// ofYear reports whether a year says what prices an amount before it is counted in: "$3 billion in 2023 dollars", "in
// constant 2015 euros".
func (r *reading) ofYear(a *amount) bool {
	if a.prefix || a.digits < 0 || !r.yearLike(a) || a.mark.flags&(lexicon.Symbol|lexicon.Code) != 0 {
		return false
	}
	k := a.from - 1
	if r.class(k, lexicon.ClassDeterminer) && r.nounFollows(a.to) && r.englishWord(k) {
		return true // the 2019 Swiss franc shock
	}
	if !r.headerWord(k) && r.kindAt(k) == wordToken && len(r.tokens[k].meanings) == 0 {
		k--
	}
	return r.headerWord(k)
}

// ofFiscalYear reports whether the number of an amount is the end of a year that is not the calendar's: "in 2019-20 Rs 500 crore".
func (r *reading) ofFiscalYear(a *amount) bool {
	if k := a.from; a.prefix || r.digitsOf(a) != 2 || !dash(r.sign(k-1)) || !r.glued(k) || !r.glued(k-1) || !r.tokens[a.mark.from].spaced {
		return false
	}
	first, ok := r.year(a.from - 2)
	return ok && a.number.Value.Cmp(exact.New(int64(first+1)%100, 0)) == 0
}

// saidInTwo reports whether a spelled amount is the second half of a number said in two, of which there are several
// readings: "three fifty dollars". Two twenty-dollar bills are counted, though.
func (r *reading) saidInTwo(a *amount) bool {
	if r.sign(a.from-1) == '-' && r.glued(a.from) && a.digits < 0 { // nineteen ninety-nine dollars
		tens, ok := r.is(a.from-2, lexicon.Add)
		return ok && !r.foreign(tens) && tens.Value >= 20
	}
	before, ok := r.is(a.from-1, lexicon.Add)
	if !ok || r.foreign(before) || r.tokens[a.from].breaks > 0 || !r.tokens[a.from].spaced || r.kindAt(a.from-1) != wordToken || before.Value == 0 {
		return false
	}
	first, ok := r.is(a.from, lexicon.Add)
	return ok && first.Value > 0 && a.digits < 0 && !r.foreign(first) && !r.class(a.to, lexicon.ClassMoney)
}

// articleOf reports whether the number of an amount is an article too and the mark a sign or an abbreviation in capitals: "egy
// NIS" is a NIS, "een BRON" a source, "een $" the sign.
func (r *reading) articleOf(a *amount) bool {
	if a.prefix || a.digits >= 0 || a.quantity.to != a.quantity.from+1 || r.alone(a) {
		return false
	}
	_, article := r.is(a.quantity.from, lexicon.Article)
	if a.mark.flags&lexicon.Symbol != 0 {
		return article && r.tokens[a.mark.head].spaced // een $
	}
	w := r.tokens[a.mark.head].Of(r.text)
	return article && len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}
