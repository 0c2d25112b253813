package parse

import (
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// streamBytes is how much of a stream is held at once.
const streamBytes = 256 << 10

// streamMargin is how much of a stream is held on either side of the marks at hand: as far as a window reaches, with the
// word that it is widened to.
const streamMargin = windowFar + 2*maxWordSought

// Scan returns the figures of a stream, in order: exactly those that All finds in the whole text, with their places in it.
// It holds a bounded part of the text, and a Match holds no more than its own. A word of more than 64 KiB may be taken for
// two. An error of the reader other than io.EOF is the last thing yielded; what was read just before it is not looked at,
// since a figure there may go on.
func (p *Parser) Scan(r io.Reader) iter.Seq2[Match, error] { return p.scan(r, streamBytes) }

// Scan returns the figures of a stream as the zero Parser finds them.
func Scan(r io.Reader) iter.Seq2[Match, error] { return new(Parser).Scan(r) }

// scan is Scan with a part of about size bytes held.
func (p *Parser) scan(r io.Reader, size int) iter.Seq2[Match, error] {
	return func(yield func(Match, error) bool) {
		s := stream{reader: r, buffer: make([]byte, 0, max(size, sampleBytes+2*streamMargin+windowMarks))}
		s.fill()
		if s.err == io.EOF {
			for _, m := range p.AppendAll(nil, string(s.buffer)) {
				m.Text = strings.Clone(m.Text)
				if !yield(m, nil) {
					return
				}
			}
			return
		}
		w := p.windows(string(s.buffer))
		defer w.free()
		w.language() // by the beginning of the text, while it is there
		w.lowercase()
		var found []Match
		for {
			at, sure := w.next, len(w.text)
			if s.err == nil {
				sure -= streamMargin // what stands farther on may look different with more of the text
			}
			first, last, ok := w.group()
			if s.err == nil && !ok {
				next := wordStart(w.text, sure)
				if next <= at {
					next = sure // in the middle of a word that is longer than what is held
				}
				w.slide(&s, next)
				continue
			}
			if s.err == nil && last+windowGap > sure {
				w.slide(&s, first)
				continue
			}
			if !ok || s.err != io.EOF && last+windowGap > sure {
				if s.err != io.EOF {
					yield(Match{}, s.err)
				}
				return
			}
			if w.next > sure {
				w.next = max(last, wordStart(w.text, sure))
			}
			found = w.appendGroup(found[:0], first, last)
			for _, m := range found {
				m.Text = strings.Clone(m.Text)
				m.Start, m.End = m.Start+s.base, m.End+s.base
				if !yield(m, nil) {
					return
				}
			}
		}
	}
}

// stream is the part of a stream that is held.
type stream struct {
	reader io.Reader
	buffer []byte
	base   int // where it begins in the text
	err    error
}

// fill reads until the buffer is full or the stream ends.
func (s *stream) fill() {
	for empty := 0; s.err == nil && len(s.buffer) < cap(s.buffer); {
		n, err := s.reader.Read(s.buffer[len(s.buffer):cap(s.buffer)])
		s.buffer, s.err = s.buffer[:len(s.buffer)+n], err
		if empty++; n > 0 {
			empty = 0
		}
		if empty == maxEmptyReads {
			s.err = io.ErrNoProgress
		}
	}
}

// maxEmptyReads is how often in a row a reader may return nothing.
const maxEmptyReads = 100

// slide gives up what is farther before a place than windows reach, and reads on. The windows go on at the place.
func (w *windows) slide(s *stream, at int) {
	for at > 0 && at < len(s.buffer) && !utf8.RuneStart(s.buffer[at]) {
		at--
	}
	gone := max(0, at-streamMargin)
	for gone > 0 && !utf8.RuneStart(s.buffer[gone]) {
		gone--
	}
	s.buffer = append(s.buffer[:0], s.buffer[gone:]...)
	s.base += gone
	s.fill()
	w.text, w.next, w.shut = string(s.buffer), at-gone, w.shut-gone
	w.mentions = w.mentions[:0] // they stand elsewhere now
}

// wordStart returns the last place before i where the skimmer can begin as it would if it had come there: behind
// something that is no letter, or a letter of a script without blanks.
func wordStart(text string, i int) int {
	for i = max(0, i); i > 0; {
		c, size := utf8.DecodeLastRuneInString(text[:i])
		if c == utf8.RuneError && size == 1 && !utf8.RuneStart(text[i-1]) {
			i--
			continue
		}
		if !lexicon.IsLetter(lexicon.Fold(c)) && lexicon.Fold(c) >= 0 || lexicon.Unspaced(c) {
			return i
		}
		i -= size
	}
	return 0
}
