package money

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/currency"
)

func TestParseCurrency(t *testing.T) {
	for code, want := range map[string]string{
		"USD": "USD",
		"usd": "USD",
		"XBT": "BTC", // the code that some feeds have for bitcoin
		"xbt": "BTC",
		"XXX": "XXX", // ISO 4217: no currency
		"SLE": "SLE", // new
		"DEM": "DEM", // historic
		"KRH": "KRH", // only in the CLDR
	} {
		c, err := ParseCurrency(code)
		require.NoError(t, err, code)
		require.Equal(t, want, c.String())
		require.Equal(t, want != "XXX", c.IsValid())
	}
	for _, code := range []string{
		"", "US", "USDX", "QQQ", "€", "US\x00", "ÿÿ",
		"Usd", "UsD", "uSd", "usD", // mixed case
		"GBp", "ZAc", "ILa", "GBX", // hundredths, not currencies
		"1SD", "@@@", "```", "{{{", "[[[", // beside the letters in ASCII
		"U\xc4D", "U\xe4D", // bytes that folding could turn into letters
	} {
		c, err := ParseCurrency(code)
		require.ErrorIs(t, err, ErrCurrency, "%q", code)
		require.False(t, c.IsValid(), "%q", code)
		require.Panics(t, func() { MustParseCurrency(code) })
	}
	require.Equal(t, BTC, MustParseCurrency("BTC"))
}

// A code is found whatever stands beside it in the table, and every one that is found is in the table.
func TestLookupFindsExactlyTheTable(t *testing.T) {
	known := map[string]bool{"XXX": true, "XBT": true}
	for c := range Currencies() {
		known[c.String()] = true
	}
	code := make([]byte, 3)
	for code[0] = 'A' - 1; code[0] <= 'Z'+1; code[0]++ {
		for code[1] = 'A' - 1; code[1] <= 'Z'+1; code[1]++ {
			for code[2] = 'A' - 1; code[2] <= 'Z'+1; code[2]++ {
				_, ok := LookupCurrency(string(code))
				if ok != known[string(code)] {
					t.Fatalf("LookupCurrency(%q) = %v", code, ok)
				}
			}
		}
	}
}

func TestCurrencies(t *testing.T) {
	all := slices.Collect(Currencies())
	require.Len(t, all, 333)
	require.True(t, slices.IsSortedFunc(all, Currency.Compare))
	require.Len(t, slices.Compact(slices.Clone(all)), len(all))
	var iso, current int
	numbers := map[string]Currency{}
	for _, c := range all {
		again, err := ParseCurrency(c.String())
		require.NoError(t, err)
		require.Equal(t, c, again)
		if c.IsISO() && c.Current() {
			iso++
			require.Len(t, c.Number(), 3, c)
			require.NotContains(t, numbers, c.Number(), "%s and %s", c, numbers[c.Number()])
			numbers[c.Number()] = c
		}
		if c.Current() {
			current++
		}
	}
	require.Equal(t, 177, iso) // list one of 2026-01-01 has 178 codes, one of them XXX
	require.Equal(t, 183, current)
	for range Currencies() {
		break // the iterator stops where it is told to
	}
}

func TestCurrencyFacts(t *testing.T) {
	for _, want := range []struct {
		c        Currency
		number   string
		digits   int
		subunits int64
		cash     string
		iso      bool
		current  bool
	}{
		{USD, "840", 2, 100, "0.01", true, true},
		{JPY, "392", 0, 0, "1", true, true},
		{KWD, "414", 3, 1000, "0.001", true, true},
		{CHF, "756", 2, 100, "0.05", true, true},
		{DKK, "208", 2, 100, "0.50", true, true},
		{SEK, "752", 2, 100, "1", true, true},
		{HUF, "348", 2, 100, "5", true, true},    // the CLDR has no digits
		{IDR, "360", 2, 100, "0.01", true, true}, // the CLDR has no digits
		{IQD, "368", 3, 1000, "0.001", true, true},
		{NZD, "554", 2, 100, "0.10", true, true},
		{ALL, "008", 2, 100, "0.01", true, true}, // the number keeps its zeros
		{MRU, "929", 2, 5, "0.01", true, true},   // five khoums
		{MGA, "969", 2, 5, "0.01", true, true},
		{CLF, "990", 4, 10000, "0.0001", true, true},
		{UYW, "927", 4, 10000, "0.0001", true, true},
		{SLE, "925", 2, 100, "0.01", true, true},
		{VES, "928", 2, 100, "0.01", true, true},
		{VED, "926", 2, 100, "0.01", true, true},
		{XCG, "532", 2, 100, "0.01", true, true},
		{XAD, "396", 2, 100, "0.01", true, true},
		{ZWG, "924", 2, 100, "0.01", true, true},
		{STN, "930", 2, 100, "0.01", true, true},
		{XAU, "959", 0, 0, "0", true, true},
		{XDR, "960", 0, 0, "0", true, true},
		{BGN, "975", 2, 100, "0.01", true, false},
		{HRK, "191", 2, 100, "0.01", true, false},
		{DEM, "276", 2, 100, "0.01", true, false},
		{ITL, "380", 0, 0, "1", true, false},
		{MustParseCurrency("ANG"), "532", 2, 100, "0.01", true, false},
		{MustParseCurrency("CUC"), "931", 2, 100, "0.01", true, false},
		{MustParseCurrency("SLL"), "694", 2, 100, "0.01", true, false},
		{MustParseCurrency("VEF"), "937", 2, 100, "1", true, false},
		{BTC, "", 8, 100_000_000, "0.00000001", false, true},
		{ETH, "", 18, 1_000_000_000_000_000_000, "0.000000000000000001", false, true},
		{CNH, "", 2, 100, "0.01", false, true},
		{MustParseCurrency("KRH"), "", 2, 100, "0.01", false, false},
		{Currency{}, "999", 0, 0, "0", false, false},
	} {
		c := want.c
		require.Equal(t, want.number, c.Number(), c)
		require.Equal(t, want.digits, c.Digits(), c)
		require.Equal(t, want.subunits, c.Subunits(), c)
		require.Equal(t, want.cash, plain(c.CashStep()), c)
		require.Equal(t, want.iso, c.IsISO(), c)
		require.Equal(t, want.current, c.Current(), c)
	}
}

func TestCurrentOn(t *testing.T) {
	for _, want := range []struct {
		code string
		day  string
		in   bool
	}{
		{"BGN", "2025-12-31", true},
		{"BGN", "2026-01-01", false},
		{"HRK", "2022-12-31", true},
		{"HRK", "2023-01-01", false},
		{"DEM", "2001-12-31", true},
		{"DEM", "2002-01-01", false},
		{"DEM", "1948-06-19", false},
		{"XCG", "2025-03-30", false},
		{"XCG", "2025-03-31", true},
		{"EUR", "1998-12-31", false},
		{"EUR", "1999-01-01", true},
		{"ZWG", "2024-04-04", false},
		{"USD", "2026-11-22", true},
		{"XAU", "0001-01-01", true},  // no first day
		{"ADF", "1980-01-01", false}, // no last day known
		{"XXX", "2026-11-22", false},
	} {
		day, err := time.Parse(time.DateOnly, want.day)
		require.NoError(t, err)
		require.Equal(t, want.in, MustParseCurrency(want.code).CurrentOn(day), "%s on %s", want.code, want.day)
	}
	// The calendar day is that of the location.
	sofia := time.FixedZone("EET", 2*60*60)
	midnight := time.Date(2026, 1, 1, 0, 30, 0, 0, sofia)
	require.False(t, BGN.CurrentOn(midnight))
	require.True(t, BGN.CurrentOn(midnight.UTC()))
	// Years beyond four digits are still in order.
	require.True(t, USD.CurrentOn(time.Date(300000, 1, 1, 0, 0, 0, 0, time.UTC)))
	require.False(t, USD.CurrentOn(time.Date(-300000, 1, 1, 0, 0, 0, 0, time.UTC)))
}

func TestSuccessor(t *testing.T) {
	for _, want := range []struct{ old, next, ratio, since string }{
		{"DEM", "EUR", "1.95583", "1999-01-01"},
		{"FRF", "EUR", "6.55957", "1999-01-01"},
		{"GRD", "EUR", "340.750", "2001-01-01"}, // with the zero that the law writes
		{"HRK", "EUR", "7.53450", "2023-01-01"},
		{"BGN", "EUR", "1.95583", "2026-01-01"},
		{"XEU", "EUR", "1", "1999-01-01"},
		{"TRL", "TRY", "1000000", ""},
		{"BRR", "BRL", "2750", ""},
		{"ANG", "XCG", "1", ""},
		{"ZWN", "ZWR", "10000000000", ""},
		{"ZWL", "ZWG", "2498.7242", "2024-04-05"},
		{"CUC", "CUP", "24", "2021-01-01"},
		{"SVC", "USD", "8.75", "2001-01-01"},
	} {
		c := MustParseCurrency(want.old)
		next, ratio, ok := c.Successor()
		require.True(t, ok, want.old)
		require.Equal(t, want.next, next.String())
		require.Equal(t, want.ratio, plain(ratio))
		since := ""
		if s := c.SuccessorSince(); !s.IsZero() {
			since = s.Format(time.DateOnly)
		}
		require.Equal(t, want.since, since, want.old)
	}
	for _, c := range []Currency{USD, EUR, VES, {}} {
		_, ratio, ok := c.Successor()
		require.False(t, ok)
		require.Zero(t, ratio.Sign())
		require.True(t, c.SuccessorSince().IsZero())
	}
	// Every chain ends.
	for c := range Currencies() {
		steps := 0
		for next, ratio, ok := c.Successor(); ok; next, ratio, ok = next.Successor() {
			require.Positive(t, ratio.Sign())
			steps++
			require.Less(t, steps, 8, c)
		}
	}
}

func TestCurrencyGoString(t *testing.T) {
	require.Equal(t, `money.MustParseCurrency("USD")`, fmt.Sprintf("%#v", USD))
	require.Equal(t, `money.MustParseCurrency("XXX")`, fmt.Sprintf("%#v", Currency{}))
}

func TestCurrencyEncodings(t *testing.T) {
	type record struct {
		Price Currency            `json:"price"`
		Open  Currency            `json:"open"`
		Rates map[Currency]string `json:"rates"`
	}
	in := record{Price: EUR, Rates: map[Currency]string{CNY: "7.6"}}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"price":"EUR","open":"","rates":{"CNY":"7.6"}}`, string(b))
	var out record
	require.NoError(t, json.Unmarshal(b, &out))
	require.Equal(t, in, out)

	for _, c := range []Currency{USD, {}} {
		text, err := c.AppendText([]byte("to "))
		require.NoError(t, err)
		marshaled, err := c.MarshalText()
		require.NoError(t, err)
		require.Equal(t, "to "+string(marshaled), string(text))
		v, err := c.Value()
		require.NoError(t, err)
		scanned := JPY
		require.NoError(t, scanned.Scan(v))
		require.Equal(t, c, scanned)
	}
	c := JPY
	require.NoError(t, c.Scan([]byte("usd")))
	require.Equal(t, USD, c)
	require.NoError(t, c.UnmarshalText([]byte("XXX")))
	require.False(t, c.IsValid())
	c = JPY
	for _, bad := range []any{"GBp", []byte("US "), 840, 1.5, true} {
		require.ErrorIs(t, c.Scan(bad), ErrCurrency)
		require.Equal(t, JPY, c) // as it was
	}
}

// The table against that of x/text, which is the CLDR of 2017. Digits differ where the CLDR has those of display.
func TestAgainstText(t *testing.T) {
	differ := map[string]int{} // code to the digits of x/text
	for digits, codes := range map[int]string{
		// In use with ISO digits, but no coins of them.
		0: "AFN ALL AMD COP GYD IDR IQD IRR KPW LAK LBP MGA MMK MNT MUR PKR RSD SOS SYP TZS UZS YER" +
			" MRO SLL STD TMM ZMK ZWD",
		// Historic ones to which ISO gave none, and codes for which ISO says "not applicable".
		2: "BEC BEF BEL BYB ESA ESB GRD LUC LUL PTE TPE" +
			" XAG XAU XBA XBB XBC XBD XDR XFO XFU XPD XPT XRE XSU XTS XUA XXX",
	} {
		for _, code := range strings.Fields(codes) {
			differ[code] = digits
		}
	}
	n := 0
	for it := currency.Query(currency.Historical, currency.NonTender); it.Next(); {
		code := it.Unit().String()
		c, ok := LookupCurrency(code)
		require.True(t, ok, code)
		theirs, _ := currency.Standard.Rounding(it.Unit())
		if want, ok := differ[code]; ok {
			require.Equal(t, want, theirs, code)
			require.NotEqual(t, c.Digits(), theirs, "%s no longer differs", code)
		} else {
			require.Equal(t, c.Digits(), theirs, code)
		}
		n++
	}
	require.Greater(t, n, 250)
	for _, code := range []string{"MRU", "SLE", "VED", "VES", "XAD", "XCG", "ZWG", "UYW"} {
		_, err := currency.ParseISO(code)
		require.Error(t, err, "%s: x/text knows it by now, so its data is newer than the comment of the package says", code)
	}
}

func TestCurrencyNoAllocs(t *testing.T) {
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for name, f := range map[string]func(){
		"ParseCurrency":  func() { ParseCurrency("USD") },
		"lower case":     func() { ParseCurrency("usd") },
		"LookupCurrency": func() { LookupCurrency("the") },
		"Digits":         func() { EUR.Digits() },
		"CurrentOn":      func() { DEM.CurrentOn(day) },
		"String":         func() { _ = Currency{}.String() },
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func FuzzCurrencyText(f *testing.F) {
	for _, s := range []string{"USD", "usd", "GBp", "", "XXX", "xbt", "DEM", "U\xe4D"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, text string, column bool) {
		c := JPY
		read := func(c *Currency, text string) error { return c.UnmarshalText([]byte(text)) }
		if column {
			read = func(c *Currency, text string) error { return c.Scan(text) }
		}
		if err := read(&c, text); err != nil {
			require.ErrorIs(t, err, ErrCurrency)
			require.Equal(t, JPY, c)
			return
		}
		written, err := c.MarshalText()
		require.NoError(t, err)
		again := JPY
		require.NoError(t, read(&again, string(written)))
		require.Equal(t, c, again)
		require.Contains(t, []string{"", "BTC", strings.ToUpper(text)}, c.code())
	})
}
