package feed

import (
	"time"

	"github.com/exactfigures/figures/money"
)

// code is what a currency code of a file stands for: one unit of it is 10^-shift units of the currency.
type code struct {
	currency money.Currency
	shift    int32
	last     time.Time // the last day of a currency that has ended, to the month; zero if it has not
	err      error
}

// subunits are the codes of hundredths and thousandths in which shares are quoted. They are none of ISO 4217, and
// some differ from a code of it by case alone, so they are looked up before a code is put in upper case: GBp is a
// penny, GBP a pound.
var subunits = map[string]struct {
	main  string
	shift int32
}{
	"GBp": {"GBP", 2}, "GBX": {"GBP", 2}, "GBx": {"GBP", 2},
	"ZAc": {"ZAR", 2}, "ZAC": {"ZAR", 2}, "ZAX": {"ZAR", 2},
	"ILA": {"ILS", 2}, "ILa": {"ILS", 2}, "ILX": {"ILS", 2},
	"KWF": {"KWD", 3},
}

// codeOf resolves a code as it is written, all in one case.
func codeOf(s string) code {
	if u, ok := subunits[s]; ok {
		c, err := money.ParseCurrency(u.main)
		return code{currency: c, shift: u.shift, last: lastDay(c), err: err}
	}
	c, ok := money.LookupCurrency(s)
	if !ok || !c.IsValid() {
		return code{err: ErrCurrency}
	}
	return code{currency: c, last: lastDay(c)}
}

// lastDay returns about the last day of a currency that has ended: the first day of the month after it, sought
// backwards; zero if it is in use or its end is not known.
func lastDay(c money.Currency) time.Time {
	if c.Current() {
		return time.Time{}
	}
	const newest, oldest = 2040, 1900
	for y := newest; y >= oldest; y-- {
		for m := time.December; m >= time.January; m-- {
			if t := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC); c.CurrentOn(t) {
				return t.AddDate(0, 1, 0)
			}
		}
	}
	return time.Time{}
}

// ended reports whether date is more than a year after the end of the currency. A year, because publishers go on for
// some months; the old currencies of the euro were quoted until the end of 2001.
func (c code) ended(date time.Time) bool {
	return !c.last.IsZero() && date.After(c.last.AddDate(1, 0, 0))
}

// listed reports whether services may use the code for what ISO 4217 says. They mix in their own: tokens of
// crypto-currencies and market variants. CNH, the yuan outside China, is no code of ISO and always meant so.
func (c code) listed() bool { return c.currency.IsISO() || c.currency == money.CNH }

// letters reports whether s is of ASCII letters only; false for "".
func letters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

// codeLike reports whether s is a code in upper case that a header may have: a currency or a subunit of one.
func codeLike(s string) bool {
	if _, ok := subunits[s]; ok {
		return true
	}
	c, ok := money.LookupCurrency(s)
	return ok && c.String() == s
}

// symbols are the signs of ledgers that mean one currency wherever they are used alone; Loader.Symbols adds to them
// and overrides them. "$" is the US dollar, as in the manuals of ledger and hledger. ¥ (yen, yuan), kr (three
// crowns), Rs (six rupees) and ₨ mean several and stand for none.
var symbols = map[string]string{
	"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
	"₫": "VND", "₪": "ILS", "฿": "THB", "₦": "NGN", "₱": "PHP", "₲": "PYG", "₸": "KZT", "₾": "GEL", "₼": "AZN",
	"A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD",
	"R$": "BRL", "MX$": "MXN", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "JP¥": "JPY", "CN¥": "CNY",
}
