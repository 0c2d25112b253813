package main

import (
	"iter"
	"maps"
	"slices"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// skimmers packs the two skimmers: for marks of currencies, and for names of countries and what is from there.
func (b *builder) skimmers() []byte {
	marks := lex.NewSkimmer(b.formsOf(lex.Currency, lex.Minor, lex.Coin))
	places := lex.NewSkimmer(b.formsOf(lex.Territory, lex.Demonym))
	return places.Append(marks.Append(nil))
}

// formsOf returns the forms that have a meaning of some kinds, in order, and whether one counts however it is written.
func (b *builder) formsOf(kinds ...lex.Kind) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for _, form := range slices.Sorted(maps.Keys(b.entries)) {
			wanted, always := false, false
			for _, e := range b.entries[form] {
				if slices.Contains(kinds, e.kind) {
					wanted = true
					always = always || !(lex.Entry{Flags: e.flags}).Conditional()
				}
			}
			if wanted && !yield(form, always) {
				return
			}
		}
	}
}
