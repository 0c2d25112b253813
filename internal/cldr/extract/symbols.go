package main

import (
	"slices"
	"strings"
)

// symbolKinds are the fields with symbols.
var symbolKinds = map[string]string{
	"symbol":             "standard",
	"symbol-alt-narrow":  "narrow",
	"symbol-alt-variant": "variant",
	"symbol-alt-formal":  "formal",
}

// symbolTable returns every currency symbol that is not the bare ISO code, and the code where it stands instead of one that
// would be inherited.
func symbolTable(c *cldr) table {
	t := table{
		name: "symbols.tsv",
		about: `Every currency symbol of every locale; the ISO code itself only where a locale has it instead of a symbol that it would inherit.
kind: standard (tells this currency from others in the locale), narrow (may be shared), variant, formal.
locales: where it is used. A locale that is not listed for a code and kind has what its parent in the same language and script has, and a language what "und" has.
Marks of direction and zero width are kept as CLDR writes them.`,
		columns: []string{"symbol", "code", "kind", "locales"},
	}
	type key struct{ symbol, code, kind string }
	rows := map[key]map[string]bool{}
	for _, locale := range c.locales {
		for code, fields := range c.currencies[locale] {
			for field, kind := range symbolKinds {
				if s := fields[field]; s != "" {
					put(rows, key{s, code, kind}, locale)
				}
			}
		}
	}
	for k, locales := range rows {
		in := c.collapse(locales, true)
		if k.symbol == k.code { // that needs saying only where another symbol would be inherited
			in = slices.DeleteFunc(in, func(l string) bool { return l == "und" || !inheritsSign(c, l, k.code, k.kind) })
		}
		if len(in) > 0 {
			t.add(k.symbol, k.code, k.kind, strings.Join(in, " "))
		}
	}
	return t
}

// inheritsSign reports whether the locale that another inherits from has a symbol for a code that is not the code itself.
func inheritsSign(c *cldr, locale, code, kind string) bool {
	from := c.heirTo(locale)
	if from == "" {
		from = "und"
	}
	for field, k := range symbolKinds {
		if k == kind {
			s := c.currencies[from][code][field]
			return s != "" && s != code
		}
	}
	return false
}
