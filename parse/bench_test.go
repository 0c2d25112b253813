package parse

import (
	"strings"
	"testing"
)

// dense is financial news: a figure every dozen words.
const dense = `Norvia Shipping said on Tuesday its second-quarter net profit rose 12 percent to 1.35 billion Norwegian crowns ($128 million),
beating the 1.2 billion expected by analysts. Revenue climbed from $2.26 billion to $2.41 billion. The board proposed a dividend of
NOK 4.25 per share, up to a total of 890 million crowns, and said it would spend between $300 million and $350 million on two ferries.
Shares were up 3.4 percent at 212.60 crowns. "We are nearly debt-free," the chief executive said, after paying down €45m in March.
`

// sparse is prose with a figure now and then.
const sparse = `The harbour had been quiet since the autumn, and nobody on the quay could say when the next ferry would come in. The old
pilot sat on a crate and mended his nets, as he had done for forty years, and told anyone who asked that the sea was no place for a
man who counted hours. In the office above the chandlery the new owner went through the books. The roof alone would cost 40,000 euros,
the surveyor had written, and that was before anyone had looked at the pilings. She closed the folder, put it with the others, and went
down to see whether the kettle had boiled.
`

// none is prose without a figure.
const none = `The harbour had been quiet since the autumn, and nobody on the quay could say when the next ferry would come in. The old
pilot sat on a crate and mended his nets, as he had done for forty years, and told anyone who asked that the sea was no place for a
man who counted hours. In 1974 he had seen 14 ships in a day; now there were 3 in a week.
`

func BenchmarkAppendAll(b *testing.B) {
	for name, text := range map[string]string{"dense": dense, "sparse": sparse, "none": none} {
		text = strings.Repeat(text, 64<<10/len(text))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var p Parser
			var found []Match
			for b.Loop() {
				found = p.AppendAll(found[:0], text)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	b.SetBytes(int64(len(dense)))
	b.ReportAllocs()
	for b.Loop() {
		Read(dense)
	}
}

func BenchmarkPrice(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Price("1.234,56 €", ""); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAmount(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Amount("380 billion yuan"); err != nil {
			b.Fatal(err)
		}
	}
}
