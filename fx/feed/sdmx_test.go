package feed

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

func TestSDMX(t *testing.T) {
	got := expect(t, Loader{}, "ecb-sdmx.csv", SDMXCSV, []string{
		"2025-02-21 EUR/USD 1.0465 reference", // the title says US dollar/Euro
		"2025-02-24 EUR/IDR 17054.12 reference",
		"2025-01-01 EUR/USD 1.0354 month_average",
		"2024-01-01 EUR/USD 1.0824 year_average",
	}, []string{
		`line 8: EXR.M.USD.EUR.SP00.E: not a rate: no average (EXR_SUFFIX) in "E"`,
		`line 9: EXR.Q.USD.EUR.SP00.A: not a rate: neither a day nor an average of a month or a year in "Q 2024-Q4"`,
		`line 10: EXR.D.E5.EUR.EN00.A: not a rate: no spot rate (EXR_TYPE) in "EN00"`,
		`line 11: EXR.M.E5.EUR.NN00.A: not a rate: no spot rate (EXR_TYPE) in "NN00"`,
	})
	require.Equal(t, "European Central Bank", got[0].Origin)
}

func TestSDMXSubsetOfColumns(t *testing.T) {
	const rows = "FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE\nD,USD,2025-02-24,1.0466\nM,USD,2025-01,1.0354\n"
	rates, problems, err := load(Loader{}, rows)
	require.NoError(t, err)
	require.Equal(t, []string{"2025-02-24 EUR/USD 1.0466 reference", "2025-01-01 EUR/USD 1.0354 month_average"}, show(rates))
	require.Len(t, problems, 1)
	require.ErrorIs(t, &problems[0], ErrAssumed)

	rates, problems, err = load(Loader{Base: money.USD}, "CURRENCY,TIME_PERIOD,OBS_VALUE\nCNY,2025-02-24,7.25\n")
	require.NoError(t, err)
	require.Empty(t, problems)
	require.Equal(t, []string{"2025-02-24 USD/CNY 7.25 reference"}, show(rates))

	// The key alone says it too.
	rates, problems, err = load(Loader{}, "KEY,CURRENCY,TIME_PERIOD,OBS_VALUE\nEXR.D.USD.EUR.SP00.A,USD,2025-02-24,1.0466\nOTHER,USD,2025-02-24,1.0466\n")
	require.NoError(t, err)
	require.Equal(t, []string{"2025-02-24 EUR/USD 1.0466 reference"}, show(rates))
	require.Equal(t, []string{`line 3: OTHER: direction not stated in "1.0466"`}, tell(problems))
}

// The Bank for International Settlements counts per US dollar: without the column nothing may be assumed.
func TestSDMXOfAnotherPublisher(t *testing.T) {
	_, _, err := load(Loader{}, "FREQ,REF_AREA,CURRENCY,TIME_PERIOD,OBS_VALUE\nD,CN,CNY,2025-02-24,7.25\n")
	require.ErrorIs(t, err, ErrDirection)
}

func TestSDMXProblems(t *testing.T) {
	rates, problems, err := load(Loader{}, "FREQ,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n"+
		"D,USD,EUR,2025-13-24,1.0466,0\nD,USD,EUR,2025-02-24,1.0466,99999\nD,USD,EUR,2025-02-24\nD,USD,EUR,2025-02-24,x,0\n")
	require.NoError(t, err)
	require.Empty(t, rates)
	require.Equal(t, []string{
		`line 2: USD: bad date: no such day in "2025-13-24"`,
		`line 3: UNIT_MULT: bad price in "99999"`,
		`line 4: malformed: 4 cells under a header of 6`,
		`line 5: USD: bad price: not a number in "x"`,
	}, tell(problems))
}
