package lexicon

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWordsSort: words are in the order of their bytes, and meanings of one in that in which they came.
func TestWordsSort(t *testing.T) {
	var w words
	forms := slices.Concat(randomForms(1, 300), randomForms(2, 300), randomForms(3, 300), []string{"one million", "one million dollars", "one milliard", "one"})
	for i, f := range forms {
		w.add([]byte(f), w.head(Entry{Kind: Class, Value: int64(i)}))
	}
	want := make([]int32, len(forms))
	for i := range want {
		want[i] = int32(i)
	}
	slices.SortStableFunc(want, func(a, b int32) int { return cmp.Compare(forms[a], forms[b]) })
	var got []int32
	w.sort()
	for _, m := range w.meanings {
		require.Equal(t, m.form, m.head)
		got = append(got, m.form)
	}
	require.Equal(t, want, got)
	(&words{}).sort()
}
