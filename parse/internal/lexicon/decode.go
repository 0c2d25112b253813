package lexicon

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

//go:embed lexicon.bin.gz
var packed []byte

// reader reads the packed form. The data is our own and was checked when it was made,
// so a fault is a broken build and panics.
type reader struct {
	b  []byte
	at int
}

func (r *reader) uint() int {
	if r.at < len(r.b) && r.b[r.at] < 0x80 { // nearly all are
		r.at++
		return int(r.b[r.at-1])
	}
	return r.long()
}

func (r *reader) long() int {
	v, n := binary.Uvarint(r.b[r.at:])
	if n <= 0 {
		panic("lexicon: broken data")
	}
	r.at += n
	return int(v)
}

func (r *reader) string() string {
	return string(r.bytes())
}

// strings returns a list. Its strings are cut from one.
func (r *reader) strings() []string {
	out := make([]string, r.uint())
	all := reader{b: r.b, at: r.at}
	for range out {
		r.bytes()
	}
	text, begin := string(r.b[all.at:r.at]), all.at
	for i := range out {
		n := all.uint()
		out[i] = text[all.at-begin : all.at-begin+n]
		all.at += n
	}
	return out
}

// bytes returns the next bytes, which are counted.
func (r *reader) bytes() []byte {
	n := r.uint()
	r.at += n
	return r.b[r.at-n : r.at]
}

// decode reads what all languages share; the words of each are left packed.
func decode(gz []byte) *base {
	r := &reader{b: gunzip(gz)}
	x := &base{letters: map[string][]regionLetters{}, numbers: map[string]uint16{}}
	x.facts(r)
	x.names = readNames(r)
	n := r.uint()
	x.order, x.parts = make([]string, 0, n), make(map[string][]byte, n)
	for range n {
		language := r.string()
		x.order = append(x.order, language)
		x.parts[language] = r.bytes()
	}
	x.views = make([]view, len(x.tags))
	return x
}

// facts reads the lists: of currencies, languages, regions and what is known of them.
func (x *base) facts(r *reader) {
	rows := r.strings()
	x.codes = make([][]money.Currency, 0, len(rows))
	for _, s := range rows {
		x.codes = append(x.codes, currencies(s))
	}
	rows = r.strings()
	x.langs, x.ids = make([][]string, 0, len(rows)), make([][]uint16, 0, len(rows))
	for _, s := range rows {
		x.addSet(strings.Fields(s))
	}
	rows = r.strings()
	x.regions = make(map[string]Region, len(rows))
	for _, s := range rows { // "CH:CHF:CHE CHW"
		f := strings.Split(s, ":")
		x.regions[f[0]] = Region{Current: currencies(f[1]), Historic: currencies(f[2])}
	}
	rows = r.strings()
	x.marks, x.patterns = make(map[string]rune, len(rows)), make(map[string]string, len(rows))
	for _, s := range rows { // "de-CH . 'PP"
		locale, mark, _ := strings.Cut(s, " ")
		mark, rest, _ := strings.Cut(mark, " ")
		x.marks[locale], _ = utf8.DecodeRuneInString(mark)
		if rest != "" {
			x.locales = append(x.locales, locale)
			x.patterns[locale] = rest
		}
	}
	rows = r.strings()
	x.homes = make(map[string]string, len(rows))
	for _, s := range rows { // "de DE"
		lang, region, _ := strings.Cut(s, " ")
		x.homes[lang] = region
	}
	for _, s := range r.strings() { // "Georgian ka only"
		f := strings.Fields(s)
		x.scripts = append(x.scripts, script{letters: unicode.Scripts[f[0]], language: f[1], only: len(f) > 2})
	}
	for _, s := range r.strings() { // "zh TW 億萬"
		f := strings.Fields(s)
		x.letters[f[0]] = append(x.letters[f[0]], regionLetters{region: f[1], letters: f[2]})
	}
	x.symbols.rows = r.strings()
	for _, codes := range x.codes {
		x.written = append(x.written, writtenIn(x, codes))
	}
}

// addSet adds a set of languages.
func (x *base) addSet(tags []string) {
	if len(tags) == 1 {
		n := x.number(tags[0])
		for int(n) >= len(x.singles) {
			x.singles = append(x.singles, 0)
		}
		x.singles[n] = uint16(len(x.langs))
	}
	var ids []uint16
	for _, tag := range tags {
		language, _, _ := strings.Cut(tag, "-")
		if n := x.number(language); !slices.Contains(ids, n) {
			ids = append(ids, n)
		}
	}
	x.langs, x.ids = append(x.langs, tags), append(x.ids, ids)
}

// number returns the number of a language, or of a language in a region; a new one gets the next.
func (x *base) number(tag string) uint16 {
	n, ok := x.numbers[tag]
	if !ok {
		n = uint16(len(x.tags))
		x.numbers[tag] = n
		x.tags = append(x.tags, tag)
	}
	return n
}

// readNames reads the forms that are no words of one language, and what they mean.
func readNames(r *reader) table {
	spellings := r.strings()
	forms, meanings := r.uint(), r.uint()
	t := table{entries: make([]Entry, meanings), exact: make(map[uint32]string, len(spellings))}
	types := make([]Entry, r.uint())
	for i := range types {
		types[i] = Entry{Kind: Kind(r.uint()), Flags: Flags(r.uint()), Langs: uint16(r.uint())}
	}
	c := column{shared: reader{b: r.bytes()}, suffixes: r.bytes()}
	counts, kinds, marks, values, exact := reader{b: r.bytes()}, reader{b: r.bytes()}, reader{b: r.bytes()}, reader{b: r.bytes()}, reader{b: r.bytes()}
	b := newTrieBuilder(forms, len(c.suffixes)+len(c.suffixes)/4)
	n := uint32(0)
	for range forms {
		b.add(c.next())
		first := n
		for range counts.uint() {
			e := &t.entries[n]
			*e = types[kinds.uint()]
			if e.Kind == Currency || e.Kind == Minor {
				e.Value = int64(marks.uint())
			} else {
				e.Value = int64(values.uint())
			}
			if e.Flags&Exact != 0 {
				t.exact[n] = spellings[exact.uint()]
			}
			n++
		}
		b.mean(int(first), int(n-first))
	}
	t.trie = b.done()
	return t
}

// writtenIn finds the language for WrittenIn: a code of ISO 4217 begins with that of its country.
func writtenIn(x *base, codes []money.Currency) int32 {
	if len(codes) != 1 {
		return -1
	}
	region := codes[0].String()[:2]
	if !slices.Contains(x.regions[region].Current, codes[0]) {
		return -1
	}
	tag, err := language.Parse("und-" + region)
	if err != nil {
		return -1
	}
	base, _ := tag.Base()
	if n, ok := x.numbers[base.String()]; ok {
		return int32(n)
	}
	return -1
}

func currencies(s string) []money.Currency {
	var out []money.Currency
	for _, code := range strings.Fields(s) {
		if c, err := money.ParseCurrency(code); err == nil {
			out = append(out, c)
		}
	}
	return out
}
