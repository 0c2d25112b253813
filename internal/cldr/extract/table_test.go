package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// The tables that are checked in keep the form that readers count on.
func TestTables(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("..", "data", "*.tsv"))
	require.NoError(t, err)
	require.Len(t, names, 12)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.True(t, norm.NFC.IsNormal(data), "%s is not in NFC", name)
		before, columns := "", 0
		for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
			n := strings.Count(line, "\t") + 1
			if strings.HasPrefix(line, "#") {
				columns = n // of the last one: the header
				continue
			}
			require.Equal(t, columns, n, "%s:%d", name, i+1)
			require.NotEqual(t, before, line, "%s:%d", name, i+1)
			before = line
		}
	}
}

func TestTableRejects(t *testing.T) {
	for _, rows := range [][][]string{
		{{"a"}},
		{{"a", "b"}, {"a", "b"}},
		{{"a\tb", "c"}},
		{{"a\nb", "c"}},
	} {
		bad := table{name: "bad.tsv", columns: []string{"x", "y"}, rows: rows}
		assert.ErrorContains(t, bad.write(t.TempDir()), "bad.tsv", "%q", rows)
	}
}

func TestNames(t *testing.T) {
	code := regexp.MustCompile(`^[A-Z]{3}$`)
	found := map[string]string{}
	for _, row := range readTable(t, "names.tsv") {
		for c := range strings.FieldsSeq(row[1]) {
			require.Regexp(t, code, c)
		}
		require.NotEmpty(t, row[2], row[0])
		if strings.Contains(" "+row[2]+" ", " de ") {
			found[row[0]] = row[1]
		}
	}
	assert.Equal(t, "CHF", found["Schweizer Franken"])
	assert.Equal(t, "TRY", found["Türkische Lira"])
	assert.NotContains(t, found, "EUR")
}

func TestReadCompact(t *testing.T) {
	tests := []struct {
		key, pattern string
		want         affix
		count        string
		ok           bool
	}{
		{"1000-count-other", "0", affix{exponent: 3}, "other", false},
		{"10000000000-count-one", "00 Mrd'.' ¤", affix{exponent: 9, after: "Mrd.", blank: true}, "one", true},
		{"1000-count-one-alt-alphaNextToNumber", "¤\u00a00K", affix{exponent: 3, after: "K"}, "one", true},
		{"100000-count-other", "elfu 000;elfu -000", affix{exponent: 3, before: "elfu", blank: true}, "other", true},
		{"1000-count-other", "\u200f0 ألف ¤", affix{exponent: 3, after: "ألف", blank: true}, "other", true},
		{"1000-count-other", "0 o''clock", affix{exponent: 3, after: "o'clock", blank: true}, "other", true},
		{"1000000-count-one", "millón", affix{exponent: 6, before: "millón"}, "one", true},
	}
	for _, tt := range tests {
		got, count, ok, err := readCompact(tt.key, tt.pattern)
		require.NoError(t, err)
		assert.Equal(t, tt.want, got, tt.pattern)
		assert.Equal(t, tt.count, count, tt.pattern)
		assert.Equal(t, tt.ok, ok, tt.pattern)
	}
	_, _, _, err := readCompact("1500-count-other", "0")
	assert.Error(t, err)
}

func TestGrouping(t *testing.T) {
	for pattern, want := range map[string]string{
		"#,##0.###": "3", "#,##,##0.###": "3;2", "#,####0": "5", "#0.0": "0",
	} {
		assert.Equal(t, want, grouping(pattern), pattern)
	}
}

func TestEscape(t *testing.T) {
	assert.Equal(t, `\u00A0a b\\\u200F`, escape("\u00a0a b\\\u200f"))
}

func TestMaximize(t *testing.T) {
	c := &cldr{likely: map[string]string{"zh": "zh-Hans-CN", "zh-TW": "zh-Hant-TW", "sr": "sr-Cyrl-RS"}}
	for locale, want := range map[string]string{
		"zh": "zh-Hans-CN", "zh-TW": "zh-Hant-TW", "zh-Hans-HK": "zh-Hans-HK", "sr-Latn-ME": "sr-Latn-ME", "sr-ME": "sr-Cyrl-ME", "xx": "xx",
	} {
		l, s, r := c.maximize(locale)
		assert.Equal(t, want, join(l, s, r), locale)
	}
	assert.True(t, c.sameWriting("zh", "zh-Hans-HK"))
	assert.False(t, c.sameWriting("zh", "zh-TW"))
	assert.False(t, c.sameWriting("zh", "sr"))
}

func TestCollapse(t *testing.T) {
	c := &cldr{
		likely:  map[string]string{"es": "es-Latn-ES", "zh": "zh-Hans-CN"},
		parents: map[string]string{"es-MX": "es-419", "zh-Hant": "und"},
		currencies: map[string]map[string]map[string]string{
			"und": {}, "es": {}, "es-419": {}, "es-MX": {}, "zh": {}, "zh-Hant": {},
		},
	}
	set := func(locales ...string) map[string]bool {
		m := map[string]bool{}
		for _, l := range locales {
			m[l] = true
		}
		return m
	}
	assert.Equal(t, []string{"es"}, c.collapse(set("es", "es-419", "es-MX"), false))
	assert.Equal(t, []string{"es", "es-MX"}, c.collapse(set("es", "es-MX"), false))
	assert.Equal(t, []string{"zh", "zh-Hant"}, c.collapse(set("zh", "zh-Hant"), false))
	assert.Equal(t, []string{"und"}, c.collapse(set("und", "zh", "zh-Hant"), true))
}
