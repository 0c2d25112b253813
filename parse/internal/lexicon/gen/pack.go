package main

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// blockForms is how many forms a block has at most. More are read at once than a text asks for; fewer are compressed worse.
const blockForms = 1100

// contents returns the tables as package lexicon packs them.
func (b *builder) contents() *lex.Contents {
	c := &lex.Contents{
		Codes: b.codeLists.all, Leads: map[int][]int64{},
		Locales: b.localeRows.all, Homes: b.homeRows.all, Scripts: b.scriptRows.all, Letters: b.letterRows.all, Symbols: b.symbolRows.all,
		Marks: b.skimmer(lex.Currency, lex.Minor, lex.Coin), Places: b.skimmer(lex.Territory, lex.Demonym),
	}
	forms := slices.Sorted(maps.Keys(b.entries))
	spoken := b.numberLanguages(forms)
	for _, f := range forms {
		if names := b.namesOf(f); len(names) > 0 {
			c.Names = append(c.Names, lex.Form{Text: f, Meanings: names})
		}
	}
	tags := numberTags(b.langSets.all)
	c.Tags = tags.all
	for _, l := range spoken {
		c.Spoken = append(c.Spoken, tags.of(l))
	}
	for _, f := range forms {
		if words := b.wordsOf(f, spoken); len(words) > 0 {
			c.Words = append(c.Words, lex.Form{Text: f, Meanings: closerFirst(append(words, b.namesOf(f)...))})
		}
	}
	for _, set := range b.langSets.all {
		var numbers []int
		for _, tag := range strings.Fields(set) {
			numbers = append(numbers, tags.of(tag))
		}
		c.Sets = append(c.Sets, numbers)
	}
	summarise(c)
	regions := map[string]string{} // by code: its tender
	for _, r := range b.regionRows.all {
		code, tender, _ := strings.Cut(r, ":")
		regions[code], _, _ = strings.Cut(tender, ":")
		c.Regions = append(c.Regions, code+" "+strings.TrimPrefix(r, code+":"))
	}
	for _, codes := range c.Codes {
		c.Written = append(c.Written, writtenIn(codes, regions, tags.all))
	}
	return c
}

// numberTags numbers languages, and languages in a region, as they come in sets of them.
func numberTags(sets []string) (tags list) {
	for _, set := range sets {
		all := strings.Fields(set)
		if len(all) == 1 {
			tags.of(all[0])
		}
		for _, tag := range all {
			language, _, _ := strings.Cut(tag, "-")
			tags.of(language)
		}
	}
	return tags
}

// summarise tells what can be known of the words together.
func summarise(c *lex.Contents) {
	for _, f := range c.Words {
		for _, m := range f.Meanings {
			for _, tag := range c.Sets[m.Langs] {
				if m.Kind == lex.Class && m.Value == int64(lex.ClassFunction) {
					language, _, _ := strings.Cut(c.Tags[tag], "-")
					if n := slices.Index(c.Tags, language); !slices.Contains(c.Function, n) {
						c.Function = append(c.Function, n)
					}
				}
				if m.Kind == lex.Mul && m.Has(lex.Before) {
					if at, ok := slices.BinarySearch(c.Leads[tag], m.Value); !ok {
						c.Leads[tag] = slices.Insert(c.Leads[tag], at, m.Value)
					}
				}
			}
		}
	}
	slices.Sort(c.Function)
}

// writtenIn finds the language of the one country whose tender the only currency of a list is, -1 if there is none. A code of
// ISO 4217 begins with that of its country.
func writtenIn(codes string, regions map[string]string, tags []string) int {
	if len(codes) != 3 || !slices.Contains(strings.Fields(regions[codes[:2]]), codes) {
		return -1
	}
	tag, err := language.Parse("und-" + codes[:2])
	if err != nil {
		return -1
	}
	base, _ := tag.Base()
	return slices.Index(tags, base.String())
}
