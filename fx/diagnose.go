package fx

import (
	"cmp"
	"context"
	"errors"
	"math/big"
	"slices"
	"time"

	"github.com/exactfigures/figures/money"
)

// question is a claim together with the rates it is held against.
type question struct {
	ctx       context.Context
	src       Source
	from, to  money.Currency
	a, b      quantity
	rates     Bounds   // of to per from, without tolerance
	latest    *big.Rat // the rate in force, nil if none is
	tolerance *big.Rat
	window    window
	stated    bool // the rate was stated by the text
	average   bool // the rates are averages of years
	twoLegs   bool // both are conversions of a third figure
	oneEnd    bool // the wrong end of a range whose other end is right: the rate and the currency are

	ever      Bounds // what otherDate saw of the history
	everYears Years
	known     Years // from the first to the last year for which there are rates
}

// window is the time for which rates are taken. The zero window is unknown.
type window struct{ from, to time.Time }

func (w window) known() bool { return !w.from.IsZero() }

// hypothesis is a cause and what it leaves open: the rate that would be needed, over the rate that was.
type hypothesis struct {
	Cause
	score int
}

// toleranceOfCauses caps the tolerance within which a hypothesis must make a claim right.
var toleranceOfCauses = big.NewRat(3, 100)

// diagnose returns at most three likely causes, the likeliest first. A cause changes one thing and must make the claim right.
func (q *question) diagnose() ([]Cause, error) {
	var found []hypothesis
	tol := minRat(q.tolerance, toleranceOfCauses)
	near := q.rates.widened(tol)
	add := func(c Cause, prior int, misfit *big.Rat) {
		found = append(found, hypothesis{c, score(prior, misfit)})
	}
	q.sameDigits(add)
	q.powers(near, add)
	if !q.oneEnd {
		q.inverted(tol, add)
	}
	if q.window.known() {
		if !q.stated && !q.oneEnd {
			if err := q.otherDate(add); err != nil {
				return nil, err
			}
		}
		q.truncated(add)
		if !q.oneEnd {
			q.parallel(add)
			if err := q.otherCurrency(tol, add); err != nil {
				return nil, err
			}
		}
		if !q.average { // too coarse to tell one digit from another
			q.digitEdits(near, add)
		}
	}
	return best(found), nil
}

// best returns the causes that weigh at least half as much as the first, at most three.
func best(found []hypothesis) []Cause {
	slices.SortStableFunc(found, func(x, y hypothesis) int { return cmp.Compare(y.score, x.score) })
	var out []Cause
	for _, h := range found {
		if len(out) == 3 || 2*h.score < found[0].score {
			break
		}
		if slices.ContainsFunc(out, func(c Cause) bool {
			return c.Kind == h.Kind && c.Side == h.Side && c.Kind != Factor10 && c.Kind != WrongCurrency
		}) {
			continue // another digit of the same figure
		}
		h.Weight = (h.score + 5000) / 10000
		out = append(out, h.Cause)
	}
	return out
}

// score weighs a cause in millionths: prior (of 100) × (½ + ½·exp(−½·(ln misfit / 0.03)²)). The misfit is what the claim would still be
// off by; nil where there is no single rate to compare with. It is calculated in whole numbers, so that the order of two causes
// is the same on every machine.
func score(prior int, misfit *big.Rat) int {
	const unit = 1_000_000
	fit := int64(unit)
	if misfit != nil {
		// ln m = 2·artanh y with y = (m−1)/(m+1); close to 1 two terms are plenty, and far away the bell is flat.
		y := new(big.Rat).Quo(new(big.Rat).Sub(misfit, one), new(big.Rat).Add(misfit, one))
		if new(big.Rat).Abs(y).Cmp(big.NewRat(1, 10)) > 0 {
			fit = 0
		} else {
			n := roundHalfEven(scaleRat(y, 9)).Int64() // y in 10^-9
			ln := 2 * (n + n*n/1e9*n/1e9/3)            // ln m in 10^-9
			t := ln / 30                               // ln m / 0.03 in 10^-6
			fit = expNegative(t * t / 2 / unit)
		}
	}
	return int(int64(prior) * (unit/2 + fit/2) / 100)
}

// expNegative returns e^-z, both in millionths, for z ≥ 0.
func expNegative(z int64) int64 {
	whole := [...]int64{1000000, 367879, 135335, 49787, 18316, 6738, 2479, 912, 335, 123, 45, 17, 6, 2, 1}
	k, f := z/1e6, z%1e6
	if k >= int64(len(whole)) {
		return 0
	}
	sum, term := int64(1e6), int64(1e6)
	for i := int64(1); i <= 8; i++ {
		term = -term * f / 1e6 / i
		sum += term
	}
	return whole[k] * sum / 1e6
}

// off returns by which factor b is off a at a rate, nil where no rate is known.
func off(a, b quantity, rate *big.Rat) *big.Rat {
	if rate == nil {
		return nil
	}
	return new(big.Rat).Quo(b.nominal(), new(big.Rat).Mul(a.nominal(), rate))
}

type adder = func(c Cause, prior int, misfit *big.Rat)

// fits reports whether two quantities agree at the level of a hypothesis.
func fits(a, b quantity, rates Bounds) bool { return agrees(a, b, loose, loose, rates) }

// fitsCoarsely is fits for slips that change the size by so much that a conversion rounded to one digit must not hide them.
func fitsCoarsely(a, b quantity, rates Bounds) bool { return agrees(a, b, loose, coarse, rates) }

// sameDigits: To is From times a power of ten, to the digit.
func (q *question) sameDigits(add adder) {
	if q.a.ranged != q.b.ranged {
		return
	}
	k, ok := powerBetween(q.a.low.value, q.b.low.value)
	if !ok {
		return
	}
	if l, ok := powerBetween(q.a.high.value, q.b.high.value); !ok || l != k {
		return
	}
	prior := 70
	if k == 0 || q.a.low.coef != nil && len(trimZeros(q.a.low.coef.String())) >= 2 {
		prior = 95
	}
	add(Cause{Kind: SameDigits, Power: k}, prior, nil)
}

// powerBetween returns the n with b = a·10^n.
func powerBetween(a, b *big.Rat) (int, bool) {
	r := new(big.Rat).Quo(b, a)
	n := magnitude(r)
	return n, scaleRat(one, n).Cmp(r) == 0 && n >= -24 && n <= 24
}

// powerPriors are the powers of ten that are lost or won, and how likely: three for thousand, million and billion; one for a digit or a
// point, and for crore and million; six for the long and the short scale; four and eight for wan, man, yi and oku; five and seven
// for lakh and crore.
var powerPriors = [...]struct{ power, prior int }{
	{3, 80}, {1, 60}, {6, 60}, {2, 45}, {4, 50}, {8, 50}, {5, 50}, {7, 50}, {9, 45}, {12, 40},
}

func (q *question) powers(near Bounds, add adder) {
	for _, p := range powerPriors {
		for _, k := range [...]int{p.power, -p.power} {
			if b := q.b.scaled(-k); fitsCoarsely(q.a, b, near) {
				add(Cause{Kind: Factor10, Power: k}, p.prior, off(q.a, b, q.latest))
			}
		}
	}
}

// inverted: To is From divided by the rate instead of multiplied. Close to parity nobody can tell.
func (q *question) inverted(tol *big.Rat, add adder) {
	band := new(big.Rat).Add(one, new(big.Rat).Add(tol, tol))
	if (Bounds{new(big.Rat).Inv(band), band}).meets(q.rates) {
		return
	}
	if !fitsCoarsely(q.a, q.b, q.rates.inverse().widened(tol)) {
		return
	}
	var latest *big.Rat
	if q.latest != nil {
		latest = new(big.Rat).Inv(q.latest)
	}
	add(Cause{Kind: Inverted}, 75, off(q.a, q.b, latest))
}

// truncated: To has one digit, and the digits behind it were cut off.
func (q *question) truncated(add adder) {
	if q.latest == nil || q.a.ranged || q.b.ranged || q.b.low.coef == nil || q.b.low.digits() != 1 {
		return
	}
	step := q.b.low.unit
	if !q.b.low.point {
		step = scaleRat(one, magnitude(q.b.low.value))
	}
	units := new(big.Rat).Quo(new(big.Rat).Mul(q.a.nominal(), q.latest), step)
	cut := new(big.Int).Quo(units.Num(), units.Denom())
	if new(big.Rat).Mul(new(big.Rat).SetInt(cut), step).Cmp(q.b.low.value) == 0 {
		add(Cause{Kind: Truncated, Side: ToSide}, 60, nil)
	}
}

// parallel: a currency had an official rate and a market rate, and the claim is further off than the tolerance of both, but not so far
// that nobody could have paid it.
func (q *question) parallel(add adder) {
	if q.latest == nil || !dualIn(q.from, q.window) && !dualIn(q.to, q.window) {
		return
	}
	rho := off(q.a, q.b, q.latest)
	if rho.Cmp(big.NewRat(1, 8)) > 0 && rho.Cmp(big.NewRat(8, 1)) < 0 {
		add(Cause{Kind: ParallelRate}, 50, nil)
	}
}

// otherCurrency: one of the two currencies was taken for another of its name, or for another one that is much written about.
func (q *question) otherCurrency(tol *big.Rat, add adder) error {
	for _, side := range [...]Side{ToSide, FromSide} {
		mine, other := q.to, q.from
		if side == FromSide {
			mine, other = q.from, q.to
		}
		list, near := relatives(mine)
		for i, o := range list {
			if o == other {
				continue
			}
			from, to := q.from, o
			if side == FromSide {
				from, to = o, q.to
			}
			low, high, err := rangeFrom(q.ctx, q.source(), from, to, q.window.from, q.window.to)
			if errors.Is(err, ErrNoRate) {
				continue
			}
			if err != nil {
				return err
			}
			if !fits(q.a, q.b, Bounds{low.Rat(), high.Rat()}.widened(tol)) {
				continue
			}
			latest, err := latestOf(q.ctx, q.source(), from, to, q.window.to, low, high)
			if err != nil {
				return err
			}
			prior := 55
			if i >= near {
				prior = 40
			}
			add(Cause{Kind: WrongCurrency, Side: side, Currency: o}, prior, off(q.a, q.b, latest))
		}
	}
	return nil
}

// source is the source, one without rates if there is none.
func (q *question) source() Source {
	if q.src == nil {
		return SourceFunc(nil)
	}
	return q.src
}

// latestOf returns the rate in force on the last day of a window, or the younger end of its hull.
func latestOf(ctx context.Context, src Source, from, to money.Currency, at time.Time, low, high Rate) (*big.Rat, error) {
	r, err := rateFrom(ctx, src, from, to, at)
	switch {
	case err == nil:
		return r.Rat(), nil
	case !errors.Is(err, ErrNoRate):
		return nil, err
	case low.Date.After(high.Date):
		return low.Rat(), nil
	}
	return high.Rat(), nil
}
