package main

import (
	"encoding/binary"
	"math/bits"
)

func varints(numbers []uint64) (all []byte) {
	for _, n := range numbers {
		all = binary.AppendUvarint(all, n)
	}
	return all
}

// split writes numbers as bytes and bits, as package reference reads them. It returns false if one is too great.
func split(numbers []uint64) (parts [][]byte, ok bool) {
	const plain, fine = 128, 3
	var heads, tails []byte
	n := 0 // bits of tails
	for _, v := range numbers {
		if v < plain {
			heads = append(heads, byte(v))
			continue
		}
		length := bits.Len64(v)
		head := plain + (length-bits.Len(plain))<<fine + int(v>>(length-1-fine)&(1<<fine-1))
		if head > 255 {
			return nil, false
		}
		heads = append(heads, byte(head))
		for i := length - 2 - fine; i >= 0; i-- {
			if n&7 == 0 {
				tails = append(tails, 0)
			}
			tails[n>>3] |= byte(v>>i&1) << (n & 7)
			n++
		}
	}
	return [][]byte{heads, tails}, true
}
