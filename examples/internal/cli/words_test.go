package cli

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

func TestWordsOfAFigure(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, currency, hedge, per, doubt string }{
		{"It paid at least €5 a share.", "EUR", "at least", "per share", ""},
		{"It cost $5.", "USD", "", "", "or AUD, CAD, NZD"},
		{"It cost tens of millions of euros.", "EUR", "some", "", ""},
		{"It cost 500 pesos.", "?", "", "", "or ARS, BOP, CLP"},
	} {
		all := parse.Read(c.text).Matches
		require.Len(t, all, 1, c.text)
		m := all[0]
		assert.Equal(t, c.currency, Currency(m.Figure), c.text)
		assert.Equal(t, c.hedge, Hedge(m.Figure), c.text)
		assert.Equal(t, c.per, Per(m.Per), c.text)
		if c.currency != "?" {
			assert.Equal(t, c.doubt, Doubt(m), c.text)
		} else {
			assert.Contains(t, Doubt(m), "or ", c.text)
		}
	}
	assert.Equal(t, "not sure", Doubt(parse.Match{Figure: money.Figure{}}))
	assert.Equal(t, "a note", Doubt(parse.Match{Note: "a note"}))
}

func TestDated(t *testing.T) {
	t.Parallel()
	day, year := parse.Date{Year: 2025, Month: 2, Day: 24}, parse.Date{Year: 2024}
	assert.Equal(t, "dated 2025-02-24 by the text", Dated(parse.Date{}, parse.Date{}, day))
	assert.Equal(t, "dated 2024 as told", Dated(year, parse.Date{}, parse.Date{}))
	assert.Equal(t, "dated 2024 as told (the text says 2025-02-24)", Dated(year, parse.Date{}, day))
	assert.Equal(t, "of the time from 2024 to 2025-02-24 as told", Dated(year, day, parse.Date{}))
	assert.Contains(t, Dated(parse.Date{}, parse.Date{}, parse.Date{}), "no date known")
}
