package parse
import ("testing";"strings";"fmt";"time";"runtime")
// TestCPU prints CPU time per MB for hot paths (not contended wall time).
func TestCPU(t *testing.T) {
	var classes [256]byte
	for i := range classes { classes[i] = byte(i&3) }
	words := strings.Fields(newsWords)
	new(Parser).AppendAll(nil, newsText(2000, 400, words, figureForms))
	for _, every := range []int{400, 80, 0} {
		text := newsText(1<<20, every, words, figureForms)

		c0 := cpuTime()
		for k := 0; k < 200; k++ { for i := 0; i < len(text); i++ { n0 += int(classes[text[i]]) } }
		loop := (cpuTime()-c0)/200
		var p Parser
		var dst []Match
		dst = p.AppendAll(dst[:0], text)
		var m0, m1 runtime.MemStats
		runtime.ReadMemStats(&m0)
		c0 = cpuTime()
		reps := 0
		for cpuTime()-c0 < time.Second { dst = p.AppendAll(dst[:0], text); reps++ }
		d := (cpuTime()-c0)/time.Duration(reps)
		runtime.ReadMemStats(&m1)
		fmt.Printf("every %d: loop %v (%.0f MB/s) figures %v (%.1f MB/s) ratio %.4f, %d figures, %.0f ns/figure, %.2f allocs/figure\n", every, loop, 1.048/loop.Seconds(), d, 1.048/d.Seconds(), float64(loop)/float64(d), len(dst), float64(d)/float64(max(1,len(dst))), float64(m1.Mallocs-m0.Mallocs)/float64(reps)/float64(max(1,len(dst))))
	}
	n0++
}
var n0 int
