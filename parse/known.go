package parse

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// knownWords remembers what the words of a text mean, since most of them come again. It is of one lexicon.
type knownWords struct {
	lex   *lexicon.Lexicon
	words [knownSlots]knownWord
	signs [utf8.RuneSelf]knownSign
	runes [knownRunes]knownRune
}

const (
	knownBits  = 10
	knownSlots = 1 << knownBits
)

// knownWord is a plain word, what it means as it is written, and where forms go on behind it.
type knownWord struct {
	key      wordKey
	meanings []lexicon.Entry
	sorts
	behind lexicon.Behind
}

// knownWord reads a word at i that is remembered or can be: a form of the lexicon by itself, or no word of it.
func (s *scanner) knownWord(t *token, i int) (end int, ok bool) {
	key, end, plain := plainWord(s.text, i)
	if !plain {
		return 0, false
	}
	k := &s.known.words[key.slot()]
	if k.key != key {
		meanings, behind := s.lex.Word(s.text[i:end])
		if slices.ContainsFunc(meanings, lowercaseOnly) || meanings == nil && s.lex.GoesOn(behind, s.text, end) {
			return 0, false // it depends on the text
		}
		if t.mean(meanings); meanings == nil {
			n := len(s.tokens)
			s.scaledCode(t, s.text[i:end])
			if len(t.meanings) == 0 {
				s.gluedNumber(t, i, end)
			}
			if len(s.tokens) > n {
				return end, true // several tokens
			}
		}
		*k = knownWord{key, t.meanings, t.sorts, behind}
		t.meanings, t.sorts = nil, sorts{}
	}
	if s.lex.GoesOn(k.behind, s.text, end) {
		return 0, false
	}
	t.meanings, t.sorts = k.meanings, k.sorts
	return end, true
}

// knownSign is knownWord for a sign of ASCII; end is 0 if it is none of the lexicon.
func (s *scanner) knownSign(t *token, i int) (end int, ok bool) {
	c := s.text[i]
	if c >= utf8.RuneSelf {
		return 0, false
	}
	k := &s.known.signs[c]
	if !k.known {
		meanings, behind := s.lex.Sign(s.text[i : i+1])
		if slices.ContainsFunc(meanings, lowercaseOnly) {
			return 0, false
		}
		*k = knownSign{meanings, sortsOf(meanings), behind, true}
	}
	if s.lex.GoesOn(k.behind, s.text, i+1) {
		return 0, false
	}
	if k.meanings == nil {
		return 0, true
	}
	t.meanings, t.sorts = k.meanings, k.sorts
	return i + 1, true
}

// knownRune is a letter of Han and what it is by itself.
type knownRune struct {
	char rune
	sorts
}

const knownRunes = 512

// knownSign is a sign of ASCII, as knownWord.
type knownSign struct {
	meanings []lexicon.Entry
	sorts
	behind lexicon.Behind
	known  bool
}

// wordKey is the bytes of a word, and zeros; its zero is no word.
type wordKey [maxPlain / 8]uint64

// maxPlain bounds the bytes of a plain word.
const maxPlain = 32

func (k *wordKey) slot() uint64 {
	return (k[0]*0x9E3779B97F4A7C15 ^ k[1]*0xD6E8FEB86659FD93 ^ k[2]*0xA0761D6478BD642F ^ k[3]*0xE7037ED1A0B428DB) >> (64 - knownBits)
}

// keyOf returns the key of a word of at most maxPlain bytes.
func keyOf(word string) (key wordKey) {
	var b [maxPlain]byte
	copy(b[:], word)
	for i := range key {
		key[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	return key
}

// plainWord returns the word at i if it is of at most maxPlain bytes and of letters that stand for themselves, and ends
// before what is no part of a word.
func plainWord(text string, i int) (key wordKey, end int, ok bool) {
	var b [16]byte
	copy(b[:], text[i:])
	key[0], key[1] = binary.LittleEndian.Uint64(b[:8]), binary.LittleEndian.Uint64(b[8:])
	n := lexicon.Letters(key[0])
	if n < 8 && b[n] < utf8.RuneSelf { // the quick way: a few letters of ASCII
		if n == 0 {
			return key, 0, false
		}
		key[0], key[1] = key[0]&(1<<(8*n)-1), 0
		return key, i + n, true
	}
	if n == 8 {
		if m := lexicon.Letters(key[1]); m < 8 && b[8+m] < utf8.RuneSelf {
			key[1] &= 1<<(8*m) - 1
			return key, i + 8 + m, true
		}
	}
	end = i
	for end < len(text) {
		c, size := rune(text[end]), 1
		if c >= utf8.RuneSelf {
			c, size = lexicon.RuneAt(text, end)
		}
		if !lexicon.PlainLetter(c) {
			if c >= utf8.RuneSelf && (lexicon.IsLetter(c) && !lexicon.Unspaced(c) || lexicon.Fold(c) < 0 || c == utf8.RuneError) {
				return key, 0, false
			}
			break
		}
		if end += size; end-i > maxPlain {
			return key, 0, false
		}
	}
	return keyOf(text[i:end]), end, end > i
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
