package feed

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

func TestLongCSV(t *testing.T) {
	got := expect(t, Loader{}, "long.csv", LongCSV, []string{
		"2025-02-24 USD/CNY 7.2505 mid",
		"2025-02-24 JPY/USD 0.006683 reference",
		"2025-02-24 GBP/EUR 1.2066 mid", // GBp is a penny
		"2025-02-26 USD/CNY 1007.25 mid",
	}, []string{
		`line 8: USD/CNY: bad price: not above zero in "0"`,
		`line 9: USD/CNY: bad price: not above zero in "-7.2"`,
		`line 10: date: bad date: want year-month-day, or Loader.DateLayout in "24/02/2025"`,
		`line 11: USD/ABC: no ISO currency in "ABC"`,
		`line 12: malformed: 4 cells under a header of 7 in "2025-02-28,USD,CNY,7.2"`,
		`line 13: USD/CNY: bad price: its exponent is no number of at most four digits in "1e2000000"`,
		`line 14: USD/USD: bad price: a currency in itself costs one in "1.2"`,
		`line 15: USD/CNY: bad price: not a number in "7,25"`,
	})
	require.Equal(t, "desk", got[0].Origin)
	got, _, err := load(Loader{Origin: "the desk"}, "date,base,quote,rate\n2025-02-24,USD,CNY,7.2505\n")
	require.NoError(t, err)
	require.Equal(t, "the desk", got[0].Origin)
}

func TestLongCSVOptions(t *testing.T) {
	cases := []struct {
		name, text string
		loader     Loader
		want       string
	}{
		{"semicolons and decimal comma", "date;from;to;rate\n2025-02-24;USD;CNY;7,2505\n", Loader{DecimalComma: true}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"a decimal comma that can be nothing else", "date;base;quote;rate\n2025-02-24;USD;CNY;7,2505\n", Loader{}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"a decimal comma behind zero", "date|base|quote|rate\n2025-02-24|GBP|EUR|0,885\n", Loader{}, "2025-02-24 GBP/EUR 0.885 mid"},
		{"grouped beside the decimal comma", "date;from;to;rate\n2025-02-24;EUR;IDR;17.054,12\n", Loader{DecimalComma: true}, "2025-02-24 EUR/IDR 17054.12 mid"},
		{"tabs", "date\tbase\tquote\tprice\n2025-02-24\tUSD\tCNY\t7.2505\n", Loader{}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"comma given", "date|base|quote|price\n2025-02-24|USD|CNY|7.2505\n", Loader{Comma: '|'}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"other order", "quote,rate,date,base\nCNY,7.2505,2025-02-24,USD\n", Loader{}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"layout of the date", "date,base,quote,rate\n02/24/2025,USD,CNY,7.2505\n", Loader{DateLayout: "01/02/2006"}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"no base", "date,quote,rate\n2025-02-24,CNY,7.2505\n", Loader{Base: money.USD}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"no quote", "date,base,rate\n2025-02-24,EUR,1.0466\n", Loader{Quote: money.USD}, "2025-02-24 EUR/USD 1.0466 mid"},
		{"one column of currencies, the quotes", "date,currency,rate\n2025-02-24,CNY,7.2505\n", Loader{Base: money.USD}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"one column of currencies, the bases", "date,currency,rate\n2025-02-24,EUR,1.0466\n", Loader{Quote: money.USD}, "2025-02-24 EUR/USD 1.0466 mid"},
		{"no currency at all", "date,rate\n2025-02-24,1.0466\n", Loader{Base: money.EUR, Quote: money.USD}, "2025-02-24 EUR/USD 1.0466 mid"},
		{"no header, when it is asked for", "2025-02-24,USD,CNY,7.2505\n", Loader{Format: LongCSV}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"units", "date,base,quote,rate,units\n2025-02-24,JPY,USD,0.67,100\n", Loader{}, "2025-02-24 JPY/USD 0.0067 mid"},
		{"hundredths in the quote", "date,base,quote,rate\n2025-02-24,USD,ZAc,1837.5\n", Loader{}, "2025-02-24 USD/ZAR 18.375 mid"},
		{"hundredths on both sides", "date,base,quote,rate\n2025-02-24,GBX,ILA,4.5\n", Loader{}, "2025-02-24 GBP/ILS 4.5 mid"},
		{"thousandths", "date,base,quote,rate\n2025-02-24,KWF,USD,0.00324\n", Loader{}, "2025-02-24 KWD/USD 3.24 mid"},
		{"a time after the date", "date,base,quote,rate\n2025-02-24T23:59:59Z,USD,CNY,7.2505\n", Loader{}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"byte order mark", "\xef\xbb\xbfdate,base,quote,rate\n2025-02-24,USD,CNY,7.2505\n", Loader{}, "2025-02-24 USD/CNY 7.2505 mid"},
		{"UTF-16", "\xff\xfed\x00a\x00t\x00e\x00,\x00b\x00a\x00s\x00e\x00,\x00q\x00u\x00o\x00t\x00e\x00,\x00r\x00a\x00t\x00e\x00\n\x00" +
			"2\x000\x002\x005\x00-\x000\x002\x00-\x002\x004\x00,\x00U\x00S\x00D\x00,\x00C\x00N\x00Y\x00,\x007\x00.\x002\x00\n\x00", Loader{}, "2025-02-24 USD/CNY 7.2 mid"},
		{"missing", "date,base,quote,rate\n2025-02-23,USD,CNY,closed\n2025-02-24,USD,CNY,7.2505\n", Loader{Missing: []string{"closed"}}, "2025-02-24 USD/CNY 7.2505 mid"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			rates, problems, err := load(c.loader, c.text)
			require.NoError(t, err)
			require.Empty(t, problems)
			require.Equal(t, []string{c.want}, show(rates))
		})
	}
	_, _, err := load(Loader{}, "date,quote,rate\n2025-02-24,CNY,7.2505\n")
	require.ErrorIs(t, err, ErrDirection)
	_, _, err = load(Loader{}, "date,currency,rate\n2025-02-24,CNY,7.2505\n")
	require.ErrorIs(t, err, ErrDirection)
	_, _, err = load(Loader{Format: LongCSV}, "base,quote,rate\nUSD,CNY,7.2505\n")
	require.ErrorIs(t, err, ErrFormat)
}

func TestLongCSVKinds(t *testing.T) {
	rates, problems, err := load(Loader{}, "date,base,quote,rate,kind\n2024-01-01,USD,CNY,7.1,month_average\n2024-01-01,USD,CNY,7.2,nonsense\n2024-01-01,USD,CNY,7.0,year_average\n")
	require.NoError(t, err)
	require.Equal(t, []string{"2024-01-01 USD/CNY 7.1 month_average", "2024-01-01 USD/CNY 7.0 year_average"}, show(rates))
	require.Len(t, problems, 1)
	require.ErrorIs(t, &problems[0], ErrKind)
}

// "7.250" with a decimal comma is seven thousand or seven and a quarter: neither is taken.
func TestLongCSVGroupAlone(t *testing.T) {
	_, problems, err := load(Loader{DecimalComma: true}, "date;base;quote;rate\n2025-02-24;USD;CNY;7.250\n")
	require.NoError(t, err)
	require.Equal(t, []string{`line 2: USD/CNY: bad price: not a number in "7.250"`}, tell(problems))
}

func TestWideCSV(t *testing.T) {
	expect(t, Loader{Base: money.EUR, DecimalComma: true, DateLayout: "02.01.2006"}, "wide.csv", WideCSV, []string{
		"2025-02-24 EUR/USD 1.0466 mid",
		"2025-02-24 EUR/CNY 7.5871 mid",
		"2025-02-24 EUR/GBP 0.82853 mid", // 82,853 pence
		"2025-02-25 EUR/GBP 0.829 mid",
	}, []string{`line 3: CNY: bad price: not a number in "x"`})
}

// Nothing in a wide file says what its numbers are prices of, or in what.
func TestWideCSVDirection(t *testing.T) {
	const text = "date,CNY,EUR,USD,note\n2025-02-24,0.1379,1.0466,1,x\n"
	_, _, err := load(Loader{}, text)
	require.ErrorIs(t, err, ErrDirection)
	_, _, err = load(Loader{Format: WideCSV}, text)
	require.ErrorIs(t, err, ErrDirection)

	rates, problems, err := load(Loader{Base: money.USD, Inverse: true}, text)
	require.NoError(t, err)
	require.Equal(t, []string{"2025-02-24 CNY/USD 0.1379 mid", "2025-02-24 EUR/USD 1.0466 mid"}, show(rates))
	require.Equal(t, []string{`line 1: column: no ISO currency in "note"`}, tell(problems))

	rates, _, err = load(Loader{Base: money.USD}, text)
	require.NoError(t, err)
	require.Equal(t, []string{"2025-02-24 USD/CNY 0.1379 mid", "2025-02-24 USD/EUR 1.0466 mid"}, show(rates))
}

// The header of the ECB without its marks is any wide file.
func TestWideCSVIsNotTakenForTheECB(t *testing.T) {
	for _, text := range []string{
		"Date,USD,JPY,GBP\n2025-02-24,1,2,3\n",
		"Date,USD,JPY,EUR,\n2025-02-24,1,2,3,\n",
		"date,USD,JPY,GBP,\n2025-02-24,1,2,3,\n",
	} {
		f, err := Sniff([]byte(text))
		require.NoError(t, err)
		require.Equal(t, WideCSV, f, text)
	}
}
