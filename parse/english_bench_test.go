package parse

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// BenchmarkEnglish reads the same English news with all languages on and with English alone: what the other languages cost.
func BenchmarkEnglish(b *testing.B) {
	text := strings.Repeat(dense, 64<<10/len(dense))
	for name, p := range map[string]*Parser{"all": {}, "alone": {Languages: []language.Tag{language.English}}} {
		b.Run(name+"/All", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var found []Match
			for b.Loop() {
				found = p.AppendAll(found[:0], text)
			}
		})
		b.Run(name+"/Read", func(b *testing.B) {
			b.SetBytes(int64(len(dense)))
			b.ReportAllocs()
			for b.Loop() {
				p.Read(dense)
			}
		})
	}
}
