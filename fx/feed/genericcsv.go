package feed

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// The names a column of a long file may have, in lower case.
var (
	dateNames   = []string{"date", "day", "time_period", "as_of", "datum"}
	baseNames   = []string{"base", "from", "base_currency", "from_currency"}
	quoteNames  = []string{"quote", "to", "quote_currency", "to_currency", "target", "counter"}
	priceNames  = []string{"price", "rate", "value", "exchange_rate"}
	unitNames   = []string{"units", "unit", "nominal", "amount"}
	originNames = []string{"origin", "source", "provider"}
	kindNames   = []string{"kind"}
	codeNames   = []string{"currency", "currency_code", "code", "iso"}
)

// find returns the first cell of header that has one of the names, -1 if none has.
func find(header []string, names []string) int {
	for i, cell := range header {
		for _, name := range names {
			if strings.EqualFold(cell, name) {
				return i
			}
		}
	}
	return -1
}

// separator returns Loader.Comma, or the one of ; tab | and comma that splits a header best.
func (r *run) separator(head []byte) rune {
	if r.comma = r.loader.Comma; r.comma == 0 {
		r.comma = separator(firstLine(head))
	}
	return r.comma
}

func separator(line []byte) rune {
	best, most := ',', 0
	for _, c := range []rune{',', ';', '\t', '|'} {
		if n := bytes.Count(line, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

// firstLine returns the first line of head that is no comment and not blank.
func firstLine(head []byte) []byte {
	for len(head) > 0 {
		line, rest, _ := bytes.Cut(head, []byte("\n"))
		line = bytes.TrimSpace(line)
		if len(line) > 0 && line[0] != '#' {
			return line
		}
		head = rest
	}
	return nil
}

// marks returns the decimal mark and the group mark of a number in a file of separated values. A group mark is only
// read beside a decimal mark: "7,250" alone may be seven and a quarter.
func (r *run) marks(cell string) (mark, group byte) {
	mark, group = '.', ','
	if r.loader.DecimalComma {
		mark, group = ',', '.'
	}
	if strings.IndexByte(cell, mark) < 0 {
		group = 0
		// Beside another separator than a comma, "7,25" and "0,125" are what they look like.
		i := strings.IndexByte(cell, ',')
		if mark == '.' && r.comma != ',' && i >= 0 && i == strings.LastIndexByte(cell, ',') && (len(cell)-i-1 != 3 || strings.Trim(cell[:i], "0") == "") {
			mark = ','
		}
	}
	return mark, group
}

// day reads a date by Loader.DateLayout, otherwise year first.
func (r *run) day(s string) (time.Time, error) {
	if r.loader.DateLayout != "" {
		return layoutDay(r.loader.DateLayout, s)
	}
	t, err := isoDay(s)
	if err != nil {
		err = fmt.Errorf("%w, or Loader.DateLayout", err)
	}
	return t, err
}

// readLongCSV reads a row for every rate: date, base, quote, rate and perhaps units, origin and kind, in the order of
// the header: units base = rate quote. Where a column base or quote is missing, Loader.Base or Loader.Quote stands for
// it; of a file with one column "currency" it says which side that is not. A file without a header is read only if Loader.Format says LongCSV: its columns are date, base, quote, rate.
func readLongCSV(r *run) error {
	rs := r.rows(r.separator(r.head))
	rs.csv.Comment = '#'
	header, err := rs.header()
	if err != nil {
		return err
	}
	c := longColumns{
		date: find(header, dateNames), base: find(header, baseNames), quote: find(header, quoteNames),
		price: find(header, priceNames), units: find(header, unitNames), origin: find(header, originNames),
		kind: find(header, kindNames), width: len(header),
	}
	if c.date < 0 && len(header) == 4 {
		if _, err := r.day(header[0]); err == nil {
			c = longColumns{date: 0, base: 1, quote: 2, price: 3, units: -1, origin: -1, kind: -1, width: 4}
			if err := r.longRow(rs.line, header, c); err != nil {
				return err
			}
		}
	}
	if other := find(header, codeNames); c.base < 0 && c.quote < 0 && r.loader.Base.IsValid() != r.loader.Quote.IsValid() {
		if c.base = other; r.loader.Base.IsValid() {
			c.base, c.quote = -1, other
		}
	}
	if c.date < 0 || c.price < 0 {
		return rs.fail(fmt.Errorf("%w: the header names no date or no rate", ErrFormat))
	}
	if c.base < 0 && !r.loader.Base.IsValid() || c.quote < 0 && !r.loader.Quote.IsValid() {
		return rs.fail(fmt.Errorf("%w: no column base or quote, and no Loader.Base or Quote", ErrDirection))
	}
	return rs.each(func(record []string) error { return r.longRow(rs.line, record, c) })
}

// longColumns are the positions of the columns, -1 for one that is missing.
type longColumns struct{ date, base, quote, price, units, origin, kind, width int }

func (r *run) longRow(line int, record []string, c longColumns) error {
	if len(record) == 1 && record[0] == "" {
		return nil
	}
	if len(record) != c.width {
		return r.problem(line, "", strings.Join(record[:min(len(record), 4)], ","),
			fmt.Errorf("%w: %d cells under a header of %d", ErrSyntax, len(record), c.width))
	}
	cell := func(i int) string {
		if i < 0 {
			return ""
		}
		return record[i]
	}
	o := observation{
		line: line, base: cell(c.base), quote: cell(c.quote), price: cell(c.price), units: cell(c.units),
		kind: fx.Mid, origin: cell(c.origin),
	}
	if r.missing(o.price) {
		return nil
	}
	o.field = o.base + "/" + o.quote
	if c.base < 0 {
		o.baseCurrency, o.field = r.loader.Base, o.quote
	}
	if c.quote < 0 {
		o.quoteCurrency, o.field = r.loader.Quote, o.base
	}
	if k := cell(c.kind); k != "" {
		if err := o.kind.UnmarshalText([]byte(k)); err != nil {
			return r.problem(line, "kind", k, fmt.Errorf("%w: %w", ErrKind, err))
		}
	}
	var err error
	if o.date, err = r.day(cell(c.date)); err != nil {
		return r.problem(line, "date", cell(c.date), err)
	}
	o.mark, o.group = r.marks(o.price)
	return r.emit(o)
}

// missing reports whether a cell stands for no rate: an empty one, one of Loader.Missing, and what publishers write.
func (r *run) missing(cell string) bool {
	if cell == "" {
		return true
	}
	for _, m := range r.loader.Missing {
		if cell == m {
			return true
		}
	}
	switch strings.ToUpper(cell) {
	case "N/A", "NA", "NAN", "ND", ".", "-":
		return true
	}
	return false
}

// readWideCSV reads a day in every row and a currency in every column. What the numbers are prices of is nowhere in
// such a file, so Loader.Base must say it: 1 Base = cell, or with Loader.Inverse 1 unit of the column = cell Base.
func readWideCSV(r *run) error {
	if !r.loader.Base.IsValid() {
		return &Error{Format: r.format, Line: 1, Err: fmt.Errorf(
			"%w: a column for every currency, but nothing says against which one; set Loader.Base, and Inverse if the cells are prices in it", ErrDirection)}
	}
	rs := r.rows(r.separator(r.head))
	rs.csv.Comment = '#'
	header, err := rs.header()
	if err != nil {
		return err
	}
	w := wide{rows: rs, missing: r.missing, date: r.day, adjust: func(o *observation) { o.mark, o.group = r.marks(o.price) }}
	for i, name := range header {
		c := column{name: name, given: observation{base: name, quote: name, kind: fx.Mid}}
		if r.loader.Inverse {
			c.given.quoteCurrency = r.loader.Base
		} else {
			c.given.baseCurrency = r.loader.Base
		}
		if i > 0 {
			c.skip = name == "" || r.code(name).currency == money.Currency{}
		}
		if c.skip && name != "" {
			if err := r.noCurrency(observation{line: rs.line, field: "column"}, name, ErrCurrency); err != nil {
				return err
			}
		}
		w.columns = append(w.columns, c)
	}
	return w.read()
}
