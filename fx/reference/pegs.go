package reference

import (
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// peg is a rate that an authority keeps, from a day to a day: 1 base = price quote.
type peg struct {
	base, quote, price string
	from, until        string // until "": it still holds
	by                 string
}

// pegs are used only where the table has no quote of the day. The dates are those since which the present price has held without
// interruption, or the first year that is certain.
var pegs = [...]peg{
	{"USD", "AED", "3.6725", "1997-11-01", "", "Central Bank of the UAE"},
	{"USD", "SAR", "3.75", "1986-06-01", "", "Saudi Central Bank"},
	{"USD", "QAR", "3.64", "2001-07-09", "", "Qatar Central Bank"},
	{"USD", "BHD", "0.376", "2001-12-25", "", "Central Bank of Bahrain"},
	{"USD", "OMR", "0.3845", "1986-02-01", "", "Central Bank of Oman"},
	{"USD", "JOD", "0.709", "1995-10-23", "", "Central Bank of Jordan"},
	{"USD", "BMD", "1", "1972-07-31", "", "Bermuda Monetary Authority"},
	{"USD", "BSD", "1", "1973-06-01", "", "Central Bank of The Bahamas"},
	{"USD", "PAB", "1", "1904-06-20", "", "Republic of Panama"},
	{"USD", "BBD", "2", "1975-07-05", "", "Central Bank of Barbados"},
	{"USD", "BZD", "2", "1978-06-01", "", "Central Bank of Belize"},
	{"USD", "XCD", "2.7", "1976-07-07", "", "Eastern Caribbean Central Bank"},
	{"USD", "AWG", "1.79", "1986-01-01", "", "Centrale Bank van Aruba"},
	{"USD", "ANG", "1.79", "1971-12-23", "2025-03-30", "Centrale Bank van Curaçao en Sint Maarten"},
	{"USD", "XCG", "1.79", "2025-03-31", "", "Centrale Bank van Curaçao en Sint Maarten"},
	{"USD", "DJF", "177.721", "1973-02-01", "", "Banque Centrale de Djibouti"},
	{"KYD", "USD", "1.2", "1974-04-01", "", "Cayman Islands Monetary Authority"},
	{"USD", "ERN", "15", "2005-01-01", "", "Bank of Eritrea"},
	{"USD", "TMT", "2.85", "2009-01-01", "2014-12-31", "Central Bank of Turkmenistan"},
	{"USD", "TMT", "3.5", "2015-01-01", "", "Central Bank of Turkmenistan"},
	{"USD", "LBP", "1507.5", "1997-12-01", "2023-01-31", "Banque du Liban, official rate"},
	{"USD", "LBP", "15000", "2023-02-01", "2024-02-14", "Banque du Liban, official rate"},
	{"USD", "CUP", "24", "2021-01-01", "", "Banco Central de Cuba, official rate"},
	{"USD", "ARS", "1", "1992-01-01", "2001-12-31", "Argentina, Ley 23.928"},
	{"USD", "LTL", "4", "1994-04-01", "2002-02-01", "Bank of Lithuania"},
	{"USD", "SVC", "8.75", "1993-01-01", "2000-12-31", "Banco Central de Reserva de El Salvador"},
	{"EUR", "LTL", "3.4528", "2002-02-02", "2014-12-31", "Bank of Lithuania"},
	{"EUR", "LVL", "0.702804", "2005-01-01", "2013-12-31", "Bank of Latvia"},
	{"EUR", "EEK", "15.6466", "1999-01-01", "2010-12-31", "Bank of Estonia"},
	{"DEM", "EEK", "8", "1992-06-20", "1998-12-31", "Bank of Estonia"},
	{"EUR", "BGN", "1.95583", "1999-01-01", "2025-12-31", "Bulgarian National Bank"},
	{"EUR", "BAM", "1.95583", "1999-01-01", "", "Central Bank of Bosnia and Herzegovina"},
	{"EUR", "XOF", "655.957", "1999-01-01", "", "Banque Centrale des États de l'Afrique de l'Ouest"},
	{"EUR", "XAF", "655.957", "1999-01-01", "", "Banque des États de l'Afrique Centrale"},
	{"FRF", "XOF", "50", "1960-01-01", "1994-01-11", "Banque Centrale des États de l'Afrique de l'Ouest"},
	{"FRF", "XAF", "50", "1960-01-01", "1994-01-11", "Banque des États de l'Afrique Centrale"},
	{"FRF", "XOF", "100", "1994-01-12", "1998-12-31", "Banque Centrale des États de l'Afrique de l'Ouest"},
	{"FRF", "XAF", "100", "1994-01-12", "1998-12-31", "Banque des États de l'Afrique Centrale"},
	{"EUR", "KMF", "491.96775", "1999-01-01", "", "Banque Centrale des Comores"},
	{"XPF", "EUR", "0.00838", "1999-01-01", "", "Institut d'émission d'outre-mer"},
	{"EUR", "CVE", "110.265", "1999-01-04", "", "Banco de Cabo Verde"},
	{"GBP", "FKP", "1", "1971-02-15", "", "Government of the Falkland Islands"},
	{"GBP", "GIP", "1", "1971-02-15", "", "Government of Gibraltar"},
	{"GBP", "SHP", "1", "1976-02-01", "", "Government of Saint Helena"},
	{"ZAR", "NAD", "1", "1993-09-15", "", "Bank of Namibia"},
	{"ZAR", "LSL", "1", "1980-01-19", "", "Central Bank of Lesotho"},
	{"ZAR", "SZL", "1", "1974-09-06", "", "Central Bank of Eswatini"},
	{"INR", "BTN", "1", "1974-04-16", "", "Royal Monetary Authority of Bhutan"},
	{"INR", "NPR", "1.6", "1993-02-12", "", "Nepal Rastra Bank"},
	{"SGD", "BND", "1", "1970-01-01", "", "Brunei Darussalam Central Bank"},
	{"HKD", "MOP", "1.03", "1983-10-17", "", "Monetary Authority of Macao"},
}

// proxies stand for currencies that trade apart from, but close to, another one: the offshore yuan was never seen more than one in a
// hundred away from the yuan.
var proxies = [...]peg{
	{"CNY", "CNH", "1", "2010-07-19", "", "the yuan of the mainland"},
}

func addPegs(t *fx.Table) error {
	var rates []fx.Rate
	add := func(list []peg, kind fx.Kind) error {
		for _, p := range list {
			r := fx.Rate{Kind: kind, Origin: p.by}
			var err error
			if r.Base, err = money.ParseCurrency(p.base); err != nil {
				return err
			}
			if r.Quote, err = money.ParseCurrency(p.quote); err != nil {
				return err
			}
			if r.Price, err = number(p.price); err != nil {
				return err
			}
			if r.Date, err = time.Parse(time.DateOnly, p.from); err != nil {
				return err
			}
			if p.until != "" {
				if r.Until, err = time.Parse(time.DateOnly, p.until); err != nil {
					return err
				}
			}
			rates = append(rates, r)
		}
		return nil
	}
	if err := add(pegs[:], fx.Peg); err != nil {
		return err
	}
	if err := add(proxies[:], fx.Proxy); err != nil {
		return err
	}
	return t.Add(rates...)
}
