package fx

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// Rates are told in the direction in which they are at least 1: that of the market, else that of the text, else their own.
func TestDirectionOfRates(t *testing.T) {
	t.Parallel()
	between := func(low, high string) Bounds {
		l, ok := new(big.Rat).SetString(low)
		require.True(t, ok)
		h, ok := new(big.Rat).SetString(high)
		require.True(t, ok)
		return Bounds{l, h}
	}
	small, large := between("0.13", "0.14"), between("7", "7.5")
	market := Interval{Low: rateOf(t, "2024-01-05 EUR/USD 1.05"), High: rateOf(t, "2024-01-05 EUR/USD 1.10")}
	for want, f := range map[string]Finding{
		"USD per EUR": {Rates: market, Document: small},
		"EUR per USD": {Document: small},
		"EUR per USD.": {
			Rates:    Interval{Low: rateOf(t, "2024-01-05 EUR/USD 0.9"), High: rateOf(t, "2024-01-05 EUR/USD 0.95")},
			Document: large,
		},
		"USD per EUR.": {Document: large},
	} {
		f.From = money.FigureOf(money.FromCoefficient(1, 0, money.EUR))
		f.To = money.FigureOf(money.FromCoefficient(1, 0, money.USD))
		for _, b := range []Bounds{small, large} {
			turned, unit := f.direction(b)
			require.Equal(t, want[:11], unit)
			if unit == "USD per EUR" {
				require.Equal(t, b, turned)
			} else {
				require.Equal(t, b.inverse(), turned)
			}
		}
	}
	f := Finding{From: money.FigureOf(money.FromCoefficient(1, 0, money.EUR)), To: money.FigureOf(money.FromCoefficient(1, 0, money.USD))}
	for want, b := range map[string]Bounds{"EUR per USD": small, "USD per EUR": large} {
		_, unit := f.direction(b)
		require.Equal(t, want, unit)
	}
	_, unit := f.direction(between("0.9", "1"))
	require.Equal(t, "USD per EUR", unit)
}

func TestAveragesAreTold(t *testing.T) {
	t.Parallel()
	for k := Kind(0); int(k) < len(kindNames); k++ {
		require.Equal(t, k == MonthAverage || k == YearAverage, average(k), k)
	}
}

// Two rates may come from two places and of two days.
func TestOriginOfRates(t *testing.T) {
	t.Parallel()
	one, two := rateOf(t, "2024-01-05 EUR/USD 1.05 mid Here"), rateOf(t, "2024-01-08 EUR/USD 1.10 snapshot There")
	none, month := rateOf(t, "2024-01-09 EUR/USD 1.20"), rateOf(t, "2024-02-01 EUR/USD 1.20 month_average There")
	for _, c := range []struct {
		low, high Rate
		want      string
	}{
		{one, one, "Here, mid 2024-01-05"},
		{one, two, "Here; There, mid 2024-01-05 … 2024-01-08"},
		{two, one, "There; Here, snapshot 2024-01-05 … 2024-01-08"}, // the earlier day first
		{one, none, "Here, mid 2024-01-05 … 2024-01-09"},
		{none, one, "Here, mid 2024-01-05 … 2024-01-09"},
		{none, none, "mid 2024-01-09"},
		{one, month, "Here; There, month_average 2024-01-05 … 2024-02"}, // the coarser kind
		{month, one, "There; Here, month_average 2024-01-05 … 2024-02"},
	} {
		require.Equal(t, c.want, Interval{Low: c.low, High: c.high}.origin())
	}
}
