package parse

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLooseRates: a rate that prose tells of the market, or that a budget assumes, is not said to be the one that the text
// converted at.
func TestLooseRates(t *testing.T) {
	for text, loose := range map[string]bool{
		"The fee was 83 lakh rupees ($1 = 83.2 rupees).":                              false,
		"It cost 4.2 million pesos, or $1,000 (4,200 Colombian pesos to the dollar).": false,
		"It cost 832 rupees, $10 at 83.2 rupees to the dollar.":                       false,
		"It cost 832 rupees, $10 at about 83.2 rupees to the dollar.":                 false,
		"At a rate of 83.2 rupees to the dollar it cost $10.":                         false,
		"On Friday the market closed near 83.2 rupees to the dollar.":                 true,
		"The currency weakened; dealers quoted 83.2 rupees to the dollar.":            true,
		"The budget assumes 83.2 rupees to the dollar.":                               true,
		"The budget assumes that $1 = 83.2 rupees.":                                   true,
		"One dollar bought 83.2 rupees on Friday.":                                    true,
		"It cost $10 (one dollar bought 83.2 rupees).":                                false,
		"The euro traded at $1.0836 on Friday.":                                       true,
		"The pound rose 0.5% to $1.2650.":                                             true,
	} {
		rates := Read(text).Rates
		require.Len(t, rates, 1, text)
		require.Equal(t, loose, rates[0].Loose, text)
	}
}
