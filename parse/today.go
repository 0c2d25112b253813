package parse

import (
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// todayOfPast reports whether a word such as "now" joins a pair whose first figure is of another time: "In 1950 a house
// cost £2,000 (now about $90,000)" tells what houses cost, at no rate of exchange.
func (r *reading) todayOfPast(p *pair) bool {
	head, leg := &r.phrases[p.head], &r.phrases[p.leg]
	today := r.class(leg.perTo, lexicon.ClassToday) // £2,000 ($90,000 today)
	for k := max(head.perTo, leg.from-maxBracket); k < leg.from && !today; k++ {
		today = r.class(k, lexicon.ClassToday)
	}
	if !today {
		return false
	}
	if c := head.mark.codes[0]; !c.Current() {
		return true
	}
	for k, n := leg.from-1, 0; k >= 0 && n < neighbourhood && (n == 0 || !r.sentenceEnds(k)); k, n = k-1, n+1 {
		if k >= head.from && k < head.to {
			continue
		}
		if _, year := r.year(k); year || r.class(k, lexicon.ClassThen) || r.class(k, lexicon.ClassAgo) || r.class(k, lexicon.ClassEvent) {
			return true
		}
	}
	return false
}

// copulaPair pairs two figures that a verb joins and that are all their sentence says: "£1.2m is $1.75m at that rate". A figure
// with anything before it may belong to that: "the fee for transfers of £500 is $20".
func (r *reading) copulaPair(b int) (pair, bool) {
	head, leg := &r.phrases[b-1], &r.phrases[b]
	k := head.to
	if head.perTo != k || leg.lead != k+1 || leg.perTo != leg.to || !r.class(k, lexicon.ClassCopula) {
		return pair{}, false
	}
	switch head.qualifier {
	case money.Plain, money.About, money.Exactly, money.Nearly:
	default:
		return pair{}, false // "over £500 is $20"
	}
	i := head.lead
	if r.beyond(i-1) || r.tokens[i].breaks > 0 || r.sentenceEnds(i-1) || r.sign(i-1) == ',' || r.sign(i-1) == '"' || r.class(i-1, lexicon.ClassToday) {
		j := leg.to
		said := r.endsHere(j) || r.class(j, lexicon.ClassAt) || r.class(j, lexicon.ClassNow) || r.class(j, lexicon.ClassToday) || r.class(j, lexicon.ClassEvent)
		return pair{head: b - 1, leg: b, cue: r.between(k, k+1), strong: false}, said && !head.ranged && !leg.ranged
	}
	return pair{}, false
}
