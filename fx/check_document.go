package fx

import (
	"context"
	"slices"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// Document checks what a text states: one finding for each conversion, head and leg, and one for each two legs of one head, in the
// order of the text. A rate that the text states counts before the table. Errors are as for Check.
func (c *Checker) Document(ctx context.Context, doc *parse.Document) ([]Finding, error) {
	named := namedIn(doc)
	claims := claimsOf(doc)
	out := make([]Finding, 0, len(claims))
	for _, cl := range claims {
		s := setting{date: c.dateOf(cl.When, doc.Date), stated: doc.Rates, twoLegs: cl.twoLegs}
		f, err := c.check(ctx, cl.Equivalence, s, named)
		if err != nil {
			return nil, err
		}
		// The time that the words near a claim give may be that of the event and not of the rate: "a loss in 2000 of 684bn yen
		// ($6.4bn)" may be converted at today's rate. Who is right at either is right.
		own := c.dateOf(parse.When{}, doc.Date)
		if f.Verdict != Consistent && !cl.When.Date.IsZero() && !own.IsZero() && own != s.date {
			s.date = own
			g, err := c.check(ctx, cl.Equivalence, s, named)
			if err != nil {
				return nil, err
			}
			if g.Verdict == Consistent {
				f = g
			}
		}
		out = append(out, f)
	}
	return out, nil
}

// claim is an equivalence of a text, or one that two of them imply.
type claim struct {
	parse.Equivalence
	twoLegs bool
}

// claimsOf returns the equivalences of a document and, behind the last leg of each head, every two legs of it.
func claimsOf(doc *parse.Document) []claim {
	var out []claim
	for i := 0; i < len(doc.Equivalences); {
		j := i
		for j < len(doc.Equivalences) && doc.Equivalences[j].From.Span == doc.Equivalences[i].From.Span {
			out = append(out, claim{doc.Equivalences[j], false})
			j++
		}
		legs := doc.Equivalences[i:j]
		for k := range legs {
			for l := k + 1; l < len(legs); l++ {
				a, b := legs[k], legs[l]
				if a.To.Span == b.To.Span || a.When != b.When {
					continue
				}
				out = append(out, claim{parse.Equivalence{
					Span: parse.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)},
					From: a.To, To: b.To, When: a.When,
				}, true})
			}
		}
		i = j
	}
	return out
}

// namedIn returns the currencies that a text names, or whose country it names; never nil. A text on yuan may well be from Hong Kong,
// whose press writes "$" for its own dollar.
func namedIn(doc *parse.Document) []money.Currency {
	out := append([]money.Currency{}, doc.Named...)
	for i := range doc.Matches {
		m := &doc.Matches[i]
		if c := m.Figure.Currency(); m.Confidence >= parse.High && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	if slices.Contains(out, money.CNY) {
		out = append(out, money.HKD)
	}
	return out
}
