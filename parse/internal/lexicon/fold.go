package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// Fold returns how a rune is compared: lower case, full width as ASCII, every kind of blank as a space,
// typographic quotes and hyphens as the plain ones, yeh and kaf of Arabic as those of Persian. It returns -1 for a rune that says nothing
// (soft hyphen, marks of writing direction). Runes are folded one by one while reading: folding a
// whole text (NFKC) would break offsets, ½ and ﷼.
func Fold(r rune) rune {
	if r < utf8.RuneSelf {
		switch {
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		case r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\f':
			return ' '
		}
		return r
	}
	switch { // the letters of which texts are full
	case r == 'ي' || r == 'ى': // Persian is typed with the letters of Arabic too
		return 'ی'
	case r == 'ك':
		return 'ک'
	case 0x0430 <= r && r <= 0x045F || 0x0620 <= r && r <= 0x064A || 0x0900 <= r && r < 0x0E80 || 0x3041 <= r && r < 0xA000 || 0xAC00 <= r && r < 0xD7A4:
		return r
	case 0x0410 <= r && r <= 0x042F:
		return r + 'а' - 'А'
	}
	switch {
	case r == 0xA0 || r == 0x202F || r == 0x3000 || 0x2000 <= r && r <= 0x200A:
		return ' '
	case r == 0xAD || r == 0x200B || r == 0x200E || r == 0x200F || r == 0x061C || r == 0x2060 || r == 0xFEFF:
		return -1
	case r == 0x2018 || r == 0x2019 || r == 0x02BC || r == 0x02BB:
		return '\''
	case r == 0x2010 || r == 0x2011:
		return '-'
	case 0xFF01 <= r && r <= 0xFF5E:
		return Fold(r - 0xFF01 + '!')
	case r == '،':
		return ','
	case r == '؛':
		return ';'
	case r == '؟':
		return '?'
	case r == '٪':
		return '%'
	case r == 0x05F4:
		return '"'
	case r == 0x05F3:
		return '\''
	case r == 0x05BE:
		return '-'
	case r == 0xFFE0:
		return '¢'
	case r == 0xFFE1:
		return '£'
	case r == 0xFFE5:
		return '¥'
	case r == 0xFFE6:
		return '₩'
	case r == 0xFE69:
		return '$'
	case r == 'ς':
		return 'σ'
	}
	return unicode.ToLower(r)
}

// foldASCII holds Fold of the ASCII characters.
var foldASCII = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		t[c] = byte(Fold(rune(c)))
	}
	return t
}()

// RuneAt is utf8.DecodeRuneInString of text[i:], quicker for most letters of two and three bytes.
func RuneAt(text string, i int) (c rune, size int) {
	if t := text[i:]; len(t) >= 3 {
		switch x, y, z := t[0], t[1], t[2]; {
		case 0xC2 <= x && x < 0xE0 && y&0xC0 == 0x80:
			return rune(x&0x1F)<<6 | rune(y&0x3F), 2
		case 0xE1 <= x && x < 0xED && y&0xC0 == 0x80 && z&0xC0 == 0x80:
			return rune(x&0x0F)<<12 | rune(y&0x3F)<<6 | rune(z&0x3F), 3
		}
	}
	return utf8.DecodeRuneInString(text[i:])
}

// FoldString folds a form as it is looked up.
func FoldString(s string) string {
	return string(AppendFolded(make([]byte, 0, len(s)), s, len(s)+utf8.UTFMax))
}

// AppendFolded appends to b what FoldString returns, and stops when there are so many bytes.
func AppendFolded(b []byte, s string, most int) []byte {
	space := false
	from := len(b)
	for i := 0; i < len(s) && len(b) < from+most; {
		r, size := composed(s[i:])
		i += size
		f := Fold(r)
		if f < 0 {
			continue
		}
		if f == ' ' {
			space = true
			continue
		}
		if space && len(b) > from {
			b = append(b, ' ')
		}
		space = false
		b = decomposed(b, f)
	}
	return b
}

// Unspaced reports whether words of r's script are written without blanks between them,
// so that a form may begin and end anywhere.
func Unspaced(r rune) bool {
	if r < 0x0E00 {
		return false
	}
	if 0x4E00 <= r && r < 0xA000 || 0xAC00 <= r && r < 0xD7A4 {
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Hangul) || r == 'ー'
}

// IsLetter reports whether r is part of a word.
func IsLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	switch {
	case 0x0400 <= r && r <= 0x045F || 0x0620 <= r && r <= 0x064A || 0x0904 <= r && r <= 0x094F || 0x4E00 <= r && r < 0x9FFD || 0xAC00 <= r && r < 0xD7A4:
		return true
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r)
}

// PlainLetter reports whether r is a letter of a word that stands for itself: no mark behind it makes another letter of the
// two, and it is of no script without blanks. Letters of some alphabets only are among them; of the others it is not known.
func PlainLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case r < 0x0250:
		return r >= 0xC0 && r != 0xD7 && r != 0xF7
	}
	switch { // Greek, Cyrillic
	case 0x0391 <= r && r <= 0x03C9 && r != 0x03A2, 0x0400 <= r && r <= 0x045F, 0x0490 <= r && r <= 0x04FF:
		return true
	// Armenian, Hebrew, Arabic, Devanagari, Bengali, Tamil, Telugu, Georgian
	case 0x0561 <= r && r <= 0x0587, 0x05D0 <= r && r <= 0x05EA, 0x0620 <= r && r <= 0x064A, 0x0671 <= r && r <= 0x06D3, 0x0904 <= r && r <= 0x0963,
		0x0985 <= r && r <= 0x09E3, 0x0B85 <= r && r <= 0x0BCD, 0x0C05 <= r && r <= 0x0C4D, 0x10D0 <= r && r <= 0x10FA:
		return IsLetter(r)
	}
	return false
}

// decomposed appends a rune to b; letters of Devanagari and Bengali with a dot below as letter and dot, which is how
// NFC has them though keyboards write them as one.
func decomposed(b []byte, r rune) []byte {
	if r < 0x0958 || r > 0x09DF {
		return utf8.AppendRune(b, r)
	}
	switch {
	case r <= 0x095F:
		const letters = "कखगजडढफय"
		return append(append(b, letters[3*(r-0x0958):3*(r-0x0958)+3]...), "\u093c"...)
	case r == 0x09DC:
		return append(b, "\u09a1\u09bc"...)
	case r == 0x09DD:
		return append(b, "\u09a2\u09bc"...)
	case r == 0x09DF:
		return append(b, "\u09af\u09bc"...)
	}
	return utf8.AppendRune(b, r)
}
