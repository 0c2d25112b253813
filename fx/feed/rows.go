package feed

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// rows hands out the records of a file of separated values. A record that breaks the rules of quoting is a problem;
// one that does not end within maxToken ends the reading.
type rows struct {
	r    *run
	csv  *csv.Reader
	line int // the line of the record handed out last
}

// rows returns the records of the run's input.
func (r *run) rows(comma rune) *rows {
	c := csv.NewReader(r.in)
	c.Comma = comma
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	// A blank after the comma is how the daily file of the ECB is written. With a tab as separator it would swallow
	// empty cells.
	c.TrimLeadingSpace = comma != '\t'
	return &rows{r: r, csv: c}
}

// next returns the next record, its cells without blanks around them, valid until the next call; io.EOF at the end.
func (rs *rows) next() ([]string, error) {
	for {
		record, err := rs.csv.Read()
		rs.r.in.mark()
		if err == io.EOF {
			return nil, io.EOF
		}
		var syntax *csv.ParseError
		if errors.As(err, &syntax) {
			rs.line = syntax.StartLine
			if err := rs.r.problem(syntax.StartLine, "", "", fmt.Errorf("%w: %w", ErrSyntax, syntax.Err)); err != nil {
				return nil, err
			}
			continue
		}
		if err != nil {
			return nil, &Error{Format: rs.r.format, Line: rs.line + 1, Err: err}
		}
		rs.line, _ = rs.csv.FieldPos(0)
		for i, cell := range record {
			record[i] = strings.TrimSpace(cell)
		}
		return record, nil
	}
}

// each calls row with every record that is left.
func (rs *rows) each(row func(record []string) error) error {
	for {
		record, err := rs.next()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = row(record)
		}
		if err != nil {
			return err
		}
	}
}

// header is next for a record that must be there.
func (rs *rows) header() ([]string, error) {
	record, err := rs.next()
	if err == io.EOF {
		return nil, &Error{Format: rs.r.format, Line: rs.line, Err: fmt.Errorf("%w: no header row", ErrSyntax)}
	}
	return append([]string(nil), record...), err
}

// fail makes err the end of the reading, on the line of the last record.
func (rs *rows) fail(err error) error {
	return &Error{Format: rs.r.format, Line: rs.line, Err: err}
}

// column is one column of a wide file: what a cell of it means, but for price and date.
type column struct {
	name  string
	given observation
	skip  bool // a column that holds no rates
}

// wide is a file with a day in every row and a currency in every column.
type wide struct {
	rows    *rows
	columns []column // of all cells; the first is the date
	date    func(string) (time.Time, error)
	missing func(string) bool
	// adjust changes an observation by its date, nil for none.
	adjust func(*observation)
}

// read emits all rows that are left.
func (w *wide) read() error { return w.rows.each(w.row) }

// row emits the cells of one record. One of another width than the header is refused as a whole: where it was cut
// off, its last cell may have lost digits.
func (w *wide) row(record []string) error {
	r := w.rows.r
	if len(record) == 1 && record[0] == "" {
		return nil
	}
	if len(record) != len(w.columns) {
		return r.problem(w.rows.line, "", strings.Join(record[:min(len(record), 3)], ","),
			fmt.Errorf("%w: %d cells under a header of %d", ErrSyntax, len(record), len(w.columns)))
	}
	date, err := w.date(record[0])
	if err != nil {
		return r.problem(w.rows.line, w.columns[0].name, record[0], err)
	}
	for i, cell := range record[1:] {
		c := &w.columns[i+1]
		if c.skip || w.missing(cell) {
			continue
		}
		o := c.given
		o.line, o.field, o.price, o.date = w.rows.line, c.name, cell, date
		if w.adjust != nil {
			w.adjust(&o)
		}
		if err := r.emit(o); err != nil {
			return err
		}
	}
	return nil
}

// missingText returns a test for cells that stand for "no rate": empty ones, and those given.
func missingText(texts ...string) func(string) bool {
	return func(cell string) bool {
		if cell == "" {
			return true
		}
		for _, t := range texts {
			if strings.EqualFold(cell, t) {
				return true
			}
		}
		return false
	}
}
