package format

import (
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// visible shows the blanks that break no line as spaces, and marks of direction as < and >.
var visible = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u200f", "<", "\u200e", ">", "\u061c", "<")

func TestAmount(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		locale string
		f      Formatter
		amount string
		want   string
	}{
		{"und", Formatter{}, "USD 1234.5", "US$ 1,234.50"},
		{"en", Formatter{}, "USD 0", "$0.00"},
		{"en", Formatter{}, "USD 1.9999", "$1.9999"},
		{"en", Formatter{}, "JPY 1234", "¥1,234"},
		{"en", Formatter{}, "KWD 1.5", "KWD 1.500"},
		{"en", Formatter{}, "IQD 5", "IQD 5.000"},
		{"en", Formatter{}, "XAU 5", "XAU 5"},
		{"en", Formatter{}, "XXX 1234.5", "1,234.5"},
		{"en", Formatter{Display: Name}, "XXX -1234.5", "-1,234.5"},
		{"en", Formatter{Notation: CompactShort}, "XXX 38000000000", "38B"},
		{"en-CA", Formatter{}, "USD 5", "US$5.00"},
		{"en-CA", Formatter{Display: NarrowSymbol}, "USD 5", "$5.00"},
		{"en", Formatter{NoGrouping: true}, "USD 1234567", "$1234567.00"},
		{"de-CH", Formatter{}, "CHF -1234.5", "CHF-1'234.50"},
		{"nl", Formatter{Accounting: true}, "EUR -5", "(€ 5,00)"},
		{"nl-u-cf-account", Formatter{}, "EUR -5", "(€ 5,00)"},
		{"tr", Formatter{Display: Name}, "TRY 2", "2,00 Türk lirası"},
		{"ru", Formatter{Display: Name, Digits: Fraction(0, 2)}, "USD 2", "2 доллара США"},
		{"ru", Formatter{Display: Name, Notation: CompactLong}, "RUB 5000000", "5 миллионов российских рублей"},
		{"fr", Formatter{Display: Name, Notation: CompactLong}, "EUR 1000", "mille euros"},
		{"fr", Formatter{Display: Name, Notation: CompactLong}, "EUR 1500", "1,5 millier euros"},
		{"ja", Formatter{Notation: CompactShort}, "JPY 12345678", "￥1235万"},
		{"sw", Formatter{Notation: CompactShort}, "TZS -5000", "TSh elfu -5"},
		{"en", Formatter{Notation: CompactShort}, "USD 999950", "$1M"},
		{"en", Formatter{Notation: CompactShort}, "USD 999.95", "$1K"},
		{"en", Formatter{Notation: CompactShort}, "USD 0.01234", "$0.012"},
		{"en", Formatter{Notation: CompactShort}, "USD 1234500000000000000", "$1,234,500T"},
		{"en", Formatter{Notation: CompactShort, Digits: Significant(1, 4)}, "USD 1234567", "$1.235M"},
		{"en", Formatter{Notation: CompactLong, Accounting: true}, "USD -38000000000", "($38 billion)"},
		{"en", Formatter{Display: 77, Notation: 77, Rounding: 77, NumberingSystem: "?"}, "USD 5", "$5.00"},
		{"he", Formatter{}, "ILS -5.5", "<>-5.50 <₪"},
	} {
		c.f.Locale = language.Make(c.locale)
		assert.Equal(t, c.want, visible.Replace(c.f.Amount(money.MustParseAmount(c.amount))), "%s %+v %s", c.locale, c.f, c.amount)
	}
}

func TestNamesOfConstants(t *testing.T) {
	t.Parallel()
	assert.Equal(t, "NarrowSymbol", NarrowSymbol.String())
	assert.Equal(t, "Display(9)", Display(9).String())
	assert.Equal(t, "CompactLong", CompactLong.String())
	assert.Equal(t, "Notation(200)", Notation(200).String())
}

// What could fill the memory is not written out.
func TestHostileAmounts(t *testing.T) {
	t.Parallel()
	for _, d := range []decimal.Decimal{
		decimal.New(1, 2_000_000_000), decimal.New(-1, -2_000_000_000), decimal.New(1, money.MaxDigits), decimal.New(1, -money.MaxDigits-1),
	} {
		a := money.NewAmount(d, money.USD)
		for n := range CompactLong + 1 {
			f := Formatter{Locale: language.English, Notation: n}
			assert.Equal(t, a.String(), f.Amount(a))
			assert.Equal(t, a.String(), f.Figure(money.FigureOf(a)))
		}
	}
	long := money.NewAmount(decimal.New(1, -money.MaxDigits), money.USD)
	assert.Len(t, Formatter{Locale: language.English}.Amount(long), len("$0.")+money.MaxDigits)
	fine := Formatter{Locale: language.English, Digits: Fraction(math.MaxInt32, math.MinInt32), Notation: CompactShort}
	assert.Len(t, fine.Amount(money.MustParseAmount("USD 5")), len("$5.")+money.MaxDigits)
	odd := money.FigureOf(money.MustParseAmount("USD 5")).WithSteps(money.Step{Unit: decimal.New(1, 2_000_000_000)}, money.Step{})
	assert.Equal(t, "USD 5", Formatter{}.Figure(odd))
}

// Every locale writes every currency in every form: nothing panics, nothing is left of the patterns.
func TestAllLocales(t *testing.T) {
	t.Parallel()
	amount := money.MustParseAmount("USD -1234567.89")
	tags := Locales()
	require.Greater(t, len(tags), 700)
	codes := slices.Collect(money.Currencies())
	for i, tag := range tags {
		name := tag.String()
		require.Equal(t, name, load().find(tag).name)
		for display := range Name + 1 {
			for notation := range CompactLong + 1 {
				f := Formatter{Locale: tag, Display: display, Notation: notation, Accounting: i%2 == 0}
				a := money.NewAmount(amount.Decimal(), codes[(i*7+int(display))%len(codes)])
				text := f.Amount(a)
				require.True(t, utf8.ValidString(text), name)
				require.NotContains(t, text, "¤", name)
				require.NotContains(t, text, "{", name)
				require.NotContains(t, text, "#", name)
				require.NotContains(t, text, "|", name)
				require.Greater(t, utf8.RuneCountInString(text), 2, name)
			}
		}
	}
	for _, locale := range []string{"en", "pl", "ar", "zh-Hant", "ff-Adlm"} {
		for _, c := range codes {
			f := Formatter{Locale: language.MustParse(locale), Display: Name}
			require.NotEmpty(t, f.Amount(money.NewAmount(amount.Decimal(), c)))
		}
	}
}

func TestConcurrentUse(t *testing.T) {
	t.Parallel()
	var wait sync.WaitGroup
	a := money.MustParseAmount("EUR 1234.5")
	for range 8 {
		wait.Go(func() {
			for _, l := range []string{"fi", "sv", "et", "lv", "lt"} {
				assert.NotEmpty(t, Formatter{Locale: language.MustParse(l), Display: Name}.Amount(a))
			}
		})
	}
	wait.Wait()
}

func FuzzAmount(f *testing.F) {
	f.Add("USD -1234567.895", "de-CH", "arab", uint8(0), uint8(1), uint8(2))
	f.Add("JPY 999999", "ja", "", uint8(3), uint8(2), uint8(0))
	f.Add("XXX 0.00001", "fr", "hanidec", uint8(1), uint8(0), uint8(9))
	f.Fuzz(func(t *testing.T, amount, locale, system string, display, notation, rounding uint8) {
		a, err := money.ParseAmount(amount)
		tag, err2 := language.Parse(locale)
		if err != nil || err2 != nil {
			return
		}
		fm := Formatter{
			Locale: tag, NumberingSystem: system, Display: Display(display), Notation: Notation(notation), Rounding: money.Rounding(rounding),
		}
		text := fm.Amount(a)
		require.True(t, utf8.ValidString(text), "%q", text)
		require.NotEmpty(t, fm.Figure(money.FigureOf(a)))
		// With nothing but the locale told, every digit of the amount is there.
		plain := Formatter{Locale: tag, NumberingSystem: "latn", Display: Code, NoGrouping: true}.Amount(a)
		require.Contains(t, digitsOf(plain), strings.TrimLeft(digitsOf(a.Decimal().Coefficient().String()), "0"))
	})
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

func BenchmarkAmount(b *testing.B) {
	a := money.MustParseAmount("USD 1234567.89")
	for name, f := range map[string]Formatter{
		"symbol":  {Locale: language.German},
		"name":    {Locale: language.Polish, Display: Name},
		"compact": {Locale: language.English, Notation: CompactShort},
	} {
		b.Run(name, func(b *testing.B) {
			f.Amount(a)
			b.ReportAllocs()
			for b.Loop() {
				f.Amount(a)
			}
		})
	}
}

// BenchmarkDecode is what the first use costs.
func BenchmarkDecode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		decode(packed)
	}
}
