package parse

import "github.com/exactfigures/figures/parse/internal/lexicon"

// cueRole returns how token k joins the sides of a conversion, 0 if it does not.
func (r *reading) cueRole(k int) lexicon.CueRole {
	e, _ := r.is(k, lexicon.Cue)
	return lexicon.CueRole(e.Value)
}

// rangeRole returns how token k joins two ends, 0 if it does not.
func (r *reading) rangeRole(k int) lexicon.RangeRole {
	e, _ := r.is(k, lexicon.Range)
	return lexicon.RangeRole(e.Value)
}

// shareAt reports whether token k is a word for a share.
func (r *reading) shareAt(k int) bool {
	e, _ := r.is(k, lexicon.Unit)
	return Per(e.Value) == PerShare
}
