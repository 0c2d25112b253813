package reference

import (
	"encoding/binary"
	"math/bits"
)

// numbers reads the numbers of a series. They are varints, or split: of each number there is a byte, and behind all of these
// stand the bits that it has no room for. What is alike is so in one place, and what is chance in another, which is how they
// are compressed best. A number below 128 is its byte; another has in its byte how many bits it has, and the three behind the
// first.
type numbers struct {
	data  []byte // varints, or bytes of split numbers
	split bool
	bits  []byte // of split numbers
	taken int    // of bits
}

const (
	plain = 128 // what a byte has room for
	fine  = 3   // how many bits behind the first a byte has of a greater number
)

func newNumbers(data []byte, count int, split bool) *numbers {
	if !split {
		return &numbers{data: data}
	}
	count = min(count, len(data))
	return &numbers{data: data[:count], split: true, bits: data[count:]}
}

// next returns the next number, false if there is none.
func (n *numbers) next() (uint64, bool) {
	if !n.split {
		v, size := binary.Uvarint(n.data)
		if size <= 0 {
			return 0, false
		}
		n.data = n.data[size:]
		return v, true
	}
	if len(n.data) == 0 {
		return 0, false
	}
	b := uint64(n.data[0])
	n.data = n.data[1:]
	if b < plain {
		return b, true
	}
	length := bits.Len(plain) + int(b-plain)>>fine
	v := 1<<fine | b&(1<<fine-1)
	for range length - 1 - fine {
		if n.taken>>3 >= len(n.bits) {
			return 0, false
		}
		v = v<<1 | uint64(n.bits[n.taken>>3]>>(n.taken&7)&1)
		n.taken++
	}
	return v, true
}

// rest returns what stands behind the numbers, when all were read.
func (n *numbers) rest() []byte {
	if !n.split {
		return n.data
	}
	return n.bits[(n.taken+7)>>3:]
}
