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
