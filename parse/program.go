package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// videoFormat reports whether pence are the lines of a picture: 1080p.
func (r *reading) videoFormat(a *amount) bool {
	if !a.mark.minor || a.mark.flags&lexicon.Glued == 0 || a.number.Point {
		return false
	}
	switch a.number.Value.IntPart() {
	case 144, 240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320:
		return true
	}
	return false
}

// capitals reports whether token k is written in capitals alone.
func (r *reading) capitals(k int) bool {
	w := r.tokens[k].Of(r.text)
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}

// inCode reports whether a sign belongs to a program: "$1" in a pattern, "${1}", "$5x", "\$5", "`$1`".
func (r *reading) inCode(a *amount) bool {
	t := r.tokens[a.mark.from]
	if a.mark.flags&lexicon.Symbol != 0 && t.Start > 0 && r.text[t.Start-1] == '$' {
		return true // $B$4
	}
	if r.glued(a.mark.from) && r.text[t.Start] == '$' {
		if e, ok := r.currencyEntry(a.mark.from - 1); ok && e.Has(lexicon.Symbol) {
			return true // $A$1
		}
	}
	if a.mark.flags&lexicon.Symbol == 0 || r.text[t.Start] != '$' || !a.prefix {
		return false
	}
	if k := a.mark.from - 1; r.glued(k+1) && r.kindAt(k) == wordToken && r.tokens[k].End-r.tokens[k].Start <= 2 && r.titledAt(k) && r.kindAt(k-1) != numberToken {
		return true // "Cr$500": another dollar, or a cruzeiro
	}
	if t.Start > 0 {
		if c := r.text[t.Start-1]; 'a' <= c && c <= 'z' && !a.scaled && !r.moneyDigits(a) && r.digitsOf(a) <= 3 && len(r.tokens[a.mark.from-1].meanings) == 0 {
			return true // idata$4
		}
		switch r.text[t.Start-1] {
		case '\\':
			if !a.scaled && !r.moneyDigits(a) && r.digitsOf(a) < 3 && r.evidence(a, a.from, a.to).money == 0 {
				return true // \$1; Markdown escapes the sign of prose
			}
			return false
		case '`', '{', '@', '#', '&', '=', '%', '_':
			if c := r.text[t.Start-1]; c == '=' || c == '@' {
				if a.scaled || r.moneyDigits(a) || r.digitsOf(a) > 2 || r.evidence(a, a.from, a.to).money > 0 {
					return false // price=$5, 3@$5.50
				}
			}
			if r.text[t.Start-1] != '=' || t.Start > 1 && strings.IndexByte(" <>", r.text[t.Start-2]) < 0 {
				return true
			}
		}
	}
	end := r.tokens[a.to-1].End
	if e, _ := r.currencyEntry(a.mark.head); e.Has(lexicon.Exact) && t.Start > 0 && end < len(r.text) && strings.IndexByte("(:,=!;", r.text[t.Start-1]) >= 0 {
		return true // $A$1
	}
	if end < len(r.text) {
		switch r.text[end] {
		case '`', '}', '_', '\\':
			return true
		case '/':
			if r.digitsOf(a) == 1 && end+1 < len(r.text) && r.text[end+1] == '$' {
				return true
			}
		}
	}
	// "$1" and "$10" beside braces, names or pipes of a program.
	if d := r.digitsOf(a); d > 0 && d <= 2 && !a.scaled && !a.number.Point {
		if a.doubt && !r.beyond(a.to) && !r.tokens[a.to].spaced || r.programNear(a) {
			return true
		}
	}
	return false
}

// namesVariable reports whether a "$" behind a number touches the word behind it and not what stands before: "$1 $name", "0700
// $HOME".
func (r *reading) namesVariable(m *mark) bool {
	t := r.tokens[m.head]
	return t.spaced && r.text[t.Start] == '$' && t.End == t.Start+1 && r.glued(m.to) && r.kindAt(m.to) == wordToken && isASCIILetter(r.text[t.End])
}

// digitsOf returns the number of digits of an amount, 0 if it is spelled.
func (r *reading) digitsOf(a *amount) int {
	if a.digits < 0 {
		return 0
	}
	return r.numbers[a.digits].Count()
}

// maxTicker is how many letters the symbol of a share has at most, which stands behind a dollar sign too: $AAPL.
const maxTicker = 5

// programNear looks for the signs of program text near an amount: "$name", "${", "&&", "|", "\1".
func (r *reading) programNear(a *amount) bool {
	r.look(a.from, a.to, neighbourhood)
	for k := max(0, a.from-neighbourhood); k < min(len(r.tokens), a.to+neighbourhood); k++ {
		if k == a.from-1 && (r.class(k, lexicon.ClassArgument) || r.sign(k) == '=') {
			return true
		}
		if r.class(k, lexicon.ClassProgram) && (k < a.from || k >= a.to) {
			return true
		}
		switch r.sign(k) {
		case '{', '}', '\\':
			return true
		case '&':
			if c := r.sign(k - 1); r.glued(k) && (c == '&' || c == '>') { // a && b, 2>&1
				return true
			}
		case '$':
			if r.glued(k+1) && r.kindAt(k+1) == wordToken && (k < a.mark.from || k >= a.mark.to) {
				if _, ok := r.is(k+1, lexicon.Scale); !ok {
					if w := r.tokens[k+1].Of(r.text); w[0] >= 'a' || len(w) > maxTicker || r.sign(k+2) == '+' && r.glued(k+2) { // $name, $FUNCNAME, $N+1
						return true
					}
				}
			}
		}
	}
	return false
}

// identifier reports whether mark and number are part of a longer name: "USD1X", "x86 EUR5", "A4€5".
func (r *reading) identifier(a *amount) bool {
	first := r.tokens[a.from]
	if k := a.to; a.prefix && a.mark.flags&lexicon.Code != 0 && r.glued(a.mark.to) && r.glued(k) && r.kindAt(k) == wordToken && len(r.tokens[k].meanings) == 0 && r.capitals(k) {
		return true // USD1X
	}
	if k := a.to; a.prefix && a.mark.flags&lexicon.Symbol == 0 && !a.scaled && r.glued(k) && r.kindAt(k) == wordToken && r.tokens[k].End == r.tokens[k].Start+1 && r.titledAt(k) {
		return true // BTC 9116U
	}
	if a.prefix && a.mark.flags&lexicon.Symbol == 0 && a.from == a.mark.from && r.glued(a.from) && r.kindAt(a.from-1) == numberToken {
		return true // a digest: fc379bbd5
	}
	if a.prefix && a.mark.flags&lexicon.Symbol == 0 && r.glued(a.mark.to) && a.digits >= 0 && a.mark.flags&lexicon.Code == 0 && !r.alone(a) && !a.scaled &&
		!r.numbers[a.digits].Grouped() && r.digitsOf(a) <= 3 && r.capitals(a.mark.head) && len(r.tokens[a.mark.head].Of(r.text)) > 1 && !r.ownMark(a.mark.head) {
		return true // RS256
	}
	if a.prefix && a.mark.scale > 0 && r.glued(a.mark.to) && r.digitsOf(a) < 3 && !a.number.Point {
		return true // MSVC6
	}
	if k := a.to; !a.prefix && a.mark.flags&lexicon.Code != 0 && r.sign(k) == '-' && r.glued(k) && r.glued(k+1) && r.kindAt(k+1) == numberToken {
		return true // 9251 CVE-2018
	}
	if k := a.from - 1; a.prefix && a.mark.flags&lexicon.Symbol == 0 && r.sign(k) == '.' && r.glued(k+1) && (k == 0 || r.tokens[k].breaks > 0) {
		return true // ".RS 4": a line of markup
	}
	if k := a.from; !a.prefix && r.kindAt(k) == numberToken && r.sign(k-1) == ':' && r.glued(k) && r.glued(k-1) && r.kindAt(k-2) == numberToken {
		return true // 99:50 kr, 12:30
	}
	if first.Start > 0 && !first.spaced && a.from > 0 && r.kindAt(a.from-1) == wordToken && r.sign(a.from-1) == 0 && !r.unspacedWord(a.from-1) && a.from == a.mark.from &&
		a.mark.flags&lexicon.Symbol == 0 && r.tokens[a.from-1].End == first.Start {
		return true
	}
	if !a.prefix && a.mark.flags&lexicon.Symbol == 0 && a.minor == nil && r.glued(a.mark.from) && r.glued(a.to) && r.kindAt(a.to) == numberToken && r.kindAt(a.mark.head) == wordToken && r.text[r.tokens[a.mark.head].Start] < utf8.RuneSelf {
		return true // 1e6
	}
	// A number inside an identifier or a date: "B2B 5", "2020-05-10 €".
	if !a.prefix && a.from > 0 && r.glued(a.from) && r.kindAt(a.from-1) == wordToken && r.sign(a.from-1) == 0 && !r.unspacedWord(a.from-1) && r.kindAt(a.from) == numberToken && !r.leadsIn(a.from-1) {
		return true
	}
	if !a.prefix && a.mark.to == a.to && r.glued(a.mark.from) && r.kindAt(a.from) == numberToken && r.glued(a.from) && a.from > 1 && r.glued(a.from-1) &&
		(r.sign(a.from-1) == '-' || r.sign(a.from-1) == '(') && r.kindAt(a.from-2) != signToken && a.mark.flags&lexicon.Symbol == 0 && !r.unspacedWord(a.mark.head) {
		return true // UTF-16LE, ioctl(3p)
	}
	// A part of an address or of the name of a file: "?ref=usd20", "budget_eur500_v2".
	if a.mark.flags&lexicon.Symbol == 0 && a.from > 0 && r.glued(a.from) {
		switch r.sign(a.from - 1) {
		case '_', '&', '?', '#', '@', '\\':
			return true
		case '=':
			return a.prefix
		}
	}
	return r.glued(a.to) && r.sign(a.to) == '_'
}

// respirator reports whether an amount is a count of masks: "N95 million masks".
func (r *reading) respirator(a *amount) bool {
	switch r.text[r.tokens[a.mark.head].Start:r.tokens[a.mark.to].End] {
	case "N95", "N99", "N100":
		return true
	}
	return false
}

// ownMark reports whether token k is a mark that the language of the text has of its own: RM50 in Malay.
func (r *reading) ownMark(k int) bool {
	for _, e := range r.tokens[k].meanings {
		if e.Kind == lexicon.Currency && e.Langs != 0 && int(e.Langs) < len(r.own) && r.own[e.Langs] {
			return true
		}
	}
	return false
}

// leadsIn reports whether token k is a word that its language writes in one with the number behind it: "و42", "כ-100".
func (r *reading) leadsIn(k int) bool {
	for _, kind := range []lexicon.Kind{lexicon.Qualifier, lexicon.And, lexicon.Range, lexicon.PerHead} {
		if _, ok := r.is(k, kind); ok {
			return true
		}
	}
	return r.class(k, lexicon.ClassFunction) && r.text[r.tokens[k].Start] >= utf8.RuneSelf // በ10 ብር: a preposition is written in one
}
