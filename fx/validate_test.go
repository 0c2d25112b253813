package fx

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

func TestValidate(t *testing.T) {
	t.Parallel()
	stale := []string{}
	for i := range 11 {
		stale = append(stale, fmt.Sprintf("2024-03-%02d USD/NOK 10.5", i+1))
	}
	for name, c := range map[string]struct {
		rows []string
		want []string
	}{
		"nothing to say": {[]string{"2024-01-04 EUR/USD 1.10", "2024-01-05 EUR/USD 1.11", "2024-01-05 USD/JPY 150", "2024-01-05 EUR/JPY 166.5"}, nil},
		"a digit slipped": {
			[]string{"2024-01-04 EUR/USD 1.10", "2024-01-05 EUR/USD 11.0", "2024-01-08 EUR/USD 1.11"},
			[]string{"EUR/USD 2024-01-05: jump: 1.1, 11, 1.11"},
		},
		"a true leap stays": {[]string{"1993-12-30 USD/CNY 5.8", "1993-12-31 USD/CNY 5.8145", "1994-01-03 USD/CNY 8.7217", "1994-01-04 USD/CNY 8.7"}, nil},
		"a leap one way round": {
			[]string{"2024-01-04 EUR/USD 1.10", "2024-01-05 USD/EUR 1.10", "2024-01-08 EUR/USD 2", "2024-01-09 EUR/USD 1.10"},
			[]string{"EUR/USD 2024-01-08: jump: 0.909091, 2, 1.1"},
		},
		"a triangle": {
			[]string{"2024-01-05 EUR/USD 1.10", "2024-01-05 USD/JPY 150", "2024-01-05 EUR/JPY 170", "2024-01-08 EUR/USD 1.10", "2024-01-08 USD/JPY 150", "2024-01-08 EUR/JPY 165"},
			[]string{"EUR/USD 2024-01-05: triangle: with JPY once around is 1.0303"},
		},
		"a triangle of other directions": {
			[]string{"2024-01-05 USD/EUR 0.9", "2024-01-05 USD/JPY 150", "2024-01-05 JPY/EUR 0.007"},
			[]string{"USD/EUR 2024-01-05: triangle: with JPY once around is 1.16667"},
		},
		"both ways round": {
			[]string{"2024-01-05 EUR/USD 1.10", "2024-01-05 USD/EUR 0.85"},
			[]string{"EUR/USD 2024-01-05: reciprocal: 1.1 and 1.17647"},
		},
		"both ways round, rounded": {[]string{"2024-01-05 EUR/USD 1.10", "2024-01-05 USD/EUR 0.909"}, nil},
		"twice": {
			[]string{"2024-01-05 EUR/USD 1.10", "2024-01-05 EUR/USD 1.12"},
			[]string{"EUR/USD 2024-01-05: replaced: 1.1 and 1.12"},
		},
		"twice, of two origins": {[]string{"2024-01-05 EUR/USD 1.10 mid a", "2024-01-05 EUR/USD 1.12 mid b"}, nil},
		"to come":               {[]string{"2030-01-05 EUR/USD 1.10"}, []string{"EUR/USD 2030-01-05: future: after 2024-12-31"}},
		"eleven days":           {stale, []string{"USD/NOK 2024-03-01: stale: 10.5 on 11 days in a row"}},
		"ten days":              {stale[1:], nil},
	} {
		tb := &Table{}
		for _, row := range c.rows { // one by one, and at once
			require.NoError(t, tb.Add(rateOf(t, row)))
		}
		for _, tb := range []*Table{tb, tableOf(t, c.rows...)} {
			var got []string
			for _, d := range tb.Validate(on(t, "2024-12-31")) {
				got = append(got, d.String())
			}
			require.Equal(t, c.want, got, name)
		}
	}
	require.Nil(t, (*Table)(nil).Validate(time.Time{}))
}

func TestSources(t *testing.T) {
	t.Parallel()
	a := tableOf(t, "2024-01-04 EUR/USD 1.10 mid a", "2024-01-04 EUR/JPY 160 mid a")
	b := tableOf(t, "2024-01-05 EUR/USD 1.12 mid b", "2024-01-02 USD/CNY 7.1 mid b", "2012-01-02 EUR/USD 1.3 mid b")
	day := on(t, "2024-01-06")
	s := Sources{List: []Source{a, b}}
	r, err := s.Rate(bg, money.USD, money.EUR, day)
	require.NoError(t, err)
	require.Equal(t, "a", r.Origin)
	y := Sources{List: s.List, Youngest: true}
	r, err = y.Rate(bg, money.USD, money.EUR, day)
	require.NoError(t, err)
	require.Equal(t, "b", r.Origin)
	r, err = s.Rate(bg, money.USD, money.CNY, day)
	require.NoError(t, err)
	require.Equal(t, "b", r.Origin)
	_, err = s.Rate(bg, money.USD, money.GBP, day)
	require.ErrorIs(t, err, ErrNoRate)
	_, err = Sources{}.Rate(bg, money.USD, money.EUR, day)
	require.ErrorIs(t, err, ErrNoRate)

	low, high, err := s.Range(bg, money.EUR, money.USD, day.AddDate(0, 0, -7), day)
	require.NoError(t, err)
	require.Equal(t, "a a", low.Origin+" "+high.Origin)
	low, _, err = y.Range(bg, money.EUR, money.USD, day.AddDate(0, 0, -7), day)
	require.NoError(t, err)
	require.Equal(t, "b", low.Origin)
	low, high, err = s.Range(bg, money.EUR, money.USD, day.AddDate(-50, 0, 0), day)
	require.NoError(t, err)
	require.Equal(t, "a b", low.Origin+" "+high.Origin, "history is the hull of all")
	_, _, err = s.Range(bg, money.EUR, money.GBP, day, day)
	require.ErrorIs(t, err, ErrNoRate)

	sp, err := s.Compare(bg, money.USD, money.EUR, day)
	require.NoError(t, err)
	require.Len(t, sp.Rates, 2)
	require.Equal(t, "1/55", sp.Share.String())
	sp, err = s.Compare(bg, money.USD, money.CNY, day)
	require.NoError(t, err)
	require.Nil(t, sp.Share)
	_, err = s.Compare(bg, money.USD, money.GBP, day)
	require.ErrorIs(t, err, ErrNoRate)

	broken := errors.New("line cut")
	bad := SourceFunc(func(context.Context, money.Currency, money.Currency, time.Time) (Rate, error) { return Rate{}, broken })
	for _, s := range []Sources{{List: []Source{bad, a}}, {List: []Source{bad, a}, Youngest: true}} {
		_, err = s.Rate(bg, money.USD, money.EUR, day)
		require.ErrorIs(t, err, broken)
		_, _, err = s.Range(bg, money.USD, money.EUR, day, day)
		require.ErrorIs(t, err, broken)
		_, err = s.Compare(bg, money.USD, money.EUR, day)
		require.ErrorIs(t, err, broken)
	}
}
