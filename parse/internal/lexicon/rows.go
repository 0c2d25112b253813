package lexicon

import (
	"iter"
	"strings"
)

// rows are lines of text in order: a key, a blank, and what is known by it. They are searched where they stand.
type rows string

// find returns what is known by a key.
func (r rows) find(key string) (string, bool) {
	for low, high := 0, len(r); low < high; {
		from := low + 1 + strings.LastIndexByte(string(r[low:(low+high)/2]), '\n')
		line, _, _ := strings.Cut(string(r[from:high]), "\n")
		k, value, _ := strings.Cut(line, " ")
		switch {
		case k == key:
			return value, true
		case k < key:
			low = from + len(line) + 1
		default:
			high = from
		}
	}
	return "", false
}

// all goes through the rows.
func (r rows) all() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(string(r)) {
			if key, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " "); !yield(key, value) {
				return
			}
		}
	}
}
