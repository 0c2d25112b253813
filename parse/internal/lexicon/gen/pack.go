package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"maps"
	"os"
	"slices"
	"sort"
	"strings"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// pack writes what package lexicon decodes.
func (b *builder) pack() []byte {
	var p []byte
	num := func(n int) { p = binary.AppendUvarint(p, uint64(n)) }
	str := func(s string) { num(len(s)); p = append(p, s...) }
	for _, k := range slices.Sorted(maps.Keys(b.entries)) {
		for _, e := range b.entries[k] {
			b.langSets.of(strings.Join(e.langs, " "))
		}
	}
	for _, l := range []list{b.codeLists, b.langSets, b.forms, b.regionRows, b.localeRows, b.homeRows, b.scriptRows, b.letterRows, b.symbolRows} {
		num(len(l.all))
		for _, s := range l.all {
			str(s)
		}
	}
	keys := make([]string, 0, len(b.entries))
	total := 0
	for k, es := range b.entries {
		if len(es) > 0 {
			keys = append(keys, k)
			total += len(es)
		}
	}
	sort.Strings(keys)
	num(len(keys))
	num(total)
	// Columns of their own: like stands beside like, which is what compression lives on.
	var shared, suffixes, counts, types, marks, forms, values column
	var typeRows list // kind, flags and languages, commonest first
	for _, t := range b.types(keys) {
		typeRows.of(t)
	}
	num(len(typeRows.all))
	for _, t := range typeRows.all {
		p = append(p, t...)
	}
	last := ""
	for _, k := range keys {
		n := 0
		for n < len(k) && n < len(last) && k[n] == last[n] {
			n++
		}
		shared.num(n)
		suffixes = append(append(suffixes, k[n:]...), 0)
		last = k
		counts.num(len(b.entries[k]))
		for _, e := range b.entries[k] {
			types.num(typeRows.of(b.typeOf(e)))
			if e.flags&lex.Exact != 0 {
				forms.num(e.form)
			}
			if e.kind == lex.Currency {
				marks.num(int(e.value))
			} else {
				values.num(int(e.value))
			}
		}
	}
	for _, c := range []column{shared, suffixes, counts, types, forms, marks, values} {
		num(len(c))
		p = append(p, c...)
	}
	return p
}

// typeOf packs the kind, the flags and the languages of an entry.
func (b *builder) typeOf(e entry) string {
	var c column
	c.num(int(e.kind))
	c.num(int(e.flags))
	c.num(b.langSets.of(strings.Join(e.langs, " ")))
	return string(c)
}

// types returns the types of all entries, commonest first.
func (b *builder) types(keys []string) []string {
	counts := map[string]int{}
	for _, k := range keys {
		for _, e := range b.entries[k] {
			counts[b.typeOf(e)]++
		}
	}
	all := slices.Sorted(maps.Keys(counts))
	slices.SortStableFunc(all, func(x, y string) int { return counts[y] - counts[x] })
	return all
}

// column is one property of all keys or entries.
type column []byte

func (c *column) num(n int) { *c = binary.AppendUvarint(*c, uint64(n)) }

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
