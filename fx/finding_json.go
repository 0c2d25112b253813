package fx

import (
	"encoding/json"
	"math/big"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

type spanJSON struct {
	Text  string `json:"text,omitempty"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type claimJSON struct {
	From spanJSON `json:"from"`
	To   spanJSON `json:"to"`
}

type boundsJSON struct {
	Low  string `json:"low"`
	High string `json:"high"`
}

type rangeJSON struct {
	Low      string `json:"low"`
	High     string `json:"high"`
	Currency string `json:"currency"`
	Text     string `json:"text"`
}

type ratesJSON struct {
	Unit string   `json:"unit"`
	Low  string   `json:"low"`
	High string   `json:"high"`
	At   rateJSON `json:"at_low"`
	To   rateJSON `json:"at_high"`
}

type statedJSON struct {
	Text     spanJSON        `json:"span"`
	Base     string          `json:"base"`
	Price    json.RawMessage `json:"price"`
	Verdict  Verdict         `json:"verdict"`
	Reason   Reason          `json:"reason,omitempty"`
	Inverted bool            `json:"inverted,omitempty"`
	Rates    *ratesJSON      `json:"rates,omitempty"`
}

type findingJSON struct {
	From       spanJSON        `json:"from"`
	To         spanJSON        `json:"to"`
	Claims     []claimJSON     `json:"claims,omitempty"`
	Verdict    Verdict         `json:"verdict"`
	Grade      string          `json:"grade"`
	Reason     string          `json:"reason"`
	Basis      string          `json:"basis"`
	Summary    string          `json:"summary"`
	FromRead   json.RawMessage `json:"from_read"`
	ToRead     json.RawMessage `json:"to_read"`
	Date       string          `json:"date,omitempty"`
	Until      string          `json:"until,omitempty"`
	Ratio      *string         `json:"ratio"`
	Gap        *string         `json:"gap,omitempty"`
	Tolerance  string          `json:"tolerance,omitempty"`
	Latest     string          `json:"latest,omitempty"`
	Allowed    *boundsJSON     `json:"allowed,omitempty"`
	End        string          `json:"end,omitempty"`
	FromBounds *boundsJSON     `json:"from_bounds,omitempty"`
	ToBounds   *boundsJSON     `json:"to_bounds,omitempty"`
	Implied    *boundsJSON     `json:"implied,omitempty"`
	Expected   *rangeJSON      `json:"expected"`
	Suggestion string          `json:"suggestion,omitempty"`
	Rates      *ratesJSON      `json:"rates"`
	Stated     *statedJSON     `json:"stated,omitempty"`
	Ever       *boundsJSON     `json:"ever,omitempty"`
	EverYears  []int           `json:"ever_years,omitempty"`
	Document   *boundsJSON     `json:"document_rate,omitempty"`
	Years      [][]int         `json:"years,omitempty"`
	Reading    []string        `json:"reading,omitempty"`
	Causes     []Cause         `json:"causes"`
}

// MarshalJSON writes the finding with every number it used: "from" and "to" (text and bytes of the first claim), "verdict", "grade",
// "reason", a "summary" for people, how both figures were read, the "date", the "ratio", the "expected" amount, the "rates" with
// their published legs, and the "causes". Fractions are decimal strings of at most ten digits; amounts are exact.
func (f Finding) MarshalJSON() ([]byte, error) {
	j := findingJSON{
		Verdict: f.Verdict, Grade: f.Grade.String(), Reason: f.Reason.String(), Basis: f.Basis.String(), Summary: f.String(),
		FromRead: figureOut(f.From), ToRead: figureOut(f.To), Date: f.Date.String(), Until: f.Until.String(),
		Allowed: boundsOut(f.Allowed), End: f.End.String(),
		FromBounds: boundsOut(f.FromBounds), ToBounds: boundsOut(f.ToBounds), Implied: boundsOut(f.Implied),
		Causes: make([]Cause, 0, len(f.Causes)),
	}
	for i := range f.Claims {
		e := &f.Claims[i]
		cl := claimJSON{spanOut(e.From), spanOut(e.To)}
		if i == 0 {
			j.From, j.To = cl.From, cl.To
		}
		if len(f.Claims) > 1 {
			j.Claims = append(j.Claims, cl)
		}
	}
	if f.Ratio != nil {
		s := fractionText(f.Ratio, 4)
		j.Ratio = &s
	}
	if f.Gap != nil {
		s := fractionText(f.Gap, 4)
		j.Gap = &s
	}
	if f.Latest != nil {
		j.Latest = fractionText(f.Latest, 10)
	}
	if f.Tolerance != nil {
		j.Tolerance = fractionText(f.Tolerance, 10)
	}
	if f.Expected.Currency().IsValid() {
		l, h := f.Expected.Range()
		j.Expected = &rangeJSON{plain(l.Decimal()), plain(h.Decimal()), f.Expected.Currency().String(), amountText(f.Expected)}
	}
	if f.Suggestion.Currency().IsValid() {
		j.Suggestion = amountText(f.Suggestion)
	}
	j.Rates = f.Rates.out()
	if s := f.Stated; s != nil {
		j.Stated = &statedJSON{
			Text: spanJSON{Start: s.Start, End: s.End}, Base: s.Base.String(), Price: figureOut(s.Price),
			Verdict: s.Verdict, Reason: s.Reason, Inverted: s.Inverted, Rates: s.Rates.out(),
		}
	}
	if j.Ever = boundsOut(f.Ever); j.Ever != nil {
		j.EverYears = []int{f.EverYears.First, f.EverYears.Last}
	}
	j.Document = boundsOut(f.Document)
	for _, y := range f.Years {
		j.Years = append(j.Years, []int{y.First, y.Last})
	}
	if f.Reading[0].Currency().IsValid() {
		j.Reading = []string{f.Reading[0].String(), f.Reading[1].String()}
	}
	j.Causes = append(j.Causes, f.Causes...)
	return json.Marshal(j)
}

// out returns the rates of an interval, nil if it has none.
func (i Interval) out() *ratesJSON {
	if !i.Low.IsValid() {
		return nil
	}
	return &ratesJSON{
		Unit: i.Low.Quote.String() + " per " + i.Low.Base.String(),
		Low:  fractionText(i.Low.Rat(), 10), High: fractionText(i.High.Rat(), 10),
		At: i.Low.json(), To: i.High.json(),
	}
}

func spanOut(m parse.Match) spanJSON { return spanJSON{m.Text, m.Start, m.End} }

// figureOut writes a figure, null where it is beyond all bounds.
func figureOut(f money.Figure) json.RawMessage {
	b, err := f.MarshalJSON()
	if err != nil {
		return json.RawMessage("null")
	}
	return b
}

func boundsOut(b Bounds) *boundsJSON {
	if !b.IsValid() {
		return nil
	}
	return &boundsJSON{fractionText(b.Low, 10), fractionText(b.High, 10)}
}

// fractionText writes a fraction with so many digits, as a plain decimal.
func fractionText(r *big.Rat, digits int) string {
	if r.Sign() == 0 {
		return "0"
	}
	return plain(trimDigits(r, digits))
}
