package fx

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// Links lead up to the common heir and down again, in the order of the way.
func TestLinksBetween(t *testing.T) {
	t.Parallel()
	day := dayOf(on(t, "2024-01-05"))
	text := func(from, to money.Currency) string {
		chain, ok := linksBetween(from, to, day)
		if !ok {
			return "none"
		}
		s, at := from.String(), from
		for _, l := range chain {
			if at == l.old {
				at = l.heir
			} else {
				require.Equal(t, l.heir, at)
				at = l.old
			}
			s += " " + at.String()
		}
		require.Equal(t, to, at)
		return s
	}
	for want, pair := range map[string][2]money.Currency{
		"USD":             {money.USD, money.USD},
		"DEM EUR":         {money.DEM, money.EUR},
		"EUR DEM":         {money.EUR, money.DEM},
		"DEM EUR FRF":     {money.DEM, money.FRF},
		"ARA ARS":         {cur("ARA"), money.ARS},
		"ARP ARA ARS":     {cur("ARP"), money.ARS},
		"ARS ARA ARP ARL": {money.ARS, cur("ARL")},
	} {
		require.Equal(t, want, text(pair[0], pair[1]))
	}
	require.Equal(t, "none", text(money.USD, money.EUR))
	_, ok := linksBetween(money.DEM, money.EUR, dayOf(on(t, "1998-12-31"))) // not fixed yet
	require.False(t, ok)
}

// A derived rate names the origins of its legs, one that stands twice in a row once.
func TestOriginOfADerivedRate(t *testing.T) {
	t.Parallel()
	leg := func(pair, origin string) Rate { return rateOf(t, "2024-01-05 "+pair+" 2 mid "+origin) }
	for _, c := range []struct {
		legs []Rate
		want string
	}{
		{[]Rate{leg("EUR/USD", "a"), leg("USD/CNY", "a")}, "a"},
		{[]Rate{leg("EUR/USD", "a"), leg("USD/CNY", "b")}, "a; b"},
		{[]Rate{leg("EUR/USD", "a"), leg("USD/CNY", "b"), leg("CNY/JPY", "b")}, "a; b"},
		{[]Rate{leg("EUR/USD", ""), leg("USD/CNY", "b")}, "b"},
		{[]Rate{leg("EUR/USD", "a"), leg("USD/CNY", "")}, "a"},
	} {
		r := derive(c.legs[0].Base, c.legs[len(c.legs)-1].Quote, c.legs)
		require.Equal(t, c.want, r.Origin)
		require.Equal(t, len(c.legs) == 3, r.Rat().RatString() == "8")
	}
}
