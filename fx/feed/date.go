package feed

import (
	"fmt"
	"strings"
	"time"
)

// The years a rate may be of. The oldest published series begin in the eighteenth century.
const firstYear, lastYear = 1700, 2199

// day returns the day y-m-d at midnight UTC, or an error if there is none.
func day(y, m, d int) (time.Time, error) {
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 || d > 31 {
		return time.Time{}, fmt.Errorf("%w: no such day", ErrDate)
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d {
		return time.Time{}, fmt.Errorf("%w: no such day", ErrDate)
	}
	return t, nil
}

// isoDay reads year, month and day in this order, with '-', '/' or '.' between them or nothing (20250224). A time
// that follows after 'T' or a blank is left out: the day is the one that is written.
func isoDay(s string) (time.Time, error) {
	if i := strings.IndexAny(s, "T "); i >= 8 {
		s = s[:i]
	}
	bad := fmt.Errorf("%w: want year-month-day", ErrDate)
	if len(s) == 8 && allDigits(s) {
		return day(atoi(s[:4]), atoi(s[4:6]), atoi(s[6:]))
	}
	if len(s) < 8 || len(s) > 10 || !allDigits(s[:4]) {
		return time.Time{}, bad
	}
	mark := s[4]
	if mark != '-' && mark != '/' && mark != '.' {
		return time.Time{}, bad
	}
	m, d, ok := strings.Cut(s[5:], string(mark))
	if !ok || len(m) < 1 || len(m) > 2 || len(d) < 1 || len(d) > 2 || !allDigits(m) || !allDigits(d) {
		return time.Time{}, bad
	}
	return day(atoi(s[:4]), atoi(m), atoi(d))
}

// dottedDay reads "04.04.2025", day first, as the Bank of Russia writes it.
func dottedDay(s string) (time.Time, error) {
	p := strings.Split(s, ".")
	if len(p) != 3 || len(p[0]) > 2 || len(p[1]) > 2 || len(p[2]) != 4 {
		return time.Time{}, fmt.Errorf("%w: want day.month.year", ErrDate)
	}
	for _, x := range p {
		if x == "" || !allDigits(x) {
			return time.Time{}, fmt.Errorf("%w: want day.month.year", ErrDate)
		}
	}
	return day(atoi(p[2]), atoi(p[1]), atoi(p[0]))
}

// layoutDay reads a date by a layout of package time.
func layoutDay(layout, s string) (time.Time, error) {
	t, err := time.Parse(layout, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%w: want it as %q", ErrDate, layout)
	}
	return day(t.Year(), int(t.Month()), t.Day())
}

// englishDay reads "24 February 2025" and "February 24, 2025".
func englishDay(s string) (time.Time, error) {
	for _, layout := range []string{"2 January 2006", "January 2, 2006", "02 Jan 2006"} {
		if t, err := layoutDay(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%w: want day, English month and year", ErrDate)
}

// period is the length of time a figure stands for.
type period uint8

const (
	ofDay period = iota
	ofMonth
	ofYear
	ofQuarter
)

// sdmxPeriod reads 2024-02-29, 2024-02, 2024-Q1 and 2024 and returns the first day.
func sdmxPeriod(s string) (time.Time, period, error) {
	switch {
	case len(s) == 4 && allDigits(s):
		t, err := day(atoi(s), 1, 1)
		return t, ofYear, err
	case len(s) == 7 && allDigits(s[:4]) && s[4] == '-' && allDigits(s[5:]):
		t, err := day(atoi(s[:4]), atoi(s[5:]), 1)
		return t, ofMonth, err
	case len(s) == 7 && allDigits(s[:4]) && s[4:6] == "-Q" && s[6] >= '1' && s[6] <= '4':
		t, err := day(atoi(s[:4]), 3*int(s[6]-'0')-2, 1)
		return t, ofQuarter, err
	}
	t, err := isoDay(s)
	return t, ofDay, err
}

// allDigits reports whether s is of ASCII digits only; true for "".
func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// atoi reads a short run of digits that allDigits has seen.
func atoi(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}
