package lexicon

// trieBuilder makes a trie of forms that come in order, each different from the one before. A node is written where no
// form can come below it any more, with all its siblings: nothing is looked at twice.
type trieBuilder struct {
	trie    trie
	last    []byte   // the form before
	open    []path   // the nodes that the form before is made of, the root first
	waiting []sprout // those nodes, and behind each its other children, which no form can change any more
}

// path is a node on the way to a form: the bytes of the form that it stands for, and its place among those waiting.
type path struct{ begin, end, at int }

// sprout is a node that is not written yet.
type sprout struct {
	node
	label byte
}

// newTrieBuilder returns a builder for about as many nodes, and as many bytes that a form does not share with the one before.
func newTrieBuilder(nodes, bytes int) *trieBuilder {
	return &trieBuilder{
		trie:    trie{nodes: make([]node, 1, nodes+1), labels: make([]byte, 1, nodes+1), bytes: make([]byte, 0, bytes)},
		open:    []path{{}},
		waiting: []sprout{{}},
	}
}

// add adds a form. Of same of its first bytes it is known that the form before has them too; it returns how
// many do so.
func (b *trieBuilder) add(form []byte, same int) int {
	for same < len(b.last) && same < len(form) && b.last[same] == form[same] {
		same++
	}
	b.last = append(b.last[:same], form[same:]...)
	for len(b.open) > 1 && b.open[len(b.open)-1].begin >= same {
		b.settle(b.open[len(b.open)-1].at)
		b.open = b.open[:len(b.open)-1]
	}
	if b.open[len(b.open)-1].end > same {
		b.split(same)
	}
	b.open = append(b.open, path{same, len(form), len(b.waiting)})
	b.waiting = append(b.waiting, sprout{
		node:  node{rest: packed32(len(b.trie.bytes)+1, len(form)-same-1, lengthBits)},
		label: form[same],
	})
	b.trie.bytes = append(b.trie.bytes, form[same:]...)
	return same
}

// mean says what the form added last means: n entries of its table, from first on.
func (b *trieBuilder) mean(first, n int) {
	b.waiting[len(b.waiting)-1].meanings = packed32(first, n, meaningBits)
}

// door says that forms that go on behind the one added last are behind a door. None of them is added.
func (b *trieBuilder) door(n int) {
	b.waiting[len(b.waiting)-1].child = packed32(n+1, 0, childBits)
}

// packed32 packs a place and a number of so many bits. What it returns is no negative int32.
func packed32(place, n, bits int) uint32 {
	if n >= 1<<bits || place >= 1<<(31-bits) {
		panic("lexicon: more than a trie can hold")
	}
	return uint32(place)<<bits | uint32(n)
}

// settle writes the children of a node, which are all those that wait behind it.
func (b *trieBuilder) settle(at int) {
	children := b.waiting[at+1:]
	if len(children) == 0 {
		return
	}
	b.waiting[at].child = packed32(len(b.trie.nodes), len(children), childBits)
	for i := range children {
		b.trie.nodes = append(b.trie.nodes, children[i].node)
		b.trie.labels = append(b.trie.labels, children[i].label)
	}
	b.waiting = b.waiting[:at+1]
}

// split cuts the last node in two, the second the only child of the first, which ends at a byte of the form.
func (b *trieBuilder) split(end int) {
	p := &b.open[len(b.open)-1]
	b.settle(p.at)
	upper := &b.waiting[p.at]
	lower := *upper
	rest, length, kept := int(upper.rest>>lengthBits), int(upper.rest&(1<<lengthBits-1)), end-p.begin-1
	upper.rest, upper.child, upper.meanings = packed32(rest, kept, lengthBits), 0, 0
	lower.rest = packed32(rest+kept+1, length-kept-1, lengthBits)
	lower.label = b.trie.bytes[rest+kept]
	p.end = end
	b.waiting = append(b.waiting, lower)
}

// done returns the trie. Nothing can be added behind it.
func (b *trieBuilder) done() trie {
	for i := len(b.open) - 1; i >= 0; i-- {
		b.settle(b.open[i].at)
	}
	b.trie.nodes[0] = b.waiting[0].node
	return b.trie
}
