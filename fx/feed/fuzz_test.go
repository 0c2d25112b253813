package feed

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// fuzz reads anything by one format, from the samples of that format on, and looks at what must always hold.
func fuzz(f *testing.F, l Loader) {
	names, err := filepath.Glob("testdata/*.*")
	require.NoError(f, err)
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(f, err)
		if format, err := Sniff(b); err == nil && (format == l.Format || l.Format == Auto) {
			f.Add(b)
			f.Add(b[:len(b)/2])
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<16 {
			return
		}
		rates, problems, err := l.Read(context.Background(), bytes.NewReader(b))
		for _, r := range rates {
			require.True(t, r.IsValid())
			require.True(t, r.Base != r.Quote)
			require.LessOrEqual(t, r.Price.NumDigits(), maxDigits)
			require.LessOrEqual(t, max(r.Price.Exponent(), -r.Price.Exponent()), int32(maxExponent))
			y, m, d := r.Date.Date()
			_, derr := day(y, int(m), d)
			require.NoError(t, derr)
			require.Empty(t, r.Legs)
			require.NotEmpty(t, r.Origin)
		}
		lines := 1 + bytes.Count(b, []byte("\n"))
		if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
			lines = len(b)
		}
		for _, p := range problems {
			require.Error(t, p.Err)
			require.NotEmpty(t, p.Error())
			require.LessOrEqual(t, p.Line, lines)
			require.LessOrEqual(t, len(p.Text), 70)
		}
		if err != nil {
			var known *Error
			require.ErrorAs(t, err, &known)
			require.LessOrEqual(t, known.Line, lines+1)
		}
		require.False(t, err == nil && len(rates) == 0 && len(problems) == 0, "silence")
	})
}

func FuzzAuto(f *testing.F)      { fuzz(f, Loader{Base: money.USD, Quote: money.CNY}) }
func FuzzECBXML(f *testing.F)    { fuzz(f, Loader{Format: ECBXML}) }
func FuzzECBCSV(f *testing.F)    { fuzz(f, Loader{Format: ECBCSV}) }
func FuzzSDMXCSV(f *testing.F)   { fuzz(f, Loader{Format: SDMXCSV}) }
func FuzzFREDCSV(f *testing.F)   { fuzz(f, Loader{Format: FREDCSV}) }
func FuzzFREDJSON(f *testing.F)  { fuzz(f, Loader{Format: FREDJSON, Series: "DEXCHUS"}) }
func FuzzH10CSV(f *testing.F)    { fuzz(f, Loader{Format: H10CSV}) }
func FuzzH10XML(f *testing.F)    { fuzz(f, Loader{Format: H10XML}) }
func FuzzCBRXML(f *testing.F)    { fuzz(f, Loader{Format: CBRXML}) }
func FuzzNBPCSV(f *testing.F)    { fuzz(f, Loader{Format: NBPCSV}) }
func FuzzNBPXML(f *testing.F)    { fuzz(f, Loader{Format: NBPXML}) }
func FuzzValetJSON(f *testing.F) { fuzz(f, Loader{Format: ValetJSON}) }
func FuzzValetCSV(f *testing.F)  { fuzz(f, Loader{Format: ValetCSV}) }
func FuzzIMFTSV(f *testing.F)    { fuzz(f, Loader{Format: IMFTSV}) }
func FuzzBeancount(f *testing.F) { fuzz(f, Loader{Format: Beancount}) }
func FuzzJournal(f *testing.F)   { fuzz(f, Loader{Format: Journal}) }
func FuzzLongCSV(f *testing.F)   { fuzz(f, Loader{Format: LongCSV}) }
func FuzzWideCSV(f *testing.F) {
	fuzz(f, Loader{Format: WideCSV, Base: money.EUR, DecimalComma: true, DateLayout: "02.01.2006"})
}

// The services and NBP share a reader; each keeps its corpus.
func FuzzFrankfurter(f *testing.F)       { fuzz(f, Loader{Format: Frankfurter}) }
func FuzzCurrencyAPI(f *testing.F)       { fuzz(f, Loader{Format: CurrencyAPI}) }
func FuzzOpenExchangeRates(f *testing.F) { fuzz(f, Loader{Format: OpenExchangeRates}) }
func FuzzFixer(f *testing.F)             { fuzz(f, Loader{Format: Fixer}) }
func FuzzCurrencylayer(f *testing.F)     { fuzz(f, Loader{Format: Currencylayer}) }
func FuzzExchangeRateAPI(f *testing.F)   { fuzz(f, Loader{Format: ExchangeRateAPI}) }
func FuzzNBPJSON(f *testing.F)           { fuzz(f, Loader{Format: NBPJSON}) }

// FuzzNumber compares the reader of numbers with a slow and obvious one.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"7.25", "1e-5", "0", "-1", "1,234.5", "1.09e-05", "", ".", "1e2000000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := number(s, '.', 0)
		want, ok := slowNumber(s)
		if err != nil {
			require.True(t, !ok || want.Sign() <= 0 || d.Sign() == 0, s)
			return
		}
		require.True(t, ok, s)
		require.Zero(t, want.Cmp(d.Rat()), s)
	})
}
