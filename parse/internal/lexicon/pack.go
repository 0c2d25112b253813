package lexicon

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exactfigures/figures/internal/deflate"
)

// Contents is what the generator puts into the file of the tables.
type Contents struct {
	// Codes are lists of currencies, parted by blanks. A meaning that is a mark has the number of one as its value.
	Codes []string
	// Written has for each of Codes the number of the language of the one country whose tender it is, -1 if there is none.
	Written []int
	// Tags are the languages, and languages in a region, by number.
	Tags []string
	// Sets are sets of languages, by the numbers of their tags. The first is empty: all languages.
	Sets [][]int
	// Spoken are the languages that have words, Function those that have function words among them, by number.
	Spoken, Function []int
	// Leads are the multipliers that languages put in front of what they multiply, ascending, by number of the tag.
	Leads map[int][]int64
	// Names are marks of currencies, names of countries, and what is a word of no language; Words are all others, with
	// what they mean as names too. Both are in order.
	Names, Words []Form
	// Locales, Homes and Regions are rows of facts. They are put in order.
	Locales, Homes, Regions []string
	// Scripts, Letters and Symbols are rows of more facts.
	Scripts, Letters, Symbols []string
	// Marks and Places are the skimmers.
	Marks, Places *Skimmer
}

// Form is a folded form with what it means, what depends on how it is written first.
type Form struct {
	Text     string
	Meanings []Meaning
}

// Pack returns the file. The blocks of its tables have about as many forms as told.
func (c *Contents) Pack(blockForms int) []byte {
	var codes, sets, common, facts, symbols writer
	codes.strings(c.Codes)
	for _, n := range c.Written {
		codes.uint(n + 1)
	}
	codes.strings(c.Tags)
	sets.uint(len(c.Sets))
	for _, set := range c.Sets {
		sets.numbers(set)
	}
	nameParts, names := packTable(c.Names, blockForms)
	common.numbers(c.Spoken)
	common.numbers(c.Function)
	common.uint(len(c.Leads))
	for _, tag := range slices.Sorted(maps.Keys(c.Leads)) {
		common.uint(tag)
		common.uint(len(c.Leads[tag]))
		for _, v := range c.Leads[tag] {
			common.uint(int(v))
		}
	}
	wordParts, words := packTable(c.Words, blockForms)
	parts := slices.Concat([][]byte{codes, sets}, nameParts, [][]byte{common}, wordParts)
	for _, rows := range [][]string{c.Locales, c.Homes, c.Regions} {
		facts.bytes([]byte(strings.Join(slices.Sorted(slices.Values(rows)), "\n")))
	}
	facts.strings(c.Scripts)
	facts.strings(c.Letters)
	symbols.strings(c.Symbols)
	all := []section{sectionCommon: deflated(parts...), sectionFacts: deflated(facts), sectionSymbols: deflated(symbols), sectionMarks: deflated(c.Marks.pack(true)...), sectionPlaces: deflated(c.Places.pack(false)...)}
	return appendSections(nil, append(append(all, names...), words...))
}

// packTable returns what a table has in common, in parts, as readTable reads it, and its blocks.
func packTable(forms []Form, blockForms int) (parts [][]byte, blocks []section) {
	all := typesOf(forms)
	numbers := make(map[Entry]int, len(all))
	for i, t := range all {
		numbers[t] = i
	}
	p := partition{size: blockForms}
	p.split(forms, 0)
	p.shut()
	var doors writer
	doors.uint(len(p.blocks))
	for i, b := range p.blocks {
		doors.uint(p.doors[i])
		blocks = append(blocks, deflated(packBlock(b, numbers)...))
	}
	router := packBlock(p.router, numbers)
	size := 0
	for _, part := range router {
		size += len(part)
	}
	doors.uint(size)
	return slices.Concat(packTypes(all), [][]byte{doors}, router), blocks
}

// typesOf returns the types of meanings, commonest first.
func typesOf(forms []Form) []Entry {
	counts := map[Entry]int{}
	for _, f := range forms {
		for _, m := range f.Meanings {
			counts[m.typeOf()]++
		}
	}
	return slices.SortedFunc(maps.Keys(counts), func(a, b Entry) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Flags, b.Flags), cmp.Compare(a.Langs, b.Langs))
	})
}

func (e Entry) typeOf() Entry {
	e.Value = 0
	return e
}

// partition cuts forms in blocks.
type partition struct {
	size   int // how many forms a block may have
	router []packedForm
	blocks [][]packedForm
	doors  []int // by block: how many lead there
	open   []packedForm
	leads  int // doors to the open block
}

// packedForm is a form, and whether a door is behind it.
type packedForm struct {
	Form
	door bool
}

// split cuts forms that have their first bytes in common, which are whole letters.
func (p *partition) split(forms []Form, shared int) {
	if len(forms) > 0 && len(forms[0].Text) == shared && shared > 0 {
		p.router = append(p.router, packedForm{Form: forms[0]})
		forms = forms[1:]
	}
	for len(forms) > 0 {
		_, size := utf8.DecodeRuneInString(forms[0].Text[shared:])
		first, n := forms[0].Text[:shared+size], 1
		for n < len(forms) && strings.HasPrefix(forms[n].Text, first) {
			n++
		}
		p.behind(forms[:n], shared+size)
		forms = forms[n:]
	}
}

// behind puts forms behind a door if they are few enough.
func (p *partition) behind(forms []Form, shared int) {
	if len(forms) > p.size {
		p.split(forms, shared)
		return
	}
	prefix := forms[0].Text[:shared]
	door := packedForm{Form{Text: prefix}, true}
	if forms[0].Text == prefix { // it is in front of the door itself
		door.Form, forms = forms[0], forms[1:]
	}
	door.door = len(forms) > 0
	p.router = append(p.router, door)
	if len(forms) == 0 {
		return
	}
	if len(p.open)+len(forms) > p.size {
		p.shut()
	}
	for _, f := range forms {
		p.open = append(p.open, packedForm{Form: f})
	}
	p.leads++
}

func (p *partition) shut() {
	if p.leads > 0 {
		p.blocks, p.doors = append(p.blocks, p.open), append(p.doors, p.leads)
	}
	p.open, p.leads = nil, 0
}

// packBlock packs a block as table.decode reads it, in parts that are better compressed apart.
func packBlock(forms []packedForm, types map[Entry]int) (parts [][]byte) {
	var suffixes columnWriter
	var counts, kinds, values, spellings writer
	entries := 0
	b := newTrieBuilder(0, 0)
	for _, f := range forms {
		suffixes.add(f.Text)
		b.add([]byte(f.Text), 0)
		n := 2 * len(f.Meanings)
		if f.door {
			n++
		}
		counts.uint(n)
		entries += len(f.Meanings)
		for _, m := range f.Meanings {
			kinds.uint(types[m.typeOf()])
			values.uint(int(m.Value))
			if m.Has(Exact) {
				spellings.bytes([]byte(m.Spelling))
			}
		}
	}
	made := b.done()
	var head writer
	for _, n := range []int{len(forms), entries, len(made.nodes), len(made.bytes)} {
		head.uint(n)
	}
	parts = append(parts, head)
	for _, column := range []writer{suffixes.suffixes, suffixes.shared, counts, kinds, values, spellings} {
		var w writer
		w.bytes(column)
		parts = append(parts, w)
	}
	return parts
}

// columnWriter writes forms as column reads them.
type columnWriter struct {
	shared, suffixes writer
	block            rune
	last             []rune
}

func (c *columnWriter) add(form string) {
	letters := []rune(form)
	n := 0
	for n < len(letters) && n < len(c.last) && letters[n] == c.last[n] {
		n++
	}
	c.shared.uint(n)
	c.suffixes = AppendSqueezed(c.suffixes, string(letters[n:]), &c.block)
	c.last = letters
}

// deflated compresses a section. Its parts, and pieces of the longer ones, get codes of their own where that is shorter.
func deflated(parts ...[]byte) (s section) {
	var pieces [][]byte
	for _, p := range parts {
		pieces = slices.AppendSeq(pieces, slices.Chunk(p, pieceBytes))
		s.length += len(p)
	}
	s.packed = deflate.Compress(pieces...)
	return s
}

const pieceBytes = 3000
