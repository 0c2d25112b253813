package parse
import ("testing";"strings";"time")
func TestZProfile(t *testing.T) {
	words := strings.Fields(newsWords)
	text := newsText(256<<10, 0, words, figureForms)
	var p Parser
	var dst []Match
	for t0 := time.Now(); time.Since(t0) < 6*time.Second; { dst = p.AppendAll(dst[:0], text) }
}
