package cli

import (
	"fmt"
	"strings"
	"time"

	"github.com/exactfigures/figures/parse"
)

// ParseDate reads a day, a month or a year: "2025-02-24", "2025-02" or "2025".
func ParseDate(s string) (parse.Date, error) {
	for _, form := range []struct {
		layout string
		date   func(time.Time) parse.Date
	}{
		{"2006-01-02", func(t time.Time) parse.Date { return parse.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()} }},
		{"2006-01", func(t time.Time) parse.Date { return parse.Date{Year: t.Year(), Month: t.Month()} }},
		{"2006", func(t time.Time) parse.Date { return parse.Date{Year: t.Year()} }},
	} {
		if t, err := time.Parse(form.layout, s); err == nil && t.Year() > 0 {
			return form.date(t), nil
		}
	}
	return parse.Date{}, fmt.Errorf("%q is no date; write 2025-02-24, 2025-02 or 2025", s)
}

// ParseDates reads a day, a month or a year, or a period between two of them: "2023-04..2024-03". until is zero where there is
// one date.
func ParseDates(s string) (date, until parse.Date, err error) {
	first, last, period := strings.Cut(s, "..")
	if date, err = ParseDate(first); err == nil && period {
		until, err = ParseDate(last)
	}
	if err != nil {
		return parse.Date{}, parse.Date{}, err
	}
	if period {
		from, _ := date.Range()
		if _, to := until.Range(); to.Before(from) {
			return parse.Date{}, parse.Date{}, fmt.Errorf("the period %s ends before it begins", s)
		}
	}
	return date, until, nil
}
