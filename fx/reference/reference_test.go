package reference

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

func day(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	require.NoError(t, err)
	return d
}

// What the sources are known to say.
func TestKnownRates(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ pair, day, want string }{
		{"USD/CNY", "2019-12-31", "1 USD = 6.9618 CNY (2019-12-31, reference, Federal Reserve H.10)"},
		{"USD/CNY", "2020-12-31", "1 USD = 6.5250 CNY (2020-12-31, reference, Federal Reserve H.10)"},
		{"USD/CNY", "2023-12-29", "1 USD = 7.0999 CNY (2023-12-29, reference, Federal Reserve H.10)"},
		{"USD/CNY", "1993-12-31", "1 USD = 5.8145 CNY (1993-12-31, reference, Federal Reserve H.10)"},
		{"USD/CNY", "1994-01-03", "1 USD = 8.7217 CNY (1994-01-03, reference, Federal Reserve H.10)"},
		{"USD/JPY", "2024-07-10", "1 USD = 161.73 JPY (2024-07-10, reference, Federal Reserve H.10)"},
		{"GBP/USD", "1985-02-25", "1 GBP = 1.0545 USD (1985-02-25, reference, Federal Reserve H.10)"},
		{"EUR/USD", "1999-01-04", "1 EUR = 1.1812 USD (1999-01-04, reference, Federal Reserve H.10)"},
		{"USD/CHF", "2015-01-14", "1 USD = 1.0172 CHF (2015-01-14, reference, Federal Reserve H.10)"},
		{"USD/CHF", "2015-01-15", "1 USD = 0.8930 CHF (2015-01-15, reference, Federal Reserve H.10)"},
		{"AUD/USD", "1971-01-04", "1 AUD = 1.1127 USD (1971-01-04, reference, Federal Reserve H.10)"},
		{"USD/ZAR", "2024-11-29", ""},
		{"USD/PLN", "2024-03-02", "1 USD = 3.98596 PLN (2024-03-02, snapshot, currency-api snapshot)"},
	} {
		b, q, _ := strings.Cut(c.pair, "/")
		r, err := Market().Rate(context.Background(), money.MustParseCurrency(b), money.MustParseCurrency(q), day(t, c.day))
		require.NoError(t, err, c.pair)
		require.Equal(t, c.day, r.Date.Format(time.DateOnly))
		if c.want != "" {
			require.Equal(t, c.want, r.String())
		}
	}
	_, err := Market().Rate(context.Background(), money.USD, money.MustParseCurrency("LKR"), day(t, "1991-12-31"))
	require.ErrorIs(t, err, fx.ErrNoRate, "the rotten years of the rupee of Sri Lanka are left out")
}

// Every series of the daily file is whole: its first and last day, and how many rates.
func TestDailySeries(t *testing.T) {
	t.Parallel()
	type span struct {
		first, last string
		n           int
	}
	got := map[string]*span{}
	latest := time.Time{}
	snapshots := 0
	for r := range Market().All() {
		if r.Date.After(latest) {
			latest = r.Date
		}
		if r.Kind == fx.Snapshot {
			snapshots++
			continue
		}
		key := r.Base.String() + r.Quote.String()
		s := got[key]
		if s == nil {
			s = &span{first: r.Date.Format(time.DateOnly)}
			got[key] = s
		}
		s.last = r.Date.Format(time.DateOnly)
		s.n++
		require.NotEqual(t, time.Saturday, r.Date.Weekday())
		require.NotEqual(t, time.Sunday, r.Date.Weekday())
	}
	require.Equal(t, Until, latest)
	require.Len(t, got, 22)
	require.Greater(t, snapshots, 5000)
	for key, first := range map[string]string{
		"AUDUSD": "1971-01-04", "USDBRL": "1995-01-02", "USDCNY": "1981-01-02", "EURUSD": "1999-01-04", "USDINR": "1973-01-02", "USDKRW": "1981-04-13",
		"USDLKR": "1992-01-03", "USDMXN": "1993-11-08", "USDTWD": "1983-10-03", "USDZAR": "1980-01-02", "USDJPY": "1971-01-04",
	} {
		require.NotNil(t, got[key], key)
		require.Equal(t, first, got[key].first, key)
		require.Equal(t, "2024-11-29", got[key].last, key)
	}
	require.Greater(t, got["USDJPY"].n, 13500)
	require.Greater(t, got["EURUSD"].n, 6400)
}

// The committed files are those that PROVENANCE.md describes.
func TestProvenance(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("PROVENANCE.md")
	require.NoError(t, err)
	files, err := os.ReadDir("data")
	require.NoError(t, err)
	total := 0
	for _, f := range files {
		b, err := os.ReadFile("data/" + f.Name())
		require.NoError(t, err)
		total += len(b)
		sum := sha256.Sum256(b)
		require.Contains(t, string(text), hex.EncodeToString(sum[:]), f.Name())
		require.Contains(t, string(text), "data/"+f.Name())
	}
	require.LessOrEqual(t, total, 600<<10)
}

func TestDamagedData(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"date,EUR\n2024-01-01\n", "date,EUX\n", "date,EUR\n2024-13-01,1\n", "date,EUR\n2024-01-01,x\n", "date,EUR\n2024-01-01,1e99\n", "date,EUR\n2024-01-01,0\n"} {
		require.Error(t, addWide(&fx.Table{}, text, fx.Snapshot, "x", time.DateOnly), text)
	}
	require.NoError(t, addWide(&fx.Table{}, "# note\ndate,EUR\n2024-01-01,\n2024-01-02,9.1e-1\n", fx.Snapshot, "x", time.DateOnly))
	for _, h := range []string{"CNY", "CNY USD/CNY scale=x start=1981-01-02", "CNY USDCNY scale=4 start=1981-01-02", "CNY USD/QQQ scale=4 start=1981-01-02", "CNY USD/CNY scale=4 start=1981"} {
		_, _, err := h10Header(h)
		require.Error(t, err, h)
	}
}

// The first use decodes everything. The limit is generous, for machines under load; the benchmark gives the figure.
func BenchmarkDecode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		t := &fx.Table{}
		must(addSnapshots(t))
		must(addH10(t))
	}
}
