package cli

import (
	"strings"

	"github.com/exactfigures/figures/money"
)

// Digits writes the numbers of a figure with all their digits, in groups of three: "380,000,000,000", and a range as
// "5,000,000–10,000,000".
func Digits(f money.Figure) string {
	low, high := f.Range()
	text := group(number(low))
	if _, one := f.Amount(); !one {
		text += "–" + group(number(high))
	}
	return text
}

// Amount writes an amount with all its digits, in groups of three: "CNY 380,000,000,000".
func Amount(a money.Amount) string { return a.Currency().String() + " " + group(number(a)) }

// number writes the digits of an amount, without its currency.
func number(a money.Amount) string {
	text := a.String()
	return text[strings.LastIndexByte(text, ' ')+1:]
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
