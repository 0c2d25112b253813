package lexicon

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
)

// words gathers the words of languages.
type words struct {
	forms     keys // folded
	heads     []Entry
	meanings  []meaning
	spellings map[int32]string // by form: the only one that counts
	inflater  inflater
	buffer    []byte
}

// meaning is one meaning of a form while a table is made of the words of several languages. There are tens of thousands:
// they are small, and what most comparisons of their forms need is in them.
type meaning struct {
	prefix uint64 // the first bytes of the form, zero where there are fewer
	form   int32
	head   int32
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

// grow makes room for about what languages have of words, from what they have of bytes when they are packed.
func (w *words) grow(x *base, languages []string) {
	n := 0
	for _, language := range languages {
		n += len(x.parts[language])
	}
	w.heads, w.meanings = make([]Entry, 0, n/12), make([]meaning, 0, n/4)
	w.forms = keys{make([]byte, 0, 3*n), make([]uint32, 0, n/4)}
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
	heads := reader{b: r.bytes()}
	c := column{shared: reader{b: r.bytes()}, suffixes: r.b[r.at:]}
	for heads.at < len(heads.b) {
		n := heads.uint()
		h := w.head(Entry{Kind: Kind(heads.uint()), Flags: Flags(heads.uint()), Langs: sets[heads.uint()], Value: int64(heads.uint())})
		for range n {
			form, _ := c.next()
			w.add(form, h)
		}
	}
	return true
}

// inflate unpacks what has its length in front, 0 if it is not packed. The result is good until the next call.
func (w *words) inflate(part []byte) []byte {
	r := reader{b: part}
	n := r.uint()
	if n == 0 {
		return part[r.at:]
	}
	w.buffer = slices.Grow(w.buffer[:0], n)[:n]
	w.inflater.inflate(w.buffer, r.b[r.at:])
	return w.buffer
}

// head adds what forms mean, and returns its number.
func (w *words) head(e Entry) int32 {
	w.heads = append(w.heads, e)
	return int32(len(w.heads) - 1)
}

// add adds a form with what it means. It is in its exact case where the meaning wants that.
func (w *words) add(form []byte, head int32) {
	m := meaning{form: int32(len(w.forms.ends)), head: head}
	if w.heads[head].Has(Exact) {
		if w.spellings == nil {
			w.spellings = map[int32]string{}
		}
		w.spellings[m.form] = string(form)
		form = []byte(FoldString(string(form)))
	}
	var prefix [prefixBytes]byte
	copy(prefix[:], form)
	m.prefix = binary.BigEndian.Uint64(prefix[:])
	w.forms.bytes = append(w.forms.bytes, form...)
	w.forms.shut()
	w.meanings = append(w.meanings, m)
}

// table makes the table of what was gathered; a form that x has too gets its meanings there as well.
func (w *words) table(x *Lexicon) table {
	t := table{entries: make([]Entry, 0, len(w.meanings)), exact: map[uint32]string{}}
	b := newTrieBuilder(len(w.meanings), len(w.forms.bytes)/2)
	names := newFollower(&x.names.trie)
	u := uniter{words: w, lexicon: x, sets: map[string]uint16{}}
	w.sort()
	for all := w.meanings; len(all) > 0; {
		form, n := w.forms.at(all[0].form), 1
		for n < len(all) && all[n].prefix == all[0].prefix && bytes.Equal(w.forms.at(all[n].form), form) {
			n++
		}
		same := b.add(form, 0)
		one := u.unite(all[:n]) // the meanings of the form
		if name := names.find(form, same); name >= 0 {
			one = x.names.append(one, name)
		}
		first := len(t.entries)
		for _, conditional := range []bool{true, false} {
			for _, m := range one {
				if m.Conditional() != conditional {
					continue
				}
				if m.Has(Exact) {
					t.exact[uint32(len(t.entries))] = m.spelling
				}
				t.entries = append(t.entries, m.Entry)
			}
		}
		b.mean(first, len(t.entries)-first)
		all = all[n:]
	}
	t.trie = b.done()
	return t
}

// spelled is a meaning with the only spelling that counts, "" for any.
type spelled struct {
	Entry
	spelling string
}

// append appends the meanings of a form.
func (t *table) append(dst []spelled, form int32) []spelled {
	entries, first := t.of(form)
	for i, e := range entries {
		dst = append(dst, spelled{e, t.exact[first+uint32(i)]})
	}
	return dst
}

// uniter makes one of the meanings of a form that are the same in several languages.
type uniter struct {
	words   *words
	lexicon *Lexicon
	sets    map[string]uint16 // by the sets of several meanings, in their order: the set of all their languages
	united  []spelled
	all     []byte // sets of one meaning
}

// unite returns the meanings of a form. They are good until the next call.
func (u *uniter) unite(form []meaning) []spelled {
	u.united = u.united[:0]
	for i, m := range form {
		s := u.words.spelled(m)
		if slices.ContainsFunc(u.united, s.same) {
			continue
		}
		u.all = binary.LittleEndian.AppendUint16(u.all[:0], s.Langs)
		for _, other := range form[i+1:] {
			if o := u.words.spelled(other); o.same(s) {
				u.all = binary.LittleEndian.AppendUint16(u.all, o.Langs)
			}
		}
		if len(u.all) > 2 {
			s.Langs = u.set()
		}
		u.united = append(u.united, s)
	}
	return u.united
}

func (w *words) spelled(m meaning) (s spelled) {
	if s.Entry = w.heads[m.head]; s.Has(Exact) {
		s.spelling = w.spellings[m.form]
	}
	return s
}

// same reports whether two meanings of a form differ in nothing but their languages.
func (s spelled) same(o spelled) bool {
	s.Langs = o.Langs
	return s == o
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
