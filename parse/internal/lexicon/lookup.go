package lexicon

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Longest returns the longest form that begins at pos and ends where a word can end, and its meanings, which the caller
// must not change. It returns end 0 if there is none. The caller sees to it that a word can begin at pos.
func (x *Lexicon) Longest(text string, pos int) (end int, entries []Entry) {
	names, words := &x.names, &x.words
	var inNames, inWords walker
	for l := (letters{text: text, from: pos, end: pos}); l.next(); {
		if !inNames.lost {
			names.trie.follow(&inNames, &l)
		}
		if !inWords.lost {
			words.trie.follow(&inWords, &l)
		} else if inNames.lost {
			break
		}
		found, t := words.trie.form(inWords), words // it has the meanings of a form that is a name too
		if found < 0 {
			found, t = names.trie.form(inNames), names
		}
		if found < 0 || !WordEnds(text, l.end) {
			continue
		}
		if fitting := t.fitting(found, text[pos:l.end]); len(fitting) > 0 {
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
	names, words := &x.names, &x.words
	for i := 0; i < len(word) && !(b.names.lost && b.words.lost); i++ {
		if word[i] >= utf8.RuneSelf {
			for l := (letters{text: word, from: i, end: i}); l.next(); {
				if !b.names.lost {
					names.trie.follow(&b.names, &l)
				}
				if !b.words.lost {
					words.trie.follow(&b.words, &l)
				}
			}
			break
		}
		c := foldASCII[word[i]]
		if !b.names.lost {
			names.trie.step(&b.names, c)
		}
		if !b.words.lost {
			words.trie.step(&b.words, c)
		}
	}
	if found := words.trie.form(b.words); found >= 0 {
		entries = words.fitting(found, word)
	} else if found := names.trie.form(b.names); found >= 0 {
		entries = names.fitting(found, word)
	}
	if b.more = !names.trie.closed(b.names) || !words.trie.closed(b.words); b.more {
		for _, t := range []struct {
			trie *trie
			w    walker
		}{{&names.trie, b.names}, {&words.trie, b.words}} {
			if !t.w.lost {
				t.trie.step(&t.w, ' ')
				b.initials |= t.trie.initials(t.w)
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

// GoesOn reports whether a form of several words may be at a place, of which the first ends at end. Where it is false,
// Longest returns what Word does.
func (x *Lexicon) GoesOn(b Behind, text string, end int) bool {
	if end < len(text) && text[end] >= utf8.RuneSelf {
		return !b.names.lost || !b.words.lost
	}
	if !b.more || end >= len(text) {
		return false
	}
	if text[end] == ' ' && end+1 < len(text) { // the quick way: most words are followed by one that no form goes on with
		if c := foldASCII[text[end+1]&0x7F]; text[end+1] < utf8.RuneSelf && c != ' ' && b.initials&initial(c) == 0 {
			return false
		}
	}
	for n := 0; n < 2 && end < len(text); n++ { // the blank or the sign behind the word, and what follows it
		c := text[end]
		if c >= utf8.RuneSelf {
			return true
		}
		if c = foldASCII[c]; c == ' ' && n > 0 {
			return true // several blanks count as one
		}
		if !b.names.lost {
			x.names.trie.step(&b.names, c)
		}
		if !b.words.lost {
			x.words.trie.step(&b.words, c)
		}
		switch {
		case b.names.lost && b.words.lost:
			return false
		case x.names.trie.form(b.names) >= 0 || x.words.trie.form(b.words) >= 0: // "d'", "HK$"
			return true
		}
		end++
	}
	return true
}

// Prefixes calls found with the end of every form that text begins with and with its meanings, also inside a word. Forms
// that are words come before names, shorter ones before longer.
func (x *Lexicon) Prefixes(text string, found func(end int, meanings []Entry)) {
	for _, t := range []*table{&x.words, &x.names} {
		t.trie.walk(text, 0, func(end int, form int32) { found(end, t.fitting(form, text[:end])) })
	}
}

// Numbers calls found with the end of every number word that begins at pos, also inside a word, shortest first.
func (x *Lexicon) Numbers(text string, pos int, found func(end int)) {
	x.NumberWords(text, pos, func(end int, _ []Entry) { found(end) })
}

// NumberWords calls found with the end and the meanings of every form that begins at pos and has a number word among
// them, also inside a word, shortest first.
func (x *Lexicon) NumberWords(text string, pos int, found func(end int, meanings []Entry)) {
	x.words.trie.walk(text, pos, func(end int, form int32) {
		if meanings, _ := x.words.of(form); slices.ContainsFunc(meanings, number) {
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

// fits reports whether a form as written in the text is one of an entry.
func (t *table) fits(entry uint32, written string) bool {
	e := &t.entries[entry]
	switch {
	case e.Flags&Code != 0 && mixedCase(written): // "Rub 5 times"
		return false
	case e.Flags&Exact != 0:
		return plain(written) == t.exact[entry]
	case e.Flags&Title != 0:
		c, _ := utf8.DecodeRuneInString(written)
		return !unicode.IsLower(c)
	case e.Flags&Upper != 0:
		for i := 0; i < len(written); i++ {
			if 'a' <= written[i] && written[i] <= 'z' {
				return false
			}
		}
	}
	return true
}

// mixedCase reports whether a code is written with capital and small letters.
func mixedCase(s string) bool {
	upper, lower := false, false
	for i := 0; i < len(s); i++ {
		upper = upper || 'A' <= s[i] && s[i] <= 'Z'
		lower = lower || 'a' <= s[i] && s[i] <= 'z'
	}
	return upper && lower
}

// plain folds everything but the case.
func plain(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || s[i] == '\n' || s[i] == '\t' {
			b := make([]byte, 0, len(s))
			for _, r := range norm.NFC.String(s) {
				f := Fold(r)
				if f < 0 {
					continue
				}
				if f != r && Fold(f) == f && f != lowerOnly(r) {
					r = f
				}
				b = utf8.AppendRune(b, r)
			}
			return string(b)
		}
	}
	return s
}

// lowerOnly returns r in lower case where folding changes nothing but the case, else -1.
func lowerOnly(r rune) rune {
	if l := unicode.ToLower(r); l != r && l == Fold(r) {
		return l
	}
	return -1
}
