package lexicon

import (
	"bytes"
	"unicode/utf8"
)

// trie finds stored forms at a place of a text. A node stands for the bytes that all forms below it share, so that most
// forms have one node of their own. The children of a node are neighbours, in the order of their first bytes. Where forms
// go on in another trie, a node has a door in place of children.
type trie struct {
	nodes  []node
	labels []byte // by node: the first of its bytes
	bytes  []byte // what the nodes' other bytes are cut from
}

// node has its numbers packed: there are a hundred thousand, and touching memory is what takes time when they are made.
type node struct {
	rest     uint32 // where the bytes behind its first stand, and in the lowest lengthBits how many there are
	child    uint32 // its first child, and in the lowest childBits how many there are; if none: one more than the number of its door, or 0
	meanings uint32 // of the form that ends here: where they stand in its table, and in the lowest meaningBits how many there are; 0: no form does
}

const (
	lengthBits  = 10
	childBits   = 8 // the root has fewer than 256 too, since no letter of UTF-8 begins with every byte
	meaningBits = 8
)

// edge returns the bytes of a node behind its first.
func (t *trie) edge(n int32) []byte {
	from := t.nodes[n].rest >> lengthBits
	return t.bytes[from : from+t.nodes[n].rest&(1<<lengthBits-1)]
}

// children returns the first child of a node, and what follows the last. A node with a door has none.
func (t *trie) children(n int32) (first, end int32) {
	c := t.nodes[n].child
	first = int32(c >> childBits)
	return first, first + int32(c&(1<<childBits-1))
}

// door returns the number of a node's door, -1 if it has none.
func (t *trie) door(n int32) int {
	if c := t.nodes[n].child; c&(1<<childBits-1) == 0 {
		return int(c>>childBits) - 1
	}
	return -1
}

// walker is a place in a table: a node of one of its blocks, and how many bytes of the node's rest were read.
type walker struct {
	block *block
	node  int32
	read  uint16
	lost  bool // no form begins so
}

// step goes on by a byte.
func (w *walker) step(b byte) {
	t := &w.block.trie
	nd := &t.nodes[w.node]
	if rest := nd.rest & (1<<lengthBits - 1); uint32(w.read) < rest {
		if t.bytes[nd.rest>>lengthBits+uint32(w.read)] == b {
			w.read++
		} else {
			w.lost = true
		}
		return
	}
	child, n := nd.child>>childBits, nd.child&(1<<childBits-1)
	if n == 0 {
		if child == 0 {
			w.lost = true
		} else if *w = *w.block.table.enter(int(child) - 1); !w.lost {
			w.step(b)
		}
		return
	}
	i := bytes.IndexByte(t.labels[child:child+n], b)
	if i < 0 {
		w.lost = true
		return
	}
	w.node, w.read = int32(child)+int32(i), 0
}

// form returns the form that ends at w, by its meanings (see block.of); -1 if none does.
func (w *walker) form() int32 {
	if w.lost {
		return -1
	}
	nd := &w.block.nodes[w.node]
	if nd.meanings == 0 || uint32(w.read) < nd.rest&(1<<lengthBits-1) {
		return -1
	}
	return int32(nd.meanings)
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
func (w *walker) follow(l *letters) {
	for _, b := range l.bytes[:l.n] {
		if w.step(b); w.lost {
			return
		}
	}
}

// closed reports whether it is known that no form goes on from w with anything but a letter.
func (w *walker) closed() bool {
	if w.lost {
		return true
	}
	t := &w.block.trie
	if edge := t.edge(w.node); int(w.read) < len(edge) {
		return edge[w.read] >= 'a'
	}
	if t.door(w.node) >= 0 {
		return false
	}
	first, end := t.children(w.node)
	return first == end || t.labels[first] >= 'a' // they are in order, and folded
}

// initials returns what the forms go on with from w: bit 0 for a to bit 25 for z, the last bit for anything else. Behind a
// door it may be anything.
func (w *walker) initials() (bits uint32) {
	if w.lost {
		return 0
	}
	t := &w.block.trie
	if edge := t.edge(w.node); int(w.read) < len(edge) {
		return initial(edge[w.read])
	}
	if t.door(w.node) >= 0 {
		return 1<<32 - 1
	}
	for first, end := t.children(w.node); first < end; first++ {
		bits |= initial(t.labels[first])
	}
	return bits
}

func initial(c byte) uint32 {
	if c < 'a' || c > 'z' {
		return 1 << 31
	}
	return 1 << (c - 'a')
}

// all calls found with every form, in order, its meanings, and the door behind it, -1 if there is none. The form is good
// until found returns.
func (t *trie) all(found func(form []byte, meanings int32, door int)) {
	t.below(0, make([]byte, 0, longestForm), found)
}

// longestForm is about how many bytes the longest form has.
const longestForm = 160

func (t *trie) below(n int32, form []byte, found func([]byte, int32, int)) {
	if n > 0 {
		form = append(form, t.labels[n])
	}
	form = append(form, t.edge(n)...)
	if m, door := t.nodes[n].meanings, t.door(n); m > 0 || door >= 0 {
		found(form, int32(m), door)
	}
	if t.door(n) >= 0 {
		return
	}
	for c, end := t.children(n); c < end; c++ {
		t.below(c, form, found)
	}
}
