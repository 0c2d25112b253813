package money

import (
	"encoding/json"

	"github.com/shopspring/decimal"
)

// jsonNumber reads a number of JSON and one in a JSON string, digit by digit. "" is no number.
type jsonNumber struct {
	value decimal.Decimal
	set   bool
}

// has reports whether there was a number: the member was there, and not null or "".
func (n *jsonNumber) has() bool { return n != nil && n.set }

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
