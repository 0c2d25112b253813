package lexicon

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxMarks bounds the combining marks behind a letter that are read as part of it.
const maxMarks = 4

// composed reads the letter that text begins with together with the marks behind it, as the tables have it: names of
// files and some feeds write Vietnamese and Korean in pieces (NFD). size is what the pieces take; r is the letter
// alone where nothing is to be put together.
func composed(text string) (r rune, size int) {
	r, size = utf8.DecodeRuneInString(text)
	if size >= len(text) {
		return r, size
	}
	end := size
	switch next := text[size]; {
	case next == 0xCC || next == 0xCD: // U+0300 to U+037F
		for n := 0; n < maxMarks && end < len(text); n++ {
			m, w := utf8.DecodeRuneInString(text[end:])
			if m < 0x300 || m > 0x36F {
				break
			}
			end += w
		}
	case 0x1100 <= r && r <= 0x1112: // a syllable of Hangul has two or three pieces
		for n := 0; n < 2 && end < len(text); n++ {
			m, w := utf8.DecodeRuneInString(text[end:])
			if m < 0x1161 || m > 0x11C2 {
				break
			}
			end += w
		}
	}
	if end == size {
		return r, size
	}
	together := norm.NFC.String(text[:end])
	if whole, n := utf8.DecodeRuneInString(together); n == len(together) {
		return whole, end
	}
	return r, size
}
