package money

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/exact"
)

func TestParseNumber(t *testing.T) {
	long := strings.Repeat("7", MaxDigits)
	for in, want := range map[string]string{
		"0":                    "0",
		"-0":                   "0",
		"0.00":                 "0.00",
		"007":                  "7",
		"1.50":                 "1.50", // zeros behind the point are kept
		"-12.5":                "-12.5",
		"3.8e10":               "38000000000",
		"3.8E+10":              "38000000000",
		"125e-4":               "0.0125",
		"0.000001":             "0.000001",
		"999999999999999999":   "999999999999999999",
		"9223372036854775808":  "9223372036854775808", // beyond int64
		"-9223372036854775809": "-9223372036854775809",
		"0.1234567890123456789012345678901234567890": "0.1234567890123456789012345678901234567890",
		long:                       long,
		"1e999":                    "1" + strings.Repeat("0", 999),
		"1e-1000":                  "0." + strings.Repeat("0", 999) + "1",
		long + "." + long:          long + "." + long,
		"0" + "e00999":             "0",
		"12345678901234567890e-20": "0.12345678901234567890",
	} {
		d, err := parseNumber(in)
		require.NoError(t, err, in)
		require.Equal(t, want, string(appendNumber(nil, d)), in)
	}
	for _, in := range []string{
		"", "-", "+1", "1.", ".5", "1e", "1e+", "e5", "--1", "1-", "1 ", " 1", "1,000", "1_000", "0x10", "1.2.3", "1e5e5",
		"NaN", "Inf", "１", "−5", "1\n", `"1"`,
	} {
		_, err := parseNumber(in)
		require.ErrorIs(t, err, ErrSyntax, "%q", in)
	}
	_, err := parseNumber(strings.Repeat("x", 32) + "y")
	require.EqualError(t, err, `malformed number "`+strings.Repeat("x", 32)+`…"`)
	_, err = parseNumber(strings.Repeat("x", 32))
	require.EqualError(t, err, `malformed number "`+strings.Repeat("x", 32)+`"`)
	for _, in := range []string{
		"1e1000", "1e-1001", "1e2000000000", "1e-2000000000", "1e99999999999999999999", "10e999", long + "0",
		"0." + long + "1", strings.Repeat("1", 1<<20),
	} {
		_, err := parseNumber(in)
		require.ErrorIs(t, err, ErrRange, "%q", clip(in))
	}
}

func TestAppendNumberBeyondMaxDigits(t *testing.T) {
	for want, d := range map[string]decimal.Decimal{
		"1e2000000000":   decimal.New(1, 2_000_000_000),
		"-25e-2000":      decimal.New(-25, -2000),
		"0e2000000000":   decimal.New(0, 2_000_000_000),
		"1e-2147483648":  decimal.New(1, -1<<31),
		"15e1000":        decimal.New(15, 1000),
		"0":              {},
		"-0.00":          {}, // replaced below: there is no negative zero
		"12300":          decimal.New(123, 2),
		"-0.0123":        decimal.New(-123, -4),
		"1.23":           decimal.New(123, -2),
		"-9223372036854": decimal.New(-9223372036854, 0),
	} {
		if want == "-0.00" {
			want, d = "0.00", decimal.New(0, -2).Neg()
		}
		require.Equal(t, want, plain(d))
	}
}

// plain writes a decimal as amounts are written.
func plain(d decimal.Decimal) string { return string(appendNumber(nil, exact.FromDecimal(d))) }

// The encoders do not obey the settings of shopspring/decimal.
func TestSettingsOfDecimalAreIgnored(t *testing.T) {
	quotes, precision := decimal.MarshalJSONWithoutQuotes, decimal.DivisionPrecision
	decimal.MarshalJSONWithoutQuotes, decimal.DivisionPrecision = true, 1
	defer func() { decimal.MarshalJSONWithoutQuotes, decimal.DivisionPrecision = quotes, precision }()
	a := MustParseAmount("USD 38000000000.50")
	b, err := a.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, `{"amount":"38000000000.50","currency":"USD"}`, string(b))
	parts, err := a.Split(3)
	require.NoError(t, err)
	require.Equal(t, "USD 12666666666.84", parts[0].String())
}
