package fx

import (
	"context"
	"math/big"
	"slices"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// maxReadings bounds how many readings of one figure are tried.
const maxReadings = 12

// check checks an equivalence in its first reading, and in the others where that is wrong. named are the currencies that the text names.
func (c *Checker) check(ctx context.Context, e parse.Equivalence, s setting, named []money.Currency) (Finding, error) {
	s.at = e.Span
	from, to := c.readings(e.From, named), c.readings(e.To, named)
	first := s
	f, err := c.compare(ctx, from[0], to[0], first)
	if err != nil {
		return Finding{}, err
	}
	f.Claims = []parse.Equivalence{e}
	if f.Verdict != Inconsistent || len(from)*len(to) == 1 {
		return f, nil
	}
	s.plain = true
	same := from[0].Currency() == to[0].Currency() // one amount in two scales
	for sum := 1; sum <= len(from)+len(to)-2; sum++ {
		for i := range from {
			j := sum - i
			if j < 0 || j >= len(to) || same && from[i].Currency() != to[j].Currency() {
				continue
			}
			g, err := c.compare(ctx, from[i], to[j], s)
			if err != nil {
				return Finding{}, err
			}
			if g.Verdict != Consistent && g.Reason != NoDate {
				continue
			}
			g.Claims = f.Claims
			if chosen(from[0], from[i]) && chosen(to[0], to[j]) && free(e.From, from[i], s.date) && free(e.To, to[j], s.date) {
				return g, nil
			}
			if f.slip() && (unnamed(from[0], from[i], named) || unnamed(to[0], to[j], named)) {
				return f, nil // a slip of the writer is likelier than a currency that the text does not speak of
			}
			f.Verdict, f.Reason, f.Causes = Undetermined, Ambiguous, nil
			f.Reading = [2]money.Figure{from[i], to[j]}
			return f, nil
		}
	}
	return f, nil
}

// slip reports whether one of the plainest slips explains what is wrong.
func (f *Finding) slip() bool {
	return slices.ContainsFunc(f.Causes, func(c Cause) bool {
		return c.Kind == SameDigits || c.Kind == Factor10 || c.Kind == Inverted
	})
}

// unnamed reports whether the text names the currency of a figure, or its country, and not the one of another reading.
func unnamed(first, other money.Figure, named []money.Currency) bool {
	return slices.Contains(named, first.Currency()) && !slices.Contains(named, other.Currency())
}

// chosen reports whether another reading may simply be taken because it fits. A dollar or a pound without a country is likely enough the
// American or the British one that a text which is wrong by it must not pass; a peso, a franc or ¥ is not. Neither is another number.
func chosen(first, other money.Figure) bool {
	if first.Equal(other) {
		return true
	}
	if !first.Equal(other.WithCurrency(first.Currency())) {
		return false
	}
	switch first.Currency() {
	case money.USD, money.GBP, money.EUR:
		return false
	}
	return true
}

// free reports whether a reading may be taken though it is not the first: what the text itself decided (a country that it names,
// a declaration) can turn out doubtful, not wrong. A currency that was not in use on the day gives way to one that was: "lira" in
// a text of 2001 is not yet the new lira of Turkey, "francs" in one of 2018 no longer the French ones.
func free(m parse.Match, reading money.Figure, date parse.Date) bool {
	if m.Confidence < parse.Medium || reading.Equal(m.Figure) {
		return true
	}
	if date.IsZero() {
		return false
	}
	_, day := date.Range()
	return !m.Figure.Currency().CurrentOn(day) && reading.Currency().CurrentOn(day)
}

// readings returns the readings of a figure that the check tries: the first, and where the text left it open also the others. named
// are the currencies that the text names or whose country it names; nil if there is no text. A bare "$" is only taken for a dollar that
// the text names, or without a text for one that is widely written about.
func (c *Checker) readings(m parse.Match, named []money.Currency) []money.Figure {
	list := []money.Figure{m.Figure}
	if m.Confidence > parse.Medium {
		return list
	}
	common, near := relatives(money.USD)
	settled := c.oneReading(m)
	for _, o := range m.Others {
		c := o.Currency()
		if len(list) == maxReadings {
			break
		}
		if !c.IsValid() {
			continue
		}
		switch {
		case c == m.Figure.Currency():
			if settled || zeros(o) {
				continue
			}
		case named != nil && !chosen(m.Figure, m.Figure.WithCurrency(c)) && !slices.Contains(named, c):
			continue // nothing in the text speaks for another dollar or pound
		case m.Figure.Currency() == money.USD && !slices.Contains(common[:near], c) && !slices.Contains(named, c):
			continue
		}
		list = append(list, o)
	}
	if !list[0].Currency().IsValid() && len(list) > 1 {
		list = list[1:]
	}
	return list
}

// oneReading reports whether a number can be read in one way only, though its separator has another meaning elsewhere: in a text that the
// Checker's Parser was told to be English; with decimals, in one of which it was told another language; and behind what English takes for a
// decimal point where an English scale follows, as in "2.815 billion".
func (c *Checker) oneReading(m parse.Match) bool {
	step, _ := m.Figure.Steps()
	told := c.Parser.Languages
	if len(told) == 0 {
		told = []language.Tag{m.Language}
	} else if step.Point {
		return true
	}
	for _, l := range told {
		if base, _ := l.Base(); l.IsRoot() || base.String() != "en" {
			return false
		}
	}
	return len(c.Parser.Languages) > 0 || step.Point
}

// zeros reports whether a figure is read with a decimal mark before three zeros and no less: "50.000 million" as fifty. Nobody writes fifty
// so, but for a currency that has a thousand subunits. Read in thousands it is the number that everybody means.
func zeros(f money.Figure) bool {
	amount, single := f.Amount()
	step, _ := f.Steps()
	unit, ok := ratOf(step.Unit)
	if !single || !ok || !step.Point || unit.Sign() <= 0 || f.Currency().Digits() == 3 {
		return false
	}
	value, ok := ratOf(amount.Decimal())
	if !ok {
		return false
	}
	n := value.Quo(value, unit)
	return n.IsInt() && new(big.Int).Rem(n.Num(), big.NewInt(1000)).Sign() == 0
}
