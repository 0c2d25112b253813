package feed

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/exactfigures/figures/fx"
)

// readFREDCSV reads fredgraph.csv: "observation_date,DEXCHUS,…" (formerly "DATE,…"), a day in every row. The series
// says the direction. "." and an empty cell are days without a rate.
//
// FRED also gives a daily series as averages of months or years, under its own name and dated the first. The first
// two rows tell: no two days of a daily series are the first of different months.
func readFREDCSV(r *run) error {
	rs := r.rows(',')
	header, err := rs.header()
	if err != nil {
		return err
	}
	if !fredDate(header[0]) || len(header) < 2 {
		return rs.fail(fmt.Errorf("%w: the first column is %q, not observation_date", ErrFormat, short(header[0])))
	}
	w := wide{rows: rs, missing: missingText(".", "NaN"), date: isoDay, adjust: bolivar}
	for i, id := range header {
		s, ok := fredSeries(id)
		w.columns = append(w.columns, column{name: id, skip: i > 0 && !ok, given: observation{base: s.base, quote: s.quote, kind: s.kind}})
		if i > 0 && !ok {
			if err := r.noCurrency(observation{line: rs.line, field: "column"}, id, fmt.Errorf("%w: no exchange rate series of the Federal Reserve", ErrCurrency)); err != nil {
				return err
			}
		}
	}
	return r.fredRows(w)
}

// fredRows reads two rows before it hands on the first, to see how far apart they are.
func (r *run) fredRows(w wide) error {
	var held [][]string
	var lines []int
	for len(held) < 2 {
		record, err := w.rows.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		held, lines = append(held, slices.Clone(record)), append(lines, w.rows.line)
	}
	if len(held) == 2 {
		first, err1 := isoDay(held[0][0])
		second, err2 := isoDay(held[1][0])
		if err1 == nil && err2 == nil {
			if err := r.fredSteps(&w, lines[0], first, second); err != nil {
				return err
			}
		}
	}
	last := w.rows.line
	for i, record := range held {
		w.rows.line = lines[i]
		if err := w.row(record); err != nil {
			return err
		}
	}
	w.rows.line = last
	return w.read()
}

// fredSteps corrects the kind of the columns where the rows are a month, a quarter or a year apart.
func (r *run) fredSteps(w *wide, line int, first, second time.Time) error {
	if first.After(second) {
		first, second = second, first
	}
	if first.Day() != 1 || second.Day() != 1 {
		return nil
	}
	months := 12*(second.Year()-first.Year()) + int(second.Month()-first.Month())
	var is fx.Kind
	switch months {
	case 1:
		is = fx.MonthAverage
	case 12:
		is = fx.YearAverage
	case 3, 6:
		return w.rows.fail(fmt.Errorf("%w: averages of %d months, of which a Rate cannot tell", ErrKind, months))
	default:
		return nil
	}
	for i := range w.columns {
		c := &w.columns[i]
		if i == 0 || c.skip || c.given.kind == is {
			continue
		}
		c.given.kind = is
		if err := r.problem(line, c.name, "", fmt.Errorf("%w: its rows are %d months apart, read as averages of them", ErrAssumed, months)); err != nil {
			return err
		}
	}
	return nil
}

// fredDate reports whether a header cell is FRED's name for the date.
func fredDate(name string) bool { return name == "observation_date" || name == "DATE" }
