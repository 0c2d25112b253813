package feed

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// h10Column returns the column of a series identifier with its multiplier.
//
// A multiplier other than 1 is applied and told. One is known to be wrong: files of 2014 say 0.01 for the pound beside
// prices in dollars, so a pound between half a dollar and five is one of dollars.
func (r *run) h10Column(line int, id, multiplier string) (column, error) {
	s, ok := h10Series(id)
	c := column{name: id, skip: !ok, given: observation{base: s.base, quote: s.quote, kind: s.kind}}
	if !ok {
		return c, r.noCurrency(observation{line: line, field: "Unique Identifier"}, id, fmt.Errorf("%w: no exchange rate series", ErrCurrency))
	}
	if multiplier == "" || multiplier == "1" {
		return c, nil
	}
	m, err := number(multiplier, '.', 0)
	if err != nil {
		return c, fmt.Errorf("multiplier of %s: %w", short(id), err)
	}
	if c.given.scale, ok = powerOfTen(m); !ok {
		return c, fmt.Errorf("%w: multiplier of %s is no power of ten", ErrPrice, short(id))
	}
	if c.given.scale == 0 {
		return c, nil
	}
	what := "applied"
	if s.base == "GBP" && c.given.scale == -2 {
		what = "not applied to prices between 0.5 and 5 dollars"
	}
	return c, r.problem(line, id, multiplier, fmt.Errorf("%w: the multiplier is %s", ErrAssumed, what))
}

// h10Adjust is what the series of H.10 need beside their identifier.
func h10Adjust(o *observation) {
	bolivar(o)
	if o.base != "GBP" || o.scale != -2 {
		return
	}
	price, err := number(o.price, '.', 0)
	if err == nil && price.Cmp(decimal.New(5, -1)) >= 0 && price.Cmp(decimal.New(5, 0)) <= 0 {
		o.scale = 0
	}
}

// h10Missing are the cells of days without a rate.
var h10Missing = missingText("ND", "NC", "NA", "NaN", "-9999")

// readH10 reads the CSV of the Federal Reserve's Data Download Program: rows "Series Description", "Unit:",
// "Multiplier:", "Currency:", "Unique Identifier:" and "Time Period", then a day in every row. The same with rows and
// columns exchanged is read as well.
//
// The direction is in the identifier alone: RXI$US_N.B.AL is dollars for an Australian dollar, RXI_N.B.CH yuan for a
// dollar, and the row "Currency:" is not to be relied on. "ND" is a day without a rate. JRXWTFB_N and the like are
// indices of the dollar and left out.
func readH10(r *run) error {
	rs := r.rows(',')
	var ids, multipliers []string
	for {
		record, err := rs.next()
		if err == io.EOF {
			return rs.fail(fmt.Errorf("%w: no row \"Time Period\"", ErrSyntax))
		}
		if err != nil {
			return err
		}
		if slices.Contains(record[1:], "Unique Identifier:") {
			return r.h10SeriesRows(rs, slices.Clone(record))
		}
		switch strings.TrimSuffix(record[0], ":") {
		case "Unique Identifier":
			ids = slices.Clone(record)
		case "Multiplier":
			multipliers = slices.Clone(record)
		}
		if record[0] == "Time Period" {
			if ids == nil {
				ids = slices.Clone(record)
			}
			break
		}
		if rs.line > 50 {
			return rs.fail(fmt.Errorf("%w: no row \"Time Period\" in the first fifty", ErrFormat))
		}
	}
	w := wide{rows: rs, missing: h10Missing, date: h10Day, adjust: h10Adjust, columns: []column{{name: "Time Period"}}}
	for i, id := range ids {
		if i == 0 {
			continue
		}
		multiplier := ""
		if i < len(multipliers) {
			multiplier = multipliers[i]
		}
		c, err := r.h10Column(rs.line, id, multiplier)
		if err != nil {
			return rs.fail(err)
		}
		w.columns = append(w.columns, c)
	}
	return w.read()
}

// h10SeriesRows reads the layout "seriesrow": a series in every row, with the days in the header.
func (r *run) h10SeriesRows(rs *rows, header []string) error {
	id := slices.Index(header, "Unique Identifier:")
	multiplier := slices.Index(header, "Multiplier:")
	days := make([]time.Time, len(header))
	for i, cell := range header {
		days[i], _ = h10Day(cell)
	}
	return rs.each(func(record []string) error {
		if len(record) != len(header) {
			return r.problem(rs.line, "", record[0], fmt.Errorf("%w: %d cells under a header of %d", ErrSyntax, len(record), len(header)))
		}
		m := ""
		if multiplier >= 0 {
			m = record[multiplier]
		}
		c, err := r.h10Column(rs.line, record[id], m)
		if err != nil {
			return rs.fail(err)
		}
		for i, cell := range record {
			if c.skip || days[i].IsZero() || h10Missing(cell) {
				continue
			}
			o := c.given
			o.line, o.field, o.price, o.date = rs.line, c.name, cell, days[i]
			h10Adjust(&o)
			if err := r.emit(o); err != nil {
				return err
			}
		}
		return nil
	})
}

// h10Day reads 2021-02-19, the first of a month written as 2021-02, and a year.
func h10Day(s string) (time.Time, error) {
	t, p, err := sdmxPeriod(s)
	if err == nil && p == ofQuarter {
		err = fmt.Errorf("%w: a quarter", ErrDate)
	}
	return t, err
}

// readH10XML reads H10_data.xml: Series[@SERIES_NAME @UNIT_MULT]/Obs[@TIME_PERIOD @OBS_VALUE @OBS_STATUS], where
// status ND and -9999 mean no rate. UNIT_MULT is a multiplier here, not a power of ten as in SDMX.
func readH10XML(r *run) error {
	x, _, err := r.xml("MessageGroup")
	if err != nil {
		return err
	}
	c := column{skip: true}
	return x.each(func(tok xml.Token) error {
		start, ok := tok.(xml.StartElement)
		switch {
		case ok && start.Name.Local == "Series":
			if c, err = r.h10Column(x.line(), attribute(start, "SERIES_NAME"), attribute(start, "UNIT_MULT")); err != nil {
				return x.fail(err)
			}
		case ok && start.Name.Local == "Obs":
			price := attribute(start, "OBS_VALUE")
			if c.skip || h10Missing(price) || attribute(start, "OBS_STATUS") == "ND" {
				return nil
			}
			o := c.given
			o.line, o.field, o.price = x.line(), c.name, price
			text := attribute(start, "TIME_PERIOD")
			if o.date, err = h10Day(text); err != nil {
				return r.problem(o.line, c.name, text, err)
			}
			h10Adjust(&o)
			return r.emit(o)
		}
		return nil
	})
}
