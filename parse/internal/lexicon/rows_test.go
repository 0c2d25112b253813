package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRows(t *testing.T) {
	for n := range 40 {
		var lines []string
		for i := range n {
			lines = append(lines, fmt.Sprintf("k%02d value %d", 2*i, i))
		}
		slices.Sort(lines)
		r := rows(strings.Join(lines, "\n"))
		for i := range 2*n + 2 {
			value, ok := r.find(fmt.Sprintf("k%02d", i))
			require.Equal(t, i%2 == 0 && i < 2*n, ok, i)
			if ok {
				require.Equal(t, fmt.Sprintf("value %d", i/2), value)
			}
		}
		var all []string
		for key, value := range r.all() {
			all = append(all, key+" "+value)
		}
		require.Equal(t, lines, all)
	}
	_, ok := rows("a").find("")
	require.False(t, ok)
	value, ok := rows("a\nab c d\nb x").find("ab")
	require.True(t, ok)
	require.Equal(t, "c d", value)
}

func TestLists(t *testing.T) {
	var l lists
	l.add(1, 2)
	c := l.clip()
	l.add()
	c.add(7)
	require.Equal(t, []uint16{1, 2}, l.at(0))
	require.Empty(t, l.at(1))
	require.Equal(t, []uint16{7}, c.at(1))
	require.Equal(t, 2, l.len())
}
