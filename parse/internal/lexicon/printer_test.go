package lexicon

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// cldrRows reads a table of internal/cldr, without its comments.
func cldrRows(t *testing.T, name string) (rows [][]string) {
	t.Helper()
	text, err := os.ReadFile("../../../internal/cldr/data/" + name)
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSuffix(line, "\n"); line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		for i, c := range cells {
			if strings.Contains(c, `\u`) {
				s, err := strconv.Unquote(`"` + strings.ReplaceAll(c, `"`, `\"`) + `"`)
				require.NoError(t, err)
				cells[i] = s
			}
		}
		rows = append(rows, cells)
	}
	return rows
}

func localesByTag() map[string]*Locale {
	all := map[string]*Locale{}
	for i, l := range Load().Locales() {
		if all[l.Tags[0]] == nil { // the root, which is last, is taken for English
			all[l.Tags[0]] = &Load().Locales()[i]
		}
	}
	return all
}

// TestLocales compares every locale with its row in CLDR: marks, groups, digits, tender, where the sign stands.
func TestLocales(t *testing.T) {
	const (
		locale, system, standard, digits, decimal, group, currencyDecimal, currencyGroup, grouping, pattern, region, currency = 0, 1, 2, 3, 5, 6, 7, 8, 13, 14, 20, 21
	)
	all := localesByTag()
	n, zeros := 0, 0
	for _, r := range cldrRows(t, "locales.tsv") {
		l := all[r[locale]]
		if l == nil {
			continue
		}
		if r[standard] == "yes" && r[digits] != "" && l.Zero != 0 {
			zero, _ := utf8.DecodeRuneInString(r[digits])
			require.Equal(t, string(zero), string(l.Zero), r[locale])
			zeros++
		}
		if r[system] != "latn" {
			continue
		}
		n++
		point, apart := r[decimal], r[group]
		if r[currencyDecimal] != "" {
			point = r[currencyDecimal]
		}
		if r[currencyGroup] != "" {
			apart = r[currencyGroup]
		}
		require.Equal(t, point, string(l.Decimal), "%s: decimal mark", r[locale])
		if apart == "’" { // CLDR has both quotes
			apart = "'"
		}
		require.Equal(t, apart, strings.ReplaceAll(string(l.Group), "’", "'"), "%s: separator of groups", r[locale])
		require.Equal(t, r[grouping] == "2", l.Pairs, "%s: groups of two", r[locale])
		positive, _, _ := strings.Cut(r[pattern], ";")
		require.Equal(t, strings.Index(positive, "¤") > strings.Index(positive, "0"), l.Sign.Behind, "%s: %s", r[locale], r[pattern])
		if len(l.Tender) > 0 && r[region] != "" && strings.Count(r[locale], "-") == 1 && len(r[locale]) == 5 {
			require.Equal(t, r[currency], l.Tender[0].String(), "%s: tender", r[locale])
		}
	}
	require.Greater(t, n, 700)
	require.Greater(t, zeros, 50)
}

// TestLocale has by hand what tells locales apart.
func TestLocale(t *testing.T) {
	all := localesByTag()
	require.True(t, all["fy"].SignBehind, "West Frisian: € 5,00-")
	require.False(t, all["nl"].SignBehind)
	require.Equal(t, Place{}, all["en"].Sign)                              // $5
	require.Equal(t, Place{Behind: false, Blank: true}, all["en"].Letters) // USD 5
	require.Equal(t, Place{Behind: true, Blank: true}, all["de"].Sign)     // 5 €
	require.Equal(t, Place{Behind: false, Blank: true}, all["de-AT"].Sign) // € 5
	require.Equal(t, Place{Behind: false, Blank: true}, all["nl"].Sign)    // € 5
	require.True(t, all["de"].ScaleBlank)                                  // 5 Mio.
	require.False(t, all["en"].ScaleBlank)                                 // 5M
	require.Equal(t, []string{"de-CH", "de", "de"}, all["de-CH"].Tags)     // the language once more, as its tables are named
	require.Equal(t, []string{"en-IN", "en-001", "en", "en"}, all["en-IN"].Tags)
	require.Equal(t, "nb", all["nn"].Tags[len(all["nn"].Tags)-1], "Nynorsk has the words of Bokmål")
	require.Equal(t, "nb", all["no"].Tags[len(all["no"].Tags)-1])
	require.True(t, all["sr-Latn"].OtherScript)
	require.False(t, all["sr-Cyrl"].OtherScript)
	require.False(t, all["sr"].OtherScript)
	require.True(t, all["zh-Hant"].OtherScript, "China writes simplified")
	require.False(t, all["zh-Hant-TW"] != nil && all["zh-Hant-TW"].OtherScript)
	require.Equal(t, '٠', all["ar-EG"].Zero)
	require.Zero(t, all["ar-MA"].Zero)
	require.Zero(t, all["de"].Zero)
	require.Equal(t, "CHF", all["de-CH"].Tender[0].String())
	require.Same(t, &Load().Locales()[0], &Load().Locales()[0], "sorted out once")
}

// TestFacts has what is known of locales by their tags.
func TestFacts(t *testing.T) {
	x := Load()
	require.True(t, x.SignBehind(language.Make("fy")))
	require.False(t, x.SignBehind(language.Make("de")))
	require.False(t, x.Pairs(language.Make("hi"))) // 3;2 is not 2
	require.True(t, x.Pairs(language.Make("tok")))
	require.Equal(t, ',', x.NativeMark("km"))
	require.Zero(t, x.NativeMark("de"))
	require.Equal(t, ',', x.LocaleDecimalMark(language.Make("de")))
	require.Equal(t, '.', x.LocaleDecimalMark(language.Make("de-CH")))
	require.Equal(t, ',', x.LocaleDecimalMark(language.Make("de-AT-1901")), "by its parent")
	require.Zero(t, x.LocaleDecimalMark(language.Make("tlh")))
	require.Zero(t, x.LocaleDecimalMark(language.Und))
	for lang, want := range map[string]bool{"zh": true, "ja": true, "th": true, "lo": true, "km": true, "my": true, "ko": true, "en": false, "ru": false, "hi": false, "": false} {
		require.Equal(t, want, x.WritesUnspaced(lang), lang)
	}
	require.Equal(t, language.MustParse("zh-Hant"), x.Language("zh-Hant"))
	require.Equal(t, language.MustParse("zh-Hant"), x.Language("zh-Hant"), "the second time")

	entry := func(form string) Entry {
		_, entries := x.Longest(form, 0)
		for _, e := range entries {
			if e.Kind == Currency {
				return e
			}
		}
		t.Fatalf("%q is no currency", form)
		return Entry{}
	}
	require.Equal(t, "pl", x.Tags()[x.WrittenIn(entry("zł"))])
	require.Equal(t, "hu", x.Tags()[x.WrittenIn(entry("HUF"))])
	require.Equal(t, -1, x.WrittenIn(entry("$")), "several currencies")
	require.Equal(t, -1, x.WrittenIn(entry("FCFA")), "several countries")
}

func codesOf(all []money.Currency) (s string) {
	for _, c := range all {
		s += " " + c.String()
	}
	return strings.TrimSpace(s)
}

// TestSigns reads signs as a locale writes them, by CLDR: the standard sign of a currency is told from all others, the
// narrow one may be shared.
func TestSigns(t *testing.T) {
	x := Load()
	for _, c := range []struct {
		locale, sign, first string
		told                bool
	}{
		{"en", "$", "USD", true},
		{"en-CA", "$", "CAD", true},
		{"en-CA", "US$", "USD", true},
		{"en-AU", "$", "AUD", true},
		{"es-MX", "$", "MXN", true},
		{"en", "CA$", "CAD", true},
		{"es-NI", "C$", "NIO", true},
		{"fr-CA", "$", "CAD", true},
		{"en-GB", "£", "GBP", true},
		{"en", "Kč", "CZK", false}, // only where space is short
		{"da", "kr.", "DKK", true},
		{"ru", "р.", "BYN", false}, // the Belarusian one where space is short; what a rouble was with it is tender no more
		{"ja", "￥", "JPY", true},
		{"zh", "¥", "CNY", true},
		{"en", "¥", "JPY", true},
		{"de-AT-1901", "€", "EUR", true}, // by its parents
	} {
		codes, told := x.Signs(language.Make(c.locale), c.sign)
		require.NotEmpty(t, codes, "%s %s", c.locale, c.sign)
		require.Equal(t, c.first, codes[0].String(), "%s %s", c.locale, c.sign)
		require.Equal(t, c.told, told, "%s %s", c.locale, c.sign)
		seen := map[money.Currency]bool{}
		for _, code := range codes[1:] {
			require.False(t, seen[code] || code == codes[0], "%s %s gives %s twice", c.locale, c.sign, code)
			seen[code] = true
		}
	}
	for _, none := range []struct{ locale, sign string }{{"en", "USD"}, {"en", "#"}, {"en", ""}, {"fr", "kr."}} {
		codes, told := x.Signs(language.Make(none.locale), none.sign)
		require.Empty(t, codes, "%v", none)
		require.False(t, told)
	}
}

// TestSignsAgainstCLDR: each standard sign that CLDR lists for a locale is read there as its currency.
func TestSignsAgainstCLDR(t *testing.T) {
	x := Load()
	n := 0
	for _, r := range cldrRows(t, "symbols.tsv") {
		code, err := money.ParseCurrency(r[1])
		if err != nil || r[2] != "standard" || r[0] == r[1] || !code.Current() {
			continue
		}
		for _, l := range strings.Fields(r[3]) {
			if l == "und" {
				continue
			}
			codes, told := x.Signs(language.Make(l), r[0])
			require.True(t, told, "%s in %s", r[0], l)
			require.Contains(t, codes, code, "%s in %s is %s", r[0], l, codesOf(codes))
			n++
		}
	}
	require.Greater(t, n, 500)
}

// TestSignsAnywhere finds the locales of a sign.
func TestSignsAnywhere(t *testing.T) {
	x := Load()
	locales := x.Locales()
	find := func(sign, code string, narrow bool) map[string]bool {
		in := map[string]bool{}
		for _, s := range x.SignsAnywhere(sign) {
			if s.Code.String() == code && s.Narrow == narrow {
				require.Empty(t, in, "%s %s twice", sign, code)
				for _, i := range s.In {
					in[locales[i].Tags[0]] = true
				}
			}
		}
		return in
	}
	cad := find("$", "CAD", false)
	require.Equal(t, map[string]bool{"en-CA": true, "fr-CA": true}, cad)
	usd := find("$", "USD", false)
	require.True(t, usd["en"] && usd["en-US"] || usd["en"] && usd["es-US"])
	require.False(t, usd["en-CA"] || usd["en-AU"] || usd["es-MX"])
	require.True(t, find("US$", "USD", false)["en-GB"])
	require.Equal(t, map[string]bool{"es-NI": true}, find("C$", "NIO", false))
	narrow := find("$", "CAD", true)
	require.True(t, narrow["en"] && narrow["de"])
	require.Empty(t, x.SignsAnywhere("USD"))
	require.Empty(t, x.SignsAnywhere("no sign"))
	require.Equal(t, cad, find("$", "CAD", false), "kept")
}
