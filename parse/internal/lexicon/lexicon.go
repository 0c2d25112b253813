package lexicon

import (
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// Lexicon is what all languages share and the words of all or of one. It is immutable but for what it decodes when it is asked
// for, and safe for concurrent use.
type Lexicon struct {
	*base
	words  *table // what they mean; a form that is among the names too has all its meanings here
	spoken []string
	sets   lists                    // of languages, by tag: those of base, and what is needed for one language
	ids    lists                    // sets by language
	leads  map[string][]int64       // multipliers in front, by language
	tables []bool                   // by number of a language: whether it has function words, so tables kept by hand
	speaks []atomic.Pointer[[]bool] // by number of a language and index of a set of languages
}

// base is what the lexicons of all languages share.
type base struct {
	pack       *sections
	names      *table // marks of currencies, names of countries, and what is no word of any language
	codes      [][]money.Currency
	written    []int32           // by index of codes: the language of the one country whose tender it is, -1 if there is none
	tags       []string          // the languages, and those of regions, by number
	numbers    map[string]uint16 // of the tags
	languageOf []uint16          // by number of a tag: the number of that without a region
	sets       lists             // of languages, by tag; the first is that of all
	ids        lists             // sets by language
	common     reader            // at what follows: what the words of any languages have in common
	facts      facts
	symbols    symbols
	marks      skimmer
	places     skimmer
	printers   printers
	parsed     sync.Map // of BCP 47 tags: language.Tag
	all        view
	views      []view // by number of a language
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

// Load returns the lexicon with the words of all languages. What every text needs is decoded on the first call, and forms when
// they are looked up.
func Load() *Lexicon {
	x := shared()
	x.all.once.Do(func() { x.all.lexicon = x.lexicon(-1) })
	return x.all.lexicon
}

// For returns the lexicon with the words of one language; of those of the others nothing is kept. Marks of currencies and
// names of countries are those of all languages. A language that it does not know has the words of all.
func For(language string) *Lexicon {
	x := shared()
	n, ok := x.numbers[language]
	if !ok {
		return Load()
	}
	v := &x.views[n]
	v.once.Do(func() { v.lexicon = x.lexicon(int(n)) })
	return v.lexicon
}

// lexicon makes the lexicon with the words of a language by number, -1 for those of all.
func (x *base) lexicon(language int) *Lexicon {
	l := &Lexicon{base: x, sets: x.sets.clip(), ids: x.ids.clip(), leads: map[string][]int64{}, speaks: make([]atomic.Pointer[[]bool], len(x.tags)), tables: make([]bool, len(x.tags))}
	wanted := func(tag uint16) bool { return language < 0 || int(x.languageOf[tag]) == language }
	r := x.common
	for _, n := range r.numbers() {
		if wanted(n) {
			l.spoken = append(l.spoken, x.tags[n])
		}
	}
	for _, n := range r.numbers() {
		l.tables[n] = wanted(n)
	}
	for range r.count() {
		tag := uint16(r.uint())
		values := make([]int64, r.count())
		for i := range values {
			values[i] = int64(r.uint())
		}
		if wanted(tag) {
			l.leads[x.tags[tag]] = values
		}
	}
	var only *restriction
	if language >= 0 {
		only = l.restrict(uint16(language))
	}
	l.words = readTable(&r, x.pack, sectionBlocks+len(x.names.blocks), only)
	return l
}

// Spoken returns the languages whose words x has. The caller must not change it.
func (x *Lexicon) Spoken() []string { return x.spoken }

// Languages returns the languages of an entry as BCP 47 tags, nil for all.
func (x *Lexicon) Languages(e Entry) []string {
	set := x.sets.at(int(e.Langs))
	if len(set) == 0 {
		return nil
	}
	tags := make([]string, len(set))
	for i, n := range set {
		tags[i] = x.tags[n]
	}
	return tags
}

// LanguageNumbers returns the languages of an entry by number (see Tag), nil for all. The caller must not change it.
func (x *Lexicon) LanguageNumbers(e Entry) []uint16 { return x.ids.at(int(e.Langs)) }

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
	s := make([]bool, x.sets.len())
	for i := range s {
		set := x.sets.at(i)
		s[i] = len(set) == 0 || slices.Contains(set, n)
	}
	x.speaks[n].Store(&s)
	return s
}

// Codes returns the currencies of a Currency or Minor entry, likeliest first.
func (x *base) Codes(e Entry) []money.Currency { return x.codes[e.Value] }

// WrittenIn returns the number of the language that is likeliest written in the country of the only currency of an
// entry: Polish for zł. It is -1 for the currency of several countries and for entries of several currencies.
func (x *base) WrittenIn(e Entry) int { return int(x.written[e.Value]) }

// Tags returns the languages of the lexicon by number, as BCP 47 tags. The caller must not change it.
func (x *base) Tags() []string { return x.tags }

// Language returns a language of the lexicon as a tag. It is parsed once.
func (x *base) Language(tag string) language.Tag {
	if t, ok := x.parsed.Load(tag); ok {
		return t.(language.Tag)
	}
	t := language.Make(tag)
	x.parsed.Store(tag, t)
	return t
}
