package parse

import (
	"github.com/exactfigures/figures/internal/exact"
)

// shareScale gives the low end the scale of the high one where it has none and stays the lower:
// "$5-10 million", but "$900,000 to $1 million".
func shareScale(low, high *quantity) {
	if low.scaled || !high.scaled || high.last == 0 {
		return
	}
	stays := func(scale int) bool { return low.number.Value.Shift(int32(scale)).Cmp(high.number.Value) <= 0 }
	switch hundreds := high.last%3 == 2 && high.words; { // a hundred million
	case stays(high.last):
		takeScale(low, high.last)
	case hundreds && stays(high.last-2):
		takeScale(low, high.last-2) // "ninety to a hundred million dollars"
	}
}

// takeScale gives a number without a scale the one of another.
func takeScale(low *quantity, scale int) {
	low.number.Value = low.number.Value.Shift(int32(scale))
	low.number.Step += int32(scale)
	if low.two {
		low.other.Value, low.other.Step = low.other.Value.Shift(int32(scale)), low.other.Step+int32(scale)
	}
	low.scaled, low.last = true, scale
}

// greatestFall and greatestStep are how many times the second figure the first may be where only the second has a scale:
// behind a verb of change or over a hyphen, and with neither ("from $50 to $5 million" is a range from fifty dollars on).
var (
	greatestFall = exact.New(20, 0)
	greatestStep = exact.New(3, 0)
)

// falls reports whether a number in digits without a scale is the greater one in the scale of the second, though not so much
// greater that it must be in full: "from 3.2 to 2.1 billion", not "from 900,000 to 1.2 million".
func falls(low, high *quantity, most exact.Number) bool {
	if low.scaled || !high.scaled || high.last == 0 || low.digits < 0 || high.digits < 0 { // "ninety to a thousand"
		return false
	}
	shifted := low.number.Value.Shift(int32(high.last))
	return shifted.Cmp(high.number.Value) > 0 && shifted.Cmp(high.number.Value.Mul(most)) <= 0
}

// leastOdd and leastOddEnd are how many times a number without scale and mark the second figure is for nothing to say what the
// first counts: "fell from 320 to 2.1 billion euros". A range may begin lower: "loans from 500 to 1 million euros".
var (
	leastOdd    = exact.New(1000, 0)
	leastOddEnd = exact.New(1_000_000, 0)
)

// unclear reports whether a number of up to three digits without a scale can neither be meant as it stands nor in the scale of
// the second.
func unclear(low, high *quantity, change bool) bool {
	if low.scaled || !high.scaled || high.last < 6 || low.digits < 0 || low.number.Value.Cmp(exact.New(1000, 0)) >= 0 {
		return false
	}
	least := leastOddEnd
	if change {
		least = leastOdd
	}
	return high.number.Value.Cmp(low.number.Value.Mul(least)) >= 0
}
