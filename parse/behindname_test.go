package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"
)

// figuresIn reads a text with a language told, and returns its figures.
func figuresIn(lang, text string) (got []string) {
	p := Parser{Languages: []language.Tag{language.MustParse(lang)}}
	for m := range p.All(text) {
		got = append(got, m.Figure.String())
	}
	return got
}

// TestBehindName reads numbers of which a part, or all, stands behind the name of the currency.
func TestBehindName(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"ga", "Tá sé euro déag aige.", []string{"EUR 16"}},
		{"ga", "Tá ocht euro is caoga aige.", []string{"EUR 58"}},
		{"ga", "Tá ocht euro is caoga cent aige.", []string{"EUR 8.50"}},
		{"ga", "Tá caoga euro is ocht aige.", []string{"EUR 50.08"}},
		{"cy", "Mae ganddo bedair punt ar bymtheg.", []string{"GBP 19"}},
		{"cy", "Mae ganddo bum punt ar y bwrdd.", []string{"GBP 5"}},
		{"he", "יש לו שקל אחד.", []string{"ILS 1"}},
		{"he", "יש לו 5 שקלים, אחד חדש.", []string{"ILS 5"}},
		{"ar", "لديه دولاران.", []string{"USD 2"}},
		{"ar", "لديه ألفا دولار.", []string{"USD 2000"}},
		{"mt", "Għandu ewro wieħed.", []string{"EUR 1"}},
		{"eu", "Euro bat du.", []string{"EUR 1"}},
		{"en", "The euro one has.", nil},
	} {
		assert.Equal(t, c.want, figuresIn(c.lang, c.text), c.text)
	}
}
