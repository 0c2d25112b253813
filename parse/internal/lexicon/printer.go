package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// printers are the locales as programs print amounts in them. They are sorted out on first use: only a text that is an
// amount alone needs them.
type printers struct {
	once    sync.Once
	locales []Locale
	signs   sync.Map // by sign: what signsOf returned
}

// Locale is how programs print amounts in a locale, from CLDR.
type Locale struct {
	// Tags are its own tag and those of its parents, the nearest first, the language last.
	Tags []string
	// Tender are the currencies of its region.
	Tender []money.Currency
	// Decimal and Group are its marks between Latin digits; Native is the decimal mark
	// between digits of its own, 0 if it is Decimal.
	Decimal, Group, Native rune
	// Sign and Letters say where a sign and where letters stand.
	Sign, Letters Place
	// SignBehind reports whether the minus stands behind the number.
	SignBehind bool
	// ScaleBlank reports whether a blank stands between digits and the abbreviation of a power of ten.
	ScaleBlank bool
	// Pairs reports whether digits are in groups of two.
	Pairs bool
	// Zero is the zero of its digits, 0 where it writes Latin ones.
	Zero rune
	// OtherScript reports whether its language is usually written in another script in its region.
	OtherScript bool
}

// Place is where the mark of a currency stands. The zero Place is in front, without a blank.
type Place struct{ Behind, Blank bool }

// LocaleSign is a currency that some locales write with a sign.
type LocaleSign struct {
	Code money.Currency
	// Narrow reports whether they do so only where space is short.
	Narrow bool
	// In are indexes for Locales.
	In []int
}

// Locales returns all locales of CLDR. The caller must not change them.
func (x *base) Locales() []Locale {
	p := &x.printers
	p.once.Do(func() {
		for tag, row := range x.known().locales.all() {
			if _, pattern, ok := strings.Cut(row, " "); ok {
				p.locales = append(p.locales, x.locale(tag, x.known().mark(tag), pattern))
			}
		}
	})
	return p.locales
}

func (x *base) locale(name string, mark rune, pattern string) Locale {
	group, size := utf8.DecodeRuneInString(pattern)
	l := Locale{Decimal: mark, Group: group, Sign: placeOf(pattern[size]), Letters: placeOf(pattern[size+1]), SignBehind: strings.Contains(pattern, "-"), ScaleBlank: strings.Contains(pattern, "b"), Pairs: strings.Contains(pattern, "2")}
	if zero, _ := utf8.DecodeLastRuneInString(pattern); zero >= firstScript {
		l.Zero = zero
	}
	tag := language.Make(name)
	base, _ := tag.Base()
	if r, sure := tag.Region(); sure != language.No {
		known, _ := x.Region(r.String())
		l.Tender = known.Current
	}
	for t := tag; t != language.Und; t = Parent(t) {
		l.Tags = append(l.Tags, t.String())
	}
	l.Tags = append(l.Tags, tableTag(base.String()))
	if _, script, region := tag.Raw(); script != (language.Script{}) {
		usual, _ := language.Raw.Make(base.String() + "-" + region.String()).Script()
		l.OtherScript = script != usual
	}
	l.Native = x.NativeMark(base.String())
	return l
}

func placeOf(c byte) Place { return Place{Behind: c|0x20 == 's', Blank: c < 'a'} }

// tableTag returns the tag that a language's words are under: Norwegian's are those of Bokmål.
func tableTag(lang string) string {
	if lang == "no" || lang == "nn" {
		return "nb"
	}
	return lang
}

// SignsAnywhere returns the currencies that any locale writes with a sign. The caller must not change them.
func (x *base) SignsAnywhere(sign string) []LocaleSign {
	x.sortSymbols()
	if x.symbols.bySign[sign] == nil {
		return nil
	}
	if known, ok := x.printers.signs.Load(sign); ok {
		return known.([]LocaleSign)
	}
	found := x.signsOf(sign)
	x.printers.signs.Store(sign, found)
	return found
}

func (x *base) signsOf(sign string) (found []LocaleSign) {
	for _, o := range x.symbols.bySign[sign] {
		if slices.ContainsFunc(found, func(s LocaleSign) bool { return s.Code == o.code && s.Narrow == strings.HasSuffix(o.key, "n") }) {
			continue
		}
		s := LocaleSign{Code: o.code, Narrow: strings.HasSuffix(o.key, "n")}
		written := x.symbols.written[o.key]
		for i, l := range x.Locales() {
			own, ok := written["und"]
			for _, tag := range slices.Backward(l.Tags) {
				if w, has := written[tag]; has {
					own, ok = w, true
				}
			}
			if ok && own == sign {
				s.In = append(s.In, i)
			}
		}
		found = append(found, s)
	}
	return found
}
