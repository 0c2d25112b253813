package lexicon

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Longest returns the longest form that begins at pos and ends where a word can end, and its meanings, which the caller
// must not change. It returns end 0 if there is none. The caller sees to it that a word can begin at pos.
func (x *Lexicon) Longest(text string, pos int) (end int, entries []Entry) {
	inNames, inWords := x.names.begin(), x.words.begin()
	for l := (letters{text: text, from: pos, end: pos}); l.next(); {
		if !inNames.lost {
			inNames.follow(&l)
		}
		if !inWords.lost {
			inWords.follow(&l)
		} else if inNames.lost {
			break
		}
		found, in := inWords.form(), inWords.block // it has the meanings of a form that is a name too
		if found < 0 {
			found, in = inNames.form(), inNames.block
		}
		if found < 0 || !WordEnds(text, l.end) {
			continue
		}
		if fitting := in.fitting(found, text[pos:l.end]); len(fitting) > 0 {
			end, entries = l.end, fitting
		}
	}
	return end, entries
}

// Behind is where the forms go on that begin with a word.
type Behind struct {
	names, words walker
	more         bool   // some go on with something else than a letter
	initials     uint32 // of the words behind a blank, see trie.initials
}

// Word returns what a word means that ends before something that is no letter, and where the forms go on that begin with it.
func (x *Lexicon) Word(word string) (entries []Entry, b Behind) {
	b.names, b.words = x.names.begin(), x.words.begin()
	for i := 0; i < len(word) && !(b.names.lost && b.words.lost); i++ {
		if word[i] >= utf8.RuneSelf {
			for l := (letters{text: word, from: i, end: i}); l.next(); {
				if !b.names.lost {
					b.names.follow(&l)
				}
				if !b.words.lost {
					b.words.follow(&l)
				}
			}
			break
		}
		c := foldASCII[word[i]]
		if !b.names.lost {
			b.names.step(c)
		}
		if !b.words.lost {
			b.words.step(c)
		}
	}
	if found := b.words.form(); found >= 0 {
		entries = b.words.block.fitting(found, word)
	} else if found := b.names.form(); found >= 0 {
		entries = b.names.block.fitting(found, word)
	}
	if b.more = !b.names.closed() || !b.words.closed(); b.more {
		for _, w := range [...]walker{b.names, b.words} {
			if !w.lost {
				w.step(' ')
				b.initials |= w.initials()
			}
		}
	}
	return entries, b
}

// Sign returns what a sign of ASCII means by itself, and where the forms go on that begin with it.
func (x *Lexicon) Sign(sign string) (entries []Entry, b Behind) {
	entries, b = x.Word(sign)
	b.more = !b.names.lost || !b.words.lost // with letters too: 'n
	return entries, b
}

// behindSeen is how many bytes behind a word are looked at before a form of several words is taken to be possible.
const behindSeen = 6

// GoesOn reports whether a form of several words may be at a place, of which the first ends at end. Where it is false,
// Longest returns what Word does.
func (x *Lexicon) GoesOn(b Behind, text string, end int) bool {
	if end < len(text) && text[end] >= utf8.RuneSelf {
		return (!b.names.lost || !b.words.lost) && b.letter(text[end:])
	}
	if !b.more || end >= len(text) {
		return false
	}
	if text[end] == ' ' && end+1 < len(text) { // the quick way: most words are followed by one that no form goes on with
		if c := foldASCII[text[end+1]&0x7F]; text[end+1] < utf8.RuneSelf && c != ' ' && b.initials&initial(c) == 0 {
			return false
		}
	}
	for n := 0; n < behindSeen && end < len(text); n++ { // the blank or the sign behind the word, and what follows it
		c := text[end]
		if c >= utf8.RuneSelf {
			return n == 0 || b.letter(text[end:])
		}
		if n > 0 && end+1 < len(text) && text[end+1] >= utf8.RuneSelf {
			return true // it may be one letter with what follows it
		}
		if c = foldASCII[c]; c == ' ' && n > 0 {
			return true // several blanks count as one
		}
		if !b.names.lost {
			b.names.step(c)
		}
		if !b.words.lost {
			b.words.step(c)
		}
		switch {
		case b.names.lost && b.words.lost:
			return false
		case b.names.form() >= 0 || b.words.form() >= 0: // "d'", "HK$"
			return true
		}
		end++
	}
	return true
}

// letter reports whether a form may go on with the letter beyond ASCII that text begins with.
func (b *Behind) letter(text string) bool {
	c, _ := composed(text)
	f := Fold(c)
	if f < 0 || f == ' ' || c == utf8.RuneError {
		return true // what follows it counts
	}
	l := letters{}
	l.n = len(decomposed(l.bytes[:0], f))
	for _, w := range [...]*walker{&b.names, &b.words} {
		if !w.lost {
			w.follow(&l)
		}
	}
	return !b.names.lost || !b.words.lost
}

// Prefixes calls found with the end of every form that text begins with and with its meanings, also inside a word. Forms
// that are words come before names, shorter ones before longer.
func (x *Lexicon) Prefixes(text string, found func(end int, meanings []Entry)) {
	for _, t := range []*table{x.words, x.names} {
		t.walk(text, 0, func(end int, in *block, form int32) { found(end, in.fitting(form, text[:end])) })
	}
}

// Numbers calls found with the end of every number word that begins at pos, also inside a word, shortest first.
func (x *Lexicon) Numbers(text string, pos int, found func(end int)) {
	x.NumberWords(text, pos, func(end int, _ []Entry) { found(end) })
}

// NumberWords calls found with the end and the meanings of every form that begins at pos and has a number word among
// them, also inside a word, shortest first.
func (x *Lexicon) NumberWords(text string, pos int, found func(end int, meanings []Entry)) {
	x.words.walk(text, pos, func(end int, in *block, form int32) {
		if meanings, _ := in.of(form); slices.ContainsFunc(meanings, number) {
			found(end, meanings)
		}
	})
}

// Leads returns the multipliers that a language puts in front of what they multiply, ascending; nil in most.
func (x *Lexicon) Leads(language string) []int64 { return x.leads[language] }

// AppendNumber appends the meanings of a form that are those of a number word.
func (x *Lexicon) AppendNumber(dst []Entry, form string) []Entry {
	x.NumberWords(form, 0, func(end int, meanings []Entry) {
		if end != len(form) {
			return
		}
		for _, e := range meanings {
			if number(e) {
				dst = append(dst, e)
			}
		}
	})
	return dst
}

// number reports whether a meaning is that of a number word that can be part of a longer word.
func number(e Entry) bool {
	switch e.Kind {
	case Add, And, Mul:
		return true
	case Scale:
		return e.Flags&Short == 0
	}
	return false
}

// WordEnds reports whether a word can end before text[i:].
func WordEnds(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	if !IsLetter(last) {
		return true
	}
	if Unspaced(last) { // anywhere but inside a syllable
		next, _ := utf8.DecodeRuneInString(text[i:])
		return next < utf8.RuneSelf || !unicode.Is(unicode.M, next)
	}
	next, size := utf8.DecodeRuneInString(text[i:])
	if next == 0xAD && i+size < len(text) { // a soft hyphen is inside a word
		next, _ = utf8.DecodeRuneInString(text[i+size:])
	}
	return !IsLetter(next) || Unspaced(next)
}

// Names goes through all names with what they mean, in no order.
func (x *Lexicon) Names() iter.Seq2[string, []Meaning] { return x.names.meanings() }

// Words goes through all words with what they mean, in no order. A word that is a name too has these meanings as well.
func (x *Lexicon) Words() iter.Seq2[string, []Meaning] { return x.words.meanings() }

func (t *table) meanings() iter.Seq2[string, []Meaning] {
	return func(yield func(string, []Meaning) bool) {
		on := true
		t.all(func(form string, in *block, found int32) {
			if !on {
				return
			}
			var all []Meaning
			entries, first := in.of(found)
			for i, e := range entries {
				all = append(all, Meaning{e, in.exact[first+uint32(i)]})
			}
			on = yield(form, all)
		})
	}
}
