// Package deflate compresses tables that are made once and carried by every program. It takes a hundred times as long as
// package compress/flate and saves some five to eight percent; that package reads what it writes.
//
// Of all ways to write the data as literals and copies it takes the shortest, by what they cost in the codes that the way
// before it was written with, and so several times (as Zopfli does). The result depends on nothing but the data.
package deflate

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
)

// Compress compresses data that consists of parts of different kinds. Neighbours get codes of their own where that is
// shorter in all.
func Compress(parts ...[]byte) []byte {
	var data []byte
	ends := []int{0}
	for _, p := range parts {
		if len(p) > 0 {
			data = append(data, p...)
			ends = append(ends, len(data))
		}
	}
	m := findMatches(data)
	// By end of a part: the blocks that all up to it is written best with, and how many bits they take.
	best := make([][]block, len(ends))
	sizes := make([]int, len(ends))
	for end := 1; end < len(ends); end++ {
		for begin := max(0, end-together); begin < end; begin++ {
			b := m.block(ends[begin], ends[end], roughly)
			if size := sizes[begin] + b.size; best[end] == nil || size < sizes[end] {
				best[end], sizes[end] = append(slices.Clone(best[begin]), b), size
			}
		}
	}
	blocks := best[len(ends)-1]
	if len(blocks) == 0 {
		blocks = []block{m.block(0, 0, roughly)}
	}
	var w bitWriter
	for i, b := range blocks {
		last := uint32(0)
		if i == len(blocks)-1 {
			last = 1
		}
		w.bits(last, 1)
		b = m.block(b.from, b.to, finely)
		b.write(&w, data)
	}
	return w.done()
}

// together is how many parts may have the same codes.
const together = 5

// Gzip compresses data as a file of gzip that has no name and no date. For its parts see Compress.
func Gzip(parts ...[]byte) []byte {
	file := []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255} // DEFLATE, as small as can be, of an unknown system
	file = append(file, Compress(parts...)...)
	check, size := uint32(0), 0
	for _, p := range parts {
		check, size = crc32.Update(check, crc32.IEEETable, p), size+len(p)
	}
	return binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(file, check), uint32(size))
}

// bitWriter writes numbers of bits, the lowest first.
type bitWriter struct {
	bytes []byte
	open  uint32
	n     int
}

func (w *bitWriter) bits(v uint32, n int) {
	for i := range n {
		w.open |= v >> i & 1 << w.n
		if w.n++; w.n == 8 {
			w.bytes, w.open, w.n = append(w.bytes, byte(w.open)), 0, 0
		}
	}
}

// align goes on at the next byte.
func (w *bitWriter) align() {
	if w.n > 0 {
		w.bits(0, 8-w.n)
	}
}

func (w *bitWriter) done() []byte {
	w.align()
	return w.bytes
}
