package parse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// benchText reads a text of testdata/bench: an article full of figures, prose with two, and texts without any.
func benchText(tb testing.TB, name string) string {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "bench", name+".txt"))
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

// TestBenchTexts: the benchmarks measure what they say.
func TestBenchTexts(t *testing.T) {
	for name, figures := range map[string][2]int{"news": {50, 54}, "prose": {2, 2}, "none": {0, 0}} {
		d := requireRead(t, new(Parser), benchText(t, name))
		if n := len(d.Matches); n < figures[0] || n > figures[1] {
			t.Errorf("%s has %d figures, want %v", name, n, figures)
		}
	}
	d := Read(benchText(t, "news"))
	if len(d.Equivalences) < 4 || len(d.Rates) != 3 || d.Date.String() != "2025-02-24" || len(d.Scales) != 1 {
		t.Errorf("news has %d equivalences, %d rates, %d scales, the date %s", len(d.Equivalences), len(d.Rates), len(d.Scales), d.Date)
	}
}

// BenchmarkArticleAll finds the figures of a text, as a program does that goes through a collection.
func BenchmarkArticleAll(b *testing.B) {
	for _, name := range []string{"news", "prose", "none"} {
		text := benchText(b, name)
		b.Run(name, func(b *testing.B) {
			var dst []Match
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				dst = new(Parser).AppendAll(dst[:0], text)
			}
		})
	}
}

// BenchmarkArticleRead reads whole texts with all that they say.
func BenchmarkArticleRead(b *testing.B) {
	for _, name := range []string{"news", "prose", "none"} {
		text := benchText(b, name)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Read(text)
			}
		})
	}
	long := strings.Repeat(benchText(b, "prose"), 64)
	b.Run("prose x64", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(long)))
		for b.Loop() {
			Read(long)
		}
	})
}

// BenchmarkPriceField reads price fields.
func BenchmarkPriceField(b *testing.B) {
	for _, text := range []string{"€ 12,99", "1.234,56 €", "$5", "12,99", "Cena: 590 Kč", "£39.95 inc. VAT"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Price(text, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAmountForm reads texts that are one amount.
func BenchmarkAmountForm(b *testing.B) {
	for _, text := range []string{"$5.99", "380 billion yuan", "two hundred and fifty thousand euros", "EUR 1,234,567.89"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Amount(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
