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
	x.trie.walk(text, pos, func(e int, v int32) {
		if !wordEnds(text, e) {
			return
		}
		if fitting := x.fitting(v, text[pos:e]); len(fitting) > 0 {
			end, entries = e, fitting
		}
	})
	return end, entries
}

// fitting returns those meanings of form v that it has as it is written. Those that depend on that stand first, so that
// nothing is copied where none or all of them fit.
func (x *Lexicon) fitting(v int32, written string) []Entry {
	all := x.entries[v]
	fit, n := 0, 0
	for ; n < len(all) && conditional(all[n]); n++ {
		if x.fits(all[n], written) {
			fit++
		}
	}
	switch fit {
	case 0:
		return all[n:]
	case n:
		return all
	}
	kept := make([]Entry, 0, fit+len(all)-n)
	for _, e := range all[:n] {
		if x.fits(e, written) {
			kept = append(kept, e)
		}
	}
	return append(kept, all[n:]...)
}

// conditional reports whether a meaning depends on how its form is written.
func conditional(e Entry) bool { return e.Flags&(Code|Exact|Upper|Title) != 0 }

// Numbers calls found with the end of every number word that begins at pos, also inside a word, shortest first.
func (x *Lexicon) Numbers(text string, pos int, found func(end int)) {
	x.trie.walk(text, pos, func(e int, v int32) {
		for _, en := range x.entries[v] {
			if number(en) {
				found(e)
				return
			}
		}
	})
}

// NumberWords calls found with the end and the meanings of every form that begins at pos and has a number word among
// them, also inside a word, shortest first.
func (x *Lexicon) NumberWords(text string, pos int, found func(end int, meanings []Entry)) {
	x.trie.walk(text, pos, func(e int, v int32) {
		if slices.ContainsFunc(x.entries[v], number) {
			found(e, x.entries[v])
		}
	})
}

// Leads returns the multipliers that a language puts in front of what they multiply, ascending; nil in most.
func (x *Lexicon) Leads(language string) []int64 { return x.leads[language] }

// AppendNumber appends the meanings of a form that are those of a number word.
func (x *Lexicon) AppendNumber(dst []Entry, form string) []Entry {
	x.trie.walk(form, 0, func(e int, v int32) {
		if e != len(form) {
			return
		}
		for _, en := range x.entries[v] {
			if number(en) {
				dst = append(dst, en)
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

// wordEnds reports whether a word can end before text[i:].
func wordEnds(text string, i int) bool { return WordEnds(text, i) }

// WordEnds reports whether a word can end before text[i:].
func WordEnds(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	if !IsLetter(last) || Unspaced(last) {
		return true
	}
	next, size := utf8.DecodeRuneInString(text[i:])
	if next == 0xAD && i+size < len(text) { // a soft hyphen is inside a word
		next, _ = utf8.DecodeRuneInString(text[i+size:])
	}
	return !IsLetter(next) || Unspaced(next)
}

// fits reports whether a form as written in the text is one of entry e.
func (x *Lexicon) fits(e Entry, written string) bool {
	switch {
	case e.Flags&Code != 0 && mixedCase(written): // "Rub 5 times"
		return false
	case e.Flags&Exact != 0:
		return plain(written) == x.forms[e.form]
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
