package feed

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// The direction is in the identifier, CH is China and SZ Switzerland, ND is a holiday, yen are per hundred, and the
// last column is an index.
func TestH10(t *testing.T) {
	expect(t, Loader{}, "h10.csv", H10CSV, []string{
		"2024-07-03 AUD/USD 0.6709 reference",
		"2024-07-03 USD/CNY 7.2731 reference",
		"2024-07-03 EUR/USD 1.0800 reference",
		"2024-07-03 USD/CHF 0.9008 reference",
		"2024-07-03 USD/ZAR 18.3800 reference",
		"2024-07-03 USD/JPY 161.45 reference",
		"2024-07-05 AUD/USD 0.6744 reference",
		"2024-07-05 USD/CNY 7.2674 reference",
		"2024-07-05 EUR/USD 1.0836 reference",
		"2024-07-05 USD/CHF 0.8960 reference",
		"2024-07-05 USD/ZAR 18.2100 reference",
		"2024-07-05 USD/JPY 160.86 reference",
	}, []string{
		`line 6: H10/H10/RXI_N.B.JA: assumed: the multiplier is applied in "100"`,
		`line 6: Unique Identifier: no ISO currency: no exchange rate series in "H10/H10/JRXWTFB_N.B"`,
	})
}

// Status ND, the multiplier of the pound that files of 2014 have wrong, averages, an index.
func TestH10XML(t *testing.T) {
	expect(t, Loader{}, "h10.xml", H10XML, []string{
		"2024-07-03 EUR/USD 1.0800 reference",
		"2024-07-03 GBP/USD 1.2750 reference",
		"2024-07-05 GBP/USD 1.2805 reference",
		"2024-07-01 USD/CNY 7.2627 month_average",
	}, []string{
		`line 12: RXI$US_N.B.UK: assumed: the multiplier is not applied to prices between 0.5 and 5 dollars in "0.01"`,
		`line 18: RXI_N.M.CH: bad date: want year-month-day in "soon"`,
		`line 20: Unique Identifier: no ISO currency: no exchange rate series in "JRXWTFB_N.B"`,
	})
}

// The layout with a series in every row.
func TestH10SeriesRows(t *testing.T) {
	rates, problems, err := load(Loader{}, `"Descriptions:","Unit:","Multiplier:","Currency:","Unique Identifier: ","Series Name:",2024-07-03,2024-07-04,2024-07-05
"CHINA -- SPOT EXCHANGE RATE, YUAN/US$","Currency:_Per_USD","1","CNY","H10/H10/RXI_N.B.CH","RXI_N.B.CH",7.2731,ND,7.2674
"UNITED KINGDOM -- SPOT EXCHANGE RATE, US$/POUND","Currency:_Per_GBP","1","USD","H10/H10/RXI$US_N.B.UK","RXI$US_N.B.UK",1.2750,ND
"NOMINAL BROAD DOLLAR INDEX","Index","1","NA","H10/H10/JRXWTFB_N.B","JRXWTFB_N.B",124.0432,ND,123.5031
`)
	require.NoError(t, err)
	require.Equal(t, []string{"2024-07-03 USD/CNY 7.2731 reference", "2024-07-05 USD/CNY 7.2674 reference"}, show(rates))
	require.Equal(t, []string{
		`line 3: malformed: 8 cells under a header of 9 in "UNITED KINGDOM -- SPOT EXCHANGE RATE, US$/POUND"`,
		`line 4: Unique Identifier: no ISO currency: no exchange rate series in "H10/H10/JRXWTFB_N.B"`,
	}, tell(problems))
}

// A package may hold one series, of months.
func TestH10OneSeries(t *testing.T) {
	rates, problems, err := load(Loader{}, `"Series Description","MONTHLY, 100 of them"
"Unit:","Currency:_Per_GBP"
"Multiplier:","1"
"Currency:","USD"
"Unique Identifier:","H10/H10/RXI$US_N.M.UK"
"Time Period","RXI$US_N.M.UK"
2024-10,1.3045
`)
	require.NoError(t, err)
	require.Empty(t, problems)
	require.Equal(t, []string{"2024-10-01 GBP/USD 1.3045 month_average"}, show(rates))
}

func TestH10Errors(t *testing.T) {
	_, _, err := load(Loader{}, "\"Series Description\",\"A\"\n\"Multiplier:\",\"3\"\n\"Time Period\",\"RXI_N.B.CH\"\n")
	require.EqualError(t, err, "feed: h10-csv: line 3: bad price: multiplier of RXI_N.B.CH is no power of ten")
	_, _, err = load(Loader{}, "\"Series Description\",\"A\"\n")
	require.EqualError(t, err, "feed: h10-csv: line 1: malformed: no row \"Time Period\"")
}

func TestFREDSeries(t *testing.T) {
	cases := map[string]string{
		"DEXCHUS": "USD/CNY reference", "DEXUSEU": "EUR/USD reference", "DEXUSAL": "AUD/USD reference",
		"DEXSZUS": "USD/CHF reference", "DEXSFUS": "USD/ZAR reference", "DEXJPUS": "USD/JPY reference",
		"DEXUSNZ": "NZD/USD reference", "DEXUSUK": "GBP/USD reference", "EXCHUS": "USD/CNY month_average",
		"EXUSUK": "GBP/USD month_average", "AEXUSEU": "EUR/USD year_average", "AEXCHUS": "USD/CNY year_average",
		"EXGEUS": "USD/DEM month_average", "EXAUUS": "USD/ATS month_average", "EXUSIR": "IEP/USD month_average",
		"DTWEXBGS": "", "DEXXXUS": "", "DEXUSUS": "", "CPIAUCSL": "", "": "",
	}
	for id, want := range cases {
		s, ok := fredSeries(id)
		require.Equal(t, want != "", ok, id)
		if ok {
			require.Equal(t, want, s.base+"/"+s.quote+" "+s.kind.String(), id)
			require.NoError(t, codeOf(s.base).err, id)
			require.NoError(t, codeOf(s.quote).err, id)
		}
	}
}

// One series of bolivars stands for three currencies.
func TestFREDCSV(t *testing.T) {
	expect(t, Loader{}, "fred.csv", FREDCSV, []string{
		"2008-01-02 USD/CNY 7.2946 reference",
		"2008-01-02 EUR/USD 1.4738 reference",
		"2008-01-02 USD/VEF 2.1446 reference",
		"2008-01-03 USD/CNY 7.2775 reference",
		"2008-01-03 EUR/USD 1.4750 reference",
		"2008-01-03 USD/VEF 2.1446 reference",
		"2007-12-31 USD/CNY 7.2946 reference",
		"2007-12-31 EUR/USD 1.4603 reference",
		"2007-12-31 USD/VEB 2144.6 reference",
	}, []string{`line 1: column: no ISO currency: no exchange rate series of the Federal Reserve in "DTWEXBGS"`})
}

// The average of a month is dated the first and is no rate of that day. The old header says DATE; lines end in CRLF.
func TestFREDAverages(t *testing.T) {
	expect(t, Loader{}, "fred-monthly.csv", FREDCSV, []string{
		"2024-10-01 USD/CNY 7.0881 month_average",
		"2024-11-01 USD/CNY 7.2063 month_average",
	}, none)
	// A daily series that FRED was asked to average.
	expect(t, Loader{}, "fred-aggregated.csv", FREDCSV, []string{
		"2023-01-01 USD/JPY 140.5 year_average",
		"2024-01-01 USD/JPY 151.4 year_average",
	}, []string{`line 2: DEXJPUS: assumed: its rows are 12 months apart, read as averages of them`})
	_, _, err := load(Loader{}, "observation_date,DEXJPUS\n2023-01-01,140.5\n2023-04-01,139.1\n")
	require.ErrorIs(t, err, ErrKind)
}

func TestFREDJSON(t *testing.T) {
	want := []string{"2025-02-20 USD/CNY 7.2505 reference", "2025-02-24 USD/CNY 7.2478 reference"}
	expect(t, Loader{Series: "DEXCHUS"}, "fred.json", FREDJSON, want, none)
	expect(t, Loader{Base: money.USD, Quote: money.CNY}, "fred.json", FREDJSON, want, none)

	_, _, err := load(Loader{}, sample(t, "fred.json"))
	require.ErrorIs(t, err, ErrDirection)
	_, _, err = load(Loader{Series: "GDP"}, sample(t, "fred.json"))
	require.ErrorIs(t, err, ErrCurrency)
	_, _, err = load(Loader{Series: "DEXCHUS"}, `{"realtime_start":"2025-03-01","units":"pch","observations":[]}`)
	require.ErrorIs(t, err, ErrKind)
	_, _, err = load(Loader{Series: "DEXCHUS"}, `{"error_code":400,"error_message":"Bad Request.  The series does not exist."}`)
	require.ErrorIs(t, err, ErrRefused)

	rates, problems, err := load(Loader{Series: "DEXCHUS"}, `{"observations":[{"date":"2024-10-01","value":"7.09"},{"date":"2024-11-01","value":"7.2"},{"date":"2024-12-01","value":"7.28"}]}`)
	require.NoError(t, err)
	require.Len(t, problems, 1)
	require.Equal(t, []string{"2024-10-01 USD/CNY 7.09 month_average", "2024-11-01 USD/CNY 7.2 month_average", "2024-12-01 USD/CNY 7.28 month_average"}, show(rates))
}
