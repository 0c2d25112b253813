package format

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// locale is what CLDR has on how amounts are written in a locale.
type locale struct {
	name, parent string
	others       map[string]string // "native" and such: numbering system
	standard     string            // the numbering system it uses
	latin        *symbols          // those for Latin digits
	symbols      map[string]*symbols
}

// symbols is how a locale writes numbers with the digits of a numbering system.
type symbols struct {
	decimal, group, minus string
	minGrouping           int
	primary, secondary    int // sizes of groups, 0 for none
	standard, accounting  string
	name                  map[string]string // plural category: where the name of a currency stands
	own                   map[string]string // "EUR:pattern" and such: what a currency has of its own
	between               string            // a range
}

// addLocale reads a row of a locale and numbering system.
func (t *tables) addLocale(cells []string) {
	l := t.locales[cells[0]]
	if l == nil {
		l = &locale{name: cells[0], parent: cells[1], others: map[string]string{}, symbols: map[string]*symbols{}}
		t.locales[l.name] = l
	}
	system := cells[2]
	if cells[3] == "yes" {
		l.standard = system
	}
	for other := range strings.FieldsSeq(cells[4]) {
		kind, name, _ := strings.Cut(other, ":")
		l.others[kind] = name
	}
	s := &symbols{
		decimal: cells[5], group: cells[6], minus: cells[7], minGrouping: integer(cells[8]),
		standard: cells[10], accounting: cells[11], name: map[string]string{}, own: map[string]string{}, between: cells[14],
	}
	s.primary, s.secondary = groupSizes(cells[9])
	for part := range strings.SplitSeq(cmp.Or(cells[12], "{0} {1}"), "|") { // "{0} {1}", "one:{0} {1}|other:{1} {0}"
		counts, pattern, ok := strings.Cut(part, ":")
		if !ok {
			counts, pattern = "other", part
		}
		for category := range strings.SplitSeq(counts, ",") {
			s.name[category] = pattern
		}
	}
	for part := range strings.SplitSeq(cells[13], "|") { // "EUR:pattern=¤#,##0.00"
		key, value, _ := strings.Cut(part, "=")
		s.own[key] = value
	}
	l.symbols[system] = s
	if system == "latn" {
		l.latin = s
	}
}

// groupSizes reads "3" or "3;2".
func groupSizes(s string) (primary, secondary int) {
	first, second, ok := strings.Cut(s, ";")
	primary = integer(first)
	if secondary = primary; ok {
		secondary = integer(second)
	}
	return primary, secondary
}

// find returns the locale of CLDR that serves a tag: itself or the nearest that it inherits from in the same script, the
// root if its language is not known.
func (t *tables) find(tag language.Tag) *locale {
	if bare, err := tag.SetTypeForKey("nu", ""); err == nil {
		tag = bare
	}
	if l := t.locales[tag.String()]; l != nil {
		return l
	}
	base, script, region := tag.Raw()
	lang := base.String()
	written, _ := tag.Script() // the likely one where none is named
	likely := written
	if s, err := language.Compose(base); err == nil {
		likely, _ = s.Script()
	}
	names := []string{}
	if region.String() != "ZZ" {
		names = append(names, lang+"-"+written.String()+"-"+region.String())
		if script.String() == "Zzzz" || written == likely {
			names = append(names, lang+"-"+region.String())
		}
	}
	names = append(names, lang+"-"+written.String())
	if written == likely {
		names = append(names, lang)
	}
	for _, name := range names {
		if l := t.locales[name]; l != nil {
			return l
		}
	}
	return t.locales["und"]
}

// rules returns the plural rules of a locale.
func (t *tables) rules(name string) []pluralRule {
	for name != "" {
		if rules, ok := t.plurals[name]; ok {
			return rules
		}
		i := strings.LastIndexByte(name, '-')
		name = name[:max(i, 0)]
	}
	return nil
}

// Locales returns the tags of all locales that CLDR has, sorted; "und" is the root.
func Locales() []language.Tag {
	names := slices.Sorted(maps.Keys(load().locales))
	tags := make([]language.Tag, len(names))
	for i, name := range names {
		tags[i] = language.Raw.Make(name)
	}
	return tags
}
