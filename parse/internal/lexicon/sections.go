package lexicon

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"slices"
	"sync"
)

// sections are a file of parts that are compressed each by itself, so that a part costs nothing until it is wanted.
// They are safe for concurrent use. The data is our own and was checked when it was made, so a fault is a broken build
// and panics.
type sections struct {
	all []section

	mu      sync.Mutex // guards the rest, which is used again from section to section
	src     bytes.Reader
	inflate io.ReadCloser
	buffer  []byte
}

// section is a part: how many bytes it holds, and those that hold it, in DEFLATE.
type section struct {
	length int
	packed []byte
}

// newSections reads the head of a file: how many sections there are, the two lengths of each; the sections follow.
func newSections(file []byte) *sections {
	r := reader{b: file}
	s := &sections{all: make([]section, r.count())}
	lengths := r
	for range s.all {
		r.uint()
		r.uint()
	}
	for i := range s.all {
		s.all[i].length = lengths.uint()
		s.all[i].packed = r.next(lengths.uint())
	}
	if r.at != len(file) {
		panic(broken)
	}
	return s
}

// appendSections appends sections as newSections reads them.
func appendSections(dst []byte, all []section) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(all)))
	for _, s := range all {
		dst = binary.AppendUvarint(dst, uint64(s.length))
		dst = binary.AppendUvarint(dst, uint64(len(s.packed)))
	}
	for _, s := range all {
		dst = append(dst, s.packed...)
	}
	return dst
}

// open returns what a section holds.
func (s *sections) open(n int) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]byte, s.length(n))
	s.unpack(out, n)
	return out
}

// borrow returns what a section holds; it is good until the next call, and the caller holds mu so long.
func (s *sections) borrow(n int) []byte {
	s.buffer = slices.Grow(s.buffer[:0], s.length(n))[:s.length(n)]
	s.unpack(s.buffer, n)
	return s.buffer
}

// length returns how many bytes a section holds. DEFLATE holds no more than maxRatio times its own.
func (s *sections) length(n int) int {
	if s.all[n].length > maxRatio*len(s.all[n].packed) {
		panic(broken)
	}
	return s.all[n].length
}

const maxRatio = 1032

func (s *sections) unpack(dst []byte, n int) {
	s.src.Reset(s.all[n].packed)
	if s.inflate == nil {
		s.inflate = flate.NewReader(&s.src)
	} else if err := s.inflate.(flate.Resetter).Reset(&s.src, nil); err != nil {
		panic("lexicon: " + err.Error())
	}
	if _, err := io.ReadFull(s.inflate, dst); err != nil {
		panic("lexicon: " + err.Error())
	}
}
