package fx

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/exactfigures/figures/money"
)

// ReadCSV reads a table of rates: date,base,quote,price[,origin[,kind]], where 1 base = price quote. The date is ISO 8601
// (2024-04-23), the price plain digits with at most one point, the kind in its text form. A first line that names the columns may
// put them in any order; empty lines and lines that begin with # are skipped.
//
// It errs on the first row that cannot be read, that names no known currency, whose price is not positive, or that contradicts
// another row of the same pair, day and kind; the error names the line.
func ReadCSV(r io.Reader) (*Table, error) {
	br := bufio.NewReader(r)
	if bom, err := br.Peek(3); err == nil && string(bom) == "\ufeff" {
		_, _ = br.Discard(3)
	}
	cr := csv.NewReader(br)
	cr.Comment = '#'
	cr.FieldsPerRecord = -1
	cr.ReuseRecord = true
	cr.TrimLeadingSpace = true
	type key struct {
		base, quote money.Currency
		day         day
		class       class
	}
	type seen struct {
		price string
		line  int
	}
	columns := []string{"date", "base", "quote", "price", "origin", "kind"}
	rows := map[key]seen{}
	var rates []Rate
	codes := map[string]money.Currency{}
	for first := true; ; first = false {
		rec, err := cr.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			var pe *csv.ParseError
			if errors.As(err, &pe) {
				return nil, fmt.Errorf("fx: line %d: %w", pe.Line, pe.Err)
			}
			return nil, fmt.Errorf("fx: %w", err)
		}
		line, _ := cr.FieldPos(0)
		if first {
			if head, ok, err := readHeader(rec); err != nil {
				return nil, fmt.Errorf("fx: line %d: %w", line, err)
			} else if ok {
				columns = head
				continue
			}
		}
		rate, err := readRow(rec, columns, codes)
		if err == nil {
			err = rate.check()
		}
		if err != nil {
			return nil, fmt.Errorf("fx: line %d: %w", line, err)
		}
		k := key{rate.Base, rate.Quote, periodStart(rate.Kind, dayOf(rate.Date)), rate.Kind.class()}
		price := plain(rate.Price)
		if old, ok := rows[k]; ok {
			if old.price != price {
				return nil, fmt.Errorf("fx: line %d: %s/%s of %s is %s here and %s in line %d", line, rate.Base, rate.Quote, k.day, price, old.price, old.line)
			}
			continue
		}
		rows[k] = seen{price, line}
		rates = append(rates, rate)
	}
	t := &Table{}
	if err := t.Add(rates...); err != nil {
		return nil, err
	}
	return t, nil
}

// readHeader reads a line of column names; ok is false where the line begins with a digit and so is a row.
func readHeader(rec []string) (columns []string, ok bool, err error) {
	if c := strings.TrimSpace(rec[0]); c == "" || c[0] >= '0' && c[0] <= '9' {
		return nil, false, nil
	}
	need := map[string]bool{"date": true, "base": true, "quote": true, "price": true}
	for _, c := range rec {
		c = strings.ToLower(strings.TrimSpace(c))
		switch c {
		case "rate":
			c = "price"
		case "source":
			c = "origin"
		case "date", "base", "quote", "price", "origin", "kind":
		default:
			return nil, false, fmt.Errorf("unknown column %q (there are date, base, quote, price, origin, kind)", clip(c))
		}
		for _, have := range columns {
			if have == c {
				return nil, false, fmt.Errorf("the column %s stands twice", c)
			}
		}
		delete(need, c)
		columns = append(columns, c)
	}
	for _, c := range [...]string{"date", "base", "quote", "price"} {
		if need[c] {
			return nil, false, fmt.Errorf("the column %s is missing", c)
		}
	}
	return columns, true, nil
}

func readRow(rec, columns []string, codes map[string]money.Currency) (Rate, error) {
	if len(rec) > len(columns) {
		return Rate{}, fmt.Errorf("%d fields, but the columns are %s", len(rec), strings.Join(columns, ","))
	}
	var r Rate
	var seen [4]bool
	for i, field := range rec {
		field = strings.TrimSpace(field)
		var err error
		switch columns[i] {
		case "date":
			seen[0] = true
			r.Date, err = time.Parse(time.DateOnly, field)
			if err != nil {
				err = fmt.Errorf("no date: %q", clip(field))
			}
		case "base":
			seen[1] = true
			r.Base, err = readCode(field, codes)
		case "quote":
			seen[2] = true
			r.Quote, err = readCode(field, codes)
		case "price":
			seen[3] = true
			r.Price, err = readDecimal(field)
		case "origin":
			r.Origin = strings.Clone(field)
		case "kind":
			if field != "" {
				err = r.Kind.UnmarshalText([]byte(field))
			}
		}
		if err != nil {
			return Rate{}, err
		}
	}
	for i, ok := range seen {
		if !ok {
			return Rate{}, fmt.Errorf("the field %s is missing", [...]string{"date", "base", "quote", "price"}[i])
		}
	}
	return r, nil
}

func readCode(field string, codes map[string]money.Currency) (money.Currency, error) {
	if c, ok := codes[field]; ok {
		return c, nil
	}
	c, err := money.ParseCurrency(field)
	if err != nil {
		return money.Currency{}, fmt.Errorf("%w: %q", money.ErrCurrency, clip(field))
	}
	codes[strings.Clone(field)] = c
	return c, nil
}
