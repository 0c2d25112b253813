package feed

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// windows-1251, decimal comma, a nominal that differs by currency, VunitRate alone.
func TestCBRDaily(t *testing.T) {
	expect(t, Loader{}, "cbr-daily.xml", CBRXML, []string{
		"2002-03-02 USD/RUB 30.9436 official",
		"2002-03-02 DKK/RUB 3.61010 official",
		"2002-03-02 JPY/RUB 0.231527 official",
		"2002-03-02 BYR/RUB 0.0184290 official",
		"2002-03-02 TRL/RUB 0.0000222616 official",
		"2002-03-02 XDR/RUB 38.4205 official",
	}, none)
}

// Before 1998 the roubles are the old ones: 5960 of them to the dollar are 5.96 of today's.
func TestCBROldRouble(t *testing.T) {
	expect(t, Loader{}, "cbr-old.xml", CBRXML, []string{"1997-12-31 USD/RUR 5960.0000 official"}, none)
}

func TestCBRDynamic(t *testing.T) {
	expect(t, Loader{}, "cbr-dynamic.xml", CBRXML, []string{
		"2024-12-31 KZT/RUB 0.193600 official",
		"2025-01-10 KZT/RUB 0.192800 official",
	}, []string{`line 1: @Id: no ISO currency in "R09999"`})
	for id, code := range cbrCodes {
		require.NoError(t, codeOf(code).err, id)
	}
}

// Roubles for a gram become roubles for a troy ounce of 31.1034768 g.
func TestCBRMetal(t *testing.T) {
	expect(t, Loader{}, "cbr-metal.xml", CBRXML, []string{
		"2025-02-21 XAU/RUB 259277.64950049600 official",
		"2003-02-21 XAG/RUB 140.276680368 bid",
		"2003-02-21 XAG/RUB 148.985653872 ask",
	}, none)
}

func TestCBRMetalProblems(t *testing.T) {
	_, problems, err := load(Loader{}, `<Metall><Record Date="21.02.2025" Code="9"><Buy>1</Buy><Sell>1</Sell></Record>`+
		`<Record Date="21.02.2025" Code="1"><Buy>-</Buy><Sell>-</Sell></Record><Record Date="x" Code="1"/><Record Code="1"/></Metall>`)
	require.NoError(t, err)
	require.Equal(t, []string{
		`line 1: XAU Buy: bad price: not above zero in "-"`,
		`line 1: @Date: bad date: want day.month.year in "x"`,
		`line 1: @Date: bad date`,
		`line 1: @Code: no ISO currency in "9"`,
	}, tell(problems))
	rates, _, err := load(Loader{}, `<Metall><Record Date="21.02.1997" Code="1"><Buy>60 100,50</Buy><Sell>60 100,50</Sell></Record></Metall>`)
	require.NoError(t, err)
	require.Equal(t, []string{"1997-02-21 XAU/RUR 1869334.507418400 official"}, show(rates))
}

// One number of the bank stands for the Belarusian roubles before and after 2000.
func TestCBRCodes(t *testing.T) {
	day := func(s string) time.Time { d, err := isoDay(s); require.NoError(t, err); return d }
	require.Equal(t, "BYB", cbrCode("R01090", day("1999-12-31")))
	require.Equal(t, "BYR", cbrCode("R01090", day("2000-01-01")))
	require.Equal(t, "BYN", cbrCode("R01090B", day("2025-01-01")))
	require.Equal(t, "", cbrCode("R01720A", day("1995-01-01")))
}

func TestCBRErrors(t *testing.T) {
	_, _, err := load(Loader{}, `<ValCurs>Error in parameters</ValCurs>`)
	require.ErrorIs(t, err, ErrRefused)
	_, _, err = load(Loader{}, `<ValCurs Date="32.01.2025"></ValCurs>`)
	require.ErrorIs(t, err, ErrDate)
	_, _, err = load(Loader{}, "<?xml version=\"1.0\" encoding=\"koi8-r\"?>\n<ValCurs Date=\"01.01.2025\"></ValCurs>")
	require.ErrorIs(t, err, ErrFormat)
	require.ErrorContains(t, err, `line 1: xml: opening charset "koi8-r"`)
	// windows-1251 that calls itself UTF-8.
	_, _, err = load(Loader{}, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ValCurs Date=\"01.01.2025\">\n<Valute><Name>\xc4\xee\xeb</Name></Valute></ValCurs>")
	require.EqualError(t, err, "feed: cbr-xml: line 3: malformed: invalid UTF-8")
	rates, problems, err := load(Loader{}, `<ValCurs Date="01.01.2025"><Valute><CharCode>USD</CharCode><Nominal>0</Nominal><Value>101,68</Value></Valute>`+
		`<Valute><CharCode>JPY</CharCode><Nominal>100</Nominal><Value>64,8O</Value></Valute><Valute><Nominal>1</Nominal><Value>2</Value></Valute></ValCurs>`)
	require.NoError(t, err)
	require.Empty(t, rates)
	require.Equal(t, []string{
		`line 1: USD: for 0 units: bad price: not above zero in "101,68"`,
		`line 1: JPY: bad price: not a number in "64,8O"`,
		`line 1: @Id: no ISO currency`,
	}, tell(problems))
}

func TestNBPJSON(t *testing.T) {
	expect(t, Loader{}, "nbp-c.json", NBPJSON, []string{
		"2025-02-24 USD/PLN 3.9330 bid", "2025-02-24 USD/PLN 4.0124 ask",
	}, none)
	expect(t, Loader{}, "nbp-series.json", NBPJSON, []string{
		"2025-02-21 XDR/PLN 5.2124 reference", "2025-02-24 XDR/PLN 5.2052 reference",
	}, none)
	// JSON is per one unit, unlike the archive.
	rates, _, err := load(Loader{}, `[{"table":"B","no":"008/B/NBP/2025","effectiveDate":"2025-02-19","rates":[{"currency":"afgani","code":"AFN","mid":0.054137},{"currency":"riel","code":"KHR","mid":0.000996}]}]`)
	require.NoError(t, err)
	require.Equal(t, []string{"2025-02-19 AFN/PLN 0.054137 reference", "2025-02-19 KHR/PLN 0.000996 reference"}, show(rates))
}

// Units in the header, decimal comma, rows of names and codes, windows-1250.
func TestNBPArchive(t *testing.T) {
	expect(t, Loader{}, "nbp-archive.csv", NBPCSV, []string{
		"2024-01-02 THB/PLN 0.1154 reference",
		"2024-01-02 USD/PLN 3.9432 reference",
		"2024-01-02 EUR/PLN 4.3434 reference",
		"2024-01-02 HUF/PLN 0.011391 reference",
		"2024-01-02 JPY/PLN 0.027841 reference",
		"2024-01-02 IDR/PLN 0.00025479 reference",
		"2024-01-02 XDR/PLN 5.2927 reference",
		"2024-01-03 THB/PLN 0.1157 reference",
		"2024-01-03 USD/PLN 3.9909 reference",
		"2024-01-03 EUR/PLN 4.3646 reference",
		"2024-01-03 HUF/PLN 0.011454 reference",
		"2024-01-03 JPY/PLN 0.027934 reference",
		"2024-01-03 IDR/PLN 0.00025685 reference",
	}, none)
}

func TestNBPXML(t *testing.T) {
	expect(t, Loader{}, "nbp-table.xml", NBPXML, []string{
		"2007-04-13 HUF/PLN 0.015561 reference", "2007-04-13 USD/PLN 2.8250 reference",
	}, none)
	expect(t, Loader{}, "nbp-array.xml", NBPXML, []string{"2025-02-24 HUF/PLN 0.010386 reference"}, none)
	_, problems, err := load(Loader{}, `<tabela_kursow><pozycja><kod_waluty>USD</kod_waluty><kurs_sredni>4,1</kurs_sredni></pozycja></tabela_kursow>`)
	require.NoError(t, err)
	require.Equal(t, []string{"line 1: data_publikacji: bad date: want year-month-day"}, tell(problems))
}

// The key is the direction; "" and null are no rates; the noon series does not name its currency.
func TestValetJSON(t *testing.T) {
	expect(t, Loader{}, "valet.json", ValetJSON, []string{
		"2026-05-25 USD/CAD 1.3804 reference",
		"2026-05-25 JPY/CAD 0.008690 reference",
		"2026-05-26 USD/CAD 1.3811 reference",
		"2026-05-26 USD/CAD 1.3790 month_average",
	}, []string{`line 9: series: no ISO currency: the series names no pair in "IEXE0101"`})
	_, _, err := load(Loader{Format: ValetJSON}, `{"message":"Series FXABCCAD not found.","docs":"https://example.com"}`)
	require.ErrorIs(t, err, ErrRefused)
	s, ok := valetSeries("FXAUDCAD")
	require.True(t, ok)
	require.Equal(t, "AUD/CAD reference", s.base+"/"+s.quote+" "+s.kind.String())
	s, ok = valetSeries("FXAUSDCAD")
	require.True(t, ok)
	require.Equal(t, "USD/CAD year_average", s.base+"/"+s.quote+" "+s.kind.String())
}

func TestValetCSV(t *testing.T) {
	expect(t, Loader{}, "valet.csv", ValetCSV, []string{
		"2017-01-03 AUD/CAD 0.9702 reference", "2017-01-03 USD/CAD 1.3435 reference", "2017-01-04 USD/CAD 1.3315 reference",
	}, none)
}

// Names, (1), thousands commas, CRLF, NA, a second block with its own header.
func TestIMFRepresentative(t *testing.T) {
	expect(t, Loader{}, "imf-rep.tsv", IMFTSV, []string{
		"2026-03-02 USD/CNY 6.880100 reference",
		"2026-03-02 EUR/USD 1.172400 reference",
		"2026-03-03 EUR/USD 1.163700 reference",
		"2026-03-02 USD/JPY 157.310000 reference",
		"2026-03-02 USD/KRW 1435.400000 reference",
		"2026-03-03 USD/KRW 1445.100000 reference",
		"2026-03-02 GBP/USD 1.340200 reference",
		"2026-03-03 GBP/USD 1.335000 reference",
		"2026-03-02 BWP/USD 0.075100 reference",
		"2026-03-03 BWP/USD 0.074900 reference",
		"2026-03-17 USD/CNY 6.891200 reference",
		"2026-03-17 EUR/USD 1.151000 reference",
	}, []string{`line 11: Currency: no ISO currency: a name that is not known in "Atlantean crown"`})
	for name, code := range imfNames {
		require.NoError(t, codeOf(code).err, name)
	}
}

func TestIMFSpecialDrawingRight(t *testing.T) {
	expect(t, Loader{}, "imf-sdr.tsv", IMFTSV, []string{
		"2026-03-02 CNY/XDR 0.1059420000 reference",
		"2026-03-02 USD/XDR 0.7288900000 reference",
		"2026-03-02 XDR/CNY 9.4391300000 reference",
		"2026-03-02 XDR/IDR 22934.1000000000 reference",
	}, none)
	_, _, err := load(Loader{Format: IMFTSV}, "Currency\tMarch 02, 2026\nChinese yuan\t6.88\n")
	require.ErrorIs(t, err, ErrDirection)
	_, _, err = load(Loader{}, "Currency units per SDR for March 2026\nCurrency\tMarch 32, 2026\n")
	require.ErrorIs(t, err, ErrDate)
	_, problems, err := load(Loader{}, "Currency units per SDR for March 2026\nCurrency\tMarch 02, 2026\nChinese yuan\t9.4\t9.5\nJapanese yen\t21,5.1\n")
	require.NoError(t, err)
	require.Equal(t, []string{
		"line 3: Chinese yuan: malformed: 2 rates under 1 dates",
		`line 4: Japanese yen: bad price: its groups of digits are irregular in "21,5.1"`,
	}, tell(problems))
}
