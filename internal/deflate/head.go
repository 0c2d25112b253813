package deflate

// head tells the codes of a block: lengths of codes, written in codes of their own.
type head struct {
	literals, distances int // how many lengths there are of each
	runs                []run
	lengths             []byte // of the codes of the lengths
	codes               int    // how many of them there are
	size                int    // in bits
}

// run is a symbol that stands for lengths: one, or a repetition, and the extra bits behind it.
type run struct{ symbol, value, extra int }

// The symbols of repetitions.
const (
	again     = 16 // the length before, 3 to 6 times
	zeros     = 17 // 3 to 10
	manyZeros = 18 // 11 to 138
)

// headOrder is the order in which the lengths of the codes of lengths stand.
var headOrder = [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// newHead returns the shortest head for lengths of codes: with some of the repetitions, or all.
func newHead(lengths [2][]byte) (best head) {
	h := head{literals: used(lengths[0], 257), distances: used(lengths[1], 1)}
	all := append(append([]byte{}, lengths[0][:h.literals]...), lengths[1][:h.distances]...)
	for choice := range 8 {
		h.runs = runsOf(all, choice&1 != 0, choice&2 != 0, choice&4 != 0)
		counts := make([]int, 19)
		for _, r := range h.runs {
			counts[r.symbol]++
		}
		h.lengths = codeLengths(counts, 7)
		h.codes = 19
		for h.codes > 4 && h.lengths[headOrder[h.codes-1]] == 0 {
			h.codes--
		}
		h.size = 5 + 5 + 4 + 3*h.codes
		for _, r := range h.runs {
			h.size += int(h.lengths[r.symbol]) + r.extra
		}
		if best.size == 0 || h.size < best.size {
			best = h
		}
	}
	return best
}

// used returns how many lengths there are up to the last that is not 0, at least so many.
func used(lengths []byte, least int) int {
	n := len(lengths)
	for n > least && lengths[n-1] == 0 {
		n--
	}
	return n
}

// runsOf returns the symbols for lengths, with those of repetitions that may be used.
func runsOf(lengths []byte, useAgain, useZeros, useManyZeros bool) (runs []run) {
	for i := 0; i < len(lengths); {
		l, n := lengths[i], 1
		for i+n < len(lengths) && lengths[i+n] == l {
			n++
		}
		i += n
		if l == 0 {
			for useManyZeros && n >= 11 {
				k := min(n, 138)
				runs = append(runs, run{manyZeros, k - 11, 7})
				n -= k
			}
			for useZeros && n >= 3 {
				k := min(n, 10)
				runs = append(runs, run{zeros, k - 3, 3})
				n -= k
			}
		}
		if useAgain && n >= 4 {
			runs = append(runs, run{symbol: int(l)})
			for n--; n >= 3; {
				k := min(n, 6)
				runs = append(runs, run{again, k - 3, 2})
				n -= k
			}
		}
		for range n {
			runs = append(runs, run{symbol: int(l)})
		}
	}
	return runs
}

func (h *head) write(w *bitWriter) {
	w.bits(uint32(h.literals-257), 5)
	w.bits(uint32(h.distances-1), 5)
	w.bits(uint32(h.codes-4), 4)
	for _, symbol := range headOrder[:h.codes] {
		w.bits(uint32(h.lengths[symbol]), 3)
	}
	codes := codesOf(h.lengths)
	for _, r := range h.runs {
		codes[r.symbol].write(w)
		w.bits(uint32(r.value), r.extra)
	}
}
