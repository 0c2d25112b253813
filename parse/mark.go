package parse

import (
	"slices"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// mark is what names the currency of an amount.
type mark struct {
	from, to int // tokens
	head     int // the token of the mark itself
	codes    []money.Currency
	flags    lexicon.Flags
	langs    uint16
	local    bool // the locale told has the first of the codes for it
	named    bool // a word of nationality chose among the codes
	minor    bool // a subunit: cents
	coin     int64
	scale    int // of MUSD: the exponent, 0 for none
	doubled  bool
}

// generic reports whether several currencies share the mark.
func (m *mark) generic() bool { return len(m.codes) > 1 }

// marking and demonym are the kinds of words that a mark begins with.
var (
	marking = kindsOf(lexicon.Currency, lexicon.Minor, lexicon.Coin)
	demonym = kindsOf(lexicon.Demonym)
)

// markAt reads the mark of a currency at token i: a sign, a code, a name, a nationality and a name,
// a sign and a code ("USD $"), or a subunit.
func (r *reading) markAt(i int) (m mark, ok bool) {
	if r.beyond(i) || r.tokens[i].kinds&(marking|demonym) == 0 {
		return m, false
	}
	j := i
	region := ""
	_, next := r.is(i+1, lexicon.Currency)
	_, self := r.is(i, lexicon.Currency)
	if e, ok := r.is(i, lexicon.Demonym); ok && (next || !self) { // Swedish crowns, but bolivianos
		region = lexicon.UnpackRegion(e.Value)
		j = r.hyphen(i + 1) // Hong Kong-dollar
		if r.beyond(j) || r.tokens[j].breaks > 0 {
			return m, false
		}
	}
	e, ok := r.currencyEntry(j)
	if !ok {
		return r.minorAt(i)
	}
	m = mark{from: i, to: j + 1, head: j, codes: r.lex.Codes(e), flags: e.Flags, langs: e.Langs}
	if s, ok := r.is(j, lexicon.Scale); ok && e.Has(lexicon.Code) && r.tokens[j].End-r.tokens[j].Start > 3 {
		m.scale = int(s.Value)
	}
	if region != "" {
		codes := r.tenderOf(region, m.codes)
		if len(codes) == 0 {
			return mark{}, false
		}
		m.codes, m.named = codes, true
		m.flags &^= lexicon.Word | lexicon.Generic
		return m, true
	}
	r.likely(&m)
	r.double(&m)
	return m, true
}

// likely gives a name what it means in each of the likeliest languages, where there are several: a few words with "kroner" are
// Danish as well as Norwegian.
func (r *reading) likely(m *mark) {
	meanings := r.tokens[m.head].meanings
	everywhere := func(e lexicon.Entry) bool { return e.Kind == lexicon.Currency && e.Langs == 0 } // see shared
	if r.lang != "" || r.own == nil || m.langs == 0 || slices.ContainsFunc(meanings, everywhere) {
		return
	}
	for _, e := range meanings {
		if e.Kind != lexicon.Currency || !r.ofText(e) || e.Flags&(lexicon.Word|lexicon.Symbol|lexicon.Code) != 0 {
			continue
		}
		if codes := r.lex.Codes(e); len(common(codes, m.codes)) == 0 {
			m.codes = slices.Concat(m.codes, codes)
			m.flags |= lexicon.Generic
		}
	}
}

// home returns the region told, or that of the language told.
func (r *reading) home() string {
	if r.region != "" {
		return r.region
	}
	return r.languageRegion
}

// distinct removes what stands before already.
func distinct(codes []money.Currency) []money.Currency {
	var out []money.Currency
	for _, c := range codes {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// currencyEntry returns the currency that token i means; an entry in its exact case goes first.
func (r *reading) currencyEntry(i int) (lexicon.Entry, bool) {
	if e, ok := r.with(i, lexicon.Currency, lexicon.Exact); ok {
		return e, true
	}
	e, ok := r.is(i, lexicon.Currency)
	if ok && r.regional != nil {
		for _, x := range r.tokens[i].meanings {
			if x.Kind == lexicon.Currency && x.Langs != 0 && int(x.Langs) < len(r.regional) && r.regional[x.Langs] {
				return x, true // 塞拉利昂利昂 is the new leone in Hong Kong
			}
		}
	}
	return e, ok
}

// double takes in a second mark that says the same more fully: "USD $", "$ USD", "€ EUR".
func (r *reading) double(m *mark) {
	if m.flags&(lexicon.Symbol|lexicon.Code) == 0 || r.beyond(m.to) || r.tokens[m.to].breaks > 0 {
		return
	}
	e, ok := r.currencyEntry(m.to)
	if !ok || e.Flags&(lexicon.Symbol|lexicon.Code) == 0 || e.Has(lexicon.Symbol) && m.flags&lexicon.Symbol != 0 {
		return // "$A$1" is a cell of a table
	}
	if both := common(m.codes, r.lex.Codes(e)); len(both) > 0 {
		m.codes, m.to, m.doubled = both, m.to+1, true
		m.flags = m.flags&^(lexicon.Word|lexicon.Generic) | lexicon.Symbol
	}
}

// minorAt reads a subunit: cents, pence, ¢; or a coin: a dime, a grand.
func (r *reading) minorAt(i int) (m mark, ok bool) {
	j := i
	region := ""
	if e, ok := r.is(i, lexicon.Demonym); ok {
		region = lexicon.UnpackRegion(e.Value)
		j++
	}
	if e, ok := r.is(j, lexicon.Minor); ok {
		m = mark{from: i, to: j + 1, head: j, codes: r.lex.Codes(e), flags: e.Flags, langs: e.Langs, minor: true}
	} else if e, ok := r.is(j, lexicon.Coin); ok {
		m = mark{from: i, to: j + 1, head: j, codes: r.lex.Codes(lexicon.Entry{Value: e.Value & 0xFFFF}), flags: e.Flags | lexicon.After, langs: e.Langs, coin: e.Value >> 16}
	} else {
		return m, false
	}
	if region != "" {
		m.codes = r.tenderOf(region, m.codes)
		m.named = true
		m.flags &^= lexicon.Word | lexicon.Generic
	}
	return m, len(m.codes) > 0
}

// tenderOf returns those of codes that are or were tender in a region; the present ones first.
func (r *reading) tenderOf(region string, codes []money.Currency) []money.Currency {
	known, ok := r.lex.Region(region)
	if !ok {
		return nil
	}
	if now := common(codes, known.Current); len(now) > 0 {
		return now
	}
	then := common(known.Historic, codes)
	if len(then) > 1 {
		then = then[:1] // the last one that was tender
	}
	return then
}

// common returns the elements of a that are in b, in the order of a. They share memory with a where they are neighbours
// there, as they mostly are; the caller must not change them.
func common(a, b []money.Currency) (both []money.Currency) {
	from, to := 0, 0
	for i, c := range a {
		switch {
		case !slices.Contains(b, c):
		case both == nil && (from == to || to == i):
			if from == to {
				from = i
			}
			to = i + 1
		default:
			if both == nil {
				both = slices.Clone(a[from:to])
			}
			both = append(both, c)
		}
	}
	if both == nil && from < to {
		return a[from:to:to]
	}
	return both
}
