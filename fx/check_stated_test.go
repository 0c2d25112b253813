package fx

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

func TestStatedString(t *testing.T) {
	t.Parallel()
	s := Stated{StatedRate: parse.StatedRate{Base: money.USD, Quote: money.CNY, Price: money.FigureOf(money.FromCoefficient(713, -2, money.CNY))}}
	table := Interval{Low: rateOf(t, "2025-02-20 USD/CNY 7.2904"), High: rateOf(t, "2025-02-24 USD/CNY 7.3078")}
	for _, c := range []struct {
		verdict  Verdict
		inverted bool
		rates    Interval
		want     string
	}{
		{Consistent, false, table, "1 USD = 7.13 CNY (agrees with the table)"},
		{Inconsistent, false, table, "1 USD = 7.13 CNY (does not agree with the table: 7.2904–7.3078)"},
		{Inconsistent, false, Interval{}, "1 USD = 7.13 CNY (does not agree with the table)"},
		{Inconsistent, true, table, "1 USD = 7.13 CNY (looks inverted: 7.2904–7.3078)"},
		{Undetermined, false, table, "1 USD = 7.13 CNY"},
	} {
		s.Verdict, s.Inverted, s.Rates = c.verdict, c.inverted, c.rates
		require.Equal(t, c.want, s.String())
	}
}
