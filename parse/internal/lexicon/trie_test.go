package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// trieOf makes a block of sorted forms, each with one meaning: see meaningOf.
func trieOf(forms ...string) *block {
	b := newTrieBuilder(0, 0)
	for i, f := range forms {
		b.add([]byte(f), 0)
		b.mean(i, 1)
	}
	return &block{trie: b.done()}
}

// meaningOf is how a walker returns a form by its number.
func meaningOf(form int) int32 { return int32(packed32(form, 1, meaningBits)) }

// TestTrie: every key is found, with the keys that begin it on the way, shortest first.
func TestTrie(t *testing.T) {
	all := []string{"a", "a b", "ab", "abc", "b", "é", "元", "元角"}
	tr := &table{router: trieOf(all...)}
	for i, k := range all {
		var got []string
		last := int32(-1)
		tr.walk(k+"!", 0, func(end int, _ *block, v int32) {
			got = append(got, k[:end])
			last = v
		})
		require.Equal(t, meaningOf(i), last, k)
		require.Equal(t, k, got[len(got)-1])
		for n := 1; n < len(got); n++ {
			require.Greater(t, len(got[n]), len(got[n-1]))
		}
	}
	for _, text := range []string{"", "x", "!", "\xc3", "\xff", " a"} {
		tr.walk(text, 0, func(int, *block, int32) { t.Errorf("%q holds no key", text) })
	}
	tr.walk("x ab", 2, func(end int, _ *block, _ int32) { require.Greater(t, end, 2) })
	empty := &table{router: trieOf()}
	empty.walk("a", 0, func(int, *block, int32) { t.Error("an empty trie finds something") })
}
