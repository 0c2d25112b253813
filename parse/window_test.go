package parse

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// matchLine writes all of a match that windows could change.
func matchLine(m Match) string {
	s := fmt.Sprintf("%d-%d %q %v per %v %v", m.Start, m.End, m.Text, m.Figure, m.Per, m.Confidence)
	for _, o := range m.Others {
		s += " | " + o.String()
	}
	return s + " " + m.Note
}

func matchLines(all []Match) (lines []string) {
	for _, m := range all {
		lines = append(lines, matchLine(m))
	}
	return lines
}

// corpusTexts returns the corpus as one text for each language, with something behind each sentence.
func corpusTexts(t *testing.T, gap string) map[string]string {
	t.Helper()
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	texts := map[string]string{}
	for _, c := range cases {
		if c.Options.Mode != "" {
			continue
		}
		texts[path.Base(path.Dir(filepath.ToSlash(c.File)))] += c.Text + gap
	}
	return texts
}

// TestWindows: windows find what going through all tokens finds, in one text of all sentences of a language, dense and with
// gaps. A neighbourhood is bounded by figures too, so a window may have what the whole text has not; it lacks nothing.
func TestWindows(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through the corpus twice for each language")
	}
	for _, tt := range []struct {
		gap  string
		told bool
	}{
		{"\n\n", false},
		{"\n\n" + strings.Repeat("… ", 200) + "\n\n", true},
	} {
		for name, text := range corpusTexts(t, tt.gap) {
			p := new(Parser)
			if tt.told {
				p.Languages = []language.Tag{language.Make(name)}
			}
			found := map[string]bool{}
			for _, line := range matchLines(p.AppendAll(nil, text)) {
				found[line] = true
			}
			for _, want := range matchLines(p.appendWhole(nil, text)) {
				if !found[want] {
					t.Errorf("%s, told %v: lacks %s", name, tt.told, want)
				}
			}
		}
	}
}

// TestWordsAtCuts: a part of a text is widened to where a word begins and ends, as far as a long word goes.
func TestWordsAtCuts(t *testing.T) {
	long := strings.Repeat("x", maxWordSought)
	for _, c := range []struct {
		text          string // the place is at the bar
		before, after string // from where the word begins to the place, and from there to where it ends
	}{
		{"|", "", ""},
		{"one two| three", "two", ""},
		{"one t|wo three", "t", "wo"},
		{"one |two three", "", "two"},
		{"one\nt|wo\nthree", "t", "wo"},
		{"on|e", "on", "e"},
		{"|one", "", "one"},
		{"one|", "one", ""},
		{"one\tt|wo", "one\tt", "wo"}, // only what words are commonly parted by
		{"an " + long + "|" + long + " end", long, long},
		{"an " + long + "yy|zz" + long + " end", long[:maxWordSought-2] + "yy", "zz" + long[:maxWordSought-2]},
		{"дом д|ом дом", "д", "ом"},
		{"п" + long[1:] + "|" + long[1:] + "п", "п" + long[1:], long[1:] + "п"}, // no letter is cut in two
	} {
		at := strings.Index(c.text, "|")
		text := strings.Replace(c.text, "|", "", 1)
		require.Equal(t, c.before, text[wordBefore(text, at):at], c.text)
		require.Equal(t, c.after, text[at:wordBehind(text, at)], c.text)
	}
	require.Equal(t, 0, wordBefore("one", -5))
	require.Equal(t, 3, wordBehind("one", 9))
}

// TestGroups: marks that are near each other share a window, and those without a number near have none.
func TestGroups(t *testing.T) {
	gap := func(n int) string { return strings.Repeat("-", n) }
	for _, c := range []struct {
		name, text string
		want       []string // the first and the last mark of each group, with what lies between
	}{
		{"one", "it cost $5 then", []string{"$"}},
		{"near", "$5" + gap(windowGap-1) + "€6", []string{"$5" + gap(windowGap-1) + "€"}},
		{"just near", "5$" + gap(windowGap) + "€6", []string{"$" + gap(windowGap) + "€"}},
		{"just too far", "5$" + gap(windowGap+1) + "€6", []string{"$", "€"}},
		{"a mark between without a number", "5$" + gap(100) + "€" + gap(100) + "£6", []string{"$", "£"}},
		{"no number", "the dollars", nil},
		{"none", "", nil},
	} {
		w := new(Parser).windows(c.text)
		var got []string
		for {
			first, last, ok := w.group()
			if !ok {
				break
			}
			got = append(got, c.text[first:last])
		}
		require.Equal(t, len(c.text), w.next, c.name)
		require.Equal(t, c.want, got, c.name)
		w.free()
	}
	many := strings.Repeat("$5 ", windowMarks)
	w := new(Parser).windows(many)
	defer w.free()
	total := 0
	for {
		first, last, ok := w.group()
		if !ok {
			break
		}
		require.LessOrEqual(t, last-first, windowMarks)
		total += strings.Count(many[first:last], "$")
	}
	require.Equal(t, windowMarks, total)
}
