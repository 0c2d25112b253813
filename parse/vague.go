package parse

import (
	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// vagueQuantity reads "tens of millions of", "several billion", "a few hundred thousand", "multi-billion", "millions of".
func (r *reading) vagueQuantity(q *quantity, i int) bool {
	exponent := 0
	j := i
	if e, ok := r.is(i, lexicon.Vague); ok {
		exponent = int(e.Value)
		j = i + 1
		if r.sign(j) == '-' && !r.tokens[j].spaced {
			j++
		}
		if r.counted(i) {
			return false
		}
		if r.class(j, lexicon.ClassOf) {
			if _, ok := r.is(j+1, lexicon.Scale); ok {
				j++ // sute de milioane
			}
		}
	} else if _, ok := r.with(i, lexicon.Scale, lexicon.Plural); !ok {
		return false
	} else if i > 0 && r.kindAt(i-1) == numberToken || r.strayNumber(i-1) {
		return false
	}
	scales := 0
	for !r.beyond(j) && (j == i || r.tokens[j].breaks <= 1) {
		e, ok := r.is(j, lexicon.Scale)
		if !ok || e.Flags&lexicon.Short != 0 {
			break
		}
		exponent += int(e.Value)
		scales++
		j++
		if next := r.hyphen(j); next > j { // several-hundred-million-dollar
			if _, ok := r.is(next, lexicon.Scale); ok {
				j = next
			}
		}
		if r.class(j, lexicon.ClassOf) {
			if _, ok := r.is(j+1, lexicon.Scale); ok {
				j++
			}
		}
	}
	if e, ok := r.is(i, lexicon.Vague); scales == 0 && (!ok || e.Value == 0) {
		return false // "several dollars" says nothing
	}
	if exponent > numeral.MaxExponent {
		return false
	}
	if r.class(j, lexicon.ClassOf) {
		j++
	}
	q.to, q.vague, q.words, q.scaled = j, true, true, true
	q.number = numeral.Number{Value: exact.New(1, int32(exponent)), Step: int32(exponent)}
	q.high = exact.New(1, int32(exponent)+1)
	q.bare = q.number
	return true
}

// counted reports whether a number word stands before token i, a multiplier that is vague where none does: "două sute".
func (r *reading) counted(i int) bool {
	if _, ok := r.is(i, lexicon.Mul); !ok || i == 0 || r.tokens[i].breaks > 0 {
		return false
	}
	return r.tokens[i-1].kinds&kindsOf(lexicon.Add, lexicon.Article) != 0 || r.kindAt(i-1) == numberToken
}

// figureWord reads "six-figure": the range of the numbers of so many digits.
func (r *reading) figureWord(q *quantity, i int) bool {
	j := i + 1
	if r.sign(j) == '-' {
		j++
	}
	if !r.class(j, lexicon.ClassFigures) {
		return false
	}
	n := 0
	if e, ok := r.is(i, lexicon.Add); ok {
		n = int(e.Value)
	} else if v, ok := r.small(i, 12); ok {
		n = v
	}
	if n < 2 || n > 12 {
		return false
	}
	q.to, q.vague, q.words, q.scaled = j+1, true, true, true
	q.number = numeral.Number{Value: exact.New(1, int32(n-1)), Step: int32(n - 1)}
	q.high = exact.New(1, int32(n))
	q.bare = q.number
	return true
}

// strayNumber reports whether token k is a number word of another language than the text's: what it counts is no amount by
// itself ("dvije milijarde" in a text that was taken for Serbian).
func (r *reading) strayNumber(k int) bool {
	if r.kindAt(k) != wordToken || r.tokens[k+1].breaks > 0 {
		return false
	}
	number := false
	for _, e := range r.tokens[k].meanings {
		if r.allowed(e) {
			return false
		}
		number = number || e.Kind == lexicon.Add || e.Kind == lexicon.Fraction
	}
	return number
}
