package main

import (
	"iter"
	"maps"
	"slices"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

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
