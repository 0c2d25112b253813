package parse

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

const (
	maxPrinted = 160 // bytes of a text that may be an amount alone
	maxRuns    = 3   // runs of digits in it: some names have years
	maxSign    = 16  // bytes of a sign
)

// printed reads a text that is an amount alone, as programs print it in the locale told: digits, and on either side of
// them what CLDR's patterns put there, which is a mark, a sign and a power of ten, in any order and with or without
// blanks. It needs no grammar and no word boundaries ("OMRට්‍රි5"), and it knows what the locale means by a sign or an
// abbreviation. What it cannot explain to the last letter is left to the grammar.
func (r *reading) printed() (p phrase, ok bool) {
	if r.exact && (r.locale == language.Und || r.parser.Region != (language.Region{})) {
		return p, false // a region that is told speaks before the locale's habit
	}
	if r.field || len(r.text) > maxPrinted || strings.Contains(r.text, "\n") {
		return p, false
	}
	if strings.HasSuffix(r.text, ".") && !r.hardBlanks() && (strings.Contains(r.text, " ") || r.locale == language.Und) {
		return p, false // it may end a sentence, "500 din."
	}
	if r.locale == language.Und {
		for i := range r.tokens {
			if m, ok := r.markAt(i); ok && m.scale > 0 && (i == 0 || r.tokens[i].spaced) {
				return p, false // 450 TEUR: a thousand, and no locale's trillion
			}
		}
		return r.printedAnywhere()
	}
	r.explanations(func(d numeral.Digits, front, back affix, negative bool) {
		if !ok {
			p, ok = r.printedPhrase(d, front, back, negative)
		}
	})
	return p, ok
}

// explanations calls found with every way to read the text as digits with a mark, and what stands on either side of them.
// No letter of a mark touches the digits: "Q1" is no quetzal.
func (r *reading) explanations(found func(d numeral.Digits, front, back affix, negative bool)) {
	for _, d := range r.digitRuns() {
		front, back, negative := r.text[:d.Start], r.text[d.End:], false
		if f, opens := strings.CutPrefix(front, "("); opens {
			if b, shuts := strings.CutSuffix(back, ")"); shuts {
				front, back, negative = f, b, true
			}
		}
		before, _ := utf8.DecodeLastRuneInString(front)
		after, _ := utf8.DecodeRuneInString(back)
		ascii := r.text[d.Start] < utf8.RuneSelf
		digit, size := utf8.DecodeRuneInString(r.text[d.Start:])
		han := hanDigit(digit) >= 0 // digits by position touch the name: 九.五美元
		next, _ := utf8.DecodeRuneInString(r.text[d.Start+size:])
		either := han && hanDigit(next) == hanDigit(digit)+1 && d.Count() == 2 && !d.Grouped() // 三四百元 is three or four hundred
		behind := r.explain(false, affix{}, back, nil)
		if len(behind) == 0 {
			continue
		}
		for _, f := range r.explain(true, affix{}, front, nil) {
			if han && f.scaled {
				continue // 十五 is no 50
			}
			for _, b := range behind {
				touches := f.last == markPiece && lexicon.IsLetter(before) && ascii || b.first == markPiece && lexicon.IsLetter(after) && !han
				if f.marked != b.marked && !(b.marked && either) && !touches && !(f.signed && (b.signed || negative) || b.signed && negative) {
					found(d, f, b, negative || f.minus || b.minus)
				}
			}
		}
	}
}

// digitRuns returns the numbers that the digits of a printed amount can be.
func (r *reading) digitRuns() (runs []numeral.Digits) {
	text := r.text
	if i := strings.IndexFunc(text, func(c rune) bool { return hanDigit(c) >= 0 }); i >= 0 && utf8.ValidString(text) { // 三八〇,〇〇〇; each digit as long as before
		text = asciiDigits(text)
	}
	for i, c := range text {
		if n := len(runs); n > 0 && i < runs[n-1].End || !numeral.IsDigit(c) {
			continue
		}
		d, pairs := numeral.Scan(text, i), numeral.ScanPairs(text, i)
		if r.lex.Pairs(r.locale) || r.locale == language.Und && pairs.End > d.End && len(runs) == 0 {
			d = pairs
		}
		if runs = append(runs, d); len(runs) > maxRuns {
			return nil
		}
	}
	return runs
}

// hanDigit returns the value of a Han digit, which some number systems of CLDR write by position; -1 for any other rune.
func hanDigit(c rune) int {
	if i := strings.IndexRune("〇一二三四五六七八九", c); i >= 0 {
		return i / len("〇")
	}
	return -1
}

// asciiDigits writes Han digits as full-width ones, which take as many bytes.
func asciiDigits(text string) string {
	return strings.Map(func(c rune) rune {
		if v := hanDigit(c); v >= 0 {
			return '０' + rune(v)
		}
		return c
	}, text)
}

// piece is a part of what stands beside the digits.
type piece uint8

const (
	noPiece piece = iota
	markPiece
	scalePiece
	signPiece
)

// affix is what stands on one side of the digits, explained: at most one mark, one power of ten and one sign.
type affix struct {
	marked, scaled, signed bool
	mark                   mark   // in the locale told
	exponent               int    // in the locale told
	sign                   string // the mark as written
	names                  []lexicon.Entry
	scales                 [][]lexicon.Entry
	blank                  bool // one stands before the scale
	minus                  bool
	first, last            piece
}

// with returns a with one piece more.
func (a affix) with(p piece) affix {
	if a.first == noPiece {
		a.first = p
	}
	a.last = p
	return a
}

// explain returns all ways to read rest as what goes on with an affix, those with the longest pieces first.
func (r *reading) explain(front bool, a affix, rest string, found []affix) []affix {
	if rest == "" {
		return append(found, a)
	}
	trimmed := strings.TrimLeftFunc(rest, isBlank)
	blank := len(trimmed) < len(rest)
	if rest = trimmed; rest == "" {
		return append(found, a)
	}
	c, size := utf8.DecodeRuneInString(rest)
	if lexicon.Fold(c) < 0 && c != zeroWidth {
		return r.explain(front, a, rest[size:], found)
	}
	if (dash(c) && c != '~' || c == '+' && front) && !a.signed && (front || r.locale == language.Und || r.lex.SignBehind(r.locale)) {
		b := a.with(signPiece)
		b.signed, b.minus = true, c != '+'
		return r.explain(front, b, rest[size:], found)
	}
	pieces := map[int][]lexicon.Entry{} // by end
	r.lex.Prefixes(rest, func(end int, meanings []lexicon.Entry) { pieces[end] = append(pieces[end], meanings...) })
	for i := range rest[:min(len(rest), maxSign)] { // signs that people do not write are no forms
		if i > 0 && pieces[i] == nil {
			pieces[i] = []lexicon.Entry{}
		}
	}
	if len(rest) <= maxSign && pieces[len(rest)] == nil {
		pieces[len(rest)] = []lexicon.Entry{}
	}
	if n := len(strings.TrimRightFunc(rest, isBlank)); slices.ContainsFunc(pieces[n], func(e lexicon.Entry) bool { return e.Kind == lexicon.Coin }) {
		return found // people count so: "45 mdkr", "5 grand"
	} else if !front && !a.marked && !a.scaled && r.wholeSign(rest[:n], pieces[n]) {
		return found // TL is the sign of the lira, and no trillion lempiras
	} else if !a.marked && (front || blank || a.first != noPiece || !lexicon.IsLetter(c)) {
		if _, whole := r.printedMark(rest[:n], pieces[n]); whole {
			pieces = map[int][]lexicon.Entry{n: pieces[n]} // MMK is no K of millions
		}
	}
	for _, n := range slices.Backward(slices.Sorted(maps.Keys(pieces))) {
		if hedged(pieces[n]) {
			continue // that is for the grammar
		}
		if n < len(rest) && isASCIIWord(rest[n-1:n+1]) && len(pieces[n]) > 0 && !shortPiece(pieces[n]) {
			continue // "eurot" is a word
		}
		if m, ok := r.printedMark(rest[:n], pieces[n]); ok && !a.marked {
			b := a.with(markPiece)
			b.marked, b.mark, b.sign, b.names = true, m, rest[:n], pieces[n]
			found = r.explain(front, b, rest[n:], found)
		}
		if !front && a.last == signPiece {
			continue // "$4-m": no sign stands between digits and scale
		}
		if x, ok := r.printedScale(pieces[n], front); ok && !(r.lang == "" && exponentLetter(rest[:n])) && (!a.scaled || a.last == scalePiece && !front && len(a.scales) == 1 && x >= a.exponent && !shortPiece(pieces[n])) { // mil millones, but 三百十 is a sum
			b := a.with(scalePiece)
			b.scaled, b.exponent, b.scales = true, b.exponent+x, append(slices.Clip(b.scales), pieces[n])
			b.blank = b.blank || blank
			found = r.explain(front, b, rest[n:], found)
		}
	}
	if c == zeroWidth && found == nil {
		return r.explain(front, a, rest[len(string(zeroWidth)):], found)
	}
	return found
}

// wholeSign reports whether what stands behind the digits is as a whole a sign that people write and programs do not, unless
// it is what the locale told prints: F CFA.
func (r *reading) wholeSign(sign string, meanings []lexicon.Entry) bool {
	if codes, _ := r.lex.Signs(r.locale, sign); r.locale != language.Und && len(codes) > 0 {
		return false
	}
	return slices.ContainsFunc(meanings, func(e lexicon.Entry) bool {
		return e.Kind == lexicon.Currency && e.Flags&lexicon.Upper != 0 && e.Flags&(lexicon.Code|lexicon.Symbol|lexicon.Generic) == 0 && (e.Langs == 0 || r.locale == language.Und || r.ofText(e))
	})
}

// hedged reports whether a form has a hedge in it, as the endings of some languages are: "100 ლარამდე".
func hedged(meanings []lexicon.Entry) bool {
	return slices.ContainsFunc(meanings, func(h lexicon.Entry) bool {
		return (h.Kind == lexicon.Qualifier || h.Kind == lexicon.Range) && slices.ContainsFunc(meanings, func(e lexicon.Entry) bool {
			return (e.Kind == lexicon.Currency || e.Kind == lexicon.Scale) && e.Langs == h.Langs && e.Langs != 0
		})
	})
}

// shortPiece reports whether a form can touch the one that follows: codes, signs and abbreviations.
func shortPiece(meanings []lexicon.Entry) bool {
	return slices.ContainsFunc(meanings, func(e lexicon.Entry) bool {
		return e.Flags&(lexicon.Code|lexicon.Symbol|lexicon.Short) != 0
	})
}

func isBlank(c rune) bool { return lexicon.Fold(c) == ' ' }

// zeroWidth is a blank of no width. It says nothing, except where a locale puts it for the sign of its currency.
const zeroWidth = '\u200b'

// printedScale reads a power of ten as the language told abbreviates it on one side of the digits, or writes it out.
func (r *reading) printedScale(meanings []lexicon.Entry, front bool) (exponent int, ok bool) {
	own := false
	for _, e := range meanings {
		x, scale := scaleOf(e)
		if !scale || front && !r.before(e) {
			continue
		}
		if r.ofText(e) && !own || (e.Langs == 0 || r.locale == language.Und) && !ok {
			exponent, ok, own = x, true, r.ofText(e)
		}
	}
	return exponent, ok
}

// scaleOf returns the power of ten that a meaning stands for beside digits.
func scaleOf(e lexicon.Entry) (exponent int, ok bool) {
	if e.Kind == lexicon.Mul && e.Has(lexicon.Before) {
		x := exponentOf(e.Value)
		return int(x), x > 0
	}
	return int(e.Value), e.Kind == lexicon.Scale
}

// before reports whether a power of ten can stand in front of the digits.
func (r *reading) before(e lexicon.Entry) bool {
	return e.Has(lexicon.Before) || !e.Has(lexicon.Short) && (r.ofText(e) || r.locale == language.Und && e.Langs != 0)
}

// printedMark reads a code, a sign as the locale told writes it, or a name in its language.
func (r *reading) printedMark(text string, meanings []lexicon.Entry) (m mark, ok bool) {
	m = mark{flags: lexicon.Symbol}
	if r.locale == language.Und {
		return r.markAnywhere(m, text, meanings)
	}
	usual, code := lexicon.Entry{}, false
	for _, e := range meanings {
		if e.Kind != lexicon.Currency || !r.allowed(e) {
			continue
		}
		switch {
		case e.Has(lexicon.Code):
			usual, code, ok = e, true, true
		case !ok || r.ofText(e) && !r.ofText(usual) && !code:
			usual, ok = e, true
		}
	}
	current := code && r.lex.Codes(usual)[0].Current()                  // a sign may be the code of what is no more: ANG for XCG
	if !current && (!strings.Contains(r.text, " ") || r.hardBlanks()) { // with none but blanks that may break a line it is typed: "C$" is the Canadian dollar's in prose
		if codes, told := r.lex.Signs(r.locale, text); len(codes) > 0 {
			m.codes = codes
			r.usualSign(&m, usual, ok, told)
			return m, true
		}
	}
	if !ok || !code && usual.Flags&(lexicon.Symbol|lexicon.Short|lexicon.Glued|lexicon.Word) != 0 {
		return m, false // what no program prints in this locale is left to the grammar
	}
	return mark{codes: r.lex.Codes(usual), flags: usual.Flags &^ lexicon.Word, langs: usual.Langs}, true
}

// usualSign puts the currencies of a sign in order: the world's, behind the one that the locale tells from others.
func (r *reading) usualSign(m *mark, e lexicon.Entry, known, told bool) {
	if !known {
		return
	}
	usual := r.lex.Codes(e)
	if usual[0] == money.USD && m.codes[0] != money.USD && !r.hardBlanks() && len(r.tenderOf(r.home(), m.codes[:1])) == 0 {
		m.codes = distinct(slices.Concat(usual[:1], m.codes, usual)) // people type "$1" for dollars where programs print another
		return
	}
	if len(m.codes) > 1 {
		codes := slices.Concat(common(usual, m.codes), m.codes, usual)
		if told {
			codes, m.local = slices.Concat(m.codes[:1], codes), true
		}
		m.codes = distinct(codes)
	}
}

// hardBlanks reports whether the text has blanks that break no line, or marks of direction, as programs print them.
func (r *reading) hardBlanks() bool {
	return strings.ContainsAny(r.text, "\u00a0\u202f\u200e\u200f\u061c")
}

// printedPhrase makes a phrase of digits and what stands on either side of them.
func (r *reading) printedPhrase(d numeral.Digits, front, back affix, negative bool) (p phrase, ok bool) {
	a := front
	if back.marked {
		a = back
	}
	n, other, two, ok := d.Read(r.printedPoint(&a.mark, d))
	if !ok {
		return p, false
	}
	x := front.exponent + back.exponent
	q := quantity{number: numeralShift(n, x), other: other, two: two, bare: n, scaled: x > 0, last: x}
	return r.wholePhrase(d, q, a.mark, front.marked, negative), true
}

// wholePhrase makes a phrase of all the text.
func (r *reading) wholePhrase(d numeral.Digits, q quantity, m mark, prefix, negative bool) phrase {
	r.numbers = append(r.numbers, d)
	q.to, q.digits, m.to = len(r.tokens), int32(len(r.numbers)-1), 1
	a := amount{quantity: q, to: len(r.tokens), mark: m, marked: true, prefix: prefix, negative: negative}
	return phrase{to: len(r.tokens), low: a, high: a, mark: m}
}

// printedPoint returns the decimal mark of the locale told. English in a country with other separators is printed with
// those; but since hardly an English text is, they count only where a program's blanks show it, or the currency has a
// thousandth. There one without a minor unit has none: 1.028 yen are a thousand, and so are 1,028.
func (r *reading) printedPoint(m *mark, d numeral.Digits) rune {
	if point := r.lex.LocaleDecimalMark(r.locale); point != 0 && r.lang == "en" {
		minor := m.codes[0].Digits()
		if r.hardBlanks() || minor == 3 {
			return point
		}
		written := r.text[d.Start:d.End]
		if i := strings.IndexAny(written, ".,"); point != '.' && minor == 0 && i > 0 && i == len(written)-4 {
			return '.' + ',' - rune(written[i])
		}
	}
	if m := r.lex.NativeMark(r.lang); m != 0 && strings.IndexFunc(r.text, func(c rune) bool { return c >= utf8.RuneSelf && numeral.IsDigit(c) }) >= 0 {
		return m
	}
	return r.told
}
