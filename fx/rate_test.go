package fx

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

func TestReadDecimal(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"7.2644": "7.2644", "0": "0", "007": "7", ".5": "0.5", "5.": "5", "1.49e-05": "0.0000149", "2E3": "2000", "1e+2": "100",
		"0.0000000000000001": "0.0000000000000001", "1.10": "1.10", "12345678901234567890.5": "12345678901234567890.5",
	} {
		d, err := readDecimal(in)
		require.NoError(t, err, in)
		require.Equal(t, want, plain(d), in)
	}
	for _, in := range []string{
		"", ".", "-1", "+1", ".5.5", "1ex", "1e 5", "1e5.", "1e/5", "1e1:", "1,5", "1.2.3", " 1", "1e", "1e-", "e5", "1e2000000000", "1e61", "1e-61", "0x10", "NaN", "Inf", "١", "1_000",
		"1234567890123456789012345678901234567890123456789012345678901",
	} {
		_, err := readDecimal(in)
		require.ErrorIs(t, err, errNumber, in)
	}
}

// Settings of the decimal library that any package may change must not change what is written.
func TestPlain(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		coef int64
		exp  int32
		want string
	}{{0, 0, "0"}, {0, 3, "0"}, {0, -2, "0.00"}, {15, -1, "1.5"}, {150, -2, "1.50"}, {-5, -3, "-0.005"}, {38, 9, "38000000000"}, {1, 2000000000, "1e2000000000"}} {
		require.Equal(t, c.want, plain(decimal.New(c.coef, c.exp)))
	}
}

func TestRounding(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]int{"1/1": 0, "725/100": 0, "138/1000": -1, "10/1": 1, "99999/10000": 0, "1/1000": -3, "1/1001": -4, "1000000/1": 6, "9999999/10": 5} {
		r, _ := new(big.Rat).SetString(in)
		require.Equal(t, want, magnitude(r), in)
	}
	for _, c := range []struct {
		in     string
		digits int
		want   string
	}{{"9996/1000", 3, "10.0"}, {"99960/1", 3, "100000"}, {"9996/100000", 3, "0.100"}, {"52123456789/1", 2, "52000000000"}, {"5/2", 1, "2"}, {"7/2", 1, "4"}, {"1/3", 4, "0.3333"}, {"-5125/1000", 3, "-5.12"}, {"0/1", 3, "0"}} {
		r, _ := new(big.Rat).SetString(c.in)
		require.Equal(t, c.want, plain(roundDigits(r, c.digits)), c.in)
	}
}

func TestRate(t *testing.T) {
	t.Parallel()
	r := rateOf(t, "2024-04-23 USD/CNY 7.2440 reference Federal Reserve H.10")
	require.Equal(t, "1 USD = 7.2440 CNY (2024-04-23, reference, Federal Reserve H.10)", r.String())
	require.Equal(t, "1811/250", r.Rat().String())
	inv := r.Inverse()
	require.Equal(t, "250/1811", inv.Rat().String())
	require.Equal(t, "1 CNY = 0.138045 USD (2024-04-23, reference, Federal Reserve H.10)", inv.String())
	require.Equal(t, r.String(), inv.Inverse().String(), "the inverse of an inverse is the published rate again")
	require.True(t, inv.IsValid())

	chain := Rate{Base: money.EUR, Quote: money.CNY, Legs: []Rate{rateOf(t, "2024-04-23 EUR/USD 1.07"), r}}
	require.Equal(t, "193777/25000", chain.Rat().String())
	require.Equal(t, "25000/193777", chain.Inverse().Rat().String())
	require.Equal(t, "USD/CNY EUR/USD", legsText(chain.Inverse()))

	for name, bad := range map[string]Rate{
		"zero":                {},
		"no price":            {Base: money.USD, Quote: money.CNY},
		"negative":            {Base: money.USD, Quote: money.CNY, Price: decimal.New(-1, 0)},
		"out of bounds":       {Base: money.USD, Quote: money.CNY, Price: decimal.New(1, 1000000000)},
		"legs lead elsewhere": {Base: money.EUR, Quote: money.JPY, Legs: chain.Legs},
		"legs do not join":    {Base: money.EUR, Quote: money.CNY, Legs: []Rate{chain.Legs[0], rateOf(t, "2024-04-23 GBP/CNY 9")}},
		"a leg is none":       {Base: money.EUR, Quote: money.CNY, Legs: []Rate{chain.Legs[0], {Base: money.USD, Quote: money.CNY}}},
	} {
		require.False(t, bad.IsValid(), name)
		require.Zero(t, bad.Rat().Sign(), name)
		require.Equal(t, "no rate", bad.String(), name)
	}
}

// A Rate of nothing is no rate, however it is put together.
func TestRateOfBadLegs(t *testing.T) {
	t.Parallel()
	good, zero, negative := rateOf(t, "2024-01-05 EUR/USD 1.10"), rateOf(t, "2024-01-05 USD/CNY 0"), rateOf(t, "2024-01-05 USD/CNY 7")
	negative.Price = negative.Price.Neg()
	huge := rateOf(t, "2024-01-05 USD/CNY 7")
	huge.Price = decimal.New(7, 2_000_000_000)
	for name, r := range map[string]Rate{
		"a price of 0":        {Base: money.EUR, Quote: money.CNY, Legs: []Rate{good, zero}},
		"divided by 0":        {Base: money.CNY, Quote: money.USD, Legs: []Rate{zero}},
		"less than nothing":   {Base: money.EUR, Quote: money.CNY, Legs: []Rate{good, negative}},
		"twice less":          {Base: money.USD, Quote: money.USD, Legs: []Rate{negative, negative}},
		"too large":           {Base: money.EUR, Quote: money.CNY, Legs: []Rate{good, huge}},
		"legs that part":      {Base: money.EUR, Quote: money.JPY, Legs: []Rate{good, rateOf(t, "2024-01-05 JPY/CNY 0.05")}},
		"legs that end early": {Base: money.EUR, Quote: money.CNY, Legs: []Rate{good}},
		"no currency":         {Base: money.EUR, Legs: []Rate{good}},
		"no quote":            {Base: money.EUR, Price: good.Price},
		"no base":             {Quote: money.EUR, Price: good.Price},
	} {
		require.Zero(t, r.Rat().Sign(), name)
		require.False(t, r.IsValid(), name)
		require.Equal(t, "no rate", r.String(), name)
	}
	good.Legs = []Rate{rateOf(t, "2024-01-05 EUR/GBP 0.88"), rateOf(t, "2024-01-05 USD/GBP 0.8")}
	require.Equal(t, "11/10", good.Rat().String())
}

// The bounds of an observation are those of the reader of prices.
func TestRateBounds(t *testing.T) {
	t.Parallel()
	r := rateOf(t, "2024-01-05 EUR/USD 1.10")
	for _, c := range []struct {
		digits, exponent int
		ok               bool
	}{
		{1, maxExponent, true}, {1, maxExponent + 1, false}, {1, -maxExponent, true}, {1, -maxExponent - 1, false},
		{maxDigits, 0, true}, {maxDigits + 1, 0, false},
	} {
		coefficient, _ := new(big.Int).SetString(strings.Repeat("7", c.digits), 10)
		r.Price = decimal.NewFromBigInt(coefficient, int32(c.exponent))
		err := new(Table).Add(r)
		require.Equal(t, c.ok, err == nil, "%v: %v", c, err)
	}
}

func TestRatePeriod(t *testing.T) {
	t.Parallel()
	for in, want := range map[string][2]string{
		"2024-02-17 USD/CNY 7 month_average": {"2024-02-01", "2024-02-29"},
		"2024-02-17 USD/CNY 7 year_average":  {"2024-01-01", "2024-12-31"},
		"2024-02-17 USD/CNY 7 mid":           {"2024-02-17", "2024-02-17"},
		"2024-02-17 USD/CNY 7 peg":           {"2024-02-17", "0001-01-01"},
	} {
		first, last := rateOf(t, in).Period()
		require.Equal(t, want[0], first.Format(time.DateOnly), in)
		require.Equal(t, want[1], last.Format(time.DateOnly), in)
	}
}

func TestRateJSON(t *testing.T) {
	t.Parallel()
	r := rateOf(t, "2024-04-23 USD/CNY 7.2440 reference H.10")
	b, err := json.Marshal(r)
	require.NoError(t, err)
	require.JSONEq(t, `{"base":"USD","quote":"CNY","price":"7.2440","date":"2024-04-23","kind":"reference","origin":"H.10"}`, string(b))
	b, err = json.Marshal(r.Inverse())
	require.NoError(t, err)
	require.JSONEq(t, `{"base":"CNY","quote":"USD","value":"0.138045278851","date":"2024-04-23","kind":"reference","origin":"H.10",
		"legs":[{"base":"USD","quote":"CNY","price":"7.2440","date":"2024-04-23","kind":"reference","origin":"H.10"}]}`, string(b))
	b, err = json.Marshal(Rate{})
	require.NoError(t, err)
	require.JSONEq(t, `{"base":"","quote":"","price":"0","kind":"mid"}`, string(b))
}

func TestTextForms(t *testing.T) {
	t.Parallel()
	for k := Mid; k <= Exact; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		var back Kind
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, k, back)
		require.Equal(t, string(b), k.String())
	}
	_, err := Kind(99).MarshalText()
	require.Error(t, err)
	require.Equal(t, "kind(99)", Kind(99).String())
	k := Peg
	require.Error(t, k.UnmarshalText([]byte("dream")))
	require.Equal(t, Peg, k)

	var v Verdict
	require.Equal(t, Undetermined, v)
	require.NoError(t, v.UnmarshalText([]byte("inconsistent")))
	require.Equal(t, Inconsistent, v)
	require.Error(t, v.UnmarshalText([]byte("Inconsistent")))
	require.Equal(t, "verdict(9)", Verdict(9).String())
	require.Equal(t, "kind(200)", Kind(200).String())
	require.Contains(t, Kind(len(kindNames)).String(), "kind(")
	_, err = Verdict(9).MarshalText()
	require.Error(t, err)
	var g Grade
	require.NoError(t, g.UnmarshalText([]byte("rounded")))
	require.Equal(t, GradeRounded, g)
	require.Error(t, g.UnmarshalText([]byte("x")))
	var r Reason
	require.NoError(t, r.UnmarshalText([]byte("no_date")))
	require.Equal(t, NoDate, r)
	require.Error(t, r.UnmarshalText([]byte("x")))
	var c CauseKind
	require.NoError(t, c.UnmarshalText([]byte("factor_10")))
	require.Equal(t, Factor10, c)
	require.Error(t, c.UnmarshalText([]byte("x")))
	require.Len(t, reasonNames, int(PriceList)+1)
	require.Len(t, basisNames, int(ByDefinition)+1)
	require.Len(t, causeNames, int(Mispaired)+1)
	require.Len(t, gradeNames, int(GradeExact)+1)
}

func TestDay(t *testing.T) {
	t.Parallel()
	require.Equal(t, day(0), dayOf(time.Date(1970, 1, 1, 23, 59, 0, 0, time.UTC)))
	require.Equal(t, day(-1), dayOf(time.Date(1969, 12, 31, 0, 0, 0, 0, time.UTC)))
	// The calendar day where t is, not the day in Greenwich.
	require.Equal(t, "2024-03-01", dayOf(time.Date(2024, 3, 1, 1, 0, 0, 0, time.FixedZone("east", 9*3600))).String())
	require.Equal(t, firstDay, dayOf(time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)))
	require.Equal(t, lastDay, dayOf(time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)))
	require.Equal(t, "2024-02-29", periodEnd(MonthAverage, dayOf(time.Date(2024, 2, 3, 0, 0, 0, 0, time.UTC))).String())
	require.Equal(t, "2024-12-31", periodEnd(YearAverage, dayOf(time.Date(2024, 2, 3, 0, 0, 0, 0, time.UTC))).String())
}

// Worked with the acts at hand: all six figures, from the day of entry.
func TestExactRate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ pair, day, want, origin string }{
		{"EUR/DEM", "1999-01-01", "1.95583", "Regulation (EC) No 2866/98"},
		{"EUR/GRD", "2001-01-01", "340.75", "Regulation (EC) No 1478/2000"},
		{"EUR/HRK", "2023-01-01", "7.5345", "Regulation (EU) 2022/1208"},
		{"EUR/MTL", "2008-01-01", "0.4293", "Regulation (EC) No 1134/2007"},
		{"EUR/BGN", "2026-01-01", "1.95583", "irrevocable euro rate"},
		{"EUR/XEU", "1999-01-01", "1", "Regulation (EC) No 1103/97"},
		{"TRY/TRL", "1960-01-01", "1000000", "redenomination"},
		{"VES/VEB", "2019-01-01", "100000000", "redenomination"},
		{"USD/SVC", "2001-01-01", "8.75", "legal rate"},
	} {
		b, q := cur(c.pair[:3]), cur(c.pair[4:])
		r, ok := ExactRate(b, q, on(t, c.day))
		require.True(t, ok, c.pair)
		require.Equal(t, Exact, r.Kind, c.pair)
		require.Equal(t, c.want, plain(trimDigits(r.Rat(), 12)), c.pair)
		require.Contains(t, r.Origin, c.origin)
		back, ok := ExactRate(q, b, on(t, c.day))
		require.True(t, ok)
		require.Equal(t, "1/1", new(big.Rat).Mul(r.Rat(), back.Rat()).String())
		if since := q.SuccessorSince(); !since.IsZero() {
			_, ok = ExactRate(b, q, since.AddDate(0, 0, -1))
			require.False(t, ok, "%s: a market pair before its day", c.pair)
		}
	}
	_, ok := ExactRate(money.EUR, money.USD, on(t, "2024-01-01"))
	require.False(t, ok)
	_, ok = ExactRate(money.EUR, money.EUR, on(t, "2024-01-01"))
	require.False(t, ok)
	_, ok = ExactRate(money.Currency{}, money.EUR, on(t, "2024-01-01"))
	require.False(t, ok)
	n := 0
	for _, r := range ExactLinks() {
		require.True(t, r.IsValid(), r.String())
		require.Equal(t, Exact, r.Kind)
		n++
	}
	require.Greater(t, n, 60)
}
