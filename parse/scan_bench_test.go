package parse

import (
	"io"
	"strings"
	"testing"
)

// streamText is what the benchmarks of streams go through: prose with a figure in every 400 bytes.
func streamText() string { return newsText(4<<20, 400, strings.Fields(newsWords), figureForms) }

// BenchmarkStream goes through one text with AppendAll, and with Scan as a stream.
func BenchmarkStream(b *testing.B) {
	text := streamText()
	p := new(Parser)
	dst := p.AppendAll(nil, text)
	b.Run("AppendAll", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			dst = p.AppendAll(dst[:0], text)
		}
	})
	b.Run("Scan", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			n := 0
			for _, err := range p.Scan(io.Reader(strings.NewReader(text))) {
				if err != nil {
					b.Fatal(err)
				}
				n++
			}
			if n != len(dst) {
				b.Fatalf("%d figures, AppendAll has %d", n, len(dst))
			}
		}
	})
}

// BenchmarkParallel reads texts with one Parser from as many goroutines as -cpu says: -cpu 1,2 shows what a second core gives.
func BenchmarkParallel(b *testing.B) {
	text := newsText(64<<10, 400, strings.Fields(newsWords), figureForms)
	p := new(Parser)
	b.SetBytes(int64(len(text)))
	b.RunParallel(func(pb *testing.PB) {
		var dst []Match
		for pb.Next() {
			dst = p.AppendAll(dst[:0], text)
		}
	})
}
