package fx

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// digitEdits: two neighbouring digits were swapped, or one is another one. Every number of two digits is one digit away from too many.
func (q *question) digitEdits(near Bounds, add adder) {
	if q.a.ranged || q.b.ranged {
		return
	}
	for _, side := range [...]Side{ToSide, FromSide} {
		mine, swap, change := q.b, 50, 28
		if side == FromSide {
			mine, swap, change = q.a, 40, 22
		}
		if mine.low.coef == nil {
			continue
		}
		try := func(digits []byte, kind CauseKind, prior int) {
			c, ok := new(big.Int).SetString(string(digits), 10)
			if !ok || c.Sign() == 0 {
				return
			}
			other := mine.withDigits(c)
			a, b := q.a, other
			if side == FromSide {
				a, b = other, q.b
			}
			if agrees(a, b, tight, tight, near) {
				add(Cause{Kind: kind, Side: side, Figure: q.figure(side, other)}, prior, off(a, b, q.latest))
			}
		}
		s := []byte(mine.low.coef.String())
		if len(s) > 18 {
			continue
		}
		for i := 0; i+1 < len(s); i++ {
			if s[i] != s[i+1] && !(i == 0 && s[1] == '0') {
				t := slices.Clone(s)
				t[i], t[i+1] = t[i+1], t[i]
				try(t, Transposed, swap)
			}
		}
		if len(s) < 3 {
			continue
		}
		for i := range s {
			for d := byte('0'); d <= '9'; d++ {
				if d == s[i] || i == 0 && d == '0' {
					continue
				}
				t := slices.Clone(s)
				t[i] = d
				try(t, DigitChanged, change)
			}
		}
	}
}

// figure returns a quantity as a figure of one side.
func (q *question) figure(side Side, v quantity) money.Figure {
	c := q.to
	if side == FromSide {
		c = q.from
	}
	unit := v.low.unit
	e := magnitude(unit)
	coef := v.low.coef
	if scaleRat(one, e).Cmp(unit) != 0 { // a step that is no power of ten
		return money.FigureOf(money.NewAmount(trimDigits(v.low.value, 20), c))
	}
	if q.negative() {
		coef = new(big.Int).Neg(coef)
	}
	f := money.FigureOf(money.NewAmount(decimal.NewFromBigInt(coef, int32(e)), c))
	return f.WithQualifier(v.hedge)
}

func (q *question) negative() bool { return q.a.sign < 0 }
