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
	} {
		assert.Contains(t, squeeze(out), want)
	}
}
