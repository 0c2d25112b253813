package parse

import "github.com/exactfigures/figures/parse/internal/lexicon"

// bracketPair pairs the first figure of a bracket with the figure before the bracket.
func (r *reading) bracketPair(b, open int) (pair, bool) {
	head, leg := &r.phrases[b-1], &r.phrases[b]
	if head.perTo > open || r.tokens[open].breaks > 1 {
		return pair{}, false
	}
	gap := open - head.perTo
	if gap > maxGap {
		return pair{}, false
	}
	for k := head.perTo; k < open; k++ {
		if next := r.timeBehind(k); next > 0 && next <= open {
			k = next - 1
			continue // in 2007
		}
		if r.kindAt(k) != wordToken && r.sign(k) != '-' && !quote(r.sign(k)) || r.tokens[k].breaks > 1 {
			return pair{}, false
		}
		if _, ok := r.is(k, lexicon.And); ok || r.class(k, lexicon.ClassCompare) && !r.class(k, lexicon.ClassEvent) && gap > 1 {
			return pair{}, false
		}
	}
	shut := r.closing(open)
	if shut < 0 || shut < leg.to {
		return pair{}, false
	}
	if !r.conversionBehind(b, shut) {
		return pair{}, false
	}
	p := pair{head: b - 1, leg: b, cue: r.between(open, leg.lead)}
	for k := open; k < leg.lead; k++ {
		if r.cueRole(k) == lexicon.Equals {
			p.strong = true
		}
	}
	// A per behind the bracket belongs to both: "11,580 baht ($347) per patient".
	if leg.per == PerNone && head.per == PerNone {
		if unit, next := r.perAt(shut + 1); next > 0 {
			head.per, leg.per = unit, unit
		}
	}
	return p, true
}

// conversionBehind reports whether what follows figure b up to the closing bracket leaves it a conversion:
// nothing, its per, a time of the rate, or further figures; a year or a comparison makes it another thing.
func (r *reading) conversionBehind(b, shut int) bool {
	for k, n := r.phrases[b].perTo, 0; k < shut; k, n = k+1, n+1 {
		switch r.sign(k) {
		case ';', ',', '/', '|':
			return true // further figures, or a further remark
		}
		if r.class(k, lexicon.ClassEvent) || r.class(k, lexicon.ClassNow) {
			return true
		}
		if r.class(k, lexicon.ClassTime) { // "($900 million in December 2001)"
			if _, next := r.dateAt(k+1, true); next > 0 {
				k = next - 1
				continue
			}
		}
		if r.furtherLeg(b, k) || r.class(k, lexicon.ClassRate) {
			return true // at the exchange rate of
		}
		if n == 0 && r.class(k, lexicon.ClassTime) && (r.elsewhere(k+1) || r.class(k+1, lexicon.ClassMoney)) {
			return false // "($9 million in cash)" is a part of it
		}
		if r.kindAt(k) == numberToken || r.class(k, lexicon.ClassCompare) || r.class(k, lexicon.ClassOf) || n == 0 && (r.class(k, lexicon.ClassMore) || r.comparison(k) || r.otherCase(k)) {
			return false
		}
		if _, ok := r.is(k, lexicon.Currency); ok {
			return true
		}
		if n > 6 {
			return false
		}
	}
	return true
}

// otherCase reports whether the preposition at token k says that the figure before it is of another case than the head:
// "€500 ($450 for members)". "More than" is a difference there: "€40 million ($5 million more than planned)".
func (r *reading) otherCase(k int) bool {
	return r.class(k, lexicon.ClassPrep) && r.englishWord(k) && !r.class(k, lexicon.ClassTime) && !r.class(k, lexicon.ClassAt) &&
		r.sign(k) == 0 && r.kindAt(k+1) == wordToken && r.tokens[k].End-r.tokens[k].Start > 2
}

// elsewhere reports whether a country is named at token k, so that the figure before is the price there:
// "$399 (£329 in the UK)".
func (r *reading) elsewhere(k int) bool {
	if r.class(k, lexicon.ClassFunction) {
		k++
	}
	return r.countryAt(k) != "" && (r.endsHere(k+1) || r.sign(k+1) == ')')
}
