package parse

import (
	"time"
	"unicode"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// timeUnit reports whether token k is a unit of time.
func (r *reading) timeUnit(k int, u Per) bool {
	e, ok := r.is(k, lexicon.Unit)
	return ok && Per(e.Value) == u && r.tokens[k].breaks == 0
}

// namedDate reads a date whose numbers have the names of their units behind them: 2024年6月18日, 2024년 6월.
func (r *reading) namedDate(i int) (d Date, next int) {
	if y, ok := r.year(i); ok && r.timeUnit(i+1, PerYear) && r.unspacedWord(i+1) {
		m, ok := r.small(i+2, 12)
		if !ok || !r.timeUnit(i+3, PerMonth) {
			return Date{Year: y}, i + 2
		}
		day, ok := r.small(i+4, 31)
		if !ok || !r.timeUnit(i+5, PerDay) {
			return Date{y, time.Month(m), 0}, i + 4
		}
		return Date{y, time.Month(m), day}, i + 6
	}
	return d, 0
}

// buddhistEra is how many years the calendar of Thailand is ahead.
const buddhistEra = 543

// yearOf returns the year at token i that belongs to the month at token m, and what follows it: also "năm 2024", and
// beside a month in Thai 2567.
func (r *reading) yearOf(m, i int) (y, next int, ok bool) {
	if r.timeUnit(i, PerYear) {
		i++
	}
	if y, ok := r.year(i); ok {
		return y, i + 1, true
	}
	if r.kindAt(i) != numberToken || !unicode.Is(unicode.Thai, r.firstRune(m)) {
		return 0, i, false
	}
	d := &r.numbers[r.tokens[i].digits]
	n, _, _, ok := d.Read(0)
	if !ok || d.Grouped() || d.Count() != 4 {
		return 0, i, false
	}
	y = int(n.Value.IntPart()) - buddhistEra
	return y, i + 1, y >= 1900 && y < 2100
}

// clockBehind steps over a time of the day: "2024年6月18日 10:30".
func (r *reading) clockBehind(k int) int {
	for r.kindAt(k) == numberToken && r.sign(k+1) == ':' && r.kindAt(k+2) == numberToken && r.tokens[k].breaks == 0 {
		k += 2
		if r.sign(k+1) != ':' {
			k++
		}
	}
	return k
}
