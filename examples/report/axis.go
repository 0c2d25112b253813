package main

import (
	"math/big"
	"strings"
)

// An axis is the vertical one of a chart: the rates at its ends.
type axis struct{ low, high *big.Rat }

// y returns where a rate is.
func (a axis) y(rate *big.Rat) *big.Rat {
	share := new(big.Rat).Sub(a.high, rate)
	share.Quo(share, new(big.Rat).Sub(a.high, a.low))
	share.Mul(share, big.NewRat(plotBottom-plotTop, 1))
	return share.Add(share, big.NewRat(plotTop, 1))
}

// maxTicks is how many labels an axis has at most.
const maxTicks = 5

// ticks returns labels at multiples of 1, 2 or 5 times a power of ten.
func (a axis) ticks() []tick {
	step := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(12), nil))
	enough := new(big.Rat).Quo(new(big.Rat).Sub(a.high, a.low), big.NewRat(maxTicks, 1))
	places := 12
	for i := 0; step.Cmp(enough) < 0; i++ {
		if i%3 == 1 {
			step.Mul(step, big.NewRat(5, 2))
		} else {
			step.Mul(step, big.NewRat(2, 1))
		}
		if i%3 == 2 {
			places--
		}
	}
	n := new(big.Rat).Quo(a.low, step)
	first := new(big.Int).Div(n.Num(), n.Denom()) // rounded down
	at := new(big.Rat).Mul(new(big.Rat).SetInt(first), step)
	var all []tick
	for ; at.Cmp(a.high) <= 0; at = new(big.Rat).Add(at, step) {
		if at.Cmp(a.low) >= 0 && at.Sign() >= 0 {
			all = append(all, tick{decimal(a.y(at)), at.FloatString(max(0, places))})
		}
	}
	return all
}

// digits is how many digits of a rate a label shows that are not zeros for its size.
const digits = 3

// plain writes an interval of rates, rounded for a label: "7.29–7.31".
func plain(low, high *big.Rat) string {
	a, b := rounded(low), rounded(high)
	if a == b {
		return a
	}
	return a + "–" + b
}

// rounded writes a rate with so many digits as labels show: "7.29", "10,700", "0.0000123".
func rounded(r *big.Rat) string {
	ten, scaled := big.NewRat(10, 1), new(big.Rat).Set(r)
	places := digits - 1 // behind the point, or before it if below zero
	for ; scaled.Cmp(ten) >= 0; places-- {
		scaled.Quo(scaled, ten)
	}
	for ; scaled.Sign() > 0 && scaled.Cmp(big.NewRat(1, 1)) < 0; places++ {
		scaled.Mul(scaled, ten)
	}
	if places > 0 {
		text := r.FloatString(places)
		return strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	text := scaled.Mul(scaled, big.NewRat(100, 1)).FloatString(0) + strings.Repeat("0", -places)
	for at := len(text) - 3; at > 0; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	return text
}
