package parse

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
)

// collect returns the matches of a stream as lines.
func collect(t *testing.T, p *Parser, r io.Reader, size int) (lines []string) {
	t.Helper()
	for m, err := range p.scan(r, size) {
		require.NoError(t, err)
		lines = append(lines, matchLine(m))
	}
	return lines
}

// TestScan: a stream has the matches of the whole text, wherever it is cut.
func TestScan(t *testing.T) {
	words := strings.Fields(newsWords)
	texts := map[string]string{
		"sparse":                  newsText(100<<10, 900, words, figureForms),
		"dense":                   newsText(100<<10, 40, words, figureForms),
		"none":                    newsText(60<<10, 0, words, nil),
		"letters without a blank": strings.Repeat("x", 50<<10) + " $5 " + strings.Repeat("y", 50<<10),
		"signs":                   strings.Repeat("$", 60<<10) + " €5 million",
		"broken":                  strings.Repeat("\xff\xe2\x82 €5m \xe2", 8000),
		"short":                   "It cost $5 million.",
		"empty":                   "",
	}
	for language, text := range corpusTexts(t, "\n\n") {
		if language == "zh" || language == "ru" || language == "hi" || language == "th" {
			texts[language] = text
		}
	}
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			p := new(Parser)
			want := matchLines(p.AppendAll(nil, text))
			require.Equal(t, want, collect(t, p, strings.NewReader(text), 0))
			require.Equal(t, want, collect(t, p, iotest.HalfReader(strings.NewReader(text)), streamBytes))
		})
	}
}

// TestScanCuts cuts a stream at every byte: the part that is held ends there.
func TestScanCuts(t *testing.T) {
	p := new(Parser)
	text := newsText(60<<10, 60, strings.Fields(newsWords), figureForms)
	want := matchLines(p.AppendAll(nil, text))
	least := sampleBytes + 2*streamMargin + windowMarks
	step := 1
	if testing.Short() {
		step = 97
	}
	for size := least; size < least+700; size += step {
		require.Equal(t, want, collect(t, p, strings.NewReader(text), size), size)
	}
}

// TestScanError: an error of the reader is the last thing yielded, and no figure is cut by it.
func TestScanError(t *testing.T) {
	broken := errors.New("the line is dead")
	for _, text := range []string{"", "It cost $5 mill", strings.Repeat("It cost $5 million. ", 8000) + "It cost $7 mill"} {
		var last error
		for m, err := range Scan(io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken))) {
			require.NoError(t, last)
			if last = err; err == nil {
				require.Equal(t, "$5 million", m.Text)
				require.Equal(t, m.Text, m.Of(text))
			}
		}
		require.ErrorIs(t, last, broken)
	}
	for _, err := range Scan(stuck{}) {
		require.ErrorIs(t, err, io.ErrNoProgress)
	}
}

// stuck is a reader that never returns anything.
type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

// TestScanStops: who stops early reads no more.
func TestScanStops(t *testing.T) {
	r := strings.NewReader(strings.Repeat("It cost $5 million. ", 80000))
	for range Scan(r) {
		break
	}
	require.Positive(t, r.Len())
}
