package main

import (
	"maps"
	"slices"
	"strings"
)

// nameTable returns every name of every currency.
func nameTable(c *cldr) table {
	t := table{
		name: "names.tsv",
		about: `Every currency name of every locale, in every plural form, as CLDR writes it (case and parentheses kept).
codes: what the form stands for in these languages; current tender of the larger economies first, then by the day it ended.
langs: locales that have the form with these codes; one that has it from its parent in the same language and script is left out.
Forms that are the bare ISO code are left out.`,
		columns: []string{"form", "codes", "langs"},
	}
	rows := map[[2]string]map[string]bool{} // form and codes, locales
	for _, locale := range c.locales {
		forms := map[string]map[string]bool{}
		for code, fields := range c.currencies[locale] {
			for field, form := range fields {
				if !strings.HasPrefix(field, "displayName") {
					continue
				}
				if form = strings.TrimSpace(form); form == "" || form == code {
					continue
				}
				put(forms, form, code)
			}
		}
		for form, codes := range forms {
			list := slices.SortedFunc(maps.Keys(codes), c.byLikelihood)
			put(rows, [2]string{form, strings.Join(list, " ")}, locale)
		}
	}
	for key, locales := range rows {
		t.add(key[0], key[1], strings.Join(c.collapse(locales, false), " "))
	}
	return t
}

// put adds a member to a set of sets.
func put[K comparable](sets map[K]map[string]bool, key K, member string) {
	if sets[key] == nil {
		sets[key] = map[string]bool{}
	}
	sets[key][member] = true
}
