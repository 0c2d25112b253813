package parse

import (
	"github.com/exactfigures/figures/internal/exact"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// Some languages put a part of the number, or all of it, behind the name of the currency.

// teenBehind takes in the ten that Irish and Welsh put behind what is counted: "cúig euro déag" is fifteen, "pum punt ar hugain" and
// "cúig euro is fiche" are twenty-five. Behind twenty or more the number is one of subunits.
func (r *reading) teenBehind(a *amount) {
	if a.digits >= 0 || a.prefix || a.number.Point || a.mark.minor || r.beyond(a.to) || r.tokens[a.to].breaks > 0 {
		return
	}
	e, ok := r.with(a.to, lexicon.Add, lexicon.After)
	next := a.to + 1
	if !ok {
		if _, joins := r.with(a.to, lexicon.And, lexicon.After); !joins || r.beyond(next) || r.tokens[next].breaks > 0 || r.minorMark(next+1) {
			return
		}
		if e, ok = r.is(next, lexicon.Add); !ok || e.Value < 20 || e.Value >= 100 || e.Value%10 != 0 {
			return
		}
		if _, more := r.is(next+1, lexicon.Add); more {
			return
		}
		next++
	}
	most := exact.New(10, 0)
	if e.Has(lexicon.After) {
		most = exact.New(e.Value, 0)
	}
	if a.number.Value.Cmp(most) >= 0 {
		return
	}
	a.number.Value = a.number.Value.Add(exact.New(e.Value, 0))
	a.number.Step, a.to = 0, next
}

// saidByName reads an amount whose number is said by the form of the name, or by a one behind it: دولاران, שקל אחד, "euro wieħed".
func (r *reading) saidByName(a *amount, m *mark) bool {
	if m.flags&(lexicon.Symbol|lexicon.Code|lexicon.Glued) != 0 || m.coin != 0 || r.countedBefore(m.from) {
		return false
	}
	n := int64(0)
	switch e, _ := r.is(m.head, lexicon.Currency); {
	case e.Has(lexicon.Dual):
		n = 2
		a.to = m.to
	case r.class(m.to, lexicon.ClassOne) && r.tokens[m.to].breaks == 0:
		if _, and := r.is(m.to+1, lexicon.And); and && r.spelled(m.to+2) {
			return false
		}
		n = 1
		a.to = m.to + 1
	default:
		return false
	}
	a.quantity = quantity{from: m.from, to: a.to, digits: -1, words: true, number: whole(n), bare: whole(n)}
	a.mark, a.marked = *m, true
	r.redoubledName(a)
	r.subunits(a)
	return true
}

// pronounBefore reports whether the number word of an amount is a function word too and a one stands behind the name: "Chosnaigh
// sé euro amháin" is "it cost one euro" or "only six euros cost", and nothing says which.
func (r *reading) pronounBefore(a *amount) bool {
	k := a.quantity.from
	return a.digits < 0 && a.quantity.to == k+1 && r.class(a.to, lexicon.ClassOne) && r.tokens[a.to].breaks == 0 && r.class(k, lexicon.ClassFunction)
}

// countedBefore reports whether a number stands before token k that counts it.
func (r *reading) countedBefore(k int) bool {
	if r.beyond(k-1) || r.tokens[k].breaks > 0 {
		return false
	}
	t := &r.tokens[k-1]
	return t.kind == numberToken || t.kinds&numeric != 0
}
