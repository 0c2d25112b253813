package lexicon

// block is forms with what they mean. It is immutable.
type block struct {
	trie
	entries []Entry           // of all forms, one form behind the other
	exact   map[uint32]string // by entry that has the flag Exact: the only spelling that counts
	table   *table            // what its doors belong to
}

// of returns the meanings of a form and the place of the first among the entries.
func (b *block) of(form int32) (meanings []Entry, first uint32) {
	first = uint32(form) >> meaningBits
	end := first + uint32(form)&(1<<meaningBits-1)
	return b.entries[first:end:end], first
}

// fitting returns those meanings of a form that it has as it is written. Those that depend on that stand first, so that
// nothing is copied where none or all of them fit.
func (b *block) fitting(form int32, written string) []Entry {
	all, first := b.of(form)
	fit, n := 0, 0
	for ; n < len(all) && all[n].Conditional(); n++ {
		if b.fits(first+uint32(n), written) {
			fit++
		}
	}
	switch fit {
	case 0:
		return all[n:]
	case n:
		return all
	}
	kept := make([]Entry, 0, fit+len(all)-n)
	for i, e := range all[:n] {
		if b.fits(first+uint32(i), written) {
			kept = append(kept, e)
		}
	}
	return append(kept, all[n:]...)
}

// Conditional reports whether a meaning depends on how its form is written. Those that do stand before the others of a form:
// they are the closer ones.
func (e Entry) Conditional() bool { return e.Flags&(Code|Exact|Upper|Title) != 0 }

// Meaning is one meaning of a form, with the only spelling that counts if it has the flag Exact.
type Meaning struct {
	Entry
	Spelling string
}

// blockBuilder makes a block of forms that come in order.
type blockBuilder struct {
	trieBuilder
	block *block
}

func newBlockBuilder(nodes, bytes, entries int) *blockBuilder {
	return &blockBuilder{trieBuilder: *newTrieBuilder(nodes, bytes), block: &block{entries: make([]Entry, 0, entries)}}
}

// mean says what the form added last means.
func (b *blockBuilder) mean(meanings []Meaning) {
	first := len(b.block.entries)
	for _, m := range meanings {
		if m.Has(Exact) {
			if b.block.exact == nil {
				b.block.exact = map[uint32]string{}
			}
			b.block.exact[uint32(len(b.block.entries))] = m.Spelling
		}
		b.block.entries = append(b.block.entries, m.Entry)
	}
	if len(meanings) > 0 {
		b.trieBuilder.mean(first, len(meanings))
	}
}

// done returns the block. Nothing can be added behind it.
func (b *blockBuilder) done() *block {
	b.block.trie = b.trieBuilder.done()
	return b.block
}
