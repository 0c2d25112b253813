package lexicon

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

//go:embed lexicon.bin.gz
var packed []byte

// Load returns the lexicon. It is decoded on the first call.
func Load() *Lexicon {
	once.Do(func() { loaded = decode(packed) })
	return loaded
}

var (
	once   sync.Once
	loaded *Lexicon
)

// reader reads the packed form. The data is our own and was checked when it was made,
// so a fault is a broken build and panics.
type reader struct{ b []byte }

func (r *reader) uint() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		panic("lexicon: broken data")
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *reader) string() string {
	n := r.uint()
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

func (r *reader) strings() []string {
	out := make([]string, r.uint())
	for i := range out {
		out[i] = r.string()
	}
	return out
}

func decode(gz []byte) *Lexicon {
	z, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	b, err := io.ReadAll(z)
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	r := &reader{b}
	x := &Lexicon{regions: map[string]Region{}, marks: map[string]rune{}, homes: map[string]string{}, speaks: map[string][]bool{}, letters: map[string][]regionLetters{}, leads: map[string][]int64{}}
	for _, s := range r.strings() {
		x.codes = append(x.codes, currencies(s))
	}
	for _, s := range r.strings() {
		x.langs = append(x.langs, strings.Fields(s))
	}
	x.forms = r.strings()
	for _, s := range r.strings() { // "CH:CHF:CHE CHW"
		f := strings.Split(s, ":")
		x.regions[f[0]] = Region{Current: currencies(f[1]), Historic: currencies(f[2])}
	}
	for _, s := range r.strings() { // "de-CH ."
		locale, mark, _ := strings.Cut(s, " ")
		m, _ := utf8.DecodeRuneInString(mark)
		x.marks[locale] = m
	}
	for _, s := range r.strings() { // "de DE"
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
	x.ids = make([][]uint16, len(x.langs))
	number := map[string]uint16{}
	for i, set := range x.langs {
		for _, l := range set {
			base, _, _ := strings.Cut(l, "-")
			if _, ok := number[base]; !ok {
				number[base] = uint16(len(x.tags))
				x.tags = append(x.tags, base)
			}
			if !slices.Contains(x.ids[i], number[base]) {
				x.ids[i] = append(x.ids[i], number[base])
			}
		}
	}
	for _, codes := range x.codes {
		x.written = append(x.written, writtenIn(x, codes, number))
	}
	for i, set := range x.langs {
		for _, l := range set {
			if x.speaks[l] == nil {
				x.speaks[l] = make([]bool, len(x.langs))
				x.speaks[l][0] = true
			}
			x.speaks[l][i] = true
		}
	}
	x.entries = make([][]Entry, r.uint())
	all := make([]Entry, r.uint()) // one block for all entries
	types := make([]Entry, r.uint())
	for i := range types {
		types[i] = Entry{Kind: Kind(r.uint()), Flags: Flags(r.uint()), Langs: uint16(r.uint())}
	}
	column := func() *reader {
		n := r.uint()
		c := &reader{r.b[:n]}
		r.b = r.b[n:]
		return c
	}
	shared, suffixes, counts, kinds, forms, marks, values := column(), column(), column(), column(), column(), column(), column()
	x.trie.nodes = make([]node, 1, len(suffixes.b)-len(x.entries)+1)
	for i := range x.entries {
		end := bytes.IndexByte(suffixes.b, 0)
		x.trie.add(shared.uint(), string(suffixes.b[:end]), int32(i))
		suffixes.b = suffixes.b[end+1:]
		n := counts.uint()
		x.entries[i], all = all[:n:n], all[n:]
		ranks := 0
		for j := range x.entries[i] {
			e := &x.entries[i][j]
			*e = types[kinds.uint()]
			if e.Flags&Exact != 0 {
				e.form = uint16(forms.uint())
			}
			if e.Kind == Currency {
				e.Value = int64(marks.uint())
			} else {
				e.Value = int64(values.uint())
			}
			ranks += rank(*e)
		}
		if ranks > 0 && ranks < n {
			slices.SortStableFunc(x.entries[i], func(a, b Entry) int { return rank(a) - rank(b) })
		}
	}
	x.trie.path = nil
	x.tables = make([]bool, len(x.tags))
	for _, entries := range x.entries {
		for _, e := range entries {
			if e.Kind == Class && e.Value == int64(ClassFunction) {
				for _, l := range x.ids[e.Langs] {
					x.tables[l] = true
				}
			}
			if e.Kind == Mul && e.Has(Before) {
				for _, l := range x.langs[e.Langs] {
					if at, ok := slices.BinarySearch(x.leads[l], e.Value); !ok {
						x.leads[l] = slices.Insert(x.leads[l], at, e.Value)
					}
				}
			}
		}
	}
	return x
}

// rank puts the meanings first that depend on how a form is written (see fitting): they are the closer ones.
func rank(e Entry) int {
	if conditional(e) {
		return 0
	}
	return 1
}

// writtenIn finds the language for WrittenIn: a code of ISO 4217 begins with that of its country.
func writtenIn(x *Lexicon, codes []money.Currency, number map[string]uint16) int32 {
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
	if n, ok := number[base.String()]; ok {
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
