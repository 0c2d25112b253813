package lexicon

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"slices"
	"strings"
)

// words gathers the words of languages.
type words struct {
	forms     keys      // folded
	meanings  []meaning // of forms, one each
	spellings []string
	inflater  io.Reader
	buffer    []byte
}

// meaning is one meaning of a form while a table is made of the words of several languages.
type meaning struct {
	entry    Entry
	spelling int32 // the only one that counts + 1, 0: any
}

// keys are strings in one block, so that thousands of them are one allocation.
type keys struct {
	bytes []byte
	ends  []uint32 // by string: where it ends
}

func (k *keys) at(i int32) []byte {
	if i == 0 {
		return k.bytes[:k.ends[0]]
	}
	return k.bytes[k.ends[i-1]:k.ends[i]]
}

// shut ends a string whose bytes were appended.
func (k *keys) shut() { k.ends = append(k.ends, uint32(len(k.bytes))) }

// grow makes room for the words of languages, from what they have of bytes when they are packed.
func (w *words) grow(x *base, languages []string) {
	n := 0
	for _, language := range languages {
		n += len(x.parts[language])
	}
	w.meanings, w.forms.ends, w.forms.bytes = make([]meaning, 0, n/4+n/16), make([]uint32, 0, n/4+n/16), make([]byte, 0, 3*n)
}

// read adds a language's words, if it has any. They are packed by what they mean: a head and the forms that mean it.
func (w *words) read(x *base, language string) bool {
	part, ok := x.parts[language]
	if !ok {
		return false
	}
	r := &reader{b: w.inflate(part)}
	sets := []uint16{x.singles[x.numbers[language]]} // of the language, and of it in regions
	for range r.uint() {
		sets = append(sets, x.singles[x.numbers[r.string()]])
	}
	r.uint() // how many meanings
	heads := reader{b: r.bytes()}
	c := column{shared: reader{b: r.bytes()}, suffixes: r.b[r.at:]}
	for heads.at < len(heads.b) {
		n := heads.uint()
		e := Entry{Kind: Kind(heads.uint()), Flags: Flags(heads.uint()), Langs: sets[heads.uint()], Value: int64(heads.uint())}
		for range n {
			form, _ := c.next()
			w.add(form, e)
		}
	}
	return true
}

// inflate unpacks what has its length in front. The result is good until the next call.
func (w *words) inflate(part []byte) []byte {
	r := reader{b: part}
	n := r.uint()
	packed := bytes.NewReader(r.b[r.at:])
	if w.inflater == nil {
		w.inflater = flate.NewReader(packed)
	} else if err := w.inflater.(flate.Resetter).Reset(packed, nil); err != nil {
		panic("lexicon: " + err.Error())
	}
	w.buffer = slices.Grow(w.buffer[:0], n)[:n]
	if _, err := io.ReadFull(w.inflater, w.buffer); err != nil {
		panic("lexicon: " + err.Error())
	}
	return w.buffer
}

// add adds a meaning of a form, which is in its exact case where the meaning wants that.
func (w *words) add(form []byte, e Entry) {
	m := meaning{entry: e}
	if e.Has(Exact) {
		w.spellings = append(w.spellings, string(form))
		m.spelling = int32(len(w.spellings))
		form = []byte(FoldString(string(form)))
	}
	w.forms.bytes = append(w.forms.bytes, form...)
	w.forms.shut()
	w.meanings = append(w.meanings, m)
}

// table makes the table of what was gathered; a form that x has too gets its meanings there as well.
func (w *words) table(x *Lexicon) table {
	t := table{entries: make([]Entry, 0, len(w.meanings)+len(w.meanings)/16), ends: make([]uint32, 0, len(w.meanings)), exact: map[uint32]string{}}
	b := newTrieBuilder(len(w.meanings), len(w.forms.bytes)/2)
	names := newFollower(&x.names.trie)
	u := uniter{words: w, lexicon: x, sets: map[string]uint16{}}
	for order := w.sorted(); len(order) > 0; {
		form, n := w.forms.at(order[0].meaning), 1
		for n < len(order) && order[n].prefix == order[0].prefix && bytes.Equal(w.forms.at(order[n].meaning), form) {
			n++
		}
		same := b.add(form, 0)
		one := u.unite(order[:n]) // the meanings of the form
		if name := names.find(form, same); name >= 0 {
			one = w.borrow(one, &x.names, name)
		}
		for _, conditional := range []bool{true, false} {
			for _, m := range one {
				if m.entry.Conditional() != conditional {
					continue
				}
				if m.spelling > 0 {
					t.exact[uint32(len(t.entries))] = w.spellings[m.spelling-1]
				}
				t.entries = append(t.entries, m.entry)
			}
		}
		t.ends = append(t.ends, uint32(len(t.entries)))
		order = order[n:]
	}
	t.trie = b.done()
	return t
}

// uniter makes one of the meanings of a form that are the same in several languages.
type uniter struct {
	words   *words
	lexicon *Lexicon
	sets    map[string]uint16 // by the sets of several meanings, in their order: the set of all their languages
	united  []meaning
	all     []byte // sets of one meaning
}

// unite returns the meanings of a form. They are good until the next call.
func (u *uniter) unite(form []key) []meaning {
	w := u.words
	u.united = u.united[:0]
	for i, k := range form {
		m := w.meanings[k.meaning]
		if slices.ContainsFunc(u.united, func(o meaning) bool { return w.same(&o, &m) }) {
			continue
		}
		u.all = binary.LittleEndian.AppendUint16(u.all[:0], m.entry.Langs)
		for _, other := range form[i+1:] {
			if o := &w.meanings[other.meaning]; w.same(&m, o) {
				u.all = binary.LittleEndian.AppendUint16(u.all, o.entry.Langs)
			}
		}
		if len(u.all) > 2 {
			m.entry.Langs = u.set()
		}
		u.united = append(u.united, m)
	}
	return u.united
}

// set returns the set of all languages of several sets.
func (u *uniter) set() uint16 {
	if n, ok := u.sets[string(u.all)]; ok {
		return n
	}
	var tags []string
	for i := 0; i < len(u.all); i += 2 {
		tags = append(tags, u.lexicon.langs[binary.LittleEndian.Uint16(u.all[i:])]...)
	}
	n := u.lexicon.set(tags)
	u.sets[string(u.all)] = n
	return n
}

// same reports whether two meanings of a form differ in nothing but their languages.
func (w *words) same(a, b *meaning) bool {
	e := a.entry
	e.Langs = b.entry.Langs
	return e == b.entry && (a.spelling == b.spelling || a.spelling > 0 && b.spelling > 0 && w.spellings[a.spelling-1] == w.spellings[b.spelling-1])
}

// borrow adds the meanings that a form has in another table.
func (w *words) borrow(dst []meaning, t *table, form int32) []meaning {
	entries, first := t.of(form)
	for i, e := range entries {
		m := meaning{entry: e}
		if e.Has(Exact) {
			w.spellings = append(w.spellings, t.exact[first+uint32(i)])
			m.spelling = int32(len(w.spellings))
		}
		dst = append(dst, m)
	}
	return dst
}

// set returns the number of a set of languages; one that x has not it gets.
func (x *Lexicon) set(languages []string) uint16 {
	slices.Sort(languages)
	name := strings.Join(languages, " ")
	if n, ok := x.sets[name]; ok {
		return n
	}
	var ids []uint16
	for _, tag := range languages {
		language, _, _ := strings.Cut(tag, "-")
		if id := x.numbers[language]; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	n := uint16(len(x.langs))
	x.sets[name] = n
	x.langs, x.ids = append(x.langs, languages), append(x.ids, ids)
	return n
}
