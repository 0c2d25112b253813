package lexicon

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// Region is a territory and the currencies that were its tender.
type Region struct {
	Current  []money.Currency
	Historic []money.Currency
}

// Codes returns the currencies of a Currency or Minor entry, likeliest first.
func (x *base) Codes(e Entry) []money.Currency { return x.codes[e.Value] }

// WrittenIn returns the number of the language that is likeliest written in the country of the only currency of an
// entry: Polish for zł. It is -1 for the currency of several countries and for entries of several currencies.
func (x *base) WrittenIn(e Entry) int { return int(x.written[e.Value]) }

// Tags returns the languages of the lexicon by number, as BCP 47 tags. The caller must not change it.
func (x *base) Tags() []string { return x.tags }

// Language returns a language of the lexicon as a tag. It is parsed once.
func (x *base) Language(tag string) language.Tag {
	if t, ok := x.parsed.Load(tag); ok {
		return t.(language.Tag)
	}
	t := language.Make(tag)
	x.parsed.Store(tag, t)
	return t
}

// DecimalMark returns the decimal mark that a language writes between Latin digits, in a region if that has its own
// habit; 0 if it is not known. From CLDR, but English has its own habit everywhere: CLDR gives it the separators of the
// country, which hardly a text has.
func (x *base) DecimalMark(lang, region string) rune {
	if m := x.marks[lang+"-"+region]; m != 0 && lang != "en" {
		return m
	}
	return x.marks[lang]
}

// SignBehind reports whether a locale writes the minus behind the number. From CLDR's patterns.
func (x *base) SignBehind(locale language.Tag) bool {
	return strings.Contains(x.patterns[locale.String()], "-")
}

// Pairs reports whether a locale writes digits in groups of two. From CLDR's patterns.
func (x *base) Pairs(locale language.Tag) bool {
	return strings.Contains(x.patterns[locale.String()], "2")
}

// NativeMark returns the decimal mark that a language writes between digits of its own, 0 where it is that between Latin
// digits.
func (x *base) NativeMark(lang string) rune { return x.marks[lang+"+"] }

// LocaleDecimalMark returns the decimal mark of a locale, or of the nearest of its parents that is known; 0 if none is.
func (x *base) LocaleDecimalMark(locale language.Tag) rune {
	for t := locale; t != language.Und; t = Parent(t) {
		if m := x.marks[t.String()]; m != 0 {
			return m
		}
	}
	return 0
}

// Home returns the likely region of a language, "" if it is not known. From CLDR.
func (x *base) Home(language string) string { return x.homes[language] }

// script is a script that tells the language of a text; only: nothing else is written in it.
type script struct {
	letters  *unicode.RangeTable
	language string
	only     bool
}

// ScriptLanguage returns the language that a letter tells by its script, "" if none does. It is sure where no other
// language writes the script; where others do, they have a script of their own that tells them.
func (x *base) ScriptLanguage(letter rune) (language string, sure bool) {
	if letter < firstScript {
		return "", false
	}
	for i := range x.scripts {
		if s := &x.scripts[i]; unicode.Is(s.letters, letter) {
			return s.language, s.only
		}
	}
	return "", false
}

// WritesUnspaced reports whether a language has a script without blanks.
func (x *base) WritesUnspaced(language string) bool {
	return slices.ContainsFunc(x.scripts, func(s script) bool {
		return s.language == language && len(s.letters.R16) > 0 && Unspaced(rune(s.letters.R16[len(s.letters.R16)-1].Lo))
	})
}

// regionLetters are the letters that a language writes in one region only.
type regionLetters struct{ region, letters string }

// LettersRegion returns the region whose letters a text of a language has most of: Taiwan for 億, China for 亿; "" if it
// has none of any.
func (x *base) LettersRegion(language, text string) (region string) {
	rows := x.letters[language]
	if len(rows) == 0 {
		return ""
	}
	most := 0
	for _, row := range rows {
		n := 0
		for _, c := range text {
			if c >= firstScript && strings.ContainsRune(row.letters, c) {
				n++
			}
		}
		if n > most {
			most, region = n, row.region
		}
	}
	return region
}

// firstScript is where the letters end that many languages share.
const firstScript = 0x370

// Region returns what is known of a region, by its two-letter code.
func (x *base) Region(code string) (Region, bool) {
	r, ok := x.regions[code]
	return r, ok
}
