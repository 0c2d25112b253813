package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exactfigures/figures/money"
	"golang.org/x/text/language"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// commonCodes numbers the currencies that have most names first: small numbers pack better.
func (b *builder) commonCodes() {
	count := map[string]int{}
	for _, r := range cldrTable("names.tsv") {
		count[r.field(1)]++
	}
	all := slices.Sorted(maps.Keys(count))
	slices.SortStableFunc(all, func(x, y string) int { return count[y] - count[x] })
	for _, codes := range all {
		if len(codes) == 3 && codes != "XXX" {
			if c, err := money.ParseCurrency(codes); err == nil && c.IsValid() {
				b.codeLists.of(codes)
			}
		}
	}
}

// codes adds every ISO code. Those that are also words need upper case.
func (b *builder) codes() {
	special, safe := map[string]lex.Flags{}, map[string]bool{}
	for _, r := range table("und/codes.tsv") {
		for _, name := range strings.Fields(r.field(1)) {
			if name == "safe" {
				safe[r.field(0)] = true
			} else {
				special[r.field(0)] |= flagNames[name] | lex.Upper
				if f := flagNames[name]; f == lex.Word || f == lex.Product {
					special[r.field(0)] |= lex.Common
				}
			}
		}
	}
	for c := range money.Currencies() {
		code := c.String()
		if !c.Current() {
			special[code] |= lex.Upper // "lsm1301" is no franc
		}
		if !safe[code] {
			special[code] |= lex.Word
		}
		b.add(code, lex.Currency, lex.Code|special[code], "und", int64(b.codeLists.of(code)))
	}
}

// cldrNumberWords adds the number words of CLDR's spell-out rules. English has its own table, which knows more.
func (b *builder) cldrNumberWords() {
	for _, r := range cldrTable("numberwords.tsv") {
		var langs []string
		for _, l := range tagged(r.field(3)) {
			if l != "en" {
				langs = append(langs, l)
			}
		}
		if len(langs) == 0 || r.field(1) == "minus" && moneyWords[r.field(0)] {
			continue
		}
		form, in := r.field(0), strings.Join(langs, " ")
		switch r.field(1) {
		case "add":
			b.add(form, lex.Add, 0, in, r.number(2))
		case "mul":
			if exp := powerOfTen(r.field(2)); exp > 0 {
				b.add(form, lex.Scale, 0, in, int64(exp))
			} else {
				b.add(form, lex.Mul, 0, in, r.number(2))
			}
		case "pre":
			b.add(form, lex.Mul, lex.Before, in, r.number(2))
		case "teen":
			b.add(form, lex.Add, lex.After, in, r.number(2))
		case "conn":
			b.add(form, lex.And, 0, in, 0)
		case "point":
			b.add(form, lex.Point, 0, in, 0)
		case "minus":
			b.add(form, lex.Class, 0, in, int64(lex.ClassMinus))
		}
	}
}

// powerOfTen returns the exponent of a power of ten, 0 for any other number.
func powerOfTen(s string) int {
	if strings.Trim(s[1:], "0") == "" && s[0] == '1' {
		return len(s) - 1
	}
	return 0
}

// locales adds what every locale writes between Latin digits, where it puts the mark, and what its patterns do as hardly
// another does: the minus behind ("-"), groups of two ("2"). Under the tag and a plus follows the decimal mark between
// digits of its own where that is another comma or point. Then the likely region of every language.
func (b *builder) locales() {
	marks, native, rest, zeros := map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, r := range cldrTable("locales.tsv") {
		if _, ok := marks[r.field(0)]; !ok || r.field(1) == "latn" {
			marks[r.field(0)] = cmp.Or(r.field(7), r.field(5))
			standard := position(r.field(14))
			alpha := standard
			if r.field(16) != "" {
				alpha = position(r.field(16))
			}
			rest[r.field(0)] = " " + blanks.Replace(cmp.Or(r.field(8), r.field(6))) + standard + alpha
			if _, negative, _ := strings.Cut(r.field(14), ";"); strings.HasSuffix(negative, "-") {
				rest[r.field(0)] += "-"
			} else if r.field(13) == "2" {
				rest[r.field(0)] += "2"
			}
		}
		if r.field(1) != "latn" && (r.field(5) == "," || r.field(5) == ".") {
			native[r.field(0)] = r.field(5)
		}
		if r.field(1) != "latn" && r.field(2) == "yes" {
			zero, _ := utf8.DecodeRuneInString(r.field(3))
			zeros[r.field(0)] = string(zero)
		}
	}
	spaced := spacedScales()
	for l := range rest {
		for t := language.Make(l); t != language.Und; t = lex.Parent(t) {
			if blank, known := spaced[t.String()]; known {
				if blank {
					rest[l] += "b"
				}
				break
			}
		}
	}
	for l, zero := range zeros {
		rest[l] += zero
	}
	for l, mark := range native { // Khmer
		if mark != marks[l] {
			marks[l+"+"] = mark
		}
	}
	for _, l := range slices.Sorted(maps.Keys(marks)) {
		b.localeRows.of(l + " " + marks[l] + rest[l])
	}
	for _, r := range cldrTable("languages.tsv") {
		b.homeRows.of(r.field(0) + " " + r.field(1))
	}
}

// cldrSymbols adds every symbol that CLDR has and no hand table settles, with the locales that use it.
func (b *builder) cldrSymbols() {
	hand := map[string]bool{}
	for _, lang := range append([]string{"und"}, languages...) {
		b.lang = lang
		for _, file := range []string{"marks.tsv", "names.tsv", "minor.tsv"} {
			for _, r := range b.table(file) {
				hand[lex.FoldString(r.field(0))] = true
			}
		}
	}
	var symbols []string
	codes := map[string][]string{}
	ours := map[string]bool{} // symbols of languages that have tables of our own
	for _, r := range cldrTable("symbols.tsv") {
		symbol, code := r.field(0), r.field(1)
		for _, locale := range strings.Fields(r.field(3)) {
			lang, _, _ := strings.Cut(locale, "-")
			ours[symbol] = ours[symbol] || slices.Contains(languages, lang)
		}
		if kind := r.field(2); kind == "standard" || kind == "narrow" {
			b.symbolRows.of(strings.Join([]string{symbol, code, kind[:1], r.field(3)}, "\t"))
		}
		if _, err := money.ParseCurrency(code); err != nil || code == "XXX" || symbol == "\u200b" || isCode(symbol) || hand[lex.FoldString(symbol)] { // a blank without width is noise outside pt-CV
			continue
		}
		if codes[symbol] == nil {
			symbols = append(symbols, symbol)
		}
		if !slices.Contains(codes[symbol], code) {
			codes[symbol] = append(codes[symbol], code)
		}
	}
	for _, symbol := range symbols {
		if !ours[symbol] && fourCapitals(symbol) { // MSRP 500: the Egyptian pound in Balochi alone, elsewhere a price on a list
			continue
		}
		flags := lex.Symbol
		if len(codes[symbol]) > 1 {
			flags |= lex.Generic
		}
		if strings.IndexFunc(symbol, func(c rune) bool { return !lex.IsLetter(c) && c != '.' && c != '\'' }) < 0 { // letters only
			flags = flags&^lex.Symbol | lex.Exact
			if len(symbol) <= 3 {
				flags |= lex.Word | lex.Short
			}
		}
		b.add(symbol, lex.Currency, flags, "und", int64(b.codeLists.of(strings.Join(codes[symbol], " "))))
	}
}

// fourCapitals reports whether a symbol is four capitals or more and nothing else.
func fourCapitals(symbol string) bool {
	return len(symbol) >= 4 && strings.IndexFunc(symbol, func(c rune) bool { return c < 'A' || c > 'Z' }) < 0
}

// spacedScales returns the locales that write a blank between digits and an abbreviated power of ten behind them.
func spacedScales() map[string]bool {
	spaced := map[string]bool{}
	for _, r := range cldrTable("compact.tsv") {
		if _, known := spaced[r.field(0)]; !known && r.field(2) == "currency-short" && r.field(5) != "" {
			spaced[r.field(0)] = r.field(7) != ""
		}
	}
	return spaced
}

// blanks are written so in the tables.
var blanks = strings.NewReplacer(`\u00A0`, "\u00a0", `\u202F`, "\u202f")

// position says where a pattern puts the mark: p in front, s behind, P and S with a blank that breaks no line.
func position(pattern string) string {
	pattern, _, _ = strings.Cut(pattern, ";")
	p := "s"
	if strings.Index(pattern, "¤") < strings.Index(pattern, "#") {
		p = "p"
	}
	if strings.Contains(pattern, `\u00A0`) {
		p = strings.ToUpper(p)
	}
	return p
}

// tagged returns the languages of a row, by the tags of the hand-kept tables. A region and a script say nothing of words.
func tagged(tags string) (langs []string) {
	for _, l := range strings.Fields(tags) {
		l, _, _ = strings.Cut(l, "-")
		if t, ok := tableTags[l]; ok {
			l = t
		}
		if !slices.Contains(langs, l) {
			langs = append(langs, l)
		}
	}
	return langs
}

// isCode reports whether a symbol is the code of another currency, as CLDR has of some that were renamed (MRU for MRO).
func isCode(symbol string) bool {
	if len(symbol) != 3 {
		return false
	}
	c, err := money.ParseCurrency(symbol)
	return err == nil && c.String() == symbol
}

// taken returns those of a row's languages that have hand-kept tables.
func taken(tags string) []string {
	return slices.DeleteFunc(tagged(tags), func(l string) bool { return !slices.Contains(languages, l) })
}

// tableTags are the tags of CLDR whose hand-kept tables are under another.
var tableTags = map[string]string{"no": "nb", "nn": "nb"}

// moneyWords are CLDR's words for minus that mean another thing beside an amount: a loan.
var moneyWords = map[string]bool{"ऋण": true}

// numberName reports whether a name is number words in one in its language: 오만 is Oman and fifty thousand.
func (b *builder) numberName(name, lang string) bool {
	number := func(form string) bool {
		return slices.ContainsFunc(b.entries[lex.FoldString(form)], func(e entry) bool {
			return (e.kind == lex.Add || e.kind == lex.Scale || e.kind == lex.Mul) && slices.Contains(e.langs, lang)
		})
	}
	if !lex.Unspaced([]rune(name)[0]) {
		return false
	}
	reached := map[int]bool{0: true}
	for from := range name {
		for to := range name {
			if reached[from] && to > from && number(name[from:to]) {
				reached[to] = true
			}
		}
		if reached[from] && number(name[from:]) {
			return true
		}
	}
	return false
}

// metals are read by their codes only: "two silver medals" is no amount of XAG.
var metals = map[string]bool{"XAU": true, "XAG": true, "XPT": true, "XPD": true}

// cldrNames adds the names that CLDR has, in all languages; of a name that the tables for all languages have, only what
// says something else ("Euro" is an engine's standard too, in any language).
func (b *builder) cldrNames() {
	b.lang = "und"
	settled := map[string]string{}
	for _, file := range []string{"names.tsv", "marks.tsv"} {
		for _, r := range b.table(file) {
			settled[lex.FoldString(r.field(0))] = r.currencies(1)
		}
	}
	rows := cldrTable("names.tsv")
	regional := func(r row) bool { // what only some regions of a language call so
		return !slices.ContainsFunc(strings.Fields(r.field(2)), func(l string) bool { return !strings.Contains(l, "-") })
	}
	slices.SortStableFunc(rows, func(x, y row) int {
		switch {
		case regional(x) == regional(y):
			return 0
		case regional(y):
			return -1
		}
		return 1
	})
	general := map[string]string{} // what a language calls by a form, by both
	for _, r := range rows {
		langs := tagged(r.field(2))
		for i, l := range langs {
			key := l + " " + lex.FoldString(r.field(0))
			if !regional(r) {
				general[key] = r.field(1)
			} else if codes, ok := general[key]; ok && codes != r.field(1) && current(r.field(1)) { // of that region only: 塞拉利昂利昂 in Hong Kong
				langs[i] = strings.Fields(r.field(2))[0]
			}
		}
		codes := strings.Fields(r.field(1))
		known := codes[:0]
		for _, code := range codes {
			if _, err := money.ParseCurrency(code); err == nil && code != "XXX" && lex.FoldString(r.field(0)) != lex.FoldString(code) { // "rol" is ROL in capitals only
				known = append(known, code)
			}
		}
		if len(known) == 0 || metals[known[0]] {
			continue
		}
		if settled[lex.FoldString(r.field(0))] == strings.Join(known, " ") {
			continue
		}
		if strings.Contains(r.field(0), " & ") && slices.Contains(langs, "en") { // CLDR writes "Trinidad & Tobago dollars"
			b.add(strings.ReplaceAll(r.field(0), " & ", " and "), lex.Currency, 0, "en", int64(b.codeLists.of(strings.Join(known, " "))))
		}
		b.add(r.field(0), lex.Currency, 0, strings.Join(langs, " "), int64(b.codeLists.of(strings.Join(known, " "))))
	}
}

// current reports whether the first of some codes is in use.
func current(codes string) bool {
	first, _, _ := strings.Cut(codes, " ")
	c, err := money.ParseCurrency(first)
	return err == nil && c.Current()
}

// territories adds the names of countries, in the languages that have hand-kept tables; outside English only of those that
// can decide something: not those with another country's tender, which is the default of its word, and only those whose
// tender shares a word of the language or a sign.
func (b *builder) territories() {
	foreign, tender := foreignTender(), map[string][]string{}
	for _, r := range cldrTable("regions.tsv") {
		tender[r.field(0)] = strings.Fields(r.field(1))
	}
	shared := map[string]map[string]bool{}
	for _, l := range languages {
		shared[l] = b.shared(l)
	}
	for _, r := range cldrTable("territories.tsv") {
		decides := func(l string) bool {
			return !foreign[r.field(1)] && slices.ContainsFunc(tender[r.field(1)], func(code string) bool { return shared[l][code] })
		}
		for _, l := range taken(r.field(2)) {
			if !b.numberName(r.field(0), l) && (l == "en" || decides(l)) {
				b.add(r.field(0), lex.Territory, lex.Title, l, lex.PackRegion(r.field(1)))
			}
		}
	}
}

// dollars is how many currencies of a word count that has a default in the world; a country named changes it only where
// the default is taken.
const dollars = 8

// shared returns the currencies that share a word of a language, or a sign.
func (b *builder) shared(lang string) map[string]bool {
	codes := map[string]bool{}
	for _, b.lang = range []string{"und", lang} {
		for _, file := range []string{"names.tsv", "marks.tsv"} {
			for _, r := range b.table(file) {
				all := strings.Fields(r.currencies(1))
				if slices.Contains([]string{"USD", "GBP", "JPY", "EUR"}, all[0]) && len(all) > dollars {
					all = all[:dollars]
				}
				for _, code := range all {
					codes[code] = codes[code] || len(all) > 1
				}
			}
		}
	}
	return codes
}

// foreignTender returns the regions that have only the tender of another country, whose code says so: USD is that of US.
func foreignTender() map[string]bool {
	regions := map[string]bool{}
	for _, r := range cldrTable("regions.tsv") {
		regions[r.field(0)] = true
	}
	foreign := map[string]bool{}
	for _, r := range cldrTable("regions.tsv") {
		codes := strings.Fields(r.field(1))
		foreign[r.field(0)] = len(codes) > 0 && !slices.ContainsFunc(codes, func(code string) bool { return code[:2] == r.field(0) || !regions[code[:2]] })
	}
	return foreign
}

func (b *builder) regions() {
	for _, r := range cldrTable("regions.tsv") {
		var historic []string
		for _, h := range strings.Fields(r.field(2)) {
			code, _, _ := strings.Cut(h, ":")
			historic = append(historic, code)
		}
		if len(r.field(0)) == 2 {
			b.regionRows.of(r.field(0) + ":" + r.field(1) + ":" + strings.Join(historic, " "))
		}
	}
}
