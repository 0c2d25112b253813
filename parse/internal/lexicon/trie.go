package lexicon

import (
	"bytes"
	"unicode/utf8"
)

// trie finds stored forms at a place of a text. A node stands for the bytes that all forms below it share, so that most
// forms have one node of their own. The children of a node are neighbours, in the order of their first bytes.
type trie struct {
	nodes  []node
	labels []byte // by node: the first of its bytes
	forms  keys   // what the nodes' bytes are cut from
}

type node struct {
	rest     uint32 // where the bytes behind its first stand in forms
	child    int32  // its first child
	form     int32  // the form that ends here + 1, 0: none
	length   uint16 // of the rest
	children uint8  // how many; the root has fewer than 256 too, since no letter of UTF-8 begins with every byte
}

// keys are strings in one block, so that thousands of them are one allocation.
type keys struct {
	bytes []byte
	ends  []uint32 // by string: where it ends
}

func (k *keys) len() int { return len(k.ends) }

// begin returns where string i begins.
func (k *keys) begin(i int) uint32 {
	if i == 0 {
		return 0
	}
	return k.ends[i-1]
}

func (k *keys) at(i int) []byte { return k.bytes[k.begin(i):k.ends[i]] }

// shut ends a string whose bytes were appended.
func (k *keys) shut() { k.ends = append(k.ends, uint32(len(k.bytes))) }

// span is the sorted forms below a node.
type span struct {
	lo, hi int32
	depth  int32 // bytes that lead to the node, with its label
	node   int32
}

// newTrie builds a trie of sorted, distinct forms.
func newTrie(forms keys) trie {
	n := forms.len() + forms.len()/3 + 1
	t := trie{nodes: make([]node, 1, n), labels: make([]byte, 1, n), forms: forms}
	if forms.len() == 0 {
		return t
	}
	open := []span{{hi: int32(forms.len())}}
	for len(open) > 0 {
		s := open[len(open)-1]
		open = open[:len(open)-1]
		depth, first, last := s.depth, forms.at(int(s.lo)), forms.at(int(s.hi)-1)
		if s.node != 0 { // in sorted forms, what the first and the last share all of them do
			for int(depth) < min(len(first), len(last)) && first[depth] == last[depth] {
				depth++
			}
		}
		nd := &t.nodes[s.node]
		nd.rest, nd.length = forms.begin(int(s.lo))+uint32(s.depth), uint16(depth-s.depth)
		if len(first) == int(depth) {
			s.lo++
			nd.form = s.lo
		}
		nd.child = int32(len(t.nodes))
		for s.lo < s.hi {
			label := forms.at(int(s.lo))[depth]
			hi := s.lo + 1
			for hi < s.hi && forms.bytes[forms.ends[hi-1]+uint32(depth)] == label {
				hi++
			}
			nd.children++
			open = append(open, span{s.lo, hi, depth + 1, nd.child + int32(nd.children) - 1})
			t.labels = append(t.labels, label)
			s.lo = hi
		}
		t.nodes = append(t.nodes, make([]node, nd.children)...)
	}
	return t
}

// walker is a place in a trie: a node and how many bytes of its rest were read.
type walker struct {
	node int32
	read uint16
	lost bool // nothing in the trie begins so
}

// step goes on by a byte.
func (t *trie) step(w *walker, b byte) {
	nd := &t.nodes[w.node]
	if w.read < nd.length {
		if t.forms.bytes[nd.rest+uint32(w.read)] == b {
			w.read++
		} else {
			w.lost = true
		}
		return
	}
	i := bytes.IndexByte(t.labels[nd.child:nd.child+int32(nd.children)], b)
	if i < 0 {
		w.lost = true
		return
	}
	w.node, w.read = nd.child+int32(i), 0
}

// form returns the form that ends at w, -1 if none does.
func (t *trie) form(w walker) int32 {
	nd := &t.nodes[w.node]
	if w.lost || w.read < nd.length {
		return -1
	}
	return nd.form - 1
}

// find returns a form of the trie, folded already; -1 if it has none.
func (t *trie) find(form []byte) int32 {
	w := walker{}
	for _, b := range form {
		if t.step(&w, b); w.lost {
			return -1
		}
	}
	return t.form(w)
}

// letters folds a text from a place on, letter by letter.
type letters struct {
	text   string
	from   int
	end    int                     // behind the letters read
	blanks int                     // that are pending: a run of them counts as one
	bytes  [2*utf8.UTFMax + 1]byte // the last letter, folded, behind a blank if one precedes it
	n      int                     // of bytes
}

// next reads a letter and the blanks before it. It returns false where no form goes on: at the end, over three blanks,
// over broken text, and at what says nothing at the beginning.
func (l *letters) next() bool {
	for l.end < len(l.text) {
		c := l.text[l.end]
		if c < utf8.RuneSelf && (l.end+1 == len(l.text) || l.text[l.end+1] < utf8.RuneSelf) {
			l.end++
			f := foldASCII[c]
			if f == ' ' {
				if l.blanks++; l.blanks > 2 || l.end == l.from+1 {
					return false
				}
				continue
			}
			l.n = l.blank()
			l.bytes[l.n] = f
			l.n++
			return true
		}
		r, size := composed(l.text[l.end:])
		if r == utf8.RuneError {
			return false
		}
		f := Fold(r)
		first := l.end == l.from
		l.end += size
		switch {
		case f < 0 && first:
			return false
		case f < 0:
			continue
		case f == ' ':
			if l.blanks++; l.blanks > 2 || first {
				return false
			}
			continue
		}
		l.n = l.blank()
		l.n += len(decomposed(l.bytes[l.n:l.n], f))
		return true
	}
	return false
}

// blank puts the pending blanks, as one, in front of a letter.
func (l *letters) blank() int {
	if l.blanks == 0 {
		return 0
	}
	l.blanks, l.bytes[0] = 0, ' '
	return 1
}

// follow steps over the letter just read.
func (t *trie) follow(w *walker, l *letters) {
	for _, b := range l.bytes[:l.n] {
		if t.step(w, b); w.lost {
			return
		}
	}
}

// walk calls found with the end and number of every form that begins at pos, shortest first.
func (t *trie) walk(text string, pos int, found func(end int, form int32)) {
	w := walker{}
	for l := (letters{text: text, from: pos, end: pos}); l.next(); {
		if t.follow(&w, &l); w.lost {
			return
		}
		if f := t.form(w); f >= 0 {
			found(l.end, f)
		}
	}
}
