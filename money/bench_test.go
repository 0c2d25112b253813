package money

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
)

var (
	sinkCurrency Currency
	sinkAmount   Amount
	sinkBytes    []byte
	sinkBool     bool
)

func BenchmarkLookupCurrency(b *testing.B) {
	for _, code := range []string{"USD", "usd", "XTS", "the", "QQQ"} {
		b.Run(code, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkCurrency, sinkBool = LookupCurrency(code)
			}
		})
	}
}

func BenchmarkCurrencyDigits(b *testing.B) {
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n += EUR.Digits()
	}
	sinkBool = n > 0
}

func BenchmarkParseAmount(b *testing.B) {
	for _, text := range []string{"USD 1.99", "CNY 380000000000", "ETH 1.123456789012345678901"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkAmount, _ = ParseAmount(text)
			}
		})
	}
}

func BenchmarkAmountAppendText(b *testing.B) {
	a, buf := MustParseAmount("CNY 380000000000.50"), make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		sinkBytes, _ = a.AppendText(buf)
	}
}

func BenchmarkAmountJSON(b *testing.B) {
	a := MustParseAmount("CNY 380000000000.50")
	b.Run("marshal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sinkBytes, _ = json.Marshal(a)
		}
	})
	data, _ := json.Marshal(a)
	b.Run("unmarshal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = json.Unmarshal(data, &sinkAmount)
		}
	})
}

func BenchmarkAmountArithmetic(b *testing.B) {
	x, y := MustParseAmount("USD 1234567.89"), MustParseAmount("USD 0.105")
	factor := decimal.New(725, -2)
	for name, f := range map[string]func(){
		"Mul":          func() { sinkAmount, _ = x.Mul(factor) },
		"RoundToMinor": func() { sinkAmount = y.RoundToMinor(HalfEven) },
		"RoundToCash":  func() { sinkAmount = y.RoundToCash(HalfEven) },
		"Split3": func() {
			parts, _ := x.Split(3)
			sinkAmount = parts[0]
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
}

func BenchmarkFigureJSON(b *testing.B) {
	f := FigureOf(MustParseAmount("USD 38e9")).WithQualifier(About)
	b.ReportAllocs()
	for b.Loop() {
		sinkBytes, _ = f.MarshalJSON()
	}
}
