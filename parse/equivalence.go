package parse

import (
	"slices"
	"strings"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// pair is two phrases that the words around them state to be the same money.
type pair struct {
	head, leg int  // indices of phrases
	cue       Span // of the words or signs that join them
	strong    bool // words say so outright ("equivalent to"), so that the two may share a currency
}

// maxGap is how many words may stand between a figure and the bracket that converts it ("a 2 billion euro aid
// package ($2.6 billion)").
const maxGap = 5

// pairs finds the equivalences by their form alone; the currencies are not decided yet.
func (r *reading) findPairs() {
	for b := 1; b < len(r.phrases); b++ {
		if p, ok := r.pairAt(b); ok && r.pairFits(&p) {
			r.pairs = append(r.pairs, p)
		}
	}
}

// pairAt looks for the head of phrase b.
func (r *reading) pairAt(b int) (pair, bool) {
	leg := &r.phrases[b]
	prev := &r.phrases[b-1]
	if prev.perTo > leg.lead {
		return pair{}, false
	}
	// A further leg: "(€92m; £79m)", "$52 billion, €49 billion" behind a head.
	if len(r.pairs) > 0 {
		if last := r.pairs[len(r.pairs)-1]; last.leg == b-1 {
			if open := r.bracketed(b); r.bracketed(last.leg) == open && r.listed(prev.perTo, leg.lead, open >= 0) {
				return pair{head: last.head, leg: b, cue: r.between(prev.perTo, leg.lead), strong: last.strong}, true
			}
		}
	}
	if open := r.bracketBefore(leg.lead); open >= 0 {
		return r.bracketPair(b, open)
	}
	return r.openPair(b)
}

// between returns the span of the tokens from i to j, or the place between them if there are none.
func (r *reading) between(i, j int) Span {
	if i >= j {
		return Span{r.tokens[i-1].End, r.tokens[i-1].End}
	}
	return Span{r.tokens[i].Start, r.tokens[j-1].End}
}

// bracketBefore returns the opening bracket before token k where only joints and hedges stand between, else -1.
func (r *reading) bracketBefore(k int) int {
	for i, n := k-1, 0; i >= 0 && n < 6; i, n = i-1, n+1 {
		switch r.sign(i) {
		case '(', '[', '（':
			return i
		}
		if role := r.cueRole(i); role != 0 && role != lexicon.Rate { // "(contre 3 millions en 2022)" compares
			continue
		}
		if _, ok := r.with(i, lexicon.Qualifier, lexicon.Before); ok {
			continue
		}
		if r.class(i, lexicon.ClassNow) || r.class(i, lexicon.ClassToday) || r.class(i, lexicon.ClassThen) || r.class(i, lexicon.ClassEvent) || r.sign(i) == ',' || dash(r.sign(i)) && r.tokens[i].spaced {
			continue
		}
		return -1
	}
	return -1
}

// closing returns the bracket that closes the one at token open, or -1. Brackets of conversions are short.
func (r *reading) closing(open int) int {
	depth := 0
	for k := open; !r.beyond(k) && k < open+60; k++ {
		switch r.sign(k) {
		case '(', '[', '（':
			depth++
		case ')', ']', '）':
			if depth--; depth == 0 {
				return k
			}
		}
	}
	return -1
}

// bracketed returns the bracket that phrase i stands in, -1 if none; it looks back a short way.
func (r *reading) bracketed(i int) int {
	depth := 0
	for k, n := r.phrases[i].from-1, 0; k >= 0 && n < 40; k, n = k-1, n+1 {
		switch r.sign(k) {
		case ')', ']', '）':
			depth++
		case '(', '[', '（':
			if depth == 0 {
				return k
			}
			depth--
		}
	}
	return -1
}

// furtherLeg reports whether token k joins a further figure to figure b: "(12 million euros or 14.7 million dollars)".
func (r *reading) furtherLeg(b, k int) bool {
	if _, and := r.is(k, lexicon.And); !and && r.cueRole(k) != lexicon.Or {
		return false
	}
	return b+1 < len(r.phrases) && (r.phrases[b+1].lead == k+1 || r.phrases[b+1].from == k+1)
}

// listed reports whether only separators of a list stand between two figures. An "and" makes a list in a bracket only: behind ", or 5
// million euros" it goes on to something else.
func (r *reading) listed(i, j int, bracket bool) bool {
	if j-i > 3 {
		return false
	}
	for k := i; k < j; k++ {
		switch r.sign(k) {
		case ';', ',', '/', '|', '=', '≈':
			continue
		}
		if role := r.cueRole(k); role != 0 && role != lexicon.Rate {
			continue
		}
		if _, ok := r.is(k, lexicon.And); ok && bracket {
			continue
		}
		return false
	}
	return j > i
}

// openPair pairs two figures that words join without a bracket: ", equivalent to", ", or", "- about", "=".
func (r *reading) openPair(b int) (pair, bool) {
	head, leg := &r.phrases[b-1], &r.phrases[b]
	i, j := head.perTo, leg.from // a hedge can hold the cue: "or more than"
	if j-i > 12 || j <= i {
		return pair{}, false
	}
	if p, ok := r.copulaPair(b); ok {
		return p, true
	}
	comma, cue := false, lexicon.CueRole(0)
	k := i
	for ; k < j; k++ {
		if r.tokens[k].breaks > 1 {
			return pair{}, false
		}
		c := r.sign(k)
		switch {
		case c == ',' || dash(c) && (r.tokens[k].spaced || k > i && dash(r.sign(k-1)) && r.glued(k)) || c == '—' || c == '–' || c == ':' && k == i:
			comma = true
			continue
		case c == '/' && j-i == 1:
			cue = lexicon.Equals
			continue
		case c == '、': // between the parts of a sentence, but also those of a list, so that it joins nothing by itself
			continue
		}
		if next := r.timeBehind(k); k == i && next > 0 && r.sign(next) == ',' && (r.class(next+1, lexicon.ClassThen) || r.equalsFollows(next+1)) {
			k = next - 1 // £1.2m in 1999, then worth $1.9m
			continue
		}
		if role := r.cueRole(k); role != 0 {
			if role == lexicon.Rate || role == lexicon.Or && !comma && !(leg.qualifier == money.About && leg.lead == k+1) { // "or about" needs no comma
				return pair{}, false
			}
			if cue == 0 || role == lexicon.Equals {
				cue = role
			}
			continue
		}
		if _, ok := r.is(k, lexicon.Article); cue != 0 && (ok || r.class(k, lexicon.ClassOf)) {
			continue // the equivalent then of
		}
		if r.class(k, lexicon.ClassThen) || r.class(k, lexicon.ClassNow) || r.class(k, lexicon.ClassToday) || r.class(k, lexicon.ClassEvent) || r.class(k, lexicon.ClassLead) && r.equalsFollows(k+1) {
			continue // was then equivalent to
		}
		if next := r.sameMark(k, leg); next > 0 && cue != 0 {
			k = next - 1 // 折合人民币约3900元
			continue
		}
		if c == '≈' || c == '~' || c == '∼' {
			cue = lexicon.Equals
			continue
		}
		if _, ok := r.with(k, lexicon.Qualifier, lexicon.Before); ok {
			continue
		}
		if !comma && cue == 0 && r.kindAt(k) == wordToken && (k-i < 3 && len(r.tokens[k].meanings) == 0 || k-i < maxGap && r.statedBehind(k, j)) {
			continue // a noun: "5 million euros revenue, or"; "3 billion zlotys on tanks, which is"
		}
		return pair{}, false
	}
	if cue != 0 && r.differs(leg.perTo) {
		return pair{}, false // "which is $2 million more"
	}
	if cue == 0 {
		approx := leg.qualifier == money.About || leg.qualifier == money.Nearly
		rated := r.class(leg.perTo, lexicon.ClassNow) && !r.class(leg.perTo+1, lexicon.ClassOf) // $545 at current rates
		if !comma || !rated && (!approx || leg.lead == leg.from) || r.differs(leg.perTo) {
			return pair{}, false
		}
	}
	// A per behind a second comma belongs to both: "9.75 yuan, or $1.34, a share".
	if leg.per == PerNone && head.per == PerNone && comma && r.sign(leg.to) == ',' {
		if unit, next := r.perAt(leg.to + 1); next > 0 {
			head.per, leg.per = unit, unit
		}
	}
	if leg.per != PerNone && head.per == PerNone && r.sign(i) == '/' {
		head.per = leg.per // £100/€117 a night
	}
	return pair{head: b - 1, leg: b, cue: r.between(i, j), strong: cue == lexicon.Equals}, true
}

// sameMark reads a mark at token k that names what the mark of a figure behind it may be. It returns the token behind, 0 if
// there is none.
func (r *reading) sameMark(k int, p *phrase) int {
	if r.tokens[k].kinds&marking == 0 {
		return 0
	}
	if m, ok := r.markAt(k); ok && m.to < p.from && len(common(m.codes, p.mark.codes)) > 0 {
		return m.to
	}
	return 0
}

// quote reports whether a sign shuts words that are quoted.
func quote(c rune) bool {
	switch c {
	case '"', '\'', '”', '’', '“', '»', '«', '」', '』':
		return true
	}
	return false
}

// statedBehind reports whether only words stand from token k to a comma and then words that can mean nothing but a
// conversion: "which is", "equivalent to", but not "or" or "worth", which may speak of the thing that was bought.
func (r *reading) statedBehind(k, stop int) bool {
	for ; k < stop; k++ {
		if r.sign(k) == ',' {
			if _, article := r.is(k+1, lexicon.Article); article {
				k++
			}
			return r.cueRole(k+1) == lexicon.Equals && r.tokens[k+1].End-r.tokens[k+1].Start > len("worth")
		}
		if _, and := r.is(k, lexicon.And); and || r.cueRole(k) != 0 || r.kindAt(k) != wordToken || r.sign(k) != 0 || r.class(k, lexicon.ClassCompare) || r.tokens[k].breaks > 1 {
			return false
		}
	}
	return false
}

// timeBehind reads a time such as "in 1999" at token k. It returns the token behind, 0 if there is none.
func (r *reading) timeBehind(k int) int {
	if !r.class(k, lexicon.ClassTime) {
		return 0
	}
	_, next := r.dateAt(k+1, true)
	return next
}

// equalsFollows reports whether "equivalent to" or the like begins at token k, or one further.
func (r *reading) equalsFollows(k int) bool {
	return r.cueRole(k) == lexicon.Equals || r.cueRole(k+1) == lexicon.Equals
}

// differs reports whether a figure is a difference: "about €3 million less".
func (r *reading) differs(k int) bool {
	return r.class(k, lexicon.ClassCompare) || r.class(k, lexicon.ClassMore) || r.comparison(k)
}

// comparison reports whether a hedge at token k compares what stands before it with what follows: "more than", "$5 million over
// budget", but not "$5 million over two decades".
func (r *reading) comparison(k int) bool {
	_, number := r.is(k+1, lexicon.Add)
	span := (number || r.kindAt(k+1) == numberToken) && r.englishWord(k) && !strings.ContainsAny(r.tokens[k].Of(r.text), " \n")
	return r.hedgeBefore(k) && !span
}

// partners applies what a pair says of its currencies: its sides never share one unless they are equal.
func (r *reading) partners() {
	for range 2 { // a decision on one pair can decide the next
		for _, p := range r.pairs {
			a, b := &r.phrases[p.head], &r.phrases[p.leg]
			if r.repeated(a, b) {
				continue
			}
			if len(a.codes) == 1 {
				r.partner(b, a.codes[0])
			}
			if len(b.codes) == 1 {
				r.partner(a, b.codes[0])
			}
		}
	}
}

// repeated reports whether two figures are one amount, so that the one whose currency is open has that of the other: "$5 million
// (US$5m)". It gives it that.
func (r *reading) repeated(a, b *phrase) bool {
	if a.ranged || b.ranged || a.vague || b.vague || (len(a.codes) == 1) == (len(b.codes) == 1) {
		return false
	}
	if len(a.codes) == 1 {
		a, b = b, a
	}
	own := b.codes[0]
	if !slices.Contains(a.codes, own) || a.low.value(own, a.negative(), a.scale).Value.Cmp(b.low.value(own, b.negative(), b.scale).Value) != 0 {
		return false
	}
	return a.prefer(b.codes, High)
}

// partner removes from p the currency that the other side has.
func (r *reading) partner(p *phrase, c money.Currency) {
	if p.exclude(c) {
		p.partnered = true
	}
}

// equivalences makes the equivalences of the pairs whose sides turned out to be of different currencies,
// or of one currency in another scale.
func (r *reading) equivalences(matches []int, all []Match) (out []Equivalence) {
	for _, p := range r.pairs {
		a, b := matches[p.head], matches[p.leg]
		if a < 0 || b < 0 {
			continue
		}
		from, to := all[a], all[b]
		if from.Figure.Currency() == to.Figure.Currency() && !r.otherScale(&p, from.Figure, to.Figure) {
			continue
		}
		out = append(out, Equivalence{Span: Span{from.Start, to.End}, From: from, To: to, Cue: p.cue, When: r.when(&p)})
	}
	return out
}

// otherScale reports whether two figures of one currency are still an equivalence: words say so outright,
// or they are written in different scales ("5 crore rupees (50 million rupees)").
func (r *reading) otherScale(p *pair, a, b money.Figure) bool {
	x, y := &r.phrases[p.head].low, &r.phrases[p.leg].low
	if !a.Currency().IsValid() {
		return false
	}
	if (x.digits < 0) != (y.digits < 0) && !x.article && !y.article && !x.vague && !y.vague && !a.Vague() {
		return true // Fifty Thousand Dollars ($50,000): contracts say it twice
	}
	if !x.scaled && !y.scaled {
		return false
	}
	if a.WithQualifier(money.Plain).Equal(b.WithQualifier(money.Plain)) && r.tokens[x.mark.head].Of(r.text) != r.tokens[y.mark.head].Of(r.text) {
		return true // 4.5 million rand (R4.5m)
	}
	return r.indian(x) != r.indian(y)
}

// indian reports whether an amount is written in lakh or crore.
func (r *reading) indian(a *amount) bool {
	for k := a.from; k < a.to; k++ {
		if e, ok := r.scaleEntry(k); ok && (e.Value == 5 || e.Value == 7) {
			return true
		}
	}
	return false
}
