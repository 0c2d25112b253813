package parse

import (
	"github.com/exactfigures/figures/internal/exact"
	"github.com/exactfigures/figures/money"

	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// amount is a quantity with the mark of its currency, or a bare quantity that may be one end of a range.
type amount struct {
	quantity
	from, to int // tokens, with mark and sign
	mark     mark
	marked   bool
	prefix   bool // the mark stands in front
	negative bool
	minor    *subunits // behind the main unit: 5 dollars 20 cents
}

// subunits are the cents of an amount of dollars and cents. The mark is that of the main unit where they are bare: "17 USD 25".
type subunits struct {
	number numeral.Number
	mark   mark
}

// amount reads an amount at token i. A bare quantity counts only where bare is true.
func (r *reading) amount(i int, bare bool) (a amount, ok bool) {
	ok = r.readAmount(i, bare, &a)
	return a, ok
}

// readAmount is amount for who has the memory already: amounts are large, and most that are tried are none.
func (r *reading) readAmount(i int, bare bool, a *amount) bool {
	*a = amount{from: i}
	j := i
	j, a.negative = r.minus(j)
	if r.class(j, lexicon.ClassMinus) && !r.beyond(j+1) && r.tokens[j+1].breaks == 0 {
		a.negative = true
		j++
	}
	if r.beyond(j) {
		return false
	}
	if m, found := r.markAt(j); found && r.prefixMark(&m) {
		if r.prefixed(a, m) {
			r.subunits(a)
			return true
		}
	} else if found && r.saidByName(a, &m) {
		return true
	}
	q, found := r.quantity(j)
	if !found {
		return false
	}
	a.quantity, a.to = q, q.to
	if r.suffixed(a) {
		if _, ok := r.with(j, lexicon.Add, lexicon.Roughly); ok && a.hedge == money.Plain {
			a.hedge = money.About
		}
		if r.pronounBefore(a) {
			return false
		}
		r.teenBehind(a)
		r.subunits(a)
		return true
	}
	return bare && !q.article
}

// minus reads a sign before an amount. A dash that a blank parts from a field's number is a list dash.
func (r *reading) minus(i int) (next int, negative bool) {
	c := r.sign(i)
	switch c {
	case '-', '−', '﹣', '–':
		if r.beyond(i+1) || r.tokens[i+1].spaced {
			return i, false
		}
		if i > 0 && !r.tokens[i].spaced && r.tokens[i].breaks == 0 { // "word-5", "5-10"
			if k := r.sign(i - 1); k != '(' && k != ':' && k != '/' && k != '"' && k != '|' && k != '=' {
				return i, false
			}
		}
		return i + 1, true
	case '+':
		if !r.beyond(i+1) && !r.tokens[i+1].spaced && (i == 0 || r.tokens[i].spaced) {
			return i + 1, false
		}
	}
	return i, false
}

// prefixMark reports whether a mark can stand before its number.
func (r *reading) prefixMark(m *mark) bool {
	if m.flags&lexicon.After != 0 || m.minor || m.coin != 0 {
		return false
	}
	j := m.to
	if r.cellMark(m) {
		return true
	}
	if r.beyond(j) || r.tokens[j].breaks > 0 {
		return false
	}
	if m.flags&lexicon.Glued != 0 && r.tokens[j].spaced && !r.field && !r.hardBlank(m) && !(r.tender(m) && r.priced(j)) && !r.millionsAt(j) {
		return false
	}
	if m.flags&(lexicon.Symbol|lexicon.Code|lexicon.Before) == 0 && r.isName(m) {
		// A name stands before digits only: "ringgit 42", "dollar 22.5 million"; "won 3" and "real 5" are flagged After.
		if r.kindAt(j) != numberToken && !r.scaledNumber(j) && !r.signedEnd(m) && !(r.titled(m) && r.spelled(j) && (r.titledAt(j) || r.unspacedWord(j))) && !r.spelledBehind(m) { // Rupees One Lakh, 人民币三百万元
			return false
		}
		if m.flags&lexicon.Word != 0 && !m.named {
			return false
		}
		if m.from > 0 && (r.kindAt(j) == numberToken || r.scaledNumber(j)) && !r.nameMayLead(m) {
			return false
		}
	}
	return true
}

// priced reports whether token k is a number as prices are written: with groups, decimals, or three digits or more.
func (r *reading) priced(k int) bool {
	if r.kindAt(k) != numberToken {
		return false
	}
	d := &r.numbers[r.tokens[k].digits]
	return d.Grouped() || d.Count() >= 3
}

// millionsAt reports whether digits with a scale in words of a million or more are at token k: "R 500 million".
func (r *reading) millionsAt(k int) bool {
	if r.kindAt(k) != numberToken {
		return false
	}
	e, ok := r.scaleEntry(k + 1)
	return ok && e.Value >= 6 && e.Flags&lexicon.Short == 0 && r.tokens[k+1].breaks == 0
}

// centDigits reports whether token k is a number with two decimals.
func (r *reading) centDigits(k int) bool {
	n, _, _, ok := r.numbers[r.tokens[k].digits].Read(r.told)
	return ok && n.Point && n.Step == -2
}

// signedEnd reports whether a name is followed by a signed number, and the text is no more: "yuro -1,234.50".
func (r *reading) signedEnd(m *mark) bool {
	c := r.sign(m.to)
	return m.from == 0 && (dash(c) || c == '+') && !r.tokens[min(m.to+1, len(r.tokens)-1)].spaced &&
		(r.kindAt(m.to+1) == numberToken && m.to+2 == len(r.tokens) || r.scaledNumber(m.to+1))
}

// scaledNumber reports whether a scale in front of its number is at token j: crore 500, මිලියන 5, သိန်း၅၀.
func (r *reading) scaledNumber(j int) bool {
	e, ok := r.scaleEntry(j)
	return ok && e.Value >= 3 && r.kindAt(j+1) == numberToken && r.tokens[j].breaks == 0 && (r.tokens[j+1].spaced || r.unspacedWord(j))
}

// cellMark reports whether a sign is alone in a cell or on a line, as tables have it that were made plain text:
// it is the mark of the number in the next cell.
func (r *reading) cellMark(m *mark) bool {
	if m.flags&lexicon.Symbol == 0 || r.beyond(m.to) {
		return false
	}
	begins := m.from == 0 || r.tokens[m.from].breaks > 0 || r.sign(m.from-1) == '|'
	if !begins {
		return false
	}
	if r.sign(m.to) == '|' {
		return r.kindAt(m.to+1) == numberToken && r.tokens[m.to+1].breaks == 0
	}
	return r.tokens[m.to].breaks == 1 && r.kindAt(m.to) == numberToken
}

// isName reports whether a mark is a written-out name and not an abbreviation such as Rs or RMB.
func (r *reading) isName(m *mark) bool {
	t := r.tokens[m.head]
	return t.End-t.Start > 3
}

// nameMayLead reports whether a name in front of digits is the mark of what follows and not of what precedes,
// nor a count of years ("Euro 2012").
func (r *reading) nameMayLead(m *mark) bool {
	if r.kindAt(m.from-1) == numberToken && r.tokens[m.from].breaks == 0 {
		return false
	}
	if r.kindAt(m.to) != numberToken {
		return true
	}
	d := &r.numbers[r.tokens[m.to].digits]
	if d.Count() == 4 && !d.Grouped() {
		n, _, _, ok := d.Read(0)
		if ok && n.Value.Cmp(exact.New(1900, 0)) >= 0 && n.Value.Cmp(exact.New(2100, 0)) < 0 {
			if _, scaled := r.is(m.to+1, lexicon.Scale); !scaled {
				return false
			}
		}
	}
	return true
}

// prefixed reads the quantity behind a mark.
func (r *reading) prefixed(a *amount, m mark) bool {
	j := m.to
	cell := r.cellMark(&m)
	if cell && r.sign(j) == '|' {
		j++
	}
	bracket := 0
	if c := r.sign(j); c != 0 { // $-5, USD -5; "US$:" in a field; $(5)
		k := j + 1
		switch {
		case c == ':' && r.field && r.kindAt(k) == numberToken:
			j = k
		case c == '+' && r.kindAt(k) == numberToken && !r.tokens[k].spaced && r.signedEnd(&m):
			j = k
		case (c == '-' || c == '−' || c == '﹣' || c == '–') && !r.beyond(k) && !r.tokens[k].spaced && (r.kindAt(k) == numberToken || r.scaledNumber(k)):
			if c == '-' && r.glued(j) && m.flags&lexicon.Symbol == 0 && !(m.from == 0 && k == len(r.tokens)-1 && (r.told != 0 || r.numbers[r.tokens[k].digits].Grouped() || r.centDigits(k))) {
				return false // "EUR-5521" is a serial number; alone it is how some locales write a debt
			}
			a.negative = true
			j = k
		case c == '(' && r.kindAt(k) == numberToken && r.sign(k+1) == ')' && (m.flags&(lexicon.Symbol|lexicon.Code) != 0 || r.tokens[j].spaced):
			bracket = k + 1
			j = k
		}
	}
	scale := m.scale
	if e, ok := r.scaleEntry(j); ok && scale == 0 && r.scaledNumber(j) && (r.tokens[j].spaced || m.flags&lexicon.Symbol != 0 || r.unspacedWord(j)) { // Rs crore 500, EUR million 105.8, $m 12.4
		scale = int(e.Value)
		j++
	}
	if r.beyond(j) || r.tokens[j].breaks > 0 && !cell || scale > 0 && r.wide(r.tokens[j-1].End, r.tokens[j].Start) {
		return false // "£m", a tab and "2023" are two cells of the head of a table
	}
	if r.kindAt(j) != numberToken && m.flags&lexicon.Symbol == 0 && !r.spelled(j) {
		return false
	}
	q, ok := r.quantity(j)
	if !ok || q.article {
		return false
	}
	if bracket > 0 { // accounting: $(12.5) million
		if q.to != bracket {
			return false
		}
		q.to++
		a.negative = true
		if e, ok := r.scaleAt(q.to, false, &q); ok {
			q.number.Value, q.number.Step = q.number.Value.Shift(int32(e.Value)), q.number.Step+int32(e.Value)
			q.scaled, q.last = true, int(e.Value)
			q.to++
		}
	}
	named := q.digits < 0 && m.flags&(lexicon.Symbol|lexicon.Code) == 0
	unspaced := named && r.unspacedWord(m.head)
	if named && !unspaced && q.vague || m.flags&(lexicon.Symbol|lexicon.Code) == 0 && r.isName(&m) && r.otherMark(q.to, &m) {
		return false
	}
	if scale > 0 {
		q.number.Value = q.number.Value.Shift(int32(scale))
		q.number.Step += int32(scale)
		q.high = q.high.Shift(int32(scale))
		q.scaled, q.last = true, q.last+scale
	}
	a.quantity, a.to, a.mark, a.marked, a.prefix = q, q.to, m, true, true
	r.redoubled(a)
	return !unspaced || a.to > q.to || r.alone(a) || !q.vague && q.scaled && r.endsHere(q.to) || r.piecesOf(a) > a.to
}

// otherMark reports whether the name of another currency is at token j: in "ам.доллар 1995 төгрөг" the number is its.
func (r *reading) otherMark(j int, m *mark) bool {
	other, ok := r.markAt(j)
	return ok && r.tokens[j].breaks == 0 && other.flags&(lexicon.Symbol|lexicon.Code|lexicon.Before) == 0 && !other.minor && len(common(m.codes, other.codes)) == 0
}

// spelled reports whether token j is a number word.
func (r *reading) spelled(j int) bool {
	for _, k := range []lexicon.Kind{lexicon.Add, lexicon.Vague, lexicon.Fraction} {
		if _, ok := r.is(j, k); ok {
			return true
		}
	}
	e, ok := r.is(j, lexicon.Mul)
	return ok && e.Has(lexicon.Before) || r.lang != "" && r.tokens[j].meanings == nil && r.numberBegins(j)
}

// linked steps over the word that links a number with the name of its currency: "tens of millions of dollars",
// "5 millions de dollars"; outside English also behind a number without a scale, "25 de lei".
func (r *reading) linked(a *amount, j int) int {
	if !r.class(j, lexicon.ClassOf) || r.tokens[j].breaks > 0 || a.article {
		return j
	}
	if a.vague || a.scaled && r.lang != "en" {
		return j + 1
	}
	if r.unspacedWord(j) {
		return j // 半径0の円: a circle
	}
	if m, ok := r.markAt(j + 1); ok && !r.englishWord(j) && m.flags&(lexicon.Symbol|lexicon.Before) == 0 {
		return j + 1
	}
	return j
}

// englishWord reports whether token j is a word that English has too.
func (r *reading) englishWord(j int) bool {
	t := &r.tokens[j]
	for _, e := range t.meanings {
		if e.Langs != 0 && !r.foreign(e) {
			return true
		}
	}
	return r.lang == "en"
}

// suffixed reads the mark behind a bare quantity.
func (r *reading) suffixed(a *amount) bool {
	j := a.to
	hyphen := false
	if r.hyphenAt(j) && (r.glued(j) || !a.vague && r.markTouches(j+1) && r.sign(j+1) == 0) { // one-yen, 12-cent, 45-billion-euro
		j++
		hyphen = true
	}
	if r.beyond(j) || r.tokens[j].breaks > 1 {
		return false
	}
	j = r.linked(a, j)
	if e, ok := r.hedgeAt(j); ok && r.tokens[j].breaks == 0 && (hyphen || r.foreign(e) || r.sign(j) == '+' && r.glued(j) && !r.glued(j+1)) { // 50-odd pounds, 1亿多元, 100+ dollars
		if _, ok := r.markAt(j + 1); ok {
			a.hedge = money.Qualifier(e.Value)
			j++
		}
	}
	if a.vague && r.class(j, lexicon.ClassAmounts) && r.headerWord(j+1) { // a seven-figure sum in euros
		if _, ok := r.markAt(j + 2); ok {
			j += 2
		}
	}
	m, ok := r.markAt(j)
	if !ok {
		return r.markBehindBracket(a)
	}
	if a.vague && r.class(j, lexicon.ClassSum) && r.englishWord(j) {
		return false // a six-figure sum is no so'm
	}
	hard := r.tokens[m.head].spaced && r.hardBlank(&m)
	if m.flags&lexicon.Before != 0 && !m.named && !hard && !(r.field && m.to == len(r.tokens) && !lexicon.IsLetter(rune(r.text[r.tokens[m.head].End-1]))) { // 45 S/
		return false
	}
	if m.flags&lexicon.Glued != 0 && (r.tokens[m.head].spaced && !hard || hyphen) {
		return false
	}
	if r.namesVariable(&m) {
		return false // "0700 $HOME": the sign belongs to what follows it
	}
	if r.tokens[j].breaks > 0 && (m.flags&(lexicon.Symbol|lexicon.Code) != 0 || !a.scaled && r.breaksTable(j)) {
		return false
	}
	if (!hyphen || m.flags&lexicon.Symbol != 0 && r.glued(m.to)) && r.leadsNumber(&m) && (r.tokens[j].spaced || !r.centsGlued(m.to)) {
		return false
	}
	if a.article && (m.flags&(lexicon.Symbol|lexicon.Code|lexicon.Glued) != 0 || m.langs == 0 && m.coin == 0 && !m.minor || m.flags&lexicon.Word != 0 && m.coin == 0 && !r.spokenCents(m.to)) {
		return false // "a dollar" is one dollar, "a $4 billion" is not, nor "a mark"
	}
	if m.coin != 0 && r.nounFollows(m.to) {
		return false // "a quarter century", "grand jury"
	}
	if m.scale > 0 {
		if a.scaled {
			return false
		}
		a.number.Value = a.number.Value.Shift(int32(m.scale))
		a.number.Step += int32(m.scale)
		a.scaled, a.last = true, m.scale
	}
	a.mark, a.marked = m, true
	a.to = m.to
	r.scaleBehindCode(a)
	if a.vague && r.class(a.to, lexicon.ClassSum) { // six-figure dollar sum
		a.to++
	}
	r.redoubledName(a)
	return true
}

// markBehindBracket reads the mark of "1.2 billion (US$150 million) yuan".
func (r *reading) markBehindBracket(a *amount) bool {
	if r.sign(a.to) != '(' || !a.scaled && (a.digits < 0 || r.yearLike(a)) {
		return false
	}
	shut := r.closing(a.to)
	if shut < 0 || shut-a.to > maxBracket {
		return false
	}
	k := shut + 1
	if !a.scaled { // 12.4 (8.1) million euros
		if e, ok := r.largeScale(k); !ok || e.Value < 3 || !r.tokens[k].spaced {
			return false
		}
		if k++; r.class(k, lexicon.ClassOf) {
			k++
		}
	}
	m, ok := r.markAt(k)
	if !ok || m.flags&(lexicon.Symbol|lexicon.Code|lexicon.Before) != 0 && a.scaled || m.flags&lexicon.Before != 0 || r.tokens[k].breaks > 0 {
		return false
	}
	a.mark, a.marked = m, true
	return true
}

// maxBracket bounds the tokens of a bracket between a number and its mark.
const maxBracket = 12

// scaleBehindCode takes in a scale in words behind a code that stands behind its number: "75 USD million".
func (r *reading) scaleBehindCode(a *amount) {
	if a.mark.flags&lexicon.Code == 0 || a.scaled || a.vague || r.beyond(a.to) || r.tokens[a.to].breaks > 0 {
		return
	}
	e, ok := r.scaleEntry(a.to)
	if !ok || e.Flags&lexicon.Short != 0 || e.Value < 6 {
		return
	}
	if _, ok := r.markAt(a.to + 1); ok {
		return
	}
	a.number.Value, a.number.Step = a.number.Value.Shift(int32(e.Value)), a.number.Step+int32(e.Value)
	a.scaled, a.last = true, int(e.Value)
	a.to++
}

// headerWord reports whether token k is the "in" that a currency follows.
func (r *reading) headerWord(k int) bool { return r.class(k, lexicon.ClassHeader) }

// nounFollows reports whether an unknown word follows that would make a noun phrase with a coin.
func (r *reading) nounFollows(k int) bool {
	return r.kindAt(k) == wordToken && r.tokens[k].breaks == 0 && len(r.tokens[k].meanings) == 0
}

// breaksTable reports whether the line break before token j parts cells or lines rather than wraps prose:
// it does where one of the lines around it is short.
func (r *reading) breaksTable(j int) bool {
	start := r.tokens[j-1].End
	for start > 0 && r.text[start-1] != '\n' {
		start--
	}
	return r.tokens[j-1].End-start < 40
}
