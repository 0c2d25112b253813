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

// Why nothing can be said is told in words.
func TestReasonsAreTold(t *testing.T) {
	t.Parallel()
	figureIn := func(c money.Currency, n int64) money.Figure { return money.FigureOf(money.FromCoefficient(n, 0, c)) }
	dollars, yuan := figureIn(money.USD, 12), figureIn(money.CNY, 88)
	for _, c := range []struct {
		name string
		f    Finding
		want string
	}{
		{"no rate", Finding{Reason: NoRate}, "no rate of CNY/USD is known"},
		{"an old rate", Finding{Reason: StaleRate}, "no rate of CNY/USD is known for that time"},
		{"no date", Finding{Reason: NoDate}, "the date is not known"},
		{"no date, right once", Finding{Reason: NoDate, Years: []Years{{2007, 2008}, {2014, 2014}}}, "the date is not known; right in 2007–08, 2014"},
		{"no currency", Finding{Reason: Ambiguous}, "the currency is not known"},
		{"the second", Finding{Reason: Ambiguous, Reading: [2]money.Figure{yuan, figureIn(money.CAD, 12)}}, "right if the second is in CAD"},
		{"the first", Finding{Reason: Ambiguous, Reading: [2]money.Figure{figureIn(money.JPY, 88), dollars}}, "right if the first is in JPY"},
		{"another number", Finding{Reason: Ambiguous, Reading: [2]money.Figure{yuan, figureIn(money.USD, 13)}}, "right if read as 88 CNY and $13"},
		{"conflict", Finding{Reason: Conflict}, "the conversions of the text contradict each other, and no rate of CNY/USD is known"},
		{"prices", Finding{Reason: PriceList}, "they may be the prices of two countries"},
		{"a loss and a gain", Finding{Reason: ZeroFigure}, "a range from a loss to a gain cannot be compared"},
		{"too large", Finding{Reason: OutOfRange}, "a number is out of bounds"},
		{"no reason", Finding{}, "nothing is known"},
	} {
		c.f.From, c.f.To = yuan, dollars
		require.Equal(t, c.want, c.f.why(), c.name)
		require.Contains(t, c.f.String(), ": "+c.want, c.name)
	}
}

// A cause names the figure that it changes.
func TestCausesNameTheirSide(t *testing.T) {
	t.Parallel()
	f := Finding{From: money.FigureOf(money.FromCoefficient(1, 0, money.EUR)), To: money.FigureOf(money.FromCoefficient(1, 0, money.USD))}
	other := money.FigureOf(money.FromCoefficient(38, 0, money.USD))
	for _, c := range []struct {
		kind     CauseKind
		from, to string
	}{
		{WrongCurrency, "right if the euro figure is in AUD", "right if the dollar figure is in AUD"},
		{Transposed, "two digits of the euro figure were swapped: $38", "two digits of the dollar figure were swapped: $38"},
		{DigitChanged, "one digit of the euro figure is another one: $38", "one digit of the dollar figure is another one: $38"},
	} {
		require.Equal(t, c.from, f.causeText(Cause{Kind: c.kind, Side: FromSide, Currency: money.AUD, Figure: other}))
		require.Equal(t, c.to, f.causeText(Cause{Kind: c.kind, Side: ToSide, Currency: money.AUD, Figure: other}))
	}
	for power, want := range map[int]string{0: "to the digit", -3: "divided by 1,000", 2: "multiplied by 100"} {
		require.Equal(t, "the dollar figure repeats the digits of the euro figure "+want+": it was not converted", f.causeText(Cause{Kind: SameDigits, Power: power}))
	}
}
