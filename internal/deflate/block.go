package deflate

import "math/bits"

// endOfBlock is the symbol behind the last step.
const endOfBlock = 256

// block is a stretch of the data and how it is written.
type block struct {
	from, to  int
	steps     []step
	literals  [286]int // how often each literal, length and the end is used
	distances [30]int
	lengths   [2][]byte // of the codes of literals and distances
	head      head
	fixed     bool // the codes that need no head are shorter
	stored    bool // and the data as it is is shorter still
	size      int  // in bits
}

func newBlock(from, to int, steps []step, data []byte) block {
	b := block{from: from, to: to, steps: steps}
	if steps == nil {
		b.steps = []step{}
	}
	extra := 0
	at := from
	for _, s := range steps {
		if s.distance == 0 {
			b.literals[data[at]]++
		} else {
			code, _, n := lengthCode(s.length)
			b.literals[code]++
			extra += n
			code, _, n = distanceCode(s.distance)
			b.distances[code]++
			extra += n
		}
		at += s.length
	}
	b.literals[endOfBlock]++
	b.lengths = [2][]byte{codeLengths(b.literals[:], 15), codeLengths(b.distances[:], 15)}
	b.head = newHead(b.lengths)
	b.size = 3 + b.head.size + b.used() + extra
	own := b.lengths
	b.lengths = fixedLengths()
	if size := 3 + b.used() + extra; size < b.size {
		b.fixed, b.size = true, size
	} else {
		b.lengths = own
	}
	if size := 3 + 7 + 32 + 8*(to-from); size < b.size && to-from < 1<<16 { // 7: up to the next byte, at most
		b.stored, b.size = true, size
	}
	return b
}

// used returns how many bits the codes take.
func (b *block) used() (n int) {
	for symbol, count := range b.literals {
		n += count * int(b.lengths[0][symbol])
	}
	for symbol, count := range b.distances {
		n += count * int(b.lengths[1][symbol])
	}
	return n
}

func fixedLengths() [2][]byte {
	literals, distances := make([]byte, 288), make([]byte, 30)
	for i := range literals {
		switch {
		case i < 144:
			literals[i] = 8
		case i < 256:
			literals[i] = 9
		case i < 280:
			literals[i] = 7
		default:
			literals[i] = 8
		}
	}
	for i := range distances {
		distances[i] = 5
	}
	return [2][]byte{literals, distances}
}

// write writes the block behind the bit that says whether it is the last.
func (b *block) write(w *bitWriter, data []byte) {
	if b.stored {
		w.bits(0, 2)
		w.align()
		n := uint32(b.to - b.from)
		w.bits(n, 16)
		w.bits(^n, 16)
		for _, c := range data[b.from:b.to] {
			w.bits(uint32(c), 8)
		}
		return
	}
	if b.fixed {
		w.bits(1, 2)
	} else {
		w.bits(2, 2)
		b.head.write(w)
	}
	literals, distances := codesOf(b.lengths[0]), codesOf(b.lengths[1])
	at := b.from
	for _, s := range b.steps {
		if s.distance == 0 {
			literals[data[at]].write(w)
		} else {
			code, value, n := lengthCode(s.length)
			literals[code].write(w)
			w.bits(uint32(value), n)
			code, value, n = distanceCode(s.distance)
			distances[code].write(w)
			w.bits(uint32(value), n)
		}
		at += s.length
	}
	literals[endOfBlock].write(w)
}

// lengthCode returns the symbol of a length, and the extra bits behind it.
func lengthCode(length int) (symbol, value, n int) {
	if length == maxMatch {
		return 285, 0, 0
	}
	l := length - minMatch
	if l < 8 {
		return 257 + l, 0, 0
	}
	n = bits.Len(uint(l)) - 3
	return 257 + 4*n + l>>n, l & (1<<n - 1), n
}

// distanceCode returns the symbol of a distance, and the extra bits behind it.
func distanceCode(distance int) (symbol, value, n int) {
	d := distance - 1
	if d < 4 {
		return d, 0, 0
	}
	n = bits.Len(uint(d)) - 2
	return 2*n + d>>n, d & (1<<n - 1), n
}

// distanceExtra returns how many extra bits are behind the symbol of a distance.
func distanceExtra(symbol int) int { return max(symbol/2-1, 0) }
