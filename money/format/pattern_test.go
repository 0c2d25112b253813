package format

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParsePattern(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]pattern{
		"¤#,##0.00":               {prefix: "¤", negativePrefix: "-¤", zeros: 1, primary: 3, secondary: 3},
		"¤#,##,##0.00;(¤#,##0.0)": {prefix: "¤", negativePrefix: "(¤", negativeSuffix: ")", zeros: 1, primary: 3, secondary: 2},
		"#,##0.00 ¤":              {suffix: " ¤", negativePrefix: "-", negativeSuffix: " ¤", zeros: 1, primary: 3, secondary: 3},
		"00 Mrd'.' ¤":             {suffix: " Mrd'.' ¤", negativePrefix: "-", negativeSuffix: " Mrd'.' ¤", zeros: 2},
		"elfu 0;elfu -0":          {prefix: "elfu ", negativePrefix: "elfu -", zeros: 1},
		"mille":                   {prefix: "mille", negativePrefix: "-mille", numberless: true},
		"a';'b 0":                 {prefix: "a';'b ", negativePrefix: "-a';'b ", zeros: 1},
	} {
		assert.Equal(t, want, parsePattern(text), text)
	}
}

func TestFill(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		front bool
		want  affix
	}{
		{"-¤", true, affix{"−US$", true}},
		{"¤-", true, affix{"US$−", false}},
		{"¤ ", true, affix{"US$ ", false}},
		{"¤", false, affix{"US$", true}},
		{" ¤", false, affix{" US$", false}},
		{" Mrd'.' ¤", false, affix{" Mrd. US$", false}},
		{"o''clock '¤' 'it''s'", false, affix{"o'clock ¤ it's", false}},
		{"", true, affix{}},
	} {
		assert.Equal(t, c.want, fill(c.text, "−", "US$", c.front), "%q", c.text)
	}
	assert.Equal(t, affix{"−", false}, fill("-¤", "−", "", true))
}

func TestAround(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		prefix affix
		number string
		suffix affix
		want   string
	}{
		{affix{"$", true}, "5", affix{}, "$5"},
		{affix{"USD", true}, "5", affix{}, "USD\u00a05"},
		{affix{"USD ", false}, "5", affix{}, "USD 5"},
		{affix{"Rs.", true}, "5", affix{}, "Rs.\u00a05"},
		{affix{"USD", true}, "五", affix{}, "USD五"},
		{affix{}, "5", affix{"Kč", true}, "5\u00a0Kč"},
		{affix{}, "5", affix{"€", true}, "5€"},
		{affix{}, "5 Mrd", affix{"€", true}, "5 Mrd\u00a0€"},
		{affix{"¥", true}, "5億", affix{}, "¥5億"},
	} {
		assert.Equal(t, c.want, around(c.prefix, c.number, c.suffix))
	}
}
