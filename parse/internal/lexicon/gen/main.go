// Command gen makes lexicon.bin from the tables in data. It is run by go generate and needs no network.
package main

import (
	"log"
	"slices"
	"strings"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

const (
	dataDir = "data"
	cldrDir = "../../../internal/cldr/data"
	output  = "lexicon.bin"
)

// languages are the languages that have hand-kept tables. A folder of data that is not listed is left out. Every other
// language has what CLDR says of it.
var languages = []string{
	"en", "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh", "ka", "mn",
	"am", "az", "fil", "gu", "hy", "kk", "km", "kn", "lo", "ml", "mr", "ms", "my", "ne", "pa", "si", "sw", "ta", "te", "ur", "uz",
	"hr", "ga", "sr", "bs", "sk", "sl", "mk", "lt", "lv", "et", "sq", "is", "gl", "eu", "mt", "cy", "be", "lb", "af",
}

func main() {
	log.SetFlags(0)
	if err := write(output, build().contents().Pack(blockForms)); err != nil {
		log.Fatal(err)
	}
}

// build reads all tables.
func build() *builder {
	b := newBuilder()
	b.commonCodes()
	b.codes()
	b.cldrNames()
	b.cldrSymbols()
	b.cldrNumberWords()
	b.locales()
	for _, lang := range append([]string{"und"}, languages...) {
		b.hand(lang)
	}
	b.apart = true // "M" is known in all languages, but only some are printed with it
	b.compact()
	b.apart = false
	b.territories()
	b.regions()
	b.scripts()
	return b
}

// list numbers distinct strings.
type list struct {
	all   []string
	index map[string]int
}

func (l *list) of(s string) int {
	if l.index == nil {
		l.index = map[string]int{}
	}
	i, ok := l.index[s]
	if !ok {
		i = len(l.all)
		l.index[s] = i
		l.all = append(l.all, s)
	}
	return i
}

// entry is a lex.Entry with its exact spelling and the languages that have it, none for all.
type entry struct {
	kind  lex.Kind
	flags lex.Flags
	form  int
	value int64
	langs []string
}

type builder struct {
	lang                                         string // the language at hand
	apart                                        bool   // what all languages have is added again for those that are named
	codeLists, langSets, forms, regionRows       list
	localeRows, homeRows, scriptRows, symbolRows list
	letterRows                                   list
	entries                                      map[string][]entry
}

func newBuilder() *builder {
	b := &builder{entries: map[string][]entry{}}
	b.langSets.of("")
	b.forms.of("")
	return b
}

// add gives a form a meaning in some languages, "und" for all. A meaning that the form has already gets the languages too.
func (b *builder) add(form string, kind lex.Kind, flags lex.Flags, langs string, value int64) {
	e := entry{kind: kind, flags: flags, value: value}
	if langs != "und" {
		e.langs = strings.Fields(langs)
	}
	if flags&lex.Exact != 0 {
		e.form = b.forms.of(form)
	}
	key := lex.FoldString(form)
	if key == "" {
		log.Fatalf("the form %q is empty", form)
	}
	for i := range b.entries[key] {
		old := &b.entries[key][i]
		if old.kind != kind || old.value != value || old.form != e.form || old.flags != flags || b.apart && (len(old.langs) == 0) != (len(e.langs) == 0) {
			continue
		}
		if len(old.langs) > 0 && len(e.langs) > 0 {
			old.langs = union(old.langs, e.langs)
		} else {
			old.langs = nil
		}
		return
	}
	b.entries[key] = append(b.entries[key], e)
}

func union(a, b []string) []string {
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
}
