package main

import (
	"context"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/parse"
)

// TestReadmeMakesAVerdict: the numbers of the README's "How a verdict is made" are those of the finding.
func TestReadmeMakesAVerdict(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, section, ok := strings.Cut(string(text), "\n## How a verdict is made\n")
	require.True(t, ok)
	section, _, _ = strings.Cut(section, "\n## ")
	_, sentence, _ := strings.Cut(section, "\"")
	sentence, _, _ = strings.Cut(sentence, "\"")
	shown := map[string]string{}
	for line := range strings.Lines(section) {
		if cells := strings.Split(line, "|"); len(cells) == 5 {
			shown[strings.TrimSpace(cells[1])] = strings.TrimSpace(cells[2])
		}
	}

	checker := fx.Checker{Source: reference.Source(), Date: parse.Date{Year: 2025, Month: 2, Day: 24}}
	found, err := checker.Text(context.Background(), sentence)
	require.NoError(t, err)
	require.Len(t, found, 1)
	f := &found[0]

	billions := func(r *big.Rat, digits int) string {
		return significant(new(big.Rat).Quo(r, big.NewRat(1e9, 1)), digits)
	}
	// The finding has dollars for a yuan; the README has yuan for a dollar, as everybody says it.
	turned := func(b fx.Bounds, digits int) string {
		return significant(new(big.Rat).Inv(b.High), digits) + " … " + significant(new(big.Rat).Inv(b.Low), digits) + " yuan a dollar"
	}
	low, high := f.Expected.Range()
	percent := new(big.Rat).Mul(new(big.Rat).Sub(f.Ratio, big.NewRat(1, 1)), big.NewRat(100, 1))
	gap := new(big.Rat).Mul(f.Gap, big.NewRat(100, 1))
	to, _ := f.To.Amount()
	from, _ := f.From.Amount()
	short := new(big.Rat).Sub(to.Decimal().Rat(), new(big.Rat).Mul(from.Decimal().Rat(), f.Latest))
	assert.Equal(t, map[string]string{
		"step": "", "---": "---",
		"what the first figure may stand for": billions(f.FromBounds.Low, 3) + " … " + billions(f.FromBounds.High, 3) + " billion yuan",
		"what the second may stand for":       billions(f.ToBounds.Low, 2) + " … " + billions(f.ToBounds.High, 2) + " billion dollars",
		"the rate that the text implies":      turned(f.Implied, 3),
		"the rates of those days":             turned(fx.Bounds{Low: f.Rates.Low.Rat(), High: f.Rates.High.Rat()}, 6),
		"with 2 % of tolerance":               turned(f.Allowed, 6),
		"the verdict":                         f.Verdict.String(),
		"how far apart":                       significant(gap, 3) + " %",
		"what was to be expected":             billions(low.Decimal().Rat(), 3) + " … " + billions(high.Decimal().Rat(), 3) + " billion dollars",
		"how far off":                         significant(percent, 2) + " %, " + billions(short, 2) + " billion dollars",
		"the likely cause":                    "the digits are repeated",
		"was it ever true":                    "no",
	}, shown)
	require.NotEmpty(t, f.Causes)
	assert.Equal(t, fx.SameDigits, f.Causes[0].Kind)
	assert.Equal(t, -1, f.Causes[0].Power)
	ever := turned(f.Ever, 3)
	assert.Equal(t, "1.50 … 8.74 yuan a dollar", ever)
	assert.Contains(t, section, f.EverYears.String()[:4])
	assert.Contains(t, f.Explain(), "the rate would have to be off by 31.6 %")
}

// significant writes so many digits of a number, with the sign that prose has.
func significant(r *big.Rat, digits int) string {
	abs := new(big.Rat).Abs(r)
	whole := len(new(big.Int).Quo(abs.Num(), abs.Denom()).String())
	s := abs.FloatString(max(0, digits-whole))
	if r.Sign() < 0 {
		s = "−" + s
	}
	return s
}
