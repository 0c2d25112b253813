package money

import (
	"encoding/json"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// many is how long the longest hostile numbers are.
const many = 1 << 20

// hostileNumbers are numbers that a few bytes, or very many, make too large to hold.
func hostileNumbers() map[string]string {
	return map[string]string{
		"a million digits":            strings.Repeat("7", many),
		"a million zeros in front":    strings.Repeat("0", many) + "7",
		"a million decimals":          "0." + strings.Repeat("0", many) + "7",
		"one digit more than allowed": strings.Repeat("7", MaxDigits+1),
		"one decimal more":            "0." + strings.Repeat("7", MaxDigits+1),
		"an exponent of nine digits":  "1e999999999",
		"a negative one":              "1e-999999999",
		"an exponent beyond 64 bits":  "1e99999999999999999999999999",
		"an exponent of a megabyte":   "1e" + strings.Repeat("9", many),
		"an exponent of zeros":        "1e" + strings.Repeat("0", many),
		"digits and exponent":         strings.Repeat("7", 500) + "e501",
		"a million brackets":          strings.Repeat("(", many),
		"a million minus signs":       strings.Repeat("-", many),
		"a million points":            strings.Repeat(".", many),
		"a million blanks":            strings.Repeat(" ", many),
		"broken UTF-8":                strings.Repeat("\xff\xe2\x82", many/3),
		"one broken byte":             "1\xff",
		"NUL":                         "1\x00",
	}
}

// TestHostileNumbers: whatever stands where a number is expected, every decoder answers with a short error, soon, and
// takes no more memory than some copies of its input.
func TestHostileNumbers(t *testing.T) {
	decoders := map[string]func(text string) error{
		"ParseAmount":          func(s string) error { _, err := ParseAmount("USD " + s); return err },
		"ParseAmount alone":    func(s string) error { _, err := ParseAmount(s); return err },
		"ParseFigure":          func(s string) error { _, err := ParseFigure("USD " + s); return err },
		"ParseFigure range":    func(s string) error { _, err := ParseFigure("USD 1.." + s); return err },
		"ParseCurrency":        func(s string) error { _, err := ParseCurrency(s); return err },
		"Amount.UnmarshalText": func(s string) error { return new(Amount).UnmarshalText([]byte("USD " + s)) },
		"Amount.Scan":          func(s string) error { return new(Amount).Scan("USD " + s) },
		"Amount JSON number": func(s string) error {
			return json.Unmarshal([]byte(`{"currency":"USD","amount":`+s+`}`), new(Amount))
		},
		"Amount JSON string": func(s string) error {
			return json.Unmarshal([]byte(`{"currency":"USD","amount":"`+s+`"}`), new(Amount))
		},
		"Figure JSON value": func(s string) error {
			return json.Unmarshal([]byte(`{"currency":"USD","value":"`+s+`"}`), new(Figure))
		},
		"Figure JSON step": func(s string) error {
			return json.Unmarshal([]byte(`{"currency":"USD","value":"5","steps":[{"unit":"`+s+`"}]}`), new(Figure))
		},
		"Currency JSON":         func(s string) error { return json.Unmarshal([]byte(`"`+s+`"`), new(Currency)) },
		"Qualifier.Unmarshal":   func(s string) error { return new(Qualifier).UnmarshalText([]byte(s)) },
		"Currency.Scan":         func(s string) error { return new(Currency).Scan(s) },
		"Amount.UnmarshalJSON":  func(s string) error { return new(Amount).UnmarshalJSON([]byte(s)) },
		"Figure.UnmarshalJSON":  func(s string) error { return new(Figure).UnmarshalJSON([]byte(s)) },
		"Currency text, direct": func(s string) error { return new(Currency).UnmarshalText([]byte(s)) },
	}
	for name, text := range hostileNumbers() {
		for by, decode := range decoders {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			err := decode(text)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			require.Error(t, err, "%s: %s", by, name)
			require.Less(t, len(err.Error()), 500, "%s: %s", by, name)
			require.Less(t, took, 30*time.Second, "%s: %s", by, name)
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(32*len(text)+64<<10), "%s: %s", by, name)
		}
	}
}

// TestDeepJSON: JSON that nests without an end is refused by every decoder, whatever member it stands in.
func TestDeepJSON(t *testing.T) {
	for _, open := range []string{"[", `{"a":`, `{"currency":`, `{"steps":[`} {
		deep := strings.Repeat(open, 1<<20)
		for _, text := range []string{deep, `{"currency":"USD","value":` + deep, `{"currency":"USD","terms":` + deep} {
			require.Error(t, json.Unmarshal([]byte(text), new(Amount)))
			require.Error(t, json.Unmarshal([]byte(text), new(Figure)))
			require.Error(t, new(Amount).UnmarshalJSON([]byte(text)))
			require.Error(t, new(Figure).UnmarshalJSON([]byte(text)))
		}
	}
}

// TestMostDigits: what is allowed exactly is allowed, and comes back as it was.
func TestMostDigits(t *testing.T) {
	nines := strings.Repeat("9", MaxDigits)
	for _, number := range []string{nines, nines + "." + nines, "0." + nines, "1e999", "1e-1000"} {
		a, err := ParseAmount("USD " + number)
		require.NoError(t, err)
		again, err := ParseAmount(a.String())
		require.NoError(t, err)
		require.True(t, a.Equal(again))
		data, err := json.Marshal(FigureOf(a))
		require.NoError(t, err)
		var f Figure
		require.NoError(t, json.Unmarshal(data, &f))
		require.True(t, f.Equal(FigureOf(a)))
	}
}
