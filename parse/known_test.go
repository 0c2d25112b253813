package parse

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestKnownWords: as many words as share their places are remembered, wherever their own is; one more puts the oldest out.
func TestKnownWords(t *testing.T) {
	var known knownWords
	var same []wordKey // words that share their places, of which two at least have another of them for their own
	own := map[uint64]bool{}
	for n := 0; len(same) <= knownWays; n++ {
		key := keyOf(fmt.Sprint("word", n))
		if key.slot() < knownWays && (len(same) != 1 || key.slot() != same[0].slot()) {
			same, own[key.slot()] = append(same, key), true
		}
	}
	require.Greater(t, len(own), 1)
	for _, key := range same[:knownWays] {
		require.Nil(t, known.find(key))
		assert.Equal(t, key, known.put(knownWord{key: key}).key)
	}
	for _, key := range same[:knownWays] {
		if found := known.find(key); assert.NotNil(t, found) {
			assert.Equal(t, key, found.key)
		}
	}
	known.put(knownWord{key: same[knownWays]})
	assert.Nil(t, known.find(same[0]), "the oldest")
	for _, key := range same[1:] {
		assert.NotNil(t, known.find(key))
	}
}
