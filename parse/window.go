package parse

import (
	"sync"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// A long text is not cut into tokens as a whole. A skimmer goes through it for marks of currencies, and the grammar runs
// in a window around each group of them that has a number near. What lies between is looked at once and costs no memory.

const (
	wholeText   = 512      // bytes up to which a text is read as one window
	sampleBytes = 16 << 10 // of the beginning of a text: what its language is found by
	windowFar   = 1536     // bytes in front of the first mark of a window and behind its last at most
	windowGap   = 168      // bytes between two marks that have a window each
	windowMarks = 16 << 10 // bytes from the first mark of a window to the last;
	windowSlack = 1 << 10  // so many fewer where the next mark is farther than
	windowJoin  = 32       // this: one that is nearer may be the same figure's
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

// windows prepares for a text.
func (p *Parser) windows(text string) windows {
	r := p.begin(text)
	r.local = true
	r.knowing()
	return windows{reading: r, skimmer: lexicon.Marks()}
}

// clear forgets all but memory.
func (r *reading) clear() {
	clear(r.mentions) // they hold pieces of the text
	*r = reading{
		scanner: scanner{tokens: r.tokens[:0], numbers: r.numbers[:0], known: r.known},
		phrases: r.phrases[:0], pairs: r.pairs[:0], rates: r.rates[:0], names: r.names[:0], places: r.places[:0],
		votes: r.votes[:0], voters: r.voters[:0], likeliest: r.likeliest[:0], mentions: r.mentions[:0], path: r.path,
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
	keptTokens  = 1 << 19
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
		if ok && (at-last > windowGap || end-first > windowMarks-windowSlack && at-last > windowJoin || end-first > windowMarks) {
			w.next = at
			break
		}
		w.next = end
		if !w.candidate(at, end) {
			continue
		}
		if !ok {
			first, ok = at, true
		}
		last = end
	}
	return first, last, ok
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
func (w *windows) read(first, last, reach int) {
	r := w.reading
	from, to := wordBefore(r.text, first-reaches[reach].lead), wordBehind(r.text, last+reaches[reach].tail)
	r.tokens, r.numbers, r.phrases, r.pairs, r.rates = r.tokens[:0], r.numbers[:0], r.phrases[:0], r.pairs[:0], r.rates[:0]
	r.names, r.named, r.places, r.placed = r.names[:0], false, r.places[:0], false
	r.reach, r.wants = reach, 0
	r.cutFrom, r.cutTo, r.last = from > 0, to < len(r.text), last
	if reach == farthest {
		r.last = to // figures behind the marks may tell what these are
	}
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
