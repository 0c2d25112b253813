package parse

import (
	"unicode/utf8"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// paidBefore is how many tokens before such a subunit may be a word that makes it money: 他付了五角.
const paidBefore = 3

// pieceOfWord reports whether the mark of an amount is a piece of something longer: the first letter of an abbreviation ("1200
// e.v."), or a subunit of one letter in a script without blanks that makes another word with the number before it (十分 is
// very, 半角 a form of letters, 반전 a turn).
func (r *reading) pieceOfWord(a *amount) bool {
	m := &a.mark
	if a.prefix || r.alone(a) || m.to != m.head+1 {
		return false
	}
	head := r.tokens[m.head].Of(r.text)
	letter, size := utf8.DecodeRuneInString(head)
	if point := head[size:]; point != "" && point != "." || !lexicon.IsLetter(letter) {
		return false
	} else if k := a.to; r.glued(k) && r.kindAt(k) == wordToken && point == "." && r.sign(k) == 0 {
		return true // p.p.m.
	} else if r.sign(k) == '.' && r.glued(k) && r.glued(k+1) && r.kindAt(k+1) == wordToken {
		return true
	}
	if k := a.to; !m.minor && !a.scaled && r.class(m.head, lexicon.ClassCounter) && r.glued(k) && r.unspacedWord(k) && len(r.tokens[k].meanings) == 0 {
		return !r.classNear(a.from-paidBefore, paidBefore, lexicon.ClassMoney) // 两块肉: two pieces of meat
	}
	if !m.minor || a.digits >= 0 || a.minor != nil || !lexicon.Unspaced(letter) || !r.glued(m.head) {
		return false
	}
	return !r.classNear(a.from-paidBefore, paidBefore, lexicon.ClassMoney)
}
