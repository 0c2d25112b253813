package money

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
)

// ParseAmount reads an amount as [Amount.String] writes it: a code that [ParseCurrency] reads, one space, and a
// number such as -12.50 or 3.8e10, with a point and without separators. It returns an error that wraps
// [ErrCurrency], [ErrSyntax] or [ErrRange]. Amounts as people write them are read by package parse.
func ParseAmount(text string) (Amount, error) {
	code, number, ok := strings.Cut(text, " ")
	if !ok {
		return Amount{}, fmt.Errorf("%w amount %q", ErrSyntax, clip(text))
	}
	c, err := ParseCurrency(code)
	if err != nil {
		return Amount{}, err
	}
	n, err := parseNumber(number)
	if err != nil {
		return Amount{}, err
	}
	return Amount{number: n, currency: c}, nil
}

// MustParseAmount is like [ParseAmount] but panics on an error. It is meant for amounts written in a program.
func MustParseAmount(text string) Amount {
	a, err := ParseAmount(text)
	if err != nil {
		panic("money: " + err.Error())
	}
	return a
}

// String returns the code and the number with all its digits: "USD 1.99", "CNY 380000000000", "XXX 5" without a
// currency. An amount beyond [MaxDigits] is written with an exponent.
func (a Amount) String() string { return string(a.append(nil)) }

func (a Amount) append(b []byte) []byte {
	b = append(append(b, a.currency.String()...), ' ')
	return appendNumber(b, a.number)
}

// GoString returns the Go code that makes the amount.
func (a Amount) GoString() string { return "money.MustParseAmount(" + strconv.Quote(a.String()) + ")" }

// Format writes the amount as [Amount.String] does for %v and %s, in quotes for %q, as Go code for %#v, and the
// number alone for %f: with all its digits, or rounded half to even to a precision such as that of %.2f.
// Width and the flag - count as for a string.
func (a Amount) Format(s fmt.State, verb rune) {
	var b []byte
	switch verb {
	case 'v', 's':
		if verb == 'v' && s.Flag('#') {
			b = append(b, a.GoString()...)
		} else {
			b = a.append(nil)
		}
	case 'q':
		b = strconv.AppendQuote(nil, a.String())
	case 'f':
		number := a.number
		places, fixed := s.Precision()
		if fixed {
			number = roundTo(number, min(places, MaxDigits), HalfEven)
		}
		b = appendNumber(nil, number)
		if fixed && inRange(number) {
			b = padPlaces(b, min(places, MaxDigits))
		}
	default:
		b = fmt.Appendf(nil, "%%!%c(money.Amount=%s)", verb, a.String())
	}
	width, _ := s.Width()
	pad := strings.Repeat(" ", max(0, width-len(b)))
	if s.Flag('-') {
		io.WriteString(s, string(b)+pad)
	} else {
		io.WriteString(s, pad+string(b))
	}
}

// padPlaces adds zeros to a plain number up to so many decimal places.
func padPlaces(b []byte, places int) []byte {
	if places == 0 {
		return b
	}
	_, fraction, point := strings.Cut(string(b), ".")
	if !point {
		b = append(b, '.')
	}
	for range places - len(fraction) {
		b = append(b, '0')
	}
	return b
}

// LogValue returns the two parts of the amount, as JSON has them.
func (a Amount) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("amount", string(appendNumber(nil, a.number))),
		slog.String("currency", a.currency.code()))
}

// AppendText appends what [Amount.String] returns. It returns [ErrRange] for an amount beyond [MaxDigits], which
// could not be read again.
func (a Amount) AppendText(b []byte) ([]byte, error) {
	if err := a.check(); err != nil {
		return b, err
	}
	return a.append(b), nil
}

// MarshalText returns the text of [Amount.AppendText].
func (a Amount) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what [ParseAmount] does. On an error a is left as it was.
func (a *Amount) UnmarshalText(text []byte) error {
	parsed, err := ParseAmount(string(text))
	if err == nil {
		*a = parsed
	}
	return err
}

// MarshalJSON returns {"amount":"1.99","currency":"USD"}. The number is a string, since most readers of JSON would
// take it for a binary fraction of 53 bits; the currency is "" where there is none. It returns [ErrRange] for an
// amount beyond [MaxDigits].
func (a Amount) MarshalJSON() ([]byte, error) {
	if err := a.check(); err != nil {
		return nil, err
	}
	b := appendNumber([]byte(`{"amount":"`), a.number)
	b = append(append(b, `","currency":"`...), a.currency.code()...)
	return append(b, `"}`...), nil
}

// UnmarshalJSON reads what [Amount.MarshalJSON] writes; the number may be a JSON number, and is read digit by digit
// all the same. Both members must be there; other members are passed over. On an error a is left as it was, and by
// null too, as is the custom.
func (a *Amount) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var raw struct {
		Amount   *jsonNumber `json:"amount"`
		Currency *Currency   `json:"currency"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	if !raw.Amount.has() || raw.Currency == nil {
		return fmt.Errorf("%w amount: needs amount and currency", ErrSyntax)
	}
	*a = raw.Amount.of(*raw.Currency)
	return nil
}

// Value returns the text of [Amount.AppendText] for a column of text.
func (a Amount) Value() (driver.Value, error) {
	b, err := a.AppendText(nil)
	if err != nil {
		return nil, err
	}
	return string(b), nil
}

// Scan reads a column of text as [ParseAmount] does. NULL is an error: use sql.Null[money.Amount] where it is
// allowed. On an error a is left as it was.
func (a *Amount) Scan(src any) error {
	switch v := src.(type) {
	case string:
		return a.UnmarshalText([]byte(v))
	case []byte:
		return a.UnmarshalText(v)
	}
	return fmt.Errorf("%w amount: cannot scan a %T", ErrSyntax, src)
}
