package lexicon

import (
	_ "embed" // the tables
	"slices"
	"strings"

	"github.com/exactfigures/figures/money"
)

//go:embed lexicon.bin
var packed []byte

// The sections of the file. Behind them are the blocks of the names, then those of the words.
const (
	sectionCommon = iota
	sectionFacts
	sectionSymbols
	sectionMarks
	sectionPlaces
	sectionBlocks
)

// decode reads what every text needs, and leaves the rest packed.
func decode(file []byte) *base {
	x := &base{pack: newSections(file), numbers: map[string]uint16{}}
	r := &reader{b: x.pack.open(sectionCommon)}
	rows := r.strings()
	x.codes, x.written = make([][]money.Currency, len(rows)), make([]int32, len(rows))
	for n, row := range rows {
		x.codes[n], x.written[n] = currencies(row), int32(r.uint())-1
	}
	x.tags = r.strings()
	for n, tag := range x.tags {
		x.numbers[tag] = uint16(n)
	}
	x.languageOf = make([]uint16, len(x.tags))
	for n, tag := range x.tags {
		language, _, _ := strings.Cut(tag, "-")
		x.languageOf[n] = x.numbers[language]
	}
	x.readSets(r)
	x.names = readTable(r, x.pack, sectionBlocks, nil)
	x.common = *r
	x.views = make([]view, len(x.tags))
	return x
}

// readSets reads the sets of languages.
func (x *base) readSets(r *reader) {
	n := r.count()
	x.sets, x.ids = newLists(n), newLists(n)
	var tags, ids []uint16
	for range n {
		tags, ids = tags[:0], ids[:0]
		for range r.count() {
			tag := uint16(r.uint())
			tags = append(tags, tag)
			if l := x.languageOf[tag]; !slices.Contains(ids, l) {
				ids = append(ids, l)
			}
		}
		x.sets.add(tags...)
		x.ids.add(ids...)
	}
}

func currencies(s string) []money.Currency {
	var out []money.Currency
	for code := range strings.FieldsSeq(s) {
		if c, err := money.ParseCurrency(code); err == nil {
			out = append(out, c)
		}
	}
	return out
}
