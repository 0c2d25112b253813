package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Wherever a file is split, each line is read once, by the worker in whose range it begins.
func TestEachLineIsReadOnce(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "\n", "one", "one\n", "one\n\nthree\r\nfour", "\n\nx\n\n", "päivää\n" + strings.Repeat("x", 200) + "\nend"} {
		var want []string
		at := 0
		for line := range strings.Lines(text) {
			want = append(want, fmt.Sprint(at, strings.TrimRight(line, "\r\n")))
			at += len(line)
		}
		size := int64(len(text))
		for first := range size + 1 {
			for second := first; second <= size; second++ {
				for _, seeks := range []bool{true, false} {
					var got []string
					for _, r := range []offsetrange.Restriction{{Start: 0, End: first}, {Start: first, End: second}, {Start: second, End: size}} {
						if r.Start == r.End {
							continue
						}
						got = append(got, linesOf(t, text, seeks, r)...)
					}
					require.True(t, slices.Equal(want, got), "%q at %d and %d: %q", text, first, second, got)
				}
			}
		}
	}
}

// linesOf returns the lines of a range with their offsets.
func linesOf(t *testing.T, text string, seeks bool, r offsetrange.Restriction) (lines []string) {
	var in io.Reader = strings.NewReader(text)
	if !seeks {
		in = io.MultiReader(in)
	}
	tracker := offsetrange.NewTracker(r)
	err := eachLine(in, r.Start, func(offset int64) bool { return tracker.TryClaim(offset) }, func(offset int64, line []byte) {
		lines = append(lines, fmt.Sprint(offset, string(line)))
	})
	require.NoError(t, err)
	require.NoError(t, tracker.GetError())
	assert.True(t, tracker.IsDone())
	return lines
}
