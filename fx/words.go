package fx

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// The words of findings are English, and only as many as those need: currencies that are no common word are written by their code.
var nouns = map[string]string{
	"USD": "dollar", "EUR": "euro", "GBP": "pound", "JPY": "yen", "CNY": "yuan", "INR": "rupee", "KRW": "won", "CHF": "franc", "RUB": "rouble",
}

func noun(c money.Currency) string {
	if n, ok := nouns[c.String()]; ok {
		return n
	}
	return c.String()
}

var signs = map[string]string{"USD": "$", "EUR": "€", "GBP": "£"}

var scaleWords = [...]struct {
	power int
	word  string
}{{15, "quadrillion"}, {12, "trillion"}, {9, "billion"}, {6, "million"}}

// sum writes a number of a currency as a reader likes it: "$52 billion", "1,250 CNY", "9.4 million JPY".
func sum(d decimal.Decimal, c money.Currency) string { return sums(d, d, c) }

// sums writes a range as "$51.3–52.8 billion", one number if both ends are the same.
func sums(low, high decimal.Decimal, c money.Currency) string {
	sign, behind := signs[c.String()], ""
	if sign == "" {
		behind = " " + c.String()
	}
	minus := ""
	if high.Sign() < 0 || low.Sign() < 0 && high.Sign() == 0 {
		minus = "−"
		low, high = high.Neg(), low.Neg()
	}
	power, word := scaleOf(high)
	l, h := shifted(low, power), shifted(high, power)
	if word != "" {
		word = " " + word
	}
	if l == h {
		return minus + sign + h + word + behind
	}
	return minus + sign + l + "–" + h + word + behind
}

func scaleOf(d decimal.Decimal) (power int, word string) {
	r, ok := ratOf(d)
	if !ok || r.Sign() <= 0 {
		return 0, ""
	}
	m := magnitude(r)
	for _, s := range scaleWords {
		if m >= s.power && m < s.power+6 {
			return s.power, s.word
		}
	}
	return 0, ""
}

// shifted writes d·10^-power with groups of three.
func shifted(d decimal.Decimal, power int) string {
	e := int(d.Exponent())
	if e > maxPower || e < -maxPower {
		return plain(d)
	}
	s := plain(decimal.NewFromBigInt(d.Coefficient(), int32(e-power)))
	if strings.Contains(s, ".") && power > 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return grouped(s)
}

// grouped puts commas between thousands of a plain number.
func grouped(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, frac, point := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, c := range []byte(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(c)
	}
	if point {
		b.WriteString("." + frac)
	}
	return b.String()
}

// amountText writes a figure without its hedge: "$51.3–52.8 billion".
func amountText(f money.Figure) string {
	l, h := f.Range()
	return sums(l.Decimal(), h.Decimal(), f.Currency())
}

var hedgeWords = [...]string{"", "exactly ", "about ", "nearly ", "less than ", "at most ", "more than ", "at least "}

// figureText writes a figure with its hedge: "about 38 billion USD".
func figureText(f money.Figure) string {
	h := ""
	if q := f.Qualifier(); int(q) < len(hedgeWords) {
		h = hedgeWords[q]
	}
	return h + amountText(f)
}

// ratioText writes a share as a percentage with a sign: "−27 %".
func ratioText(r *big.Rat) string {
	p := new(big.Rat).Sub(r, one)
	p.Mul(p, big.NewRat(100, 1))
	sign := "+"
	if p.Sign() < 0 {
		sign = "−"
		p.Neg(p)
	}
	switch {
	case p.Cmp(big.NewRat(1000, 1)) >= 0:
		return grouped(plain(trimDigits(r, 3))) + " times"
	case p.Cmp(big.NewRat(10, 1)) >= 0:
		return sign + plain(roundPlaces(p, 0)) + " %"
	}
	return sign + plain(roundPlaces(p, 1)) + " %"
}

// priceText writes a rate to so many digits.
func priceText(r *big.Rat, digits int) string {
	if r.Sign() == 0 {
		return "0"
	}
	return grouped(plain(trimDigits(r, digits)))
}
