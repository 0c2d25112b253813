package feed

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/exactfigures/figures/fx"
)

// readNBPCSV reads the yearly archives of the National Bank of Poland: a header "data;1THB;1USD;…;100HUF;…;nr tabeli;",
// then a day in every row with decimal commas, in windows-1250. The number before the code is the units: 100 HUF =
// cell. Rows that do not begin with a date hold names, codes and units again.
func readNBPCSV(r *run) error {
	rs := r.rows(';')
	header, err := rs.header()
	if err != nil {
		return err
	}
	if header[0] != "data" {
		return rs.fail(fmt.Errorf("%w: the first column is %q, not data", ErrFormat, short(header[0])))
	}
	w := wide{rows: rs, missing: missingText("-"), date: isoDay}
	for _, name := range header {
		code := strings.TrimLeft(name, "0123456789")
		units := name[:len(name)-len(code)]
		w.columns = append(w.columns, column{
			name: name, skip: units == "" || len(code) != 3,
			given: observation{base: code, quote: "PLN", units: units, mark: ',', kind: fx.Reference},
		})
	}
	return rs.each(func(record []string) error {
		if record[0] == "" || record[0][0] < '0' || record[0][0] > '9' {
			return nil
		}
		return w.row(record)
	})
}

// nbpNames are the elements of the two XML layouts of NBP.
type nbpNames struct{ date, record, code, units, mid, bid, ask string }

var (
	nbpTable = nbpNames{"data_publikacji", "pozycja", "kod_waluty", "przelicznik", "kurs_sredni", "kurs_kupna", "kurs_sprzedazy"}
	nbpArray = nbpNames{"EffectiveDate", "Rate", "Code", "", "Mid", "Bid", "Ask"}
)

// readNBPXML reads tabela_kursow (przelicznik kod_waluty = kurs_sredni zloty, decimal commas) and the XML of the web
// service, ArrayOfExchangeRatesTable (1 Code = Mid). The tables C have buying and selling rates.
func readNBPXML(r *run) error {
	x, root, err := r.xml("tabela_kursow", "ArrayOfExchangeRatesTable", "ExchangeRatesTable")
	if err != nil {
		return err
	}
	names := nbpArray
	if root.Name.Local == "tabela_kursow" {
		names = nbpTable
	}
	date, inDate := "", false
	child := map[string]string{}
	return x.each(func(tok xml.Token) error {
		switch tok := tok.(type) {
		case xml.StartElement:
			if inDate = tok.Name.Local == names.date; inDate {
				date = ""
			}
			if tok.Name.Local != names.record {
				return nil
			}
			line := x.line()
			if err := x.children(child); err != nil {
				return err
			}
			return r.nbpRecord(line, date, names, child)
		case xml.CharData:
			if inDate && len(date) < 32 {
				date += string(tok[:min(len(tok), 32)])
			}
		case xml.EndElement:
			inDate = false
		}
		return nil
	})
}

func (r *run) nbpRecord(line int, date string, names nbpNames, child map[string]string) error {
	at, err := isoDay(strings.TrimSpace(date))
	if err != nil {
		return r.problem(line, names.date, date, err)
	}
	for _, p := range []struct {
		name string
		kind fx.Kind
	}{{names.mid, fx.Reference}, {names.bid, fx.Bid}, {names.ask, fx.Ask}} {
		price := child[p.name]
		if price == "" {
			continue
		}
		mark := byte('.')
		if strings.IndexByte(price, ',') >= 0 {
			mark = ','
		}
		err := r.emit(observation{
			line: line, field: child[names.code] + " " + p.name, base: child[names.code], quote: "PLN", price: price,
			mark: mark, units: child[names.units], date: at, kind: p.kind,
		})
		if err != nil {
			return err
		}
	}
	return nil
}
