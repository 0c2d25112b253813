package feed

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
)

// maxPending bounds the rates held back because the file states their base or date only after them. A year of daily
// rates of 170 currencies has 62,000.
const maxPending = 1 << 18

// ratesObject is one object of a service: what it says of itself, and rates that wait for it.
type ratesObject struct {
	j        *jsonReader
	said     map[string]string
	streams  bool // base and amount are known: rates go out as they come
	started  bool // some have gone out
	pending  []jsonRate
	notTaken string // the first composite value passed over
}

// jsonRate is a rate as JSON gives it.
type jsonRate struct {
	line              int
	path              string
	date, base, quote string // empty where the object says it for all
	price             string
	kind              fx.Kind
}

// The scalars of a rates object that matter, all others are passed over.
var ratesMeta = map[string]bool{
	"amount": true, "base": true, "base_code": true, "source": true, "date": true, "start_date": true,
	"timestamp": true, "time_last_update_unix": true, "time_last_updated": true, "success": true, "result": true,
	"error": true, "error-type": true, "message": true, "description": true, "info": true, "table": true, "code": true,
	"effectiveDate": true, "mid": true, "bid": true, "ask": true, "quote": true, "rate": true, "timeseries": true,
}

// Composite members of services that hold no rates.
var ratesAside = map[string]bool{
	"query": true, "motd": true, "meta": true, "terms": true, "links": true, "info": true, "symbols": true,
}

// readRates reads the JSON of Frankfurter v1 and v2, Open Exchange Rates, Fixer, exchangeratesapi, exchangerate.host,
// currencylayer, exchangerate-api, currency-api and NBP. They differ in what they call the base, and in where the date
// and the units are.
func readRates(r *run) error {
	r.listedOnly = true
	j := r.json()
	tok, err := j.next()
	if err != nil {
		return err
	}
	switch tok {
	case json.Delim('{'):
		err = j.rates("", nil)
	case json.Delim('['):
		err = j.array(func(tok json.Token) error {
			if tok != json.Delim('{') {
				return j.fail(fmt.Errorf("%w: an array of something else than objects", ErrFormat))
			}
			return j.rates("", nil)
		})
	default:
		err = fmt.Errorf("%w: neither an object nor an array", ErrFormat)
	}
	if err != nil {
		return j.fail(err)
	}
	return j.end()
}

// rates reads the members of an object. outer holds what the object around it says.
func (j *jsonReader) rates(path string, outer map[string]string) error {
	o := &ratesObject{j: j, said: map[string]string{}}
	for k, v := range outer {
		o.said[k] = v
	}
	own := map[string]bool{}
	err := j.object(func(key string, tok json.Token) error {
		at := join(path, key)
		if s, ok := scalar(tok); ok {
			return o.say(own, key, s)
		}
		switch {
		case key == "rates" || key == "conversion_rates":
			return o.members(at, tok, false)
		case key == "quotes":
			return o.members(at, tok, true)
		case key == "error":
			return o.refusal(tok)
		case ratesAside[key]:
			return j.skip(tok)
		case tok == json.Delim('{') && len(key) <= 8:
			return o.base(at, key, tok) // currency-api: {"date": …, "usd": {"cny": …}}
		}
		if o.notTaken == "" {
			o.notTaken = key
		}
		return j.skip(tok)
	})
	if err != nil {
		return err
	}
	if err := o.refused(); err != nil {
		return err
	}
	// A row of Frankfurter v2, or of a table of NBP, is itself a rate.
	o.single(path)
	return o.flush()
}

// say keeps a scalar. What has been used must not change afterwards.
func (o *ratesObject) say(own map[string]bool, key, s string) error {
	if !ratesMeta[key] {
		return nil
	}
	if own[key] {
		return o.j.fail(fmt.Errorf("%w: %q twice in one object", ErrSyntax, key))
	}
	own[key] = true
	if o.started && (key == "amount" || key == "base" || key == "base_code" || key == "source") {
		return o.j.fail(fmt.Errorf("%w: %q after the rates it is for", ErrSyntax, key))
	}
	o.said[key] = s
	o.streams = o.said["amount"] != "" && o.baseCode() != ""
	return nil
}

// baseCode returns what the object calls its base.
func (o *ratesObject) baseCode() string {
	for _, key := range []string{"base", "base_code", "source"} {
		if s := o.said[key]; s != "" {
			return s
		}
	}
	return ""
}

// members reads {"CNY": 7.25} or {"2025-02-24": {"CNY": 7.25}} or, at NBP, [{"code": "USD", "mid": 3.6}]. With pairs
// the keys are those of currencylayer, such as USDCNY.
func (o *ratesObject) members(path string, tok json.Token, pairs bool) error {
	j := o.j
	if tok == json.Delim('[') {
		return j.array(func(tok json.Token) error {
			if tok != json.Delim('{') {
				return j.skip(tok)
			}
			return j.rates(path, o.said)
		})
	}
	return j.object(func(key string, tok json.Token) error {
		if tok == json.Delim('{') {
			return j.object(func(code string, tok json.Token) error {
				return o.member(join(join(path, key), code), code, key, tok, pairs)
			})
		}
		return o.member(join(path, key), key, "", tok, pairs)
	})
}

// base reads {"cny": 7.25} under the base it is for.
func (o *ratesObject) base(path, base string, tok json.Token) error {
	j := o.j
	if j.r.code(base).err != nil {
		if err := j.r.noCurrency(observation{line: j.line(), field: path}, base, ErrCurrency); err != nil {
			return err
		}
		return j.skip(tok)
	}
	return j.object(func(code string, tok json.Token) error {
		return o.add(jsonRate{line: j.line(), path: join(path, code), base: base, quote: code, price: j.price(tok), kind: o.j.r.market()}, tok)
	})
}

// member takes one price. date is "" where the object says it for all.
func (o *ratesObject) member(path, code, date string, tok json.Token, pairs bool) error {
	rate := jsonRate{line: o.j.line(), path: path, date: date, quote: code, price: o.j.price(tok), kind: o.j.r.market()}
	if pairs {
		base := o.baseCode()
		if len(code) != 6 || base != "" && !strings.HasPrefix(code, base) {
			return o.j.r.problem(rate.line, path, code, fmt.Errorf("%w: not a pair of codes that begins with the source %s", ErrCurrency, base))
		}
		rate.base, rate.quote = code[:3], code[3:]
	}
	return o.add(rate, tok)
}

// market returns the kind of the rates of a service: Frankfurter hands on the fixings of central banks.
func (r *run) market() fx.Kind {
	if r.format == Frankfurter {
		return fx.Reference
	}
	return fx.Mid
}

// price returns the text of a number or string; "" for what is no price.
func (j *jsonReader) price(tok json.Token) string {
	s, _ := scalar(tok)
	return s
}

// single takes an object that is itself a rate.
func (o *ratesObject) single(path string) {
	s := o.said
	at := jsonRate{line: o.j.line(), path: path}
	switch {
	case s["rate"] != "" && s["quote"] != "":
		at.quote, at.price, at.kind = s["quote"], s["rate"], o.j.r.market()
		o.pending = append(o.pending, at)
	case s["mid"] != "":
		at.base, at.quote, at.price, at.kind = s["code"], "PLN", s["mid"], fx.Reference
		o.pending = append(o.pending, at)
	case s["bid"] != "" && s["ask"] != "" && s["code"] != "":
		at.base, at.quote, at.price, at.kind = s["code"], "PLN", s["bid"], fx.Bid
		o.pending = append(o.pending, at)
		at.price, at.kind = s["ask"], fx.Ask
		o.pending = append(o.pending, at)
	}
}

// add hands a rate on, or keeps it until the object has ended.
func (o *ratesObject) add(rate jsonRate, tok json.Token) error {
	if opens(tok) {
		if err := o.j.r.problem(rate.line, rate.path, "", fmt.Errorf("%w: an object or array", ErrPrice)); err != nil {
			return err
		}
		return o.j.skip(tok)
	}
	if tok == nil {
		return nil // null: no rate
	}
	if o.streams && (rate.date != "" || o.said["date"] != "") {
		o.started = true
		return o.emit(rate)
	}
	if len(o.pending) >= maxPending {
		return o.j.fail(fmt.Errorf("%w: more than %d rates before base and date", ErrTooLong, maxPending))
	}
	o.pending = append(o.pending, rate)
	return nil
}

// flush hands on the rates that have waited.
func (o *ratesObject) flush() error {
	for _, rate := range o.pending {
		if err := o.emit(rate); err != nil {
			return err
		}
	}
	if len(o.pending) == 0 && o.notTaken != "" && !o.started {
		return o.j.r.problem(o.j.line(), o.notTaken, "", fmt.Errorf("%w: no rates known here", ErrFormat))
	}
	return nil
}

// emit completes a rate with what the object says.
func (o *ratesObject) emit(rate jsonRate) error {
	r := o.j.r
	base := rate.base
	if base == "" {
		base = o.baseCode()
	}
	if base == "" {
		if !r.loader.Base.IsValid() {
			return o.j.fail(fmt.Errorf("%w: no base in the file, and no Loader.Base", ErrDirection))
		}
		base = r.loader.Base.String()
	}
	date, text, err := o.date(rate)
	if err != nil {
		return r.problem(rate.line, rate.path, text, err)
	}
	return r.emit(observation{
		line: rate.line, field: rate.path, base: base, quote: rate.quote, price: rate.price,
		units: o.said["amount"], date: date, kind: rate.kind,
	})
}

// date returns the date of a rate: its own, or that of the object, or the UTC day of its timestamp.
func (o *ratesObject) date(rate jsonRate) (time.Time, string, error) {
	for _, s := range []string{rate.date, o.said["effectiveDate"], o.said["date"]} {
		if s != "" {
			t, err := isoDay(s)
			return t, s, err
		}
	}
	for _, key := range []string{"timestamp", "time_last_update_unix", "time_last_updated"} {
		s := o.said[key]
		if s == "" {
			continue
		}
		if len(s) > 11 || !allDigits(s) {
			return time.Time{}, s, fmt.Errorf("%w: no seconds since 1970", ErrDate)
		}
		var seconds int64
		for i := range len(s) {
			seconds = 10*seconds + int64(s[i]-'0')
		}
		y, m, d := time.Unix(seconds, 0).UTC().Date()
		t, err := day(y, int(m), d)
		return t, s, err
	}
	return time.Time{}, "", fmt.Errorf("%w: the file states none", ErrDate)
}

// join writes the path of a member.
func join(path, key string) string {
	key = short(key)
	if path == "" {
		return key
	}
	return path + "." + key
}
