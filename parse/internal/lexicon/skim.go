package lexicon

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// Skimmer goes through a text for places where a mark of a currency may be, without reading what stands between. Every figure
// has a mark, and marks are rare, so this is what most of a text costs.
//
// It keeps, of every form that is a mark, one word that the form cannot be without, as two bits in a table by the word's
// hash. Of text in ASCII a survey of 64 bytes at a time tells where words begin and end, as bits of a number; each word is
// then hashed as a whole without a branch for its length. Other text goes word by word, letter by letter. Of scripts that
// write no blanks each letter is asked for, together with the next; signs are a set of their own.
type Skimmer struct {
	words   *[skimWords]uint64
	letters []rune                          // of scripts without blanks, those that a mark begins with; in order
	begins  *[(maxUnspaced + 1) / 64]uint64 // the same, as bits
	signs   []rune                          // in order
	dollar  bool                            // whether the dollar sign is one of them, the only one of ASCII
	capital []uint64                        // codes that count in capitals only, in order
	class   *[dense]byte                    // what each rune is, of those it has
}

// The table has so many numbers of 64 bits. Each word has two bits in one of them: of other words than the some 17,000 that
// it holds, one in two hundred has both.
const (
	skimShift = 13
	skimWords = 1 << skimShift
)

// maxUnspaced is the last letter of a script without blanks that a mark may begin with.
const maxUnspaced = 0xFFFF

// Skimmer.class has an entry for each letter of most scripts and each common sign: up to lastDense, and behind these the forms
// of signs that Chinese and Japanese texts have, from firstWide to lastWide.
const (
	lastDense = 0x30FF
	firstWide = 0xFE00
	lastWide  = 0xFFFF
	dense     = lastDense + 1 + lastWide + 1 - firstWide
)

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

// slot returns the place in the table of the first sixteen bytes of a folded word, and which two bits there are its own.
func slot(a, b uint64) (word, first, second uint64) {
	h := a*0xD6E8FEB86659FD93 + b*0x9E3779B97F4A7C15
	return h >> (64 - skimShift), h >> (58 - skimShift) & 63, h >> (52 - skimShift) & 63
}

func (s *Skimmer) has(a, b uint64) bool {
	word, first, second := slot(a, b)
	return s.words[word]>>first&(s.words[word]>>second)&1 != 0
}

// maxCapital bounds the bytes of a word that may count in capitals only: it is a code.
const maxCapital = 3

// written reports whether a word counts as it is written: "all" is no code as ALL is. a is the word folded.
func (s *Skimmer) written(word string, a uint64) bool {
	if len(word) > maxCapital {
		return true
	}
	if _, only := slices.BinarySearch(s.capital, a); !only {
		return true
	}
	for i := range len(word) {
		if 'a' <= word[i] && word[i] <= 'z' {
			return false
		}
	}
	return true
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

// Load8 returns the first eight bytes of s as a number, the first as its lowest.
func Load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// surveyed is how many bytes a survey looks at.
const surveyed = 64

// gather makes the high bits of eight bytes the low bits of a number.
func gather(high uint64) uint64 { return high >> 7 * 0x0102040810204080 >> 56 }

// survey tells of the first bytes of a text, each by a bit: which are letters of ASCII, which of these are capitals that two
// capitals follow, and which are none of ASCII, a dollar sign or an ampersand. Of the last two most texts have none, so that
// they are gathered where there are some only.
func survey(text string) (letters, capitals, others uint64) {
	text = text[:surveyed]
	var pairs, any uint64
	for i := 0; i < surveyed; i += 8 {
		letter, capital, other := eight(Load8(text[i:]))
		letters |= gather(letter) << i
		pairs |= capital & (capital << 8)
		any |= other
	}
	if pairs|any != 0 {
		for i := 0; i < surveyed; i += 8 {
			_, capital, other := eight(Load8(text[i:]))
			capitals |= gather(capital) << i
			others |= gather(other) << i
		}
	}
	return letters, capitals & (capitals >> 1) & (capitals >> 2), others
}

// eight is survey of eight bytes, by their high bits, and of capitals without what follows them.
func eight(w uint64) (letter, capital, other uint64) {
	letter = ^letterMask(w|ones*0x20, w&highs) & highs
	sign := (w | ones*('$'^'&')) ^ ones*'&' // zero where it is one of the two
	return letter, letter &^ (w << 2), (w | ^((sign&^highs + ones*0x7F) | sign)) & highs
}

// ofWord has by the length of a word which bytes of the sixteen from its beginning are its own.
var ofWord = func() (t [32][2]uint64) {
	for size := range t {
		t[size] = [2]uint64{1<<(8*size) - 1, 1<<(8*max(size-8, 0)) - 1}
	}
	return t
}()

// Next returns the next place of text at or behind i where a mark may begin or a word of one is, and where the word ends;
// len(text) if there is none. Where i is inside a word, it goes on with the rest of the word as if it began there.
func (s *Skimmer) Next(text string, i int) (at, end int) {
	words := s.words
	for len(text)-i >= surveyed+16 {
		if c := text[i]; c >= utf8.RuneSelf {
			var found bool
			if end, found = s.beyond(text, i); found {
				return i, end
			}
			if i = end; i < len(text) && text[i] == ' ' {
				i++
			}
			continue
		}
		letters, capitals, others := survey(text[i:])
		other := bits.TrailingZeros64(others)
		block := text[i : i+surveyed+16]
		starts, ends := letters&^(letters<<1), ^letters&(letters<<1)
		from := surveyed
		for starts != 0 {
			from = bits.TrailingZeros64(starts)
			to := bits.TrailingZeros64(ends)
			if to >= other { // all of it is not surveyed, or letters beyond ASCII may belong to it
				break
			}
			size := to - from
			only := &ofWord[min(size, 16)&31]
			a, b := (Load8(block[from%surveyed:])|ones*0x20)&only[0], (Load8(block[from%surveyed+8:])|ones*0x20)&only[1]
			word, first, second := slot(a, b)
			if words[word]>>first&(words[word]>>second)&1 != 0 && s.written(block[from:to], a) || capitals != 0 && (capitals>>from|capitals>>max(to-3, 0))&1 != 0 && scaledCode(block[from:to]) {
				return i + from, i + to
			}
			starts &= starts - 1
			ends &= ends - 1
			from = surveyed
		}
		switch {
		case from == 0 || from < other && other < surveyed: // a long word, or one that the other character ends or is in
			at = i + from
			var found bool
			if end, found = s.word(text, at); found {
				return at, end
			}
			i = end
		case other < surveyed:
			if i += other; text[i] < utf8.RuneSelf {
				if s.signed(text[i]) {
					return i, i + 1
				}
				i++
			}
		default:
			i += from
		}
	}
	return s.rest(text, i)
}

// signed reports whether a mark may begin with a character of ASCII that is no letter, or a character reference.
func (s *Skimmer) signed(c byte) bool { return c == '&' || c == '$' && s.dollar }

// rest is Next for the end of a text.
func (s *Skimmer) rest(text string, i int) (at, end int) {
	for i < len(text) {
		c := text[i]
		switch {
		case c >= utf8.RuneSelf:
			end, found := s.beyond(text, i)
			if found {
				return i, end
			}
			i = end
		case s.signed(c):
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
	if n < 4 || n > 6 {
		return false
	}
	return (w[0]|w[1]|w[2])&0xA0 == 0 || (w[n-3]|w[n-2]|w[n-1])&0xA0 == 0
}

// classOf returns what a letter beyond ASCII is.
func (s *Skimmer) classOf(c rune) byte {
	switch {
	case c <= lastDense:
		return s.class[c]
	case 0x4E00 <= c && c < 0xA000 || 0xAC00 <= c && c < 0xD7A4:
		return letterUnspaced
	case firstWide <= c && c <= lastWide:
		return s.class[c-firstWide+lastDense+1]
	}
	return s.classify(c)
}

// beyond looks at a character beyond ASCII: a sign, or the beginning of a word.
func (s *Skimmer) beyond(text string, i int) (end int, found bool) {
	c, size := RuneAt(text, i)
	switch s.classOf(c) {
	case letterNone, letterSilent:
		return i + size, false
	case letterSign:
		return i + size, true
	case letterUnspaced:
		return i + size, s.unspaced(text, c, i+size)
	}
	return s.word(text, i)
}

// unspaced reports whether a letter of a script without blanks may begin a mark, with what follows it at i.
func (s *Skimmer) unspaced(text string, c rune, i int) bool {
	if c > maxUnspaced || s.begins[c/64]>>(c%64)&1 == 0 {
		return false
	}
	a := packRune(c)
	if s.has(a, 0) {
		return true
	}
	next, _ := RuneAt(text, i)
	if next = Fold(next); next < 0 {
		return true // what follows behind it is not looked at
	}
	return s.has(appendBytes(a, 0, utf8.RuneLen(c), packRune(next)))
}

// packRune returns the bytes of a rune as a number.
func packRune(c rune) (n uint64) {
	var b [utf8.UTFMax]byte
	for i := range utf8.EncodeRune(b[:], c) {
		n |= uint64(b[i]) << (8 * i)
	}
	return n
}

// word reads the word that begins at i letter by letter and reports whether it may be of a mark. A word with letters
// that need a closer look may be.
func (s *Skimmer) word(text string, i int) (end int, found bool) {
	var a, b uint64 // its first sixteen bytes
	n, near := 0, false
	from := i
letters:
	for i < len(text) {
		c, size := rune(text[i]), 1
		if c < utf8.RuneSelf {
			if !IsLetter(c) {
				break
			}
			a, b = appendBytes(a, b, n, uint64(c|0x20))
			n++
			i++
			continue
		}
		if bytes, size := s.plain(text[i:]); size > 0 {
			a, b = appendBytes(a, b, n, bytes)
			n += size
			i += size
			continue
		}
		c, size = RuneAt(text, i)
		switch s.classOf(c) {
		case letterPlain:
		case letterFolded:
			c = Fold(c)
		case letterPiece, letterSilent:
			near = true
			i += size
			continue
		default:
			break letters
		}
		a, b = appendBytes(a, b, n, packRune(c))
		n += utf8.RuneLen(c)
		i += size
	}
	if i == from { // no letter at all: go on
		_, size := RuneAt(text, i)
		return i + size, false
	}
	return i, near || s.has(a, b) && s.written(text[from:i], a) || scaledCode(text[from:i])
}

// plain returns the bytes of the letter that text begins with, if it is one of most letters of two and three bytes that are
// compared as they are.
func (s *Skimmer) plain(text string) (bytes uint64, size int) {
	if len(text) < 3 {
		return 0, 0
	}
	x, y, z := text[0], text[1], text[2]
	switch {
	case y&0xC0 != 0x80:
	case 0xC2 <= x && x < 0xE0:
		if s.class[int(x&0x1F)<<6|int(y&0x3F)] == letterPlain {
			return uint64(x) | uint64(y)<<8, 2
		}
	case x == 0xE0 && y >= 0xA0 && z&0xC0 == 0x80: // the scripts of India
		if s.class[int(y&0x3F)<<6|int(z&0x3F)] == letterPlain {
			return uint64(x) | uint64(y)<<8 | uint64(z)<<16, 3
		}
	}
	return 0, 0
}

// appendBytes appends bytes to the first sixteen of a word of n bytes.
func appendBytes(a, b uint64, n int, bytes uint64) (uint64, uint64) {
	if n < 8 {
		return a | bytes<<(8*uint(n)), b | bytes>>(64-8*uint(n))
	}
	return a, b | bytes<<(8*uint(n)-64)
}
