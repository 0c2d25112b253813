package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx/reference"
)

func TestPrint(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	require.NoError(t, list(&b, reference.Table(), []string{"PLN", "aed"}))
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	require.Equal(t, []string{
		"pair     from        to          kind           rates  origin",
		"USD/AED  1973-01-01  2017-12-31  year_average   45     Penn World Table 9.1",
		"USD/AED  1997-11-01  …           peg            1      Central Bank of the UAE",
		"USD/AED  2024-03-02  2026-09-29  snapshot       63     currency-api snapshot",
		"USD/PLN  1971-01-01  2024-01-31  month_average  637    OECD",
		"USD/PLN  1990-01-01  2017-12-31  year_average   28     Penn World Table 9.1",
		"USD/PLN  2024-03-02  2026-09-29  snapshot       63     currency-api snapshot",
	}, lines)
	require.Error(t, list(&b, reference.Table(), []string{"QQQ"}))
}
