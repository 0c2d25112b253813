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
	for _, row := range r.strings() {
		x.codes = append(x.codes, currencies(row))
		x.written = append(x.written, int32(r.uint())-1)
	}
	x.tags = r.strings()
	for n, tag := range x.tags {
		x.numbers[tag] = uint16(n)
	}
	for _, tag := range x.tags {
		language, _, _ := strings.Cut(tag, "-")
		x.languageOf = append(x.languageOf, x.numbers[language])
	}
	x.readSets(r)
	x.names = readTable(r, x.pack, sectionBlocks, nil)
	x.common = *r
	x.views = make([]view, len(x.tags))
	return x
}

// readSets reads the sets of languages.
func (x *base) readSets(r *reader) {
	for range r.count() {
		tags := r.numbers()
		var ids []uint16
		for _, tag := range tags {
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
