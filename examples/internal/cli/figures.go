package cli

import (
	"strings"

	"github.com/exactfigures/figures/money"
)

// hedges are the qualifiers as a reader of a table takes them in at a glance.
var hedges = map[money.Qualifier]string{
	money.Exactly: "exactly ",
	money.About:   "about ",
	money.Nearly:  "nearly ",
	money.Below:   "below ",
	money.AtMost:  "at most ",
	money.Above:   "above ",
	money.AtLeast: "at least ",
}

// Exact writes a figure with all its digits, in groups of three: "CNY 380,000,000,000".
func Exact(f money.Figure) string {
	low, high := f.Range()
	return hedges[f.Qualifier()] + low.Currency().String() + " " + join(group(number(low)), group(number(high)))
}

// ExactAmount writes an amount with all its digits, in groups of three.
func ExactAmount(a money.Amount) string { return a.Currency().String() + " " + group(number(a)) }

// Short writes a figure with a scale word, exactly: "USD 51.3–52.8 billion".
func Short(f money.Figure) string {
	low, high := f.Range()
	word, power := scale(number(high))
	return hedges[f.Qualifier()] + low.Currency().String() + " " +
		join(group(shift(number(low), power)), group(shift(number(high), power))) + word
}

// scale returns the word, with a space in front, and the power of ten to write a number with.
func scale(number string) (word string, power int) {
	integer, _, _ := strings.Cut(strings.TrimPrefix(number, "-"), ".")
	switch n := len(integer); {
	case n > 12:
		return " trillion", 12
	case n > 9:
		return " billion", 9
	case n > 6:
		return " million", 6
	}
	return "", 0
}

// join writes a range, or one number where both are the same.
func join(low, high string) string {
	if low == high {
		return low
	}
	return low + "–" + high
}

// number writes the digits of an amount, without its currency.
func number(a money.Amount) string {
	text := a.String()
	return text[strings.LastIndexByte(text, ' ')+1:]
}

// shift divides a number by ten to the power, and drops the zeros that end its decimals.
func shift(number string, power int) string {
	if power == 0 {
		return number
	}
	digits, negative := strings.CutPrefix(number, "-")
	integer, decimals, _ := strings.Cut(digits, ".")
	if missing := power + 1 - len(integer); missing > 0 {
		integer = strings.Repeat("0", missing) + integer
	}
	point := len(integer) - power
	number = strings.TrimRight(integer[:point]+"."+integer[point:]+decimals, "0")
	number = strings.TrimSuffix(number, ".")
	if negative {
		return "-" + number
	}
	return number
}

// group puts commas between groups of three digits in front of the point.
func group(number string) string {
	digits, negative := strings.CutPrefix(number, "-")
	integer, decimals, point := strings.Cut(digits, ".")
	var b strings.Builder
	if negative {
		b.WriteByte('-')
	}
	for i := range len(integer) {
		if i > 0 && (len(integer)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(integer[i])
	}
	if point {
		b.WriteByte('.')
		b.WriteString(decimals)
	}
	return b.String()
}
