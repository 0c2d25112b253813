package parse

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAllocations holds what is promised of memory: none for a text without figures, at most three allocations a figure in
// a slice that is used again, at most five for a price.
func TestAllocations(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector drops what is kept for the next text")
	}
	words := strings.Fields(newsWords)
	p := new(Parser)
	for _, tt := range []struct {
		name  string
		every int
		most  float64 // per figure
	}{
		{"none", 0, 0},
		{"one in 400 bytes", 400, 3},
		{"one in 80 bytes", 80, 3},
	} {
		text := newsText(64<<10, tt.every, words, figureForms)
		dst := p.AppendAll(nil, text)
		allocs := testing.AllocsPerRun(5, func() { dst = p.AppendAll(dst[:0], text) })
		require.Equal(t, tt.every == 0, len(dst) == 0, tt.name)
		require.LessOrEqual(t, allocs/float64(max(1, len(dst))), tt.most, tt.name)
	}
	for _, o := range otherProse {
		text := proseText(64<<10, 400, strings.Fields(o.words), o.figures, o.between)
		dst := p.AppendAll(nil, text)
		allocs := testing.AllocsPerRun(5, func() { dst = p.AppendAll(dst[:0], text) })
		require.NotEmpty(t, dst, o.language)
		require.LessOrEqual(t, allocs/float64(len(dst)), 3.0, o.language)
	}
	allocs := testing.AllocsPerRun(100, func() {
		if _, err := Price("€1.234,56", ""); err != nil {
			t.Fatal(err)
		}
	})
	require.LessOrEqual(t, allocs, 5.0, "Price")
}
