package cli

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
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
	rates, err := Rates(csvFile(t, "2024-06-03,USD,CNY,9.99,desk\n"))
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
	_, err := Rates(filepath.Join(t.TempDir(), "none.csv"))
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = Rates(csvFile(t, "2024-06-03,USD,CNY,7.2\n2024-06-04,USD,CNY,zero\n"))
	require.ErrorContains(t, err, "rates.csv")
	require.ErrorContains(t, err, "line 2")
}
