package main

import (
	"slices"
	"strings"
)

// sharedWords are the words, as the last word of the English name, that name
// the money of several countries, or did until lately. A country named near
// such a word can decide which currency it is.
var sharedWords = strings.Fields(`dinar dirham dollar escudo florin franc guilder koruna krona krone króna kwacha
	leu lev lira manat mark peso pound rand real rial riyal ruble rupee shilling som won yen yuan`)

// territoryTable returns the names of the countries whose money has a word that
// it shares with others.
func territoryTable(c *cldr) (table, error) {
	t := table{
		name: "territories.tsv",
		about: `Names (standard, short and variant) of the regions whose tender is called by a word that several share:
` + strings.Join(sharedWords, ", ") + `.
langs: locales that use the name; one that has it from its parent in the same language and script is left out.`,
		columns: []string{"form", "region", "langs"},
	}
	wanted := map[string]bool{}
	for region, list := range c.tender {
		for _, u := range list {
			if u.current() && slices.Contains(sharedWords, c.word(u.code)) {
				wanted[region] = true
			}
		}
	}
	rows := map[[2]string]map[string]bool{}
	for _, locale := range c.locales {
		var data struct {
			Main map[string]struct {
				LocaleDisplayNames struct {
					Territories map[string]string
				}
			}
		}
		name := "cldr-localenames-full/main/" + locale + "/territories.json"
		if c.files[name] == nil {
			continue // a locale that names no country
		}
		if err := c.decode(name, &data); err != nil {
			return t, err
		}
		for key, form := range data.Main[locale].LocaleDisplayNames.Territories {
			region, alt, _ := strings.Cut(key, "-alt-")
			// Without a name CLDR has the code itself; a short name may really be it.
			if form = strings.TrimSpace(form); wanted[region] && (form != region || alt != "") && locale != "und" {
				put(rows, [2]string{form, region}, locale)
			}
		}
	}
	for key, locales := range rows {
		t.add(key[0], key[1], strings.Join(c.collapse(locales, false), " "))
	}
	return t, nil
}

// word returns the last word of a currency's English name in the singular.
func (c *cldr) word(code string) string {
	words := strings.Fields(strings.ToLower(c.currencies["en"][code]["displayName-count-one"]))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
