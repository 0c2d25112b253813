package reference

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"math/big"
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
		for _, add := range []func(*fx.Table) error{addSnapshots, addH10, addMonths, addYears, addPegs} {
			must(add(t))
		}
	}
}

func TestAveragesAndPegs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ pair, day, want string }{
		{"USD/RUB", "2010-05-15", "1 USD = "},
		{"USD/CLP", "2020-06-15", "1 USD = "},
		{"USD/NGN", "2015-06-15", "1 USD = "},
		{"USD/DEM", "1985-02-25", "1 USD = 2.94"},
		{"USD/ITL", "1992-10-01", "1 USD = 1232"},
		{"USD/AED", "2010-06-15", "1 USD = 3.6725 AED (since 1997-11-01, peg, Central Bank of the UAE)"},
		{"EUR/BGN", "2010-06-15", "1 EUR = 1.95583 BGN (1999-01-01 to 2025-12-31, peg, Bulgarian National Bank)"},
		{"EUR/BGN", "2026-06-15", "1 EUR = 1.95583 BGN (since 2026-01-01, exact"},
		{"CNY/CNH", "2015-06-15", "1 CNY = 1 CNH (since 2010-07-19, proxy, the yuan of the mainland)"},
		{"USD/XOF", "1990-06-15", "1 USD = 272.2"},
		{"USD/ARS", "1995-06-15", "1 USD = 1 ARS (1992-01-01 to 2001-12-31, peg"},
		{"USD/CNY", "1975-06-15", "1 USD = 1.8"},
	} {
		b, q, _ := strings.Cut(c.pair, "/")
		r, err := Table().Rate(context.Background(), money.MustParseCurrency(b), money.MustParseCurrency(q), day(t, c.day))
		require.NoError(t, err, c.pair)
		require.True(t, strings.HasPrefix(r.String(), c.want), r.String())
	}
	for key, c := range countries {
		_, err := money.ParseCurrency(c.code)
		require.NoError(t, err, key)
	}
}

// Fixed rates and what the market snapshots say of the same pair agree within two in a hundred, so that neither is a slip of the pen.
func TestPegsAgreeWithSnapshots(t *testing.T) {
	t.Parallel()
	fixed := &fx.Table{}
	require.NoError(t, addPegs(fixed))
	n := 0
	for p := range fixed.All() {
		if !p.Until.IsZero() && p.Until.Year() < 2026 {
			continue
		}
		r, err := Market().Rate(context.Background(), p.Base, p.Quote, day(t, "2025-06-16"))
		if err != nil || p.Quote.String() == "LBP" {
			continue
		}
		n++
		off := new(big.Rat).Quo(r.Rat(), p.Rat())
		require.True(t, off.Cmp(big.NewRat(98, 100)) > 0 && off.Cmp(big.NewRat(102, 100)) < 0, "%s and %s", p, r)
	}
	require.Greater(t, n, 10)
}

// Averages agree with the daily rates where both exist: a wrong unit would be off by a power of ten.
func TestYearsAgreeWithDays(t *testing.T) {
	t.Parallel()
	years, months := &fx.Table{}, &fx.Table{}
	require.NoError(t, addYears(years))
	require.NoError(t, addMonths(months))
	n := 0
	for y := range years.All() {
		at := time.Date(y.Date.Year(), 7, 1, 0, 0, 0, 0, time.UTC)
		for _, t2 := range []*fx.Table{Market(), months} {
			r, err := t2.Rate(context.Background(), y.Base, y.Quote, at)
			if err != nil {
				continue
			}
			n++
			off := new(big.Rat).Quo(r.Rat(), y.Rat())
			require.True(t, off.Cmp(big.NewRat(1, 2)) > 0 && off.Cmp(big.NewRat(2, 1)) < 0, "%s and %s", y, r)
		}
	}
	require.Greater(t, n, 400)
	// The last year of each against the first snapshot: at most a factor of twelve for those that fell much in seven years.
	for _, code := range []string{"NGN", "KES", "PKR", "BDT", "VND", "PHP", "KZT", "UAH", "PEN", "GTQ", "JMD", "TZS", "MAD", "TND", "GEL", "AMD", "MZN", "GHS", "BOB", "PYG", "UYU", "DZD", "MGA", "AOA", "TMT", "RWF"} {
		c := money.MustParseCurrency(code)
		y, err := years.Rate(context.Background(), money.USD, c, day(t, "2017-07-01"))
		require.NoError(t, err, code)
		r, err := Market().Rate(context.Background(), money.USD, c, day(t, "2024-04-01"))
		if err != nil {
			continue
		}
		off := new(big.Rat).Quo(r.Rat(), y.Rat())
		require.True(t, off.Cmp(big.NewRat(8, 10)) > 0 && off.Cmp(big.NewRat(6, 1)) < 0, "%s and %s", y, r)
	}
}

// Kinds say how far a rate can be trusted, and the check must not be finer than they are.
func TestLatestIsUntil(t *testing.T) {
	t.Parallel()
	var latest time.Time
	for r := range Table().All() {
		if r.Date.After(latest) {
			latest = r.Date
		}
	}
	require.Equal(t, Until, latest)
}

// What Validate would ask a person to look at has been looked at: prices that stood still under a peg, and the fall of silver in early 2026.
func TestNothingDoubtful(t *testing.T) {
	t.Parallel()
	for _, d := range Table().Validate(Until) {
		if d.Kind != fx.Stale {
			require.Equal(t, "USD/XAG 2026-02-05: jump", strings.Join(strings.SplitN(d.String(), ":", 3)[:2], ":"), d.String())
		}
	}
}
