package fx_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

// million is a table of a million rates: 150 currencies against the dollar, 6,667 days each.
func million(tb testing.TB) *fx.Table {
	t := &fx.Table{}
	n := 0
	for c := range money.Currencies() {
		if c == money.USD || !c.Current() || n == 150 {
			continue
		}
		n++
		s := fx.Series{Base: money.USD, Quote: c, Kind: fx.Reference, Origin: "made up", Exponent: -4}
		for d := range 6667 {
			s.Days = append(s.Days, int32(10000+d))
			s.Coefficients = append(s.Coefficients, int64(10000*n+d*7919%2000))
		}
		if err := t.AddSeries(s); err != nil {
			tb.Fatal(err)
		}
	}
	return t
}

func BenchmarkTableBuildMillion(b *testing.B) {
	b.ReportAllocs()
	var t *fx.Table
	for b.Loop() {
		if t = million(b); t.Len() < 1_000_000 {
			b.Fatal("too few")
		}
	}
	var with, without runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&with)
	runtime.KeepAlive(t)
	t = nil
	runtime.GC()
	runtime.ReadMemStats(&without)
	b.ReportMetric(float64(with.HeapAlloc-without.HeapAlloc)/(1<<20), "MiB-held")
}

// The look-ups that are promised: a rate as of a day in at most 1 µs, a cross in at most 5 µs.
func BenchmarkTable(b *testing.B) {
	t := million(b)
	at := time.Date(2005, 6, 15, 0, 0, 0, 0, time.UTC)
	week := at.AddDate(0, 0, -7)
	for name, f := range map[string]func() error{
		"AsOf":       func() error { _, err := t.Rate(bg, money.USD, money.CNY, at); return err },
		"Inverse":    func() error { _, err := t.Rate(bg, money.CNY, money.USD, at); return err },
		"Cross":      func() error { _, err := t.Rate(bg, money.CNY, money.GBP, at); return err },
		"Range":      func() error { _, _, err := t.Range(bg, money.USD, money.CNY, week, at); return err },
		"RangeCross": func() error { _, _, err := t.Range(bg, money.CNY, money.GBP, week, at); return err },
		"RangeYear": func() error {
			_, _, err := t.Range(bg, money.CNY, money.GBP, at.AddDate(-1, 0, 0), at)
			return err
		},
		"RangeAll": func() error {
			_, _, err := t.Range(bg, money.CNY, money.GBP, at.AddDate(-500, 0, 0), at.AddDate(500, 0, 0))
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkConvert(b *testing.B) {
	t := reference.Market()
	at := time.Date(2025, 2, 24, 0, 0, 0, 0, time.UTC)
	a := money.MustParseAmount("CNY 380000000000")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := fx.Convert(bg, t, a, money.EUR, at); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	for _, c := range []struct{ name, from, to, date string }{
		{"Consistent", "CNY 380e9", "USD 52.44e9", "2025-02-24"},
		{"Inconsistent", "CNY 380e9", "USD 35e9", "2025-02-24"},
		{"Undated", "GBP 380e9", "USD 520e9", ""},
	} {
		b.Run(c.name, func(b *testing.B) {
			ch := &fx.Checker{Source: reference.Market(), Date: dateOf(b, c.date)}
			from, to := figure(b, c.from), figure(b, c.to)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ch.Figures(bg, from, to); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkReadCSV(b *testing.B) {
	var text strings.Builder
	for d := range 10000 {
		fmt.Fprintf(&text, "%s,EUR,USD,1.%04d,ECB\n", time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly), d)
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		t, err := fx.ReadCSV(strings.NewReader(text.String()))
		if err != nil || t.Len() != 10000 {
			b.Fatal(err)
		}
	}
}

func BenchmarkValidate(b *testing.B) {
	t := reference.Market()
	now := reference.Until
	b.ReportAllocs()
	for b.Loop() {
		t.Validate(now)
	}
}
