package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// behindNumber reports whether a word that is part of a number stands before a form that can stand behind numbers only: half
// a cent.
func (s *scanner) behindNumber(form []lexicon.Entry) bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].kinds&numbering != 0 && sortsOf(form).kinds&^suffixes == 0
}

// suffixes are the kinds of words that stand behind a number only.
var suffixes = kindsOf(lexicon.Minor, lexicon.Scale, lexicon.Coin)

// behindDigits reports whether a number ends at i, so that a form there is its scale or mark.
func (s *scanner) behindDigits(i int) bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].kind == numberToken && s.tokens[n-1].End == i
}

// digitAfter reports whether a digit follows behind blanks: "$240m. 12 more" are two sentences.
func digitAfter(rest string) bool {
	trimmed := strings.TrimLeft(rest, " \u00a0\t\r\n")
	return len(trimmed) < len(rest) && trimmed != "" && numeral.IsDigit(rune(trimmed[0]))
}

// sentenceAfter reports whether a new sentence, a new paragraph or nothing follows a point.
func sentenceAfter(rest string) bool {
	trimmed := strings.TrimLeft(rest, " \u00a0\t\r\n")
	if trimmed == "" || strings.Count(rest[:len(rest)-len(trimmed)], "\n") > 1 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(trimmed)
	return len(trimmed) < len(rest) && unicode.IsUpper(r)
}

// markAfter reports whether a mark of a currency follows: the point in "12,5 mil. USD" ends no sentence. Behind a scale
// that is so of a name and a nationality too: "1,2 Mrd. Euro", "3 Mio. Schweizer Franken".
func (s *scanner) markAfter(text string, i int, form []lexicon.Entry) bool {
	scale := slices.ContainsFunc(form, func(e lexicon.Entry) bool { return e.Kind == lexicon.Scale })
	rest := strings.TrimLeft(text[i:], " \u00a0\u202f")
	if rest == "" {
		return false
	}
	i = len(text) - len(rest)
	_, es := s.lex.Longest(text, i)
	for _, e := range es {
		if e.Kind == lexicon.Currency && (scale || e.Flags&(lexicon.Symbol|lexicon.Code|lexicon.Exact) != 0) || e.Kind == lexicon.Demonym && scale {
			return true
		}
	}
	return false
}
