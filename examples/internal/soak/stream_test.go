package soak

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/parse"
)

// TestSoakScan: Scan finds the same in a stream of many articles, however the reader behaves; where it breaks off, what was
// found is what stands before that place, without the last 24 KiB, and the error comes last.
func TestSoakScan(t *testing.T) {
	const unread = 24 << 10 // a row of figures that are close together, which is read at once, and its neighbourhood
	rnd := Random(2)
	for left := Count(300); left > 0; {
		var text strings.Builder
		var all []string
		var ends []int
		for range 1 + rnd.IntN(200) {
			a := New(rnd, 1+rnd.IntN(30))
			all = append(all, planted(a.Figures, text.Len())...)
			for _, f := range a.Figures {
				ends = append(ends, text.Len()+f.End)
			}
			text.WriteString(a.Text + "\n\n")
			left--
		}
		var got []string
		for m, err := range parse.Scan(Reader(rnd, text.String())) {
			require.NoError(t, err)
			got = append(got, read(m))
		}
		require.Equal(t, all, got)

		after := rnd.IntN(text.Len())
		got = nil
		var last error
		for m, err := range parse.Scan(Broken(rnd, text.String(), after)) {
			require.NoError(t, last, "something comes behind the error")
			if last = err; err == nil {
				got = append(got, read(m))
			}
		}
		require.ErrorIs(t, last, ErrBroken)
		require.LessOrEqual(t, len(got), len(all))
		require.Equal(t, all[:len(got)], append([]string{}, got...), "broken off at %d", after)
		for i, end := range ends {
			require.False(t, end < after-unread && i >= len(got), "broken off at %d, figure %d that ends at %d is lost", after, i, end)
			require.False(t, end > after && i < len(got), "a figure that was not there")
		}
	}
}
