package feed

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// Comments, metadata, thousands commas, arithmetic, shares, two prices on one day.
func TestBeancount(t *testing.T) {
	expect(t, Loader{}, "prices.beancount", Beancount, []string{
		"2015-11-21 USD/CAD 1.33495 mid",
		"2015-11-21 USD/CAD 1.33500 mid",
		"2015-11-21 BTC/USD 25000.50 mid",
		"2016-01-04 XDR/USD 1.4 mid",
		"2016-01-05 JPY/USD 0.008333333333333333333333333333333333 mid",
	}, []string{
		`line 8: USD: another price of the same day: USD/CAD, on line 6 in "1.33500"`,
		`line 12: BRK.B: no ISO currency in "BRK.B"`,
		`line 13: EUR: bad price: a parenthesis that does not end in "(1.09"`,
	})
}

func TestArithmetic(t *testing.T) {
	cases := []struct{ s, want string }{
		{"1.10", "1.10"}, {"1,000.50", "1000.50"}, {"+2", "2"},
		{"(1/3)*3", "1"}, {"1/8", "0.125"}, {"2 * (3 - 1) / 4", "1"}, {"1 - -1", "2"}, {"-(1 - 2)", "1"},
		{"2/3", "0.6666666666666666666666666666666667"}, {"200/3", "66.66666666666666666666666666666667"},
		{"-1", ""}, {"1-1", ""}, {"1/0", ""}, {"1/(2-2)", ""}, {"(1", ""}, {"1)", ""}, {"", ""}, {"1 2", ""}, {"1 +", ""},
		{"1e5+1", ""}, {"((((((((((((((((((1))))))))))))))))))", ""}, {"1,00,0", ""}, {"1/1000000000000000000000000000000000000000000000000000000000000000", ""},
	}
	for _, c := range cases {
		d, err := arithmetic(c.s)
		if c.want == "" {
			require.Error(t, err, c.s)
			continue
		}
		require.NoError(t, err, c.s)
		require.Equal(t, c.want, d.StringFixed(max(0, -d.Exponent())), c.s)
	}
}

// Symbols on both sides, quoted ones, the decimal mark by directive, dates with - / . and without a year, pence,
// comment blocks, indented lines.
func TestJournal(t *testing.T) {
	expect(t, Loader{}, "prices.journal", Journal, []string{
		"2022-01-01 EUR/USD 1.1326 mid",
		"2022-01-02 USD/INR 83.90 mid",
		"2004-06-21 AUD/USD 0.65 mid",
		"2022-01-03 EUR/JPY 1002.50 mid",
		"2022-01-04 EUR/SEK 10.2710 mid",
		"2022-01-05 GBP/USD 135 mid",
		"2023-03-01 EUR/GBP 0.8861 mid",
		"2023-03-02 GBP/USD 1.2034 mid",
	}, []string{
		`line 11: BRK.B: no ISO currency in "BRK.B"`,
		`line 12: P: malformed: want a date, a commodity and an amount in "2022-01-06 EUR 1.13"`,
	})
}

func TestJournalNumbers(t *testing.T) {
	cases := []struct{ text, want string }{
		{"P 2022-01-01 EUR $1.1326", "1.1326"},
		{"P 2022-01-01 EUR 1,1326 $", "1.1326"},
		{"P 2022-01-01 EUR 1.132$", "1.132"}, // a point is the decimal mark unless it comes twice
		{"P 2022-01-01 EUR $1,132", ""},      // thousands or decimals?
		{"P 2022-01-01 EUR $0,132", "0.132"},
		{"P 2022-01-01 EUR $1,132.5", "1132.5"},
		{"P 2022-01-01 EUR $1.132,5", "1132.5"},
		{"P 2022-01-01 EUR $1,000,000", "1000000"},
		{"P 2022-01-01 EUR $1.000.000", "1000000"},
		{"P 2022-01-01 EUR $1'000.5", "1000.5"},
		{"P 2022-01-01 EUR 1.2E-3 $", "0.0012"},
		{"P 2022-01-01 EUR 1.2USD", "1.2"},
		{"P 2022-01-01 USD 1.2EUR", "1.2"},
		{"P 2022-01-01 EUR -1.2 USD", ""},
		{"P 2022-01-01 EUR $-1.2", ""},
		{"P 2022-01-01 EUR $ 1.2 USD", ""},
		{"decimal-mark ,\nP 2022-01-01 EUR $1,132", "1.132"},
		{"decimal-mark .\nP 2022-01-01 EUR $1,132", "1132"},
		{"D $1,000.00\nP 2022-01-01 EUR $1,132", "1132"},
		{"commodity $\n  format 1.000,00 $\nP 2022-01-01 EUR $1,132", "1.132"},
		{"commodity 1.000,00 SEK\nP 2022-01-01 EUR 1.132 $", "1.132"},
		{"P 2022-01-01 EUR \"US$\" 1.2", "1.2"},
		{"P 2022-01-01 EUR 1.2 \"US$\"", "1.2"},
		{"P 2022-01-01 EUR", ""},
		{"P 2022-01-01", ""},
		{"P 2022-01-01 \"EUR $1", ""},
		{"P 2022-13-01 EUR $1", ""},
		{"P 01-02 EUR $1", ""}, // no year
		{"Y2024\nP 01-02 EUR $1", "1"},
		{"year 2024\nP 1/2 EUR $1", "1"},
		{"apply year 2024\nP 1.2 EUR $1", "1"},
		{"P 2022-01-01 09:30 EUR $1.1", "1.1"},
	}
	for _, c := range cases {
		rates, problems, err := load(Loader{Format: Journal}, c.text)
		require.NoError(t, err, c.text)
		if c.want == "" {
			require.Len(t, problems, 1, c.text)
			require.Empty(t, rates, c.text)
			continue
		}
		require.Empty(t, problems, c.text)
		require.Len(t, rates, 1, c.text)
		require.Equal(t, c.want, rates[0].Price.StringFixed(max(0, -rates[0].Price.Exponent())), c.text)
	}
}

// ¥ and kr stand for several currencies: only the caller can say which.
func TestJournalSymbols(t *testing.T) {
	const text = "P 2022-01-01 EUR kr10,27\nP 2022-01-01 $ 115.1 ¥\n"
	rates, problems, err := load(Loader{}, text)
	require.NoError(t, err)
	require.Empty(t, rates)
	require.Len(t, problems, 2)
	rates, problems, err = load(Loader{Symbols: map[string]money.Currency{"kr": money.SEK, "¥": money.JPY, "$": money.AUD}}, text)
	require.NoError(t, err)
	require.Empty(t, problems)
	require.Equal(t, []string{"2022-01-01 EUR/SEK 10.27 mid", "2022-01-01 AUD/JPY 115.1 mid"}, show(rates))
	for sign, code := range symbols {
		require.NoError(t, codeOf(code).err, sign)
	}
}
