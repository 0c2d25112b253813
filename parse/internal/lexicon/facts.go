package lexicon

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// facts are what is known of languages, locales and regions beside their words. They are unpacked when one is asked for.
type facts struct {
	once    sync.Once
	locales rows // "de-CH . 'PP": decimal mark; and what package printed has: separator of groups, place of signs and of letters, what hardly another does
	homes   rows // "de DE": the likely region of a language
	regions rows // "CH CHF:CHE CHW": tender, and what was tender
	scripts []script
	letters []regionLetters
	region  [26 * 26]atomic.Pointer[Region] // that were asked for
}

func (x *base) known() *facts {
	f := &x.facts
	f.once.Do(func() {
		r := reader{b: x.pack.open(sectionFacts)}
		f.locales, f.homes, f.regions = rows(r.bytes()), rows(r.bytes()), rows(r.bytes())
		for _, s := range r.strings() { // "Georgian ka only"
			row := strings.Fields(s)
			f.scripts = append(f.scripts, script{letters: unicode.Scripts[row[0]], language: row[1], only: len(row) > 2})
		}
		for _, s := range r.strings() { // "zh TW 億萬"
			row := strings.Fields(s)
			f.letters = append(f.letters, regionLetters{row[0], row[1], row[2]})
		}
	})
	return f
}

// mark returns the decimal mark of a locale, 0 if it has none of its own.
func (f *facts) mark(locale string) rune {
	row, ok := f.locales.find(locale)
	if !ok {
		return 0
	}
	c, _ := utf8.DecodeRuneInString(row)
	return c
}

// pattern returns what a locale has behind the decimal mark, "" if it has nothing.
func (f *facts) pattern(locale string) string {
	row, _ := f.locales.find(locale)
	_, pattern, _ := strings.Cut(row, " ")
	return pattern
}

// DecimalMark returns the decimal mark that a language writes between Latin digits, in a region if that has its own
// habit; 0 if it is not known. From CLDR, but English has its own habit everywhere: CLDR gives it the separators of the
// country, which hardly a text has.
func (x *base) DecimalMark(lang, region string) rune {
	if m := x.known().mark(lang + "-" + region); m != 0 && lang != "en" {
		return m
	}
	return x.known().mark(lang)
}

// SignBehind reports whether a locale writes the minus behind the number. From CLDR's patterns.
func (x *base) SignBehind(locale language.Tag) bool {
	return strings.Contains(x.known().pattern(locale.String()), "-")
}

// Pairs reports whether a locale writes digits in groups of two. From CLDR's patterns.
func (x *base) Pairs(locale language.Tag) bool {
	return strings.Contains(x.known().pattern(locale.String()), "2")
}

// NativeMark returns the decimal mark that a language writes between digits of its own, 0 where it is that between Latin
// digits.
func (x *base) NativeMark(lang string) rune { return x.known().mark(lang + "+") }

// LocaleDecimalMark returns the decimal mark of a locale, or of the nearest of its parents that is known; 0 if none is.
func (x *base) LocaleDecimalMark(locale language.Tag) rune {
	for t := locale; t != language.Und; t = Parent(t) {
		if m := x.known().mark(t.String()); m != 0 {
			return m
		}
	}
	return 0
}

// Home returns the likely region of a language, "" if it is not known. From CLDR.
func (x *base) Home(language string) string {
	home, _ := x.known().homes.find(language)
	return home
}

// Region is a territory and the currencies that were its tender.
type Region struct {
	Current  []money.Currency
	Historic []money.Currency
}

// Region returns what is known of a region, by its two-letter code. The caller must not change it.
func (x *base) Region(code string) (Region, bool) {
	if len(code) != 2 || code[0]-'A' > 25 || code[1]-'A' > 25 { // as bytes, those below A are far above
		return Region{}, false
	}
	f := x.known()
	cached := &f.region[int(code[0]-'A')*26+int(code[1]-'A')]
	if r := cached.Load(); r != nil {
		return *r, true
	}
	row, ok := f.regions.find(code)
	if !ok {
		return Region{}, false
	}
	now, then, _ := strings.Cut(row, ":")
	r := Region{Current: currencies(now), Historic: currencies(then)}
	cached.Store(&r)
	return r, true
}

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
	f := x.known()
	for i := range f.scripts {
		if s := &f.scripts[i]; unicode.Is(s.letters, letter) {
			return s.language, s.only
		}
	}
	return "", false
}

// WritesUnspaced reports whether a language has a script without blanks.
func (x *base) WritesUnspaced(language string) bool {
	return slices.ContainsFunc(x.known().scripts, func(s script) bool {
		return s.language == language && len(s.letters.R16) > 0 && Unspaced(rune(s.letters.R16[len(s.letters.R16)-1].Lo))
	})
}

// regionLetters are the letters that a language writes in one region only.
type regionLetters struct{ language, region, letters string }

// LettersRegion returns the region whose letters a text of a language has most of: Taiwan for 億, China for 亿; "" if it
// has none of any.
func (x *base) LettersRegion(language, text string) (region string) {
	most := 0
	for _, row := range x.known().letters {
		if row.language != language {
			continue
		}
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
