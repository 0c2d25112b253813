package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkLoad decodes what a first text needs, of all languages or of one, and the whole lexicon.
func BenchmarkLoad(b *testing.B) {
	for name, language := range map[string]string{"all": "", "en": "en", "de": "de"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				load(language)
			}
		})
		b.Run(name+"/every block", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x := load(language)
				for _, t := range []*table{x.names, x.words} {
					for n := range t.blocks {
						t.load(n)
					}
				}
			}
		})
	}
}

// load decodes the lexicon of a language anew, "" for all.
func load(language string) *Lexicon {
	x := decode(packed)
	x.skimmer(&x.marks, sectionMarks)
	if language == "" {
		return x.lexicon(-1)
	}
	return x.lexicon(int(x.numbers[language]))
}

func TestLoad(t *testing.T) {
	require.Same(t, Load(), Load())
	require.Same(t, For("de"), For("de"))
	require.Same(t, Load(), For("xx"))
}
