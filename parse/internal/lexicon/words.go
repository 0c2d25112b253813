package lexicon

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"io"
	"slices"
	"strings"
)

// meaning is one meaning of a form while a table is made of the words of several languages.
type meaning struct {
	prefix   uint64 // the first bytes of the form: what nearly all comparisons need
	form     int32
	spelling int32 // the only one that counts + 1, 0: any
	entry    Entry
}

// words gathers the words of languages.
type words struct {
	forms     keys
	meanings  []meaning
	spellings []string
	inflater  io.Reader
	buffer    []byte
}

// read adds a language's words, if it has any. They are packed by what they mean: a head and the forms that mean it.
func (w *words) read(x *base, language string) bool {
	part, ok := x.parts[language]
	if !ok {
		return false
	}
	r := &reader{w.inflate(part)}
	var sets []uint16 // of the language, and of it in regions
	for _, tag := range append([]string{language}, r.strings()...) {
		sets = append(sets, x.singles[x.numbers[tag]])
	}
	w.meanings = slices.Grow(w.meanings, r.uint())
	heads := reader{r.bytes()}
	c := column{shared: reader{r.bytes()}, suffixes: r.b}
	for len(heads.b) > 0 {
		n := heads.uint()
		e := Entry{Kind: Kind(heads.uint()), Flags: Flags(heads.uint()), Langs: sets[heads.uint()], Value: int64(heads.uint())}
		for range n {
			w.add(c.next(), e)
		}
	}
	return true
}

// inflate unpacks what has its length in front. The result is good until the next call.
func (w *words) inflate(part []byte) []byte {
	r := reader{part}
	n := r.uint()
	packed := bytes.NewReader(r.b)
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
	m := meaning{form: int32(w.forms.len()), entry: e}
	if e.Has(Exact) {
		w.spellings = append(w.spellings, string(form))
		m.spelling = int32(len(w.spellings))
		form = []byte(FoldString(string(form)))
	}
	var prefix [8]byte
	copy(prefix[:], form)
	m.prefix = binary.BigEndian.Uint64(prefix[:])
	w.forms.bytes = append(w.forms.bytes, form...)
	w.forms.shut()
	w.meanings = append(w.meanings, m)
}

// table makes the table of what was gathered; a form that x has too gets its meanings there as well.
func (w *words) table(x *Lexicon) table {
	slices.SortFunc(w.meanings, func(a, b meaning) int {
		if a.prefix != b.prefix {
			return cmp.Compare(a.prefix, b.prefix)
		}
		return cmp.Or(bytes.Compare(w.forms.at(int(a.form)), w.forms.at(int(b.form))), cmp.Compare(a.form, b.form))
	})
	t := table{entries: make([]Entry, 0, len(w.meanings)+len(w.meanings)/4), exact: map[uint32]string{}}
	forms := keys{bytes: make([]byte, 0, len(w.forms.bytes)), ends: make([]uint32, 0, len(w.meanings))}
	var one []united // the meanings of one form
	for from := 0; from < len(w.meanings); {
		form := w.forms.at(int(w.meanings[from].form))
		to := from + 1
		for to < len(w.meanings) && w.meanings[to].prefix == w.meanings[from].prefix && bytes.Equal(w.forms.at(int(w.meanings[to].form)), form) {
			to++
		}
		one = w.unite(one[:0], w.meanings[from:to], x)
		if name := x.names.find(form); name >= 0 {
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
		forms.bytes = append(forms.bytes, form...)
		forms.shut()
		t.ends = append(t.ends, uint32(len(t.entries)))
		from = to
	}
	t.trie = newTrie(forms)
	return t
}

// united is a meaning that several languages have.
type united struct {
	meaning
	tags []string // nil: those of its entry
}

// unite makes one of the meanings that are the same in several languages.
func (w *words) unite(dst []united, all []meaning, x *Lexicon) []united {
	for _, m := range all {
		i := slices.IndexFunc(dst, func(u united) bool { return w.same(&u.meaning, &m) })
		if i < 0 {
			dst = append(dst, united{meaning: m})
			continue
		}
		u := &dst[i]
		if u.tags == nil {
			u.tags = slices.Clone(x.langs[u.entry.Langs])
		}
		u.tags = append(u.tags, x.langs[m.entry.Langs]...)
	}
	for i := range dst {
		if dst[i].tags != nil {
			dst[i].entry.Langs = x.set(dst[i].tags)
		}
	}
	return dst
}

// same reports whether two meanings of a form differ in nothing but their languages.
func (w *words) same(a, b *meaning) bool {
	e := a.entry
	e.Langs = b.entry.Langs
	return e == b.entry && (a.spelling == b.spelling || a.spelling > 0 && b.spelling > 0 && w.spellings[a.spelling-1] == w.spellings[b.spelling-1])
}

// borrow adds the meanings that a form has in another table.
func (w *words) borrow(dst []united, t *table, form int32) []united {
	entries, first := t.of(form)
	for i, e := range entries {
		m := meaning{entry: e}
		if e.Has(Exact) {
			w.spellings = append(w.spellings, t.exact[first+uint32(i)])
			m.spelling = int32(len(w.spellings))
		}
		dst = append(dst, united{meaning: m})
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
