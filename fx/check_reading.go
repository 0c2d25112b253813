package fx

import (
	"context"
	"slices"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// maxReadings bounds how many readings of one figure are tried.
const maxReadings = 12

// check checks an equivalence in its first reading, and in the others where that is wrong. named are the currencies that the text names.
func (c *Checker) check(ctx context.Context, e parse.Equivalence, s setting, named []money.Currency) (Finding, error) {
	s.at = e.Span
	from, to := readings(e.From, named), readings(e.To, named)
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
	for sum := 1; sum <= len(from)+len(to)-2; sum++ {
		for i := range from {
			j := sum - i
			if j < 0 || j >= len(to) {
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
			if chosen(from[0], from[i]) && chosen(to[0], to[j]) && free(e.From, from[i]) && free(e.To, to[j]) {
				return g, nil
			}
			f.Verdict, f.Reason, f.Causes = Undetermined, Ambiguous, nil
			f.Reading = [2]money.Figure{from[i], to[j]}
			return f, nil
		}
	}
	return f, nil
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
// a declaration) can turn out doubtful, not wrong.
func free(m parse.Match, reading money.Figure) bool {
	return m.Confidence < parse.Medium || reading.Equal(m.Figure)
}

// readings returns the readings of a figure that the check tries: the first, and where the text left it open also the others. named
// are the currencies that the text names or whose country it names; nil if there is no text. A bare "$" is only taken for a dollar that
// the text names, or without a text for one that is widely written about.
func readings(m parse.Match, named []money.Currency) []money.Figure {
	list := []money.Figure{m.Figure}
	if m.Confidence > parse.Medium {
		return list
	}
	common, near := relatives(money.USD)
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
