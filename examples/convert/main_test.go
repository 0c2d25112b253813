package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/markdown"
)

// converts runs the program and returns what it wrote and its status.
func converts(t *testing.T, args ...string) (stdout, stderr string, status int) {
	var out, trouble strings.Builder
	status = run(t.Context(), args, &out, &trouble)
	return out.String(), trouble.String(), status
}

func TestConvert(t *testing.T) {
	t.Parallel()
	out, trouble, status := converts(t, "-date", "2025-02-24", "380 billion yuan", "USD")
	assert.Zero(t, status)
	assert.Empty(t, trouble)
	assert.Equal(t, `CNY 380,000,000,000 = USD 51,999,376,007.49
  1 USD = 7.30778 CNY (2025-02-12, snapshot, currency-api snapshot)
`, out)

	shown, err := markdown.First("../../README.md", "go run ./examples/convert", "text")
	require.NoError(t, err)
	assert.Equal(t, out, shown, "what the README shows")

	for _, args := range [][]string{
		{"380 billion yuan", "USD", "-date", "2025-02-24"},
		{"380 billion yuan", "-date=2025-02-24", "usd"},
	} {
		same, _, status := converts(t, args...)
		assert.Zero(t, status)
		assert.Equal(t, out, same)
	}
}

// Francs become dollars, dollars euros, and euros marks, the last at the rate that is fixed for ever.
func TestConvertShowsTheLegs(t *testing.T) {
	t.Parallel()
	out, _, status := converts(t, "-date", "2010", "5 to 10 million Swiss francs", "DEM")
	assert.Zero(t, status)
	lines := strings.Split(out, "\n")
	require.Len(t, lines, 6, out)
	assert.True(t, strings.HasPrefix(lines[0], "CHF 5,000,000 = DEM "), lines[0])
	assert.True(t, strings.HasPrefix(lines[1], "CHF 10,000,000 = DEM "), lines[1])
	assert.Contains(t, lines[2], "CHF (2010-12-")
	assert.Contains(t, lines[3], "1 EUR = ")
	assert.Contains(t, lines[4], "1 EUR = 1.95583 DEM (since 1999-01-01, exact,")
}

func TestConvertWithOwnRates(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "rates.csv")
	require.NoError(t, os.WriteFile(file, []byte("date,base,quote,price,origin\n2025-02-24,USD,CNY,8,the desk\n"), 0o600))
	out, _, status := converts(t, "-rates", file, "-date", "2025-02-24", "24 yuan", "USD")
	assert.Zero(t, status)
	assert.Equal(t, "CNY 24 = USD 3.00\n  1 USD = 8 CNY (2025-02-24, mid, the desk)\n"+
		"  else 1 USD = 7.30778 CNY (2025-02-12, snapshot, currency-api snapshot)\n  the sources are 9.47 % apart\n", out)
}

func TestTheRegionSaysWhichDollar(t *testing.T) {
	t.Parallel()
	out, _, status := converts(t, "-date", "2024-06-03", "-region", "CA", "$5", "CAD")
	assert.Zero(t, status)
	assert.Equal(t, "CAD 5 = CAD 5.00\n", out)
}

func TestTrouble(t *testing.T) {
	t.Parallel()
	for want, args := range map[string][]string{
		"usage":                {"5 dollars"},
		"usage ":               {"5 dollars", "EUR", "CHF"},
		"parse: ":              {"a lot", "EUR"},
		`unknown currency "EU`: {"5 dollars", "EURO"},
		"no rate":              {"-date", "1914-01-01", "5 dollars", "CHF"},
		"is no date":           {"-date", "soon", "5 dollars", "CHF"},
		"no such file":         {"-rates", "no such file", "5 dollars", "CHF"},
	} {
		out, trouble, status := converts(t, args...)
		assert.Equal(t, 2, status, args)
		assert.Contains(t, trouble, strings.TrimSpace(want), args)
		assert.Empty(t, out, args)
	}
	_, help, status := converts(t, "-help")
	assert.Zero(t, status)
	assert.Contains(t, help, "usage: convert")
}
