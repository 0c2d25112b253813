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
	windowLead   = 96       // bytes in front of the first mark of a window, about ten words
	windowTail   = 72       // bytes behind the last one
	windowFar    = 1536     // both, where something in the window asks for what is farther away
	windowGap    = windowLead + windowTail
	windowMarks  = 16 << 10 // bytes from the first mark of a window to the last
	numberBefore = 64       // bytes in front of a mark within which a number must be,
	numberWords  = 4        // words within which it must be there,
	numberBehind = 40       // and behind it
)

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
		phrases: r.phrases[:0], pairs: r.pairs[:0], rates: r.rates[:0], places: r.places[:0],
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
	if last-first < windowFar {
		w.read(first, last, windowLead, windowTail)
	}
	if w.far || last-first >= windowFar {
		w.read(first, last, windowFar, windowFar)
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
		if !w.numberNear(at, end) {
			continue
		}
		if !ok {
			first, ok = at, true
		}
		last = end
	}
	return first, last, ok
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
	meanings, behind := w.known.words[key.slot()].meanings, w.known.words[key.slot()].behind
	if w.known.words[key.slot()].key != key {
		meanings, behind = w.lex.Word(w.text[from:to])
	}
	if w.lex.GoesOn(behind, w.text, to) { // hundreds of
		_, meanings = w.lex.Longest(w.text, from)
	}
	for _, e := range meanings {
		if numeric(e) || article && e.Kind == lexicon.Article {
			return true
		}
	}
	return meanings == nil && to-from >= minGlued && w.language() && w.lang != "en" && w.glued(from, to)
}

// minGlued is how many letters the shortest word has that is several number words in one.
const minGlued = 5

// glued reports whether a word begins with a number word.
func (w *windows) glued(from, to int) (begins bool) {
	w.lex.Numbers(w.text[:to], from, func(int) { begins = true })
	return begins
}

// numeric reports whether a meaning is that of a part of a number.
func numeric(e lexicon.Entry) bool {
	switch e.Kind {
	case lexicon.Add, lexicon.Mul, lexicon.Scale, lexicon.Fraction, lexicon.Vague:
		return true
	}
	return false
}

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
func (w *windows) read(first, last, lead, tail int) {
	r := w.reading
	from, to := wordBefore(r.text, first-lead), wordBehind(r.text, last+tail)
	r.tokens, r.numbers, r.phrases, r.pairs, r.rates = r.tokens[:0], r.numbers[:0], r.phrases[:0], r.pairs[:0], r.rates[:0]
	r.names, r.places, r.placed, r.far = nil, r.places[:0], false, false
	r.cutFrom, r.cutTo, r.last = from > 0, to < len(r.text), last
	r.cut(from, to, to-from)
	if r.open {
		r.commonMeanings()
	}
	r.figures()
}

// look notes that a rule looks farther from token i than the window reaches.
func (r *reading) look(i int) {
	r.far = r.far || r.cutFrom && i < 4*neighbourhood || r.cutTo && i+4*neighbourhood >= len(r.tokens)
}

// wordFar reports whether a word, or one with the same beginning, is in the text beside the window.
func (r *reading) wordFar(word string) bool {
	if len(word) > stemBytes {
		word = word[:stemBytes]
	}
	if len(word) < 2 {
		return true
	}
	word = word[1:] // it may have a capital
	upper := strings.ToUpper(word)
	for _, side := range r.sides() {
		if strings.Contains(side, word) || strings.Contains(side, upper) {
			return true
		}
	}
	return false
}

// placeFar reports whether the name of a country may be in the text beside the window.
func (r *reading) placeFar() bool {
	places := lexicon.Places()
	for _, side := range r.sides() {
		if at, _ := places.Next(side, 0); at < len(side) {
			return true
		}
	}
	return false
}

// sides returns the text beside the window.
func (r *reading) sides() [2]string {
	if len(r.tokens) == 0 {
		return [2]string{}
	}
	from, to := r.tokens[0].Start, r.tokens[len(r.tokens)-1].End
	return [2]string{r.text[wordBefore(r.text, from-windowFar):from], r.text[to:wordBehind(r.text, to+windowFar)]}
}

// wordBefore returns a place at or a little before i where a word begins.
func wordBefore(text string, i int) int {
	if i <= 0 {
		return 0
	}
	for n := 0; n < windowLead && i > 0; n++ {
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
	for n := 0; n < windowLead && i < len(text); n++ {
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
