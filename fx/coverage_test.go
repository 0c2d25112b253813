package fx

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestCoverage(t *testing.T) {
	t.Parallel()
	tb := tableOf(t,
		"2024-01-04 EUR/USD 1.10 mid a", "2024-01-08 USD/EUR 0.9 mid a", "2024-01-05 EUR/USD 1.11 snapshot b", "2023-02-01 EUR/USD 1.2 month_average c",
		"2020-01-01 USD/AED 3.6725 peg d",
	)
	var got [][]string
	for _, c := range tb.Coverage() {
		day := func(d time.Time) string {
			if d.IsZero() {
				return ""
			}
			return d.Format(time.DateOnly)
		}
		got = append(got, []string{c.Base.String() + c.Quote.String(), c.Kind.String(), c.Origin, day(c.From), day(c.To), string(rune('0' + c.Rates))})
	}
	require.Equal(t, [][]string{
		{"EURUSD", "month_average", "c", "2023-02-01", "2023-02-28", "1"},
		{"EURUSD", "mid", "a", "2024-01-04", "2024-01-08", "2"},
		{"EURUSD", "snapshot", "b", "2024-01-05", "2024-01-05", "1"},
		{"USDAED", "peg", "d", "2020-01-01", "", "1"},
	}, got)
	require.Empty(t, (*Table)(nil).Coverage())
}
