package fx_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

// Every cause has a sentence and a short form.
func TestCauseText(t *testing.T) {
	t.Parallel()
	for k := fx.SameDigits; k <= fx.Mispaired; k++ {
		c := fx.Cause{Kind: k, Power: -3, Side: fx.ToSide, Currency: money.AUD, Years: []fx.Years{{First: 1999, Last: 2001}, {First: 2010, Last: 2011}, {First: 2020, Last: 2020}}}
		require.Contains(t, c.Label(), k.String())
		require.NotEmpty(t, c.String())
		b, err := json.Marshal(c)
		require.NoError(t, err)
		require.Contains(t, string(b), `"kind":"`+k.String()+`"`)
	}
	c := fx.Cause{Kind: fx.OtherDate, Years: []fx.Years{{First: 1999, Last: 2001}, {First: 2010, Last: 2011}, {First: 2020, Last: 2020}}}
	require.Equal(t, "other_date 1999–2001, 2010–11, 2020", c.Label())
	// One finding for each way a power of ten goes wrong; the text names the usual slip.
	ch := &fx.Checker{Source: reference.Market(), Date: dateOf(t, "2024-06-03")}
	for to, want := range map[string]string{
		"USD 11.1": "too small by a factor of 1,000,000, as million for trillion", "USD 111": "100,000, as a lakh read as one",
		"USD 1.11": "10,000,000, as a crore read as one", "USD 1110": "10,000, as a man or wan read as one",
		"USD 111e9": "too large by a factor of 10,000", "USD 11.1e3": "too small by a factor of 1,000, as thousand for million",
		"USD 111e6": "too large by a factor of 10: a digit", "USD 1.11e12": "100,000, as a lakh", "USD 0.111": "100,000,000, as an oku",
	} {
		f := check(t, ch, "EUR 10.2e6", to)
		require.Equal(t, fx.Inconsistent, f.Verdict, to)
		found := ""
		for _, cause := range f.Causes {
			if cause.Kind == fx.Factor10 {
				found = cause.String()
			}
		}
		require.Contains(t, found, want, f.Explain())
	}
}
