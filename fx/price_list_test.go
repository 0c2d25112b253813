package fx_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/parse"
)

// TestPriceList: a shop's prices for two countries are no wrong conversion, a right one stays right.
func TestPriceList(t *testing.T) {
	t.Parallel()
	c := fx.Checker{Source: reference.Source(), Date: parse.Date{Year: 2018, Month: 7, Day: 18}}
	for text, want := range map[string]string{
		"The phone is $499/£499 in shops.":   "undetermined price_list",
		"The phone is €430/$499 in shops.":   "consistent ",
		"The phone is $499 (£499) in shops.": "inconsistent ",
	} {
		found, err := c.Text(t.Context(), text)
		require.NoError(t, err)
		require.Len(t, found, 1, text)
		assert.Equal(t, want, found[0].Verdict.String()+" "+found[0].Reason.String(), text)
	}
}
