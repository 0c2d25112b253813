package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// patternTable returns the whole patterns of compact numbers. compact.tsv has the words in them.
func patternTable(c *cldr) (table, error) {
	t := table{
		name: "patterns.tsv",
		about: `Patterns of compact numbers.
exponent: the power of ten from which on the pattern is used; the largest of a locale also for all that is larger.
patterns: one for all plural categories, or category=pattern for each, parted by |; 0 and 1 are these numbers themselves.
A pattern "0" writes the number as it is.
All rows of a locale, system and style are left out where they are those of its parent (see locales.tsv).
White space other than the plain space, and marks without width, are written \uXXXX, a backslash \\.`,
		columns: []string{"locale", "system", "style", "exponent", "patterns"},
	}
	all := map[string]map[[2]string]map[int]string{} // locale; system and style; exponent
	for _, locale := range c.locales {
		n, err := c.numbersOf(locale)
		if err != nil {
			return t, err
		}
		all[locale] = map[[2]string]map[int]string{}
		for system, styles := range n.compact {
			for style, patterns := range styles {
				if all[locale][[2]string{system, style}], err = byExponent(patterns); err != nil {
					return t, fmt.Errorf("%s: %w", locale, err)
				}
			}
		}
	}
	for _, locale := range c.locales {
		parent := all[c.known(locale)]
		for key, rows := range all[locale] {
			if p, ok := parent[key]; ok && maps.Equal(p, rows) {
				continue
			}
			for exponent, patterns := range rows {
				t.add(locale, key[0], key[1], fmt.Sprintf("%02d", exponent), patterns)
			}
		}
	}
	return t, nil
}

// byExponent gathers patterns by the power of ten of their key.
func byExponent(patterns map[string]string) (map[int]string, error) {
	byCount := map[int]map[string]string{}
	for key, pattern := range patterns {
		power, count, found := strings.Cut(key, "-count-")
		if !found || strings.Trim(power, "0") != "1" {
			return nil, fmt.Errorf("compact key %q", key)
		}
		if strings.Contains(count, "-alt-") {
			continue // how it is written beside a letter follows from the spacing of currencies
		}
		if strings.ContainsAny(pattern, "|=") {
			return nil, fmt.Errorf("compact pattern %q", pattern)
		}
		exponent := len(power) - 1
		if byCount[exponent] == nil {
			byCount[exponent] = map[string]string{}
		}
		byCount[exponent][count] = escape(pattern)
	}
	rows := map[int]string{}
	for exponent, counts := range byCount {
		rows[exponent] = merged(counts)
	}
	return rows, nil
}

// merged writes patterns by plural category in one cell.
func merged(counts map[string]string) string {
	distinct := map[string]bool{}
	var parts []string
	for _, count := range slices.Sorted(maps.Keys(counts)) {
		distinct[counts[count]] = true
		parts = append(parts, count+"="+counts[count])
	}
	if len(distinct) == 1 {
		return counts["other"]
	}
	return strings.Join(parts, "|")
}

// pluralTable returns the rules that tell the plural category of a number.
func pluralTable(c *cldr) (table, error) {
	t := table{
		name: "plurals.tsv",
		about: `Rules of plural categories, in the syntax of Unicode Technical Standard 35, without their samples.
Categories are tried from top to bottom; a number that no rule fits is other. A language that is not listed has only other.`,
		columns: []string{"languages", "order", "category", "rule"},
	}
	var data struct {
		Supplemental struct {
			Cardinal map[string]map[string]string `json:"plurals-type-cardinal"`
		}
	}
	if err := c.decode("cldr-core/supplemental/plurals.json", &data); err != nil {
		return t, err
	}
	languages := map[string][]string{} // by their rules
	for language, rules := range data.Supplemental.Cardinal {
		var lines []string
		for i, category := range categories {
			rule, _, _ := strings.Cut(rules["pluralRule-count-"+category], "@")
			if rule = strings.TrimSpace(rule); rule != "" {
				lines = append(lines, strconv.Itoa(i)+"\t"+category+"\t"+rule)
			}
		}
		key := strings.Join(lines, "\n")
		languages[key] = append(languages[key], language)
	}
	for key, list := range languages {
		if key == "" {
			continue
		}
		slices.Sort(list)
		for line := range strings.SplitSeq(key, "\n") {
			t.add(append([]string{strings.Join(list, " ")}, strings.Split(line, "\t")...)...)
		}
	}
	return t, nil
}

// systemTable returns the digits of all numbering systems that have ten.
func systemTable(c *cldr) (table, error) {
	t := table{
		name:    "systems.tsv",
		about:   `Digits of the numbering systems that write numbers by position, zero to nine.`,
		columns: []string{"system", "digits"},
	}
	digits, err := c.digitsOf()
	for system, ten := range digits {
		if ten != "" {
			t.add(system, ten)
		}
	}
	return t, err
}
