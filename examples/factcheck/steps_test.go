package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTheStepsCanBeFollowed redoes the calculation from what -explain prints.
func TestTheStepsCanBeFollowed(t *testing.T) {
	t.Parallel()
	in := "Date: 2018-07-18\nThe fine was 4.34 billion euros ($5.04 billion)."
	plain, _, _ := checks(t, in, "-")
	assert.NotContains(t, plain, "may stand for")
	out, trouble, status := checks(t, in, "-explain", "-")
	assert.Zero(t, status, trouble)
	for _, want := range []string{
		"first may stand for 4335000000 … 4345000000 EUR",
		"second may stand for 5035000000 … 5045000000 USD",
		"so 1 EUR = 1.158803 … 1.163783 USD: 5035000000 / 4345000000 … 5045000000 / 4335000000",
		"lowest 1 EUR = 1.1604 USD (2018-07-19, reference, Federal Reserve H.10)",
		"tolerance 2 % on either side",
		"must meet 1.137647 … 1.196256 USD per EUR, which 1.158803 … 1.163783 meets",
	} {
		assert.Contains(t, squeeze(out), want)
	}
}

// TestTheRatesOfTheText: a rate that the text states is checked though no conversion uses it.
func TestTheRatesOfTheText(t *testing.T) {
	t.Parallel()
	out, trouble, status := checks(t, "It paid 2.85 billion yuan ($380 million). ($1 = 7.25 yuan) (1 euro = 10.4 dollars) ($1 = 0.0067 yen)", "-date", "2025-02-24", "-explain", "-")
	assert.Zero(t, status, trouble)
	for _, want := range []string{
		"text says 1 USD = 7.25 CNY (agrees with the table)",
		"rates ✗ 1 EUR = $10.4 (does not agree with the table: 1.0359–1.0393) ✗ 1 USD = 0.0067 JPY (looks inverted: 149.",
	} {
		assert.Contains(t, squeeze(out), want)
	}
}
