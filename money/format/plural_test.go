package format

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/exactfigures/figures/money"
)

func numberIn(t *testing.T, text string) number {
	t.Helper()
	return numberOf(money.MustParseAmount("XXX " + text).Decimal())
}

func TestPlural(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		locale, number string
		exponent       int
		want           string
	}{
		{"en", "1", 0, "one"},
		{"en", "1.0", 0, "other"},
		{"en", "2", 0, "other"},
		{"fr", "0.5", 0, "one"},
		{"fr", "1.99", 0, "one"},
		{"fr", "2", 0, "other"},
		{"fr", "1000000", 0, "many"},
		{"fr", "1000000", 6, "many"},
		{"fr", "1200000", 6, "many"},
		{"fr", "1200000", 0, "other"},
		{"pl", "1", 0, "one"},
		{"pl", "22", 0, "few"},
		{"pl", "112", 0, "many"},
		{"pl", "1000", 3, "many"},
		{"pl", "1.5", 0, "other"},
		{"ar", "0", 0, "zero"},
		{"ar", "2.00", 0, "two"},
		{"ar", "103", 0, "few"},
		{"ar", "111", 0, "many"},
		{"ar", "0.1", 0, "other"},
		{"lv", "21.1", 0, "one"},
		{"sl", "102", 0, "two"},
		{"da", "0.1", 0, "one"},
		{"pt-PT", "0", 0, "other"},
		{"pt", "0", 0, "one"},
		{"sr-Latn-ME", "21", 0, "one"},
		{"ja", "1", 0, "other"},
		{"ru", "100000000000000000000000000000000000000000000000002", 0, "few"},
		{"xx", "1", 0, "other"},
	} {
		assert.Equal(t, c.want, plural(load().rules(c.locale), numberIn(t, c.number), c.exponent), "%s %s e%d", c.locale, c.number, c.exponent)
	}
}
