package feed

import (
	"encoding/xml"
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/fx"
)

// gramsPerOunce is the troy ounce, 31.1034768 g exactly (National Institute of Standards and Technology, Handbook 44,
// appendix C). ISO 4217 counts metals in troy ounces, the Bank of Russia prices grams.
var gramsPerOunce = decimal.New(311034768, -7)

// newRouble is the day from which 1 RUB stands for 1000 RUR (decree 822 of the President of Russia, 4 August 1997).
var newRouble = time.Date(1998, 1, 1, 0, 0, 0, 0, time.UTC)

// readCBRXML reads three files of the Bank of Russia:
//
//	XML_daily    ValCurs[@Date]/Valute{CharCode, Nominal, Value}: Nominal CharCode = Value roubles
//	XML_dynamic  ValCurs[@ID]/Record[@Date @Id]{Nominal, Value}, the currency only by the bank's number
//	xml_metall   Metall/Record[@Date @Code]{Buy, Sell}: roubles for a gram
//
// The date is the one from which the rate holds; the bank sets it the day before. Before 1998 the figures are old
// roubles, RUR.
func readCBRXML(r *run) error {
	x, root, err := r.xml("ValCurs", "Metall")
	if err != nil {
		return err
	}
	var rootDate time.Time
	if text := attribute(root, "Date"); text != "" {
		if rootDate, err = dottedDay(text); err != nil {
			return x.fail(fmt.Errorf("%w: %q", err, short(text)))
		}
	}
	metal := root.Name.Local == "Metall"
	child := map[string]string{}
	return x.each(func(tok xml.Token) error {
		if text, ok := tok.(xml.CharData); ok && x.depth == 1 && len(text) > 2 && letters(string(text[:2])) {
			// "Error in parameters" stands where the rows should be.
			return x.fail(fmt.Errorf("%w: %s", ErrRefused, short(string(text))))
		}
		start, ok := tok.(xml.StartElement)
		if !ok || start.Name.Local != "Valute" && start.Name.Local != "Record" {
			return nil
		}
		line := x.line()
		if err := x.children(child); err != nil {
			return err
		}
		date := rootDate
		if text := attribute(start, "Date"); text != "" {
			if date, err = dottedDay(text); err != nil {
				return r.problem(line, "@Date", text, err)
			}
		}
		if date.IsZero() {
			return r.problem(line, "@Date", "", ErrDate)
		}
		if metal {
			return r.cbrMetal(line, attribute(start, "Code"), child, date)
		}
		return r.cbrCurrency(line, start, root, child, date)
	})
}

// cbrCurrency emits a Valute or a Record of XML_dynamic.
func (r *run) cbrCurrency(line int, start, root xml.StartElement, child map[string]string, date time.Time) error {
	currency := child["CharCode"]
	if currency == "" {
		id := attribute(start, "Id", "ID")
		if id == "" {
			id = attribute(root, "ID")
		}
		if currency = cbrCode(id, date); currency == "" {
			return r.noCurrency(observation{line: line, field: "@Id"}, id, ErrCurrency)
		}
	}
	o := observation{
		line: line, field: currency, base: currency, quote: "RUB", price: child["Value"], mark: ',', group: ' ',
		units: child["Nominal"], date: date, kind: fx.Official,
	}
	if o.units == "" { // VunitRate is newer, and may be there in its place
		o.price = child["VunitRate"]
	}
	if date.Before(newRouble) {
		o.quote = "RUR"
	}
	return r.emit(o)
}

// cbrMetal emits the prices of a metal. The bank has published one price since 2008; before, a buying and a selling
// price.
func (r *run) cbrMetal(line int, number string, child map[string]string, date time.Time) error {
	metals := map[string]string{"1": "XAU", "2": "XAG", "3": "XPT", "4": "XPD"}
	metal, ok := metals[number]
	if !ok {
		return r.noCurrency(observation{line: line, field: "@Code"}, number, ErrCurrency)
	}
	buy, sell := child["Buy"], child["Sell"]
	prices := []struct {
		name, text string
		kind       fx.Kind
	}{{"Buy", buy, fx.Bid}, {"Sell", sell, fx.Ask}}
	if buy == sell {
		prices = prices[:1]
		prices[0].kind = fx.Official
	}
	for _, p := range prices {
		o := observation{line: line, field: metal + " " + p.name, base: metal, quote: "RUB", price: p.text, mark: ',', group: ' ', date: date, kind: p.kind}
		if date.Before(newRouble) {
			o.quote = "RUR"
		}
		gram, err := o.number()
		if err != nil {
			if err := r.problem(line, o.field, p.text, err); err != nil {
				return err
			}
			continue
		}
		o.value = gram.Mul(gramsPerOunce)
		if err := r.emit(o); err != nil {
			return err
		}
	}
	return nil
}
