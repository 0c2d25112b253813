// Package wire writes what was read as JSON.
package wire

import (
	"strings"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
	"github.com/shopspring/decimal"
)

// A Match is a parse.Match as JSON.
type Match struct {
	Text       string    `json:"text"`
	Start      int       `json:"start"`
	End        int       `json:"end"`
	Currency   string    `json:"currency"`
	Candidates []string  `json:"candidates,omitempty"`
	Value      string    `json:"value,omitempty"`
	Min        string    `json:"min,omitempty"`
	Max        string    `json:"max,omitempty"`
	Vague      bool      `json:"vague,omitempty"`
	Qualifier  string    `json:"qualifier,omitempty"`
	Per        string    `json:"per,omitempty"`
	Confidence string    `json:"confidence"`
	Readings   []Reading `json:"readings,omitempty"`
}

// A Reading is another way to read a figure.
type Reading struct {
	Currency string `json:"currency"`
	Value    string `json:"value,omitempty"`
	Min      string `json:"min,omitempty"`
	Max      string `json:"max,omitempty"`
}

var qualifiers = [...]string{"", "exactly", "about", "nearly", "below", "at_most", "above", "at_least"}
var confidences = [...]string{"low", "medium", "high", "certain"}
var pers = [...]string{"", "share", "year", "quarter", "month", "week", "day", "hour", "unit", "kilogram", "tonne", "barrel", "litre", "square_metre", "other"}

// Of returns m as it is written.
func Of(m parse.Match) Match {
	first := reading(m.Figure)
	w := Match{
		Text: m.Text, Start: m.Start, End: m.End,
		Currency: first.Currency, Value: first.Value, Min: first.Min, Max: first.Max,
		Vague: m.Figure.Vague(), Qualifier: qualifiers[m.Figure.Qualifier()],
		Per: pers[m.Per], Confidence: confidences[m.Confidence],
	}
	seen := map[string]bool{"": true, w.Currency: true}
	for _, f := range m.Others {
		r := reading(f)
		w.Readings = append(w.Readings, r)
		if !seen[r.Currency] {
			seen[r.Currency] = true
			w.Candidates = append(w.Candidates, r.Currency)
		}
	}
	return w
}

func reading(f money.Figure) Reading {
	var r Reading
	if f.Currency().IsValid() {
		r.Currency = f.Currency().String()
	}
	if a, ok := f.Amount(); ok {
		r.Value = plain(a.Decimal())
		return r
	}
	low, high := f.Range()
	r.Min, r.Max = plain(low.Decimal()), plain(high.Decimal())
	return r
}

// plain writes d with all its digits and no exponent.
func plain(d decimal.Decimal) string {
	digits, sign := d.Coefficient().String(), ""
	if rest, negative := strings.CutPrefix(digits, "-"); negative {
		digits, sign = rest, "-"
	}
	switch e := int(d.Exponent()); {
	case digits == "0" && e > 0:
	case e >= 0:
		digits += strings.Repeat("0", e)
	default:
		if missing := 1 - e - len(digits); missing > 0 {
			digits = strings.Repeat("0", missing) + digits
		}
		digits = digits[:len(digits)+e] + "." + digits[len(digits)+e:]
	}
	return sign + digits
}
