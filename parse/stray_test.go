package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"
)

// TestStrayNames tells names of money from the words of another language that are written so.
func TestStrayNames(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"sv", "De var 130 som kom.", ""},
		{"sv", "Han betalade 20 kronor.", "20 kronor"},
		{"fr", "Elle a 3 fils.", ""},
		{"fr", "Elle a payé 3 dinars et 20 fils.", "3 dinars et 20 fils"},
		{"fr", "Il faut lire 300 pages.", ""},
		{"fr", "Cela coûte 5000 takas.", "5000 takas"},
		{"pl", "Ona ma 4 lata.", ""},
		{"pl", "Ona ma 4 lata i płaci 5 zł.", "5 zł"},
		{"de", "Er zahlte 20 Slot.", ""},
		{"de", "Er zahlte 2 Millionen Taka.", "2 Millionen Taka"},
		{"mk", "Тоа чини 500 денари.", "500 денари"},
		{"bg", "Той остана там 1 ден.", ""},
		{"tr", "Bin yeni öğrenci kayıt oldu.", ""},
		{"es", "nueve pounds", "nueve pounds"}, // nothing speaks against it
	} {
		got := ""
		p := Parser{Languages: []language.Tag{language.MustParse(c.lang)}}
		for m := range p.All(c.text) {
			got += m.Text
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// TestStrayNamesUntold does so where few words leave the language open between several.
func TestStrayNamesUntold(t *testing.T) {
	for text, want := range map[string]string{
		"3 yeni ürün eklendi": "",
		"Mají 2 lata":         "",
		"5000 yeni":           "5000 yeni",
	} {
		got := ""
		for m := range All(text) {
			got += m.Text
		}
		assert.Equal(t, want, got, text)
	}
}
