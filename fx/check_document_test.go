package fx

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// Causes stand by their weight, three at most, none that weighs less than half of the first, and one of each kind and side.
func TestWithCause(t *testing.T) {
	t.Parallel()
	weights := func(list []Cause) (w []int) {
		for _, c := range list {
			w = append(w, c.Weight)
		}
		return w
	}
	cause := func(k CauseKind, side Side, weight int) Cause { return Cause{Kind: k, Side: side, Weight: weight} }
	for _, c := range []struct {
		list []Cause
		add  Cause
		want []int
	}{
		{nil, cause(Mispaired, FromSide, 40), []int{40}},
		{[]Cause{cause(Inverted, 0, 60)}, cause(Mispaired, FromSide, 30), []int{60, 30}}, // just half
		{[]Cause{cause(Inverted, 0, 60)}, cause(Mispaired, FromSide, 29), []int{60}},
		{[]Cause{cause(Inverted, 0, 60)}, cause(Mispaired, FromSide, 60), []int{60, 60}},
		{[]Cause{cause(Inverted, 0, 30)}, cause(Mispaired, FromSide, 61), []int{61}}, // the first one is heavier now
		{[]Cause{cause(Mispaired, FromSide, 60)}, cause(Mispaired, FromSide, 50), []int{60}},
		{[]Cause{cause(Mispaired, FromSide, 60)}, cause(Mispaired, ToSide, 50), []int{60, 50}},
		{[]Cause{cause(Inverted, 0, 60), cause(OtherDate, 0, 50), cause(Truncated, 0, 40)}, cause(Mispaired, ToSide, 45), []int{60, 50, 45}},
		{[]Cause{cause(Inverted, 0, 60), cause(OtherDate, 0, 50), cause(Truncated, 0, 40)}, cause(Mispaired, ToSide, 39), []int{60, 50, 40}},
	} {
		require.Equal(t, c.want, weights(withCause(c.list, c.add)))
	}
}

// Of two that weigh the same the first stays first.
func TestWithCauseOfEqualWeight(t *testing.T) {
	t.Parallel()
	list := withCause([]Cause{{Kind: Inverted, Weight: 60}}, Cause{Kind: Mispaired, Side: FromSide, Weight: 60})
	require.Equal(t, []CauseKind{Inverted, Mispaired}, []CauseKind{list[0].Kind, list[1].Kind})
}

// What a text names speaks for its currencies; a figure that is only guessed does not.
func TestNamedIn(t *testing.T) {
	t.Parallel()
	match := func(c money.Currency, confidence parse.Confidence) parse.Match {
		return parse.Match{Figure: money.FigureOf(money.FromCoefficient(1, 0, c)), Confidence: confidence}
	}
	doc := &parse.Document{
		Named:   []money.Currency{money.EUR},
		Matches: []parse.Match{match(money.EUR, parse.Certain), match(money.GBP, parse.High), match(money.CAD, parse.Medium), match(money.GBP, parse.High)},
	}
	require.Equal(t, []money.Currency{money.EUR, money.GBP}, namedIn(doc))
	doc.Matches = append(doc.Matches, match(money.CNY, parse.Certain))
	require.Equal(t, []money.Currency{money.EUR, money.GBP, money.CNY, money.HKD}, namedIn(doc)) // the press of Hong Kong
	require.Equal(t, []money.Currency{}, namedIn(&parse.Document{}))
}
