package format

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"
)

func TestFind(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{
		"und":                "und",
		"en":                 "en",
		"en-US":              "en",
		"en-IN":              "en-IN",
		"en-IN-u-nu-deva":    "en-IN",
		"en-AQ":              "en",
		"de-Latn-CH":         "de-CH",
		"zh-TW":              "zh-Hant",
		"zh-HK":              "zh-Hant-HK",
		"zh-CN":              "zh-Hans",
		"zh-Hant-SG":         "zh-Hant",
		"sr":                 "sr",
		"sr-ME":              "sr-Latn-ME",
		"sr-Latn":            "sr-Latn",
		"uz-AF":              "uz-Arab",
		"pa-PK":              "pa-Arab",
		"es-419":             "es-419",
		"ca-ES-valencia":     "ca-ES-valencia",
		"de-CH-1996":         "de-CH",
		"iw":                 "he",
		"en-Cyrl":            "und", // English in another script is no English that the CLDR knows
		"tlh":                "und",
		"en-x-private":       "en",
		"fr-CA-u-cf-account": "fr-CA",
	} {
		assert.Equal(t, want, load().find(language.Make(tag)).name, tag)
	}
}

func TestNumberingSystems(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ locale, system, want string }{
		{"ar-EG", "", "١٬٢٣٤٫٥٠"},
		{"ar-EG", "latn", "1,234.50"},
		{"ar", "native", "١٬٢٣٤٫٥٠"},
		{"ar-AE-u-nu-arab", "", "١٬٢٣٤٫٥٠"},
		{"hi-u-nu-native", "", "१,२३४.५०"},
		{"en", "native", "1,234.50"},
		{"en", "thai", "๑,๒๓๔.๕๐"},
		{"zh", "hanidec", "一,二三四.五〇"},
		{"en", "nonsense", "1,234.50"},
		{"ta", "traditio", "1,234.50"}, // an algorithm, not digits
		{"en", "adlm", "𞥑,𞥒𞥓𞥔.𞥕𞥐"},
	} {
		tag := language.Make(c.locale)
		s := load().style(tag, c.system)
		assert.Equal(t, c.want, s.write(numberIn(t, "1234.50"), 3, 3, 1), "%s %s", c.locale, c.system)
	}
}

// Tags from outside do not fill the memory.
func TestStylesAreBounded(t *testing.T) {
	t.Parallel()
	tables := decode(packed)
	for i := range maxKept + 10 {
		tables.style(language.English, strconv.Itoa(i))
	}
	assert.EqualValues(t, maxKept, tables.kept.Load())
}
