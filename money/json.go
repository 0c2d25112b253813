package money

import (
	"encoding/json"

	"github.com/exactfigures/figures/internal/exact"
)

// jsonNumber reads a number of JSON and one in a JSON string, digit by digit. "" is no number.
type jsonNumber struct {
	value exact.Number
	set   bool
}

// has reports whether there was a number: the member was there, and not null or "".
func (n *jsonNumber) has() bool { return n != nil && n.set }

// of returns so many main units of a currency.
func (n *jsonNumber) of(c Currency) Amount { return Amount{number: n.value, currency: c} }

func (n *jsonNumber) UnmarshalJSON(data []byte) error {
	text := string(data)
	if data[0] == '"' {
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
		if text == "" {
			*n = jsonNumber{}
			return nil
		}
	}
	d, err := parseNumber(text)
	if err == nil {
		*n = jsonNumber{value: d, set: true}
	}
	return err
}
