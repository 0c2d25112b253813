package parse

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

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

// TestWordStart: the skimmer begins behind what is no letter.
func TestWordStart(t *testing.T) {
	for text, want := range map[string]string{
		"":            "",
		"word":        "word",
		"two words":   "words",
		"two ":        "",
		"5five":       "five",
		"два слова":   "слова",
		"中文":          "",
		"中word":       "word",
		"a\u00adword": "a\u00adword", // a soft hyphen is inside a word
		"a — b":       "b",
		"a \xffb":     "b",
		"a б\xd0":     "",      // the first half of a letter
		"a б\x80":     "б\x80", // the second half of one
	} {
		require.Equal(t, want, text[wordStart(text, len(text)):], "%q", text)
	}
	require.Equal(t, 0, wordStart("word", -1))
	require.Equal(t, 4, wordStart("one two", 6))
}

// slow is a reader that returns nothing so many times before each byte.
type slow struct {
	text        string
	wait, empty int
}

func (s *slow) Read(b []byte) (int, error) {
	if s.text == "" {
		return 0, io.EOF
	}
	if s.empty < s.wait {
		s.empty++
		return 0, nil
	}
	s.empty = 0
	n := copy(b[:1], s.text)
	s.text = s.text[n:]
	return n, nil
}

// TestSlowReader: a reader may return nothing for a while; what it returns then is read.
func TestSlowReader(t *testing.T) {
	text := "It cost $5 million."
	require.Equal(t, matchLines(new(Parser).AppendAll(nil, text)), collect(t, new(Parser), &slow{text: text, wait: maxEmptyReads - 1}, 0))
	var last error
	for m, err := range Scan(&slow{text: text, wait: maxEmptyReads}) {
		require.Empty(t, m)
		last = err
	}
	require.ErrorIs(t, last, io.ErrNoProgress)
}

// TestSlide: what is held moves on by whole characters, and places count from the beginning of the text.
func TestSlide(t *testing.T) {
	text := strings.Repeat("дом ", streamBytes/7) + "it cost $5"
	s := stream{reader: strings.NewReader(text), buffer: make([]byte, 0, 64<<10)}
	s.fill()
	require.Len(t, s.buffer, 64<<10)
	w := new(Parser).windows(string(s.buffer))
	defer w.free()
	for at := 64<<10 - 3; s.err == nil; at = len(w.text) - 3 {
		place := s.base + at
		w.slide(&s, at)
		require.Equal(t, text[s.base:s.base+len(w.text)], w.text)
		require.LessOrEqual(t, s.base+w.next, place)
		require.Greater(t, s.base+w.next, place-4)
		require.GreaterOrEqual(t, w.next, streamMargin)
		require.Less(t, w.next, streamMargin+4)
		require.True(t, utf8.RuneStart(w.text[0]))
		require.True(t, utf8.RuneStart(w.text[w.next]))
	}
	require.Equal(t, io.EOF, s.err)
}
