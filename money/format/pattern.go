package format

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pattern is what stands around a number, from a number pattern of Unicode Technical Standard 35. The affixes are as CLDR
// writes them: ¤ is the currency, - the sign, and apostrophes quote.
type pattern struct {
	prefix, suffix                 string
	negativePrefix, negativeSuffix string
	numberless                     bool // one such as "mille" writes no digits
	zeros                          int  // digits before the point
	primary, secondary             int  // sizes of groups, 0 for none
}

// parsePattern reads a pattern. Without a negative half the sign stands in front of the positive one.
func parsePattern(text string) pattern {
	positive, negative, both := cutUnquoted(text, ';')
	prefix, digits, suffix := cutDigits(positive)
	p := pattern{prefix: prefix, suffix: suffix, negativePrefix: "-" + prefix, negativeSuffix: suffix, numberless: digits == ""}
	if both {
		p.negativePrefix, _, p.negativeSuffix = cutDigits(negative)
	}
	whole, _, _ := strings.Cut(digits, ".")
	p.zeros = strings.Count(whole, "0")
	if groups := strings.Split(whole, ","); len(groups) > 1 {
		p.primary = len(groups[len(groups)-1])
		p.secondary = p.primary
		if len(groups) > 2 {
			p.secondary = len(groups[len(groups)-2])
		}
	}
	return p
}

// cutUnquoted cuts a pattern at the first separator outside of quotes.
func cutUnquoted(text string, separator rune) (before, after string, found bool) {
	quoted := false
	for i, r := range text {
		switch {
		case r == '\'':
			quoted = !quoted
		case r == separator && !quoted:
			return text[:i], text[i+utf8.RuneLen(r):], true
		}
	}
	return text, "", false
}

// cutDigits cuts half a pattern at its digits.
func cutDigits(half string) (prefix, digits, suffix string) {
	quoted, start, end := false, len(half), len(half)
	for i, r := range half {
		if r == '\'' {
			quoted = !quoted
		}
		digit := !quoted && strings.ContainsRune("#0,.", r)
		if digit && start == len(half) {
			start = i
		}
		if !digit && start < i && end == len(half) {
			end = i
		}
	}
	return half[:start], half[start:end], half[end:]
}

// affix is what stands on one side of a number. For the side that the number is on it tells whether a currency does.
type affix struct {
	text     string
	currency bool // the currency stands next to the number
}

// fill writes an affix with a sign and a currency.
func fill(text, minus, currency string, front bool) affix {
	var b strings.Builder
	quoted, first, last := false, false, false
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		last = false
		switch {
		case r == '\'' && i+1 < len(runes) && runes[i+1] == '\'':
			b.WriteByte('\'') // two of them are one, in quotes or not
			i++
		case r == '\'':
			quoted = !quoted
		case quoted:
			b.WriteRune(r)
		case r == '¤':
			first = first || b.Len() == 0
			last = true
			b.WriteString(currency)
		case r == '-':
			b.WriteString(minus)
		default:
			b.WriteRune(r)
		}
	}
	if front {
		return affix{b.String(), last && currency != ""}
	}
	return affix{b.String(), first && currency != ""}
}

// around writes a number between its affixes. As CLDR has it for all locales, a currency that would touch a digit with
// anything but a symbol is kept apart by a space that breaks no line; here also one that would touch a word of scale.
func around(prefix affix, number string, suffix affix) string {
	var b strings.Builder
	b.WriteString(prefix.text)
	if prefix.currency {
		c, _ := utf8.DecodeLastRuneInString(prefix.text)
		n, _ := utf8.DecodeRuneInString(number)
		if apart(c, n) {
			b.WriteRune('\u00a0')
		}
	}
	b.WriteString(number)
	if suffix.currency {
		c, _ := utf8.DecodeRuneInString(suffix.text)
		n, _ := utf8.DecodeLastRuneInString(number)
		if apart(c, n) {
			b.WriteRune('\u00a0')
		}
	}
	b.WriteString(suffix.text)
	return b.String()
}

func apart(currency, next rune) bool {
	if unicode.In(next, unicode.L, unicode.M) && !unicode.Is(unicode.Han, next) {
		return !unicode.Is(unicode.Z, currency)
	}
	return unicode.Is(unicode.Nd, next) && !unicode.Is(unicode.S, currency) && !unicode.Is(unicode.Z, currency)
}
