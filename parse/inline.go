package parse

import "github.com/exactfigures/figures/parse/internal/lexicon"

// inlineHeader reports whether the scale in the tokens from i to j stands in its sentence between the name of an amount and
// the amount: "Revenue, in millions, was $1,234", "Net sales (in thousands) rose to €4,500".
func (r *reading) inlineHeader(i, j int) bool {
	open, shut := r.sign(i-1), r.sign(j)
	if open == 0 && shut == ':' && r.kindAt(i-1) == wordToken && r.tokens[i].breaks == 0 { // Revenue in millions: $1,234
		m, ok := r.markAt(j + 1)
		return ok && r.tokens[j+1].breaks == 0 && r.kindAt(m.to) == numberToken
	}
	if !(open == '(' && shut == ')' || open == ',' && shut == ',') || r.kindAt(i-2) != wordToken || r.tokens[i].breaks > 0 {
		return false
	}
	_, ok := r.inlineAmount(j)
	return ok
}

// inlineAmount returns where the amount begins behind the bracket or comma at token j that ends an inline header: only verbs
// and hedges stand between.
func (r *reading) inlineAmount(j int) (at int, ok bool) {
	k := j + 1
	for ; k < j+5 && !r.beyond(k) && r.tokens[k].breaks == 0; k++ {
		if k > j+1 {
			if _, ok := r.amount(k, false); ok {
				return k, true
			}
		}
		if !r.class(k, lexicon.ClassLead) && !r.class(k, lexicon.ClassChange) && !r.class(k, lexicon.ClassCopula) && !r.class(k, lexicon.ClassTrade) && !r.from(k) && !r.hedgeBefore(k) {
			break
		}
	}
	return 0, false
}

// inlineFigure reports whether phrase i is an amount that inline header h scales: the first behind it, or one further on in
// the sentence of which that is so.
func (r *reading) inlineFigure(i int, h *header) bool {
	for i > 0 && r.phrases[i-1].from >= h.to {
		p := &r.phrases[i]
		if p.from-h.to > neighbourhood {
			return false
		}
		for k := r.phrases[i-1].to; k < p.from; k++ {
			if r.sentenceEnds(k) || r.tokens[k].breaks > 1 {
				return false
			}
		}
		i--
	}
	if r.sign(h.to) == ':' {
		return r.phrases[i].from == h.to+1
	}
	at, ok := r.inlineAmount(h.to)
	return ok && r.phrases[i].from == at
}

// saysOnly reports whether the scale in the tokens from i to j is part of what a sentence tells and heads nothing: "He counts
// his money in thousands, not in cents". A header begins its line, or stands behind a comma, a stroke or a word such as
// "amounts"; else it ends the line, and no point does.
func (r *reading) saysOnly(start, i, j int) bool {
	if i == start || r.sign(i-1) != 0 || r.tokens[i].End-r.tokens[i].Start > 3 {
		return false
	}
	for k := max(start, i-7); k < i; k++ {
		if r.class(k, lexicon.ClassAmounts) {
			return false
		}
	}
	return r.sign(j) == ',' || r.sentenceEnds(j) && r.sign(j) != 0
}
