package parse

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// A long text is not cut into tokens as a whole. A skimmer goes through it for marks of currencies, and the grammar runs
// in a window around each group of them that has a number near. What lies between is looked at once and costs no memory.

const (
	wholeText    = 512      // bytes up to which a text is read as one window
	sampleBytes  = 16 << 10 // of the beginning of a text: what its language is found by
	windowFar    = 1536     // bytes in front of the first mark of a window and behind its last at most
	windowGap    = 168      // bytes between two marks that have a window each
	windowMarks  = 16 << 10 // bytes from the first mark of a window to the last
	numberBefore = 64       // bytes in front of a mark within which a number must be,
	numberWords  = 4        // words within which it must be there,
	numberBehind = 40       // and behind it
)

// reaches are the bytes that a window has in front of its first mark and behind its last. It begins with few; where
// something asks for what stands beyond the window, it is read again with the next.
var reaches = [...]struct{ lead, tail int }{{56, 40}, {288, 288}, {windowFar, windowFar}}

const farthest = len(reaches) - 1

// readings are kept from text to text, so that one that has no figure costs no memory.
var readings = sync.Pool{New: func() any { return new(reading) }}

// windows goes through a text in windows.
type windows struct {
	*reading
	skimmer *lexicon.Skimmer
	told    bool // the language was looked for
	next    int  // where the skimmer goes on
	shut    int  // behind the last figure found: none begins before it
}

// begin prepares for a text.
func (p *Parser) windows(text string) windows {
	r := p.begin(text)
	r.local = true
	r.knowing()
	return windows{reading: r, skimmer: lexicon.Marks()}
}

// clear forgets all but memory.
func (r *reading) clear() {
	*r = reading{
		scanner: scanner{tokens: r.tokens[:0], numbers: r.numbers[:0], known: r.known},
		phrases: r.phrases[:0], pairs: r.pairs[:0], rates: r.rates[:0], names: r.names[:0], places: r.places[:0],
		votes: r.votes[:0], voters: r.voters[:0], likeliest: r.likeliest[:0],
	}
}

// begin returns a reading of a text with memory of an earlier one; free gives it back.
func (p *Parser) begin(text string) *reading {
	r := readings.Get().(*reading)
	r.parser, r.text = p, text
	r.settings()
	return r
}

// free gives the memory of a reading back. Nothing that was returned to a caller may share it.
func (r *reading) free() {
	if cap(r.tokens) > keptTokens {
		r.tokens = nil
	}
	if cap(r.phrases) > keptPhrases {
		r.phrases = nil
	}
	r.clear()
	readings.Put(r)
}

// What is kept of a reading until the next collections of garbage: enough that a longer text does not pay more for each
// byte than a short one.
const (
	keptTokens  = 1 << 17
	keptPhrases = 1 << 15
)

// appendNext appends the figures of the next window. It returns false behind the last.
func (w *windows) appendNext(dst []Match) ([]Match, bool) {
	first, last, ok := w.group()
	if !ok {
		return dst, false
	}
	return w.appendGroup(dst, first, last), true
}

// appendGroup appends the figures around the marks from first to last.
func (w *windows) appendGroup(dst []Match, first, last int) []Match {
	w.language()
	w.wants = 0
	if last-first >= windowFar {
		w.wants = farthest
	}
	for more := true; more; more = w.wants > w.reach && w.reach < farthest {
		w.read(first, last, min(w.wants, farthest))
	}
	for i := range w.phrases {
		p := &w.phrases[i]
		if mark := w.tokens[p.mark.head]; mark.End <= first || mark.Start >= last || w.tokens[p.from].Start < w.shut {
			continue // of the window before or behind
		}
		w.shut = w.tokens[p.to-1].End
		if w.counts(i) {
			dst = append(dst, w.match(p))
		}
	}
	return dst
}

// group finds the next marks that are near each other: from the first to behind the last.
func (w *windows) group() (first, last int, ok bool) {
	for w.next < len(w.text) {
		at, end := w.skimmer.Next(w.text, w.next)
		if at == len(w.text) {
			w.next = at
			break
		}
		if ok && (at-last > windowGap || end-first > windowMarks) {
			w.next = at
			break
		}
		w.next = end
		if !w.numberNear(at, end) || !w.markHere(at, end) {
			continue
		}
		if !ok {
			first, ok = at, true
		}
		last = end
	}
	return first, last, ok
}

// markHere reports whether a mark that counts in the language of the text is where the skimmer stopped, which knows words of
// all languages and stops also at one word of a longer name.
func (w *windows) markHere(at, end int) bool {
	w.language()
	if c, _ := utf8.DecodeRuneInString(w.text[at:]); c != '&' && !lexicon.IsLetter(c) { // a sign; & may begin one
		return true
	}
	from := max(0, at-maxMark)
	for i := from; i < end; i++ {
		if w.text[i] >= utf8.RuneSelf {
			return w.markAmong(at, end)
		}
	}
	for from > 0 && isASCIILetter(w.text[from-1]) && from < at {
		from++ // in the middle of a word
	}
	for i := from; i < end; {
		key, to, plain := plainWord(w.text, i)
		if !plain {
			if isASCIILetter(w.text[i]) {
				return w.markAmong(at, end) // a long word
			}
			i++
			continue
		}
		t, behind := w.plainToken(key, i, to)
		if w.lex.GoesOn(behind, w.text, to) {
			t.End, t.meanings = w.lex.Longest(w.text, i)
			t.sorts = sortsOf(t.meanings)
		}
		if t.End > at && w.isMark(&t) {
			return true
		}
		i = to
	}
	return false
}

// maxMark is how many bytes the name of a currency has at most in front of its longest word.
const maxMark = 32

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

// numberNear reports whether a number may be near where the skimmer stopped: a digit, a number word of any language, or a
// letter beyond ASCII, which may be either. An article is one only right before. It is what keeps "all" and "try", which
// are codes too, from costing a window each.
func (w *windows) numberNear(at, end int) bool {
	text := w.text
	from, to := max(0, at-numberBefore), min(len(text), end+numberBehind)
	for i, words := at, 0; i > from && words < numberWords; {
		stop := i
		for i > from && isASCIILetter(text[i-1]) {
			i--
		}
		if i < stop {
			if w.numberWord(i, stop, words < 2) {
				return true
			}
			words++
			continue
		}
		if c := text[i-1]; '0' <= c && c <= '9' || c >= utf8.RuneSelf {
			return true
		}
		i--
	}
	for i, words := end, 0; i < to && words < 2; {
		if c := text[i]; '0' <= c && c <= '9' || c >= utf8.RuneSelf {
			return true
		}
		start := i
		for i < to && isASCIILetter(text[i]) {
			i++
		}
		if start == i {
			i++
			continue
		}
		if w.numberWord(start, i, false) {
			return true
		}
		words++
	}
	return false
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// numberWord reports whether a word of ASCII letters may be a part of a number.
func (w *windows) numberWord(from, to int, article bool) bool {
	key, _, plain := plainWord(w.text, from)
	if !plain {
		return true
	}
	t, behind := w.plainToken(key, from, to)
	if w.lex.GoesOn(behind, w.text, to) { // hundreds of
		_, meanings := w.lex.Longest(w.text, from)
		t.mean(meanings)
	}
	if t.kinds&numeric != 0 || article && t.may(lexicon.Article) {
		return true
	}
	return t.meanings == nil && to-from >= minGlued && w.language() && w.lang != "en" && w.glued(from, to)
}

// plainToken returns a plain word as a token by itself, and where forms go on behind it.
func (w *windows) plainToken(key wordKey, from, to int) (t token, behind lexicon.Behind) {
	t.Span = Span{from, to}
	if k := &w.known.words[key.slot()]; k.key == key {
		t.meanings, t.sorts = k.meanings, k.sorts
		return t, k.behind
	}
	meanings, behind := w.lex.Word(w.text[from:to])
	if t.mean(meanings); meanings == nil {
		w.scaledCode(&t, w.text[from:to])
	}
	return t, behind
}

// minGlued is how many letters the shortest word has that is several number words in one.
const minGlued = 5

// glued reports whether a word begins with a number word.
func (w *windows) glued(from, to int) (begins bool) {
	w.lex.Numbers(w.text[:to], from, func(int) { begins = true })
	return begins
}

// numeric are the kinds of words that are parts of numbers.
var numeric = kindsOf(lexicon.Add, lexicon.Mul, lexicon.Scale, lexicon.Fraction, lexicon.Vague)

// language finds the language of the text by its beginning, once.
func (w *windows) language() bool {
	if w.told {
		return true
	}
	w.told = true
	w.cut(0, min(len(w.text), sampleBytes), votesSought)
	w.recognise()
	return true
}

// read finds the figures of a window around the marks from first to last.
func (w *windows) read(first, last, reach int) {
	r := w.reading
	from, to := wordBefore(r.text, first-reaches[reach].lead), wordBehind(r.text, last+reaches[reach].tail)
	r.tokens, r.numbers, r.phrases, r.pairs, r.rates = r.tokens[:0], r.numbers[:0], r.phrases[:0], r.pairs[:0], r.rates[:0]
	r.names, r.named, r.places, r.placed = r.names[:0], false, r.places[:0], false
	r.reach, r.wants = reach, 0
	r.cutFrom, r.cutTo, r.last = from > 0, to < len(r.text), last
	for n := 0; n < maxWordSought && from > 0 && r.text[from-1] <= ' '; n++ { // the blanks before the first word are its own
		from--
	}
	r.cut(from, to, to-from)
	if r.open {
		r.commonMeanings()
	}
	r.figures()
}

// look notes that a rule looks at so many tokens on either side of those from to to.
func (r *reading) look(from, to, tokens int) {
	if r.cutFrom && from < tokens || r.cutTo && to+tokens > len(r.tokens) {
		r.want(r.reach + 1)
	}
}

// fullerFar reports whether the word of a phrase may stand with its country in the text beside the window.
func (r *reading) fullerFar(p *phrase) bool {
	if r.reach == farthest || !r.cutFrom && !r.cutTo {
		return false
	}
	word := lastWord(r.tokens[p.mark.head].Of(r.text))
	if len(word) > stemBytes {
		word = word[:stemBytes]
	}
	if len(word) < 2 {
		return true
	}
	rest := word[1:] // the first letter may be a capital
	for _, side := range r.sides() {
		for _, rest := range [...]string{rest, strings.ToUpper(rest)} {
			for from := side.Start; ; {
				i := strings.Index(r.text[from:side.End], rest)
				if i < 0 {
					break
				}
				if from += i + len(rest); wordBegins(r.text[:from-len(rest)], word[0]) && r.fullerAt(from, p) {
					return true
				}
			}
		}
	}
	return false
}

// wordBegins reports whether a text may end with the first byte of a word, whatever its case.
func wordBegins(text string, first byte) bool {
	n := len(text)
	if n == 0 || first >= utf8.RuneSelf || text[n-1] >= utf8.RuneSelf {
		return n > 0
	}
	return text[n-1]|0x20 == first|0x20 && (n == 1 || !isASCIILetter(text[n-2]))
}

// fullerAt reports whether a name of one currency that a phrase may be of stands around a place of the text.
func (r *reading) fullerAt(at int, p *phrase) (found bool) {
	r.aside(at-maxMark, at+maxMark, func(k int) bool {
		m, ok := r.markAt(k)
		found = ok && len(m.codes) == 1 && m.flags&lexicon.Symbol == 0 && r.sameWord(&m, &p.mark)
		return !found
	})
	return found
}

// aside cuts a part of the text beside the window into tokens and gives each to f, until it returns false.
func (r *reading) aside(from, to int, f func(k int) bool) {
	n, numbers, wants := len(r.tokens), len(r.numbers), r.wants
	from, to = wordBefore(r.text, from), wordBehind(r.text, to)
	r.cut(from, to, n+to-from)
	for k := n; k < len(r.tokens); k++ {
		if !f(k) {
			break
		}
	}
	r.tokens, r.numbers, r.wants = r.tokens[:n], r.numbers[:numbers], wants
}

// placeFar reports whether a country that decides what a phrase is of may be named in the text beside the window.
func (r *reading) placeFar(p *phrase) (found bool) {
	if r.reach == farthest || !r.cutFrom && !r.cutTo {
		return false
	}
	places := lexicon.Places()
	for _, side := range r.sides() {
		text := r.text[:side.End]
		for i := side.Start; i < side.End && !found; {
			at, end := places.Next(text, i)
			if at >= side.End {
				break
			}
			r.aside(at, end, func(k int) bool {
				region := r.countryAt(k)
				found = region != "" && len(r.tenderOf(region, p.codes)) > 0
				return !found
			})
			i = end
		}
	}
	return found
}

// sides returns the text beside the window.
func (r *reading) sides() (sides [2]Span) {
	if len(r.tokens) == 0 {
		return sides
	}
	from, to := r.tokens[0].Start, r.tokens[len(r.tokens)-1].End
	return [2]Span{{wordBefore(r.text, from-windowFar), from}, {to, wordBehind(r.text, to+windowFar)}}
}

// maxWordSought is how many bytes are looked at for where a word begins or ends.
const maxWordSought = 96

// wordBefore returns a place at or a little before i where a word begins.
func wordBefore(text string, i int) int {
	if i <= 0 {
		return 0
	}
	for n := 0; n < maxWordSought && i > 0; n++ {
		if c := text[i-1]; c == ' ' || c == '\n' {
			return i
		}
		i--
	}
	for i > 0 && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}

// wordBehind returns a place at or a little behind i where a word ends.
func wordBehind(text string, i int) int {
	for n := 0; n < maxWordSought && i < len(text); n++ {
		if c := text[i]; c == ' ' || c == '\n' {
			return i
		}
		i++
	}
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return min(i, len(text))
}
