package parse

import (
	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// figure makes the money.Figure of a phrase in one currency.
func (r *reading) figure(p *phrase, c money.Currency) money.Figure {
	unit := c // whose subunits count
	if !c.IsValid() && len(p.codes) > 0 {
		unit = p.codes[0] // 5 dinars and 200 fils are 5.2 of any dinar that has fils
	}
	low := p.low.value(unit, p.negative(), p.scale)
	switch {
	case p.vague:
		high := p.low
		high.number.Value = p.low.high
		first, last := amountOf(low.Value, c), amountOf(high.value(unit, p.negative(), p.scale).Value, c)
		f, err := money.RangeOf(first, last)
		if err != nil { // negative: the larger size is the lower end
			f, _ = money.RangeOf(last, first)
		}
		return f.WithSteps(stepOf(low), stepOf(low)).WithVague(true).WithQualifier(p.qualifier)
	case p.margin:
		m := p.high.value(unit, false, p.scale)
		f, _ := money.RangeOf(amountOf(low.Value.Sub(m.Value), c), amountOf(low.Value.Add(m.Value), c))
		return f.WithSteps(stepOf(low), stepOf(low)).WithQualifier(p.qualifier)
	case p.ranged:
		high := p.high.value(unit, p.high.negative, p.scale)
		f, err := money.RangeOf(amountOf(low.Value, c), amountOf(high.Value, c))
		if err != nil { // both negative, written by size: -5 to -10
			f, _ = money.RangeOf(amountOf(high.Value, c), amountOf(low.Value, c))
			low, high = high, low
		}
		return f.WithSteps(stepOf(low), stepOf(high)).WithQualifier(p.qualifier)
	}
	return money.FigureOf(amountOf(low.Value, c)).WithSteps(stepOf(low), stepOf(low)).WithQualifier(p.qualifier)
}

// amountOf returns n main units of a currency.
func amountOf(n exact.Number, c money.Currency) money.Amount {
	if coefficient, ok := n.Small(); ok {
		return money.FromCoefficient(coefficient, n.Exponent(), c)
	}
	return money.NewAmount(n.Decimal(), c)
}

func stepOf(n numeral.Number) money.Step {
	return money.StepOf(n.Step, n.Point)
}

// value returns the amount in main units of a currency.
func (a *amount) value(c money.Currency, negative bool, scale int) numeral.Number {
	n := a.number
	switch {
	case a.mark.coin > 0:
		coin, exponent := a.mark.coin, int32(-2)
		for a.mark.coin >= 100 && coin%10 == 0 { // a grand is a unit of a thousand
			coin, exponent = coin/10, exponent+1
		}
		n.Value = n.Value.Mul(exact.New(coin, exponent))
		n.Step += exponent
	case a.mark.minor:
		n.Value = n.Value.Mul(unitOf(c, &a.mark))
		n.Step += unitOf(c, &a.mark).Exponent()
	case a.minor != nil:
		unit := unitOf(c, &a.minor.mark)
		n.Value = n.Value.Add(a.minor.number.Value.Mul(unit))
		n.Step = unit.Exponent() + min(0, a.minor.number.Step)
	}
	if scale > 0 {
		n.Value, n.Step = n.Value.Shift(int32(scale)), n.Step+int32(scale)
	}
	if negative {
		n.Value = n.Value.Neg()
	}
	return n
}

// unitOf returns what one subunit is in main units, exactly.
func unitOf(c money.Currency, m *mark) exact.Number {
	switch {
	case m.flags&lexicon.Satoshi != 0:
		return exact.New(1, -8)
	case m.flags&lexicon.Tenth != 0:
		return exact.New(1, -1)
	}
	switch c.Subunits() {
	case 5:
		return exact.New(2, -1)
	case 1000:
		return exact.New(1, -3)
	}
	return exact.New(1, -2) // also the sen of the yen: no longer a minor unit, still a hundredth
}

// subunitsOf returns how many of a subunit make one main unit.
func subunitsOf(c money.Currency, m *mark) exact.Number {
	switch {
	case m.flags&lexicon.Satoshi != 0:
		return exact.New(1, 8)
	case m.flags&lexicon.Tenth != 0:
		return exact.New(1, 1)
	}
	if n := c.Subunits(); n > 1 {
		return exact.New(n, 0)
	}
	return exact.New(1, 2)
}
