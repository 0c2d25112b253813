package feed

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestECBXMLDaily(t *testing.T) {
	got := expect(t, Loader{}, "ecb-daily.xml", ECBXML, []string{
		"2025-02-24 EUR/USD 1.0466 reference",
		"2025-02-24 EUR/JPY 156.67 reference",
		"2025-02-24 EUR/CNY 7.5871 reference",
	}, none)
	require.Equal(t, "European Central Bank", got[0].Origin)
}

// The history is one line, newest first, with currencies that have ended.
func TestECBXMLHistory(t *testing.T) {
	expect(t, Loader{}, "ecb-hist.xml", ECBXML, []string{
		"2025-12-31 EUR/USD 1.1750 reference",
		"2025-12-31 EUR/BGN 1.9558 reference",
		"2022-03-01 EUR/USD 1.1162 reference",
		"2022-03-01 EUR/RUB 117.2010 reference",
		"2022-03-01 EUR/HRK 7.5635 reference",
		"1999-01-04 EUR/USD 1.1789 reference",
		"1999-01-04 EUR/JPY 133.73 reference",
		"1999-01-04 EUR/CYP 0.58231 reference",
	}, none)
}

func TestECBXMLProblems(t *testing.T) {
	const head = "<Envelope xmlns='eurofxref'>\n<Cube>\n"
	cases := []struct{ name, body, problem string }{
		{"no date", "<Cube><Cube currency='USD' rate='1.1'/></Cube>", `line 3: USD: bad date in "1.1"`},
		{"bad date", "<Cube time='2025-02-30'><Cube currency='USD' rate='1.1'/></Cube>", `line 3: Cube/@time: bad date: no such day in "2025-02-30"`},
		{"no rate", "<Cube time='2025-02-24'><Cube currency='USD'/></Cube>", `line 3: USD: bad price: not a number`},
		{"no currency", "<Cube time='2025-02-24'><Cube rate='1.1'/></Cube>", `line 3: no ISO currency`},
		{"zero", "<Cube time='2025-02-24'>\n<Cube currency='USD' rate='0.0'/></Cube>", `line 4: USD: bad price: not above zero in "0.0"`},
		{"comma", "<Cube time='2025-02-24'><Cube currency='USD' rate='1,1'/></Cube>", `line 3: USD: bad price: not a number in "1,1"`},
		{"date does not outlive its day", "<Cube time='2025-02-24'></Cube><Cube><Cube currency='USD' rate='1.1'/></Cube>", `line 3: USD: bad date in "1.1"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			rates, problems, err := load(Loader{}, head+c.body+"</Cube></Envelope>")
			require.NoError(t, err)
			require.Empty(t, rates)
			require.Equal(t, []string{c.problem}, tell(problems))
		})
	}
}

// N/A, the empty last column, columns of currencies that have ended.
func TestECBCSVHistory(t *testing.T) {
	expect(t, Loader{}, "ecb-hist.csv", ECBCSV, []string{
		"2025-02-24 EUR/USD 1.0466 reference",
		"2025-02-24 EUR/JPY 156.67 reference",
		"2025-02-24 EUR/BGN 1.9558 reference",
		"2025-02-24 EUR/ZAR 19.2203 reference",
		"2022-03-01 EUR/USD 1.1162 reference",
		"2022-03-01 EUR/JPY 128.73 reference",
		"2022-03-01 EUR/BGN 1.9558 reference",
		"2022-03-01 EUR/RUB 117.2010 reference",
		"2022-03-01 EUR/ZAR 17.1733 reference",
		"2004-12-30 EUR/USD 1.3604 reference",
		"2004-12-30 EUR/JPY 141.03 reference",
		"2004-12-30 EUR/BGN 1.9559 reference",
		"2004-12-30 EUR/CYP 0.5803 reference",
		"2004-12-30 EUR/EEK 15.6466 reference",
		"2004-12-30 EUR/SIT 239.76 reference",
		"2004-12-30 EUR/ROL 39390 reference",
		"2004-12-30 EUR/TRL 1836200 reference",
		"2004-12-30 EUR/ZAR 7.6700 reference",
	}, none)
}

// Blanks after the commas and an English date.
func TestECBCSVDaily(t *testing.T) {
	expect(t, Loader{}, "ecb-daily.csv", ECBCSV, []string{
		"2025-02-24 EUR/USD 1.0466 reference",
		"2025-02-24 EUR/JPY 156.67 reference",
		"2025-02-24 EUR/BGN 1.9558 reference",
		"2025-02-24 EUR/CNY 7.5871 reference",
	}, none)
}

// A row that is cut off is refused whole: "128.7" may have been 128.73.
func TestECBCSVCutOff(t *testing.T) {
	rates, problems, err := load(Loader{}, "Date,USD,JPY,ZAR,\n2022-03-01,1.1162,128.73,17.1733,\n2022-02-28,1.1199,129.")
	require.NoError(t, err)
	require.Len(t, rates, 3)
	require.Equal(t, []string{`line 3: malformed: 3 cells under a header of 5 in "2022-02-28,1.1199,129."`}, tell(problems))
	require.ErrorIs(t, &problems[0], ErrSyntax)
}

// history writes an ECB history of so many days, in one line.
func history(days int) io.Reader {
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, "<gesmes:Envelope xmlns:gesmes='g' xmlns='eurofxref'><Cube>")
		for i := range days {
			fmt.Fprintf(pw, "<Cube time='%04d-%02d-%02d'>", 2000+i/336, 1+i/28%12, 1+i%28)
			for _, c := range strings.Fields("USD JPY CZK DKK GBP HUF PLN RON SEK CHF ISK NOK TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR") {
				fmt.Fprintf(pw, "<Cube currency='%s' rate='1.%04d'/>", c, i%9999+1)
			}
			fmt.Fprint(pw, "</Cube>")
		}
		fmt.Fprint(pw, "</Cube></gesmes:Envelope>")
		pw.Close()
	}()
	return pr
}

// A line of megabytes is read as it comes.
func TestECBXMLOneLongLine(t *testing.T) {
	n := 0
	for rate, err := range All(context.Background(), history(2000)) {
		require.NoError(t, err)
		require.True(t, rate.IsValid())
		n++
	}
	require.Equal(t, 2000*29, n)
}
