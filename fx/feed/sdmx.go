package feed

import (
	"fmt"
	"strings"

	"github.com/exactfigures/figures/fx"
)

// sdmxColumns are the columns of SDMX-CSV that matter here, by their concepts.
type sdmxColumns struct {
	freq, currency, denom, kind, suffix, period, value, mult, area, key int
}

// readSDMX reads SDMX-CSV of the data flow EXR of the ECB, and of others with the same columns:
// 1 CURRENCY_DENOM = OBS_VALUE · 10^UNIT_MULT CURRENCY, whatever the title says ("US dollar/Euro" has dollars for a
// euro). Columns are found by name and may be fewer.
//
// Rows of FREQ D and B are rates of the day; M and A with EXR_SUFFIX A are averages. EXR_TYPE other than SP00 (real
// and nominal effective rates, forward rates) and end-of-period suffixes are no rates of a day and become problems.
// An empty OBS_VALUE and NaN, written on days without a quote, are missing.
func readSDMX(r *run) error {
	rs := r.rows(',')
	header, err := rs.header()
	if err != nil {
		return err
	}
	c := sdmxColumns{}
	for name, at := range map[string]*int{
		"FREQ": &c.freq, "CURRENCY": &c.currency, "CURRENCY_DENOM": &c.denom, "EXR_TYPE": &c.kind,
		"EXR_SUFFIX": &c.suffix, "TIME_PERIOD": &c.period, "OBS_VALUE": &c.value, "UNIT_MULT": &c.mult,
		"REF_AREA": &c.area, "KEY": &c.key,
	} {
		*at = -1
		for i, h := range header {
			if h == name {
				*at = i
				break
			}
		}
	}
	if c.currency < 0 || c.period < 0 || c.value < 0 {
		return rs.fail(fmt.Errorf("%w: no column CURRENCY, TIME_PERIOD or OBS_VALUE", ErrFormat))
	}
	if r.loader.Origin == "" && (c.kind >= 0 || c.suffix >= 0) {
		r.origin = ECBXML.origin() // EXR_TYPE and EXR_SUFFIX are concepts of its data flow EXR
	}
	denom := ""
	if c.denom < 0 {
		switch {
		case r.loader.Base.IsValid():
			denom = r.loader.Base.String()
		case c.key >= 0:
		case c.area >= 0:
			// The Bank for International Settlements counts per US dollar and names the country instead.
			return rs.fail(fmt.Errorf("%w: no column CURRENCY_DENOM, and no Loader.Base", ErrDirection))
		default:
			denom = "EUR"
			err := r.problem(rs.line, "CURRENCY_DENOM", "", fmt.Errorf("%w: no such column, read as one EUR, which all of the ECB's are", ErrAssumed))
			if err != nil {
				return err
			}
		}
	}
	return rs.each(func(record []string) error {
		if len(record) != len(header) {
			return r.problem(rs.line, "", "", fmt.Errorf("%w: %d cells under a header of %d", ErrSyntax, len(record), len(header)))
		}
		return r.sdmxRow(rs.line, record, c, denom)
	})
}

// sdmxRow emits one observation.
func (r *run) sdmxRow(line int, record []string, c sdmxColumns, denom string) error {
	cell := func(i int) string {
		if i < 0 {
			return ""
		}
		return record[i]
	}
	value := cell(c.value)
	if value == "" || strings.EqualFold(value, "NaN") {
		return nil
	}
	name := cell(c.key)
	if name == "" {
		name = cell(c.currency)
	}
	// EXR.D.USD.EUR.SP00.A has all of it.
	key := strings.Split(cell(c.key), ".")
	dimension := func(at, inKey int) string {
		if at >= 0 {
			return record[at]
		}
		if len(key) == 6 && key[0] == "EXR" {
			return key[inKey]
		}
		return ""
	}
	if c.denom >= 0 || denom == "" {
		denom = dimension(c.denom, 3)
	}
	if denom == "" {
		return r.problem(line, name, value, ErrDirection)
	}
	if t := dimension(c.kind, 4); t != "" && t != "SP00" {
		return r.notRate(line, name, t, "no spot rate (EXR_TYPE)")
	}
	date, length, err := sdmxPeriod(cell(c.period))
	if err != nil {
		return r.problem(line, name, cell(c.period), err)
	}
	suffix := dimension(c.suffix, 5)
	o := observation{line: line, field: name, base: denom, quote: cell(c.currency), price: value, date: date}
	switch freq := dimension(c.freq, 1); {
	case length == ofDay && (freq == "" || freq == "D" || freq == "B"):
		o.kind = fx.Reference
	case suffix != "" && suffix != "A":
		return r.notRate(line, name, suffix, "no average (EXR_SUFFIX)")
	case length == ofMonth && (freq == "" || freq == "M"):
		o.kind = fx.MonthAverage
	case length == ofYear && (freq == "" || freq == "A"):
		o.kind = fx.YearAverage
	default:
		return r.notRate(line, name, freq+" "+cell(c.period), "neither a day nor an average of a month or a year")
	}
	if mult := cell(c.mult); mult != "" {
		power, ok := exponent(mult)
		if !ok || power > maxExponent || power < -maxExponent {
			return r.problem(line, "UNIT_MULT", mult, ErrPrice)
		}
		o.scale = int32(power)
	}
	return r.emit(o)
}

// notRate counts figures of a sort that is left out: told once with their number.
func (r *run) notRate(line int, field, text, why string) error {
	return r.noCurrency(observation{line: line, field: field}, text, fmt.Errorf("%w: %s", ErrKind, why))
}
