package lexicon

import (
	"unicode/utf8"
)

// trie finds the longest stored form at a place of a text, folding the text while it walks.
// The children of a node are neighbours, so that a node is eight bytes.
type trie struct {
	nodes []node
	root  [256]int32 // children of the root by first byte, 0: none
}

type node struct {
	first int32 // first child
	value int32 // index of the form's entries + 1, 0: no form ends here
	count uint8 // number of children (0 stands for 256 nowhere: labels are bytes of UTF-8)
	label byte
}

// newTrie builds a trie of sorted, distinct keys; key i has the value i.
func newTrie(keys []string) trie {
	type span struct {
		lo, hi, depth int
		node          int32
	}
	total := 1
	for _, k := range keys {
		total += len(k)
	}
	t := trie{nodes: make([]node, 1, total)}
	queue := make([]span, 0, len(keys)/4+1)
	queue = append(queue, span{0, len(keys), 0, 0})
	for q := 0; q < len(queue); q++ {
		s := queue[q]
		lo := s.lo
		if lo < s.hi && len(keys[lo]) == s.depth {
			t.nodes[s.node].value = int32(lo) + 1
			lo++
		}
		t.nodes[s.node].first = int32(len(t.nodes))
		for lo < s.hi {
			b := keys[lo][s.depth]
			hi := lo + 1
			for hi < s.hi && keys[hi][s.depth] == b {
				hi++
			}
			child := int32(len(t.nodes))
			t.nodes = append(t.nodes, node{label: b})
			t.nodes[s.node].count++
			if s.depth == 0 {
				t.root[b] = child
			}
			queue = append(queue, span{lo, hi, s.depth + 1, child})
			lo = hi
		}
	}
	return t
}

// step returns the child of n by a byte, 0 if there is none.
func (t *trie) step(n int32, b byte) int32 {
	if n == 0 {
		return t.root[b]
	}
	nd := &t.nodes[n]
	for c := nd.first; c < nd.first+int32(nd.count); c++ {
		if t.nodes[c].label == b {
			return c
		}
	}
	return 0
}

// walk calls found with the end and value of every form that begins at pos, shortest first.
func (t *trie) walk(text string, pos int, found func(end int, value int32)) {
	n := int32(0)
	space := 0 // blanks pending: a run of them counts as one
	for i := pos; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError {
				return
			}
		}
		f := Fold(r)
		switch {
		case f < 0 && i > pos:
			i += size
			continue
		case f < 0:
			return
		case f == ' ':
			if space++; space > 2 || i == pos {
				return
			}
			i += size
			continue
		}
		if space > 0 {
			if n = t.step(n, ' '); n == 0 {
				return
			}
			space = 0
		}
		if f < utf8.RuneSelf {
			n = t.step(n, byte(f))
		} else {
			var buf [2 * utf8.UTFMax]byte
			for _, b := range decomposed(buf[:0], f) {
				if n = t.step(n, b); n == 0 {
					return
				}
			}
		}
		if n == 0 {
			return
		}
		i += size
		if v := t.nodes[n].value; v != 0 {
			found(i, v-1)
		}
	}
}
