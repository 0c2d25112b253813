package fx_test

import (
	"flag"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// The simulation states conversions as writers do, right and wrong ones, and counts what the check says of them:
//
//	go test ./fx -run TestSimulation -v -simulate 30000
//
// states 30,000 right ones and a tenth as many of each error, with three seeds.
var simulate = flag.Int("simulate", 0, "how many right statements the simulation makes for each of three seeds; 0: a short run")

// simCurrencies are converted into dollars, from dollars, and some into euros.
var simCurrencies = []string{"EUR", "GBP", "JPY", "CNY", "INR", "KRW", "CHF", "AUD", "CAD", "BRL", "MXN", "ZAR", "SEK", "NOK", "SGD", "HKD"}

// statement is what a writer writes, and what the right rate was.
type statement struct {
	from, to string
	date     time.Time
	a        decimal.Decimal // as written
	aStep    money.Step
	rate     *big.Rat // to per from, with the noise of the writer's source
	digits   int      // of the converted figure
	b        decimal.Decimal
	bStep    money.Step
}

type writer struct {
	next  func() int
	table *fx.Table
}

func (w *writer) pick(list []string) string { return list[w.next()%len(list)] }

// rate returns the rate of a day, or an earlier one where that has none.
func (w *writer) rate(from, to string, at time.Time) (*big.Rat, bool) {
	r, err := w.table.Rate(bg, cur(from), cur(to), at)
	if err != nil {
		return nil, false
	}
	return r.Rat(), true
}

// noise returns a factor close to 1: the sum of three even draws of half a per cent has half a per cent of standard deviation.
func (w *writer) noise() *big.Rat {
	n := int64(0)
	for range 3 {
		n += int64(w.next()%10001) - 5000
	}
	return big.NewRat(1000000+n, 1000000)
}

// number writes a value with so many digits as the press does: "74.5 billion", never "70 billion" for it, and "52,400" in full below a
// million. step is the value of the last digit written.
func number(v *big.Rat, digits int) (d, step decimal.Decimal, point bool) {
	size := 0 // the power of ten of the first digit
	for limit := big.NewRat(10, 1); limit.Cmp(v) <= 0; size++ {
		limit.Mul(limit, big.NewRat(10, 1))
	}
	if size < 6 {
		d = round(v, max(digits, 2))
		if d.Exponent() >= 0 {
			return d, decimal.New(1, 0), false
		}
		return d, decimal.New(1, d.Exponent()), true
	}
	d = round(v, max(digits, size%3+1))
	scale := int32(size - size%3)
	if d.Exponent() >= scale {
		return d, decimal.New(1, scale), false
	}
	return d, decimal.New(1, d.Exponent()), true
}

// round rounds to so many significant digits, half up.
func round(v *big.Rat, digits int) decimal.Decimal {
	exp := 0
	ten := big.NewRat(10, 1)
	limit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil))
	v = new(big.Rat).Set(v)
	for v.Cmp(limit) >= 0 {
		v.Quo(v, ten)
		exp++
	}
	for low := new(big.Rat).Quo(limit, ten); v.Cmp(low) < 0; exp-- {
		v.Mul(v, ten)
	}
	v.Add(v, big.NewRat(1, 2))
	n := new(big.Int).Quo(v.Num(), v.Denom())
	return decimal.NewFromBigInt(n, int32(exp))
}

// right draws a right statement.
func (w *writer) right() (statement, bool) {
	s := statement{from: w.pick(simCurrencies), to: "USD"}
	switch w.next() % 10 {
	case 0, 1:
		s.from, s.to = s.to, s.from
	case 2:
		s.to = "EUR"
	}
	if s.from == s.to {
		return s, false
	}
	s.date = time.Date(2005, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, w.next()%7270) // to 2024-11-25
	at := s.date
	if w.next()%10 < 3 {
		at = at.AddDate(0, 0, -(w.next() % 15))
	}
	r, ok := w.rate(s.from, s.to, at)
	if !ok {
		return s, false
	}
	s.rate = new(big.Rat).Mul(r, w.noise())
	n := w.next()%[]int{9, 99, 999, 9999}[w.next()%4] + 1
	value := new(big.Rat).SetInt64(int64(n))
	for range 4 + w.next()%7 {
		value.Mul(value, big.NewRat(10, 1))
	}
	s.a, s.aStep = stepped(number(value, len(fmt.Sprint(n))))
	s.digits = 1 + w.next()%4
	s.convert(s.rate)
	return s, true
}

func (s *statement) convert(rate *big.Rat) {
	s.b, s.bStep = stepped(number(new(big.Rat).Mul(rat(s.a), rate), s.digits))
}

func stepped(d, step decimal.Decimal, point bool) (decimal.Decimal, money.Step) {
	return d, money.Step{Unit: step, Point: point}
}

func rat(d decimal.Decimal) *big.Rat { return d.Rat() }

// off reports whether what is written is at least ten per cent away from what is right, and not what that is when it is rounded to as
// many digits: "4 billion" for 3.6 is no error.
func (s *statement) off() bool {
	right := new(big.Rat).Mul(rat(s.a), s.rate)
	r := new(big.Rat).Quo(rat(s.b), right)
	if r.Cmp(big.NewRat(11, 10)) < 0 && r.Cmp(big.NewRat(9, 10)) > 0 {
		return false
	}
	right.Quo(right, rat(s.bStep.Unit)).Add(right, big.NewRat(1, 2))
	rounded := new(big.Rat).SetInt(new(big.Int).Quo(right.Num(), right.Denom()))
	return rounded.Mul(rounded, rat(s.bStep.Unit)).Cmp(rat(s.b)) != 0
}

func (s *statement) figures() (a, b money.Figure) {
	make := func(d decimal.Decimal, step money.Step, code string) money.Figure {
		return money.FigureOf(money.NewAmount(d, cur(code))).WithSteps(step, step)
	}
	return make(s.a, s.aStep, s.from), make(s.b, s.bStep, s.to)
}

// simError spoils a right statement. It returns false where the error cannot be made of it.
type simError struct {
	name  string
	kind  fx.CauseKind // the cause that should be named
	spoil func(w *writer, s *statement) bool
	// what must be found, and named first, in tenths of a per cent; 0 asks for nothing
	detect, first int
}

func shift(powers ...int) func(*writer, *statement) bool {
	return func(w *writer, s *statement) bool {
		s.shift(int32(powers[w.next()%len(powers)]))
		return true
	}
}

var dollars = []string{"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"}

var simErrors = []simError{
	{"factor 10", fx.Factor10, shift(-1, 1), 980, 950},
	{"factor 1000", fx.Factor10, shift(-3, 3), 980, 950},
	{"inverted", fx.Inverted, func(w *writer, s *statement) bool {
		s.convert(new(big.Rat).Inv(s.rate))
		return true
	}, 980, 950},
	{"same digits", fx.SameDigits, func(w *writer, s *statement) bool {
		// The digits of A at the scale nearest to the right result.
		want := new(big.Rat).Mul(rat(s.a), s.rate)
		s.b, s.bStep = s.a, s.aStep
		for i := 0; i < 40 && rat(s.b).Cmp(want) > 0; i++ {
			s.shift(-1)
		}
		for i := 0; i < 40 && rat(s.b).Cmp(new(big.Rat).Quo(want, big.NewRat(3, 1))) < 0; i++ {
			s.shift(1)
		}
		return true
	}, 980, 950},
	{"wrong dollar", fx.WrongCurrency, func(w *writer, s *statement) bool {
		if s.to != "USD" {
			return false
		}
		r, ok := w.rate(s.from, w.pick(dollars), s.date)
		if !ok {
			return false
		}
		s.convert(r)
		return true
	}, 980, 0},
	{"yen and yuan", fx.WrongCurrency, func(w *writer, s *statement) bool {
		pair := []string{"JPY", "CNY"}
		i := w.next() % 2
		if s.from == pair[0] || s.from == pair[1] || s.to == pair[0] || s.to == pair[1] {
			return false
		}
		s.from = pair[i]
		meant, ok := w.rate(pair[1-i], s.to, s.date)
		if !ok {
			return false
		}
		if s.rate, ok = w.rate(s.from, s.to, s.date); !ok {
			return false
		}
		s.convert(meant)
		return true
	}, 980, 0},
	{"transposed", fx.Transposed, func(w *writer, s *statement) bool {
		d := s.written()
		if len(d) < 2 {
			return false
		}
		i := w.next() % (len(d) - 1)
		d[i], d[i+1] = d[i+1], d[i]
		return s.write(d)
	}, 980, 0},
	{"digit changed", fx.DigitChanged, func(w *writer, s *statement) bool {
		d := s.written()
		if len(d) < 3 {
			return false
		}
		d[w.next()%len(d)] = byte('0' + w.next()%10)
		return s.write(d)
	}, 0, 0},
	{"rate of 2½ years ago", fx.OtherDate, func(w *writer, s *statement) bool {
		r, ok := w.rate(s.from, s.to, s.date.AddDate(0, -30, 0))
		if !ok {
			return false
		}
		s.convert(r)
		return true
	}, 0, 0},
}

// shift moves the converted figure by a power of ten, with the digits as they are.
func (s *statement) shift(n int32) {
	s.b = s.b.Shift(n)
	s.bStep.Unit = s.bStep.Unit.Shift(n)
}

// written returns the digits of the converted figure.
func (s *statement) written() []byte {
	return []byte(new(big.Rat).Quo(rat(s.b), rat(s.bStep.Unit)).Num().String())
}

func (s *statement) write(digits []byte) bool {
	if digits[0] == '0' {
		return false
	}
	n, ok := new(big.Int).SetString(string(digits), 10)
	if !ok {
		return false
	}
	s.b = decimal.NewFromBigInt(n, s.bStep.Unit.Exponent())
	return true
}

func (s *statement) check(t *testing.T) fx.Finding {
	c := &fx.Checker{Source: reference.Market(), Date: parse.Date{Year: s.date.Year(), Month: s.date.Month(), Day: s.date.Day()}}
	a, b := s.figures()
	f, err := c.Figures(bg, a, b)
	require.NoError(t, err)
	return f
}

func TestSimulation(t *testing.T) {
	t.Parallel()
	rights, seeds := *simulate, []uint64{1, 2, 3}
	if rights == 0 {
		rights, seeds = 600, seeds[:1]
	}
	table := reference.Market()
	for _, seed := range seeds {
		w := &writer{next: numbers(seed), table: table}
		alarms, exact, n := 0, 0, 0
		for n < rights {
			s, ok := w.right()
			if !ok {
				continue
			}
			n++
			f := s.check(t)
			require.NotEqual(t, fx.Undetermined, f.Verdict, f.Explain())
			if f.Verdict == fx.Inconsistent {
				alarms++
			}
			if f.Grade == fx.GradeExact {
				exact++
			}
		}
		t.Logf("seed %d: %d right statements: false alarms %s, exact %s", seed, n, percent(alarms, n), percent(exact, n))
		limit := 25
		if *simulate == 0 {
			limit = 60 // a short run has a wide scatter
		}
		require.LessOrEqual(t, alarms*10000, limit*n, "false alarms")
		for _, e := range simErrors {
			found, first, among, n := 0, 0, 0, 0
			for n < max(rights/10, 100) {
				s, ok := w.right()
				if !ok || !e.spoil(w, &s) || !s.off() {
					continue
				}
				n++
				f := s.check(t)
				if f.Verdict != fx.Inconsistent {
					continue
				}
				found++
				for i, c := range f.Causes {
					if c.Kind == e.kind {
						among++
						if i == 0 {
							first++
						}
						break
					}
				}
			}
			t.Logf("seed %d: %-20s %5d: found %s, first cause %s, among the causes %s", seed, e.name, n, percent(found, n), percent(first, found), percent(among, found))
			slack := 0
			if *simulate == 0 {
				slack = 30
			}
			require.GreaterOrEqual(t, found*1000, (e.detect-slack)*n, "%s: found", e.name)
			require.GreaterOrEqual(t, first*1000, (e.first-slack)*found, "%s: first cause", e.name)
		}
	}
}

func percent(n, of int) string {
	return fmt.Sprintf("%d.%02d %%", n*100/of, n*10000/of%100)
}

// numbers returns a small generator of numbers that are the same on every run.
func numbers(seed uint64) func() int {
	seed = seed*0x9e3779b97f4a7c15 + 1
	return func() int {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return int(seed >> 34)
	}
}
