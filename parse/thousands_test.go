package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"
)

// TestThousands reads three digits behind one separator by the country of the currency.
func TestThousands(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"es", "Cuesta $4,320.", "USD 4320"},
		{"es", "Cuesta US$4,320 millones.", "USD 4320000000"},
		{"es", "Cuesta 4,320 euros.", "EUR 4.320"},
		{"es-MX", "Cuesta $4,320.", "MXN 4320"},
		{"es-AR", "Cuesta $4,320.", "ARS 4.320"},
		{"id", "Harganya Rp4,320.", "IDR 4320"},
		{"id", "Harganya Rp4,320 triliun.", "IDR 4320000000000"},
		{"de", "Kostet 4,320 Euro.", "EUR 4.320"},
		{"de", "Kostet $4,320.", "USD 4.320"},
		{"en", "It costs Rp4.320.", "IDR 4.320"}, // the language told rules
		{"und", "In this city the tea costs Rp4.320.", "IDR 4320"},
		{"und", "In this city the rent is €4.320 a month.", "EUR 4320"},
		{"und", "In this city the gas is €4.320 a litre.", "EUR 4.320"},
		{"und", "In this city the tea costs ¥4.320.", "JPY 4.320"},
	} {
		p := Parser{}
		if c.lang != "und" {
			p.Languages = []language.Tag{language.MustParse(c.lang)}
		}
		d := p.Read(c.text)
		if assert.Len(t, d.Matches, 1, c.text) {
			assert.Equal(t, c.want, d.Matches[0].Figure.String(), c.text)
		}
	}
}
