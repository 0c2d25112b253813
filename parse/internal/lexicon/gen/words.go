package main

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"log"
	"maps"
	"slices"
	"strings"

	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// isWord reports whether a meaning is a word of some languages, which no text of another is read with.
func (e entry) isWord() bool { return !e.kind.Shared() && len(e.langs) > 0 }

// words are the words of a language, by what they mean.
type words struct {
	language string
	tags     list // the language, and it in regions
	forms    map[head][]string
}

// head is what a form means.
type head struct {
	kind  lex.Kind
	flags lex.Flags
	tag   int // index for tags
	value int64
}

// ownWords returns the words of every language that has any: first those with hand-kept tables.
func (b *builder) ownWords() (all []*words) {
	byLanguage := map[string]*words{}
	for _, form := range slices.Sorted(maps.Keys(b.entries)) {
		entries := b.entries[form]
		for _, e := range entries {
			if !e.isWord() {
				continue
			}
			written := form
			if e.flags&lex.Exact != 0 {
				written = b.forms.all[e.form]
			}
			for _, tag := range e.langs {
				b.langSets.of(tag)
				language, _, _ := strings.Cut(tag, "-")
				w := byLanguage[language]
				if w == nil {
					w = &words{language: language, forms: map[head][]string{}}
					w.tags.of(language)
					byLanguage[language] = w
				}
				h := head{e.kind, e.flags, w.tags.of(tag), e.value}
				w.forms[h] = append(w.forms[h], written)
			}
		}
	}
	for _, l := range append(slices.Clone(languages), slices.Sorted(maps.Keys(byLanguage))...) {
		if w := byLanguage[l]; w != nil {
			b.langSets.of(l)
			all = append(all, w)
			delete(byLanguage, l)
		}
	}
	return all
}

// pack packs the words of a language by themselves, so that nobody needs to read those of another.
func (w *words) pack() []byte {
	var heads packer
	var forms column
	for _, h := range slices.SortedFunc(maps.Keys(w.forms), func(x, y head) int {
		return cmp.Or(cmp.Compare(x.kind, y.kind), cmp.Compare(x.flags, y.flags), cmp.Compare(x.tag, y.tag), cmp.Compare(x.value, y.value))
	}) {
		all := w.forms[h]
		slices.Sort(all)
		heads.num(len(all))
		heads.num(int(h.kind))
		heads.num(int(h.flags))
		heads.num(h.tag)
		heads.num(int(h.value))
		for _, form := range all {
			forms.add(form)
		}
	}
	var p packer
	p.strs(w.tags.all[1:])
	p.str(string(heads))
	p.str(string(forms.shared))
	p = append(p, forms.suffixes...)
	if len(p) < worthDeflating {
		return append([]byte{0}, p...)
	}
	length := binary.AppendUvarint(nil, uint64(len(p)))
	return append(length, deflated(p)...)
}

// worthDeflating is from how many bytes on the words of a language are compressed by themselves. What is smaller is left to
// the compression of the whole: codes of its own would weigh more than they save, and take longer to read.
const worthDeflating = 1000

// deflated compresses data as flate reads it.
func deflated(data []byte) []byte {
	var buf bytes.Buffer
	z, err := flate.NewWriter(&buf, flate.BestCompression)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := z.Write(data); err != nil {
		log.Fatal(err)
	}
	if err := z.Close(); err != nil {
		log.Fatal(err)
	}
	return buf.Bytes()
}
