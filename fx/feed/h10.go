package feed

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// readH10 reads the CSV of the Federal Reserve's Data Download Program: rows "Series Description", "Unit:",
// "Multiplier:", "Currency:", "Unique Identifier:" and "Time Period", then a day in every row.
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
	w := wide{rows: rs, missing: missingText("ND", "NC", "NaN", "-9999"), date: h10Day, adjust: bolivar}
	for i, id := range ids {
		s, ok := h10Series(id)
		c := column{name: id, skip: !ok, given: observation{base: s.base, quote: s.quote, kind: s.kind}}
		if i > 0 && !ok {
			if err := r.noCurrency(observation{line: rs.line, field: "Unique Identifier"}, id, fmt.Errorf("%w: no exchange rate series", ErrCurrency)); err != nil {
				return err
			}
		}
		if i > 0 && i < len(multipliers) && multipliers[i] != "" {
			m, err := number(multipliers[i], '.', 0)
			if err != nil {
				return rs.fail(fmt.Errorf("multiplier of %s: %w", short(id), err))
			}
			power, ok := powerOfTen(m)
			if !ok {
				return rs.fail(fmt.Errorf("%w: multiplier of %s is no power of ten", ErrPrice, short(id)))
			}
			c.given.scale = power
		}
		w.columns = append(w.columns, c)
	}
	return w.read()
}

// h10Day reads 2021-02-19, the first of a month written as 2021-02, and a year.
func h10Day(s string) (time.Time, error) {
	t, p, err := sdmxPeriod(s)
	if err == nil && p == ofQuarter {
		err = fmt.Errorf("%w: a quarter", ErrDate)
	}
	return t, err
}
