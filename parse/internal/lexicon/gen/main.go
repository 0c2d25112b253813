// Command gen makes lexicon.bin.gz from the tables in data. It is run by go generate and needs no network.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/exactfigures/figures/money"
	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

const (
	dataDir = "data"
	output  = "lexicon.bin.gz"
)

// languages are the languages taken in: their hand-kept tables and their CLDR names. A folder of data that is not
// listed is left out.
var languages = []string{"en"}

func main() {
	log.SetFlags(0)
	b := newBuilder()
	b.codes()
	b.cldrNames()
	b.cldrSymbols()
	b.cldrNumberWords()
	b.locales()
	for _, lang := range append([]string{"und"}, languages...) {
		b.hand(lang)
	}
	b.territories()
	b.regions()
	if err := write(output, b.pack()); err != nil {
		log.Fatal(err)
	}
}

// hand adds the hand-kept tables of a language.
func (b *builder) hand(lang string) {
	b.lang = lang
	b.handMarks(lex.Currency, "marks.tsv")
	b.handMarks(lex.Currency, "names.tsv")
	b.handMarks(lex.Minor, "minor.tsv")
	b.coins()
	b.scales()
	b.numbers()
	b.roles()
	b.pers()
	b.words()
	b.idioms()
}

// table reads a table of the language at hand; a language need not have every table.
func (b *builder) table(topic string) []row {
	name := b.lang + "/" + topic
	if _, err := os.Stat(filepath.Join(dataDir, filepath.FromSlash(name))); os.IsNotExist(err) {
		return nil
	}
	return table(name)
}

// row is a line of a table.
type row struct {
	file   string
	line   int
	fields []string
}

func (r row) fatal(format string, args ...any) {
	log.Fatalf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

func (r row) field(i int) string {
	if i < len(r.fields) {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

func (r row) number(i int) int64 {
	n, err := strconv.ParseInt(r.field(i), 10, 64)
	if err != nil || n < 0 {
		r.fatal("not a number: %q", r.field(i))
	}
	return n
}

func (r row) currencies(i int) string {
	codes := strings.Fields(r.field(i))
	for _, code := range codes {
		if _, err := money.ParseCurrency(code); err != nil {
			r.fatal("unknown currency %s", code)
		}
	}
	if len(codes) == 0 {
		r.fatal("no currency")
	}
	return strings.Join(codes, " ")
}

// table reads the rows of a file in data.
func table(name string) []row {
	path := filepath.Join(dataDir, filepath.FromSlash(name))
	text, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	var rows []row
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || strings.HasPrefix(line, "# ") || line == "#" {
			continue
		}
		rows = append(rows, row{path, i + 1, strings.Split(line, "\t")})
	}
	return rows
}

var flagNames = map[string]lex.Flags{
	"exact": lex.Exact, "upper": lex.Upper, "before": lex.Before, "after": lex.After, "glued": lex.Glued,
	"symbol": lex.Symbol, "code": lex.Code, "word": lex.Word, "generic": lex.Generic, "short": lex.Short,
	"plural": lex.Plural, "product": lex.Product, "colloquial": lex.Colloquial, "tenth": lex.Tenth, "satoshi": lex.Satoshi, "lowercase": lex.Lowercase,
}

func (r row) flags(i int) (f lex.Flags, minor bool) {
	for _, name := range strings.Fields(r.field(i)) {
		if name == "minor" {
			minor = true
			continue
		}
		bit, ok := flagNames[name]
		if !ok {
			r.fatal("unknown flag %s", name)
		}
		f |= bit
	}
	return f, minor
}

// list numbers distinct strings.
type list struct {
	all   []string
	index map[string]int
}

func (l *list) of(s string) int {
	if l.index == nil {
		l.index = map[string]int{}
	}
	i, ok := l.index[s]
	if !ok {
		i = len(l.all)
		l.index[s] = i
		l.all = append(l.all, s)
	}
	return i
}

// entry is a lex.Entry with its exact spelling and the languages that have it, none for all.
type entry struct {
	kind  lex.Kind
	flags lex.Flags
	form  int
	value int64
	langs []string
}

type builder struct {
	lang                                   string // the language at hand
	codeLists, langSets, forms, regionRows list
	localeRows, homeRows                   list
	entries                                map[string][]entry
}

func newBuilder() *builder {
	b := &builder{entries: map[string][]entry{}}
	b.langSets.of("")
	b.forms.of("")
	return b
}

// add gives a form a meaning in some languages, "und" for all. A meaning that the form has already gets the languages too.
func (b *builder) add(form string, kind lex.Kind, flags lex.Flags, langs string, value int64) {
	e := entry{kind: kind, flags: flags, value: value}
	if langs != "und" {
		e.langs = strings.Fields(langs)
	}
	if flags&lex.Exact != 0 {
		e.form = b.forms.of(form)
	}
	key := lex.FoldString(form)
	if key == "" {
		log.Fatalf("the form %q is empty", form)
	}
	for i := range b.entries[key] {
		old := &b.entries[key][i]
		if old.kind != kind || old.value != value || old.form != e.form || old.flags != flags && kind != lex.Currency {
			continue
		}
		if len(old.langs) > 0 && len(e.langs) > 0 {
			old.langs = union(old.langs, e.langs)
		} else {
			old.langs = nil
		}
		return
	}
	b.entries[key] = append(b.entries[key], e)
}

func union(a, b []string) []string {
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
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
	for _, r := range table("cldr/numberwords.tsv") {
		var langs []string
		for _, l := range strings.Fields(r.field(3)) {
			if l != "en" && slices.Contains(languages, l) {
				langs = append(langs, l)
			}
		}
		if len(langs) == 0 {
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

// locales adds the decimal mark that every locale writes between Latin digits, and the likely region of every language.
func (b *builder) locales() {
	marks := map[string]string{}
	for _, r := range table("cldr/locales.tsv") {
		if _, ok := marks[r.field(0)]; !ok || r.field(1) == "latn" {
			mark := r.field(5)
			if r.field(7) != "" {
				mark = r.field(7)
			}
			marks[r.field(0)] = mark
		}
	}
	for _, l := range slices.Sorted(maps.Keys(marks)) {
		if strings.HasPrefix(l, "en-") {
			continue // CLDR gives English in Europe the separators of the country, which no English text there has
		}
		b.localeRows.of(l + " " + marks[l])
	}
	for _, r := range table("cldr/languages.tsv") {
		if slices.Contains(languages, r.field(0)) {
			b.homeRows.of(r.field(0) + " " + r.field(1))
		}
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
	for _, r := range table("cldr/symbols.tsv") {
		symbol, code := r.field(0), r.field(1)
		if _, err := money.ParseCurrency(code); err != nil || code == "XXX" || symbol == "\u200b" || hand[lex.FoldString(symbol)] { // a blank without width is noise outside pt-CV
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

// metals are read by their codes only: "two silver medals" is no amount of XAG.
var metals = map[string]bool{"XAU": true, "XAG": true, "XPT": true, "XPD": true}

// cldrNames adds the names that CLDR has, in the languages taken in.
func (b *builder) cldrNames() {
	for _, r := range table("cldr/names.tsv") {
		var langs []string
		for _, l := range strings.Fields(r.field(2)) {
			if slices.Contains(languages, l) {
				langs = append(langs, l)
			}
		}
		if len(langs) == 0 {
			continue
		}
		codes := strings.Fields(r.field(1))
		known := codes[:0]
		for _, code := range codes {
			if _, err := money.ParseCurrency(code); err == nil && code != "XXX" {
				known = append(known, code)
			}
		}
		if len(known) == 0 || strings.ContainsAny(r.field(0), "()") || metals[known[0]] {
			continue
		}
		if strings.Contains(r.field(0), " & ") && slices.Contains(langs, "en") { // CLDR writes "Trinidad & Tobago dollars"
			b.add(strings.ReplaceAll(r.field(0), " & ", " and "), lex.Currency, 0, "en", int64(b.codeLists.of(strings.Join(known, " "))))
		}
		b.add(r.field(0), lex.Currency, 0, strings.Join(langs, " "), int64(b.codeLists.of(strings.Join(known, " "))))
	}
}

func (b *builder) handMarks(kind lex.Kind, file string) {
	for _, r := range b.table(file) {
		f, minor := r.flags(2)
		k := kind
		if minor {
			k = lex.Minor
		}
		b.replace(r.field(0), k)
		b.add(r.field(0), k, f, b.lang, int64(b.codeLists.of(r.currencies(1))))
	}
}

// replace removes what CLDR says of a form that a hand table settles.
func (b *builder) replace(form string, kind lex.Kind) {
	key := lex.FoldString(form)
	kept := b.entries[key][:0]
	for _, e := range b.entries[key] {
		if e.kind == kind && e.form == 0 && e.flags == 0 && slices.Equal(e.langs, []string{b.lang}) {
			continue
		}
		kept = append(kept, e)
	}
	b.entries[key] = kept
}

func (b *builder) coins() {
	for _, r := range b.table("coin.tsv") {
		f, _ := r.flags(3)
		b.add(r.field(0), lex.Coin, f, b.lang, r.number(1)<<16|int64(b.codeLists.of(r.currencies(2))))
	}
}

func (b *builder) scales() {
	for _, r := range b.table("scale.tsv") {
		f, _ := r.flags(2)
		b.add(r.field(0), lex.Scale, f, b.lang, r.number(1))
	}
}

func (b *builder) numbers() {
	kinds := map[string]lex.Kind{"add": lex.Add, "mul": lex.Mul, "frac": lex.Fraction, "article": lex.Article, "and": lex.And, "vague": lex.Vague, "point": lex.Point}
	for _, r := range b.table("number.tsv") {
		kind, ok := kinds[r.field(1)]
		if !ok {
			r.fatal("unknown op %s", r.field(1))
		}
		f, _ := r.flags(3)
		b.add(r.field(0), kind, f, b.lang, r.number(2))
	}
}

var qualifiers = map[string]money.Qualifier{
	"exactly": money.Exactly, "about": money.About, "nearly": money.Nearly, "below": money.Below,
	"at_most": money.AtMost, "above": money.Above, "at_least": money.AtLeast,
}

// roles adds the tables whose value is a role by name.
func (b *builder) roles() {
	for _, r := range b.table("qualifier.tsv") {
		q, ok := qualifiers[r.field(1)]
		if !ok {
			r.fatal("unknown qualifier %s", r.field(1))
		}
		place := map[string]lex.Flags{"before": lex.Before, "after": lex.After}[r.field(2)]
		if place == 0 {
			r.fatal("place is before or after")
		}
		f, _ := r.flags(3)
		b.add(r.field(0), lex.Qualifier, place|f, b.lang, int64(q))
	}
	ranges := map[string]lex.RangeRole{"between": lex.Between, "from": lex.From, "to": lex.To, "plusminus": lex.PlusMinus}
	for _, r := range b.table("range.tsv") {
		b.add(r.field(0), lex.Range, 0, b.lang, role(r, ranges))
	}
	cues := map[string]lex.CueRole{"equals": lex.Equals, "or": lex.Or, "rate": lex.Rate}
	for _, r := range b.table("cue.tsv") {
		b.add(r.field(0), lex.Cue, 0, b.lang, role(r, cues))
	}
	for _, r := range b.table("demonym.tsv") {
		b.add(r.field(0), lex.Demonym, 0, b.lang, lex.PackRegion(r.field(1)))
	}
	for _, r := range b.table("month.tsv") {
		f := lex.Flags(0)
		if r.field(0) == "May" || r.field(0) == "March" { // also words
			f = lex.Exact
		}
		b.add(r.field(0), lex.Month, f, b.lang, r.number(1))
	}
}

func role[T ~int64](r row, names map[string]T) int64 {
	v, ok := names[r.field(1)]
	if !ok {
		r.fatal("unknown role %s", r.field(1))
	}
	return int64(v)
}

// units are the units of package parse, in its order.
var units = []string{"", "share", "year", "quarter", "month", "week", "day", "hour", "unit", "kilogram", "tonne", "barrel", "litre", "square_metre", "other"}

func (b *builder) pers() {
	for _, r := range b.table("per.tsv") {
		if r.field(1) == "head" {
			f, _ := r.flags(3)
			b.add(r.field(0), lex.PerHead, f, b.lang, 0)
			continue
		}
		kind := map[string]lex.Kind{"unit": lex.Unit, "whole": lex.PerWhole}[r.field(1)]
		value := -1
		for i, u := range units {
			if u == r.field(2) {
				value = i
			}
		}
		if kind == 0 || value <= 0 {
			r.fatal("unknown unit or kind")
		}
		f, _ := r.flags(3)
		b.add(r.field(0), kind, f, b.lang, int64(value))
	}
}

func (b *builder) words() {
	classes := map[string]lex.WordClass{
		"change": lex.ClassChange, "lead": lex.ClassLead, "money": lex.ClassMoney, "other": lex.ClassOther,
		"function": lex.ClassFunction, "compare": lex.ClassCompare, "event": lex.ClassEvent, "now": lex.ClassNow,
		"dateline": lex.ClassDateline, "header": lex.ClassHeader, "except": lex.ClassExcept, "figures": lex.ClassFigures, "of": lex.ClassOf, "none": lex.ClassNone, "by": lex.ClassBy, "assume": lex.ClassAssume, "argument": lex.ClassArgument, "animal": lex.ClassAnimal, "determiner": lex.ClassDeterminer, "rate": lex.ClassRate, "rise": lex.ClassRise, "ago": lex.ClassAgo, "end": lex.ClassEnd, "sum": lex.ClassSum, "prep": lex.ClassPrep, "means": lex.ClassMeans, "minus": lex.ClassMinus, "then": lex.ClassThen, "program": lex.ClassProgram, "label": lex.ClassLabel, "trade": lex.ClassTrade, "time": lex.ClassTime, "more": lex.ClassMore, "amounts": lex.ClassAmounts, "not": lex.ClassNot,
	}
	for _, r := range b.table("word.tsv") {
		class, ok := classes[r.field(0)]
		if !ok {
			r.fatal("unknown class %s", r.field(0))
		}
		for _, w := range strings.Split(r.field(1), ",") {
			if w = strings.TrimSpace(w); w != "" {
				b.add(w, lex.Class, 0, b.lang, int64(class))
			}
		}
	}
}

func (b *builder) idioms() {
	for _, r := range b.table("idiom.tsv") {
		f, _ := r.flags(1)
		b.add(r.field(0), lex.Class, f, b.lang, int64(lex.ClassIdiom))
	}
}

// territories adds the names of countries, in the languages taken in.
func (b *builder) territories() {
	for _, r := range table("cldr/territories.tsv") {
		for _, l := range strings.Fields(r.field(2)) {
			if slices.Contains(languages, l) {
				b.add(r.field(0), lex.Territory, lex.Exact, l, lex.PackRegion(r.field(1)))
			}
		}
	}
}

func (b *builder) regions() {
	for _, r := range table("cldr/regions.tsv") {
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

// pack writes what package lexicon decodes.
func (b *builder) pack() []byte {
	var p []byte
	num := func(n int) { p = binary.AppendUvarint(p, uint64(n)) }
	str := func(s string) { num(len(s)); p = append(p, s...) }
	for _, k := range slices.Sorted(maps.Keys(b.entries)) {
		for _, e := range b.entries[k] {
			b.langSets.of(strings.Join(e.langs, " "))
		}
	}
	for _, l := range []list{b.codeLists, b.langSets, b.forms, b.regionRows, b.localeRows, b.homeRows} {
		num(len(l.all))
		for _, s := range l.all {
			str(s)
		}
	}
	keys := make([]string, 0, len(b.entries))
	total := 0
	for k, es := range b.entries {
		if len(es) > lex.MaxMeanings {
			log.Fatalf("the form %q has %d meanings", k, len(es))
		}
		if len(es) > 0 {
			keys = append(keys, k)
			total += len(es)
		}
	}
	sort.Strings(keys)
	num(len(keys))
	num(total)
	last := ""
	for _, k := range keys {
		shared := 0
		for shared < len(k) && shared < len(last) && k[shared] == last[shared] {
			shared++
		}
		num(shared)
		str(k[shared:])
		last = k
		num(len(b.entries[k]))
		for _, e := range b.entries[k] {
			num(int(e.kind))
			num(int(e.flags))
			num(b.langSets.of(strings.Join(e.langs, " ")))
			num(e.form)
			num(int(e.value))
		}
	}
	return p
}

// write packs data into a gzip file, but leaves a file alone that already holds it:
// compressed bytes depend on the Go version, what they hold does not.
func write(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil {
		if z, err := gzip.NewReader(bytes.NewReader(old)); err == nil {
			if held, err := io.ReadAll(z); err == nil && bytes.Equal(held, data) {
				return nil
			}
		}
	}
	var buf bytes.Buffer
	z, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, buf.Bytes(), 0o644)
}
