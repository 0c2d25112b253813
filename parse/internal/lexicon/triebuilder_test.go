package lexicon

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// randomForms returns sorted, distinct forms of few letters, so that many share their first ones.
func randomForms(seed uint64, n int) []string {
	random := rand.New(rand.NewPCG(seed, 1))
	letters := []rune("abcéд元")
	forms := map[string]bool{}
	for range n {
		form := make([]rune, 1+random.IntN(7))
		for i := range form {
			form[i] = letters[random.IntN(len(letters))]
		}
		forms[string(form)] = true
	}
	return slices.Sorted(maps.Keys(forms))
}

// TestTrieBuilder: a trie has every form by its number and no other, its nodes are no more than forms and places where
// forms part, and its labels are in order.
func TestTrieBuilder(t *testing.T) {
	for seed := range uint64(50) {
		forms := randomForms(seed, int(seed*seed))
		tr := trieOf(forms...).trie
		want := map[string]int32{}
		for i, f := range forms {
			want[f] = meaningOf(i)
		}
		require.Equal(t, want, allForms(&tr))
		require.LessOrEqual(t, len(tr.nodes), 2*len(forms)+1)
		for n, nd := range tr.nodes {
			first, end := tr.children(int32(n))
			require.True(t, slices.IsSorted(tr.labels[first:end]))
			require.True(t, n == 0 || nd.meanings != 0 || end-first > 1, "node %d is for nothing", n)
		}
	}
}

// TestTrieBuilderSame: what is said to be shared need not be all.
func TestTrieBuilderSame(t *testing.T) {
	for said, shares := range []int{2, 2, 2} {
		b := newTrieBuilder(2, 8)
		require.Equal(t, 0, b.add([]byte("abc"), 0))
		require.Equal(t, shares, b.add([]byte("abd"), said))
		b.mean(1, 1)
		tr := b.done()
		require.Equal(t, map[string]int32{"abd": meaningOf(1)}, allForms(&tr))
	}
}

// allForms returns every form of a trie and what it means, as walker.form returns it.
func allForms(t *trie) map[string]int32 {
	forms := map[string]int32{}
	t.all(func(form []byte, meanings int32, _ int) { forms[string(form)] = meanings })
	return forms
}

// TestTrieBuilderLimits: what a trie cannot hold is refused when it is made.
func TestTrieBuilderLimits(t *testing.T) {
	require.Panics(t, func() { trieOf(string(make([]byte, 2<<lengthBits))) })
	require.Panics(t, func() { packed32(1<<(31-meaningBits), 0, meaningBits) })
	require.Panics(t, func() { packed32(0, 1<<meaningBits, meaningBits) })
	require.Equal(t, uint32(5<<8|7), packed32(5, 7, 8))
}
