package lexicon

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// Broken data is a broken build: it is never half read.
func TestGunzipBroken(t *testing.T) {
	for name, file := range map[string][]byte{
		"nothing":       nil,
		"no gzip":       []byte("no gzip at all"),
		"cut":           packed[:len(packed)-100],
		"a wrong check": append(bytes.Clone(packed[:len(packed)-8]), 1, 2, 3, 4, 5, 6, 7, 0),
	} {
		require.Panics(t, func() { gunzip(file) }, name)
	}
	require.Panics(t, func() { new(inflater).inflate(make([]byte, 10), []byte{0xff}) })
}
