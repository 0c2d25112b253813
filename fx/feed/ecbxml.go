package feed

import (
	"encoding/xml"
	"io"
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
	for {
		tok, err := x.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Local != "Cube" {
				continue
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
				continue
			}
			if dated == 0 {
				if err := r.problem(x.line(), currency, price, ErrDate); err != nil {
					return err
				}
				continue
			}
			if date.IsZero() {
				continue // its date is a problem already told
			}
			o := observation{line: x.line(), field: currency, base: "EUR", quote: currency, price: price, date: date, kind: fx.Reference}
			if err := r.emit(o); err != nil {
				return err
			}
		case xml.EndElement:
			if x.depth < dated {
				dated, date = 0, time.Time{}
			}
		}
	}
}
