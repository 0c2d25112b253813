package fx_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
)

// Of two ranges of which one end was converted wrongly, the finding shows that end and looks there for the cause.
func TestRangesEndByEnd(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Market(), Date: dateOf(t, "2023-06-01")}
	for _, x := range []struct{ from, to, verdict, end, cause string }{
		{"EUR 10e6..20e6", "USD 10.7e6..21.4e6", "consistent", "high", ""},
		{"EUR 10e6..20e6", "USD 10.7e6..24.1e6", "inconsistent", "high", "transposed to"},
		{"EUR 10e6..20e6", "USD 1.07e6..21.4e6", "inconsistent", "low", "factor_10 10^-1"},
		{"EUR 10e6..20e6", "USD 10.7e6..2.14e9", "inconsistent", "high", "factor_10 10^2"},
		{"EUR 10e6..20e6", "USD 107e6..214e6", "inconsistent", "high", "factor_10 10^1"},
		{"EUR 10e6..20e6", "USD 15.0e6", "consistent", "", ""},
		{"EUR 10.0e6..10.2e6", "USD 15.0e6", "inconsistent", "", ""},
	} {
		f := check(t, c, x.from, x.to)
		name := x.from + " " + x.to + "\n" + f.Explain()
		require.Equal(t, x.verdict, f.Verdict.String(), name)
		assert.Equal(t, x.end, f.End.String(), name)
		if x.cause != "" {
			require.NotEmpty(t, f.Causes, name)
			assert.Equal(t, x.cause, f.Causes[0].Label(), name)
		}
		meets := f.Implied.Low.Cmp(f.Allowed.High) <= 0 && f.Allowed.Low.Cmp(f.Implied.High) <= 0
		assert.Equal(t, x.verdict == "consistent", meets, name)
	}
	f := check(t, c, "EUR 10e6..20e6", "USD 10.7e6..24.1e6")
	assert.Contains(t, f.Explain(), "upper ends €20 million = $24.1 million")
	f = check(t, c, "EUR 10e6..20e6", "USD 1.07e6..21.4e6")
	assert.Contains(t, f.Explain(), "lower ends €10 million = $1.07 million")
}

// The bounds are those of the grade, so that whoever redoes the check finds that they meet.
func TestBoundsOfTheGrade(t *testing.T) {
	t.Parallel()
	c := &fx.Checker{Source: reference.Market(), Date: dateOf(t, "2025-02-24")}
	for _, x := range []struct{ from, to, grade, low, high string }{
		{"CNY 380e9", "USD 52.44e9", "exact", "379500000000", "380500000000"},
		{"CNY 380e9", "USD 50e9", "rounded", "375000000000", "385000000000"},
		{"CNY 10e9", "USD 1e9", "coarse", "9500000000", "10500000000"},
	} {
		f := check(t, c, x.from, x.to)
		require.Equal(t, x.grade, f.Grade.String(), f.Explain())
		b, err := json.Marshal(f)
		require.NoError(t, err)
		var got struct {
			Latest  string
			Allowed struct{ Low, High string }
			Bounds  struct{ Low, High string } `json:"from_bounds"`
			Implied struct{ Low, High string }
		}
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Equal(t, x.low, got.Bounds.Low)
		assert.Equal(t, x.high, got.Bounds.High)
		assert.Equal(t, "0.1368404632", got.Latest)
		assert.NotEmpty(t, got.Allowed.Low)
		assert.LessOrEqual(t, f.Implied.Low.Cmp(f.Allowed.High), 0)
		assert.GreaterOrEqual(t, f.Implied.High.Cmp(f.Allowed.Low), 0)
	}
}
