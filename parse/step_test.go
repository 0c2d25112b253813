package parse

import (
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// simple is a figure of English prose that has one number in digits and at most one scale.
var simple = regexp.MustCompile(`^[^\d.]*(?:[A-Za-z]\.)*[^\d.]*?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:[ \x{A0}\x{202F}-]?(thousand|million|billion|trillion|bn|[kKm])\b)?\D*$`)

var simpleScales = map[string]int32{"": 0, "thousand": 3, "k": 3, "K": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}

// otherScale is a scale that simple does not read.
var otherScale = regexp.MustCompile(`(?i)\d[ -]?(trn|tn|bln|bn|bil|b|t|mn|mil|mill|mrd|milliard|quad|cr|l|mio)`)

// scaleBehind is what follows a figure whose scale stands with a second one.
var scaleBehind = regexp.MustCompile(`^(?:(?: to|,? and|,? or(?: even)?|,) \p{Sc}?[\d.]+)+ [a-z]*illion`)

// fewMarks are texts of figures that the pattern would misjudge: subunits, which are hundredths, marks with a scale of
// their own, and further scales.
var fewMarks = regexp.MustCompile(`(?i)\dL|-B|cts|cps|\n|cent|penn|pence|\dp|¢|kope|paise|grosz|fils|chetrum|laari|lisente|poisha|pyas|butut|khoum|jiao|lakh|crore|grand|\bmm\b|mln|mio|[a-z]{3}(?:[mkb]n?|tn)\b|[mkt](usd|eur)| - |odd|\+|illion.*illion|[\d)] [a-z]+ [a-z]*illion|\) [a-z]*illion|^[\d.,]+$|\p{Han}|\p{Hangul}|half|hundred|dozen|dlr|'000|zillion|\bM\b|\dM|\dB|\db\b|[½¼¾/]|\btn|\bT\b`)

// TestSteps derives the step and the decimal mark of simple figures in the English corpus from how they are written, with
// a pattern, and the value too.
func TestSteps(t *testing.T) {
	cases, err := loadCorpus(corpusDir)
	require.NoError(t, err)
	n := 0
	for _, c := range cases {
		if path.Dir(filepath.ToSlash(c.File)) != "en" || c.Options.Mode != "" || len(c.Options.Lang)+len(c.Options.Region) > 0 || len(c.Scales) > 0 {
			continue
		}
		p, err := c.Options.parser()
		require.NoError(t, err)
		d := p.Read(c.Text)
		if len(d.Scales) > 0 {
			continue
		}
		for _, m := range d.Matches {
			f := simple.FindStringSubmatch(m.Text)
			amount, single := m.Figure.Amount()
			if f == nil || !single || m.Figure.Vague() || fewMarks.MatchString(m.Text) || f[3] == "" && (otherScale.MatchString(m.Text) || scaleBehind.MatchString(c.Text[m.End:])) || len(f[2]) == 4 || strings.Contains(c.Text, ") million") || amount.Currency() == money.KWD {
				continue
			}
			scale, decimals := simpleScales[f[3]], strings.TrimPrefix(f[2], ".")
			value, err := decimal.NewFromString(strings.ReplaceAll(f[1], ",", "") + f[2])
			require.NoError(t, err)
			step := scale - int32(len(decimals))
			low, high := m.Figure.Steps()
			ok := assert.Equal(t, plainDecimal(value.Shift(scale)), plainDecimal(amount.Decimal().Abs()), "%q in %q", m.Text, c.Text)
			ok = assert.Equal(t, plainDecimal(decimal.New(1, step)), plainDecimal(low.Unit), "step of %q in %q", m.Text, c.Text) && ok
			ok = assert.Equal(t, decimals != "", low.Point, "decimal mark of %q in %q", m.Text, c.Text) && ok
			if ok {
				assert.Equal(t, low, high, "%q", m.Text)
				n++
			}
		}
	}
	require.Greater(t, n, 1500)
}
