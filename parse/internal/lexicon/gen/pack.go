package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// packer appends numbers and strings as package lexicon reads them.
type packer []byte

func (p *packer) num(n int) { *p = binary.AppendUvarint(*p, uint64(n)) }

func (p *packer) str(s string) { p.num(len(s)); *p = append(*p, s...) }

func (p *packer) strs(all []string) {
	p.num(len(all))
	for _, s := range all {
		p.str(s)
	}
}

// column is a list of forms: each without the letters that it shares with the one before.
type column struct {
	shared, suffixes packer
	block            rune
	last             []rune
}

func (c *column) add(form string) {
	letters := []rune(form)
	n := 0
	for n < len(letters) && n < len(c.last) && letters[n] == c.last[n] {
		n++
	}
	c.shared.num(n)
	c.suffixes = lex.AppendSqueezed(c.suffixes, string(letters[n:]), &c.block)
	c.last = letters
}

// pack writes what package lexicon decodes.
func (b *builder) pack() []byte {
	words := b.ownWords()
	var names packer
	b.packNames(&names) // it numbers what the lists hold
	var p packer
	for _, l := range []list{b.codeLists, b.langSets, b.regionRows, b.localeRows, b.homeRows, b.scriptRows, b.letterRows, b.symbolRows} {
		p.strs(l.all)
	}
	p = append(p, names...)
	p.num(len(words))
	for _, w := range words {
		p.str(w.language)
		p.str(string(w.pack()))
	}
	return p
}

// packNames packs the forms that are no words of one language, in columns: like stands beside like, which is what
// compression lives on.
func (b *builder) packNames(p *packer) {
	names := map[string][]entry{}
	for form, entries := range b.entries {
		for _, conditional := range []bool{true, false} { // the closer meanings first
			for _, e := range entries {
				if !e.isWord() && (lex.Entry{Flags: e.flags}).Conditional() == conditional {
					names[form] = append(names[form], e)
				}
			}
		}
	}
	var spellings, types list
	for _, t := range b.types(names) {
		types.of(t)
	}
	var forms column
	var counts, kinds, marks, values, exact packer
	total := 0
	for _, form := range slices.Sorted(maps.Keys(names)) {
		forms.add(form)
		counts.num(len(names[form]))
		total += len(names[form])
		for _, e := range names[form] {
			kinds.num(types.of(b.typeOf(e)))
			if e.kind == lex.Currency || e.kind == lex.Minor {
				marks.num(int(e.value))
			} else {
				values.num(int(e.value))
			}
			if e.flags&lex.Exact != 0 {
				exact.num(spellings.of(b.forms.all[e.form]))
			}
		}
	}
	p.strs(spellings.all)
	p.num(len(names))
	p.num(total)
	p.num(len(types.all))
	for _, t := range types.all {
		*p = append(*p, t...)
	}
	for _, c := range []packer{forms.shared, forms.suffixes, counts, kinds, marks, values, exact} {
		p.str(string(c))
	}
}

// typeOf packs the kind, the flags and the languages of an entry.
func (b *builder) typeOf(e entry) string {
	var p packer
	p.num(int(e.kind))
	p.num(int(e.flags))
	p.num(b.langSets.of(strings.Join(e.langs, " ")))
	return string(p)
}

// types returns the types of all entries, commonest first.
func (b *builder) types(names map[string][]entry) []string {
	counts := map[string]int{}
	for _, form := range slices.Sorted(maps.Keys(names)) { // in order, since the sets of languages are numbered as they come
		for _, e := range names[form] {
			counts[b.typeOf(e)]++
		}
	}
	return slices.SortedFunc(maps.Keys(counts), func(x, y string) int { return cmp.Or(counts[y]-counts[x], cmp.Compare(x, y)) })
}

// write packs data into a gzip file, but leaves a file alone that already holds it:
// compressed bytes depend on the Go version, what they hold does not.
func write(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil {
		if z, err := gzip.NewReader(bytes.NewReader(old)); err == nil {
			if held, err := io.ReadAll(z); err == nil && bytes.Equal(held, data) {
				return nil
			}
		}
	}
	var buf bytes.Buffer
	z, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, buf.Bytes(), 0o644)
}
