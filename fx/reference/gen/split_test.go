package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSplit(t *testing.T) {
	parts, ok := split([]uint64{0, 127, 128, 300, 5, 1_000_000})
	require.True(t, ok)
	require.Equal(t, [][]byte{{0, 127, 128, 128 + 1<<3 + 1, 5, 128 + 12<<3 + 7}, {0b0110_0000, 0b1000_0100, 0b0000_0100, 0}}, parts)
	_, ok = split([]uint64{1 << 40})
	require.False(t, ok)
}
