package parse

// hyphen steps over a hyphen that joins words at token k.
func (r *reading) hyphen(k int) int {
	if r.hyphenAt(k) {
		return k + 1
	}
	return k
}

// hyphenAt reports whether token k is a hyphen that joins words: it touches both, or, in a text without capitals as
// tokenised corpora are, blanks stand on both sides ("a 10 - million - dollar line").
func (r *reading) hyphenAt(k int) bool { return r.sign(k) == '-' && r.joinedBy(k) }

// joinedBy reports whether the sign at token k touches what is on both sides, or would if the text were not tokenised.
func (r *reading) joinedBy(k int) bool {
	if k < 1 || r.beyond(k+1) {
		return false
	}
	if r.glued(k) && r.glued(k+1) {
		return true
	}
	return r.tokens[k].spaced && r.tokens[k+1].spaced && r.tokens[k].breaks+r.tokens[k+1].breaks == 0 && r.lowercase()
}

// hyphenless reports whether token k is there and no break parts it from the one before.
func (r *reading) hyphenless(k int) bool { return !r.beyond(k) && r.tokens[k].breaks <= 1 }
