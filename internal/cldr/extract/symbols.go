package main

import "strings"

// symbolKinds are the fields with symbols.
var symbolKinds = map[string]string{
	"symbol":             "standard",
	"symbol-alt-narrow":  "narrow",
	"symbol-alt-variant": "variant",
	"symbol-alt-formal":  "formal",
}

// symbolTable returns every currency symbol that is not the bare ISO code.
func symbolTable(c *cldr) table {
	t := table{
		name: "symbols.tsv",
		about: `Every currency symbol of every locale that is not the ISO code itself.
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
				if s := fields[field]; s != "" && s != code {
					put(rows, key{s, code, kind}, locale)
				}
			}
		}
	}
	for k, locales := range rows {
		t.add(k.symbol, k.code, k.kind, strings.Join(c.collapse(locales, true), " "))
	}
	return t
}
