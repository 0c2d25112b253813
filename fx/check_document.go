package fx

import (
	"context"
	"slices"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// Document checks what a text states: one finding for each conversion, head and leg, and one for each two legs of one head, in the
// order of the text.
//
// A rate that the text states counts before the table. Where there is neither, the conversions of one pair are held against each other:
// one that most others contradict is Inconsistent ([Outlier]). Where all conversions of a pair are off by the same factor, they are
// one finding with several claims ([Finding.Split] parts it again). A conversion that fits another figure of the text has
// that among its causes. Errors are as for Check.
func (c *Checker) Document(ctx context.Context, doc *parse.Document) ([]Finding, error) {
	named := namedIn(doc)
	claims, stated := claimsOf(doc), newStatedRates(doc.Rates)
	found := make([]Finding, 0, len(claims))
	for _, cl := range claims {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s := setting{date: c.dateOf(cl.When, doc.Date), stated: stated, twoLegs: cl.twoLegs}
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
		if f.Verdict != Consistent && !cl.When.Date.IsZero() && own.IsZero() {
			// The text itself has no date, and "will open in 2026" is not the time of the rate: only what is wrong at every
			// date is wrong.
			s.date = parse.Date{}
			g, err := c.check(ctx, cl.Equivalence, s, named)
			if err != nil {
				return nil, err
			}
			f = g
		}
		if f.Verdict == Inconsistent && (cl.Cue.Of(doc.Text) == "/" || cl.twoLegs && cl.list) {
			f.Verdict, f.Reason, f.Causes = Undetermined, PriceList, nil
			f.Ever, f.EverYears = Bounds{}, Years{}
		}
		found = append(found, f)
	}
	mispaired(doc, claims, found)
	if err := c.coherence(doc, claims, found); err != nil {
		return nil, err
	}
	found = c.throughout(claims, found)
	for i := range found {
		found[i].q = nil
		for k := range found[i].parts {
			found[i].parts[k].q = nil
		}
	}
	return found, nil
}

// claim is an equivalence of a text, or one that two of them imply.
type claim struct {
	parse.Equivalence
	twoLegs bool
	list    bool // of two legs: a stroke parts one of them from its head
}

// maxLegs bounds how many legs of one head are held against each other: n legs are n·(n−1)/2 pairs.
const maxLegs = 6

// claimsOf returns the equivalences of a document and, behind the last leg of each head, every two legs of it.
func claimsOf(doc *parse.Document) []claim {
	var out []claim
	for i := 0; i < len(doc.Equivalences); {
		j := i
		for j < len(doc.Equivalences) && doc.Equivalences[j].From.Span == doc.Equivalences[i].From.Span {
			out = append(out, claim{Equivalence: doc.Equivalences[j]})
			j++
		}
		legs := doc.Equivalences[i:min(j, i+maxLegs)]
		for k := range legs {
			for l := k + 1; l < len(legs); l++ {
				a, b := legs[k], legs[l]
				if a.To.Span == b.To.Span || a.When != b.When {
					continue
				}
				out = append(out, claim{Equivalence: parse.Equivalence{
					Span: parse.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)},
					From: a.To, To: b.To, When: a.When,
				}, twoLegs: true, list: a.Cue.Of(doc.Text) == "/" || b.Cue.Of(doc.Text) == "/"})
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

// maxOthers is how many other figures of a text are tried in the place of one: the nearest before and behind it.
const maxOthers = 20

// mispaired adds to what is wrong whether it fits another figure of the text. Figures that are rightly paired already do not count.
func mispaired(doc *parse.Document, claims []claim, found []Finding) {
	paired := map[parse.Span]bool{}
	for i := range found {
		if found[i].Verdict == Consistent {
			paired[claims[i].From.Span], paired[claims[i].To.Span] = true, true
		}
	}
	for i := range found {
		f := &found[i]
		if f.Verdict != Inconsistent || f.q == nil || !f.q.rates.IsValid() || claims[i].twoLegs {
			continue
		}
		f.q.otherFigures(f, doc, paired)
	}
}

func (q *question) otherFigures(f *Finding, doc *parse.Document, paired map[parse.Span]bool) {
	near := q.rates.widened(minRat(q.tolerance, toleranceOfCauses))
	e := &f.Claims[0]
	for _, side := range [...]Side{FromSide, ToSide} {
		mine, currency := &e.From, q.from
		if side == ToSide {
			mine, currency = &e.To, q.to
		}
		at, _ := slices.BinarySearchFunc(doc.Matches, mine.Start, func(m parse.Match, start int) int { return m.Start - start })
		for k := max(0, at-maxOthers); k < min(len(doc.Matches), at+maxOthers); k++ {
			m := &doc.Matches[k]
			if m.Span == e.From.Span || m.Span == e.To.Span || m.Figure.Currency() != currency || paired[m.Span] {
				continue
			}
			o, ok := newQuantity(m.Figure)
			if !ok || o.sign != q.a.sign {
				continue
			}
			a, b := o, q.b
			if side == ToSide {
				a, b = q.a, o
			}
			if gradeOf(a, b, near, false) < GradeRounded {
				continue
			}
			cause := Cause{Kind: Mispaired, Side: side, Figure: m.Figure}
			cause.Weight = (score(60, off(a, b, q.latest)) + 5000) / 10000
			cause.text = f.causeText(cause)
			f.Causes = withCause(f.Causes, cause)
		}
	}
}

// withCause puts a cause into its place among others, and keeps at most three that weigh at least half of the first.
func withCause(list []Cause, c Cause) []Cause {
	i := 0
	for i < len(list) && list[i].Weight >= c.Weight {
		if list[i].Kind == c.Kind && list[i].Side == c.Side {
			return list
		}
		i++
	}
	list = slices.Insert(list, i, c)
	for n := range list {
		if n == 3 || 2*list[n].Weight < list[0].Weight {
			return list[:n]
		}
	}
	return list
}
