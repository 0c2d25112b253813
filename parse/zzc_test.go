package parse

import (
	"fmt"
	"strings"
	"testing"
)

func TestCount(t *testing.T) {
	words := strings.Fields(newsWords)
	for _, every := range []int{400, 80, 0} {
		text := newsText(1<<20, every, words, figureForms)
		w := new(Parser).windows(text)
		groups, far, toks, ftoks, bytes := 0, 0, 0, 0, 0
		for {
			first, last, ok := w.group()
			if !ok {
				break
			}
			bytes += last - first
			w.language()
			w.read(first, last, windowLead, windowTail)
			groups++
			toks += len(w.tokens)
			if w.far {
				far++
				if far < 10 {
					fmt.Printf("  %q\n", text[first:last])
				}
				w.read(first, last, windowFar, windowFar)
				ftoks += len(w.tokens)
			}
		}
		fmt.Println(every, groups, "far", far, "tokens", toks, "far tokens", ftoks, "bytes", bytes)
	}
}
