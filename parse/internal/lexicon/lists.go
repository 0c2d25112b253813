package lexicon

// lists are lists of small numbers, one behind the other: thousands of them are two allocations.
type lists struct {
	numbers []uint16
	ends    []uint16 // by list
}

// newLists returns room for so many lists, most of them short.
func newLists(n int) lists { return lists{make([]uint16, 0, 4*n), make([]uint16, 0, n)} }

func (l *lists) len() int { return len(l.ends) }

// at returns a list. The caller must not change it.
func (l *lists) at(i int) []uint16 {
	from := uint16(0)
	if i > 0 {
		from = l.ends[i-1]
	}
	return l.numbers[from:l.ends[i]:l.ends[i]]
}

// add adds a list.
func (l *lists) add(numbers ...uint16) {
	l.numbers = append(l.numbers, numbers...)
	if len(l.numbers) > 1<<16-1 {
		panic("lexicon: too many numbers")
	}
	l.ends = append(l.ends, uint16(len(l.numbers)))
}

// clip makes a copy that shares memory with l until something is added.
func (l *lists) clip() lists {
	return lists{l.numbers[:len(l.numbers):len(l.numbers)], l.ends[:len(l.ends):len(l.ends)]}
}
