package parse

import (
	"time"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// dateAt reads a date at token i. A day that its month has not is none.
func (r *reading) dateAt(i int, year bool) (d Date, next int) {
	d, next = r.writtenDate(i, year)
	if d.Day > 28 {
		y := d.Year
		if y == 0 {
			y = 2024 // without a year 29 February may be
		}
		if time.Date(y, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Month() != d.Month {
			return Date{}, 0
		}
	}
	return d, next
}

// writtenDate reads a date at token i: 2025-02-24, 24 February 2025, February 24, 2025, February 2025, 2025.
// next is 0 if there is none. A bare year counts only where year is true.
func (r *reading) writtenDate(i int, year bool) (d Date, next int) {
	if i >= len(r.tokens) {
		return d, 0
	}
	if m, ok := r.is(i, lexicon.Month); ok {
		d.Month = time.Month(m.Value)
		if day, ok := r.small(i+1, 31); ok && r.tokens[i+1].breaks == 0 {
			k := i + 2
			if r.sign(k) == ',' {
				k++
			}
			if y, ok := r.year(k); ok {
				return Date{y, d.Month, day}, k + 1
			}
			return Date{0, d.Month, day}, i + 2
		}
		k := i + 1
		if c := r.sign(k); c == ',' || c == '/' { // February, 2025; "tháng 6/2024"
			k++
		}
		if y, next, ok := r.yearOf(i, k); ok {
			return Date{y, d.Month, 0}, next
		}
		return Date{0, d.Month, 0}, i + 1
	}
	if d, next := r.namedDate(i); next > 0 {
		return d, next
	}
	if r.kindAt(i) != numberToken {
		return d, 0
	}
	if day, ok := r.small(i, 31); ok {
		if m, ok := r.is(i+1, lexicon.Month); ok && r.tokens[i+1].breaks == 0 {
			k := i + 2
			if r.sign(k) == ',' { // 24 February, 2025
				k++
			}
			if y, next, ok := r.yearOf(i+1, k); ok {
				return Date{y, time.Month(m.Value), day}, next
			}
			return Date{0, time.Month(m.Value), day}, i + 2
		}
	}
	if y, ok := r.year(i); ok {
		if r.sign(i+1) == '-' && r.glued(i+1) && r.glued(i+2) {
			if m, ok := r.small(i+2, 12); ok {
				if r.sign(i+3) == '-' && r.glued(i+3) && r.glued(i+4) {
					if day, ok := r.small(i+4, 31); ok {
						return Date{y, time.Month(m), day}, i + 5
					}
				}
				return Date{y, time.Month(m), 0}, i + 3
			}
		}
		if year {
			return Date{Year: y}, i + 1
		}
	}
	return d, 0
}

// small returns the number of one or two digits at token i, from 1 to limit.
func (r *reading) small(i, limit int) (int, bool) {
	if r.kindAt(i) != numberToken {
		return 0, false
	}
	d := &r.numbers[r.tokens[i].digits]
	n, _, _, ok := d.Read(0)
	if !ok || d.Grouped() || d.Count() > 2 {
		return 0, false
	}
	v := int(n.Value.IntPart())
	return v, v >= 1 && v <= limit
}

// year returns the year at token i: four digits from 1900 to 2099.
func (r *reading) year(i int) (int, bool) {
	if r.kindAt(i) != numberToken {
		return 0, false
	}
	d := &r.numbers[r.tokens[i].digits]
	n, _, _, ok := d.Read(0)
	if !ok || d.Grouped() || d.Count() != 4 {
		return 0, false
	}
	y := int(n.Value.IntPart())
	return y, y >= 1900 && y < 2100
}

// headBytes is how much of a text may hold its own date.
const headBytes = 1200

// documentDate reads the date of the text: a line "Date: 2025-02-24", a dateline "LONDON, Feb 24, 2025 (…)",
// or a line near the top that is nothing but a date.
func (r *reading) documentDate() (date Date) {
	for i := 0; i < len(r.tokens) && r.tokens[i].Start < headBytes; i++ {
		if r.class(i, lexicon.ClassDateline) && (r.sign(i+1) == ':' || i == 0 || r.tokens[i].breaks > 0) {
			k := i + 1
			for n := 0; n < 3; n++ {
				if d, next := r.dateAt(k, false); next > 0 && d.Year > 0 {
					r.dateFrom, r.dateTo = k, next
					return d
				}
				k++
			}
		}
		if i > 0 && r.tokens[i].breaks == 0 && r.sign(i-1) != ',' && r.sign(i-1) != '|' && !dash(r.sign(i-1)) && r.sign(i-1) != '(' {
			continue
		}
		d, next := r.dateAt(i, false)
		if next == 0 || d.Year == 0 || d.Day == 0 || !date.IsZero() {
			continue
		}
		clock := r.clockBehind(next)
		lineEnds := clock >= len(r.tokens) || r.tokens[clock].breaks > 0 || clock > next && (i == 0 || r.tokens[i].breaks > 0)
		start, _ := r.line(i)
		if lineEnds && i-start <= 4 || i-start <= 6 && (r.sign(next) == '(' || dash(r.sign(next)) && r.tokens[next].spaced || r.sign(next) == '/') && (start == 0 || r.tokens[start].breaks > 0) {
			date = d
			r.dateFrom, r.dateTo = i, next
		}
	}
	return date
}

// when reads the time that the words near a pair give: "in 2002", "in May 2007", "at the time".
func (r *reading) when(p *pair) (w When) {
	a, b := &r.phrases[p.head], &r.phrases[p.leg]
	near, further := min(len(r.tokens), b.to+6), false
	if p.leg+1 < len(r.phrases) {
		next := r.phrases[p.leg+1].from
		near, further = min(near, next), next <= b.to+12
	}
	behind := false // the bracket of the leg
	for k := b.to; k < near; k++ {
		behind = behind || r.sign(k) == ')' || r.sign(k) == '）'
		if (further || behind) && (r.sign(k) == ',' || r.sign(k) == ';') {
			break // "€3 ($2.90), a year ago it was $3.50", "£4.5bn ($7.1bn), up from last year"
		}
		if r.class(k, lexicon.ClassNow) {
			return When{}
		}
		if r.class(k, lexicon.ClassEvent) {
			w.Event = true
		}
	}
	for k := a.to; k < b.from; k++ {
		if d, ok := r.timeAt(k); ok && d.Year > 0 { // £1.2m in 1999, then worth $1.9m
			return When{Date: d, Event: true}
		}
		w.Event = w.Event || r.class(k, lexicon.ClassEvent) || r.class(k, lexicon.ClassThen)
	}
	stop := len(r.tokens) // a further figure has its own time
	if p.leg+1 < len(r.phrases) {
		stop = r.phrases[p.leg+1].from
	}
	for k, n := b.to, 0; k < stop && n < 14 && !r.sentenceEnds(k); k, n = k+1, n+1 {
		if d, ok := r.timeAt(k); ok {
			return When{Date: d, Event: true}
		}
	}
	stop = 0
	if p.head > 0 {
		stop = r.phrases[p.head-1].to
	}
	for k, n := a.lead-1, 0; k >= stop && n < 24 && (!r.sentenceEnds(k) || n == 0); k, n = k-1, n+1 {
		if r.tokens[k].breaks > 0 && k > 0 && r.class(k-1, lexicon.ClassDateline) || k < r.dateTo && k >= r.dateFrom {
			break
		}
		if d, ok := r.timeAt(k); ok {
			for n := 1; n <= maxDateWords; n++ { // the day stands before the year
				if full, next := r.dateAt(max(0, k-n), false); full.Day > 0 && full.Year == d.Year && next > k {
					d = full
					break
				}
			}
			return When{Date: d, Event: true}
		}
	}
	return w
}

// maxDateWords is how many tokens of a date stand before its year: ngày 18 tháng 6 năm 2024.
const maxDateWords = 5

// timeAt reads a date at token k as a time of something: a year needs a word before it ("in 2002"); a month without
// a year, behind "at the end of", is the last one before the text's own date.
func (r *reading) timeAt(k int) (Date, bool) {
	d, next := r.dateAt(k, r.class(k-1, lexicon.ClassTime))
	if next == 0 {
		return d, false
	}
	end := r.class(k-1, lexicon.ClassEnd)
	if d.Year == 0 {
		if !end || r.date.Year == 0 || r.date.Month == 0 {
			return d, false
		}
		d.Year = r.date.Year
		if d.Month > r.date.Month {
			d.Year--
		}
	}
	if end && d.Month > 0 && d.Day == 0 {
		_, last := d.Range()
		d.Day = last.Day()
	}
	return d, true
}
