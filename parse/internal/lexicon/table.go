package lexicon

import (
	"slices"
	"sync/atomic"
)

// table is forms with what they mean, in blocks that are decoded when a text asks for them. The way to them is the router:
// a block that is decoded at once, which has doors where most forms go on in another block, and the few forms that are
// behind no door.
type table struct {
	pack   *sections
	first  int // the section of the first of blocks
	types  types
	only   *restriction // nil: all
	router *block
	blocks []atomic.Pointer[block]
	starts []int    // by block: the first door that leads to it
	doors  []string // the bytes that lead to them, in order
}

// readTable reads what a table has in common.
func readTable(r *reader, pack *sections, first int, only *restriction) *table {
	t := &table{pack: pack, first: first, only: only, types: readTypes(r)}
	t.blocks = make([]atomic.Pointer[block], r.count())
	doors := 0
	for range t.blocks {
		t.starts = append(t.starts, doors)
		doors += r.count()
	}
	t.doors = make([]string, 0, doors)
	t.router = t.decode(r.bytes())
	t.router.table = t
	if len(t.doors) != doors {
		panic(broken)
	}
	return t
}

// begin returns the place where every form begins.
func (t *table) begin() walker { return walker{block: t.router} }

// enter returns the place behind a door.
func (t *table) enter(door int) walker {
	n, ok := slices.BinarySearch(t.starts, door)
	if !ok {
		n--
	}
	b := t.blocks[n].Load()
	if b == nil {
		b = t.load(n)
	}
	return b.inside[door-t.starts[n]]
}

// load decodes a block, once.
func (t *table) load(n int) *block {
	t.pack.mu.Lock()
	defer t.pack.mu.Unlock()
	if b := t.blocks[n].Load(); b != nil {
		return b
	}
	b := t.decode(t.pack.borrow(t.first + n))
	end := len(t.doors)
	if n+1 < len(t.starts) {
		end = t.starts[n+1]
	}
	for _, prefix := range t.doors[t.starts[n]:end] {
		w := walker{block: b}
		for i := 0; i < len(prefix) && !w.lost; i++ {
			w.step(prefix[i])
		}
		b.inside = append(b.inside, w)
	}
	t.blocks[n].Store(b)
	return b
}

// all calls found with every form and its meanings, block by block.
func (t *table) all(found func(form string, in *block, meanings int32)) {
	each := func(b *block) {
		b.trie.all(func(form []byte, meanings int32, _ int) {
			if meanings > 0 {
				found(string(form), b, meanings)
			}
		})
	}
	each(t.router)
	for n := range t.blocks {
		b := t.blocks[n].Load()
		if b == nil {
			b = t.load(n)
		}
		each(b)
	}
}

// walk calls found with the end and the meanings of every form that begins at pos, shortest first.
func (t *table) walk(text string, pos int, found func(end int, in *block, meanings int32)) {
	w := t.begin()
	for l := (letters{text: text, from: pos, end: pos}); l.next(); {
		if w.follow(&l); w.lost {
			return
		}
		if f := w.form(); f >= 0 {
			found(l.end, w.block, f)
		}
	}
}

// decode reads a block. Of each form it has how many letters it shares with the one before and the others; how often it
// means something, doubled, and one more if it has a door; and of each meaning its type, its value, and the only spelling if
// there is one.
func (t *table) decode(packed []byte) *block {
	r := reader{b: packed}
	forms, entries, nodes, bytes := r.count(), r.count(), r.count(), min(r.uint(), 4*len(packed))
	c := column{suffixes: r.bytes(), shared: reader{b: r.bytes()}}
	counts, types, values, spellings := reader{b: r.bytes()}, reader{b: r.bytes()}, reader{b: r.bytes()}, reader{b: r.bytes()}
	if t.only != nil {
		entries, nodes, bytes = 0, 0, 0
	}
	b := newBlockBuilder(nodes, bytes, entries)
	var all []Meaning
	shared := 0 // with the form added last
	for range forms {
		form, same := c.next()
		n := counts.uint()
		all = all[:0]
		for range n / 2 {
			m := Meaning{Entry: t.types.at(types.uint())}
			m.Value = int64(values.uint())
			if m.Has(Exact) {
				m.Spelling = string(spellings.bytes())
			}
			all = append(all, m)
		}
		meanings := all
		if t.only != nil {
			meanings = t.only.of(all)
		}
		shared = min(shared, same)
		if len(meanings) == 0 && n%2 == 0 {
			continue
		}
		b.add(form, shared)
		shared = len(form)
		b.mean(meanings)
		if n%2 != 0 {
			b.door(len(t.doors))
			t.doors = append(t.doors, string(form))
		}
	}
	return b.done()
}

// types are what meanings are beside their values: there are some thousands, of which a meaning has a number. They are
// read where they stand, byte by byte in columns.
type types struct {
	n     int
	bytes []byte
}

// typeBytes is how many bytes a type has: its kind, three of flags, two of the number of a set of languages.
const typeBytes = 6

func readTypes(r *reader) types {
	n := r.count()
	return types{n, r.next(typeBytes * n)}
}

func (t types) at(i int) Entry {
	if i >= t.n {
		panic(broken)
	}
	b, n := t.bytes[i:], t.n
	return Entry{Kind: Kind(b[0]), Flags: Flags(b[n]) | Flags(b[2*n])<<8 | Flags(b[3*n])<<16, Langs: uint16(b[4*n]) | uint16(b[5*n])<<8}
}

func appendTypes(w *writer, all []Entry) {
	w.uint(len(all))
	for _, byteOf := range []func(e Entry) byte{
		func(e Entry) byte { return byte(e.Kind) },
		func(e Entry) byte { return byte(e.Flags) },
		func(e Entry) byte { return byte(e.Flags >> 8) },
		func(e Entry) byte { return byte(e.Flags >> 16) },
		func(e Entry) byte { return byte(e.Langs) },
		func(e Entry) byte { return byte(e.Langs >> 8) },
	} {
		for _, e := range all {
			*w = append(*w, byteOf(e))
		}
	}
}
