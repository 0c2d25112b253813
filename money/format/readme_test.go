package format

import (
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// What the README shows of each locale is what is written.
func TestReadme(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, table, ok := strings.Cut(string(text), "| locale | sign | code | name | the figure |\n|---|---|---|---|---|\n")
	require.True(t, ok)
	table, _, _ = strings.Cut(table, "\n\n")
	amount := money.MustParseAmount("USD 1234.5")
	billions := money.Step{Unit: decimal.New(1, 9)}
	figure := money.FigureOf(money.MustParseAmount("CNY 380000000000")).WithSteps(billions, billions)
	rows := strings.Split(table, "\n")
	require.Len(t, rows, 5)
	for _, row := range rows {
		cells := strings.Split(strings.Trim(row, "| "), " | ")
		f := Formatter{Locale: language.MustParse(cells[0])}
		want := []string{cells[0], f.Amount(amount)}
		f.Display = Code
		want = append(want, f.Amount(amount))
		f.Display = Name
		want = append(want, f.Amount(amount))
		f.Display = Symbol
		want = append(want, f.Figure(figure))
		assert.Equal(t, visible.Replace(strings.Join(want, " | ")), strings.Join(cells, " | "))
	}
}
