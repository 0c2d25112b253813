package fx_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/parse"
)

// TestTexts checks sentences in many languages as a reader gets them, from the text to the first cause.
func TestTexts(t *testing.T) {
	t.Parallel()
	file, err := os.ReadFile("testdata/texts.tsv")
	require.NoError(t, err)
	n := 0
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		n++
		cells := strings.Split(line, "\t")
		require.Len(t, cells, 4, line)
		c := fx.Checker{
			Source: reference.Source(), Date: dateOf(t, cells[1]),
			Parser: parse.Parser{Languages: []language.Tag{language.MustParse(cells[0])}},
		}
		found, err := c.Text(bg, cells[2])
		require.NoError(t, err)
		var got []string
		for i := range found {
			got = append(got, findingLabel(&found[i]))
		}
		assert.Equal(t, cells[3], strings.Join(got, "; "), "%s %s", cells[1], cells[2])
	}
	require.Greater(t, n, 300)
}

// findingLabel writes a verdict with what comes first behind it.
func findingLabel(f *fx.Finding) string {
	label := f.Verdict.String()
	switch {
	case f.Verdict == fx.Undetermined:
		label += " " + f.Reason.String()
	case f.Verdict == fx.Inconsistent && len(f.Causes) > 0:
		c := f.Causes[0]
		label += " " + c.Kind.String()
		switch c.Kind {
		case fx.SameDigits, fx.Factor10, fx.WrongCurrency:
			label = f.Verdict.String() + " " + c.Label()
		case fx.Transposed, fx.DigitChanged:
			label += " " + c.Side.String()
		}
	}
	return label
}
