package money

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestParseAmount(t *testing.T) {
	for in, want := range map[string]string{
		"USD 1.99":    "USD 1.99",
		"usd 1.90":    "USD 1.90",
		"CNY 3.8e11":  "CNY 380000000000",
		"XXX -5":      "XXX -5",
		"XBT 0.00001": "BTC 0.00001",
	} {
		a, err := ParseAmount(in)
		require.NoError(t, err, in)
		require.Equal(t, want, a.String())
	}
	for in, want := range map[string]error{
		"":               ErrSyntax,
		"USD":            ErrSyntax,
		"USD ":           ErrSyntax,
		"USD1.99":        ErrSyntax,
		"USD  1.99":      ErrSyntax,
		"USD 1.99 ":      ErrSyntax,
		"USD 1,99":       ErrSyntax,
		"USD 1\u00a0000": ErrSyntax,
		" 1.99":          ErrCurrency,
		"1.99 USD":       ErrCurrency,
		"GBp 1":          ErrCurrency,
		"$ 1.99":         ErrCurrency,
		"USD 1e1000":     ErrRange,
	} {
		a, err := ParseAmount(in)
		require.ErrorIs(t, err, want, in)
		require.Equal(t, "XXX 0", a.String())
		require.Panics(t, func() { MustParseAmount(in) })
	}
	_, err := ParseAmount("QQQ" + strings.Repeat(" x", 1<<16))
	require.Less(t, len(err.Error()), 100) // an error does not carry the whole input
}

func TestAmountFormat(t *testing.T) {
	a := MustParseAmount("USD -1234.565")
	for format, want := range map[string]string{
		"%v":      "USD -1234.565",
		"%s":      "USD -1234.565",
		"%+v":     "USD -1234.565",
		"%q":      `"USD -1234.565"`,
		"%#v":     `money.MustParseAmount("USD -1234.565")`,
		"%f":      "-1234.565",
		"%.2f":    "-1234.56",
		"%.0f":    "-1235",
		"%.5f":    "-1234.56500",
		"%16v|":   "   USD -1234.565|",
		"%-16v|":  "USD -1234.565   |",
		"%10.1f|": "   -1234.6|",
		"%d":      "%!d(money.Amount=USD -1234.565)",
	} {
		require.Equal(t, want, fmt.Sprintf(format, a), format)
	}
	require.Equal(t, "5.00", fmt.Sprintf("%.2f", MustParseAmount("USD 5")))
	for _, format := range []string{"%f", "%.2f"} { // no zeros are added to one with an exponent
		require.Equal(t, "1e2000", fmt.Sprintf(format, FromCoefficient(1, 2000, USD)))
	}
	require.Equal(t, "{USD 5}", fmt.Sprint(struct{ Price Amount }{MustParseAmount("USD 5")}))
	require.Equal(t, "XXX 0", Amount{}.String())
}

func TestAmountLog(t *testing.T) {
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("paid", "price", MustParseAmount("USD 1.90"))
	require.Contains(t, b.String(), "price.amount=1.90 price.currency=USD")
}

func TestAmountJSON(t *testing.T) {
	b, err := json.Marshal(struct {
		Cost Amount   `json:"cost"`
		Zero Amount   `json:"zero,omitzero"` // 0 dollars would stay
		List []Amount `json:"list"`
	}{Cost: MustParseAmount("USD 38000000000"), List: []Amount{MustParseAmount("XXX 0.10")}})
	require.NoError(t, err)
	require.Equal(t, `{"cost":{"amount":"38000000000","currency":"USD"},"list":[{"amount":"0.10","currency":""}]}`, string(b))

	for in, want := range map[string]string{
		`{"amount":"38000000000","currency":"USD"}`:                  "USD 38000000000",
		`{"amount":9007199254740993,"currency":"USD"}`:               "USD 9007199254740993", // not a float64
		`{"amount":0.1234567890123456789012345,"currency":"usd"}`:    "USD 0.1234567890123456789012345",
		`{"currency":"","amount":-3.80e2,"note":{"amount":[1,"x"]}}`: "XXX -380",
		`{"amount":"1\u002e5","currency":"E\u0055R"}`:                "EUR 1.5",
		` {"amount" : 1, "currency" : "XXX"} `:                       "XXX 1",
	} {
		var a Amount
		require.NoError(t, json.Unmarshal([]byte(in), &a), in)
		require.Equal(t, want, a.String())
	}
	before := MustParseAmount("EUR 7")
	for _, in := range []string{
		`{}`, `[]`, `5`, `"USD 5"`, `{"amount":"5"}`, `{"currency":"USD"}`, `{"amount":null,"currency":"USD"}`,
		`{"amount":"5","currency":null}`, `{"amount":"","currency":"USD"}`, `{"amount":"5","currency":"GBp"}`,
		`{"amount":"5 ","currency":"USD"}`, `{"amount":true,"currency":"USD"}`, `{"amount":"NaN","currency":"USD"}`,
		`{"amount":1e2000000000,"currency":"USD"}`, `{"amount":"5","currency":840}`, `{"amount":{},"currency":"USD"}`,
		`{"currency":"USD","amount":"x"}`, `{"amount":"5","currency":"USD"`, ``,
	} {
		a := before
		require.Error(t, json.Unmarshal([]byte(in), &a), in)
		require.Equal(t, "EUR 7", a.String(), in)
		require.Error(t, a.UnmarshalJSON([]byte(in)), in)
		require.Equal(t, "EUR 7", a.String(), in)
	}
	a := before
	require.NoError(t, json.Unmarshal([]byte("null"), &a))
	require.Equal(t, "EUR 7", a.String())
}

func TestAmountSQL(t *testing.T) {
	a := MustParseAmount("JPY 5")
	require.NoError(t, a.Scan("USD 1.50"))
	require.Equal(t, "USD 1.50", a.String())
	require.NoError(t, a.Scan([]byte("EUR -2")))
	require.Equal(t, "EUR -2", a.String())
	for _, bad := range []any{nil, 5, 1.5, "9.99", "", []byte("USD"), true} {
		require.Error(t, a.Scan(bad))
		require.Equal(t, "EUR -2", a.String())
	}
	v, err := a.Value()
	require.NoError(t, err)
	require.Equal(t, "EUR -2", v)

	var null sql.Null[Amount]
	require.NoError(t, null.Scan(nil))
	require.False(t, null.Valid)
	require.NoError(t, null.Scan("USD 1"))
	require.Equal(t, "USD 1", null.V.String())
}

func FuzzAmountText(f *testing.F) {
	for _, s := range []string{"USD 1.99", "xxx -0.00", "CNY 3.8e11", "GBp 1", "USD 1e2000000000", "USD", "JPY 1e-1000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := MustParseAmount("EUR 7")
		if err := a.UnmarshalText([]byte(text)); err != nil {
			require.Equal(t, "EUR 7", a.String())
			return
		}
		written, err := a.MarshalText()
		require.NoError(t, err)
		again, err := ParseAmount(string(written))
		require.NoError(t, err)
		require.Equal(t, a.Currency(), again.Currency())
		require.Equal(t, a.String(), again.String())
		require.True(t, a.Equal(again))
	})
}

func FuzzAmountJSON(f *testing.F) {
	for _, s := range []string{
		`{"amount":"1.50","currency":"USD"}`, `{"amount":3.8e10,"currency":""}`, `{"amount":"5"}`, `null`, `{"AMOUNT":1,"currency":"usd"}`,
		`{"amount":"1","amount":"x","currency":"USD"}`, `[{"amount":1}]`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a := MustParseAmount("EUR 7")
		if err := json.Unmarshal(data, &a); err != nil {
			require.Equal(t, "EUR 7", a.String())
			return
		}
		written, err := json.Marshal(a)
		require.NoError(t, err)
		var again Amount
		require.NoError(t, json.Unmarshal(written, &again))
		require.Equal(t, a.String(), again.String())
		require.True(t, a.Equal(again))
	})
}

func FuzzAmountScan(f *testing.F) {
	f.Add("USD 1.99", true)
	f.Add("9.99", false)
	f.Add("", true)
	f.Fuzz(func(t *testing.T, text string, bytes bool) {
		a := MustParseAmount("EUR 7")
		var src any = text
		if bytes {
			src = []byte(text)
		}
		if err := a.Scan(src); err != nil {
			require.Equal(t, "EUR 7", a.String())
			return
		}
		v, err := a.Value()
		require.NoError(t, err)
		var again Amount
		require.NoError(t, again.Scan(v))
		require.Equal(t, a.String(), again.String())
	})
}
