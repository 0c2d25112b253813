package lexicon

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// key is a meaning by the first bytes of its form, zero where there are fewer: what nearly all comparisons need.
type key struct {
	prefix  uint64
	meaning int32
}

const prefixBytes = 8

// sorted returns the meanings by form, and those of a form in the order in which they were added.
func (w *words) sorted() []key {
	all := make([]key, len(w.meanings))
	for i := range all {
		var prefix [prefixBytes]byte
		copy(prefix[:], w.forms.at(int32(i)))
		all[i] = key{binary.BigEndian.Uint64(prefix[:]), int32(i)}
	}
	all = byPrefix(all)
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].prefix == all[from].prefix {
			to++
		}
		if to-from > 1 && byte(all[from].prefix) != 0 { // they go on behind the first bytes, as no form has a zero
			slices.SortStableFunc(all[from:to], func(a, b key) int {
				return bytes.Compare(w.forms.at(a.meaning)[prefixBytes:], w.forms.at(b.meaning)[prefixBytes:])
			})
		}
		from = to
	}
	return all
}

// byPrefix sorts keys byte for byte, the last first: in a time that is linear, and without a comparison. What is equal
// keeps its order.
func byPrefix(all []key) []key {
	var counts [prefixBytes][256]int32
	for _, k := range all {
		for i := range counts {
			counts[i][byte(k.prefix>>(8*i))]++
		}
	}
	sorted := make([]key, len(all))
	for i := range counts {
		from := int32(0)
		for b, n := range counts[i] {
			counts[i][b] = from
			from += n
		}
		for _, k := range all {
			place := &counts[i][byte(k.prefix>>(8*i))]
			sorted[*place] = k
			*place++
		}
		all, sorted = sorted, all
	}
	return all
}
