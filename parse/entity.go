package parse

import (
	"html"
	"strings"
	"unicode/utf8"
)

// maxEntity bounds the length of a character reference that is looked at: "&thinsp;", "&#x20AC;".
const maxEntity = 10

// entity decodes a character reference of HTML at the start of text, as scraped text has them ("&euro;49.90").
// size is 0 if there is none that stands for one rune.
func entity(text string) (r rune, size int) {
	end := strings.IndexByte(text[:min(len(text), maxEntity)], ';')
	if end < 3 {
		return 0, 0
	}
	decoded := html.UnescapeString(text[:end+1])
	r, n := utf8.DecodeRuneInString(decoded)
	if n != len(decoded) || r == '&' || r == utf8.RuneError {
		return 0, 0
	}
	return r, end + 1
}
