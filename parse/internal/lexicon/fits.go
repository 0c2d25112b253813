package lexicon

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fits reports whether a form as written in the text is one of an entry.
func (b *block) fits(entry uint32, written string) bool {
	e := &b.entries[entry]
	switch {
	case e.Flags&Code != 0 && mixedCase(written): // "Rub 5 times"
		return false
	case e.Flags&Exact != 0:
		return plain(written) == b.exact[entry]
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
