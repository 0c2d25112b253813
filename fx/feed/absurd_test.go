package feed

import (
	"errors"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// aNumber is a number with decimals, as prices are in the samples.
var aNumber = regexp.MustCompile(`\d+[.,]\d+(E-?\d+)?`)

// In every layout a price that is none gives no rate, and is told with its line and what stands there.
func TestAbsurdPrices(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	require.NoError(t, err)
	for _, path := range names {
		loader := Loader{Series: "DEXCHUS", Base: money.EUR}
		name := filepath.Base(path)
		text := sample(t, name)
		if rates, _, err := load(loader, text); err != nil || len(rates) == 0 {
			continue
		}
		loader.Format, err = Sniff([]byte(text))
		require.NoError(t, err)
		for _, absurd := range []string{"1e400", "-7.25", "7.2.5", strings.Repeat("9", 100), "0.0", "1e-99", "7.25x"} {
			lines := strings.Split(text, "\n")
			for i, line := range lines {
				lines[i] = aNumber.ReplaceAllStringFunc(line, func(s string) string {
					if strings.Contains(line, "<?xml") && s == "1.0" {
						return s
					}
					return absurd
				})
			}
			rates, problems, err := load(loader, strings.Join(lines, "\n"))
			for _, r := range rates { // whole numbers and thousands with a point between, which were left as they are
				assert.NotEqual(t, absurd, r.Price.String(), "%s with %.9s", name, absurd)
			}
			var known *Error
			switch {
			case errors.As(err, &known):
				assert.Positive(t, known.Line, "%s with %.9s: %v", name, absurd, err)
			case len(problems) == 0:
				assert.Fail(t, "silence", "%s with %.9s", name, absurd)
			default:
				told := false
				for _, p := range problems {
					told = told || p.Line > 0 && (errors.Is(&p, ErrPrice) || errors.Is(&p, ErrSyntax) || errors.Is(&p, ErrDate))
				}
				assert.True(t, told, "%s with %.9s: %v", name, absurd, tell(problems))
			}
		}
	}
}

// A number of a file that ends inside it is no rate, also where rates are handed on as they come.
func TestCutNumber(t *testing.T) {
	for _, end := range []string{"", " ", "\n\n", "8", "8\n"} {
		rates, _, err := load(Loader{}, `{"amount":100,"base":"JPY","date":"2025-02-24","rates":{"USD":0.67,"EUR":0.63`+end)
		require.ErrorIs(t, err, ErrSyntax)
		require.Equal(t, []string{"2025-02-24 JPY/USD 0.0067 reference"}, show(rates), "%q", end)
	}
}
