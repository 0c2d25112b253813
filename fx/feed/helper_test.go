package feed

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
)

// sample returns a file of testdata.
func sample(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(b)
}

// load reads text.
func load(l Loader, text string) ([]fx.Rate, []Problem, error) {
	return l.Read(context.Background(), strings.NewReader(text))
}

// show writes rates as "2025-02-24 EUR/USD 1.0466 reference", with the digits that were written.
func show(rates []fx.Rate) []string {
	out := []string{}
	for _, r := range rates {
		price := r.Price.StringFixed(max(0, -r.Price.Exponent()))
		out = append(out, r.Date.Format("2006-01-02")+" "+r.Base.String()+"/"+r.Quote.String()+" "+price+" "+r.Kind.String())
	}
	return out
}

// tell writes problems as their errors.
func tell(problems []Problem) []string {
	out := []string{}
	for _, p := range problems {
		out = append(out, p.Error())
	}
	return out
}

// expect reads a sample with l and compares all that comes of it.
func expect(t *testing.T, l Loader, name string, format Format, rates, problems []string) []fx.Rate {
	t.Helper()
	text := sample(t, name)
	sniffed, err := Sniff([]byte(text))
	require.NoError(t, err)
	require.Equal(t, format.String(), sniffed.String())
	got, told, err := load(l, text)
	require.NoError(t, err)
	require.Equal(t, rates, show(got))
	require.Equal(t, problems, tell(told))
	return got
}

// none is an empty list of problems.
var none = []string{}
