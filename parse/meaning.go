package parse

import "github.com/exactfigures/figures/parse/internal/lexicon"

// sorts are the kinds and the classes of words among the meanings of a token, by bits. Most questions of the grammar are
// about what a token is not, and a bit answers them. Meanings of languages that the text is not in are among them too.
type sorts struct {
	classes uint64
	kinds   uint32
}

// sortsOf returns the sorts of meanings.
func sortsOf(meanings []lexicon.Entry) (s sorts) {
	for i := range meanings {
		e := &meanings[i]
		s.kinds |= 1 << e.Kind
		if e.Kind == lexicon.Class {
			s.classes |= 1 << e.Value
		}
	}
	return s
}

// may reports whether a meaning of a kind may be among them.
func (s *sorts) may(k lexicon.Kind) bool { return s.kinds>>k&1 != 0 }

// mayClass reports whether a word of a class may be among them.
func (s *sorts) mayClass(c lexicon.WordClass) bool { return s.classes>>c&1 != 0 }

// mean gives a token its meanings.
func (t *token) mean(meanings []lexicon.Entry) { t.meanings, t.sorts = meanings, sortsOf(meanings) }

// kindsOf returns the bits of kinds.
func kindsOf(kinds ...lexicon.Kind) (bits uint32) {
	for _, k := range kinds {
		bits |= 1 << k
	}
	return bits
}
