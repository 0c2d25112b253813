package fx

import (
	"slices"
	"time"

	"github.com/exactfigures/figures/money"
)

// DualRate reports whether the currency has had an official rate more than a tenth away from the market's, so that two honest
// statements of one day can differ by as much. The check allows such pairs a factor of two.
func DualRate(c money.Currency) bool {
	_, ok := slices.BinarySearch(dualRate[:], c.String())
	return ok
}

var dualRate = [...]string{"ARS", "CUP", "EGP", "ETB", "IRR", "LBP", "MMK", "NGN", "SDG", "SSP", "SYP", "VEF", "VES", "ZWG", "ZWL"}

// dualOn is DualRate for a day: some currencies had two rates only for a time.
func dualOn(c money.Currency, from, to day) bool {
	switch c.String() {
	case "CNY": // the official rate and the swap centres', until the unification of 1994-01-01
		return from < dayOf(time.Date(1994, 1, 1, 0, 0, 0, 0, time.UTC))
	case "BOB": // the peg of 2011 and a parallel market since dollars ran short
		return to >= dayOf(time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC))
	}
	return DualRate(c)
}

// A valueBreak is a day from which on a code means another unit than before.
type valueBreak struct {
	code string
	on   day // the first day of the new unit
	old  int // old units in one new unit
}

// Both were cuts of zeros without a new code, so rates of both units stand under one code in the data.
var valueBreaks = [...]valueBreak{
	{"SYP", 20454, 100},     // 2026-01-01, Central Bank of Syria
	{"VES", 18901, 1000000}, // 2021-10-01, Banco Central de Venezuela
}

func breakOf(code string) (valueBreak, bool) {
	for _, b := range valueBreaks {
		if b.code == code {
			return b, true
		}
	}
	return valueBreak{}, false
}
