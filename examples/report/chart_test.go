package main

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

// charts checks a text and returns the chart of its first finding.
func charts(t *testing.T, text string) *chart {
	t.Helper()
	checker := fx.Checker{Source: reference.Source()}
	found, err := checker.Text(t.Context(), text)
	require.NoError(t, err)
	require.NotEmpty(t, found)
	c, err := newChart(t.Context(), "c", &found[0], checker.Source)
	require.NoError(t, err)
	return c
}

func TestChart(t *testing.T) {
	t.Parallel()
	c := charts(t, "Date: 2018-07-18\nThe fine was 4.34 billion euros ($5.04 billion).")
	require.NotNil(t, c)
	assert.Equal(t, "USD per EUR", c.Unit)
	assert.Equal(t, "2018-05-19", c.From)
	assert.Equal(t, "2018-09-16", c.To)
	assert.Equal(t, "The market rate was 1.13–1.18 USD per EUR. The text implies 1.16.", c.Text)
	assert.NotNil(t, c.Band)
	assert.NotEmpty(t, c.Date)
	assert.Greater(t, strings.Count(c.Line, ","), 30)

	c = charts(t, "Date: 2018-07-18\nThe fine was 4.34 billion euros ($504 billion).")
	assert.Nil(t, c.Band)
	assert.True(t, c.Above)
	assert.Equal(t, "116", c.Off)

	c = charts(t, "Date: 2018-07-18\nThe fine was 4.34 billion euros ($0.5 billion).")
	assert.Nil(t, c.Band)
	assert.False(t, c.Above)

	c = charts(t, "It cost 380 billion yuan ($52 billion).")
	assert.Equal(t, "CNY per USD", c.Unit, "a dollar is dearer")
	assert.Empty(t, c.Date)
	assert.Equal(t, "1999-01-01", c.From)

	assert.Nil(t, charts(t, "Date: 1850-01-01. It cost 5 Tongan paʻanga (6 Danish kroner)."), "no rate, no chart")
}

func TestChartReportsABrokenSource(t *testing.T) {
	t.Parallel()
	checker := fx.Checker{Source: reference.Source()}
	found, err := checker.Text(t.Context(), "Date: 2018-07-18\nThe fine was 4.34 billion euros ($5.04 billion).")
	require.NoError(t, err)
	broken := errors.New("broken")
	_, err = newChart(t.Context(), "c", &found[0], fx.SourceFunc(func(context.Context, money.Currency, money.Currency, time.Time) (fx.Rate, error) {
		return fx.Rate{}, broken
	}))
	require.ErrorIs(t, err, broken)
}

func TestAxis(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ low, high, want string }{
		{"0.95", "1.65", "1.0 1.2 1.4 1.6"},
		{"7.1", "7.33", "7.10 7.15 7.20 7.25 7.30"},
		{"6.9", "11.2", "7 8 9 10 11"},
		{"8000", "26000", "10000 15000 20000 25000"},
		{"0.00001231", "0.00001399", "0.0000125 0.0000130 0.0000135"},
	} {
		low, _ := new(big.Rat).SetString(c.low)
		high, _ := new(big.Rat).SetString(c.high)
		var got []string
		for _, tick := range (axis{low, high}).ticks() {
			got = append(got, tick.Label)
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%s to %s", c.low, c.high)
	}
}

func TestRounded(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"7.29042": "7.29", "1/3": "0.333", "1234.56": "1,230", "10690.4": "10,700", "999.6": "1,000", "9996": "10,000", "123456789": "123,000,000", "0.9999": "1", "0.0000123456": "0.0000123", "12.5": "12.5", "100": "100", "0": "0",
	} {
		r, ok := new(big.Rat).SetString(in)
		require.True(t, ok)
		assert.Equal(t, want, rounded(r))
	}
}
