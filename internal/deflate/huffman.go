package deflate

import (
	"cmp"
	"slices"
)

// code is the code of a symbol, its first bit lowest.
type code struct {
	bits   uint32
	length byte
}

func (c code) write(w *bitWriter) { w.bits(c.bits, int(c.length)) }

// codesOf returns the codes of symbols by their lengths.
func codesOf(lengths []byte) []code {
	codes := make([]code, len(lengths))
	next := uint32(0)
	for length := byte(1); length <= 15; length++ {
		next <<= 1
		for symbol, l := range lengths {
			if l != length {
				continue
			}
			c := code{length: l}
			for i := range l {
				c.bits |= next >> i & 1 << (l - 1 - i)
			}
			codes[symbol] = c
			next++
		}
	}
	return codes
}

// parcel is a symbol or two parcels in one, and how often what is in it is used.
type parcel struct {
	count  int
	symbol int // -1 for two parcels
}

// codeLengths returns the lengths of the best code for symbols by how often they are used, of which none is longer than the
// limit: 0 for those that are not used. It packs parcels two by two (Larmore and Hirschberg).
func codeLengths(counts []int, limit int) []byte {
	lengths := make([]byte, len(counts))
	var single []parcel
	for symbol, n := range counts {
		if n > 0 {
			single = append(single, parcel{n, symbol})
		}
	}
	if len(single) == 1 {
		lengths[single[0].symbol] = 1
	}
	if len(single) < 2 {
		return lengths
	}
	slices.SortStableFunc(single, func(a, b parcel) int { return cmp.Compare(a.count, b.count) })
	levels := [][]parcel{single}
	for level := 1; level < limit; level++ {
		levels = append(levels, merged(single, levels[level-1]))
	}
	// The cheapest parcels of the last level are taken, and what is in them. A symbol gets a bit each time.
	taken := 2*len(single) - 2
	for _, level := range slices.Backward(levels) {
		pairs := 0
		for _, p := range level[:taken] {
			if p.symbol < 0 {
				pairs++
			} else {
				lengths[p.symbol]++
			}
		}
		taken = 2 * pairs
	}
	return lengths
}

// merged returns the symbols and the pairs of other parcels, all in order.
func merged(single, others []parcel) []parcel {
	all := make([]parcel, 0, len(single)+len(others)/2)
	for i := 0; i+1 < len(others); i += 2 {
		pair := parcel{others[i].count + others[i+1].count, -1}
		for len(single) > 0 && single[0].count <= pair.count {
			all, single = append(all, single[0]), single[1:]
		}
		all = append(all, pair)
	}
	return append(all, single...)
}
