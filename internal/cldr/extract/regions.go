package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// minSpoken is the share of a region's people, in percent, from which a
// language without official status is listed: below it the data is noise.
const minSpoken = 5

// regionTable returns currencies and languages of every region.
func regionTable(c *cldr) table {
	t := table{
		name: "regions.tsv",
		about: `Currencies and languages of every region.
tender: legal tender on ` + asOf + `, in CLDR's order of preference.
historic: former tender as code:from:to, newest first; funds: codes in use that are no tender, as code or code:from:to where it has dates.
official: languages official or de facto official in the whole region; spoken: others official in a part of it or
spoken by at least 5 % of its people; both ordered by the number of speakers. likely: the language meant when only the region is known.`,
		columns: []string{"region", "tender", "historic", "funds", "official", "spoken", "likely"},
	}
	regions := map[string]bool{}
	for r := range c.tender {
		regions[r] = true
	}
	for r := range c.territory {
		regions[r] = true
	}
	delete(regions, "ZZ") // codes without a region; it has no language and no tender
	for r := range regions {
		var current, historic, funds []string
		former := slices.Clone(c.tender[r])
		slices.SortStableFunc(former, func(a, b tender) int {
			return cmp.Or(cmp.Compare(b.to, a.to), cmp.Compare(b.from, a.from), cmp.Compare(a.code, b.code))
		})
		for _, u := range c.tender[r] {
			if u.current() && !slices.Contains(current, u.code) {
				current = append(current, u.code)
			}
		}
		for _, u := range former {
			dated := strings.TrimRight(u.code+":"+u.from+":"+u.to, ":")
			switch {
			case u.current():
			case u.legal:
				historic = append(historic, dated)
			default:
				funds = append(funds, dated)
			}
		}
		official, spoken := c.languagesOf(r)
		t.add(r, strings.Join(current, " "), strings.Join(historic, " "), strings.Join(funds, " "),
			strings.Join(official, " "), strings.Join(spoken, " "), c.likelyLanguage(r))
	}
	return t
}

// languagesOf returns the languages of a region by falling number of speakers.
func (c *cldr) languagesOf(region string) (official, spoken []string) {
	langs := c.territory[region].Languages
	percent := func(l string) float64 {
		p, _ := strconv.ParseFloat(langs[l].Percent, 64)
		return p
	}
	byShare := func(a, b string) int {
		return cmp.Or(cmp.Compare(percent(b), percent(a)), cmp.Compare(a, b))
	}
	for _, l := range slices.SortedFunc(maps.Keys(langs), byShare) {
		tag := strings.ReplaceAll(l, "_", "-")
		switch status := langs[l].Status; {
		case status == "official" || status == "de_facto_official":
			official = append(official, tag)
		case status != "" || percent(l) >= minSpoken:
			spoken = append(spoken, tag)
		}
	}
	return official, spoken
}

// likelyLanguage returns the language of "und-REGION", with its script where
// the script is not the one the language has by default.
func (c *cldr) likelyLanguage(region string) string {
	full, ok := c.likely["und-"+region]
	if !ok {
		full = c.likely["und"] // what the algorithm of UTS #35 falls back to
	}
	language, script, _ := split(full)
	if _, usual, _ := c.maximize(language); script != usual {
		return language + "-" + script
	}
	return language
}

// languageTable returns where each language is at home.
func languageTable(c *cldr) table {
	t := table{
		name: "languages.tsv",
		about: `Where a language is at home. A script is named where a language is written in more than one.
region, script: the likeliest. official: all regions where it is official or de facto official, most speakers first.`,
		columns: []string{"language", "region", "script", "official"},
	}
	tags := map[string]bool{}
	for _, locale := range c.locales {
		language, script, _ := split(locale)
		tags[language] = true
		tags[join(language, script)] = true
	}
	speakers := map[string]map[string]float64{} // tag, region
	for region, info := range c.territory {
		population, _ := strconv.ParseFloat(info.Population, 64)
		for l, p := range info.Languages {
			tag := strings.ReplaceAll(l, "_", "-")
			tags[tag] = true
			if p.Status != "official" && p.Status != "de_facto_official" {
				continue
			}
			percent, _ := strconv.ParseFloat(p.Percent, 64)
			if speakers[tag] == nil {
				speakers[tag] = map[string]float64{}
			}
			speakers[tag][region] = percent * population
		}
	}
	delete(tags, "und")
	for tag := range tags {
		_, script, region := c.maximize(tag)
		n := speakers[tag]
		official := slices.SortedFunc(maps.Keys(n), func(a, b string) int {
			return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a, b))
		})
		t.add(tag, region, script, strings.Join(official, " "))
	}
	return t
}
