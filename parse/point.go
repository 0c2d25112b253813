package parse

import "github.com/exactfigures/figures/parse/internal/lexicon"

// behindNumber reports whether a word that is part of a number stands before a form that can stand behind numbers only: half
// a cent.
func (s *scanner) behindNumber(form []lexicon.Entry) bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].kinds&numbering != 0 && sortsOf(form).kinds&^suffixes == 0
}

// suffixes are the kinds of words that stand behind a number only.
var suffixes = kindsOf(lexicon.Minor, lexicon.Scale, lexicon.Coin)
