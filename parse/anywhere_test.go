package parse

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// TestPrintedAndWritten: an amount alone is read as programs print it; where people write its sign for another currency,
// that is a second reading and the first is not sure.
func TestPrintedAndWritten(t *testing.T) {
	for text, want := range map[string]struct {
		first, second money.Currency
		confidence    Confidence
	}{
		"C$5":     {money.MustParseCurrency("NIO"), money.CAD, Medium},
		"CA$5.00": {money.CAD, money.Currency{}, Certain},
		"R$ 5,00": {money.BRL, money.Currency{}, Certain},
	} {
		all := slices.Collect(All(text))
		require.Len(t, all, 1, text)
		require.Equal(t, want.first, all[0].Figure.Currency(), text)
		require.Equal(t, want.confidence, all[0].Confidence, text)
		if want.second.IsValid() {
			require.Equal(t, want.second, all[0].Others[0].Currency(), text)
		} else {
			require.Empty(t, all[0].Others, text)
		}
	}
}
