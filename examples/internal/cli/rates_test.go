package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/feed"
	"github.com/exactfigures/figures/money"
)

func csvFile(t *testing.T, text string) string {
	file := filepath.Join(t.TempDir(), "rates.csv")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	return file
}

func on(t *testing.T, day string) time.Time {
	d, err := time.Parse(time.DateOnly, day)
	require.NoError(t, err)
	return d
}

func TestAFileComesBeforeTheRatesOfTheLibrary(t *testing.T) {
	t.Parallel()
	rates, err := Rates(t.Context(), []string{csvFile(t, "date,base,quote,price,origin\n2024-06-03,USD,CNY,9.99,desk\n")}, io.Discard)
	require.NoError(t, err)

	own, err := rates.Rate(t.Context(), money.USD, money.CNY, on(t, "2024-06-03"))
	require.NoError(t, err)
	assert.Equal(t, "1 USD = 9.99 CNY (2024-06-03, mid, desk)", own.String())

	other, err := rates.Rate(t.Context(), money.USD, money.JPY, on(t, "2024-07-10"))
	require.NoError(t, err)
	assert.Contains(t, other.String(), "1 USD = 161.73 JPY (2024-07-10")

	_, err = rates.Rate(t.Context(), money.USD, money.CNY, on(t, "1914-01-01"))
	require.ErrorIs(t, err, fx.ErrNoRate)
}

func TestRatesReportsAWrongFile(t *testing.T) {
	t.Parallel()
	_, err := Rates(t.Context(), []string{filepath.Join(t.TempDir(), "none.csv")}, io.Discard)
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = Rates(t.Context(), []string{csvFile(t, "this is no file of rates\n")}, io.Discard)
	require.ErrorContains(t, err, "rates.csv")

	var warned strings.Builder
	_, err = Rates(t.Context(), []string{csvFile(t, "date,base,quote,price\n2024-06-03,USD,CNY,7.2\n2024-06-04,USD,CNY,zero\n")}, &warned)
	require.NoError(t, err)
	require.Contains(t, warned.String(), "line 3", "a row that cannot be read is told, the others count")
}

func TestTheFirstFileIsTrustedMost(t *testing.T) {
	t.Parallel()
	first := csvFile(t, "date,base,quote,price\n2024-06-03,USD,CNY,7.21\n")
	second := csvFile(t, `{"amount":1.0,"base":"USD","date":"2024-06-03","rates":{"CNY":7.99,"PLN":3.94}}`)
	rates, err := Rates(t.Context(), []string{first, second}, io.Discard)
	require.NoError(t, err)
	for currency, want := range map[money.Currency]string{money.CNY: "1 USD = 7.21 CNY", money.PLN: "1 USD = 3.94 PLN"} {
		r, err := rates.Rate(t.Context(), money.USD, currency, on(t, "2024-06-03"))
		require.NoError(t, err)
		assert.Contains(t, r.String(), want)
	}
}

func TestRatesFromElsewhere(t *testing.T) {
	t.Parallel()
	open := func(file string) (io.ReadCloser, error) {
		if file != "bucket/own" {
			return nil, os.ErrNotExist
		}
		return io.NopCloser(strings.NewReader("date,base,quote,price\n2024-06-03,USD,CNY,7.2\n")), nil
	}
	rates, err := OpenRates(t.Context(), []string{"bucket/own"}, open, io.Discard)
	require.NoError(t, err)
	own, err := rates.Rate(t.Context(), money.USD, money.CNY, on(t, "2024-06-03"))
	require.NoError(t, err)
	assert.Contains(t, own.String(), "1 USD = 7.2 CNY")
	_, err = OpenRates(t.Context(), []string{"bucket/none"}, open, io.Discard)
	require.ErrorIs(t, err, os.ErrNotExist)
}

// What a file does not say itself, the flag says behind it.
func TestRatesWithOptions(t *testing.T) {
	t.Parallel()
	for options, want := range map[string]string{
		"#base=EUR":                     "1 EUR = 1.0466 USD",
		"#base=EUR,inverse,origin=desk": "1 USD = 1.0466 EUR",
		"#base=EUR,format=csv-wide":     "1 EUR = 1.0466 USD",
		"#base=EUR,dates=2006-01-02":    "1 EUR = 1.0466 USD",
	} {
		rates, err := Rates(t.Context(), []string{csvFile(t, "date,USD,JPY\n2025-02-24,1.0466,156.6\n") + options}, io.Discard)
		require.NoError(t, err, options)
		r, err := rates.Rate(t.Context(), money.EUR, money.USD, on(t, "2025-02-24"))
		require.NoError(t, err)
		if r.Price.IsZero() {
			r = r.Inverse()
		}
		assert.Contains(t, r.String(), want, options)
	}
	fred := csvFile(t, `{"observations":[{"date":"2025-02-24","value":"7.2505"}]}`)
	rates, err := Rates(t.Context(), []string{fred + "#series=DEXCHUS"}, io.Discard)
	require.NoError(t, err)
	r, err := rates.Rate(t.Context(), money.USD, money.CNY, on(t, "2025-02-24"))
	require.NoError(t, err)
	assert.Contains(t, r.String(), "1 USD = 7.2505 CNY")
	for _, wrong := range []string{"#base=XYZ", "#quote=", "#colour=blue", "#format=pdf"} {
		_, err = Rates(t.Context(), []string{fred + wrong}, io.Discard)
		require.ErrorContains(t, err, "rates.csv"+wrong)
	}
	_, err = Rates(t.Context(), []string{csvFile(t, "date,USD,JPY\n2025-02-24,1.0466,156.6\n")}, io.Discard)
	require.ErrorIs(t, err, feed.ErrDirection)
}
