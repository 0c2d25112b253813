package parse

import (
	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// header is a scale or a currency that holds for the figures below it.
type header struct {
	from, to int // tokens
	scale    int
	currency money.Currency
	except   bool // "except per share data"
	inline   bool // of its sentence only: "Revenue, in millions, was $1,234"
}

// findHeaders finds header scales and declarations of the currency: "(in millions of RMB, except per share data)",
// "(Rs crore)", "US$'000", "All amounts in Canadian dollars".
func (r *reading) findHeaders() {
	for i := 0; i < len(r.tokens); i++ {
		if h, ok := r.headerAt(i); ok {
			r.headers = append(r.headers, h)
			if h.currency.IsValid() && !r.declaration.IsValid() {
				r.declaration = h.currency
			}
			i = h.to - 1
		}
	}
}

// headerAt reads a header at token i.
func (r *reading) headerAt(i int) (h header, ok bool) {
	j := i
	lead := r.class(i, lexicon.ClassHeader)
	if lead {
		j++
	} else if h, ok := r.meansAt(i); ok {
		return h, true
	} else if !r.labels(i) {
		return h, false
	}
	h.from = i
	if lead && r.sign(j) == ':' { // 单位：万元
		j++
	}
	if m, ok := r.markAt(j); ok && !m.minor && m.coin == 0 && m.flags&lexicon.Glued == 0 { // € million, Rs crore, US$'000, RMB
		h.currency = m.codes[0]
		j = m.to
		h.scale = m.scale // SEKm
		if len(m.codes) > 1 {
			h.currency = money.Currency{}
			if m.codes[0].String() != "USD" || m.flags&lexicon.Symbol == 0 {
				h.currency = m.codes[0]
			}
		}
	}
	if !lead && r.class(j, lexicon.ClassHeader) { // RMB in thousands
		if e, ok := r.scaleEntry(j + 1); ok && (e.Flags&lexicon.Plural != 0 || e.Value == 5 || e.Value == 7) { // Rs in crore
			j++
			if len(r.phraseCodes(i)) > 0 {
				h.currency = r.phraseCodes(i)[0]
			}
		}
	}
	if e, ok := r.scaleEntry(j); h.scale == 0 && ok && (r.tokens[j].breaks == 0 || lead) {
		if h.currency.IsValid() || e.Flags&lexicon.Plural != 0 || r.scaledSign(i, j) || j > i && r.tokens[j-1].Of(r.text) != "" && lead && e.Flags&lexicon.Short == 0 {
			h.scale = int(e.Value)
			for j++; r.unspacedWord(j) && r.glued(j); j++ { // 百万円, 천만원
				e, ok := r.scaleEntry(j)
				if !ok {
					break
				}
				h.scale += int(e.Value)
			}
		}
	} else if e, ok := r.is(j, lexicon.Vague); ok && lead && e.Value >= 3 { // "in thousands of U.S. dollars"
		h.scale = int(e.Value)
		j++
	} else if n, next, ok := r.threeZeros(j); ok {
		h.scale, j = n, next
	}
	if h.scale > 0 && !h.currency.IsValid() {
		k := j
		if r.class(k, lexicon.ClassOf) {
			k++
		}
		if m, ok := r.markAt(k); ok && !m.minor && m.coin == 0 && r.tokens[k].breaks == 0 {
			h.currency, j = m.codes[0], m.to
		}
	}
	h.to = j
	switch {
	case h.scale > 0:
		if h.inline = r.inlineHeader(i, j); !h.inline && !r.headerPlace(i, j) {
			return h, false
		}
	case h.currency.IsValid():
		if !lead || r.taken(j-1) || !r.declares(i, j) {
			return h, false
		}
	default:
		return h, false
	}
	for k := j; k < j+8; k++ {
		if r.class(k, lexicon.ClassExcept) {
			h.except = true
		}
	}
	return h, true
}

// phraseCodes returns the currencies of the mark at token i.
func (r *reading) phraseCodes(i int) []money.Currency {
	m, _ := r.markAt(i)
	return m.codes
}

// meansAt reads `"$" means Canadian dollars` at token i.
func (r *reading) meansAt(i int) (h header, ok bool) {
	e, ok := r.currencyEntry(i)
	if ok && e.Has(lexicon.Code) && r.sign(i+1) == '(' && r.sign(i+3) == ')' { // CAD ($)
		if sign, ok := r.currencyEntry(i + 2); ok && sign.Has(lexicon.Generic) && len(common(r.lex.Codes(sign), r.lex.Codes(e))) > 0 {
			return header{from: i, to: i + 4, currency: r.lex.Codes(e)[0]}, true
		}
	}
	if !ok || e.Flags&lexicon.Generic == 0 {
		return h, false
	}
	for k := i + 1; k < i+4; k++ {
		if !r.class(k, lexicon.ClassMeans) {
			continue
		}
		for j := k + 1; j < k+4; j++ {
			if m, ok := r.markAt(j); ok && len(m.codes) == 1 {
				return header{from: i, to: m.to, currency: m.codes[0]}, true
			}
		}
	}
	return h, false
}

// labels reports whether a mark at token i may open a header by itself: at the start of a line or bracket.
func (r *reading) labels(i int) bool {
	if i > 0 && r.tokens[i].breaks == 0 && r.sign(i-1) != '(' && r.sign(i-1) != ',' && r.sign(i-1) != ':' && r.sign(i-1) != '|' && r.sign(i-1) != '：' {
		return false
	}
	_, ok := r.currencyEntry(i)
	return ok
}

// scaledSign reports whether a bare sign at token i and the scale at token j are a label by themselves: "$m", "($ million)".
func (r *reading) scaledSign(i, j int) bool {
	e, ok := r.currencyEntry(i)
	if !ok || !e.Has(lexicon.Symbol) || j != i+1 {
		return false
	}
	k := j + 1
	return !r.beyond(k) && r.tokens[k].breaks > 0 || r.sign(k) == ')' || r.sign(k) == '|' || r.sign(k) == ','
}

// threeZeros reads '000 or 000s at token j.
func (r *reading) threeZeros(j int) (exponent, next int, ok bool) {
	k := j
	if r.sign(k) == '\'' {
		k++
	}
	if r.kindAt(k) != numberToken || r.tokens[k].breaks > 0 {
		return 0, j, false
	}
	switch r.tokens[k].Of(r.text) {
	case "000", "000’", "000'":
		return 3, k + 1, true
	case "000,000":
		return 6, k + 1, true
	}
	return 0, j, false
}

// headerPlace reports whether the tokens from i to j stand where a header does: alone in brackets or on a short line.
func (r *reading) headerPlace(i, j int) bool {
	if r.kindAt(j) == numberToken && r.tokens[j].breaks == 0 && !r.wide(r.tokens[j-1].End, r.tokens[j].Start) {
		return false
	}
	for k, n := i-1, 0; k >= 0 && n < 6; k, n = k-1, n+1 {
		if r.sign(k) == '(' {
			return true
		}
		if r.tokens[k+1].breaks > 0 {
			break
		}
	}
	start, end := r.line(i)
	if end-start > 14 || r.saysOnly(start, i, j) {
		return false
	}
	for k := start; k < end; k++ {
		if r.kindAt(k) == numberToken && (k < i || k >= j) && r.tokens[k].Of(r.text) != "000" {
			if n := r.numbers[r.tokens[k].digits].Count(); n != 4 && n > 2 {
				return false
			}
		}
	}
	return !r.beyond(end)
}

// line returns the tokens of the line that token i is on.
func (r *reading) line(i int) (start, end int) {
	for start = i; start > 0 && r.tokens[start].breaks == 0 && i-start < 200; start-- {
	}
	for end = i + 1; !r.beyond(end) && r.tokens[end].breaks == 0 && end-i < 200; end++ {
	}
	return start, end
}

// declares reports whether "in Canadian dollars" at token i declares the currency of a document:
// behind words such as "amounts", in brackets, or before "unless otherwise stated".
func (r *reading) declares(i, j int) bool {
	if r.tokens[i].End-r.tokens[i].Start > 3 { // all amounts in, expressed in
		return true
	}
	if i > 0 && r.sign(i-1) == '(' && (r.sign(j) == ')' || r.sign(j) == ',') {
		return true
	}
	for k := max(0, i-7); k < i; k++ {
		if r.class(k, lexicon.ClassAmounts) || r.class(k, lexicon.ClassHeader) && r.tokens[k].End-r.tokens[k].Start > 3 {
			return true
		}
	}
	return r.class(j, lexicon.ClassHeader) || r.class(j+1, lexicon.ClassHeader) && r.sign(j) == ','
}

// applyHeaders scales the figures of table rows below a header.
func (r *reading) applyHeaders() {
	h := 0
	for i := range r.phrases {
		p := &r.phrases[i]
		for h < len(r.headers) && r.headers[h].to <= p.from {
			h++
		}
		var scale, currency *header
		for k := h - 1; k >= 0 && k >= h-3; k-- {
			if scale == nil && r.headers[k].scale > 0 && (!r.headers[k].inline || k == h-1 && r.inlineFigure(i, &r.headers[k])) {
				scale = &r.headers[k]
			}
			if currency == nil && r.headers[k].currency.IsValid() {
				currency = &r.headers[k]
			}
		}
		if p.bare {
			continue
		}
		if scale != nil && !p.low.scaled && !p.vague && p.per == PerNone && !p.mark.minor && p.low.minor == nil && (scale.inline || r.tableRow(p, scale)) {
			p.scale = scale.scale
		}
	}
}

// tableRow reports whether a phrase stands in a row of figures: on a line of its own that is no prose,
// and that does not speak of shares.
func (r *reading) tableRow(p *phrase, h *header) bool {
	start, end := r.line(p.from)
	if start <= h.from && h.from < end && !r.labelled(p, h) || r.sentenceEnds(end-1) && r.sign(end-1) != 0 {
		return false // prose, however short
	}
	words, figures := 0, 0
	for k := start; k < end; k++ {
		switch {
		case r.kindAt(k) == wordToken && r.tokens[k].End-r.tokens[k].Start > 1:
			words++
			if h.except && r.shareAt(k) {
				return false
			}
		case r.kindAt(k) == numberToken:
			figures++
		}
	}
	if p.low.number.Point && p.low.number.Step == -2 && (h.scale == 3 || h.scale == 6) && p.low.number.Value.Cmp(exact.New(100, 0)) < 0 || r.shareHeading(start) {
		return false // thousands and millions have no cents: a figure per share
	}
	return words <= 8 || figures*3 > words
}

// labelled reports whether a header in brackets is part of the label of a figure on the same line: "Revenue (in € thousands): €4,512".
func (r *reading) labelled(p *phrase, h *header) bool {
	return r.sign(h.from-1) == '(' && r.sign(h.to) == ')' && p.from > h.to && (r.sign(h.to+1) == ':' || r.sign(h.to+1) == '|')
}

// shareHeading reports whether a heading above the line at token start speaks of shares: "Income per share:".
func (r *reading) shareHeading(start int) bool {
	for n := 0; n < 4 && start > 0; n++ {
		from, to := r.line(start - 1)
		share, numbers := false, false
		for k := from; k < to; k++ {
			share = share || r.shareAt(k)
			numbers = numbers || r.kindAt(k) == numberToken
		}
		if !numbers {
			return share && r.sign(to-1) == ':'
		}
		start = from
	}
	return false
}
