package main

import (
	"slices"
	"strings"

	"github.com/exactfigures/figures/money"
	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

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
	b.letters()
}

// letters adds the letters that the language writes in one region only.
func (b *builder) letters() {
	for _, r := range b.table("letters.tsv") {
		b.letterRows.of(b.lang + " " + r.field(0) + " " + r.field(1))
	}
}

func (b *builder) handMarks(kind lex.Kind, file string) {
	for _, r := range b.table(file) {
		f, minor := r.flags(2)
		k := kind
		if minor {
			k = lex.Minor
		}
		if b.lang != "und" && b.lang != "en" && shortWord(r.field(0)) && f&(lex.Word|lex.Symbol|lex.Upper|lex.Exact) == 0 {
			f |= lex.Word | lex.Local // "ft", "rub": words of other languages too
		}
		b.replace(r.field(0), k)
		b.add(r.field(0), k, f, b.lang, int64(b.codeLists.of(r.currencies(1))))
	}
}

// shortWord reports whether a form is two or three letters without accents: some language has it as another word.
func shortWord(form string) bool {
	return len(form) <= 3 && strings.Trim(form, "abcdefghijklmnopqrstuvwxyz") == ""
}

// replace removes what CLDR says of a form that a hand table settles, in the language of the table.
func (b *builder) replace(form string, kind lex.Kind) {
	key := lex.FoldString(form)
	kept := b.entries[key][:0]
	for _, e := range b.entries[key] {
		if e.kind == kind && e.form == 0 && e.flags == 0 && slices.Contains(e.langs, b.lang) {
			e.langs = slices.DeleteFunc(slices.Clone(e.langs), func(l string) bool { return l == b.lang })
			if len(e.langs) == 0 {
				continue
			}
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
	ranges := map[string]lex.RangeRole{"between": lex.Between, "from": lex.From, "to": lex.To, "until": lex.Until, "than": lex.Than, "plusminus": lex.PlusMinus, "extent": lex.Extent, "onto": lex.Onto}
	for _, r := range b.table("range.tsv") {
		f, _ := r.flags(2)
		b.add(r.field(0), lex.Range, f, b.lang, role(r, ranges))
	}
	cues := map[string]lex.CueRole{"equals": lex.Equals, "or": lex.Or, "rate": lex.Rate}
	for _, r := range b.table("cue.tsv") {
		b.add(r.field(0), lex.Cue, 0, b.lang, role(r, cues))
	}
	for _, r := range b.table("demonym.tsv") {
		b.add(r.field(0), lex.Demonym, 0, b.lang, lex.PackRegion(r.field(1)))
	}
	for _, r := range b.table("territory.tsv") {
		b.add(r.field(0), lex.Territory, lex.Title, b.lang, lex.PackRegion(r.field(1)))
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
		"dateline": lex.ClassDateline, "header": lex.ClassHeader, "except": lex.ClassExcept, "figures": lex.ClassFigures, "of": lex.ClassOf, "at": lex.ClassAt, "none": lex.ClassNone, "by": lex.ClassBy, "assume": lex.ClassAssume, "argument": lex.ClassArgument, "animal": lex.ClassAnimal, "determiner": lex.ClassDeterminer, "rate": lex.ClassRate, "rise": lex.ClassRise, "ago": lex.ClassAgo, "end": lex.ClassEnd, "sum": lex.ClassSum, "prep": lex.ClassPrep, "means": lex.ClassMeans, "minus": lex.ClassMinus, "then": lex.ClassThen, "program": lex.ClassProgram, "label": lex.ClassLabel, "trade": lex.ClassTrade, "time": lex.ClassTime, "more": lex.ClassMore, "amounts": lex.ClassAmounts, "not": lex.ClassNot, "counter": lex.ClassCounter, "part": lex.ClassPart, "count": lex.ClassCount, "buys": lex.ClassBuys, "period": lex.ClassPeriod, "today": lex.ClassToday, "copula": lex.ClassCopula, "one": lex.ClassOne, "last": lex.ClassLast,
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
