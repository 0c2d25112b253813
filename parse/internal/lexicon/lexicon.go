package lexicon

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/exactfigures/figures/money"
)

// Lexicon is what all languages share and the words of some of them. It is immutable and safe for concurrent use.
type Lexicon struct {
	*base
	words  table // what they mean; a form that is among the names too has all its meanings here
	spoken []string
	langs  [][]string // sets of languages: those of base and those of the words
	ids    [][]uint16 // langs by number
	sets   map[string]uint16
	leads  map[string][]int64       // multipliers in front, by language
	tables []bool                   // by number of a language: whether it has function words, so tables kept by hand
	speaks []atomic.Pointer[[]bool] // by number of a language and index of a set of languages
}

// base is what the lexicons of all languages share.
type base struct {
	names    table // marks of currencies, names of countries, and what is no word of any language
	codes    [][]money.Currency
	langs    [][]string        // sets of languages
	ids      [][]uint16        // langs by number
	tags     []string          // the languages by number
	numbers  map[string]uint16 // the numbers of the languages
	written  []int32           // by index of codes: the language of the one country whose tender it is, -1 if there is none
	regions  map[string]Region
	marks    map[string]rune   // decimal mark by locale
	locales  []string          // all of them, by tag
	patterns map[string]string // of a locale: separator of groups, place of signs and of letters, what hardly another does
	printers printers
	homes    map[string]string // likely region by language
	scripts  []script
	letters  map[string][]regionLetters // by language
	symbols  symbols
	parts    map[string][]byte // the words of each language, packed
	order    []string          // the languages of parts
	singles  []uint16          // by number of a language: the set of it alone
	parsed   sync.Map          // of BCP 47 tags: language.Tag
	all      view
	views    []view // by number of a language
}

// view is a lexicon that is made when it is wanted first.
type view struct {
	once    sync.Once
	lexicon *Lexicon
}

var (
	once   sync.Once
	common *base
)

// shared returns what all lexicons share. It is no variable with a value, which would be in every program that imports the
// package.
func shared() *base {
	once.Do(func() { common = decode(packed) })
	return common
}

// Load returns the lexicon with the words of all languages. It is decoded on the first call.
func Load() *Lexicon {
	x := shared()
	return x.view(&x.all, x.order)
}

// For returns the lexicon with the words of one language; the words of the others are not decoded. Marks of currencies and
// names of countries are those of all languages. A language that it does not know has the words of all.
func For(language string) *Lexicon {
	x := shared()
	n, ok := x.numbers[language]
	if !ok {
		return Load()
	}
	return x.view(&x.views[n], []string{language})
}

// view makes a lexicon with the words of some languages, once.
func (x *base) view(v *view, languages []string) *Lexicon {
	v.once.Do(func() { v.lexicon = x.with(languages) })
	return v.lexicon
}

// with makes a lexicon with the words of some languages.
func (x *base) with(languages []string) *Lexicon {
	more := 3 * len(languages) // about how many sets of languages are new
	l := &Lexicon{base: x, langs: slices.Grow(slices.Clip(x.langs), more), ids: slices.Grow(slices.Clip(x.ids), more), sets: map[string]uint16{}, leads: map[string][]int64{}, speaks: make([]atomic.Pointer[[]bool], len(x.tags)), tables: make([]bool, len(x.tags))}
	var w words
	w.grow(x, languages)
	for _, language := range languages {
		if w.read(x, language) {
			l.spoken = append(l.spoken, language)
		}
	}
	l.words = w.table(l)
	for _, e := range l.words.entries {
		if e.Kind == Class && e.Value == int64(ClassFunction) {
			for _, n := range l.ids[e.Langs] {
				l.tables[n] = true
			}
		}
		if e.Kind == Mul && e.Has(Before) {
			for _, tag := range l.langs[e.Langs] {
				if at, ok := slices.BinarySearch(l.leads[tag], e.Value); !ok {
					l.leads[tag] = slices.Insert(l.leads[tag], at, e.Value)
				}
			}
		}
	}
	return l
}

// Spoken returns the languages whose words x has. The caller must not change it.
func (x *Lexicon) Spoken() []string { return x.spoken }

// Languages returns the languages of an entry as BCP 47 tags, nil for all.
func (x *Lexicon) Languages(e Entry) []string { return x.langs[e.Langs] }

// LanguageNumbers returns the languages of an entry by number (see Tag), nil for all. The caller must not change it.
func (x *Lexicon) LanguageNumbers(e Entry) []uint16 { return x.ids[e.Langs] }

// HasTables reports whether a language, by number, has tables kept by hand.
func (x *Lexicon) HasTables(number uint16) bool { return x.tables[number] }

// Speaks returns, by the index of a set of languages (Entry.Langs), whether the set has a language or is that of all;
// nil for a language that no entry has. The caller must not change it.
func (x *Lexicon) Speaks(language string) []bool {
	n, ok := x.numbers[language]
	if !ok {
		return nil
	}
	if s := x.speaks[n].Load(); s != nil {
		return *s
	}
	s := make([]bool, len(x.langs))
	s[0] = true
	for i, set := range x.langs {
		s[i] = s[i] || slices.Contains(set, language)
	}
	x.speaks[n].Store(&s)
	return s
}
