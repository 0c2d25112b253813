package feed

import (
	"fmt"
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
)

// readIMF reads the tables of the International Monetary Fund that its site gives as tab-separated text under the
// name .xls: a title, a header "Currency⇥March 02, 2026⇥…", rows that begin with an English name, and the same again
// for the rest of the month. The title says the direction:
//
//	Representative Exchange Rates   units for one US dollar; dollars for one unit where the name ends in (1)
//	Currency units per SDR          units for one XDR
//	SDRs per Currency unit          XDR for one unit
func readIMF(r *run) error {
	rs := r.rows('\t')
	table := ""
	var dates []time.Time
	return rs.each(func(record []string) (err error) {
		for len(record) > 1 && record[len(record)-1] == "" {
			record = record[:len(record)-1]
		}
		name := record[0]
		switch {
		case imfTitle(name) != "":
			table = imfTitle(name)
		case len(record) == 1: // notes, blank rows, currencies without any rate
		case strings.EqualFold(name, "Currency"):
			if dates, err = imfDates(record[1:]); err != nil {
				return rs.fail(err)
			}
		case table == "":
			return rs.fail(fmt.Errorf("%w: no title says which of the IMF's tables this is", ErrDirection))
		case len(record)-1 > len(dates):
			return r.problem(rs.line, name, "", fmt.Errorf("%w: %d rates under %d dates", ErrSyntax, len(record)-1, len(dates)))
		default:
			return r.imfRow(rs.line, table, name, record[1:], dates)
		}
		return nil
	})
}

// imfTitle returns which table a title begins: REP, CVSDR, SDRCV, or "".
func imfTitle(s string) string {
	s = strings.ToLower(s)
	switch {
	case len(s) > 200:
		return ""
	case strings.Contains(s, "representative exchange rates for"):
		return "REP"
	case strings.HasPrefix(s, "currency units per sdr"):
		return "CVSDR"
	case strings.HasPrefix(s, "sdrs per currency unit"), strings.HasPrefix(s, "sdr per currency unit"):
		return "SDRCV"
	}
	return ""
}

// imfDates reads a header.
func imfDates(cells []string) ([]time.Time, error) {
	dates := make([]time.Time, 0, len(cells))
	for _, cell := range cells {
		t, err := englishDay(cell)
		if err != nil {
			return nil, fmt.Errorf("%w: %q", err, short(cell))
		}
		dates = append(dates, t)
	}
	return dates, nil
}

// imfRow emits the rates of a currency.
func (r *run) imfRow(line int, table, name string, cells []string, dates []time.Time) error {
	plain, inverse := strings.ToLower(name), false
	if i := strings.IndexByte(plain, '('); i >= 0 {
		inverse = strings.HasPrefix(plain[i:], "(1)")
		plain = plain[:i]
	}
	plain = strings.TrimSpace(plain)
	code, ok := imfNames[plain]
	if !ok {
		return r.noCurrency(observation{line: line, field: "Currency"}, name, fmt.Errorf("%w: a name that is not known", ErrCurrency))
	}
	missing := missingText("NA", "N/A", "-")
	for i, cell := range cells {
		if missing(cell) {
			continue
		}
		o := observation{line: line, field: name, base: "USD", quote: code, price: cell, group: ',', date: dates[i], kind: fx.Reference}
		switch {
		case table == "CVSDR":
			o.base = "XDR"
		case table == "SDRCV":
			o.base, o.quote = code, "XDR"
		case inverse:
			o.base, o.quote = code, "USD"
		}
		bolivar(&o)
		if err := r.emit(o); err != nil {
			return err
		}
	}
	return nil
}

// imfNames are the IMF's names of currencies, in lower case and without marks.
var imfNames = map[string]string{
	"afghan afghani": "AFN", "algerian dinar": "DZD", "angolan kwanza": "AOA", "australian dollar": "AUD",
	"bahamian dollar": "BSD", "bahrain dinar": "BHD", "bangladeshi taka": "BDT", "barbados dollar": "BBD",
	"bolivar fuerte": "VES", "botswana pula": "BWP", "brazilian real": "BRL", "brunei dollar": "BND",
	"canadian dollar": "CAD", "chilean peso": "CLP", "chinese yuan": "CNY", "colombian peso": "COP",
	"costa rican colon": "CRC", "czech koruna": "CZK", "danish krone": "DKK", "djibouti franc": "DJF",
	"egyptian pound": "EGP", "euro": "EUR", "fiji dollar": "FJD", "hungarian forint": "HUF",
	"icelandic krona": "ISK", "indian rupee": "INR", "indonesian rupiah": "IDR", "iranian rial": "IRR",
	"israeli new shekel": "ILS", "japanese yen": "JPY", "jordanian dinar": "JOD", "kazakhstani tenge": "KZT",
	"kenyan shilling": "KES", "korean won": "KRW", "kuwaiti dinar": "KWD", "libyan dinar": "LYD",
	"malaysian ringgit": "MYR", "mauritian rupee": "MUR", "mexican peso": "MXN", "moldovan leu": "MDL",
	"mongolian tugrik": "MNT", "moroccan dirham": "MAD", "mozambican metical": "MZN", "myanmar kyat": "MMK",
	"namibian dollar": "NAD", "nepalese rupee": "NPR", "new zealand dollar": "NZD", "nigerian naira": "NGN",
	"norwegian krone": "NOK", "nuevo sol": "PEN", "omani rial": "OMR", "pakistani rupee": "PKR",
	"peruvian sol": "PEN", "peruvian nuevo sol": "PEN", "philippine peso": "PHP", "polish zloty": "PLN",
	"qatari riyal": "QAR", "romanian leu": "RON", "russian ruble": "RUB", "rwandan franc": "RWF",
	"samoan tala": "WST", "saudi arabian riyal": "SAR", "seychellois rupee": "SCR", "singapore dollar": "SGD",
	"south african rand": "ZAR", "sri lankan rupee": "LKR", "swedish krona": "SEK", "swiss franc": "CHF",
	"thai baht": "THB", "tongan pa'anga": "TOP", "trinidadian dollar": "TTD", "tunisian dinar": "TND",
	"turkish lira": "TRY", "u.a.e. dirham": "AED", "u.k. pound": "GBP", "u.k. pound sterling": "GBP",
	"u.s. dollar": "USD", "ugandan shilling": "UGX", "uruguayan peso": "UYU", "vanuatu vatu": "VUV",
	"venezuelan bolivar": "VES", "vietnamese dong": "VND", "yemeni rial": "YER", "zambian kwacha": "ZMW",
	"pound sterling": "GBP", "pula": "BWP",
}
