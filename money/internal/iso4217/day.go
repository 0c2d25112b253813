package iso4217

import "time"

// Day is a date as the number yyyymmdd. 0 is no date.
type Day int32

// DayOf returns the calendar day of t in the location of t. Years before 0 and after 9999 are taken as these.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day(min(max(y, 0), 9999)*10000 + int(m)*100 + d)
}

// Time returns the beginning of the day in UTC, the zero time for no date.
func (d Day) Time() time.Time {
	if d == 0 {
		return time.Time{}
	}
	return time.Date(int(d/10000), time.Month(d/100%100), int(d%100), 0, 0, 0, 0, time.UTC)
}
