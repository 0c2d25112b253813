package parse

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

var n0 int

// TestCPU prints minimal wall time.
func TestCPU(t *testing.T) {
	var classes [256]byte
	for i := range classes {
		classes[i] = byte(i & 3)
	}
	words := strings.Fields(newsWords)
	least := func(f func()) time.Duration {
		best := time.Hour
		for t0 := time.Now(); time.Since(t0) < 2500*time.Millisecond; {
			s := time.Now()
			f()
			best = min(best, time.Since(s))
		}
		return best
	}
	for _, every := range []int{400, 80, 0} {
		text := newsText(24<<10, every, words, figureForms)
		mb := float64(len(text)) / 1e6
		loop := least(func() {
			for i := 0; i < len(text); i++ {
				n0 += int(classes[text[i]])
			}
		})
		var p Parser
		var dst []Match
		dst = p.AppendAll(dst[:0], text)
		var m0, m1 runtime.MemStats
		runtime.ReadMemStats(&m0)
		dst = p.AppendAll(dst[:0], text)
		runtime.ReadMemStats(&m1)
		d := least(func() { dst = p.AppendAll(dst[:0], text) })
		fmt.Printf("every %d: loop %.0f MB/s figures %.1f MB/s ratio %.4f, %d figures, %.0f ns/figure, %.2f allocs/figure\n", every, mb/loop.Seconds(), mb/d.Seconds(), float64(loop)/float64(d), len(dst), float64(d)/float64(max(1, len(dst))), float64(m1.Mallocs-m0.Mallocs)/float64(max(1, len(dst))))
	}
}
