package fx

import "time"

// day is a day of the calendar, counted from 1970-01-01.
type day int32

const (
	firstDay day = -719162 // 0001-01-01
	lastDay  day = 2932896 // 9999-12-31
)

// dayOf returns the calendar day that t shows in its own location, kept within the years 1 to 9999.
func dayOf(t time.Time) day {
	y, m, d := t.Date()
	switch {
	case y < 1:
		return firstDay
	case y > 9999:
		return lastDay
	}
	return day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// time returns 00:00 UTC of d.
func (d day) time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

func (d day) String() string { return d.time().Format(time.DateOnly) }

// periodEnd returns the last day of the period that a rate of kind k dated d stands for.
func periodEnd(k Kind, d day) day {
	switch k {
	case MonthAverage:
		y, m, _ := d.time().Date()
		return dayOf(time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC))
	case YearAverage:
		return dayOf(time.Date(d.time().Year(), 12, 31, 0, 0, 0, 0, time.UTC))
	}
	return d
}

// periodStart returns the first day of the period that a rate of kind k dated d stands for.
func periodStart(k Kind, d day) day {
	switch k {
	case MonthAverage:
		y, m, _ := d.time().Date()
		return dayOf(time.Date(y, m, 1, 0, 0, 0, 0, time.UTC))
	case YearAverage:
		return dayOf(time.Date(d.time().Year(), 1, 1, 0, 0, 0, 0, time.UTC))
	}
	return d
}
