package reference

import (
	_ "embed"
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

//go:embed data/snapshots.csv.gz
var snapshotData []byte

// addSnapshots adds the snapshots: a line of codes, then for each day a line of what one US dollar was, empty where nothing is known.
func addSnapshots(t *fx.Table) error {
	text, err := unpack(snapshotData)
	if err != nil {
		return err
	}
	return addWide(t, string(text), fx.Snapshot, OriginSnapshot, time.DateOnly)
}

// addWide adds a table whose first column is the date and whose others are currencies against the US dollar. Lines that begin with # are
// comments.
func addWide(t *fx.Table, text string, kind fx.Kind, origin, layout string) error {
	var columns []money.Currency
	rates := make([]fx.Rate, 0, 1<<13)
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, ",")
		if columns == nil {
			for _, code := range fields[1:] {
				c, err := money.ParseCurrency(code)
				if err != nil {
					return err
				}
				columns = append(columns, c)
			}
			continue
		}
		date, err := time.Parse(layout, fields[0])
		if err != nil {
			return err
		}
		if len(fields) != len(columns)+1 {
			return fmt.Errorf("%s: %d fields", fields[0], len(fields))
		}
		for i, f := range fields[1:] {
			if f == "" {
				continue
			}
			price, err := number(f)
			if err != nil {
				return err
			}
			rates = append(rates, fx.Rate{Base: money.USD, Quote: columns[i], Price: price, Date: date, Origin: origin, Kind: kind})
		}
	}
	return t.Add(rates...)
}

// number reads the digits of a price, with at most one point and one exponent.
func number(s string) (decimal.Decimal, error) {
	body, exp := s, int64(0)
	if i := strings.IndexByte(s, 'e'); i >= 0 {
		body = s[:i]
		tail := s[i+1:]
		negative := strings.HasPrefix(tail, "-")
		n, ok := digits(strings.TrimLeft(tail, "+-"))
		if !ok || n > 30 {
			return decimal.Decimal{}, fmt.Errorf("no number: %q", s)
		}
		if exp = n; negative {
			exp = -n
		}
	}
	whole, frac, _ := strings.Cut(body, ".")
	n, ok := digits(whole + frac)
	if !ok {
		return decimal.Decimal{}, fmt.Errorf("no number: %q", s)
	}
	return decimal.New(n, int32(exp)-int32(len(frac))), nil
}

func digits(s string) (int64, bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	n := int64(0)
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return n, true
}
