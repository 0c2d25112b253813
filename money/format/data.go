package format

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
	"sync/atomic"
)

//go:generate go run ./gen

//go:embed cldr.txt.gz
var packed []byte

// CLDRVersion is the version of the Unicode Common Locale Data Repository that amounts are written by.
const CLDRVersion = "48.2"

// tables is the packed data, taken apart as far as all locales need it. It is not changed after loading but for what is
// kept of each locale once it was used.
type tables struct {
	systems  map[string][]string // numbering system: its ten digits
	plurals  map[string][]pluralRule
	locales  map[string]*locale
	patterns map[string][]string // "locale system style": compact patterns from 10^3 on
	own      map[string]*currencies
	styles   sync.Map     // styleKey: *style
	kept     atomic.Int64 // of styles
}

var (
	once   sync.Once
	loaded *tables
)

// load decodes the data on first use. It is a function and not a variable, so that a program that never calls it does
// not carry the data.
func load() *tables {
	once.Do(func() { loaded = decode(packed) })
	return loaded
}

// decode reads what gen writes. The data is our own and was checked when it was made, so a fault is a broken build and
// panics.
func decode(gz []byte) *tables {
	z, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		panic("format: " + err.Error())
	}
	b, err := io.ReadAll(z)
	if err != nil {
		panic("format: " + err.Error())
	}
	sections := strings.Split(string(b), "\f")
	t := &tables{
		systems: map[string][]string{}, plurals: map[string][]pluralRule{}, locales: map[string]*locale{},
		patterns: map[string][]string{}, own: map[string]*currencies{},
	}
	for cells := range rows(sections[0]) {
		t.systems[cells[0]] = strings.Split(cells[1], "")
	}
	for cells := range rows(sections[1]) {
		rule := pluralRule{category: cells[1], or: parseRule(cells[2])}
		for language := range strings.FieldsSeq(cells[0]) {
			t.plurals[language] = append(t.plurals[language], rule)
		}
	}
	for cells := range rows(sections[2]) {
		t.addLocale(cells)
	}
	for cells := range rows(sections[3]) {
		t.patterns[strings.Join(cells[:3], " ")] = cells[3:]
	}
	t.addCurrencies(sections[4:8])
	return t
}

// rows yields the lines of a section, taken apart.
func rows(section string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.SplitSeq(strings.TrimSuffix(section, "\n"), "\n") {
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// currencies is what a locale has of its own on currencies. It is taken apart when the locale is used.
type currencies struct {
	codes, signs, narrow, names string
	once                        sync.Once
	byCode                      map[string]*currency
}

// currency is how a locale writes a currency.
type currency struct {
	sign, narrow string
	name         string            // in the category other
	forms        map[string]string // in the categories that have another
}

// addCurrencies reads the lines of codes, signs, narrow signs and names.
func (t *tables) addCurrencies(sections []string) {
	next := func(i int) (line string) {
		line, sections[i], _ = strings.Cut(sections[i], "\n")
		return line
	}
	for sections[0] != "" {
		name, codes, _ := strings.Cut(next(0), "\t")
		c := &currencies{codes: codes, signs: next(1), narrow: next(2)}
		rest, end := sections[3], 0
		for range strings.Count(codes, "\t") + 1 {
			end += strings.IndexByte(rest[end:], '\n') + 1
		}
		c.names, sections[3] = rest[:end], rest[end:]
		t.own[name] = c
	}
}

// of returns what the locale has of its own on a currency, nil if it has nothing.
func (c *currencies) of(code string) *currency {
	c.once.Do(func() {
		c.byCode = map[string]*currency{}
		signs, narrow := strings.Split(c.signs, "\t"), strings.Split(c.narrow, "\t")
		names := strings.Split(c.names, "\n")
		for i, code := range strings.Split(c.codes, "\t") {
			x := &currency{sign: signs[i], narrow: narrow[i]}
			forms := strings.Split(names[i], "\t")
			x.name = forms[0]
			before := x.name
			for _, form := range forms[1:] {
				if x.forms == nil {
					x.forms = map[string]string{}
				}
				before = lengthen(before, form[1:])
				x.forms[categoryOf[form[0]]] = before
			}
			c.byCode[code] = x
		}
	})
	return c.byCode[code]
}

var categoryOf = map[byte]string{'z': "zero", 'o': "one", 't': "two", 'f': "few", 'm': "many"}

// lengthen makes a form of the one before it: the first character says how many to cut off, from '!' on; the rest follows.
func lengthen(before, change string) string {
	b := []rune(before)
	c := []rune(change)
	return string(b[:len(b)-int(c[0]-'!')]) + string(c[1:])
}

// currency returns how a locale writes a currency, nil if no locale knows it.
func (t *tables) currency(name, code string) *currency {
	for name != "" {
		if own := t.own[name]; own != nil {
			if c := own.of(code); c != nil {
				return c
			}
		}
		name = t.locales[name].parent
	}
	return nil
}
