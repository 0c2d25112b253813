package feed

import (
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
)

// series is what a series identifier of the Federal Reserve says: the price of one unit of base in quote.
type series struct {
	base, quote string
	kind        fx.Kind
}

// fedCountries are the two letters of the Federal Reserve for the countries of its release H.10 and of the older G.5,
// in H.10 identifiers (JA) and in those of FRED (JP). They are no ISO codes: CH is China, SZ Switzerland, SF South
// Africa, AU Austria and AL Australia.
var fedCountries = map[string]string{
	"AL": "AUD", "AU": "ATS", "BE": "BEF", "BZ": "BRL", "CA": "CAD", "CH": "CNY", "DN": "DKK", "EC": "XEU",
	"EU": "EUR", "FN": "FIM", "FR": "FRF", "GE": "DEM", "GR": "GRD", "HK": "HKD", "IN": "INR", "IR": "IEP",
	"IT": "ITL", "JA": "JPY", "JP": "JPY", "KO": "KRW", "MA": "MYR", "MX": "MXN", "NE": "NLG", "NO": "NOK",
	"NZ": "NZD", "PO": "PTE", "SD": "SEK", "SF": "ZAR", "SI": "SGD", "SL": "LKR", "SP": "ESP", "SZ": "CHF",
	"TA": "TWD", "TH": "THB", "UK": "GBP", "VZ": "VES", "VE": "VES",
}

// fredSeries reads DEXCHUS, EXCHUS and AEXCHUS: daily rates, and averages of months and years. DEXUSxx is dollars for
// one unit of xx, DEXxxUS units of xx for one dollar.
func fredSeries(id string) (series, bool) {
	var s series
	rest := ""
	switch {
	case len(id) == 7 && strings.HasPrefix(id, "DEX"):
		s.kind, rest = fx.Reference, id[3:]
	case len(id) == 7 && strings.HasPrefix(id, "AEX"):
		s.kind, rest = fx.YearAverage, id[3:]
	case len(id) == 6 && strings.HasPrefix(id, "EX"):
		s.kind, rest = fx.MonthAverage, id[2:]
	default:
		return series{}, false
	}
	country := ""
	switch {
	case rest[:2] == "US":
		s.quote, country = "USD", rest[2:]
		s.base = fedCountries[country]
	case rest[2:] == "US":
		s.base, country = "USD", rest[:2]
		s.quote = fedCountries[country]
	}
	return s, fedCountries[country] != ""
}

// h10Series reads H10/H10/RXI_N.B.CH (units for one dollar) and H10/H10/RXI$US_N.B.AL (dollars for one unit). The
// letter before the country is the frequency: B daily, M and A averages.
func h10Series(id string) (series, bool) {
	if i := strings.LastIndexByte(id, '/'); i >= 0 {
		id = id[i+1:]
	}
	var s series
	p := strings.Split(id, ".")
	if len(p) != 3 {
		return series{}, false
	}
	switch p[1] {
	case "B", "D":
		s.kind = fx.Reference
	case "M":
		s.kind = fx.MonthAverage
	case "A":
		s.kind = fx.YearAverage
	default:
		return series{}, false
	}
	country, ok := fedCountries[p[2]]
	if p[2] == "VES" {
		country, ok = "VES", true
	}
	switch p[0] {
	case "RXI_N":
		s.base, s.quote = "USD", country
	case "RXI$US_N":
		s.base, s.quote = country, "USD"
	default:
		return series{}, false // JRXWTFB_N and others: indices of the dollar
	}
	return s, ok
}

// bolivar names the bolivar of a day. The Federal Reserve went on in one series when it was renamed and cut by 10^3
// in 2008 and by 10^5 in 2018.
func bolivar(o *observation) {
	name := "VES"
	switch {
	case o.date.Before(time.Date(2008, 1, 1, 0, 0, 0, 0, time.UTC)):
		name = "VEB"
	case o.date.Before(time.Date(2018, 8, 20, 0, 0, 0, 0, time.UTC)):
		name = "VEF"
	}
	if o.base == "VES" {
		o.base = name
	}
	if o.quote == "VES" {
		o.quote = name
	}
}
