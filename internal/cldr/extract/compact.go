package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// affix is what a compact pattern puts around the digits.
type affix struct {
	exponent      int
	before, after string
	blank         bool // between it and the digits
}

// compactTable returns the words and abbreviations of scale that each locale
// writes in compact numbers.
func compactTable(c *cldr) (table, error) {
	t := table{
		name: "compact.tsv",
		about: `Scale words and abbreviations of compact numbers.
exponent: the power of ten that the affix stands for: "00 Mrd." at 10^10 is 9.
before, after: the affix on its side of the digits, without the currency sign and white space around it.
counts: plural categories that write it so.
blank: yes where a blank stands between it and the digits.
A locale whose rows are all those of its parent in the same language and script is left out.`,
		columns: []string{"locale", "system", "style", "exponent", "before", "after", "counts", "blank"},
	}
	rows := map[string][][]string{}
	for _, locale := range c.locales {
		n, err := c.numbersOf(locale)
		if err != nil {
			return t, err
		}
		for system, styles := range n.compact {
			for style, patterns := range styles {
				counts := map[affix]map[string]bool{}
				for key, pattern := range patterns {
					a, category, ok, err := readCompact(key, pattern)
					if err != nil {
						return t, fmt.Errorf("%s: %w", locale, err)
					}
					if ok {
						put(counts, a, category)
					}
				}
				for a, set := range counts {
					list := slices.SortedFunc(maps.Keys(set), func(a, b string) int {
						return slices.Index(categories, a) - slices.Index(categories, b)
					})
					rows[locale] = append(rows[locale], []string{
						system, style, strconv.Itoa(a.exponent), a.before, a.after, strings.Join(list, " "), yes(a.blank),
					})
				}
			}
		}
		slices.SortFunc(rows[locale], slices.Compare[[]string])
	}
	for locale, list := range rows {
		if a := c.heirTo(locale); a != "" && slices.EqualFunc(list, rows[a], slices.Equal[[]string]) {
			continue
		}
		for _, row := range list {
			t.add(append([]string{locale}, row...)...)
		}
	}
	return t, nil
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// readCompact reads one compact pattern: key "10000000000-count-other", pattern
// "00 Mrd'.' ¤". It is not ok where the pattern has no affix. Only the positive
// half is read: the negative one differs by the sign.
func readCompact(key, pattern string) (a affix, category string, ok bool, err error) {
	power, rest, found := strings.Cut(key, "-count-")
	if !found || strings.Trim(power, "0") != "1" {
		return a, "", false, fmt.Errorf("compact key %q", key)
	}
	category, _, _ = strings.Cut(rest, "-alt-")
	if !slices.Contains(categories, category) {
		category = "other" // "0" and "1" are exact values; the words are the same
	}
	before, zeros, after := splitPattern(pattern)
	if zeros == 0 {
		// A pattern without a digit ("millón") stands for one of its scale.
		zeros = 1
	}
	a = affix{exponent: len(power) - zeros, before: trim(before), after: trim(after)}
	for i, r := range pattern {
		behind, front := strings.HasSuffix(pattern[:i], "0"), strings.HasPrefix(pattern[i+utf8.RuneLen(r):], "0")
		a.blank = a.blank || unicode.IsSpace(r) && (behind && a.after != "" || front && a.before != "")
	}
	return a, category, a.before != "" || a.after != "", nil
}

// splitPattern takes the positive half of a pattern apart at its zeros, without
// quotes and currency signs.
func splitPattern(pattern string) (before string, zeros int, after string) {
	var b [2]strings.Builder
	quoted := false
	for i, r := range pattern {
		switch {
		case r == '\'' && strings.HasPrefix(pattern[i+1:], "'"), r == '\'' && i > 0 && pattern[i-1] == '\'':
			// A doubled quote is an apostrophe: written once, at its second half.
			if i > 0 && pattern[i-1] == '\'' {
				b[min(zeros, 1)].WriteRune(r)
			}
		case r == '\'':
			quoted = !quoted
		case quoted:
			b[min(zeros, 1)].WriteRune(r)
		case r == ';':
			return b[0].String(), zeros, b[1].String()
		case r == '0':
			zeros++
		case r == '¤':
			b[min(zeros, 1)].WriteByte(' ')
		default:
			b[min(zeros, 1)].WriteRune(r)
		}
	}
	return b[0].String(), zeros, b[1].String()
}

// trim drops white space and marks of direction around an affix. Joiners are
// part of the spelling and stay.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u200e' || r == '\u200f' || r == '\u061c'
	})
}
