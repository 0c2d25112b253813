package feed

import (
	"encoding/xml"
	"time"

	"github.com/exactfigures/figures/fx"
)

// readECBXML reads eurofxref-daily.xml, eurofxref-hist-90d.xml and eurofxref-hist.xml:
// Envelope/Cube/Cube[@time]/Cube[@currency][@rate], where 1 EUR = rate. The history is one line of megabytes.
func readECBXML(r *run) error {
	x, _, err := r.xml("Envelope")
	if err != nil {
		return err
	}
	var date time.Time
	dated := 0 // depth of the element that carries the date
	return x.each(func(tok xml.Token) error {
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Local != "Cube" {
				return nil
			}
			if text := attribute(tok, "time"); text != "" {
				dated = x.depth
				if date, err = isoDay(text); err != nil {
					if err := r.problem(x.line(), "Cube/@time", text, err); err != nil {
						return err
					}
				}
			}
			currency, price := attribute(tok, "currency"), attribute(tok, "rate")
			if currency == "" && price == "" {
				return nil
			}
			if dated == 0 {
				return r.problem(x.line(), currency, price, ErrDate)
			}
			if date.IsZero() {
				return nil // its date is a problem already told
			}
			return r.emit(observation{line: x.line(), field: currency, base: "EUR", quote: currency, price: price, date: date, kind: fx.Reference})
		case xml.EndElement:
			if x.depth < dated {
				dated, date = 0, time.Time{}
			}
		}
		return nil
	})
}
