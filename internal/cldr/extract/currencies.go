package main

import "maps"

// currencyTable returns how each locale writes each currency.
func currencyTable(c *cldr) table {
	t := table{
		name: "currencies.tsv",
		about: `How each locale writes each currency: its sign where there is space, its sign where space is short, and its name in every plural form.
symbol, narrow: empty where they are the code.
other: the name in the plural category other, or the only name; empty where it is the code. zero, one, two, few, many: empty where they are as other.
A row that is that of the parent (see locales.tsv) is left out.
White space other than the plain space, and marks without width, are written \uXXXX, a backslash \\.`,
		columns: []string{"locale", "code", "symbol", "narrow", "other", "zero", "one", "two", "few", "many"},
	}
	for _, locale := range c.locales {
		parent := c.currencies[c.known(locale)]
		for code, fields := range c.currencies[locale] {
			if p, ok := parent[code]; ok && maps.Equal(used(code, fields), used(code, p)) {
				continue
			}
			u := used(code, fields)
			row := []string{locale, code}
			for _, column := range t.columns[2:] {
				row = append(row, escape(u[column]))
			}
			t.add(row...)
		}
	}
	return t
}

// used returns what the table has on a currency, by its columns.
func used(code string, fields map[string]string) map[string]string {
	u := map[string]string{}
	put := func(column, value, usual string) {
		if value != "" && value != usual {
			u[column] = value
		}
	}
	symbol := fields["symbol"]
	if symbol == "" {
		symbol = code
	}
	narrow := fields["symbol-alt-narrow"]
	if narrow == "" {
		narrow = symbol
	}
	name := fields["displayName-count-other"]
	if name == "" {
		name = fields["displayName"]
	}
	put("symbol", symbol, code)
	put("narrow", narrow, code)
	put("other", name, code)
	for _, category := range categories {
		if category != "other" {
			put(category, fields["displayName-count-"+category], name)
		}
	}
	return u
}

// known returns the nearest ancestor of a locale that has data, "" for the root.
func (c *cldr) known(locale string) string {
	for a := c.parent(locale); a != ""; a = c.parent(a) {
		if c.currencies[a] != nil {
			return a
		}
	}
	return ""
}
