package feed

import (
	"errors"
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

const (
	// maxProblems is how many problems are told one by one; the rest are counted. A large file in the wrong layout
	// would otherwise give one for every row.
	maxProblems = 1000
	// maxCodes bounds what is remembered of the codes and pairs of one file.
	maxCodes = 1 << 16
)

// errStopped ends a reader whose consumer wants no more.
var errStopped = errors.New("stopped")

// observation is a rate as a file states it: the price of units of base, in quote.
type observation struct {
	line  int
	field string // the cell in the words of the file
	base  string // as written; baseCurrency where it is known from elsewhere
	quote string
	price string
	mark  byte // decimal mark, '.' if zero
	group byte // digit group mark, 0 for none
	// value is the price where it is no plain number (the arithmetic of a ledger); price is then its text.
	value decimal.Decimal
	units string // how many units of base; one if empty
	scale int32  // the price is 10^scale times the number
	date  time.Time
	kind  fx.Kind
	// origin replaces the origin of the run.
	origin string
	// baseCurrency and quoteCurrency replace base and quote.
	baseCurrency, quoteCurrency money.Currency
}

// pair is a direction of two currencies.
type pair struct{ base, quote money.Currency }

func (p pair) String() string { return p.base.String() + "/" + p.quote.String() }

// run is the reading of one file.
type run struct {
	loader *Loader
	in     *input
	head   []byte // the first bytes of the input
	format Format
	origin string
	// listedOnly refuses the codes that are none of ISO 4217: for services, which mix in others.
	listedOnly bool
	// comma is the separator of a generic file.
	comma rune
	yield func(fx.Rate, error) bool

	codes    map[string]code
	unknown  map[string]*Problem
	order    []*Problem // the values of unknown as they were met
	last     map[stream]seen
	guard    *guard
	rates    int
	problems int
	more     *Problem
	stopped  bool
}

// stream is what has one price a day: a pair and a kind.
type stream struct {
	pair
	kind fx.Kind
}

// seen is the last price of a stream.
type seen struct {
	date  time.Time
	price decimal.Decimal
	line  int
}

// code resolves a currency code and remembers it.
func (r *run) code(s string) code {
	if c, ok := r.codes[s]; ok {
		return c
	}
	c := codeOf(s)
	if len(r.codes) < maxCodes && len(s) <= 16 {
		r.codes[s] = c
	}
	return c
}

// emit turns o into a Rate and hands it on. It returns an error only to end the reader.
func (r *run) emit(o observation) error {
	base, err := r.side(o, o.base, o.baseCurrency)
	if err != nil {
		return r.noCurrency(o, o.base, err)
	}
	quote, err := r.side(o, o.quote, o.quoteCurrency)
	if err != nil {
		return r.noCurrency(o, o.quote, err)
	}
	price, err := o.number()
	if err == nil {
		// One unit of base as written is 10^-shift of the currency, so one of the currency costs 10^shift times that.
		if shift := base.shift - quote.shift + o.scale; shift != 0 {
			price = decimal.NewFromBigInt(price.Coefficient(), price.Exponent()+shift)
		}
		if o.units != "" {
			price, err = o.perUnit(price)
		}
	}
	if e := price.Exponent(); err == nil && (e > maxExponent || e < -maxExponent || price.NumDigits() > maxDigits) {
		err = fmt.Errorf("%w: too large or too small", ErrPrice)
	}
	if err != nil {
		return r.problem(o.line, o.field, o.price, err)
	}
	if base.currency == quote.currency {
		if one := decimal.New(1, 0); !price.Equal(one) {
			return r.problem(o.line, o.field, o.price, fmt.Errorf("%w: a currency in itself costs one", ErrPrice))
		}
		return nil // services list the base among its rates
	}
	p := pair{base.currency, quote.currency}
	if err := r.compare(o, p, price); err != nil {
		return err
	}
	origin := o.origin
	if origin == "" {
		origin = r.origin
	}
	r.rates++
	return r.hand(fx.Rate{Base: p.base, Quote: p.quote, Price: price, Date: o.date, Origin: origin, Kind: o.kind}, nil)
}

// side resolves one currency of o.
func (r *run) side(o observation, text string, known money.Currency) (code, error) {
	if known.IsValid() {
		return code{currency: known}, nil
	}
	c := r.code(text)
	if c.err != nil {
		return c, c.err
	}
	if c.ended(o.date) {
		return c, ErrEnded
	}
	if r.listedOnly && !c.listed() {
		return c, ErrCurrency
	}
	return c, nil
}

// number returns the price as written.
func (o *observation) number() (decimal.Decimal, error) {
	if o.value.Sign() != 0 {
		return o.value, nil
	}
	mark := o.mark
	if mark == 0 {
		mark = '.'
	}
	return number(o.price, mark, o.group)
}

// perUnit divides a price by the units it is for.
func (o *observation) perUnit(price decimal.Decimal) (decimal.Decimal, error) {
	mark := o.mark
	if mark == 0 {
		mark = '.'
	}
	if len(o.units) > 1 && o.units[0] == '0' && allDigits(o.units) {
		// The second half of "1,0466" in a file that is separated by commas.
		return decimal.Decimal{}, fmt.Errorf("%w: for %s units", ErrPrice, short(o.units))
	}
	units, err := number(o.units, mark, o.group)
	if err != nil {
		return decimal.Decimal{}, fmt.Errorf("for %s units: %w", short(o.units), err)
	}
	return perUnit(price, units)
}

// compare looks at the price beside the one before it of the same pair, and beside the reference.
func (r *run) compare(o observation, p pair, price decimal.Decimal) error {
	of := stream{p, o.kind}
	before, ok := r.last[of]
	if ok && before.date.Equal(o.date) && !before.price.Equal(price) {
		err := r.problem(o.line, o.field, o.price, fmt.Errorf("%w: %v, on line %d", ErrDuplicate, p, before.line))
		if err != nil {
			return err
		}
	}
	if ok || len(r.last) < maxCodes {
		r.last[of] = seen{date: o.date, price: price, line: o.line}
	}
	if r.guard == nil {
		return nil
	}
	if doubt := r.guard.look(r.in.ctx, o, p, price); doubt != nil {
		return r.tell(doubt)
	}
	return nil
}

// problem reports a cell that gave no rate.
func (r *run) problem(line int, field, text string, err error) error {
	return r.tell(&Problem{Line: line, Field: field, Text: short(text), Err: err})
}

// tell hands a problem on, or counts it once there have been too many.
func (r *run) tell(p *Problem) error {
	if r.problems >= maxProblems {
		if r.more == nil {
			r.more = &Problem{Line: p.Line, Err: ErrMore}
		}
		r.more.Times++
		return nil
	}
	r.problems++
	return r.hand(fx.Rate{}, p)
}

// noCurrency counts a code that is no currency. Services list hundreds of them, on every day: one problem each, told
// at the end with its number.
func (r *run) noCurrency(o observation, text string, err error) error {
	field := o.field
	key := text + "\x00" + err.Error()
	if p, ok := r.unknown[key]; ok {
		p.Times++
		return nil
	}
	p := &Problem{Line: o.line, Field: field, Text: short(text), Times: 1, Err: err}
	if len(r.order) >= maxProblems {
		return r.tell(p)
	}
	r.unknown[key] = p
	r.order = append(r.order, p)
	return nil
}

// hand gives a rate or an error to the consumer.
func (r *run) hand(rate fx.Rate, err error) error {
	if r.stopped || !r.yield(rate, err) {
		r.stopped = true
		return errStopped
	}
	return nil
}

// finish tells what was counted: also after an error of the whole file, where it may be the reason for it.
func (r *run) finish(failed bool) error {
	for _, p := range r.order {
		if err := r.tell(p); err != nil {
			return err
		}
	}
	if r.guard != nil {
		for _, p := range r.guard.rest() {
			if err := r.tell(p); err != nil {
				return err
			}
		}
	}
	if r.rates == 0 && r.problems == 0 && !failed {
		if err := r.tell(&Problem{Err: ErrEmpty}); err != nil {
			return err
		}
	}
	if r.more != nil {
		return r.hand(fx.Rate{}, r.more)
	}
	return nil
}
