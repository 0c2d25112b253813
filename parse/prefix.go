package parse

import (
	"slices"
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// prefixed parts letters that a language writes in one with the word behind them from a word of number: בחמישה מיליון שקל is "for
// five million shekels", بخمسة ملايين دولار likewise. It adds their token; t becomes the number's. It returns 0 if there are none.
func (s *scanner) prefixed(t *token, i, end int) int {
	for j := i; ; {
		c, size := utf8.DecodeRuneInString(s.text[j:])
		if j += size; c < 0x05D0 || c > 0x06FF || j >= end || j-i > maxPrefix {
			return 0
		}
		meanings, _ := s.lex.Word(s.text[i:j])
		p := slices.IndexFunc(meanings, func(e lexicon.Entry) bool {
			return e.Kind == lexicon.Class && e.Value == int64(lexicon.ClassPrefix)
		})
		if p < 0 {
			return 0
		}
		rest := token{kind: wordToken}
		last := s.form(&rest, s.text, j)
		if last < end || rest.kinds&numeric == 0 {
			continue
		}
		langs := s.lex.LanguageNumbers(meanings[p])
		kept := slices.DeleteFunc(slices.Clone(rest.meanings), func(e lexicon.Entry) bool {
			return !slices.ContainsFunc(s.lex.LanguageNumbers(e), func(l uint16) bool { return slices.Contains(langs, l) })
		})
		rest.mean(kept)
		if rest.kinds&numeric == 0 {
			continue
		}
		rest.Span = Span{j, last}
		letters := token{Span: Span{i, j}, kind: wordToken, spaced: t.spaced, breaks: t.breaks}
		letters.mean(slices.DeleteFunc(slices.Clone(meanings), func(e lexicon.Entry) bool {
			return e.Kind != lexicon.Range && e.Kind != lexicon.Qualifier && e.Kind != lexicon.And
		})) // to, about, and
		s.tokens = append(s.tokens, letters)
		*t = rest
		return last
	}
}

// maxPrefix is how many bytes the longest letters have that are parted from a number.
const maxPrefix = 4
