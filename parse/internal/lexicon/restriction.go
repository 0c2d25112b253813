package lexicon

import (
	"cmp"
	"slices"
)

// restriction keeps, of what forms mean as words of languages, what they mean in one language.
type restriction struct {
	sets []uint16 // by number of a set of languages: that of what it has of the language, 0 if it has nothing
	rank []uint16 // by number of a set that is kept: how near it is to the language without a region
	kept []Meaning
}

// restrict makes the restriction to a language. Sets of languages that it needs and x has not are added.
func (x *Lexicon) restrict(language uint16) *restriction {
	r := &restriction{sets: make([]uint16, x.sets.len())}
	known := map[string]uint16{}
	var tags []uint16
	own := func(set int) (key string) {
		tags = tags[:0]
		for _, tag := range x.sets.at(set) {
			if x.languageOf[tag] == language {
				tags = append(tags, tag)
				key += string(rune(tag))
			}
		}
		return key
	}
	for n := range r.sets {
		if key := own(n); len(tags) > 0 && len(tags) == len(x.sets.at(n)) {
			known[key] = uint16(n)
		}
	}
	for n := range r.sets {
		key := own(n)
		if len(tags) == 0 {
			continue
		}
		if _, ok := known[key]; !ok {
			known[key] = uint16(x.sets.len())
			x.sets.add(tags...)
			x.ids.add(language)
		}
		r.sets[n] = known[key]
	}
	r.rank = make([]uint16, x.sets.len())
	for n := range r.rank {
		if tags := x.sets.at(n); len(tags) > 0 && !slices.Contains(tags, language) {
			r.rank[n] = 1 + slices.Min(tags)
		}
	}
	return r
}

// of returns the meanings of a form that are kept, nil if no word is among them: then the form is a name, or nothing. The
// words stand in the order in which a table of the language alone has them. They are good until the next call.
func (r *restriction) of(all []Meaning) []Meaning {
	r.kept = r.kept[:0]
	for _, m := range all {
		if m.IsWord() && r.sets[m.Langs] != 0 {
			m.Langs = r.sets[m.Langs]
			r.kept = append(r.kept, m)
		}
	}
	if len(r.kept) == 0 {
		return nil
	}
	slices.SortStableFunc(r.kept, func(a, b Meaning) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Flags, b.Flags), cmp.Compare(r.rank[a.Langs], r.rank[b.Langs]),
			cmp.Compare(a.Value, b.Value), cmp.Compare(a.Spelling, b.Spelling))
	})
	for _, m := range all {
		if !m.IsWord() {
			r.kept = append(r.kept, m)
		}
	}
	closerFirst(r.kept)
	return r.kept
}

// closerFirst puts the meanings first that depend on how a form is written.
func closerFirst(all []Meaning) {
	slices.SortStableFunc(all, func(a, b Meaning) int {
		switch {
		case a.Conditional() == b.Conditional():
			return 0
		case a.Conditional():
			return -1
		}
		return 1
	})
}
