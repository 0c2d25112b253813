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
	for _, l := range []list{b.codeLists, b.langSets, b.forms, b.regionRows, b.localeRows, b.homeRows, b.scriptRows, b.letterRows} {
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
	last := ""
	for _, k := range keys {
		shared := 0
		for shared < len(k) && shared < len(last) && k[shared] == last[shared] {
			shared++
		}
		num(shared)
		str(k[shared:])
		last = k
		num(len(b.entries[k]))
		for _, e := range b.entries[k] {
			num(int(e.kind))
			num(int(e.flags))
			num(b.langSets.of(strings.Join(e.langs, " ")))
			num(e.form)
			num(int(e.value))
		}
	}
	return p
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
