package parse

import (
	"slices"

	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// centsGlued reports whether the two digits behind a sign are cents: "5€20", "1234$50".
func (r *reading) centsGlued(k int) bool {
	d := &r.numbers[r.tokens[k].digits]
	return r.glued(k) && d.Count() == 2 && !d.Grouped() && !(r.glued(k+1) && r.kindAt(k+1) == wordToken)
}

// nameBeforeCents reads subunits whose name stands in front of them as that of the main unit does: "dola 20 na senti 43",
// "Rupees 5 and paise 50".
func (r *reading) nameBeforeCents(a *amount, j int) bool {
	if !a.prefix || a.mark.flags&(lexicon.Symbol|lexicon.Code) != 0 || !r.minorMark(j) {
		return false
	}
	m, ok := r.minorOf(a, j)
	if !ok || m.flags&(lexicon.Symbol|lexicon.Glued|lexicon.Short) != 0 || !r.minorFits(a, &m) {
		return false
	}
	if r.beyond(m.to) {
		return false
	}
	q, ok := r.quantity(m.to)
	if !ok || r.tokens[m.to].breaks > 0 || q.vague || q.scaled || q.number.Step < 0 || q.number.Value.Cmp(subunitsOf(a.mark.codes[0], &m)) >= 0 || r.minorMark(q.to) {
		return false
	}
	if both := common(a.mark.codes, m.codes); len(both) > 0 {
		a.mark.codes = both
	}
	a.minor, a.to = &subunits{q.number, m}, q.to
	r.finer(a)
	return true
}

// subunits reads the subunits behind a main unit: "5 dollars 20 cents", "£3 10p", "3 GBP and one", "17 USD 25".
func (r *reading) subunits(a *amount) {
	if r.tenthAlone(a) {
		return
	}
	if r.halfOfMark(a) {
		return
	}
	if a.mark.minor || a.mark.coin != 0 || a.vague || a.scaled && a.digits >= 0 || a.number.Point || a.number.Step < 0 {
		return
	}
	j := r.piecesOf(a)
	and := false
	if _, ok := r.is(j, lexicon.And); ok {
		if n, next, ok := r.andHalf(j); ok && !a.prefix && !a.scaled && r.endsNumber(next) { // two dollars and a half
			a.number.Value, a.number.Step, a.to = a.number.Value.Add(n.Value), n.Step, next
			return
		}
		and = true
		j++
	} else if r.sign(j) == ',' || a.prefix && r.class(j, lexicon.ClassCounter) { // 港幣三個一毫四
		j++
	}
	if r.beyond(j) || r.tokens[j].breaks > 0 || r.nameBeforeCents(a, j) {
		return
	}
	q, ok := r.quantity(j)
	if !ok || q.vague || q.scaled || q.number.Step < 0 || q.number.Value.Cmp(exact.New(1000, 0)) >= 0 {
		return
	}
	k := q.to
	if r.glued(k) && (r.sign(k) == '-' || r.kindAt(k) == wordToken && !r.minorMark(k)) {
		return // "10 lira 11a"
	}
	if r.class(k, lexicon.ClassOf) && r.minorMark(k+1) { // 7 lei și 50 de bani
		k++
	}
	if m, ok := r.minorOf(a, k); ok && r.minorFits(a, &m) && (m.flags&lexicon.Glued == 0 || !r.tokens[m.head].spaced) && r.tokens[k].breaks == 0 {
		if q.number.Value.Cmp(subunitsOf(a.mark.codes[0], &m)) >= 0 {
			return
		}
		if both := common(a.mark.codes, m.codes); len(both) > 0 {
			a.mark.codes = both
		}
		a.minor, a.to = &subunits{q.number, m}, m.to
		r.finer(a)
		return
	}
	if r.sign(j-1) == ',' && !and || a.mark.codes[0].Digits() == 0 {
		return
	}
	if q.digits >= 0 && !and && r.glued(j) && !(a.mark.flags&lexicon.Symbol != 0 && r.centsGlued(j)) {
		return
	}
	if a.mark.flags&lexicon.Tenth != 0 && !and && q.number.Value.Cmp(exact.New(10, 0)) < 0 && r.glued(j) && (r.endsHere(q.to) || !r.unspacedWord(q.to)) { // 三块五
		a.minor, a.to = &subunits{q.number, a.mark}, q.to
		return
	}
	if r.unspacedWord(a.mark.head) && !r.endsHere(q.to) { // 5ドルと20人
		return
	}
	// Bare subunits: two digits or a number word behind a written main unit, and no count of something that follows.
	if a.prefix && a.mark.flags&lexicon.Symbol != 0 || (and || !r.glued(j)) && !(q.digits >= 0 && !a.prefix && a.mark.to == j && r.kindAt(a.mark.from-1) == numberToken && r.centsInField(&a.mark, j)) && !r.endsHere(q.to) && !r.prepositionAt(q.to) && !r.foreignFunction(q.to) {
		return
	}
	if a.prefix && (a.mark.flags&(lexicon.Code|lexicon.Symbol) != 0 || r.rangeLead(a.from) == lexicon.Between) {
		return // "USD 200": a code in front takes no bare subunits; "kati ya dola 10 na 20" is a range
	}
	if q.digits >= 0 && r.numbers[q.digits].Count() != 2 || q.digits < 0 && (q.number.Value.Cmp(exact.New(100, 0)) >= 0 || q.article) {
		return
	}
	if q.digits < 0 && !and && q.number.Value.Cmp(exact.New(10, 0)) < 0 {
		return // "zwei Kronen ein"
	}
	m := a.mark
	m.flags &^= lexicon.Tenth // 三块25: two digits are hundredths
	a.minor, a.to = &subunits{q.number, m}, q.to
}

// endsNumber reports whether nothing follows at token k that a fraction before it could be of: no noun, no scale.
func (r *reading) endsNumber(k int) bool {
	return r.endsHere(k) || r.prepositionAt(k) || r.perFollows(k)
}

// spokenCents reports whether a spelled number of two digits stands at token k and ends there: "a buck fifty".
func (r *reading) spokenCents(k int) bool {
	if e, ok := r.is(k, lexicon.Add); !ok || e.Value < 10 || r.tokens[k].breaks > 0 {
		return false
	}
	q, ok := r.quantity(k)
	return ok && q.digits < 0 && !q.scaled && q.number.Value.Cmp(exact.New(100, 0)) < 0 && (r.endsHere(q.to) || r.prepositionAt(q.to))
}

// minorOf returns the subunit at token k; of several languages' (sen) the one that amount a can have.
func (r *reading) minorOf(a *amount, k int) (mark, bool) {
	m, ok := r.minorAt(k)
	if !ok || m.coin != 0 || len(common(a.mark.codes, m.codes)) > 0 {
		return m, ok
	}
	for _, e := range r.tokens[m.head].meanings {
		if codes := r.lex.Codes(e); e.Kind == lexicon.Minor && r.allowed(e) && len(common(a.mark.codes, codes)) > 0 {
			m.codes, m.flags, m.langs = codes, e.Flags, e.Langs
			return m, true
		}
	}
	return m, ok
}

// piecesOf steps over the word for a piece that stands for the main unit where a tenth follows: 港幣三個一毫四 is 3.14.
func (r *reading) piecesOf(a *amount) int {
	if e, ok := r.is(a.to, lexicon.Unit); !ok || Per(e.Value) != PerUnit || !a.prefix || !r.unspacedWord(a.to) {
		return a.to
	}
	q, ok := r.quantity(min(a.to+1, len(r.tokens)-1))
	if m, minor := r.minorAt(q.to); !ok || !minor || m.flags&lexicon.Tenth == 0 {
		return a.to
	}
	return a.to + 1
}

// halfOfMark reads a half behind a mark that is a word: 三块半, "3 บาทครึ่ง".
func (r *reading) halfOfMark(a *amount) bool {
	n, next, ok := r.halfBehind(a.to)
	if !ok || a.prefix || a.vague || a.number.Point || a.number.Step != 0 || a.spread || a.mark.flags&(lexicon.Symbol|lexicon.Code) != 0 || r.unspacedWord(next) && !r.class(next, lexicon.ClassFunction) {
		return false
	}
	a.number.Value, a.number.Step, a.to = a.number.Value.Add(n.Value), n.Step, next
	return true
}

// minorFits reports whether a subunit can follow an amount.
func (r *reading) minorFits(a *amount, m *mark) bool {
	if len(common(a.mark.codes, m.codes)) > 0 {
		return true
	}
	// Cent is the common word for a hundredth: "20 ringgit and 43c", "3 CHF 4 cents".
	return m.flags&lexicon.Generic != 0 && a.mark.codes[0].Digits() == 2
}

// prepositionAt reports whether a preposition follows, which what was counted cannot be.
func (r *reading) prepositionAt(k int) bool {
	_, cue := r.is(k, lexicon.Cue)
	return cue || r.class(k, lexicon.ClassPrep)
}

func (r *reading) minorMark(k int) bool {
	_, ok := r.is(k, lexicon.Minor)
	return ok
}

// endsHere reports whether the clause ends at token k: nothing follows that the number before could count.
func (r *reading) endsHere(k int) bool {
	if r.beyond(k) || r.tokens[k].breaks > 0 {
		return true
	}
	switch r.sign(k) {
	case '.', ',', ';', ')', '!', '?', '"', '。':
		return true
	}
	return false
}

// tenthAlone reads a finer subunit behind a tenth without a main unit: 两角五分. It reports whether a is such a tenth.
func (r *reading) tenthAlone(a *amount) bool {
	if !a.mark.minor || a.mark.flags&lexicon.Tenth == 0 || a.scaled || a.vague || a.number.Point {
		return false
	}
	whole := *a
	whole.minor = &subunits{a.number, a.mark}
	if r.finer(&whole); whole.to != a.to {
		a.number, a.to = whole.minor.number, whole.to
	}
	return true
}

// finer reads a finer subunit behind a tenth: 5元6角3分.
func (r *reading) finer(a *amount) {
	if a.minor.mark.flags&lexicon.Tenth == 0 || r.beyond(a.to) || r.tokens[a.to].breaks > 0 {
		return
	}
	ten := exact.New(10, 0)
	q, ok := r.quantity(a.to)
	if !ok || q.vague || q.scaled || q.number.Step < 0 || q.number.Value.Cmp(ten) >= 0 {
		return
	}
	m, ok := r.minorAt(q.to)
	if !ok {
		// 5元7毛8, "een kuai en vijf mao vijf kosten"; but no count of what follows
		if r.unspacedWord(q.to) || !r.endsHere(q.to) && (r.unspacedWord(a.minor.mark.head) || !r.foreignWord(q.to)) || r.lang == "en" {
			return
		}
		m.to = q.to
	} else if m.flags&lexicon.Tenth != 0 || r.tokens[q.to].breaks > 0 || len(common(a.mark.codes, m.codes)) == 0 {
		return
	}
	a.minor.number.Value, a.minor.number.Step = a.minor.number.Value.Add(q.number.Value.Shift(-1)), -1
	a.to = m.to
}

// foreignWord reports whether token k is a word of a class (a function word, a verb) in another language than English.
func (r *reading) foreignWord(k int) bool {
	return r.kindAt(k) == wordToken && r.lang != "" && !r.englishWord(k) && slices.ContainsFunc(r.tokens[k].meanings, func(e lexicon.Entry) bool {
		return e.Kind == lexicon.Class && r.allowed(e)
	})
}

// foreignFunction reports whether token k is a function word of another language than English, which no count has
// behind it: "por 15 dólares 50 você pode almoçar".
func (r *reading) foreignFunction(k int) bool {
	return r.class(k, lexicon.ClassFunction) && r.lang != "" && !r.englishWord(k)
}
