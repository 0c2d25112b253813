package parse

import "time"

// Date is a day, a month or a year of the Gregorian calendar. The zero Date is no date. Dates are comparable.
// In text form: 2025-02-24, 2025-02, 2025.
type Date struct {
	Year  int
	Month time.Month // 0: the whole year
	Day   int        // 0: the whole month
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Range returns the first and the last day of d, each at 00:00 UTC. Of no date it returns days of the year 0.
func (d Date) Range() (first, last time.Time) {
	switch {
	case d.Month == 0:
		return time.Date(d.Year, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(d.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	case d.Day == 0:
		first = time.Date(d.Year, d.Month, 1, 0, 0, 0, 0, time.UTC)
		return first, first.AddDate(0, 1, -1)
	}
	first = time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	return first, first
}
