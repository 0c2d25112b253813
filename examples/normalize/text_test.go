package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheTextRewritten(t *testing.T) {
	t.Parallel()
	in := "A fund of 1.2 lakh crore rupees, up to $5-10 million a year, 3 dinars and no more."
	out, trouble, status := normalizes(in, "-text")
	assert.Zero(t, status, trouble)
	assert.Equal(t, "A fund of INR 1,200,000,000,000, up to USD 5,000,000–10,000,000 a year, 3 dinars and no more.", out)
}

func TestFiguresInOneCurrency(t *testing.T) {
	t.Parallel()
	rates := filepath.Join(t.TempDir(), "rates.csv")
	require.NoError(t, os.WriteFile(rates, []byte("date,base,quote,price\n2024-06-03,EUR,USD,1.10\n"), 0o600))

	out, trouble, status := normalizes("The ferry cost €2 million.", "-text", "-to", "USD", "-date", "2024-06-03", "-rates", rates)
	assert.Zero(t, status, trouble)
	assert.Equal(t, "The ferry cost EUR 2,000,000 [USD 2,200,000.00].", out)

	out, trouble, status = normalizes("Date: 2024-06-03. It cost 2 to 3 million euros.", "-to", "usd", "-rates", rates)
	assert.Zero(t, status, trouble)
	assert.Contains(t, out, `"text":"2 to 3 million euros"`)
	assert.Contains(t, out, `"converted":{"currency":"USD","min":"2200000.00","max":"3300000.00"`)

	out, _, status = normalizes("It cost 5 Tongan paʻanga in 1850.", "-to", "USD", "-date", "1850-01-01")
	assert.Zero(t, status)
	assert.NotContains(t, out, `"converted":{`, "no rate: nothing is made up")
}

func TestNoRewritingOfLines(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-jsonl", "-text"}, {"-jsonl", "-to", "USD"}, {"-to", "dollars"}, {"-to", "USD", "-date", "soon"}} {
		_, trouble, status := normalizes("", args...)
		assert.NotZero(t, status, args)
		assert.NotEmpty(t, trouble, args)
	}
}
