package lexicon

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
	"sync"
	"unicode/utf8"
)

// Skimmer goes through a text for places where a mark of a currency may be, without reading what stands between. Every figure
// has a mark, and marks are rare, so this is what most of a text costs.
//
// It keeps, of every form that is a mark, one word that the form cannot be without, as a bit in a table by the word's hash.
// A text is gone through word by word: eight bytes are folded, cut at the end of the word and hashed at once, which takes
// about as long as looking each byte up in a table. A word whose bit is not set is no part of a mark. Of scripts that write
// no blanks each letter is asked for, and signs are a set of their own.
type Skimmer struct {
	words   *[skimBits / 8]byte
	letters []rune    // of scripts without blanks, those that a mark begins with; in order
	signs   []rune    // in order
	signed  [256]bool // by character of ASCII: whether a mark may begin with it, or a character reference
	class   []byte    // by rune below firstDense: a letterClass
}

// The table has skimBits bits, of which each word sets two: of other words than the some 17,000 that it holds, one in two
// hundred has both.
const (
	skimShift = 19
	skimBits  = 1 << skimShift
)

// firstDense is where the scripts end whose letters have an entry of their own in Skimmer.class.
const firstDense = 0x2000

// What a letter beyond ASCII is.
const (
	letterNone     = iota
	letterPlain    // is compared as it is
	letterFolded   // is compared in another form
	letterUnspaced // of a script without blanks
	letterSilent   // says nothing: a soft hyphen
	letterPiece    // may go together with the letter before it: the word must be looked at closely
	letterSign     // begins a mark by itself
)

// hashWord hashes the first sixteen bytes of a folded word; the result has two numbers of a bit.
func hashWord(a, b uint64) uint64 {
	return (a ^ bits.RotateLeft64(b, 29)*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93 >> (64 - 2*skimShift)
}

func (s *Skimmer) bit(n uint64) bool {
	n %= skimBits
	return s.words[n/8]>>(n%8)&1 != 0
}

// packWord returns the first sixteen bytes of a word as two numbers.
func packWord(w []byte) (a, b uint64) {
	for i := 0; i < len(w) && i < 8; i++ {
		a |= uint64(w[i]) << (8 * i)
	}
	for i := 8; i < len(w) && i < 16; i++ {
		b |= uint64(w[i]) << (8 * (i - 8))
	}
	return a, b
}

// skimmer is a Skimmer that is unpacked when it is wanted first: the generator makes them, which takes longer than all the
// rest.
type skimmer struct {
	once    sync.Once
	skimmer *Skimmer
}

func (x *base) skimmer(s *skimmer, section int) *Skimmer {
	s.once.Do(func() { s.skimmer = readSkimmer(x.pack.open(section)) })
	return s.skimmer
}

// Marks returns the Skimmer for the marks of currencies of all languages. It is unpacked on the first call.
func Marks() *Skimmer {
	x := shared()
	return x.skimmer(&x.marks, sectionMarks)
}

// Places returns the Skimmer for the names of countries, and of what is from there, in all languages. It is unpacked on the
// first call.
func Places() *Skimmer {
	x := shared()
	return x.skimmer(&x.places, sectionPlaces)
}

// NewSkimmer makes a Skimmer that stops at forms. Of each it is told whether the form counts however it is written.
func NewSkimmer(forms iter.Seq2[string, bool]) *Skimmer {
	s := &Skimmer{words: new([skimBits / 8]byte)}
	sure := map[string]bool{} // words that are forms by themselves, however they are written
	var several []string
	for form, always := range forms {
		words, sign, unspaced := pieces(form)
		switch {
		case sign != 0:
			s.signs = append(s.signs, sign)
		case unspaced != 0:
			s.letters = append(s.letters, unspaced)
		case len(words) == 0:
			c, _ := utf8.DecodeRuneInString(form)
			s.signs = append(s.signs, c)
		case len(words) == 1 && len(form) <= len(words[0])+1:
			s.add(words[0])
			if always && form == words[0] {
				sure[form] = true
			}
		default:
			several = append(several, form)
		}
	}
	for _, form := range several {
		words, _, _ := pieces(form)
		if slices.ContainsFunc(words, func(w string) bool { return sure[w] }) {
			continue // the Skimmer stops there, and what is looked up at that place may be longer
		}
		s.add(slices.MaxFunc(words, func(a, b string) int { return cmp.Compare(len(a), len(b)) }))
	}
	slices.Sort(s.signs)
	slices.Sort(s.letters)
	s.signs, s.letters = slices.Compact(s.signs), slices.Compact(s.letters)
	s.class = make([]byte, firstDense)
	for c := rune(utf8.RuneSelf); c < firstDense; c++ {
		s.class[c] = s.classify(c)
	}
	return s
}

// pack returns s in parts, as readSkimmer reads it.
func (s *Skimmer) pack() [][]byte {
	var w writer
	for _, runes := range [][]rune{s.signs, s.letters} {
		w.uint(len(runes))
		for _, c := range runes {
			w.uint(int(c))
		}
	}
	return [][]byte{w, s.class, s.words[:]}
}

// readSkimmer reads what pack wrote. The Skimmer goes on using it.
func readSkimmer(b []byte) *Skimmer {
	s := new(Skimmer)
	r := reader{b: b}
	for _, runes := range []*[]rune{&s.signs, &s.letters} {
		*runes = make([]rune, r.count())
		for i := range *runes {
			(*runes)[i] = rune(r.uint())
		}
	}
	s.class = r.next(firstDense)
	s.words = (*[skimBits / 8]byte)(r.next(skimBits / 8))
	for _, c := range s.signs {
		if c < utf8.RuneSelf {
			s.signed[c] = true
		}
	}
	s.signed['&'] = true
	return s
}

func (s *Skimmer) sign(c rune) bool {
	_, ok := slices.BinarySearch(s.signs, c)
	return ok
}

func (s *Skimmer) letter(c rune) bool {
	_, ok := slices.BinarySearch(s.letters, c)
	return ok
}

// pieces returns the words of a form; a sign of it that is no word and in hardly another word; the first letter of a
// script without blanks.
func pieces(form string) (words []string, sign, unspaced rune) {
	from := -1
	for i, c := range form + " " {
		letter := IsLetter(c) && !Unspaced(c)
		if letter && from < 0 {
			from = i
		}
		if !letter && from >= 0 {
			words = append(words, form[from:i])
			from = -1
		}
		switch {
		case Unspaced(c) && unspaced == 0:
			unspaced = c
		case sign == 0 && (c == '$' || c >= utf8.RuneSelf && !IsLetter(c) && Fold(c) != ' ' && c != '–' && c != '—' && c != '\u200c' && c != '\u200d'):
			sign = c
		}
	}
	return words, sign, unspaced
}

func (s *Skimmer) add(word string) {
	h := hashWord(packWord([]byte(word)))
	for _, n := range []uint64{h % skimBits, h >> skimShift} {
		s.words[n/8] |= 1 << (n % 8)
	}
}

func (s *Skimmer) has(a, b uint64) bool {
	h := hashWord(a, b)
	return s.bit(h) && s.bit(h>>skimShift)
}

func (s *Skimmer) classify(c rune) byte {
	f := Fold(c)
	switch {
	case s.sign(c) || f != c && s.sign(f):
		return letterSign
	case f < 0:
		return letterSilent
	case 0x300 <= c && c <= 0x36F || 0x0958 <= c && c <= 0x09DF && string(decomposed(nil, c)) != string(c) || 0x1100 <= c && c <= 0x11FF:
		return letterPiece
	case Unspaced(c):
		return letterUnspaced
	case !IsLetter(f):
		return letterNone
	case f != c:
		return letterFolded
	}
	return letterPlain
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// letterMask has the high bit set of every byte of v that is no letter of ASCII; v is folded by setting bit 0x20.
func letterMask(v, high uint64) (others uint64) {
	low := v &^ highs
	return ^((low + ones*(0x80-'a')) &^ (low + ones*(0x7F-'z')) &^ high) & highs
}

// Letters returns how many of the eight bytes of v, from the lowest on, are letters of ASCII.
func Letters(v uint64) int {
	return bits.TrailingZeros64(letterMask(v|ones*0x20, v&highs)) / 8
}

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Next returns the next place of text at or behind i where a mark may begin or a word of one is, and where the word ends;
// len(text) if there is none. Where i is inside a word, it goes on with the rest of the word as if it began there.
func (s *Skimmer) Next(text string, i int) (at, end int) {
	for len(text)-i >= 2*8 {
		w := load8(text[i:])
		v := w | ones*0x20
		others := letterMask(v, w&highs)
		n := bits.TrailingZeros64(others) // eight for each letter, and seven: the high bit of what is no letter
		if n == 7 {
			switch c := text[i]; {
			case c >= utf8.RuneSelf:
				var found bool
				if end, found = s.beyond(text, i); found {
					return i, end
				}
				i = end
			case s.signed[c]:
				return i, i + 1
			default:
				i++
			}
			continue
		}
		var hash uint64
		if others != 0 {
			if w>>((n-7)&63)&0x80 != 0 {
				if end, found := s.word(text, i); found {
					return i, end
				} else {
					i = end
				}
				continue
			}
			hash = hashWord(v&(1<<((n-7)&63)-1), 0)
			n /= 8
			if (w>>8&0x2020 == 0 || w>>(8*(n-2)&63)&0x2020 == 0) && n >= 4 && scaledCode(text[i:i+n]) { // hardly ever capitals
				return i, i + n
			}
		} else {
			w2 := load8(text[i+8:])
			v2 := w2 | ones*0x20
			others := letterMask(v2, w2&highs)
			n = bits.TrailingZeros64(others)
			if others == 0 || w2>>((n-7)&63)&0x80 != 0 {
				if end, found := s.word(text, i); found {
					return i, end
				} else {
					i = end
				}
				continue
			}
			hash = hashWord(v, v2&(1<<((n-7)&63)-1))
			n = 8 + n/8
		}
		if s.bit(hash) && s.bit(hash>>skimShift) {
			return i, i + n
		}
		i += n
		if i < len(text) && text[i] == ' ' {
			i++
		}
	}
	for i < len(text) {
		c := text[i]
		switch {
		case c >= utf8.RuneSelf:
			end, found := s.beyond(text, i)
			if found {
				return i, end
			}
			i = end
		case s.signed[c]:
			return i, i + 1
		case IsLetter(rune(c)):
			end, found := s.word(text, i)
			if found {
				return i, end
			}
			i = end
		default:
			i++
		}
	}
	return len(text), len(text)
}

// scaledCode reports whether a word looks like an ISO code and a scale in one: MUSD, EURbn. Of kEUR the code alone shows.
func scaledCode(w string) bool {
	n := len(w)
	if n > 6 {
		return false
	}
	return (w[0]|w[1]|w[2])&0x20 == 0 || (w[n-3]|w[n-2]|w[n-1])&0x20 == 0
}

// beyond looks at a character beyond ASCII: a sign, or the beginning of a word.
func (s *Skimmer) beyond(text string, i int) (end int, found bool) {
	c, size := utf8.DecodeRuneInString(text[i:])
	if c < firstDense {
		switch s.class[c] {
		case letterNone, letterSilent:
			return i + size, false
		case letterSign:
			return i + size, true
		case letterUnspaced:
			return i + size, s.letter(c)
		}
		return s.word(text, i)
	}
	switch {
	case c == utf8.RuneError:
		return i + size, false
	case Unspaced(c):
		return i + size, s.letter(c)
	case s.sign(c) || s.sign(Fold(c)):
		return i + size, true
	case IsLetter(Fold(c)):
		return s.word(text, i)
	}
	return i + size, false
}

// word reads the word that begins at i letter by letter and reports whether it may be of a mark. A word with letters
// that need a closer look may be.
func (s *Skimmer) word(text string, i int) (end int, found bool) {
	var b [16]byte
	n, close := 0, false
	from := i
	for i < len(text) {
		c, size := rune(text[i]), 1
		if c < utf8.RuneSelf {
			if !IsLetter(c) {
				break
			}
			if c < 'a' {
				c += 'a' - 'A'
			}
			if n < len(b) {
				b[n] = byte(c)
			}
			n++
			i++
			continue
		}
		c, size = utf8.DecodeRuneInString(text[i:])
		class := byte(letterFolded)
		if c < firstDense {
			class = s.class[c]
		} else if class = s.classify(c); c == utf8.RuneError {
			break
		}
		if class == letterPiece || class == letterSilent {
			close = true
			i += size
			continue
		}
		if class == letterNone || class == letterSign || class == letterUnspaced {
			break
		}
		if class == letterFolded {
			c = Fold(c)
		}
		if n < len(b) {
			var r [utf8.UTFMax]byte
			copy(b[n:], r[:utf8.EncodeRune(r[:], c)])
		}
		n += utf8.RuneLen(c)
		i += size
	}
	if i == from { // no letter at all: go on
		_, size := utf8.DecodeRuneInString(text[i:])
		return i + size, false
	}
	n = min(n, len(b))
	return i, close || s.has(packWord(b[:n])) || i-from >= 4 && scaledCode(text[from:i])
}
