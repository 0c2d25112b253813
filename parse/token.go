package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// kind is what a token is.
type kind uint8

const (
	wordToken   kind = iota // a form of the lexicon, or a word that it does not have
	numberToken             // digits
	signToken               // one rune that is neither
)

// token is a piece of the text.
type token struct {
	Span
	kind     kind
	spaced   bool            // a blank stands before it
	breaks   uint8           // line breaks before it
	sign     rune            // of a signToken
	digits   int32           // of a numberToken: index for scanner.numbers
	meanings []lexicon.Entry // shared: never changed
	sorts                    // of the meanings
}

// scanner cuts a text into tokens.
type scanner struct {
	text     string
	lex      *lexicon.Lexicon
	tokens   []token
	numbers  []numeral.Digits
	known    *knownWords
	whole    bool  // the text is no prose: a point at its end belongs to what stands before it
	caseSeen uint8 // 0: not looked yet, 1: the text has upper case, 2: it has none
	cutFrom  bool  // the tokens are a window of the text: words stand before them
	cutTo    bool  // or behind them
	reach    int   // index of the window's reach
	wants    int   // index of the reach that something asks for
}

// scan cuts the whole text into tokens. The memory for those of a long text is taken at once, by how many its beginning has.
func (s *scanner) scan() {
	s.cut(0, len(s.text), sampleTokens)
	if n := len(s.tokens); n == sampleTokens {
		end := s.tokens[n-1].End
		s.tokens = slices.Grow(s.tokens, share(n, end, len(s.text)-end))
		s.numbers = slices.Grow(s.numbers, share(len(s.numbers), end, len(s.text)-end))
		s.cut(end, len(s.text), len(s.text))
	}
}

// sampleTokens is by how many tokens a text's memory is reckoned.
const sampleTokens = 1 << 11

// share returns n for each part of size, and a little more, for the rest.
func share(n, size, rest int) int { return int(int64(n) * int64(rest) / int64(size) * 17 / 16) }

// cut cuts a part of the text into tokens, up to a number of them. It looks at every byte once, and at every place of a
// word at most as far as the longest form of the lexicon reaches.
func (s *scanner) cut(from, to, most int) {
	s.knowing()
	t := token{}
	for i := from; i < to && len(s.tokens) < most; {
		r, size := rune(s.text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = lexicon.RuneAt(s.text, i)
		}
		switch {
		case r == '\n':
			t.spaced = true
			if t.breaks < 255 {
				t.breaks++
			}
			i++
			continue
		case r == 0x2028 || r == 0x2029:
			t.spaced, t.breaks = true, 1
			i += size
			continue
		case r == ' ' || '\t' <= r && r <= '\r' || r >= utf8.RuneSelf && (lexicon.Fold(r) == ' ' || unicode.IsSpace(r)):
			t.spaced = true
			i += size
			continue
		case r >= utf8.RuneSelf && lexicon.Fold(r) < 0:
			i += size
			continue
		}
		if r == '&' {
			if decoded, size := entity(s.text[i:]); size > 0 {
				if lexicon.Fold(decoded) == ' ' {
					t.spaced = true
				} else {
					t.Start, t.End, t.kind, t.sign = i, i+size, signToken, decoded
					if s.form(&t, string(decoded), 0) > 0 {
						t.kind = wordToken
					}
					s.tokens = append(s.tokens, t)
					t = token{}
				}
				i += size
				continue
			}
		}
		t.Start = i
		switch {
		case r < utf8.RuneSelf && isASCIILetter(byte(r)):
			i = s.word(&t, i)
		case numeral.IsDigit(r) || r == '.' && s.pointBegins(i):
			d := numeral.Scan(s.text, i)
			t.kind, t.digits = numberToken, int32(len(s.numbers))
			s.numbers = append(s.numbers, d)
			i = d.End
		case lexicon.IsLetter(r):
			i = s.word(&t, i)
		default:
			t.kind, t.sign = signToken, r
			end, known := s.knownSign(&t, i)
			if !known {
				end = s.form(&t, s.text, i)
			}
			if i = end; i == 0 {
				i = t.Start + size
			} else {
				t.kind = wordToken
			}
		}
		t.End = i
		s.tokens = append(s.tokens, t)
		t = token{}
	}
}

// pointBegins reports whether a point at i begins a number (".75").
func (s *scanner) pointBegins(i int) bool {
	if i+1 >= len(s.text) || !numeral.IsDigit(rune(s.text[i+1])) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return i == 0 || !lexicon.IsLetter(before) && !numeral.IsDigit(before) && before != '.'
}

// form looks the longest form at text[i:] up and gives its meanings to t. It returns 0 if there is none.
func (s *scanner) form(t *token, text string, i int) int {
	end, all := s.lex.Longest(text, i)
	if end > i+1 && text[end-1] == '.' && !s.whole && (sentenceAfter(text[end:]) || (s.behindDigits(i) || s.behindNumber(all)) && digitAfter(text[end:])) && !s.markAfter(text, end, all) { // "£2bn." at the end of a sentence
		if e, shorter := s.lex.Longest(text[:end-1], i); e == end-1 {
			end, all = e, shorter
		}
	}
	if slices.ContainsFunc(all, lowercaseOnly) && !s.lowercase() {
		all = slices.DeleteFunc(slices.Clone(all), lowercaseOnly)
	}
	if len(all) == 0 {
		return 0
	}
	t.mean(all)
	return end
}

// lowercaseOnly reports whether a meaning counts only in a text without upper case.
func lowercaseOnly(e lexicon.Entry) bool { return e.Has(lexicon.Lowercase) }

// lowercase reports whether the text has no upper case at all, as tokenized corpora have it.
func (s *scanner) lowercase() bool {
	if s.caseSeen == 0 {
		s.caseSeen = 1
		if strings.IndexFunc(s.text[:min(len(s.text), sampleBytes)], unicode.IsUpper) < 0 {
			s.caseSeen = 2
		}
	}
	return s.caseSeen == 2
}

// word reads a word at i: a form of the lexicon, a scale and a code in one ("MUSD", "EURbn"), or any letters.
func (s *scanner) word(t *token, i int) (end int) {
	t.kind = wordToken
	if end, ok := s.knownWord(t, i); ok {
		return end
	}
	if end, ok := s.knownRune(t, i); ok {
		return end
	}
	if end := s.form(t, s.text, i); end > 0 {
		if n := len(s.tokens); n > 0 && s.tokens[n-1].kind == numberToken && s.tokens[n-1].End == i && strings.IndexByte(s.text[i:end], '$') == 1 {
			if s.form(t, s.text[:i+1], i) > 0 { // "€13B$14B": the letter is the scale of the number before
				return i + 1
			}
			return s.form(t, s.text, i)
		}
		return end
	}
	end = i
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !lexicon.IsLetter(r) && lexicon.Fold(r) >= 0 {
			break
		}
		if lexicon.Unspaced(r) && end > i { // every rune may begin a form
			break
		}
		end += size
		if lexicon.Unspaced(r) {
			break
		}
	}
	s.scaledCode(t, s.text[i:end])
	if len(t.meanings) == 0 {
		if first := s.gluedNumber(t, i, end); first > 0 {
			return first
		}
		if last := s.prefixed(t, i, end); last > 0 {
			return last
		}
	}
	return end
}

// maxGluedWord bounds the length of a word that is tried as number words written in one.
const maxGluedWord = 96

// gluedNumber reads a word that is number words in one, as many languages write them ("zweihundertfünfzig"): the longest
// segmentation with backtracking, of one language. It adds the tokens of all but the last, which t becomes.
func (s *scanner) gluedNumber(t *token, i, end int) int {
	if end-i < 5 || end-i > maxGluedWord {
		return 0
	}
	begins := false // most words begin with no number word
	s.lex.Numbers(s.text[:end], i, func(int) { begins = true })
	if !begins {
		return 0
	}
	var cuts [16]int
	dead := [maxGluedWord + 1]bool{}
	var split func(at, n int) int
	split = func(at, n int) int {
		if at == end {
			if n > 1 && !s.oneLanguage(i, cuts[:n]) {
				return 0
			}
			return n
		}
		if n == len(cuts) || dead[at-i] {
			return 0
		}
		var ends [8]int
		k := 0
		s.lex.Numbers(s.text[:end], at, func(e int) {
			if k < len(ends) {
				ends[k] = e
				k++
			}
		})
		for k--; k >= 0; k-- {
			cuts[n] = ends[k]
			if m := split(ends[k], n+1); m > 0 {
				return m
			}
		}
		dead[at-i] = true
		return 0
	}
	n := split(i, 0)
	if n < 2 {
		return 0
	}
	start := i
	for k, e := range cuts[:n] {
		part := token{Span: Span{start, e}, kind: wordToken}
		if k == 0 {
			part.spaced, part.breaks = t.spaced, t.breaks
		}
		part.mean(s.lex.AppendNumber(nil, s.text[start:e]))
		if k == n-1 {
			*t = part
			return e
		}
		s.tokens = append(s.tokens, part)
		start = e
	}
	return 0
}

// oneLanguage reports whether one language has all the pieces from start to cuts as number words.
func (s *scanner) oneLanguage(start int, cuts []int) bool {
	var common []uint16
	for k, end := range cuts {
		var langs []uint16
		for _, e := range s.lex.AppendNumber(nil, s.text[start:end]) {
			langs = append(langs, s.lex.LanguageNumbers(e)...)
		}
		if k == 0 {
			common = langs
		} else {
			common = slices.DeleteFunc(common, func(l uint16) bool { return !slices.Contains(langs, l) })
		}
		start = end
	}
	return len(common) > 0
}

// scaledCode reads a word such as MUSD, kEUR, TEUR, USDm, EURbn: an ISO code in upper case and a scale in one.
// The scale is a second meaning of the token, behind the currency.
func (s *scanner) scaledCode(t *token, word string) {
	if len(word) < 4 || len(word) > 6 {
		return
	}
	n := len(word)
	if c, ok := s.code(word[n-3:]); ok {
		if e, ok := codeScales[word[:n-3]]; ok {
			t.mean([]lexicon.Entry{c, {Kind: lexicon.Scale, Value: e}})
			return
		}
	}
	if c, ok := s.code(word[:3]); ok {
		if e, ok := codeScales[word[3:]]; ok && word[3:] != "T" && word[3:] != "K" {
			t.mean([]lexicon.Entry{c, {Kind: lexicon.Scale, Value: e}})
		}
	}
}

// codeScales are the scales that are written in one with a code. T is the German "Tausend" (TEUR):
// a trillion is never written so.
var codeScales = map[string]int64{
	"k": 3, "K": 3, "T": 3, "m": 6, "M": 6, "mn": 6, "mm": 6, "MM": 6, "mln": 6, "Mio": 6, "bn": 9, "Bn": 9, "b": 9, "B": 9, "tn": 12, "Mrd": 9,
}

// code looks an ISO code in upper case up.
func (s *scanner) code(word string) (lexicon.Entry, bool) {
	for i := 0; i < len(word); i++ {
		if word[i] < 'A' || word[i] > 'Z' {
			return lexicon.Entry{}, false
		}
	}
	if _, err := money.ParseCurrency(word); err != nil {
		return lexicon.Entry{}, false
	}
	_, es := s.lex.Longest(word, 0)
	for _, e := range es {
		if e.Kind == lexicon.Currency && e.Has(lexicon.Code) {
			return e, true
		}
	}
	return lexicon.Entry{}, false
}

// is returns token i's meaning of a kind.
func (r *reading) is(i int, k lexicon.Kind) (lexicon.Entry, bool) { return r.with(i, k, 0) }

// with returns token i's meaning of a kind that has a flag.
func (r *reading) with(i int, k lexicon.Kind, f lexicon.Flags) (lexicon.Entry, bool) {
	if r.beyond(i) || !r.tokens[i].may(k) {
		return lexicon.Entry{}, false
	}
	return r.tokenWith(&r.tokens[i], k, f)
}

// tokenWith returns a token's meaning of a kind that has a flag.
func (r *reading) tokenWith(t *token, k lexicon.Kind, f lexicon.Flags) (found lexicon.Entry, ok bool) {
	for i := range t.meanings {
		if t.meanings[i].Kind != k {
			continue
		}
		e := t.meanings[i]
		if !e.Has(f) || !r.allowed(e) && !r.otherScript(t) || k <= lexicon.Minor && e.Langs != 0 && r.strayMeaning(t, &e) {
			continue
		}
		if r.ofText(e) {
			return e, true // the language's own meaning goes before one of all languages
		}
		if !ok || r.own == nil && found.Langs != 0 && e.Langs == 0 { // where it is open, that of all languages goes first
			found, ok = e, true
		}
	}
	return found, ok
}

// class reports whether token i is a word of a class.
func (r *reading) class(i int, c lexicon.WordClass) bool {
	if r.beyond(i) {
		return false
	}
	t := &r.tokens[i]
	if !t.mayClass(c) {
		return false
	}
	for _, e := range t.meanings {
		if e.Kind == lexicon.Class && e.Value == int64(c) && r.allowed(e) {
			return true
		}
	}
	return false
}

// beyond reports whether there is no token i. Where the window may hide one, or what stands before its first, a farther
// reach is asked for.
func (s *scanner) beyond(i int) bool {
	if uint(i-1) < uint(len(s.tokens)-1) {
		return false
	}
	return s.edge(i)
}

// edge is beyond for the first token and for what is none.
func (s *scanner) edge(i int) bool {
	if s.cutFrom && i <= 0 || s.cutTo && i >= len(s.tokens) {
		s.want(s.reach + 1)
	}
	return i < 0 || i >= len(s.tokens)
}

// want asks for a reach.
func (s *scanner) want(reach int) { s.wants = max(s.wants, reach) }

// sign returns the rune of token i where it is a sign, folded; 0 otherwise.
func (s *scanner) sign(i int) rune {
	if s.beyond(i) {
		return 0
	}
	t := &s.tokens[i]
	switch c := s.text[t.Start]; {
	case t.kind == numberToken || isASCIILetter(c):
		return 0
	case c < utf8.RuneSelf && c != '&':
		if t.Start+1 != t.End {
			return 0
		}
		return rune(c)
	case t.kind == wordToken:
		r, size := utf8.DecodeRuneInString(s.text[t.Start:])
		if lexicon.IsLetter(r) || t.Start+size != t.End {
			return 0
		}
		return lexicon.Fold(r)
	}
	return lexicon.Fold(t.sign)
}

// glued reports whether token i touches the one before it.
func (s *scanner) glued(i int) bool {
	return !s.beyond(i) && i > 0 && !s.tokens[i].spaced && s.tokens[i].Start == s.tokens[i-1].End
}

// dash reports whether a rune is a hyphen or a dash.
func dash(r rune) bool {
	switch r {
	case '-', '–', '—', '‒', '―', '−', '﹣', '~', '～':
		return true
	}
	return false
}
