package main

import (
	"maps"
	"slices"
	"unicode"
)

// ownShare: a language is written in a script where at least one in so many of its letters is of it.
const ownShare = 50

// scripts adds the scripts that tell the language of a text. A script that one language alone writes does so at once
// (kana). One that others write too, but never without a script of their own, does so where no other is met (Han).
func (b *builder) scripts() {
	letters := map[string]map[string]int{} // by language and script
	for form, entries := range b.entries {
		counts := map[string]int{}
		for _, c := range form {
			if s := scriptOf(c); s != "" {
				counts[s]++
			}
		}
		for _, e := range entries {
			for _, l := range e.langs {
				if letters[l] == nil {
					letters[l] = map[string]int{}
				}
				for s, n := range counts {
					letters[l][s] += n
				}
			}
		}
	}
	writers, alone := map[string][]string{}, map[string][]string{}
	for _, l := range slices.Sorted(maps.Keys(letters)) {
		sum := 0
		for _, n := range letters[l] {
			sum += n
		}
		var own []string
		for s, n := range letters[l] {
			if n >= sum/ownShare {
				own = append(own, s)
			}
		}
		for _, s := range own {
			writers[s] = append(writers[s], l)
			if len(own) == 1 {
				alone[s] = append(alone[s], l)
			}
		}
	}
	for _, s := range slices.Sorted(maps.Keys(writers)) {
		writers[s], alone[s] = kept(writers[s]), kept(alone[s])
		switch {
		case len(writers[s]) == 1:
			b.scriptRows.of(s + " " + writers[s][0] + " only")
		case len(alone[s]) == 1:
			b.scriptRows.of(s + " " + alone[s][0])
		}
	}
}

// scriptOf returns the script of a letter, as package unicode calls it; "" for Latin, which is met in any text.
func scriptOf(c rune) string {
	if !unicode.IsLetter(c) || unicode.Is(unicode.Latin, c) {
		return ""
	}
	for name, table := range unicode.Scripts {
		if name != "Common" && name != "Inherited" && unicode.Is(table, c) {
			return name
		}
	}
	return ""
}

// kept returns, of several languages, those that have hand-kept tables, if there are any: Chinese of it and Cantonese.
func kept(langs []string) []string {
	own := slices.DeleteFunc(slices.Clone(langs), func(l string) bool { return !slices.Contains(languages, l) })
	if len(own) == 0 {
		return langs
	}
	return own
}
