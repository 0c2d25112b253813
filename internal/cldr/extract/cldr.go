package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// cldr is what is used of the packages.
type cldr struct {
	files   map[string][]byte
	license []byte
	locales []string // of cldr-numbers-full, sorted

	currencies map[string]map[string]map[string]string // locale, code, field
	parents    map[string]string                       // explicit parents
	likely     map[string]string                       // likely subtags
	tender     map[string][]tender                     // region, in CLDR's order of preference
	territory  map[string]territory                    // region
	weight     map[string]float64                      // code, GDP of the regions where it is tender; 0 is not current
	until      map[string]string                       // code, last day anywhere; "" while current
}

// tender is a currency in a region.
type tender struct {
	code, from, to string
	legal          bool
}

// current reports whether t is legal tender on asOf.
func (t tender) current() bool {
	return t.legal && (t.to == "" || t.to >= asOf) && t.from <= asOf
}

// territory is what territoryInfo has on a region.
type territory struct {
	GDP        string `json:"_gdp"`
	Population string `json:"_population"`
	Languages  map[string]struct {
		Percent string `json:"_populationPercent"`
		Status  string `json:"_officialStatus"`
	} `json:"languagePopulation"`
}

// load reads the tarballs in dir.
func load(dir string) (*cldr, error) {
	files, err := readPackages(dir)
	if err != nil {
		return nil, err
	}
	c := &cldr{files: files, license: files["cldr-core/LICENSE"]}
	for name := range files {
		if rest, ok := strings.CutPrefix(name, "cldr-numbers-full/main/"); ok && strings.HasSuffix(rest, "/numbers.json") {
			c.locales = append(c.locales, strings.TrimSuffix(rest, "/numbers.json"))
		}
	}
	slices.Sort(c.locales)
	for _, step := range []func() error{c.loadSupplemental, c.loadTender, c.loadCurrencies} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// decode unmarshals a file of the packages.
func (c *cldr) decode(name string, v any) error {
	data, ok := c.files[name]
	if !ok {
		return fmt.Errorf("%s: not in the packages", name)
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (c *cldr) loadSupplemental() error {
	var parents struct {
		Supplemental struct {
			ParentLocales struct {
				ParentLocale map[string]string
			}
		}
	}
	var likely struct {
		Supplemental struct {
			LikelySubtags map[string]string
		}
	}
	var info struct {
		Supplemental struct {
			TerritoryInfo map[string]territory
		}
	}
	if err := c.decode("cldr-core/supplemental/parentLocales.json", &parents); err != nil {
		return err
	}
	if err := c.decode("cldr-core/supplemental/likelySubtags.json", &likely); err != nil {
		return err
	}
	if err := c.decode("cldr-core/supplemental/territoryInfo.json", &info); err != nil {
		return err
	}
	c.parents = parents.Supplemental.ParentLocales.ParentLocale
	c.likely = likely.Supplemental.LikelySubtags
	c.territory = info.Supplemental.TerritoryInfo
	return nil
}

func (c *cldr) loadTender() error {
	var data struct {
		Supplemental struct {
			CurrencyData struct {
				Region map[string][]map[string]struct {
					From   string `json:"_from"`
					To     string `json:"_to"`
					Tender string `json:"_tender"`
				}
			}
		}
	}
	if err := c.decode("cldr-core/supplemental/currencyData.json", &data); err != nil {
		return err
	}
	c.tender, c.weight, c.until = map[string][]tender{}, map[string]float64{}, map[string]string{}
	for region, list := range data.Supplemental.CurrencyData.Region {
		for _, entry := range list {
			for code, e := range entry {
				t := tender{code, e.From, e.To, e.Tender != "false"}
				c.tender[region] = append(c.tender[region], t)
				c.until[code] = max(c.until[code], t.to)
			}
		}
	}
	for region, list := range c.tender {
		for _, t := range list {
			if t.current() {
				// A GDP that is missing counts as one dollar: in force is in force.
				gdp, _ := strconv.ParseFloat(c.territory[region].GDP, 64)
				c.weight[t.code] += gdp + 1
			}
		}
	}
	return nil
}

func (c *cldr) loadCurrencies() error {
	c.currencies = map[string]map[string]map[string]string{}
	for _, locale := range c.locales {
		var data struct {
			Main map[string]struct {
				Numbers struct {
					Currencies map[string]map[string]string
				}
			}
		}
		if err := c.decode("cldr-numbers-full/main/"+locale+"/currencies.json", &data); err != nil {
			return err
		}
		c.currencies[locale] = data.Main[locale].Numbers.Currencies
	}
	for _, locale := range c.locales { // parents first
		for code, fields := range c.currencies[c.known(locale)] {
			if _, ok := c.currencies[locale][code]; !ok { // a few locales have only some
				c.currencies[locale][code] = fields
			}
		}
	}
	return nil
}

// byLikelihood compares two codes: current tender first, that of the larger
// economies before the others, then the one that ended last.
func (c *cldr) byLikelihood(a, b string) int {
	switch wa, wb := c.weight[a], c.weight[b]; {
	case wa > wb:
		return -1
	case wa < wb:
		return 1
	}
	if n := strings.Compare(c.until[b], c.until[a]); n != 0 {
		return n
	}
	return strings.Compare(a, b)
}

// parent returns the locale that a locale inherits from, "" for the root.
func (c *cldr) parent(locale string) string {
	if p, ok := c.parents[locale]; ok {
		return p
	}
	if i := strings.LastIndexByte(locale, '-'); i > 0 {
		return locale[:i]
	}
	if locale == "und" {
		return ""
	}
	return "und"
}

// sameWriting reports whether two locales are of one language and script, so
// that one of them can stand for both.
func (c *cldr) sameWriting(a, b string) bool {
	la, sa, _ := c.maximize(a)
	lb, sb, _ := c.maximize(b)
	return la == lb && sa == sb
}

// split takes a locale apart; parts that it does not name are empty.
func split(locale string) (language, script, region string) {
	parts := strings.Split(locale, "-")
	language = parts[0]
	for _, p := range parts[1:] {
		switch {
		case len(p) == 4 && p[0] > '9':
			script = p
		case len(p) == 2 || len(p) == 3 && p[0] <= '9':
			region = p
		}
	}
	return language, script, region
}

// maximize returns language, script and region of a locale, with what it does
// not name filled in from the likely subtags.
func (c *cldr) maximize(locale string) (language, script, region string) {
	language, script, region = split(locale)
	for _, key := range []string{
		join(language, script, region), join(language, "", region), join(language, script, ""), language,
	} {
		if full, ok := c.likely[key]; ok {
			_, s, r := split(full)
			if script == "" {
				script = s
			}
			if region == "" {
				region = r
			}
			break
		}
	}
	return language, script, region
}

// join makes a locale of its parts.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "-")
}

// heirTo returns the nearest ancestor of a locale that has data and is of the
// same language and script, "" if there is none.
func (c *cldr) heirTo(locale string) string {
	for a := c.parent(locale); a != "" && a != "und"; a = c.parent(a) {
		if c.currencies[a] != nil && c.sameWriting(locale, a) {
			return a
		}
	}
	return ""
}

// collapse drops from a set of locales each one that inherits membership: from
// its nearest ancestor in the same language and script or, where there is none
// and root is set, from "und". The result is sorted.
func (c *cldr) collapse(set map[string]bool, root bool) []string {
	var kept []string
	for locale := range set {
		a := c.heirTo(locale)
		if a == "" && root && locale != "und" {
			a = "und"
		}
		if a == "" || !set[a] {
			kept = append(kept, locale)
		}
	}
	slices.Sort(kept)
	return kept
}
