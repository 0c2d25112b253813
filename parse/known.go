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
	knownWays  = 4 // a power of two
)

// knownWord is a plain word, what it means as it is written, and where forms go on behind it.
type knownWord struct {
	key wordKey
	knownForm
}

// knownForm is what is remembered of a word, a letter or a sign: what it means by itself, and where forms go on behind it.
type knownForm struct {
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
	k := s.known.find(key)
	if k == nil {
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
		k = s.known.put(knownWord{key, knownForm{t.meanings, t.sorts, behind}})
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
		*k = knownSign{knownForm{meanings, sortsOf(meanings), behind}, true}
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

// knownRune is a letter of Chinese or Japanese, as knownWord.
type knownRune struct {
	char rune
	knownForm
}

const knownRunes = 512

// rune returns what is known of a letter at a place of the text.
func (s *scanner) rune(c rune, from, to int) *knownRune {
	k := &s.known.runes[c%knownRunes]
	if k.char != c {
		meanings, behind := s.lex.Word(s.text[from:to])
		*k = knownRune{c, knownForm{meanings, sortsOf(meanings), behind}}
	}
	return k
}

// knownRune is knownWord for a letter of Chinese or Japanese that no longer form begins with.
func (s *scanner) knownRune(t *token, i int) (end int, ok bool) {
	c, size := lexicon.RuneAt(s.text, i)
	if !chineseOrJapanese(c) {
		return 0, false
	}
	end = i + size
	if next, _ := lexicon.RuneAt(s.text, end); end < len(s.text) && next >= utf8.RuneSelf && !chineseOrJapanese(next) {
		return 0, false // it may belong to the letter
	}
	k := s.rune(c, i, end)
	if s.lex.GoesOn(k.behind, s.text, end) || slices.ContainsFunc(k.meanings, lowercaseOnly) {
		return 0, false
	}
	t.meanings, t.sorts = k.meanings, k.sorts
	return end, true
}

// chineseOrJapanese reports whether a rune is a letter of Chinese or Japanese, or one of their points.
func chineseOrJapanese(c rune) bool { return 0x3000 <= c && c < 0x3099 || 0x309B <= c && c < 0xA000 }

// knownSign is a sign of ASCII, as knownWord.
type knownSign struct {
	knownForm
	known bool
}

// wordKey is the bytes of a word, and zeros; its zero is no word.
type wordKey struct{ a, b, c, d uint64 } // no array: these are held in registers

// maxPlain bounds the bytes of a plain word.
const maxPlain = 32

func (k wordKey) slot() uint64 {
	return (k.a*0x9E3779B97F4A7C15 ^ k.b*0xD6E8FEB86659FD93 ^ k.c*0xA0761D6478BD642F ^ k.d*0xE7037ED1A0B428DB) >> (64 - knownBits)
}

// keyOf returns the key of a word of at most maxPlain bytes.
func keyOf(word string) wordKey {
	var b [maxPlain]byte
	copy(b[:], word)
	return wordKey{binary.LittleEndian.Uint64(b[:]), binary.LittleEndian.Uint64(b[8:]), binary.LittleEndian.Uint64(b[16:]), binary.LittleEndian.Uint64(b[24:])}
}

// places returns the knownWays places of a word, that which was put there last first.
func (k *knownWords) places(key wordKey) *[knownWays]knownWord {
	return (*[knownWays]knownWord)(k.words[key.slot()&^(knownWays-1):])
}

// find returns a word that is remembered, nil if it is not.
func (k *knownWords) find(key wordKey) *knownWord {
	set := k.places(key)
	for i := range set {
		if set[i].key == key {
			return &set[i]
		}
	}
	return nil
}

// put remembers a word, and forgets the one that was put longest ago among those that share its places.
func (k *knownWords) put(w knownWord) *knownWord {
	set := k.places(w.key)
	copy(set[1:], set[:])
	set[0] = w
	return &set[0]
}

// plainWord returns the word at i if it is of at most maxPlain bytes and of letters that stand for themselves, and ends
// before what is no part of a word.
func plainWord(text string, i int) (key wordKey, end int, ok bool) {
	if len(text)-i >= 16 { // the quick way: a few letters of ASCII
		t := text[i : i+16]
		a := lexicon.Load8(t)
		n := lexicon.Letters(a)
		if n < 8 && t[n] < utf8.RuneSelf {
			return wordKey{a: a & (1<<(8*n) - 1)}, i + n, n > 0
		}
		if n == 8 {
			b := lexicon.Load8(t[8:])
			if m := lexicon.Letters(b); m < 8 && t[8+m] < utf8.RuneSelf {
				return wordKey{a: a, b: b & (1<<(8*m) - 1)}, i + 8 + m, true
			}
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
