package numeral

import "testing"

var benchNumbers = []string{"5", "380", "1,234.50", "1.234.567", "12,34,567.89", "1 234 567", "0.000345"}

// BenchmarkScan scans and reads the digits of a number.
func BenchmarkScan(b *testing.B) {
	for _, s := range benchNumbers {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d := Scan(s, 0)
				if _, _, _, ok := d.Read('.'); !ok {
					b.Fatal(s)
				}
			}
		})
	}
}
