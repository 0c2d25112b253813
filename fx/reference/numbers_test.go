package reference

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"
)

// readNumbers reads all numbers of a series.
func readNumbers(n *numbers) (all []uint64) {
	for {
		v, ok := n.next()
		if !ok {
			return all
		}
		all = append(all, v)
	}
}

func TestNumbers(t *testing.T) {
	want := []uint64{0, 127, 128, 300, 5, 1_000_000}
	var varints []byte
	for _, v := range want {
		varints = binary.AppendUvarint(varints, v)
	}
	require.Equal(t, want, readNumbers(newNumbers(varints, len(want), false)))

	// 128 is 1000 0000: of eight bits, 000 behind the first, 0000. 300 is 1 0010 1100: of nine bits, 001, 01100.
	// 1,000,000 is 1111 0100 0010 0100 0000: of twenty bits, 111, 0100 0010 0100 0000. Bits fill bytes from the lowest on.
	split := []byte{0, 127, 128 + 0<<3 + 0, 128 + 1<<3 + 1, 5, 128 + 12<<3 + 7}
	bits := []byte{0b0110_0000, 0b1000_0100, 0b0000_0100, 0}
	n := newNumbers(append(append([]byte{}, split...), append(bits, 99)...), len(split), true)
	for _, v := range want {
		got, ok := n.next()
		require.True(t, ok)
		require.Equal(t, v, got)
	}
	require.Equal(t, []byte{99}, n.rest())

	// What is cut ends.
	require.Empty(t, readNumbers(newNumbers([]byte{0x80}, 1, false)))
	require.Equal(t, []uint64{5}, readNumbers(newNumbers([]byte{5, 200}, 2, true)))
	require.Equal(t, []uint64{5}, readNumbers(newNumbers([]byte{5}, 9, true)))
}
