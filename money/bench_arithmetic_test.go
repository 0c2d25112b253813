package money

import (
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
)

// A pair is two numbers to calculate with, as amounts and as the decimals of shopspring/decimal.
type pair struct {
	x, y Amount
	p, q decimal.Decimal
}

// pairs are pairs of numbers of 15 digits, 256 of each kind: with none to four decimal places, with two each, and with two
// and four.
func pairs() map[string][]pair {
	r := rand.New(rand.NewPCG(15, 15))
	number := func(places int) decimal.Decimal {
		return decimal.New(1e14+r.Int64N(9e14), -int32(places))
	}
	kinds := make(map[string][]pair)
	for range 256 {
		for kind, d := range map[string][2]decimal.Decimal{
			"any-places":   {number(r.IntN(5)), number(r.IntN(5))},
			"same-places":  {number(2), number(2)},
			"other-places": {number(2), number(4)},
		} {
			kinds[kind] = append(kinds[kind], pair{NewAmount(d[0], USD), NewAmount(d[1], USD), d[0], d[1]})
		}
	}
	return kinds
}

// benchmarkPairs runs ours and theirs side by side, over all pairs of each kind in turn.
func benchmarkPairs(b *testing.B, ours, theirs func(*testing.B, []pair)) {
	all := pairs()
	for _, kind := range []string{"any-places", "same-places", "other-places"} {
		b.Run(kind+"/ours", func(b *testing.B) { b.ReportAllocs(); ours(b, all[kind]) })
		b.Run(kind+"/shopspring", func(b *testing.B) { b.ReportAllocs(); theirs(b, all[kind]) })
	}
}

func BenchmarkAdd(b *testing.B) {
	benchmarkPairs(b, func(b *testing.B, all []pair) {
		for i := 0; b.Loop(); i++ {
			p := &all[i&255]
			p.x.Add(p.y)
		}
	}, func(b *testing.B, all []pair) {
		for i := 0; b.Loop(); i++ {
			p := &all[i&255]
			p.p.Add(p.q)
		}
	})
}

func BenchmarkSub(b *testing.B) {
	benchmarkPairs(b, func(b *testing.B, all []pair) {
		for i := 0; b.Loop(); i++ {
			p := &all[i&255]
			p.x.Sub(p.y)
		}
	}, func(b *testing.B, all []pair) {
		for i := 0; b.Loop(); i++ {
			p := &all[i&255]
			p.p.Sub(p.q)
		}
	})
}

func BenchmarkCmp(b *testing.B) {
	benchmarkPairs(b, func(b *testing.B, all []pair) {
		for i := 0; b.Loop(); i++ {
			p := &all[i&255]
			p.x.Cmp(p.y)
		}
	}, func(b *testing.B, all []pair) {
		for i := 0; b.Loop(); i++ {
			p := &all[i&255]
			p.p.Cmp(p.q)
		}
	})
}
