package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// isWord reports whether a meaning is a word of some languages, which no text of another is read with.
func (e entry) isWord() bool { return !e.kind.Shared() && len(e.langs) > 0 }

// meaning returns an entry as package lexicon has it.
func (b *builder) meaning(e entry) lex.Meaning {
	m := lex.Meaning{Entry: lex.Entry{Kind: e.kind, Flags: e.flags, Value: e.value, Langs: uint16(b.langSets.of(strings.Join(e.langs, " ")))}}
	if m.Has(lex.Exact) {
		m.Spelling = b.forms.all[e.form]
	}
	return m
}

// closerFirst puts the meanings first that depend on how a form is written.
func closerFirst(all []lex.Meaning) []lex.Meaning {
	var closer, others []lex.Meaning
	for _, m := range all {
		if m.Conditional() {
			closer = append(closer, m)
		} else {
			others = append(others, m)
		}
	}
	return append(closer, others...)
}

// namesOf returns what a form means that is no word of a language.
func (b *builder) namesOf(form string) (all []lex.Meaning) {
	for _, e := range b.entries[form] {
		if !e.isWord() {
			all = append(all, b.meaning(e))
		}
	}
	return closerFirst(all)
}

// numberLanguages numbers the languages that have words, alone and in a region, and returns them without regions: first
// those with tables kept by hand.
func (b *builder) numberLanguages(forms []string) []string {
	found := map[string]bool{}
	for _, f := range forms {
		for _, e := range b.entries[f] {
			if !e.isWord() {
				continue
			}
			for _, tag := range e.langs {
				b.langSets.of(tag)
				language, _, _ := strings.Cut(tag, "-")
				found[language] = true
			}
		}
	}
	spoken := slices.DeleteFunc(slices.Clone(languages), func(l string) bool { return !found[l] })
	for _, l := range slices.Sorted(maps.Keys(found)) {
		if !slices.Contains(spoken, l) {
			spoken = append(spoken, l)
		}
	}
	for _, l := range spoken {
		b.langSets.of(l)
	}
	return spoken
}

// word is a meaning of a form in one language.
type word struct {
	lex.Meaning
	tag string
}

// wordsOf returns what a form means as a word: what is the same in several languages is one meaning. What the first languages
// have stands first.
func (b *builder) wordsOf(form string, spoken []string) (all []lex.Meaning) {
	var each []word
	for _, e := range b.entries[form] {
		if !e.isWord() {
			continue
		}
		for _, tag := range e.langs {
			one := e
			one.langs = []string{tag}
			each = append(each, word{b.meaning(one), tag})
		}
	}
	order := func(w word) int {
		language, region, _ := strings.Cut(w.tag, "-")
		return 2*slices.Index(spoken, language) + min(len(region), 1)
	}
	slices.SortFunc(each, func(x, y word) int {
		return cmp.Or(cmp.Compare(order(x)/2, order(y)/2), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Flags, y.Flags), cmp.Compare(order(x), order(y)),
			cmp.Compare(x.Langs, y.Langs), cmp.Compare(x.Value, y.Value), cmp.Compare(x.Spelling, y.Spelling))
	})
	for len(each) > 0 {
		first := each[0].Meaning
		same := func(w word) bool {
			w.Langs = first.Langs
			return w.Meaning == first
		}
		var tags []string
		for _, w := range each {
			if same(w) {
				tags = append(tags, w.tag)
			}
		}
		slices.Sort(tags)
		each = slices.DeleteFunc(each, same)
		first.Langs = uint16(b.langSets.of(strings.Join(tags, " ")))
		all = append(all, first)
	}
	return all
}
