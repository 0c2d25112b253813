package lexicon

import (
	"unicode/utf8"
)

// trie finds the longest stored form at a place of a text, folding the text while it walks. Its nodes are in the order
// of the sorted forms, each behind the one above it, so that a list of forms with the bytes that each shares with the one
// before is a trie already.
type trie struct {
	nodes []node
	root  [256]int32 // children of the root by first byte, 0: none
	path  []int32    // while it is built: the nodes of the last form, by depth
}

type node struct {
	sibling int32 // the next child of the same node, 0: none
	value   int32 // index of the form's entries + 1, 0: no form ends here
	label   byte
	inner   bool // it has children: the first is the next node
}

// newTrie builds a trie of sorted, distinct keys; key i has the value i.
func newTrie(keys []string) trie {
	t := trie{nodes: make([]node, 1)}
	last := ""
	for i, k := range keys {
		shared := 0
		for shared < len(k) && shared < len(last) && k[shared] == last[shared] {
			shared++
		}
		t.add(shared, k[shared:], int32(i))
		last = k
	}
	return t
}

// add adds a form that follows the last one in order: the bytes that both begin with, and the others, at least one.
func (t *trie) add(shared int, suffix string, value int32) {
	if len(t.path) > shared {
		t.nodes[t.path[shared]].sibling = int32(len(t.nodes))
	} else if shared > 0 {
		t.nodes[t.path[shared-1]].inner = true
	}
	t.path = t.path[:shared]
	for i := range len(suffix) {
		n := int32(len(t.nodes))
		if shared+i == 0 {
			t.root[suffix[0]] = n
		}
		t.nodes = append(t.nodes, node{label: suffix[i], inner: i+1 < len(suffix)})
		t.path = append(t.path, n)
	}
	t.nodes[len(t.nodes)-1].value = value + 1
}

// step returns the child of n by a byte, 0 if there is none.
func (t *trie) step(n int32, b byte) int32 {
	if n == 0 {
		return t.root[b]
	}
	if !t.nodes[n].inner {
		return 0
	}
	for c := n + 1; c != 0; c = t.nodes[c].sibling {
		if label := t.nodes[c].label; label >= b {
			if label == b {
				return c
			}
			return 0
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
		if r >= utf8.RuneSelf || i+1 < len(text) && text[i+1] >= utf8.RuneSelf {
			r, size = composed(text[i:])
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
