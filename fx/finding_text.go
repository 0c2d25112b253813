package fx

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/exactfigures/figures/money"
)

// texts returns what the text says of both figures; without a claim the figures themselves.
func (f *Finding) texts() (from, to string) {
	from, to = figureText(f.From), figureText(f.To)
	if len(f.Claims) > 0 {
		e := &f.Claims[0]
		if e.From.Text != "" {
			from = `"` + e.From.Text + `"`
		}
		if e.To.Text != "" {
			to = hedgeWord(f.To) + `"` + e.To.Text + `"`
		}
	}
	return from, to
}

func hedgeWord(f money.Figure) string {
	if q := f.Qualifier(); int(q) < len(hedgeWords) {
		return hedgeWords[q]
	}
	return ""
}

// String returns one line: `inconsistent: "380 billion yuan" is about $52 billion ($51.3–52.8 billion), not about "$38 billion"`.
func (f Finding) String() string {
	from, to := f.texts()
	s := f.Verdict.String() + ": "
	switch f.Verdict {
	case Consistent:
		s += fmt.Sprintf("%s is %s (%s)", from, to, f.Grade)
	case Inconsistent:
		switch {
		case f.Reason == ZeroFigure:
			s += fmt.Sprintf("%s and %s: only zero is zero", from, to)
		case f.Reason == SignMismatch:
			s += fmt.Sprintf("%s and %s have different signs", from, to)
		case f.Reason == BelowGrade:
			s += fmt.Sprintf("%s is %s only when rounded (%s)", from, to, f.Grade)
		case len(f.Claims) > 1:
			s += f.throughoutText()
		case f.Reason == Outlier:
			s += fmt.Sprintf("%s is about %s by the other conversions of the text, not %s", from, amountText(f.Suggestion), to)
		case f.Suggestion.Currency().IsValid():
			s += fmt.Sprintf("%s is about %s (%s), not %s", from, amountText(f.Suggestion), amountText(f.Expected), to)
		case f.Rates.Low.IsValid():
			s += fmt.Sprintf("%s is not %s at any known rate", from, to)
		default:
			s += fmt.Sprintf("%s is not %s", from, to)
		}
	default:
		s += fmt.Sprintf("%s and %s: %s", from, to, f.why())
	}
	return s
}

// why says why nothing can be said.
func (f *Finding) why() string {
	pair := f.From.Currency().String() + "/" + f.To.Currency().String()
	switch f.Reason {
	case NoRate:
		return "no rate of " + pair + " is known"
	case StaleRate:
		return "no rate of " + pair + " is known for that time"
	case NoDate:
		if len(f.Years) > 0 {
			return "the date is not known; right in " + yearsText(f.Years)
		}
		return "the date is not known"
	case Ambiguous:
		r := f.Reading
		switch {
		case !r[0].Currency().IsValid():
			return "the currency is not known"
		case r[1].Currency() != f.To.Currency():
			return fmt.Sprintf("right if the second is in %s", r[1].Currency())
		case r[0].Currency() != f.From.Currency():
			return fmt.Sprintf("right if the first is in %s", r[0].Currency())
		}
		return fmt.Sprintf("right if read as %s and %s", figureText(r[0]), figureText(r[1]))
	case Conflict:
		return "the conversions of the text contradict each other, and no rate of " + pair + " is known"
	case PriceList:
		return "they may be the prices of two countries"
	case ZeroFigure:
		return "a range from a loss to a gain cannot be compared"
	case OutOfRange:
		return "a number is out of bounds"
	}
	return "nothing is known"
}

// direction turns rates of to per from into the direction in which they are at least 1, as people quote them.
func (f *Finding) direction(b Bounds) (turned Bounds, unit string) {
	from, to := f.From.Currency().String(), f.To.Currency().String()
	ref := b
	if f.Document.IsValid() {
		ref = f.Document
	}
	if f.Rates.Low.IsValid() {
		ref = Bounds{f.Rates.Low.Rat(), f.Rates.High.Rat()}
	}
	if ref.High.Cmp(one) < 0 {
		return b.inverse(), from + " per " + to
	}
	return b, to + " per " + from
}

func boundsText(b Bounds, digits int) string {
	l, h := priceText(b.Low, digits), priceText(b.High, digits)
	if l == h {
		return l
	}
	return l + "–" + h
}

// throughoutText says which rate the claims of a joined finding use, and when that was right.
func (f *Finding) throughoutText() string {
	s := fmt.Sprintf("%d conversions use %s throughout", len(f.Claims), f.impliedText())
	for _, c := range f.Causes {
		if c.Kind == OtherDate {
			s += ", the rate of " + yearsText(c.Years)
			break
		}
	}
	r, _ := f.direction(Bounds{f.Rates.Low.Rat(), f.Rates.High.Rat()})
	return s + ", not " + boundsText(r, 4)
}

func (f *Finding) impliedText() string {
	b, unit := f.direction(f.Implied)
	return boundsText(b, 3) + " " + unit
}

// Explain returns a paragraph that shows the calculation, one line for each step, without a line end at the last.
func (f Finding) Explain() string {
	var b strings.Builder
	b.WriteString(f.String())
	line := func(label, format string, args ...any) {
		fmt.Fprintf(&b, "\n  %-10s %s", label, fmt.Sprintf(format, args...))
	}
	if f.Implied.IsValid() {
		from, to := f.From, f.To
		label := "stated"
		if f.End != NoEnd && f.Verdict == Inconsistent {
			from, to = endOf(from, f.End), endOf(to, f.End)
			label = map[End]string{LowEnd: "lower ends", HighEnd: "upper ends"}[f.End]
		}
		line(label, "%s = %s  -> %s", figureText(from), figureText(to), f.impliedText())
	}
	if f.Rates.Low.IsValid() {
		r, unit := f.direction(Bounds{f.Rates.Low.Rat(), f.Rates.High.Rat()})
		label := "actual"
		if f.Date.IsZero() && f.Rates.Low.Kind != Exact && f.From.Currency() != f.To.Currency() {
			label = "ever"
		}
		line(label, "%s %s (%s)", boundsText(r, 5), unit, f.Rates.origin())
	}
	if f.Document.IsValid() {
		r, unit := f.direction(f.Document)
		line("text uses", "%s %s", boundsText(r, 5), unit)
	}
	if f.Stated != nil {
		line("text says", "%s", f.Stated)
	}
	if f.Verdict == Inconsistent && f.Ratio != nil {
		line("off by", "%s (%s)", ratioText(f.Ratio), f.difference())
	}
	if f.Verdict == Inconsistent && f.Gap != nil && f.Gap.Sign() > 0 {
		line("allowed", "%s; the rate would have to be off by %s", share2(f.Tolerance), share2(f.Gap))
	}
	for i, c := range f.Causes {
		label := "likely"
		if i > 0 {
			label = "or"
		}
		line(label, "%s", c)
	}
	if f.Ever.IsValid() {
		r, unit := f.direction(f.Ever)
		line("never true", "%s: between %s and %s %s", f.EverYears, priceText(r.Low, 3), priceText(r.High, 3), unit)
	}
	return b.String()
}

func share2(r *big.Rat) string {
	p := new(big.Rat).Mul(r, big.NewRat(100, 1))
	if p.Cmp(big.NewRat(100, 1)) >= 0 {
		return grouped(plain(roundPlaces(p, 0))) + " %"
	}
	return plain(trimDigits(p, 3)) + " %"
}

// difference returns how much To is more or less than it should be.
func (f *Finding) difference() string {
	q, ok := newQuantity(f.To)
	q = q.end(f.End)
	if !ok || q.sign == 0 || f.Ratio.Sign() <= 0 {
		return ""
	}
	should := new(big.Rat).Quo(q.nominal(), f.Ratio)
	d := new(big.Rat).Sub(q.nominal(), should)
	sign := "+"
	if d.Sign() < 0 {
		sign = "−"
		d.Neg(d)
	}
	if d.Sign() == 0 {
		return "0"
	}
	return sign + sum(trimDigits(d, 2), f.To.Currency())
}

// endOf returns one end of a range as a figure of its own.
func endOf(f money.Figure, e End) money.Figure {
	low, high := f.Range()
	ls, hs := f.Steps()
	if loss := low.Decimal().Sign() < 0; (e == HighEnd) != loss { // of a loss the lower end is the smaller one
		low, ls = high, hs
	}
	return money.FigureOf(low).WithSteps(ls, ls).WithQualifier(f.Qualifier())
}

// origin tells where the rates of an interval come from and of which days they are.
func (i Interval) origin() string {
	origin := i.Low.Origin
	if i.High.Origin != origin && i.High.Origin != "" {
		if origin != "" {
			origin += "; "
		}
		origin += i.High.Origin
	}
	a, b := i.Low, i.High
	if b.Date.Before(a.Date) {
		a, b = b, a
	}
	dates := a.dates()
	if b.dates() != dates {
		dates += " … " + b.dates()
	}
	kind := i.Low.Kind
	if i.High.Kind.class() > kind.class() {
		kind = i.High.Kind
	}
	if origin == "" {
		return kind.String() + " " + dates
	}
	return origin + ", " + kind.String() + " " + dates
}

// explainCauses gives the causes their sentences.
func (f *Finding) explainCauses() {
	for i := range f.Causes {
		f.Causes[i].text = f.causeText(f.Causes[i])
	}
}

// causeText says what a cause means for the figures of this finding.
func (f *Finding) causeText(c Cause) string {
	from, to := noun(f.From.Currency()), noun(f.To.Currency())
	switch c.Kind {
	case SameDigits:
		how := "to the digit"
		if c.Power < 0 {
			how = "divided by " + grouped("1"+strings.Repeat("0", -c.Power))
		} else if c.Power > 0 {
			how = "multiplied by " + grouped("1"+strings.Repeat("0", c.Power))
		}
		return fmt.Sprintf("the %s figure repeats the digits of the %s figure %s: it was not converted", to, from, how)
	case Factor10:
		size, n := "large", c.Power
		if n < 0 {
			size, n = "small", -n
		}
		return fmt.Sprintf("the %s figure is too %s by a factor of %s%s", to, size, grouped("1"+strings.Repeat("0", n)), scaleSlip(n))
	case Inverted:
		return "multiplied where it should have been divided, or the two currencies were swapped"
	case OtherDate:
		return fmt.Sprintf("the rate of another time: right in %s", yearsText(c.Years))
	case Truncated:
		return fmt.Sprintf("the %s figure was cut off, not rounded", to)
	case WrongCurrency:
		side := to
		if c.Side == FromSide {
			side = from
		}
		return fmt.Sprintf("right if the %s figure is in %s", side, c.Currency)
	case Transposed:
		return fmt.Sprintf("two digits of the %s figure were swapped: %s", f.sideNoun(c.Side), amountText(c.Figure))
	case DigitChanged:
		return fmt.Sprintf("one digit of the %s figure is another one: %s", f.sideNoun(c.Side), amountText(c.Figure))
	case ParallelRate:
		return "another rate of the day: the official one, or the market's"
	case Mispaired:
		return fmt.Sprintf("the conversion of another figure of the text: %s", amountText(c.Figure))
	}
	return c.Label()
}

func (f *Finding) sideNoun(s Side) string {
	if s == FromSide {
		return noun(f.From.Currency())
	}
	return noun(f.To.Currency())
}

func scaleSlip(n int) string {
	switch n {
	case 3:
		return ", as thousand for million, or million for billion"
	case 1:
		return ": a digit or a decimal point too many or too few"
	case 6:
		return ", as million for trillion"
	case 4:
		return ", as a man or wan read as one"
	case 8:
		return ", as an oku or yi read as one"
	case 5:
		return ", as a lakh read as one"
	case 7:
		return ", as a crore read as one"
	}
	return ""
}
