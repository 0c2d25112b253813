package fx

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

var bg = context.Background()

func cur(code string) money.Currency { return money.MustParseCurrency(code) }

func on(t testing.TB, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	require.NoError(t, err)
	return d
}

// rateOf reads "2024-01-05 EUR/USD 1.0921 kind origin…", the last two optional.
func rateOf(t testing.TB, s string) Rate {
	t.Helper()
	f := strings.Fields(s)
	b, q, _ := strings.Cut(f[1], "/")
	price, err := readDecimal(f[2])
	require.NoError(t, err)
	r := Rate{Base: cur(b), Quote: cur(q), Price: price, Date: on(t, f[0])}
	if len(f) > 3 {
		require.NoError(t, r.Kind.UnmarshalText([]byte(f[3])))
	}
	r.Origin = strings.Join(f[min(4, len(f)):], " ")
	return r
}

func tableOf(t testing.TB, rows ...string) *Table {
	t.Helper()
	tb := &Table{}
	var rates []Rate
	for _, s := range rows {
		rates = append(rates, rateOf(t, s))
	}
	require.NoError(t, tb.Add(rates...))
	return tb
}

// legsText writes the way of a rate: "EUR/USD USD/JPY".
func legsText(r Rate) string {
	var parts []string
	for _, l := range r.published() {
		parts = append(parts, l.Base.String()+"/"+l.Quote.String())
	}
	return strings.Join(parts, " ")
}

func TestTableRate(t *testing.T) {
	t.Parallel()
	tb := tableOf(t,
		"2024-01-05 EUR/USD 1.10 reference one",
		"2024-01-08 EUR/USD 1.20 reference one",
		"2024-01-05 USD/JPY 150 reference one",
		"2024-01-08 USD/JPY 160 reference one",
		"2024-01-05 GBP/USD 1.25 reference one",
		"2024-01-02 NOK/SEK 1.02 snapshot two",
		"2024-01-05 SEK/USD 0.1 reference one",
	)
	for _, c := range []struct{ name, pair, day, want, date, legs string }{
		{"as published", "EUR/USD", "2024-01-05", "11/10", "2024-01-05", "EUR/USD"},
		{"over a weekend", "EUR/USD", "2024-01-07", "11/10", "2024-01-05", "EUR/USD"},
		{"never a later one", "EUR/USD", "2024-01-04", "", "", ""},
		{"the last day of its age", "EUR/USD", "2024-01-18", "6/5", "2024-01-08", "EUR/USD"},
		{"a day too old", "EUR/USD", "2024-01-19", "", "", ""},
		{"the other way round, exact", "USD/EUR", "2024-01-05", "10/11", "2024-01-05", "EUR/USD"},
		{"over the dollar", "EUR/JPY", "2024-01-08", "192/1", "2024-01-08", "EUR/USD USD/JPY"},
		{"over the dollar, both inverse", "JPY/GBP", "2024-01-05", "2/375", "2024-01-05", "USD/JPY GBP/USD"},
		{"the date is the oldest leg's", "GBP/JPY", "2024-01-09", "200/1", "2024-01-05", "GBP/USD USD/JPY"},
		{"three legs", "NOK/EUR", "2024-01-05", "51/550", "2024-01-02", "NOK/SEK SEK/USD EUR/USD"},
		{"a legal euro rate on the way", "DEM/USD", "2024-01-05", "110000/195583", "2024-01-05", "EUR/DEM EUR/USD"},
		{"legal on both ends", "DEM/FRF", "2024-01-05", "655957/195583", "1999-01-01", "EUR/DEM EUR/FRF"},
		{"no such legal rate yet", "DEM/FRF", "1998-12-31", "", "", ""},
		{"a redenomination holds before its day", "TRL/TRY", "1990-01-01", "1/1000000", "0001-01-01", "TRY/TRL"},
		{"one currency", "USD/USD", "2024-01-05", "", "", ""},
		{"a currency unknown to the table", "USD/CLP", "2024-01-05", "", "", ""},
	} {
		b, q, _ := strings.Cut(c.pair, "/")
		r, err := tb.Rate(bg, cur(b), cur(q), on(t, c.day))
		if c.want == "" {
			require.ErrorIs(t, err, ErrNoRate, c.name)
			var none *NoRateError
			require.ErrorAs(t, err, &none, c.name)
			require.Equal(t, c.pair, none.Base.String()+"/"+none.Quote.String())
			continue
		}
		require.NoError(t, err, c.name)
		require.Equal(t, c.want, r.Rat().String(), c.name)
		require.Equal(t, c.date, r.Date.Format(time.DateOnly), c.name)
		require.Equal(t, c.legs, legsText(r), c.name)
		require.Equal(t, c.pair, r.Base.String()+"/"+r.Quote.String(), c.name)
		back, err := tb.Rate(bg, cur(q), cur(b), on(t, c.day))
		require.NoError(t, err, c.name)
		require.Equal(t, "1/1", new(big.Rat).Mul(r.Rat(), back.Rat()).String(), "%s: there and back", c.name)
	}
}

func TestNoRateErrorSaysTheNearest(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "2024-01-05 EUR/USD 1.10", "2024-03-05 EUR/USD 1.11")
	_, err := tb.Rate(bg, money.USD, money.EUR, on(t, "2024-02-20"))
	require.EqualError(t, err, "no rate for USD/EUR on 2024-02-20 (the nearest is of 2024-03-05)")
	_, err = (&Table{}).Rate(bg, money.USD, money.EUR, on(t, "2024-02-20"))
	require.EqualError(t, err, "no rate for USD/EUR on 2024-02-20")
	_, err = (*Table)(nil).Rate(bg, money.USD, money.EUR, on(t, "2024-02-20"))
	require.ErrorIs(t, err, ErrNoRate)
	_, _, err = (*Table)(nil).Range(bg, money.USD, money.EUR, on(t, "2024-02-20"), on(t, "2024-02-20"))
	require.ErrorIs(t, err, ErrNoRate)
}

// The order of paths: class, hops, age, changes of origin and date, inverse steps, pivot, codes.
func TestTablePaths(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		rows []string
		pair string
		want string
	}{
		{"direct before a chain", []string{"2024-01-05 NOK/SEK 1", "2024-01-08 USD/NOK 10", "2024-01-08 USD/SEK 10"}, "NOK/SEK", "NOK/SEK"},
		{"two legs before three", []string{"2024-01-08 NOK/USD 1", "2024-01-08 USD/EUR 1", "2024-01-08 EUR/SEK 1", "2024-01-04 NOK/JPY 1", "2024-01-04 SEK/JPY 1"}, "NOK/SEK", "NOK/JPY SEK/JPY"},
		{"the younger", []string{"2024-01-07 NOK/USD 1", "2024-01-07 USD/SEK 1", "2024-01-08 NOK/JPY 1", "2024-01-08 JPY/SEK 1"}, "NOK/SEK", "NOK/JPY JPY/SEK"},
		{"one origin before two", []string{"2024-01-08 NOK/USD 1 mid a", "2024-01-08 USD/SEK 1 mid b", "2024-01-08 NOK/JPY 1 mid a", "2024-01-08 JPY/SEK 1 mid a"}, "NOK/SEK", "NOK/JPY JPY/SEK"},
		{"fewer inverse steps", []string{"2024-01-08 USD/NOK 1", "2024-01-08 SEK/USD 1", "2024-01-08 NOK/JPY 1", "2024-01-08 JPY/SEK 1"}, "NOK/SEK", "NOK/JPY JPY/SEK"},
		{"the dollar", []string{"2024-01-08 NOK/EUR 1", "2024-01-08 EUR/SEK 1", "2024-01-08 NOK/USD 1", "2024-01-08 USD/SEK 1"}, "NOK/SEK", "NOK/USD USD/SEK"},
		{"the euro", []string{"2024-01-08 NOK/AUD 1", "2024-01-08 AUD/SEK 1", "2024-01-08 NOK/EUR 1", "2024-01-08 EUR/SEK 1"}, "NOK/SEK", "NOK/EUR EUR/SEK"},
		{"the alphabet", []string{"2024-01-08 NOK/JPY 1", "2024-01-08 JPY/SEK 1", "2024-01-08 NOK/CHF 1", "2024-01-08 CHF/SEK 1"}, "NOK/SEK", "NOK/CHF CHF/SEK"},
		{"a chain of days before an average", []string{"2024-01-01 NOK/SEK 1 month_average", "2024-01-08 NOK/USD 1", "2024-01-08 USD/SEK 1"}, "NOK/SEK", "NOK/USD USD/SEK"},
		{"a peg before an average", []string{"2024-01-01 AED/USD 1 month_average", "1997-01-01 AED/EUR 2 peg", "2024-01-08 EUR/USD 1"}, "AED/USD", "AED/EUR EUR/USD"},
		{"a month before a year", []string{"2024-01-01 NOK/SEK 1 year_average", "2024-01-01 NOK/USD 1 month_average", "2024-01-01 USD/SEK 1 month_average"}, "NOK/SEK", "NOK/USD USD/SEK"},
		{"exact links between rates cost nothing", []string{"2024-01-08 NOK/DEM 1", "2024-01-08 FRF/SEK 1"}, "NOK/SEK", "NOK/DEM EUR/DEM EUR/FRF FRF/SEK"},
		{"an own exact rate first", []string{"2024-01-08 NOK/SEK 1", "2020-01-01 NOK/SEK 2 exact"}, "NOK/SEK", "NOK/SEK"},
	} {
		b, q, _ := strings.Cut(c.pair, "/")
		tb := tableOf(t, c.rows...)
		r, err := tb.Rate(bg, cur(b), cur(q), on(t, "2024-01-09"))
		require.NoError(t, err, c.name)
		require.Equal(t, c.want, legsText(r), c.name)
		slices.Reverse(c.rows)
		r2, err := tableOf(t, c.rows...).Rate(bg, cur(b), cur(q), on(t, "2024-01-09"))
		require.NoError(t, err, c.name)
		require.Equal(t, c.want, legsText(r2), "%s: whatever the order of adding", c.name)
	}
	_, err := tableOf(t, "2024-01-08 NOK/DKK 1", "2024-01-08 DKK/CHF 1", "2024-01-08 CHF/JPY 1", "2024-01-08 JPY/SEK 1").Rate(bg, cur("NOK"), cur("SEK"), on(t, "2024-01-09"))
	require.ErrorIs(t, err, ErrNoRate, "four legs are too many")
}

func TestTableAges(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row, last string
	}{
		{"2024-01-01 EUR/USD 1", "2024-01-11"},
		{"2024-01-01 EUR/USD 1 reference", "2024-01-11"},
		{"2024-01-01 EUR/USD 1 official", "2024-01-11"},
		{"2024-01-01 EUR/USD 1 bid", "2024-01-11"},
		{"2024-01-01 EUR/USD 1 snapshot", "2024-02-15"},
		{"2024-01-17 EUR/USD 1 month_average", "2024-03-16"},
		{"2024-07-17 EUR/USD 1 year_average", "2025-01-31"},
		{"2024-01-01 EUR/USD 1 peg", "9999-12-31"},
		{"2024-01-01 EUR/USD 1 proxy", "9999-12-31"},
		{"2024-01-01 EUR/USD 1 exact", "9999-12-31"},
	} {
		tb := tableOf(t, c.row)
		last := on(t, c.last)
		_, err := tb.Rate(bg, money.EUR, money.USD, last)
		require.NoError(t, err, c.row)
		if last.Year() < 9999 {
			_, err = tb.Rate(bg, money.EUR, money.USD, last.AddDate(0, 0, 1))
			require.ErrorIs(t, err, ErrNoRate, c.row)
		}
	}
	// A day inside the period of an average has that average; the day before has none.
	tb := tableOf(t, "2024-02-20 EUR/USD 1 month_average")
	_, err := tb.Rate(bg, money.EUR, money.USD, on(t, "2024-02-01"))
	require.NoError(t, err)
	_, err = tb.Rate(bg, money.EUR, money.USD, on(t, "2024-01-31"))
	require.ErrorIs(t, err, ErrNoRate)
	// A daily rate of twelve days is used where a snapshot of twenty days would be.
	tb = tableOf(t, "2024-01-01 EUR/USD 1 snapshot", "2024-01-09 EUR/USD 2")
	r, err := tb.Rate(bg, money.EUR, money.USD, on(t, "2024-01-21"))
	require.NoError(t, err)
	require.Equal(t, "2/1", r.Rat().String())
}

func TestTablePegsEnd(t *testing.T) {
	t.Parallel()
	a, b := rateOf(t, "1997-01-01 USD/LBP 1507.5 peg"), rateOf(t, "2023-02-01 USD/LBP 15000 peg")
	b.Until = on(t, "2024-02-14")
	tb := &Table{}
	require.NoError(t, tb.Add(b, a))
	for day, want := range map[string]string{"1996-12-31": "", "1997-01-01": "3015/2", "2023-01-31": "3015/2", "2023-02-01": "15000/1", "2024-02-14": "15000/1", "2024-02-15": ""} {
		r, err := tb.Rate(bg, money.USD, cur("LBP"), on(t, day))
		if want == "" {
			require.ErrorIs(t, err, ErrNoRate, day)
			continue
		}
		require.NoError(t, err, day)
		require.Equal(t, want, r.Rat().String(), day)
	}
	r, err := tb.Rate(bg, money.USD, cur("LBP"), on(t, "2000-01-01"))
	require.NoError(t, err)
	require.Equal(t, "1 USD = 1507.5 LBP (1997-01-01 to 2023-01-31, peg)", r.String())
}

func TestTableRange(t *testing.T) {
	t.Parallel()
	tb := tableOf(t,
		"2024-01-02 EUR/USD 1.05", "2024-01-08 EUR/USD 1.10", "2024-01-09 EUR/USD 1.20", "2024-01-10 EUR/USD 1.15", "2024-01-20 EUR/USD 1.30",
		"2024-01-02 USD/JPY 100", "2024-01-08 USD/JPY 110", "2024-01-09 USD/JPY 100", "2024-01-10 USD/JPY 105",
		"2024-01-01 USD/TRY 30 snapshot", "2024-02-05 USD/TRY 33 snapshot",
		"2024-01-01 USD/PLN 4 snapshot", "2024-02-05 USD/PLN 3.9 snapshot",
		"2023-12-01 USD/CLP 900 month_average", "2024-01-01 USD/CLP 910 month_average", "2024-02-01 USD/CLP 905 month_average", "2024-03-01 USD/CLP 1000 month_average",
		"1997-01-01 USD/AED 3.6725 peg",
	)
	for _, c := range []struct{ name, pair, from, to, low, high string }{
		{"inside and the last one before", "EUR/USD", "2024-01-09", "2024-01-10", "11/10", "6/5"},
		{"turned", "USD/EUR", "2024-01-09", "2024-01-10", "5/6", "10/11"},
		{"only the one before", "EUR/USD", "2024-01-12", "2024-01-13", "23/20", "13/10"},
		{"nothing within reach", "EUR/USD", "2023-12-01", "2023-12-05", "", ""},
		{"a gap of a daily series is not bridged", "USD/JPY", "2024-01-25", "2024-01-26", "", ""},
		{"from and to exchanged", "EUR/USD", "2024-01-10", "2024-01-09", "11/10", "6/5"},
		{"day by day", "EUR/JPY", "2024-01-08", "2024-01-10", "105/1", "121/1"},
		{"snapshots on both sides", "USD/TRY", "2024-01-10", "2024-01-18", "30/1", "33/1"},
		{"snapshots on both sides, day by day", "TRY/PLN", "2024-01-10", "2024-01-18", "13/110", "2/15"},
		{"snapshots and days, lowest with highest", "EUR/TRY", "2024-01-10", "2024-01-13", "69/2", "198/5"},
		{"the month and its neighbours", "USD/CLP", "2024-01-10", "2024-01-18", "900/1", "910/1"},
		{"two months and their neighbours", "USD/CLP", "2024-01-28", "2024-02-05", "900/1", "1000/1"},
		{"a peg is one rate", "USD/AED", "2024-01-10", "2024-01-18", "1469/400", "1469/400"},
		{"a peg and days", "EUR/AED", "2024-01-09", "2024-01-10", "16159/4000", "4407/1000"},
		{"a legal rate", "DEM/EUR", "2024-01-09", "2024-01-10", "100000/195583", "100000/195583"},
		{"a legal rate and days", "DEM/USD", "2024-01-09", "2024-01-10", "110000/195583", "120000/195583"},
	} {
		b, q, _ := strings.Cut(c.pair, "/")
		low, high, err := tb.Range(bg, cur(b), cur(q), on(t, c.from), on(t, c.to))
		if c.low == "" {
			require.ErrorIs(t, err, ErrNoRate, c.name)
			continue
		}
		require.NoError(t, err, c.name)
		require.Equal(t, c.low, low.Rat().String(), "%s: %s", c.name, low)
		require.Equal(t, c.high, high.Rat().String(), "%s: %s", c.name, high)
		require.Equal(t, c.pair, low.Base.String()+"/"+low.Quote.String(), c.name)
	}
}

// Parts of a long window for which the best way has no rate come from the next best.
func TestTableRangeJoinsKinds(t *testing.T) {
	t.Parallel()
	tb := tableOf(t,
		"1990-01-01 USD/PLN 1 year_average", "1991-01-01 USD/PLN 1.1 year_average",
		"1995-01-01 USD/PLN 2.4 month_average", "1995-02-01 USD/PLN 2.5 month_average",
		"2024-03-01 USD/PLN 4.1 snapshot", "2024-03-15 USD/PLN 3.9 snapshot",
	)
	low, high, err := tb.Range(bg, money.USD, cur("PLN"), on(t, "0001-01-02"), on(t, "9999-12-30"))
	require.NoError(t, err)
	require.Equal(t, "1 USD = 1 PLN (1990, year_average)", low.String())
	require.Equal(t, "1 USD = 4.1 PLN (2024-03-01, snapshot)", high.String())
	// Before the euro the mark is a market currency.
	tb = tableOf(t, "1990-01-05 USD/DEM 1.7", "1990-01-08 USD/DEM 1.6", "2000-01-05 EUR/USD 1.0", "2000-01-06 EUR/USD 0.9")
	low, high, err = tb.Range(bg, money.USD, cur("DEM"), on(t, "1980-01-01"), on(t, "2024-12-30"))
	require.NoError(t, err)
	require.Equal(t, "8/5", low.Rat().String())
	require.Equal(t, "195583/90000", high.Rat().String())
}

// A value break parts two units under one code: nothing is carried or bridged across it.
func TestTableValueBreak(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "2021-09-30 USD/VES 4181000 snapshot", "2021-10-20 USD/VES 4.15 snapshot")
	_, err := tb.Rate(bg, money.USD, cur("VES"), on(t, "2021-10-05"))
	require.ErrorIs(t, err, ErrNoRate)
	_, err = tb.Rate(bg, money.USD, cur("VES"), on(t, "2021-10-20"))
	require.NoError(t, err)
	_, _, err = tb.Range(bg, money.USD, cur("VES"), on(t, "2021-10-03"), on(t, "2021-10-11"))
	require.ErrorIs(t, err, ErrNoRate)
	low, high, err := tb.Range(bg, money.USD, cur("VES"), on(t, "2021-10-15"), on(t, "2021-10-23"))
	require.NoError(t, err)
	require.Equal(t, low.Rat().String(), high.Rat().String())
	_, ok := ExactRate(cur("VEF"), cur("VES"), on(t, "2020-01-01"))
	require.True(t, ok)
	_, ok = ExactRate(cur("VEF"), cur("VES"), on(t, "2022-01-01"))
	require.False(t, ok, "the unit of VES is another one then")
}

func TestTableAdd(t *testing.T) {
	t.Parallel()
	good := rateOf(t, "2024-01-05 EUR/USD 1.10")
	for name, change := range map[string]func(*Rate){
		"no base":             func(r *Rate) { r.Base = money.Currency{} },
		"priced in itself":    func(r *Rate) { r.Quote = r.Base },
		"price of zero":       func(r *Rate) { r.Price = decimal.Decimal{} },
		"negative price":      func(r *Rate) { r.Price = decimal.New(-1, 0) },
		"huge power":          func(r *Rate) { r.Price = decimal.New(1, 2000000) },
		"tiny power":          func(r *Rate) { r.Price = decimal.New(1, -2000000000) },
		"too many digits":     func(r *Rate) { r.Price = decimal.NewFromBigInt(pow10(70), -30) },
		"no date":             func(r *Rate) { r.Date = time.Time{} },
		"a date out of range": func(r *Rate) { r.Date = time.Date(12024, 1, 1, 0, 0, 0, 0, time.UTC) },
		"a derived rate":      func(r *Rate) { r.Legs = []Rate{good} },
		"no such kind":        func(r *Rate) { r.Kind = 99 },
	} {
		tb := &Table{}
		bad := rateOf(t, "2024-01-05 EUR/USD 1.10")
		change(&bad)
		require.ErrorContains(t, tb.Add(good, bad), "rate 1", name)
		require.Zero(t, tb.Len(), "%s: nothing is added", name)
	}
	// The last one of a day wins, whichever way round and however it comes.
	tb := tableOf(t, "2024-01-05 EUR/USD 1.10", "2024-01-04 EUR/USD 1.09", "2024-01-05 USD/EUR 0.8", "2024-01-03 EUR/USD 1.08")
	require.Equal(t, 3, tb.Len())
	r, err := tb.Rate(bg, money.EUR, money.USD, on(t, "2024-01-05"))
	require.NoError(t, err)
	require.Equal(t, "5/4", r.Rat().String())
	require.NoError(t, tb.Add(rateOf(t, "2024-01-04 EUR/USD 1.5")))
	r, err = tb.Rate(bg, money.EUR, money.USD, on(t, "2024-01-04"))
	require.NoError(t, err)
	require.Equal(t, "3/2", r.Rat().String())
	require.Equal(t, 3, tb.Len())
	// A coefficient that is no int64 stays exact.
	wide, err := readDecimal("1.23456789012345678901234567890123")
	require.NoError(t, err)
	require.NoError(t, tb.Add(Rate{Base: money.GBP, Quote: money.USD, Price: wide, Date: on(t, "2024-01-04")}))
	r, err = tb.Rate(bg, money.GBP, money.USD, on(t, "2024-01-04"))
	require.NoError(t, err)
	require.Equal(t, "1.23456789012345678901234567890123", plain(r.Price))
	r, err = tb.Rate(bg, money.GBP, money.EUR, on(t, "2024-01-04"))
	require.NoError(t, err)
	require.Equal(t, "41152263004115226300411522630041/50000000000000000000000000000000", r.Rat().String())
	low, high, err := tb.Range(bg, money.GBP, money.EUR, on(t, "2024-01-04"), on(t, "2024-01-05"))
	require.NoError(t, err)
	require.Negative(t, low.Rat().Cmp(high.Rat()))
}

func TestTableAddSeries(t *testing.T) {
	t.Parallel()
	s := Series{Base: money.EUR, Quote: money.USD, Origin: "o", Exponent: -2, Days: []int32{19002, 19000, 19001, 19000}, Coefficients: []int64{112, 110, 111, 109}}
	tb := &Table{}
	require.NoError(t, tb.AddSeries(s))
	var got []string
	for r := range tb.All() {
		got = append(got, r.String())
	}
	require.Equal(t, []string{
		"1 EUR = 1.09 USD (2022-01-08, mid, o)", "1 EUR = 1.11 USD (2022-01-09, mid, o)", "1 EUR = 1.12 USD (2022-01-10, mid, o)",
	}, got)
	require.NoError(t, tb.AddSeries(Series{Base: money.USD, Quote: money.EUR, Days: []int32{19001, 19005}, Coefficients: []int64{2, 3}}))
	require.Equal(t, 4, tb.Len())
	for name, bad := range map[string]Series{
		"no pair":        {Base: money.EUR, Quote: money.EUR, Days: []int32{1}, Coefficients: []int64{1}},
		"uneven columns": {Base: money.EUR, Quote: money.USD, Days: []int32{1}},
		"zero":           {Base: money.EUR, Quote: money.USD, Days: []int32{1}, Coefficients: []int64{0}},
		"too large":      {Base: money.EUR, Quote: money.USD, Days: []int32{1}, Coefficients: []int64{1e18}},
		"exponent":       {Base: money.EUR, Quote: money.USD, Exponent: 61, Days: []int32{1}, Coefficients: []int64{1}},
		"a peg":          {Base: money.EUR, Quote: money.USD, Kind: Peg, Days: []int32{1}, Coefficients: []int64{1}},
		"day":            {Base: money.EUR, Quote: money.USD, Days: []int32{9999999}, Coefficients: []int64{1}},
	} {
		require.Error(t, tb.AddSeries(bad), name)
		require.Equal(t, 4, tb.Len(), name)
	}
	require.NoError(t, tb.AddSeries(Series{Base: money.GBP, Quote: money.USD}))
}

func TestTableAll(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "2024-01-05 USD/JPY 150", "2024-01-05 EUR/USD 1.1 reference a b", "2020-01-01 USD/AED 3.6725 peg", "2024-01-01 EUR/USD 1.2 month_average")
	var got []string
	for r := range tb.All() {
		got = append(got, r.String())
	}
	require.Equal(t, []string{
		"1 EUR = 1.1 USD (2024-01-05, reference, a b)", "1 EUR = 1.2 USD (2024-01, month_average)",
		"1 USD = 3.6725 AED (since 2020-01-01, peg)", "1 USD = 150 JPY (2024-01-05, mid)",
	}, got)
	for range tb.All() {
		break // stops
	}
	for range (*Table)(nil).All() {
		t.Fatal("nothing in no table")
	}
}

func TestTableConcurrentReading(t *testing.T) {
	t.Parallel()
	tb := tableOf(t, "2024-01-05 EUR/USD 1.10", "2024-01-05 USD/JPY 150")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 200 {
				r, err := tb.Rate(bg, money.EUR, money.JPY, time.Date(2024, 1, 6, 0, 0, 0, 0, time.UTC))
				if err != nil || r.Rat().String() != "165/1" {
					t.Error(r, err)
				}
				_, _, err = tb.Range(bg, money.JPY, money.EUR, time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2024, 1, 6, 0, 0, 0, 0, time.UTC))
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

func TestSourceFunc(t *testing.T) {
	t.Parallel()
	_, err := SourceFunc(nil).Rate(bg, money.EUR, money.USD, on(t, "2024-01-01"))
	require.ErrorIs(t, err, ErrNoRate)
	broken := errors.New("line cut")
	src := SourceFunc(func(context.Context, money.Currency, money.Currency, time.Time) (Rate, error) { return Rate{}, broken })
	_, err = Convert(bg, src, money.MustParseAmount("EUR 5"), money.USD, on(t, "2024-01-01"))
	require.ErrorIs(t, err, broken)
}
