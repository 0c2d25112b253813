package lexicon

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSkimmerMissesNoMark: every form that is a mark has a place that the Skimmer stops at.
func TestSkimmerMissesNoMark(t *testing.T) {
	x := Load()
	s := Marks()
	isMark := func(e Entry) bool { return e.Kind == Currency || e.Kind == Minor || e.Kind == Coin }
	x.names.all(func(form string, in *block, n int32) {
		meanings, _ := in.of(n)
		if !slices.ContainsFunc(meanings, isMark) {
			return
		}
		for _, written := range []string{form, strings.ToUpper(form), "—" + form + "—"} {
			if FoldString(strings.Trim(written, "—")) != form { // the capital of ı is that of i
				continue
			}
			if _, all := x.Longest(strings.Trim(written, "—"), 0); !slices.ContainsFunc(all, isMark) {
				continue // none as it is written
			}
			for _, around := range []string{"", "            "} {
				text := "5" + written + around
				at, _ := s.Next(text, 0)
				if at == len(text) {
					t.Errorf("missed in %q", text)
				}
			}
		}
	})
}

// TestSkimmerWords: what it stops at in prose.
func TestSkimmerWords(t *testing.T) {
	s := Marks()
	for _, tt := range []struct{ text, want string }{
		{"The harbour had been quiet since the autumn", ""},
		{"it cost 5 dollars, then 7 Euro", "dollars Euro"},
		{"the MUSD figure, kEUR and EURbn", "MUSD kEUR EURbn"},
		{"it is $5 or €6 or 7元", "$ € 元"},
		{"цена 5 долларов США", "долларов"},
		{"A government of the people, governmentally speaking, pays all prices in ALL", "ALL"},
	} {
		got := []string{}
		for i := 0; ; {
			at, end := s.Next(tt.text, i)
			if at == len(tt.text) {
				break
			}
			got = append(got, tt.text[at:end])
			i = end
		}
		require.Equal(t, tt.want, strings.Join(got, " "))
	}
}

// TestNewSkimmer: what is made of forms and packed is read again, and stops at these forms.
func TestNewSkimmer(t *testing.T) {
	forms := map[string]Writing{
		"florin": Anyhow, "hong kong florin": Anyhow, "old shilling": Anyhow, "us#": Anyhow, "♦": Anyhow, "元": Anyhow, "人民元": Anyhow, "日幣": Anyhow, "ducat.": Anyhow, "all": Capitals, "try": Capitals, "try it": Anyhow, "mop": Somehow, "all crown": Anyhow, "government thaler": Anyhow, "‰": Anyhow, "żeton": Anyhow,
	}
	made := NewSkimmer(maps.All(forms), func(word string) bool { return word == "government" })
	read := readSkimmer(slices.Concat(made.pack(true)...), nil)
	require.Equal(t, made, read)
	require.Equal(t, made, readSkimmer(slices.Concat(made.pack(false)...), Marks()), "beside another one")
	for _, tt := range []struct{ text, want string }{
		{"a FLORIN of gold", "FLORIN"},
		{"hong kong florin", "florin"}, // the word that is a form by itself is enough
		{"kong hong", ""},
		{"an old shilling, old times", "shilling"},
		{"all crowns, ALL crown", "ALL crown"},
		{"all try or mop, ALL TRY All", "try mop ALL TRY"},
		{"♦5, 5元, 人 or 人民元, 日 or 日幣, 日\u200b幣", "♦ 元 元 日 日"},
		{"a government, its thaler", "thaler"},
		{"DUCAT. Żeton, zeton", "DUCAT Żeton"},
		{"5 ‰ and & here", "‰ &"},
		{"flo\u00adrin", "flo\u00adrin"}, // what needs a closer look may be one
		{"", ""},
	} {
		got := []string{}
		for i := 0; i < len(tt.text); {
			at, end := read.Next(tt.text, i)
			if at < len(tt.text) {
				got = append(got, tt.text[at:end])
			}
			i = end
		}
		require.Equal(t, tt.want, strings.Join(got, " "), "%q", tt.text)
	}
	// Where a text ends and what precedes a word make no difference.
	for n := range 20 {
		for _, tail := range []string{"", " ", " and so on and so forth", "é"} {
			text := strings.Repeat("x", n) + " florin" + tail
			at, end := read.Next(text, 0)
			if tail == "é" {
				require.Equal(t, len(text), at, "%q", text)
				continue
			}
			require.Equal(t, "florin", text[at:end], "%q", text)
		}
	}
}

func BenchmarkSkim(b *testing.B) {
	text, err := os.ReadFile("../../testdata/bench/none.txt")
	require.NoError(b, err)
	s := Marks()
	long := strings.Repeat(string(text), 1<<20/len(text))
	var classes [256]byte
	for i := range classes {
		classes[i] = byte(i & 3)
	}
	b.Run("look-up", func(b *testing.B) {
		b.SetBytes(int64(len(long)))
		n := 0
		for b.Loop() {
			for i := 0; i < len(long); i++ {
				n += int(classes[long[i]])
			}
		}
		require.NotZero(b, n)
	})
	stopped := map[string]int{}
	for i := 0; i < len(text); {
		at, end := s.Next(string(text), i)
		if at < len(text) {
			stopped[string(text[at:end])]++
		}
		i = end
	}
	b.Log(stopped)
	b.Run("skim", func(b *testing.B) {
		b.SetBytes(int64(len(long)))
		stops := 0
		for b.Loop() {
			stops = 0
			for i := 0; i < len(long); stops++ {
				_, i = s.Next(long, i)
			}
		}
		b.ReportMetric(float64(len(long))/float64(stops), "B/stop")
	})
}

func BenchmarkReadSkimmers(b *testing.B) {
	for b.Loop() {
		x := shared()
		readSkimmer(x.pack.open(sectionPlaces), readSkimmer(x.pack.open(sectionMarks), nil))
	}
}

// TestClasses: what is answered from the table or at once is what the rules say.
func TestClasses(t *testing.T) {
	for _, s := range []*Skimmer{Marks(), Places()} {
		for c := rune(0x80); c < 0x20000; c++ {
			require.Equal(t, s.classify(c), s.classOf(c), "%U", c)
		}
	}
}
