package parse

import (
	"encoding/binary"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// knownWords remembers what the words of a text mean, since most of them come again. It is of one lexicon.
type knownWords struct {
	lex   *lexicon.Lexicon
	words [knownSlots]knownWord
}

const (
	knownBits  = 10
	knownSlots = 1 << knownBits
)

// knownWord is a word of at most fifteen letters of ASCII that no form goes on behind, and what it means as it is written.
type knownWord struct {
	key      wordKey
	meanings []lexicon.Entry
}

// wordKey is the letters of a word; its zero is no word.
type wordKey struct{ a, b uint64 }

func (k wordKey) slot() uint64 {
	return (k.a*0x9E3779B97F4A7C15 ^ k.b*0xD6E8FEB86659FD93) >> (64 - knownBits)
}

// plainWord returns the word at i if it has at most fifteen letters of ASCII and ends before another character of ASCII that
// is no letter, or at the end of the text.
func plainWord(text string, i int) (key wordKey, end int, ok bool) {
	var b [16]byte
	n := 0
	for ; i+n < len(text) && n < len(b); n++ {
		c := text[i+n]
		if c|0x20 < 'a' || c|0x20 > 'z' {
			if c >= 0x80 {
				return key, 0, false
			}
			break
		}
		b[n] = c
	}
	if n == 0 || n == len(b) {
		return key, 0, false
	}
	return wordKey{binary.LittleEndian.Uint64(b[:8]), binary.LittleEndian.Uint64(b[8:])}, i + n, true
}

// knowing sees to it that the words remembered are of the lexicon at hand.
func (s *scanner) knowing() {
	if s.known == nil {
		s.known = new(knownWords)
	}
	if s.known.lex != s.lex {
		*s.known = knownWords{lex: s.lex}
	}
}
