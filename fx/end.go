package fx

// end returns one end of a range as a number of its own, the whole quantity for NoEnd.
func (q quantity) end(e End) quantity {
	switch e {
	case LowEnd:
		q.high, q.ranged = q.low, false
	case HighEnd:
		q.low, q.ranged = q.high, false
	}
	return q
}

// worseEnd returns the ends of two ranges that are further apart, as ranges are converted end by end; NoEnd where one side is no range.
func (q *question) worseEnd() End {
	if !q.a.ranged || !q.b.ranged {
		return NoEnd
	}
	away := func(e End) Bounds { return implied(q.a.end(e).bounds(loose), q.b.end(e).bounds(loose)) }
	if gap(away(LowEnd), q.rates).Cmp(gap(away(HighEnd), q.rates)) > 0 {
		return LowEnd
	}
	return HighEnd
}

// rightEnd reports whether one end of two ranges was converted rightly.
func (q *question) rightEnd(e End) bool {
	return e != NoEnd && gradeOf(q.a.end(e), q.b.end(e), q.rates.widened(q.tolerance), q.twoLegs) != NoGrade
}

// levels returns how widely both figures were read for a grade.
func (q *question) levels(g Grade) (from, to level) {
	switch {
	case g == GradeExact:
		return tight, tight
	case g != GradeCoarse:
		return loose, loose
	case agrees(q.a, q.b, loose, coarse, q.rates.widened(q.tolerance)):
		return loose, coarse
	}
	return coarse, coarse
}
