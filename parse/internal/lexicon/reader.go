package lexicon

import "encoding/binary"

// reader reads numbers and strings. The data is our own and was checked when it was made, so a fault is a broken build
// and panics.
type reader struct {
	b  []byte
	at int
}

// broken is what a reader panics with.
const broken = "lexicon: broken data"

// uint reads a number, as encoding/binary has it.
func (r *reader) uint() int {
	if r.at < len(r.b) && r.b[r.at] < 0x80 { // nearly all are
		r.at++
		return int(r.b[r.at-1])
	}
	return r.long()
}

func (r *reader) long() int {
	v, n := binary.Uvarint(r.b[r.at:])
	if n <= 0 || v > 1<<62 {
		panic(broken)
	}
	r.at += n
	return int(v)
}

// count reads how many things follow, of which no more are said to be than bytes.
func (r *reader) count() int {
	n := r.uint()
	if n > len(r.b)-r.at {
		panic(broken)
	}
	return n
}

// next returns the next n bytes.
func (r *reader) next(n int) []byte {
	if n < 0 || n > len(r.b)-r.at {
		panic(broken)
	}
	r.at += n
	return r.b[r.at-n : r.at : r.at]
}

// bytes returns the next bytes, which are counted.
func (r *reader) bytes() []byte { return r.next(r.uint()) }

// numbers returns a list of small numbers.
func (r *reader) numbers() []uint16 {
	out := make([]uint16, r.count())
	for i := range out {
		out[i] = uint16(r.uint())
	}
	return out
}

// strings returns a list. Its strings are cut from one.
func (r *reader) strings() []string {
	out := make([]string, r.count())
	all := *r
	for range out {
		r.bytes()
	}
	text, begin := string(r.b[all.at:r.at]), all.at
	for i := range out {
		n := all.uint()
		out[i] = text[all.at-begin : all.at-begin+n]
		all.at += n
	}
	return out
}

// writer appends numbers and strings as reader reads them.
type writer []byte

func (w *writer) uint(n int) { *w = binary.AppendUvarint(*w, uint64(n)) }

func (w *writer) numbers(all []int) {
	w.uint(len(all))
	for _, n := range all {
		w.uint(n)
	}
}

func (w *writer) bytes(b []byte) { w.uint(len(b)); *w = append(*w, b...) }

func (w *writer) strings(all []string) {
	w.uint(len(all))
	for _, s := range all {
		w.bytes([]byte(s))
	}
}
