package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
)

// writeReport decodes generated numbers of every language with its forms and
// writes how many come back exactly: 0 to 200, and random ones up to 10^12.
func writeReport(w io.Writer, list []*spelling) {
	exact := 0
	for _, sp := range list {
		rnd := rand.New(rand.NewPCG(3, 4))
		var numbers []uint64
		for n := range uint64(201) {
			numbers = append(numbers, n)
		}
		for limit := uint64(1e3); limit <= 1e12; limit *= 10 {
			for range 30 {
				n := rnd.Uint64N(limit)
				small := rnd.Uint64N(1 + rnd.Uint64N(limit/10))
				// Also one with two digits, and one with a gap in the middle.
				numbers = append(numbers, n, n-n%(limit/100), n-n%(limit/10)+small)
			}
		}
		good, all := 0, 0
		var bad []string
		for _, set := range sp.cardinals {
			for i, n := range numbers {
				spans, err := sp.spell(set, n, uint64(i))
				if err != nil {
					continue
				}
				text := joined(spans)
				all++
				if v, ok := sp.lexis.decode(text); ok && v == n {
					good++
				} else if len(bad) < 4 {
					bad = append(bad, fmt.Sprintf("%d %q: %d", n, text, v))
				}
			}
		}
		if good == all {
			exact++
		}
		fmt.Fprintf(w, "%-8s %6d of %6d %7.3f%%  %s\n", sp.locale, good, all, 100*float64(good)/float64(all), strings.Join(bad, "  "))
	}
	fmt.Fprintf(w, "%d of %d exact\n", exact, len(list))
}

// joined returns the spelled number.
func joined(spans []span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.text)
	}
	return b.String()
}
