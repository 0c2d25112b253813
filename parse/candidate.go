package parse

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// Where the skimmer stops, a mark of a currency may stand: it knows words of all languages by their hashes. Before a window
// is opened there, a closer look sees whether a number may be near and whether the mark is one.

const (
	numberBefore = 64 // bytes in front of a mark within which a number must be,
	numberWords  = 4  // words within which it must be there,
	numberBehind = 40 // bytes behind it,
	wordsBehind  = 3  // and words: a name may have more behind the word that the skimmer stops at
	maxMark      = 32 // bytes that the name of a currency has at most in front of its longest word
)

// candidate reports whether a figure may be where the skimmer stopped.
func (w *windows) candidate(at, end int) bool {
	return w.numberNear(at, end) && w.markHere(at, end) || w.dualHere(at, end)
}

// dualHere reports whether a name is where the skimmer stopped that says its number by its form: دولاران.
func (w *windows) dualHere(at, end int) bool {
	if w.text[at] < utf8.RuneSelf {
		return false
	}
	_, meanings := w.lex.Longest(w.text[:end], at)
	return slices.ContainsFunc(meanings, func(e lexicon.Entry) bool { return e.Kind == lexicon.Currency && e.Has(lexicon.Dual) })
}

// numberNear reports whether a number may be near where the skimmer stopped: a digit, or a word that can be part of a
// number. An article is one only right before. It is what keeps "all" and "try", which are codes too, from costing a
// window each.
func (w *windows) numberNear(at, end int) bool {
	if digitBeside(w.text, at, end) {
		return true
	}
	from, to := max(0, at-numberBefore), min(len(w.text), end+numberBehind)
	for i, words := at, 0; i > from && words < numberWords; {
		stop := i
		i = lettersBefore(w.text, i, from)
		if i < stop {
			if w.numberWord(i, stop, words < 2) {
				return true
			}
			words++
			continue
		}
		c, size := rune(w.text[i-1]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeLastRuneInString(w.text[:i])
		}
		if w.numberRune(c, i-size, i) {
			return true
		}
		i -= size
	}
	for i, words := end, 0; i < to && words < wordsBehind; {
		start := i
		i = lettersBehind(w.text, i, to)
		if i > start {
			if w.numberWord(start, i, false) {
				return true
			}
			words++
			continue
		}
		c, size := rune(w.text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(w.text[i:])
		}
		if w.numberRune(c, i, i+size) {
			return true
		}
		i += size
	}
	return false
}

// digitBeside reports whether a digit of ASCII is right beside a place, or behind a blank: of most marks one is.
func digitBeside(text string, at, end int) bool {
	if end < len(text) && text[end] == ' ' {
		end++
	}
	if at > 0 && text[at-1] == ' ' {
		at--
	}
	return end < len(text) && text[end]-'0' < 10 || at > 0 && text[at-1]-'0' < 10
}

// numberRune reports whether a character that is no letter of a word, or a letter of a script without blanks, may be part
// of a number.
func (w *windows) numberRune(c rune, from, to int) bool {
	switch {
	case c < utf8.RuneSelf:
		return '0' <= c && c <= '9'
	case unicode.Is(unicode.Han, c):
		return w.rune(c, from, to).kinds&numeric != 0
	}
	return lexicon.IsLetter(c) || numeral.IsDigit(c) || unicode.Is(unicode.N, c)
}

// numeric are the kinds of words that are parts of numbers.
var numeric = kindsOf(lexicon.Add, lexicon.Mul, lexicon.Scale, lexicon.Fraction, lexicon.Vague)

// numberWord reports whether a word may be a part of a number.
func (w *windows) numberWord(from, to int, article bool) bool {
	key, end, plain := plainWord(w.text, from)
	if !plain || end != to {
		return true
	}
	t, behind := w.plainToken(key, from, to)
	if w.lex.GoesOn(behind, w.text, to) { // hundreds of
		t = w.longest(from)
	}
	if t.kinds&numeric != 0 || article && t.may(lexicon.Article) || t.mayClass(lexicon.ClassOne) {
		return true
	}
	return t.meanings == nil && to-from >= minGlued && w.language() && w.lang != "en" && w.glued(from, to)
}

// minGlued is how many bytes the shortest word has that is several number words in one.
const minGlued = 5

// glued reports whether a word begins with a number word, or does so behind letters that are written in one with it.
func (w *windows) glued(from, to int) (begins bool) {
	w.lex.Numbers(w.text[:to], from, func(int) { begins = true })
	for i := from; !begins && i-from < maxPrefix && i < to; {
		c, size := utf8.DecodeRuneInString(w.text[i:])
		if i += size; c < 0x05D0 || c > 0x06FF {
			break
		}
		w.lex.Numbers(w.text[:to], i, func(int) { begins = true })
	}
	return begins
}

// markHere reports whether a mark that counts in the language of the text is where the skimmer stopped, which knows words of
// all languages and stops also at one word of a longer name.
func (w *windows) markHere(at, end int) bool {
	w.language()
	c, _ := utf8.DecodeRuneInString(w.text[at:])
	switch {
	case c == '&':
		return w.markAmong(at, end) // a character reference, or a name with it
	case !lexicon.IsLetter(c): // a sign
		return true
	case lexicon.Unspaced(c): // the skimmer stops where a mark may begin
		t := w.longest(at)
		before, _ := utf8.DecodeLastRuneInString(w.text[:at])
		return w.isMark(&t) || (lexicon.IsLetter(before) && !lexicon.Unspaced(before) || lexicon.Fold(before) < 0) && w.markAmong(at, end)
	}
	if key, to, plain := plainWord(w.text, at); plain { // most marks are a word by themselves
		if t, _ := w.plainToken(key, at, to); w.isMark(&t) {
			return true
		}
	}
	for i := wordsBefore(w.text, at, maxMark); i < end; {
		key, to, plain := plainWord(w.text, i)
		if !plain {
			c, size := utf8.DecodeRuneInString(w.text[i:])
			if lexicon.IsLetter(c) || c == utf8.RuneError || lexicon.Fold(c) < 0 {
				return w.markAmong(at, end) // of letters that need a closer look
			}
			i += size
			continue
		}
		t, behind := w.plainToken(key, i, to)
		if w.lex.GoesOn(behind, w.text, to) {
			t = w.longest(i)
		}
		if t.End > at && w.isMark(&t) {
			return true
		}
		i = to
	}
	return false
}

// markAmong is markHere by the tokens of the text around.
func (w *windows) markAmong(at, end int) (found bool) {
	w.aside(at-maxMark, end+maxMark, func(k int) bool {
		t := &w.tokens[k]
		if t.Start >= end {
			return false
		}
		found = t.End > at && w.isMark(t)
		return !found
	})
	return found
}

// isMark reports whether a token is the mark of a currency, of a subunit or of a coin.
func (r *reading) isMark(t *token) bool {
	for _, kind := range [...]lexicon.Kind{lexicon.Currency, lexicon.Minor, lexicon.Coin} {
		if t.may(kind) {
			if _, ok := r.tokenWith(t, kind, 0); ok {
				return true
			}
		}
	}
	return false
}

// plainToken returns a plain word as a token by itself, and where forms go on behind it.
func (w *windows) plainToken(key wordKey, from, to int) (t token, behind lexicon.Behind) {
	t.Span = Span{from, to}
	if k := w.known.find(key); k != nil {
		t.meanings, t.sorts = k.meanings, k.sorts
		return t, k.behind
	}
	meanings, behind := w.lex.Word(w.text[from:to])
	if t.mean(meanings); meanings == nil {
		w.scaledCode(&t, w.text[from:to])
	}
	return t, behind
}

// longest returns the longest form at a place as a token by itself.
func (w *windows) longest(at int) (t token) {
	end, meanings := w.lex.Longest(w.text, at)
	t.Span = Span{at, end}
	t.mean(meanings)
	return t
}

// lettersBefore returns where the letters begin that end at i, at limit at the earliest. Those of scripts without blanks
// are no word.
func lettersBefore(text string, i, limit int) int {
	for i > limit {
		c, size := rune(text[i-1]), 1
		if c >= utf8.RuneSelf {
			if c, size = utf8.DecodeLastRuneInString(text[:i]); !lexicon.IsLetter(c) || lexicon.Unspaced(c) {
				break
			}
		} else if !isASCIILetter(byte(c)) {
			break
		}
		i -= size
	}
	return i
}

// lettersBehind returns where the letters end that begin at i, behind limit where they end there or farther.
func lettersBehind(text string, i, limit int) int {
	for i < limit {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			if c, size = utf8.DecodeRuneInString(text[i:]); !lexicon.IsLetter(c) || lexicon.Unspaced(c) {
				break
			}
		} else if !isASCIILetter(byte(c)) {
			break
		}
		i += size
	}
	return i
}

// wordsBefore returns the place of the first word that begins at most so many bytes before i.
func wordsBefore(text string, i, most int) int {
	from := max(0, i-most)
	for from < i && !utf8.RuneStart(text[from]) {
		from++
	}
	if from > 0 && from < i {
		if c, _ := utf8.DecodeLastRuneInString(text[:from]); lexicon.IsLetter(c) {
			from = min(i, lettersBehind(text, from, i)) // in the middle of one
		}
	}
	return from
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
