package parse

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

var perNames = [...]string{"", "share", "year", "quarter", "month", "week", "day", "hour", "unit", "kilogram", "tonne", "barrel", "litre", "square_metre", "other"}

// String returns the unit's name, "" for PerNone.
func (p Per) String() string {
	if int(p) < len(perNames) {
		return perNames[p]
	}
	return fmt.Sprintf("Per(%d)", uint8(p))
}

// MarshalText returns the unit's name.
func (p Per) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the name of a unit. It fails on any other text and leaves p as it was.
func (p *Per) UnmarshalText(text []byte) error {
	for i, name := range perNames {
		if name == string(text) {
			*p = Per(i)
			return nil
		}
	}
	return fmt.Errorf("parse: unknown unit %.40q", text)
}

var confidenceNames = [...]string{"low", "medium", "high", "certain"}

// String returns low, medium, high or certain.
func (c Confidence) String() string {
	if int(c) < len(confidenceNames) {
		return confidenceNames[c]
	}
	return fmt.Sprintf("Confidence(%d)", uint8(c))
}

// MarshalText returns low, medium, high or certain.
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads low, medium, high or certain. It fails on any other text and leaves c as it was.
func (c *Confidence) UnmarshalText(text []byte) error {
	for i, name := range confidenceNames {
		if name == string(text) {
			*c = Confidence(i)
			return nil
		}
	}
	return fmt.Errorf("parse: unknown confidence %.40q", text)
}

// jsonReading is a currency and a value, or a range.
type jsonReading struct {
	Currency string `json:"currency"`
	Value    string `json:"value,omitempty"`
	Min      string `json:"min,omitempty"`
	Max      string `json:"max,omitempty"`
}

// jsonMatch is the JSON form of a Match.
type jsonMatch struct {
	Text       string          `json:"text"`
	Start      int             `json:"start"`
	End        int             `json:"end"`
	Currency   string          `json:"currency"`
	Candidates []string        `json:"candidates,omitempty"`
	Value      string          `json:"value,omitempty"`
	Min        string          `json:"min,omitempty"`
	Max        string          `json:"max,omitempty"`
	Vague      bool            `json:"vague,omitempty"`
	Qualifier  money.Qualifier `json:"qualifier,omitempty"`
	Per        Per             `json:"per,omitempty"`
	Language   string          `json:"language,omitempty"`
	Confidence Confidence      `json:"confidence"`
	Note       string          `json:"note,omitempty"`
	Readings   []jsonReading   `json:"readings,omitempty"`
}

// MarshalJSON writes a match as the examples do: text, start, end, currency, candidates, value or min and max,
// vague, qualifier, per, language, confidence, note, readings. Numbers are quoted, plain and exact.
func (m Match) MarshalJSON() ([]byte, error) {
	first := readingOf(m.Figure)
	w := jsonMatch{
		Text: m.Text, Start: m.Start, End: m.End,
		Currency: first.Currency, Value: first.Value, Min: first.Min, Max: first.Max,
		Vague: m.Figure.Vague(), Qualifier: m.Figure.Qualifier(), Per: m.Per, Confidence: m.Confidence, Note: m.Note,
	}
	if !m.Language.IsRoot() {
		w.Language = m.Language.String()
	}
	seen := map[string]bool{"": true, w.Currency: true}
	for _, f := range m.Others {
		r := readingOf(f)
		w.Readings = append(w.Readings, r)
		if !seen[r.Currency] {
			seen[r.Currency] = true
			w.Candidates = append(w.Candidates, r.Currency)
		}
	}
	return json.Marshal(w)
}

func readingOf(f money.Figure) (r jsonReading) {
	if f.Currency().IsValid() {
		r.Currency = f.Currency().String()
	}
	if a, one := f.Amount(); one {
		r.Value = plain(a.Decimal())
		return r
	}
	low, high := f.Range()
	r.Min, r.Max = plain(low.Decimal()), plain(high.Decimal())
	return r
}

// plain writes a decimal with all its digits and no exponent. Decimal.String is not used, since settings of its
// package change it.
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

// jsonSpan is where something stands in the text.
type jsonSpan struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

func spanOf(text string, s Span) jsonSpan { return jsonSpan{s.Of(text), s.Start, s.End} }

type jsonEquivalence struct {
	From  jsonSpan `json:"from"`
	To    jsonSpan `json:"to"`
	Cue   jsonSpan `json:"cue"`
	When  Date     `json:"when,omitzero"`
	Event bool     `json:"event,omitempty"`
}

type jsonRate struct {
	jsonSpan
	Base  money.Currency `json:"base"`
	Quote money.Currency `json:"quote"`
	Price string         `json:"price"`
}

type jsonScale struct {
	jsonSpan
	Exponent int            `json:"exponent,omitempty"`
	Currency money.Currency `json:"currency,omitzero"`
}

// MarshalJSON writes a document with its figures, equivalences, rates, scales and date; the text itself is left out.
func (d *Document) MarshalJSON() ([]byte, error) {
	w := struct {
		Figures      []Match           `json:"figures"`
		Equivalences []jsonEquivalence `json:"equivalences,omitempty"`
		Rates        []jsonRate        `json:"rates,omitempty"`
		Scales       []jsonScale       `json:"scales,omitempty"`
		Date         Date              `json:"date,omitzero"`
	}{Figures: d.Matches, Date: d.Date}
	if w.Figures == nil {
		w.Figures = []Match{}
	}
	for _, e := range d.Equivalences {
		w.Equivalences = append(w.Equivalences, jsonEquivalence{spanOf(d.Text, e.From.Span), spanOf(d.Text, e.To.Span), spanOf(d.Text, e.Cue), e.When.Date, e.When.Event})
	}
	for _, r := range d.Rates {
		low, _ := r.Price.Range()
		w.Rates = append(w.Rates, jsonRate{spanOf(d.Text, r.Span), r.Base, r.Quote, plain(low.Decimal())})
	}
	for _, s := range d.Scales {
		w.Scales = append(w.Scales, jsonScale{spanOf(d.Text, s.Span), s.Exponent, s.Currency})
	}
	return json.Marshal(w)
}

// String returns 2025-02-24, 2025-02 or 2025; "" for no date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText returns what String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }
