package lexicon

import "sync/atomic"

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
	doors  prefixes                 // the bytes that lead to them, in order
	behind []uint16                 // by door: its block
	inside []atomic.Pointer[walker] // by door: the place behind it, when its block was decoded
}

// readTable reads what a table has in common.
func readTable(r *reader, pack *sections, first int, only *restriction) *table {
	t := &table{pack: pack, first: first, only: only, types: readTypes(r)}
	t.blocks = make([]atomic.Pointer[block], r.count())
	t.behind = make([]uint16, 0, 32*len(t.blocks))
	for n := range t.blocks {
		for range r.count() {
			t.behind = append(t.behind, uint16(n))
		}
	}
	t.doors.ends, t.inside = make([]uint32, 0, len(t.behind)), make([]atomic.Pointer[walker], len(t.behind))
	t.router = t.decode(r.bytes())
	t.router.table = t
	if len(t.doors.ends) != len(t.behind) {
		panic(broken)
	}
	return t
}

// begin returns the place where every form begins.
func (t *table) begin() walker { return walker{block: t.router} }

// enter returns the place behind a door.
func (t *table) enter(door int) *walker {
	w := t.inside[door].Load()
	if w == nil {
		t.load(int(t.behind[door]))
		w = t.inside[door].Load()
	}
	return w
}

// load decodes a block, once.
func (t *table) load(n int) *block {
	t.pack.mu.Lock()
	defer t.pack.mu.Unlock()
	if b := t.blocks[n].Load(); b != nil {
		return b
	}
	b := t.decode(t.pack.borrow(t.first + n))
	for door, behind := range t.behind {
		if int(behind) != n {
			continue
		}
		w := &walker{block: b}
		for _, b := range t.doors.at(door) {
			if w.step(b); w.lost {
				break
			}
		}
		t.inside[door].Store(w)
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
			b.door(len(t.doors.ends))
			t.doors.add(form)
		}
	}
	return b.done()
}

// prefixes are pieces of text, one behind the other: thousands of them are two allocations.
type prefixes struct {
	bytes []byte
	ends  []uint32
}

func (p *prefixes) add(b []byte) {
	p.bytes = append(p.bytes, b...)
	p.ends = append(p.ends, uint32(len(p.bytes)))
}

func (p *prefixes) at(i int) []byte {
	from := uint32(0)
	if i > 0 {
		from = p.ends[i-1]
	}
	return p.bytes[from:p.ends[i]]
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

// packTypes returns types in parts, as readTypes reads them.
func packTypes(all []Entry) [][]byte {
	var n, kinds, flags, sets writer
	n.uint(len(all))
	column := func(w *writer, byteOf func(e Entry) byte) {
		for _, e := range all {
			*w = append(*w, byteOf(e))
		}
	}
	column(&kinds, func(e Entry) byte { return byte(e.Kind) })
	column(&flags, func(e Entry) byte { return byte(e.Flags) })
	column(&flags, func(e Entry) byte { return byte(e.Flags >> 8) })
	column(&flags, func(e Entry) byte { return byte(e.Flags >> 16) })
	column(&sets, func(e Entry) byte { return byte(e.Langs) })
	column(&sets, func(e Entry) byte { return byte(e.Langs >> 8) })
	return [][]byte{n, kinds, flags, sets}
}
