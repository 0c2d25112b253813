package feed

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// readFREDJSON reads fred/series/observations: {"observations": [{"date": …, "value": "7.2505"}]}, where "." stands
// for no rate. The file does not name its series: Loader.Series or Loader.Base and Quote must.
func readFREDJSON(r *run) error {
	s, ok := fredSeries(r.loader.Series)
	base, quote := r.loader.Base, r.loader.Quote
	if !ok && (!base.IsValid() || !quote.IsValid()) {
		if r.loader.Series != "" {
			return &Error{Format: r.format, Err: fmt.Errorf("%w: the series %q", ErrCurrency, short(r.loader.Series))}
		}
		return &Error{Format: r.format, Err: fmt.Errorf("%w: this layout does not name its series; set Loader.Series, or Base and Quote", ErrDirection)}
	}
	if ok {
		base, quote = money.Currency{}, money.Currency{}
	}
	f := &fredList{r: r, given: observation{
		field: r.loader.Series, base: s.base, quote: s.quote, baseCurrency: base, quoteCurrency: quote, kind: s.kind,
	}}
	if !ok {
		f.given.kind = fx.Reference
	}
	j := r.json()
	err := j.root(func(key string, tok json.Token) error {
		value, isScalar := scalar(tok)
		switch {
		case key == "observations" && tok == json.Delim('['):
			return j.array(func(tok json.Token) error { return f.element(j, tok) })
		case key == "units" && isScalar && value != "lin":
			return j.fail(fmt.Errorf("%w: the units are %q, not levels", ErrKind, short(value)))
		case key == "error_message" && isScalar:
			return j.fail(fmt.Errorf("%w: %s", ErrRefused, short(value)))
		}
		return j.skip(tok)
	})
	if err == nil {
		err = f.release()
	}
	if err != nil {
		return j.fail(err)
	}
	return j.end()
}

// fredList hands on the observations of one series. It holds the first until the second tells how far apart they are,
// as readFREDCSV does.
type fredList struct {
	r     *run
	given observation
	held  *observation
	ready bool
}

// element reads {"date": …, "value": …}.
func (f *fredList) element(j *jsonReader, tok json.Token) error {
	if tok != json.Delim('{') {
		return j.skip(tok)
	}
	date, value := "", ""
	err := j.object(func(key string, tok json.Token) error {
		s, ok := scalar(tok)
		switch {
		case !ok:
			return j.skip(tok)
		case key == "date":
			date = s
		case key == "value":
			value = s
		}
		return nil
	})
	if err != nil {
		return err
	}
	o := f.given
	o.line, o.price = j.line(), value
	if o.date, err = isoDay(date); err != nil {
		return f.r.problem(o.line, "date", date, err)
	}
	bolivar(&o)
	if f.ready {
		return f.emit(o)
	}
	if f.held == nil {
		f.held = &o
		return nil
	}
	w := wide{rows: &rows{r: f.r, line: o.line}, columns: []column{{}, {name: f.given.field, given: f.given}}}
	if err := f.r.fredSteps(&w, f.held.line, f.held.date, o.date); err != nil {
		return err
	}
	f.given.kind = w.columns[1].given.kind
	f.held.kind, o.kind = f.given.kind, f.given.kind
	if err := f.release(); err != nil {
		return err
	}
	return f.emit(o)
}

// release hands on the observation that is held.
func (f *fredList) release() error {
	f.ready = true
	if f.held == nil {
		return nil
	}
	o := *f.held
	f.held = nil
	return f.emit(o)
}

func (f *fredList) emit(o observation) error {
	if o.price == "." || o.price == "" {
		return nil
	}
	return f.r.emit(o)
}

// valetSeries reads the names of the Bank of Canada: FXUSDCAD is Canadian dollars for one US dollar of the day,
// FXMUSDCAD and FXAUSDCAD the averages of months and years.
func valetSeries(name string) (series, bool) {
	s := series{kind: fx.Reference}
	switch {
	case len(name) == 8 && name[:2] == "FX":
		s.base, s.quote = name[2:5], name[5:]
	case len(name) == 9 && name[:3] == "FXM":
		s.base, s.quote, s.kind = name[3:6], name[6:], fx.MonthAverage
	case len(name) == 9 && name[:3] == "FXA":
		s.base, s.quote, s.kind = name[3:6], name[6:], fx.YearAverage
	default:
		return series{}, false
	}
	return s, codeLike(s.base) && codeLike(s.quote)
}

// valetCell is one series of one day.
type valetCell struct {
	line        int
	name, value string
}

// readValetJSON reads the Bank of Canada's Valet: {"observations": [{"d": …, "FXUSDCAD": {"v": "1.3617"}}]}. The name
// of the series is the direction. An absent key, {"v": ""} and null are no rate.
func readValetJSON(r *run) error {
	j := r.json()
	err := j.root(func(key string, tok json.Token) error {
		value, isScalar := scalar(tok)
		switch {
		case key == "observations" && tok == json.Delim('['):
			return j.array(func(tok json.Token) error { return r.valetDay(j, tok) })
		case key == "message" && isScalar:
			return j.fail(fmt.Errorf("%w: %s", ErrRefused, short(value)))
		}
		return j.skip(tok)
	})
	if err != nil {
		return j.fail(err)
	}
	return j.end()
}

// valetDay reads all series of a day.
func (r *run) valetDay(j *jsonReader, tok json.Token) error {
	if tok != json.Delim('{') {
		return j.skip(tok)
	}
	date := ""
	var cells []valetCell
	err := j.object(func(key string, tok json.Token) error {
		if s, ok := scalar(tok); ok {
			if key == "d" {
				date = s
			}
			return nil
		}
		if tok != json.Delim('{') {
			return j.skip(tok)
		}
		c := valetCell{line: j.line(), name: key}
		err := j.object(func(key string, tok json.Token) error {
			if s, ok := scalar(tok); ok && key == "v" {
				c.value = s
			}
			return j.skip(tok)
		})
		if len(cells) >= maxCodes {
			return j.fail(fmt.Errorf("%w: more than %d series on one day", ErrTooLong, maxCodes))
		}
		cells = append(cells, c)
		return err
	})
	if err != nil {
		return err
	}
	at, err := isoDay(date)
	if err != nil {
		return r.problem(j.line(), "d", date, err)
	}
	for _, c := range cells {
		if c.value == "" {
			continue
		}
		if err := r.valetEmit(c, at); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) valetEmit(c valetCell, date time.Time) error {
	s, ok := valetSeries(c.name)
	if !ok {
		return r.noCurrency(observation{line: c.line, field: "series"}, c.name, fmt.Errorf("%w: the series names no pair", ErrCurrency))
	}
	return r.emit(observation{line: c.line, field: c.name, base: s.base, quote: s.quote, price: c.value, date: date, kind: s.kind})
}

// readValetCSV reads the CSV of Valet: sections of which the last, "OBSERVATIONS", has a header of series names.
func readValetCSV(r *run) error {
	rs := r.rows(',')
	for {
		record, err := rs.header()
		if err != nil {
			return err
		}
		if record[0] == "OBSERVATIONS" {
			break
		}
	}
	header, err := rs.header()
	if err != nil {
		return err
	}
	w := wide{rows: rs, missing: missingText(), date: isoDay}
	for i, name := range header {
		s, ok := valetSeries(name)
		if i > 0 && !ok && name != "" {
			if err := r.noCurrency(observation{line: rs.line, field: "series"}, name, fmt.Errorf("%w: the series names no pair", ErrCurrency)); err != nil {
				return err
			}
		}
		w.columns = append(w.columns, column{name: name, skip: !ok, given: observation{base: s.base, quote: s.quote, kind: s.kind}})
	}
	return w.read()
}
