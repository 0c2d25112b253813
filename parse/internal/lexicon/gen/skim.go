package main

import (
	"iter"
	"maps"
	"slices"
	"strings"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// skimmer returns a Skimmer that stops at what has a meaning of some kinds.
func (b *builder) skimmer(kinds ...lex.Kind) *lex.Skimmer {
	wanted := func(e entry) bool { return slices.Contains(kinds, e.kind) }
	return lex.NewSkimmer(b.formsOf(wanted), func(word string) bool {
		es, known := b.entries[word] // names of countries are in more texts than the names of their old currencies
		return known && !slices.ContainsFunc(es, wanted)
	})
}

// formsOf returns the forms that have a meaning wanted, in order, and how they have to be written.
func (b *builder) formsOf(wanted func(entry) bool) iter.Seq2[string, lex.Writing] {
	return func(yield func(string, lex.Writing) bool) {
		for _, form := range slices.Sorted(maps.Keys(b.entries)) {
			found, writing := false, lex.Capitals
			for _, e := range b.entries[form] {
				switch {
				case !wanted(e):
					continue
				case !(lex.Entry{Flags: e.flags}).Conditional():
					writing = lex.Anyhow
				case writing == lex.Capitals && e.flags&lex.Upper == 0 && !(e.flags&lex.Exact != 0 && b.forms.all[e.form] == strings.ToUpper(form)):
					writing = lex.Somehow
				}
				found = true
			}
			if found && !yield(form, writing) {
				return
			}
		}
	}
}
