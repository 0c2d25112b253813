package fx

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// Worked by hand with the six figures of the regulations.
func TestConvertByEuroRule(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from   string
		to     string
		places int
		euro   string
		want   string
		plain  string // what Convert gives, without rounding on the way
	}{
		{"DEM 10", "FRF", 3, "EUR 5.113", "FRF 33.54", "FRF 33.54"},
		{"DEM 1000000", "FRF", 3, "EUR 511291.881", "FRF 3353854.88", "FRF 3353854.89"},
		{"FRF 1", "DEM", 3, "EUR 0.152", "DEM 0.30", "DEM 0.30"},
		{"FRF 100", "BEF", 3, "EUR 15.245", "BEF 614.98", "BEF 614.98"},
		{"DEM 1", "FRF", 3, "EUR 0.511", "FRF 3.35", "FRF 3.35"},
		{"ITL 1000000", "DEM", 3, "EUR 516.457", "DEM 1010.10", "DEM 1010.10"},
		{"DEM 0.01", "FRF", 3, "EUR 0.005", "FRF 0.03", "FRF 0.03"},
		{"FRF 0.05", "BEF", 3, "EUR 0.008", "BEF 0.32", "BEF 0.31"},
		{"FRF 0.05", "BEF", 6, "EUR 0.007622", "BEF 0.31", "BEF 0.31"},
		{"DEM 100", "EUR", 3, "EUR 51.13", "EUR 51.13", "EUR 51.13"},
		{"EUR 51.13", "DEM", 3, "EUR 51.13", "DEM 100.00", "DEM 100.00"},
		{"EUR 0.05", "ATS", 3, "EUR 0.05", "ATS 0.69", "ATS 0.69"},
		{"DEM -10", "FRF", 3, "EUR -5.113", "FRF -33.54", "FRF -33.54"},
		{"BGN 100", "EUR", 3, "EUR 51.13", "EUR 51.13", "EUR 51.13"},
		{"EUR 1", "EUR", 3, "EUR 1.00", "EUR 1.00", "EUR 1.00"},
	} {
		day := on(t, "2026-01-01")
		to := cur(c.to)
		got, err := ConvertByEuroRule(money.MustParseAmount(c.from), to, day, c.places)
		require.NoError(t, err, c.from)
		require.Equal(t, c.euro, got.Euro.String(), c.from)
		want, plainWant := c.want, c.plain
		if to.Digits() == 0 { // currencies that ISO 4217 counts without a subunit
			a := money.MustParseAmount(want).Round(0, money.HalfUp)
			want = a.String()
			plainWant = ""
		}
		require.Equal(t, want, got.Amount.String(), c.from)
		if plainWant != "" {
			free, err := Convert(bg, nil, money.MustParseAmount(c.from), to, day)
			require.NoError(t, err)
			require.Equal(t, plainWant, free.Amount().String(), c.from)
		}
	}
}

func TestConvertByEuroRuleErrors(t *testing.T) {
	t.Parallel()
	ten := money.MustParseAmount("DEM 10")
	for name, err := range map[string]error{
		"two decimals":      second(ConvertByEuroRule(ten, cur("FRF"), on(t, "2000-01-01"), 2)),
		"thirteen decimals": second(ConvertByEuroRule(ten, cur("FRF"), on(t, "2000-01-01"), 13)),
		"before the euro":   second(ConvertByEuroRule(ten, cur("FRF"), on(t, "1998-12-31"), 3)),
		"before it joined":  second(ConvertByEuroRule(ten, cur("GRD"), on(t, "2000-12-31"), 3)),
		"no euro currency":  second(ConvertByEuroRule(ten, cur("USD"), on(t, "2000-01-01"), 3)),
		"a redenomination":  second(ConvertByEuroRule(money.MustParseAmount("TRL 10"), cur("EUR"), on(t, "2000-01-01"), 3)),
		"no currency to":    second(ConvertByEuroRule(ten, money.Currency{}, on(t, "2000-01-01"), 3)),
		"no currency from":  second(ConvertByEuroRule(money.Amount{}, cur("EUR"), on(t, "2000-01-01"), 3)),
	} {
		require.ErrorIs(t, err, ErrEuroRule, name)
	}
	_, err := ConvertByEuroRule(money.NewAmount(decimal.New(1, 1000000), money.EUR), cur("FRF"), on(t, "2000-01-01"), 3)
	require.ErrorIs(t, err, money.ErrRange)
}

// Three decimals on the way are the least that the regulation allows, twelve the most that there are.
func TestEuroRuleDecimals(t *testing.T) {
	t.Parallel()
	for places, ok := range map[int]bool{2: false, 3: true, 12: true, 13: false} {
		_, err := ConvertByEuroRule(money.MustParseAmount("DEM 100"), money.FRF, on(t, "2001-05-01"), places)
		require.Equal(t, ok, err == nil, "%d: %v", places, err)
	}
}

func second[T any](_ T, err error) error { return err }
