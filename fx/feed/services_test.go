package feed

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// The date is a Unix time (23:59:59 of the day before would be another day in Moscow). Codes of their own are no
// currencies; the new dobra replaced STD in 2018.
func TestOpenExchangeRates(t *testing.T) {
	expect(t, Loader{}, "oxr.json", OpenExchangeRates, []string{
		"2025-02-24 USD/CNY 7.2505 mid",
		"2025-02-24 USD/CNH 7.2512 mid",
		"2025-02-24 USD/EUR 0.9554 mid",
		"2025-02-24 USD/XAU 0.00034 mid",
	}, []string{
		`line 10: rates.GGP: no ISO currency in "GGP"`,
		`line 11: rates.STD: currency had ended in "STD"`,
		`line 12: rates.BTC: no ISO currency in "BTC"`,
		`line 13: rates.VEF_BLKMKT: no ISO currency in "VEF_BLKMKT"`,
	})
	_, _, err := load(Loader{}, `{"error":true,"status":401,"message":"invalid_app_id","description":"Invalid App ID provided."}`)
	require.EqualError(t, err, "feed: openexchangerates: line 1: the service refused: invalid_app_id: Invalid App ID provided.")
}

func TestFixer(t *testing.T) {
	expect(t, Loader{}, "fixer.json", Fixer, []string{
		"2025-02-24 EUR/USD 1.0466 mid", "2025-02-24 EUR/CNY 7.5871 mid", "2025-02-24 EUR/GBP 0.82853 mid", "2025-02-24 EUR/CLF 0.0256 mid",
	}, none)
	// The base comes after the rates.
	expect(t, Loader{}, "fixer-timeseries.json", Fixer, []string{
		"2025-02-23 EUR/USD 1.0463 mid", "2025-02-24 EUR/USD 1.0466 mid", "2025-02-24 EUR/JPY 156.67 mid",
	}, none)
	rates, _, err := load(Loader{}, sample(t, "fixer-error.json"))
	require.Empty(t, rates)
	require.ErrorIs(t, err, ErrRefused)
	require.ErrorContains(t, err, "usage_limit_reached")
	// An error beside rates is an error.
	rates, _, err = load(Loader{}, `{"base":"EUR","date":"2025-02-24","rates":{"USD":1.0466},"success":false}`)
	require.Empty(t, rates)
	require.ErrorIs(t, err, ErrRefused)
}

func TestCurrencylayer(t *testing.T) {
	expect(t, Loader{}, "currencylayer.json", Currencylayer, []string{
		"2025-02-24 USD/CNY 7.2505 mid", "2025-02-24 USD/EUR 0.9554 mid",
	}, []string{
		`line 1: quotes.EURUSD: no ISO currency: not a pair of codes that begins with the source USD in "EURUSD"`,
		`line 1: quotes.USDT: no ISO currency: not a pair of codes that begins with the source USD in "USDT"`,
		`line 1: quotes.USDBTC: no ISO currency in "BTC"`,
	})
	expect(t, Loader{}, "currencylayer-timeframe.json", Currencylayer, []string{
		"2025-02-23 USD/CNY 7.2506 mid", "2025-02-24 USD/CNY 7.2505 mid",
	}, none)
}

func TestExchangeRateAPI(t *testing.T) {
	expect(t, Loader{}, "exchangerate-api.json", ExchangeRateAPI, []string{
		"2025-02-24 USD/CNY 7.2522 mid", "2025-02-24 USD/EUR 0.9555 mid",
	}, none)
	_, _, err := load(Loader{}, `{"result":"error","error-type":"quota-reached"}`)
	require.ErrorIs(t, err, ErrRefused)
	require.ErrorContains(t, err, "quota-reached")
}

// The amount is the units of the base.
func TestFrankfurterAmount(t *testing.T) {
	expect(t, Loader{}, "frankfurter-amount.json", Frankfurter, []string{
		"2025-02-21 JPY/EUR 0.006384 reference", "2025-02-21 JPY/USD 0.006682 reference",
	}, none)
	// 31.97 for three has no finite decimal for one: 34 digits.
	expect(t, Loader{}, "frankfurter-thirds.json", Frankfurter, []string{
		"2025-02-21 USD/EUR 0.9554 reference",
		"2025-02-21 USD/GBP 0.7915333333333333333333333333333333 reference",
		"2025-02-21 USD/SEK 10.656666666666666666666666666666667 reference",
	}, none)
	// After the rates it would have to change them.
	rates, _, err := load(Loader{}, `{"base":"JPY","date":"2025-02-21","rates":{"EUR":0.6384},"amount":100}`)
	require.NoError(t, err)
	require.Equal(t, []string{"2025-02-21 JPY/EUR 0.006384 reference"}, show(rates))
	_, _, err = load(Loader{}, `{"amount":1,"base":"JPY","date":"2025-02-21","rates":{"EUR":0.6384},"amount":100}`)
	require.ErrorIs(t, err, ErrSyntax)
	_, _, err = load(Loader{}, `{"amount":1,"base":"JPY","date":"2025-02-21","rates":{"EUR":0.6384},"base_code":"USD"}`)
	require.ErrorIs(t, err, ErrSyntax)
}

func TestFrankfurterRange(t *testing.T) {
	rates, problems, err := load(Loader{}, `{"amount":1.0,"base":"EUR","start_date":"2023-12-29","end_date":"2024-01-02",
"rates":{"2023-12-29":{"USD":1.105,"JPY":156.33},"2024-01-02":{"USD":1.0956}}}`)
	require.NoError(t, err)
	require.Empty(t, problems)
	require.Equal(t, []string{"2023-12-29 EUR/USD 1.105 reference", "2023-12-29 EUR/JPY 156.33 reference", "2024-01-02 EUR/USD 1.0956 reference"}, show(rates))
}

func TestFrankfurterV2(t *testing.T) {
	expect(t, Loader{}, "frankfurter-v2.json", Frankfurter, []string{
		"2025-02-24 EUR/USD 1.0466 reference", "2025-02-24 EUR/IDR 17054.12 reference", "2025-02-25 EUR/USD 1.0499 reference",
	}, none)
}

// Lower case, the base is the other key, tickers of crypto-currencies, currencies that ended long ago.
func TestCurrencyAPI(t *testing.T) {
	expect(t, Loader{}, "currency-api.json", CurrencyAPI, []string{
		"2025-02-24 USD/AED 3.6725 mid",
		"2025-02-24 USD/CNY 7.25162373 mid",
		"2025-02-24 USD/EUR 0.95575 mid",
		"2025-02-24 USD/MNT 3470.1 mid",
		"2025-02-24 USD/XAU 0.00034018 mid",
	}, []string{
		`line 4: usd.1inch: no ISO currency in "1inch"`,
		`line 6: usd.btc: no ISO currency in "btc"`,
		`line 8: usd.dem: currency had ended in "dem"`,
		`line 10: usd.frf: currency had ended in "frf"`,
		`line 13: usd.vef: currency had ended in "vef"`,
		`line 15: usd.zmk: currency had ended in "zmk"`,
	})
}

func TestServiceProblems(t *testing.T) {
	cases := []struct{ name, text, problem string }{
		{"zero", `{"base":"USD","date":"2025-02-24","rates":{"CNY":0}}`, `line 1: rates.CNY: bad price: not above zero in "0"`},
		{"negative", `{"base":"USD","date":"2025-02-24","rates":{"CNY":-7.25}}`, `line 1: rates.CNY: bad price: not above zero in "-7.25"`},
		{"huge", `{"base":"USD","date":"2025-02-24","rates":{"CNY":1e2000000}}`, `line 1: rates.CNY: bad price: its exponent is no number of at most four digits in "1e2000000"`},
		{"large", `{"base":"USD","date":"2025-02-24","rates":{"CNY":1e70}}`, `line 1: rates.CNY: bad price: too large or too small in "1e70"`},
		{"no date", `{"base":"USD","rates":{"CNY":7.25}}`, `line 1: rates.CNY: bad date: the file states none`},
		{"bad date", "{\"base\":\"USD\",\"date\":\"24.2.25\",\n\"rates\":{\"CNY\":7.25}}", `line 2: rates.CNY: bad date: want year-month-day in "24.2.25"`},
		{"bad time", `{"base":"USD","timestamp":-5,"rates":{"CNY":7.25}}`, `line 1: rates.CNY: bad date: no seconds since 1970 in "-5"`},
		{"object", `{"base":"USD","date":"2025-02-24","rates":{"2025-02-24":{"CNY":{"mid":7.25}}}}`, `line 1: rates.2025-02-24.CNY: bad price: an object or array`},
		{"word", `{"base":"USD","date":"2025-02-24","rates":{"CNY":true}}`, `line 1: rates.CNY: bad price: not a number in "true"`},
		{"itself", `{"base":"USD","date":"2025-02-24","rates":{"USD":1.01}}`, `line 1: rates.USD: bad price: a currency in itself costs one in "1.01"`},
		{"base", `{"base":"BTC","date":"2025-02-24","rates":{"USD":95000}}`, `line 1: rates.USD: no ISO currency in "BTC"`},
		{"twice", `{"base":"USD","date":"2025-02-24","rates":{"CNY":7.25,"CNY":7.26}}`, `line 1: rates.CNY: another price of the same day: USD/CNY, on line 1 in "7.26"`},
		{"empty", `{"base":"USD","date":"2025-02-24","rates":{}}`, `no rates`},
		{"null", `{"base":"USD","date":"2025-02-24","rates":{"CNY":null}}`, `no rates`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems, err := load(Loader{}, c.text)
			require.NoError(t, err)
			require.Equal(t, []string{c.problem}, tell(problems))
		})
	}
}

// Where base and date should be is something else.
func TestServiceShapes(t *testing.T) {
	cases := []struct{ text, want string }{
		{`{"date":"2025-02-24","doge":{"cny":1}}`, `line 1: doge: no ISO currency in "doge"`},
		{`{"date":"2025-02-24","btc":{"cny":1}}`, `line 1: btc.cny: no ISO currency in "btc"`},
		{`{"date":"2025-02-24","rates":[1,{"x":2}],"unknown_things":[1]}`, `line 1: unknown_things: unknown layout: no rates known here`},
		{`{"date":"2025-02-24","base":"USD","rates":"none"}`, `no rates`},
		{`[{"no":"1","mid":4.1,"code":"USD","effectiveDate":"soon"}]`, `line 1: bad date: want year-month-day in "soon"`},
	}
	for _, c := range cases {
		_, problems, err := load(Loader{}, c.text)
		require.NoError(t, err, c.text)
		require.Equal(t, []string{c.want}, tell(problems), c.text)
	}
	_, _, err := load(Loader{Format: Fixer}, `[1]`)
	require.ErrorIs(t, err, ErrFormat)
	_, _, err = load(Loader{Format: Fixer}, `"x"`)
	require.ErrorIs(t, err, ErrFormat)
}

// Nothing says what the rates are of.
func TestServiceWithoutBase(t *testing.T) {
	const text = `{"date":"2025-02-24","rates":{"CNY":7.25}}`
	_, _, err := load(Loader{}, text)
	require.ErrorIs(t, err, ErrDirection)
	rates, _, err := load(Loader{Base: money.USD}, text)
	require.NoError(t, err)
	require.Equal(t, []string{"2025-02-24 USD/CNY 7.25 mid"}, show(rates))
}

// Strings that are no rates are counted by code.
func TestUnknownCodesAreToldOnce(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"amount":1,"base":"USD","start_date":"2024-01-01","end_date":"2024-01-28","rates":{`)
	for d := 1; d <= 28; d++ {
		if d > 1 {
			b.WriteString(",\n")
		}
		b.WriteString(`"2024-01-` + string(rune('0'+d/10)) + string(rune('0'+d%10)) + `":{"DOGE":3.1,"CNY":7.1}`)
	}
	b.WriteString("}}")
	rates, problems, err := load(Loader{}, b.String())
	require.NoError(t, err)
	require.Len(t, rates, 28)
	require.Equal(t, []string{`line 1: rates.2024-01-01.DOGE: no ISO currency in "DOGE" (28 times)`}, tell(problems))
}
