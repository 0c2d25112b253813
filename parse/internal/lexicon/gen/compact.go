package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// affix is a word or an abbreviation of scale on one side of the digits, in one locale.
type affix struct {
	form   string
	before bool
	locale string
}

// styleRank says which style of compact numbers is believed where a locale contradicts itself (CLDR's Nepali has crore
// as 10^6 in one): that of amounts first.
var styleRank = map[string]int{"currency-short": 0, "decimal-short": 1, "decimal-long": 2}

// power is what an affix stands for.
type power struct {
	exponent int
	style    string
}

// compact adds the words and abbreviations of scale of compact numbers. What a hand-kept table of the language has is left
// to it. A form that only some regions of a language write is tagged with them.
func (b *builder) compact() {
	found := affixes()
	byForm := map[string]map[affix]power{}
	for a, p := range found {
		if byForm[a.form] == nil {
			byForm[a.form] = map[affix]power{}
		}
		byForm[a.form][a] = p
	}
	for _, form := range slices.Sorted(maps.Keys(byForm)) {
		for _, a := range slices.SortedFunc(maps.Keys(byForm[form]), func(x, y affix) int {
			return cmp.Or(cmp.Compare(x.locale, y.locale), compareBool(y.before, x.before))
		}) {
			p := byForm[form][a]
			tag := tagged(a.locale)[0]
			if own, ok := found[affix{form, a.before, tag}]; strings.Contains(a.locale, "-") && writtenAlike(a.locale, tag) && (!ok || own.exponent != p.exponent) {
				tag = a.locale
			}
			if b.hasScale(form, tag) || b.product(form, tagged(a.locale)[0], p.exponent) {
				continue
			}
			b.add(form, lex.Scale, scaleFlags(form, a.before, p), tag, int64(p.exponent))
		}
	}
}

// compareBool puts false before true.
func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// affixes reads the table: the likeliest power of every affix. Where an affix stands on both sides (Burmese ဋေ ၁ သိန်း), each
// has the part of the whole that the other, met alone, leaves.
func affixes() map[affix]power {
	found, whole := map[affix]power{}, map[[2]affix]power{}
	for _, r := range cldrTable("compact.tsv") {
		p := power{int(r.number(3)), r.field(2)}
		before, after := affix{r.field(4), true, r.field(0)}, affix{r.field(5), false, r.field(0)}
		switch {
		case before.form != "" && after.form != "":
			whole[[2]affix{before, after}] = p
		case before.form != "":
			believe(found, before, p)
		default:
			believe(found, after, p)
		}
	}
	for pass := range 2 { // the second one knows what the first has found of the front
		for _, sides := range slices.SortedFunc(maps.Keys(whole), func(x, y [2]affix) int {
			return cmp.Or(cmp.Compare(x[0].form, y[0].form), cmp.Compare(x[1].form, y[1].form), cmp.Compare(x[0].locale, y[0].locale))
		}) {
			p := whole[sides]
			if after, ok := found[sides[1]]; ok && pass == 0 {
				believe(found, sides[0], power{p.exponent - after.exponent, p.style})
			} else if before, ok := found[sides[0]]; ok && pass == 1 {
				believe(found, sides[1], power{p.exponent - before.exponent, p.style})
			}
		}
	}
	return found
}

// believe keeps the likelier of two powers of an affix: the smaller one of the better style.
func believe(found map[affix]power, a affix, p power) {
	if old, ok := found[a]; !ok || cmp.Or(cmp.Compare(styleRank[p.style], styleRank[old.style]), cmp.Compare(p.exponent, old.exponent)) < 0 {
		found[a] = p
	}
}

// writtenAlike reports whether a locale is written in the script that its language is usually written in.
func writtenAlike(locale, base string) bool {
	s, _ := language.Make(locale).Script()
	t, _ := language.Make(base).Script()
	return s == t
}

// product reports whether a form of several words says what its words say one by one: "lakh crore", "mil milhões".
func (b *builder) product(form, lang string, exponent int) bool {
	words := strings.Fields(lex.FoldString(form))
	for _, w := range words {
		i := slices.IndexFunc(b.entries[w], func(e entry) bool {
			return e.kind == lex.Scale && e.flags&lex.Short == 0 && (len(e.langs) == 0 || slices.Contains(e.langs, lang))
		})
		if i < 0 {
			return false
		}
		exponent -= int(b.entries[w][i].value)
	}
	return len(words) > 1 && exponent == 0
}

// hasScale reports whether a hand-kept table or CLDR's number words settle what a form means in a language.
func (b *builder) hasScale(form, tag string) bool {
	base, _, _ := strings.Cut(tag, "-")
	for _, e := range b.entries[lex.FoldString(form)] {
		if e.kind != lex.Scale || e.form != 0 && b.forms.all[e.form] != form || e.flags&lex.Rupee != 0 {
			continue
		}
		if slices.Contains(e.langs, base) && tag == base {
			return true
		}
	}
	return false
}

// scaleFlags returns the flags of an affix. One of a letter or two counts in its own case.
func scaleFlags(form string, before bool, p power) (f lex.Flags) {
	if before {
		f |= lex.Before
	}
	n := utf8.RuneCountInString(form)
	if n <= 2 || p.style != "decimal-long" && (n <= 4 || strings.HasSuffix(form, ".")) {
		f |= lex.Short
	}
	if n <= 2 && strings.IndexFunc(form, func(r rune) bool { return unicode.ToLower(r) != unicode.ToUpper(r) }) >= 0 {
		f |= lex.Exact
	}
	return f
}
