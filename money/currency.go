package money

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money/internal/iso4217"
)

// ErrCurrency reports text that is no code of a currency.
var ErrCurrency = errors.New("unknown currency")

// ISODate is the month, as yyyy-mm, to which the table of currencies is right.
const ISODate = iso4217.AsOf

// Currency is a currency, fund or metal by its three-letter code: ISO 4217, current and historic, the codes
// that only the Unicode CLDR has, and a few of common use such as [BTC] and [ETH] ([Currency.IsISO] tells).
//
// The zero Currency is "no currency": it stands where a text leaves the currency open, prints as XXX and is ""
// in text, JSON and SQL NULL. Currencies are comparable with ==, may be map keys and are immutable.
type Currency struct {
	// packed is the Code of a row of the table as iso4217.Pack has it. A number is quicker to compare than a string, and
	// an amount is small enough with it to be held in registers.
	packed uint32
}

// ParseCurrency returns the currency of a three-letter code, all in upper or all in lower case. XXX, the code of
// ISO 4217 for "no currency", is the zero Currency, and XBT is [BTC].
//
// It returns an error that wraps [ErrCurrency] for everything else, also for mixed case: "GBp", "ZAc" and "ILa"
// are hundredths of a currency to those who write them, not GBP, ZAR and ILS.
func ParseCurrency(code string) (Currency, error) {
	c, ok := LookupCurrency(code)
	if !ok {
		return Currency{}, fmt.Errorf("%w %q", ErrCurrency, clip(code))
	}
	return c, nil
}

// LookupCurrency is [ParseCurrency] for those who try many words: it reports false where that returns an error,
// and does not allocate.
func LookupCurrency(code string) (Currency, bool) {
	if len(code) != 3 {
		return Currency{}, false
	}
	// The bit 0x20 is the case of an ASCII letter; Find refuses what is no letter.
	const lower = 0x20_20_20
	packed := iso4217.Pack(code)
	if c := packed & lower; c != 0 && c != lower {
		return Currency{}, false
	}
	switch packed &^= lower; packed {
	case 'X'<<16 | 'X'<<8 | 'X':
		return Currency{}, true
	case 'X'<<16 | 'B'<<8 | 'T':
		return BTC, true
	}
	if iso4217.Find(packed) != nil {
		return Currency{packed}, true
	}
	return Currency{}, false
}

// MustParseCurrency is like [ParseCurrency] but panics on an error. It is meant for codes written in a program.
func MustParseCurrency(code string) Currency {
	c, err := ParseCurrency(code)
	if err != nil {
		panic("money: " + err.Error())
	}
	return c
}

// Currencies yields every currency, current and historic, in the order of their codes.
func Currencies() iter.Seq[Currency] {
	return func(yield func(Currency) bool) {
		for i := range iso4217.Rows() {
			if !yield(Currency{iso4217.Pack(iso4217.Rows()[i].Code)}) {
				return
			}
		}
	}
}

// noCurrency is what the table says of the zero Currency.
var noCurrency = iso4217.Row{Number: "999", Digits: -1}

func (c Currency) row() *iso4217.Row {
	if r := iso4217.Find(c.packed); r != nil {
		return r
	}
	return &noCurrency
}

// code returns the code in upper case, "" for the zero Currency.
func (c Currency) code() string { return c.row().Code }

// IsValid reports whether c is a currency, which the zero Currency is not.
func (c Currency) IsValid() bool { return c.packed != 0 }

// String returns the code in upper case, XXX for the zero Currency.
func (c Currency) String() string {
	if c.packed == 0 {
		return "XXX"
	}
	return c.code()
}

// GoString returns the Go code that makes the currency.
func (c Currency) GoString() string {
	return "money.MustParseCurrency(" + strconv.Quote(c.String()) + ")"
}

// Number returns the three digits of the numeric code of ISO 4217, such as "008" for [ALL], or "" where there is
// none. A currency that replaced another may have its number: 532 is both ANG and [XCG].
func (c Currency) Number() string { return c.row().Number }

// Digits returns the number of decimal digits of the minor unit by ISO 4217: 2 for [USD], 0 for [JPY], 3 for [KWD].
// It is 0 also where ISO gives no minor unit: the metals, [XDR] and the other codes of no country, and the zero
// Currency.
//
// These are the digits of accounts and payments. The CLDR has smaller ones for display, where the minor unit has
// fallen out of use: 0 for [IDR] or [HUF].
func (c Currency) Digits() int { return max(0, int(c.row().Digits)) }

// Subunits returns how many parts the main unit of c is divided into, which are its cents, pence or sen: 100 for
// most currencies, 1000 for [KWD], 5 for [MRU] and [MGA] whose amounts have two digits all the same. It is 0 where
// there are none, as with [JPY] and the zero Currency.
func (c Currency) Subunits() int64 { return c.row().Subunits }

// CashStep returns the smallest amount that can be paid in cash, in main units: 0.05 for [CHF], 5 for [HUF], the
// minor unit where nothing else is known, 0 for a currency that has no minor unit. The steps are those of the CLDR,
// and for a few currencies of their central banks.
func (c Currency) CashStep() decimal.Decimal {
	r := c.row()
	if r.Cash != "" {
		return tableDecimal(r.Cash)
	}
	if r.Digits < 0 {
		return decimal.Decimal{}
	}
	return decimal.New(1, -int32(r.Digits))
}

// IsISO reports whether ISO 4217 has or once had the code. It has not for [BTC], [ETH], [CNH], the pounds of
// Guernsey, Man and Jersey, and about twenty historic codes of the CLDR.
func (c Currency) IsISO() bool { return c.row().ISO }

// Current reports whether the currency is in use as of [ISODate]: on list one of ISO 4217 or, outside of it,
// in common use. It does not look at a clock.
func (c Currency) Current() bool { return c.row().Current }

// CurrentOn reports whether the currency was in use on the calendar day of t, by the days that the table knows.
// Where a currency was replaced by the euro its last day is the one before, though notes could be spent beside the
// euro for some weeks. A currency of which no first day is known counts from the beginning; one that is not current
// and of which no last day is known never counts.
func (c Currency) CurrentOn(t time.Time) bool {
	r := c.row()
	day := iso4217.DayOf(t)
	if r.To == 0 && !r.Current {
		return false
	}
	return r.From <= day && (r.To == 0 || day <= r.To)
}

// Successor returns the currency that replaced c and how many units of c make one of it, as the law writes it:
// EUR and 1.95583 for [DEM], TRY and 1000000 for TRL. It reports false where nothing did or no exact ratio is known.
// A chain such as ZWD, ZWN, ZWR, ZWL, ZWG takes several steps. [Currency.SuccessorSince] says when the ratio holds.
func (c Currency) Successor() (next Currency, ratio decimal.Decimal, ok bool) {
	r := c.row()
	if r.Next == "" {
		return Currency{}, decimal.Decimal{}, false
	}
	return Currency{iso4217.Pack(r.Next)}, tableDecimal(r.Ratio), true
}

// SuccessorSince returns the first day on which the ratio of [Currency.Successor] binds, such as 1999-01-01 for
// [DEM]: before it the two currencies had a market rate, if both existed. It returns the zero time for a
// redenomination: one new lira is a million old ones on every date.
func (c Currency) SuccessorSince() time.Time { return c.row().Since.Time() }

// Compare returns -1, 0 or +1 by the order of the codes. The zero Currency is the first.
func (c Currency) Compare(other Currency) int { return cmp.Compare(c.packed, other.packed) }

// AppendText appends the code, nothing for the zero Currency.
func (c Currency) AppendText(b []byte) ([]byte, error) { return append(b, c.code()...), nil }

// MarshalText returns the code, "" for the zero Currency. JSON uses it, also for the keys of maps.
func (c Currency) MarshalText() ([]byte, error) { return []byte(c.code()), nil }

// UnmarshalText reads what [ParseCurrency] does, and "" as the zero Currency. On an error c is left as it was.
func (c *Currency) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Currency{}
		return nil
	}
	parsed, ok := LookupCurrency(string(text))
	if !ok {
		return fmt.Errorf("%w %q", ErrCurrency, clip(string(text)))
	}
	*c = parsed
	return nil
}

// Value returns the code for a column of text, NULL for the zero Currency.
func (c Currency) Value() (driver.Value, error) {
	if c.packed == 0 {
		return nil, nil
	}
	return c.code(), nil
}

// Scan reads a column of text as [Currency.UnmarshalText] does, and NULL as the zero Currency.
// On an error c is left as it was.
func (c *Currency) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*c = Currency{}
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return fmt.Errorf("%w: cannot scan a %T", ErrCurrency, src)
}

// clip shortens text that goes into an error.
func clip(s string) string {
	if len(s) > 32 {
		return s[:32] + "…"
	}
	return s
}

// tableDecimal reads a number of the table.
func tableDecimal(text string) decimal.Decimal {
	n, _ := parseNumber(text)
	return n.Decimal()
}
