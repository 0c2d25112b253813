package lexicon

// table is forms with what they mean.
type table struct {
	trie    trie
	entries []Entry           // of all forms, one form behind the other
	exact   map[uint32]string // by entry that has the flag Exact: the only spelling that counts
}

// of returns the meanings of a form and the place of the first among the entries.
func (t *table) of(form int32) (meanings []Entry, first uint32) {
	first = uint32(form) >> meaningBits
	end := first + uint32(form)&(1<<meaningBits-1)
	return t.entries[first:end:end], first
}

// fitting returns those meanings of a form that it has as it is written. Those that depend on that stand first, so that
// nothing is copied where none or all of them fit.
func (t *table) fitting(form int32, written string) []Entry {
	all, first := t.of(form)
	fit, n := 0, 0
	for ; n < len(all) && all[n].Conditional(); n++ {
		if t.fits(first+uint32(n), written) {
			fit++
		}
	}
	switch fit {
	case 0:
		return all[n:]
	case n:
		return all
	}
	kept := make([]Entry, 0, fit+len(all)-n)
	for i, e := range all[:n] {
		if t.fits(first+uint32(i), written) {
			kept = append(kept, e)
		}
	}
	return append(kept, all[n:]...)
}

// Conditional reports whether a meaning depends on how its form is written. Those that do stand before the others of a form:
// they are the closer ones.
func (e Entry) Conditional() bool { return e.Flags&(Code|Exact|Upper|Title) != 0 }
