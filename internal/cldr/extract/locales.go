package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// localeTable returns how each locale writes numbers and amounts, one row for
// each numbering system that it has data on.
func localeTable(c *cldr) (table, error) {
	t := table{
		name: "locales.tsv",
		about: `How each locale writes numbers and amounts; one row for each numbering system of the locale.
White space other than the plain space, and marks without width, are written \uXXXX, a backslash \\.
default: yes for the system that the locale uses, latn for the one it uses where Latin digits are asked for, else no.
digits: zero to nine, empty for latn. others: further systems as native:, traditional: and finance:name.
currencyDecimal, currencyGroup: empty where they are as decimal and group.
grouping: sizes of groups from the decimal point, the last one repeated: 3 or 3;2.
standard, accounting: currency patterns, positive;negative; alpha, alphaAccounting: the same where a letter of the symbol stands next to the digits, empty where they are equal.
name: where a currency's name stands, for all plural categories or as category,category:pattern.
overrides: what single currencies have of their own, as code:field=value. Whitespace is put between a symbol and a digit where the side that touches it is no symbol character (currencySpacing is \u00A0 in all locales).
region, currency: the region meant when none is named, and its tender.
range: how a range is written.
parent: the nearest locale that it inherits from and that has rows here.`,
		columns: []string{
			"locale", "system", "default", "digits", "others", "decimal", "group", "currencyDecimal", "currencyGroup",
			"minus", "plus", "percent", "minGrouping", "grouping", "standard", "accounting", "alpha", "alphaAccounting",
			"name", "overrides", "region", "currency", "range", "parent",
		},
	}
	digits, err := c.digitsOf()
	if err != nil {
		return t, err
	}
	for _, locale := range c.locales {
		n, err := c.numbersOf(locale)
		if err != nil {
			return t, err
		}
		_, _, region := c.maximize(locale)
		currency := ""
		if i := slices.IndexFunc(c.tender[region], tender.current); i >= 0 {
			currency = c.tender[region][i].code
		}
		var others []string
		for _, kind := range []string{"native", "traditional", "finance"} {
			if s := n.other[kind]; s != "" && s != n.system {
				others = append(others, kind+":"+s)
			}
		}
		for system, symbols := range n.symbols {
			f := n.currency[system]
			row := []string{
				locale, system, n.use(system), "", strings.Join(others, " "),
				symbols["decimal"], symbols["group"], symbols["currencyDecimal"], symbols["currencyGroup"],
				symbols["minusSign"], symbols["plusSign"], symbols["percentSign"],
				n.minGrouping, grouping(n.decimal[system]),
				f["standard"], f["accounting"],
				unlessEqual(f["standard-alphaNextToNumber"], f["standard"]),
				unlessEqual(f["accounting-alphaNextToNumber"], f["accounting"]),
				namePattern(f), c.overrides(locale), region, currency, n.ranges[system], c.known(locale),
			}
			if system != "latn" {
				row[3] = digits[system]
			}
			for i := range row {
				row[i] = escape(row[i])
			}
			t.add(row...)
		}
	}
	return t, nil
}

// use returns the cell "default" of a system.
func (n *numbers) use(system string) string {
	switch {
	case system == n.system:
		return "yes"
	case system == n.systemLatn:
		return "latn"
	}
	return "no"
}

// grouping returns the group sizes of a decimal pattern.
func grouping(pattern string) string {
	integer, _, _ := strings.Cut(pattern, ".")
	groups := strings.Split(integer, ",")
	if len(groups) < 2 {
		return "0"
	}
	last := len(groups[len(groups)-1])
	if len(groups) > 2 && len(groups[len(groups)-2]) != last {
		return fmt.Sprintf("%d;%d", last, len(groups[len(groups)-2]))
	}
	return fmt.Sprint(last)
}

func unlessEqual(s, other string) string {
	if s == other {
		return ""
	}
	return s
}

// categories are the plural categories in the order in which they are written.
var categories = []string{"zero", "one", "two", "few", "many", "other"}

// namePattern merges the patterns for currency names over plural categories.
func namePattern(f map[string]string) string {
	by := map[string][]string{}
	for _, category := range categories {
		if p := f["unitPattern-count-"+category]; p != "" {
			by[p] = append(by[p], category)
		}
	}
	var parts []string
	for p, list := range by {
		if len(by) == 1 {
			return p
		}
		parts = append(parts, strings.Join(list, ",")+":"+p)
	}
	slices.Sort(parts)
	return strings.Join(parts, "|")
}

// overrides returns what single currencies write in their own way.
func (c *cldr) overrides(locale string) string {
	var parts []string
	currencies := c.currencies[locale]
	for _, code := range slices.Sorted(maps.Keys(currencies)) {
		for _, field := range []string{"pattern", "decimal", "group"} {
			if v, ok := currencies[code][field]; ok {
				parts = append(parts, code+":"+field+"="+v)
			}
		}
	}
	return strings.Join(parts, "|")
}

// escape makes visible what cannot be seen.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\\`)
		case r != ' ' && (unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
