package fx

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// A joined finding comes apart into one for each claim; what was calculated belongs to the first.
func TestSplitFinding(t *testing.T) {
	t.Parallel()
	dollars := func(n int64) money.Figure { return money.FigureOf(money.FromCoefficient(n, 0, money.USD)) }
	f := Finding{From: dollars(1), To: dollars(2), Ratio: big.NewRat(1, 2), Gap: big.NewRat(3, 1), Expected: dollars(9), Suggestion: dollars(9)}
	f.Implied = Bounds{big.NewRat(1, 1), big.NewRat(2, 1)}
	f.FromBounds, f.ToBounds = f.Implied, f.Implied
	require.Len(t, f.Split(), 1)
	for i := range int64(3) {
		f.Claims = append(f.Claims, parse.Equivalence{From: parse.Match{Figure: dollars(10*i + 1)}, To: parse.Match{Figure: dollars(10*i + 2)}})
		parts := f.Split()
		require.Len(t, parts, int(i)+1)
		for k, g := range parts {
			require.Equal(t, k == 0, g.Ratio != nil && g.Gap != nil && g.Implied.IsValid() && g.FromBounds.IsValid() && g.ToBounds.IsValid())
			require.Equal(t, k == 0, g.Expected.Currency().IsValid() && g.Suggestion.Currency().IsValid())
			require.Equal(t, f.Claims[k:k+1], g.Claims)
			require.True(t, g.From.Equal(dollars(int64(10*k+1))) && g.To.Equal(dollars(int64(10*k+2))))
		}
	}
	require.Len(t, f.Claims, 3) // f itself stays
}
