package parse

import (
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// Price reads a price field, such as "1.234,56 €", "EUR 5", "12,99", "Cena: 590 Kč", "£39.95 inc. VAT", in any
// currency and habit of separators. Exactly one figure is wanted: the most price-like, of a range the first.
// The currency in the text wins over the one in the hint, a text from beside the field ("Price in EUR"), and that
// over Parser.Currency. Without any the figure has the zero Currency. It fails with an [*Error] that wraps ErrSyntax
// if the text holds no number or is longer than 64 KiB.
func (p *Parser) Price(text, hint string) (Match, error) {
	if len(text) > maxField {
		return Match{}, newError(text, maxField, ErrSyntax)
	}
	r := p.read(text, true)
	defer r.free()
	r.find()
	r.resolve()
	var best *phrase
	for i := range r.phrases {
		if f := &r.phrases[i]; !f.vague && (best == nil || best.low.article && !f.low.article) {
			best = f
		}
	}
	if best == nil {
		bare, ok := r.barePrice()
		if !ok {
			return Match{}, newError(text, 0, ErrSyntax)
		}
		best = &bare
		r.hinted(best, hint)
	} else if best.confidence == Low {
		r.hinted(best, hint)
	}
	if best.ranged {
		best.to = best.low.to
		best.ranged, best.margin, best.high = false, false, best.low
	}
	return r.match(best), nil
}

// barePrice finds the most price-like number of a field that names no currency: one with decimals, else one with
// groups, else the first; never a percentage or a part of a name.
func (r *reading) barePrice() (best phrase, ok bool) {
	score := -1
	for i := 0; i < len(r.tokens); {
		if r.kindAt(i) != numberToken {
			if c := r.sign(i); c != '-' && c != '−' || r.kindAt(i+1) != numberToken || r.tokens[i+1].spaced {
				i++
				continue
			}
		}
		a, found := r.amount(i, true)
		if !found || a.digits < 0 {
			i++
			continue
		}
		d := &r.numbers[a.digits]
		s := 1
		switch {
		case r.inDate(i, a.to) || r.sign(a.to) == '%':
			s = 0
		case i > 0 && r.glued(i) && r.kindAt(i-1) == wordToken:
			s = 0
			if a.number.Point && a.number.Step == -2 { // US12.99
				s = 1
			}
		case a.number.Point && a.number.Step == -2:
			s = 4
		case d.Grouped():
			s = 3
		}
		if s > score {
			score = s
			best = phrase{from: a.from, to: a.to, low: a, high: a, open: true}
		}
		i = a.to
	}
	best.lead, best.perTo = best.from, best.to
	return best, score > 0
}

// inDate reports whether the number from token i to j is part of a date: beside a month, or "25-09".
func (r *reading) inDate(i, j int) bool {
	for _, k := range []int{i - 1, i - 2, j} {
		if _, ok := r.is(k, lexicon.Month); ok {
			return true
		}
	}
	for _, k := range []int{i - 1, j} {
		if dash(r.sign(k)) && r.glued(k) && r.glued(k+1) && r.kindAt(k-1) == numberToken && r.kindAt(k+1) == numberToken {
			return true
		}
	}
	return false
}

// hinted gives a price without a sure currency the one that its hint names, or the parser's own.
func (r *reading) hinted(p *phrase, hint string) {
	if hint != "" {
		h := r.parser.read(hint, true)
		defer h.free()
		for i := range h.tokens {
			m, ok := h.markAt(i)
			if !ok || m.minor || m.coin != 0 {
				continue
			}
			if alone := i == 0 && m.to == len(h.tokens); !alone && (m.flags&lexicon.Glued != 0 || m.flags&lexicon.Word != 0 && m.flags&lexicon.Code == 0) {
				continue
			}
			if len(p.codes) == 0 {
				p.codes = m.codes
				p.mark.flags = m.flags
			} else if both := common(p.codes, m.codes); len(both) > 0 && len(both) < len(p.codes) {
				p.codes = both
			} else {
				continue
			}
			p.open, p.confidence = false, Medium
			if len(m.codes) > 1 {
				p.confidence = Low
			}
			return
		}
	}
	if c := r.parser.Currency; c.IsValid() && (len(p.codes) == 0 || p.open) {
		p.codes, p.open, p.confidence = []money.Currency{c}, false, Medium
	}
}

// Price reads a price field with the zero Parser.
func Price(text, hint string) (Match, error) { return new(Parser).Price(text, hint) }
