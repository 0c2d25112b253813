package fx

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// What a finding does not have is not written: the claims only of a joined one, the suggestion where there is one.
func TestFindingJSONMembers(t *testing.T) {
	t.Parallel()
	five, six := money.FigureOf(money.FromCoefficient(5, 0, money.USD)), money.FigureOf(money.FromCoefficient(6, 6, money.EUR))
	f := Finding{From: five, To: six}
	members := func() map[string]any {
		t.Helper()
		b, err := json.Marshal(f)
		require.NoError(t, err)
		var m map[string]any
		require.NoError(t, json.Unmarshal(b, &m))
		return m
	}
	claim := func(start int) (c parse.Equivalence) {
		c.From = parse.Match{Span: parse.Span{Start: start, End: start + 1}, Text: "5"}
		c.To = parse.Match{Span: parse.Span{Start: start + 2, End: start + 3}, Text: "6"}
		return c
	}
	m := members()
	require.NotContains(t, m, "claims")
	require.NotContains(t, m, "suggestion")
	for _, name := range []string{"reading", "years", "ever", "ever_years", "stated_rate", "document_rate"} {
		require.NotContains(t, m, name)
	}
	f.Reading = [2]money.Figure{six, five}
	require.Equal(t, []any{"EUR 6000000", "USD 5"}, members()["reading"])
	f.Claims = append(f.Claims, claim(10))
	f.Suggestion = six
	m = members()
	require.NotContains(t, m, "claims")
	require.Equal(t, "€6 million", m["suggestion"])
	require.Equal(t, map[string]any{"text": "5", "start": 10.0, "end": 11.0}, m["from"])
	f.Claims = append(f.Claims, claim(20))
	m = members()
	require.Len(t, m["claims"], 2)
	require.Equal(t, map[string]any{"text": "5", "start": 10.0, "end": 11.0}, m["from"]) // that of the first
}
