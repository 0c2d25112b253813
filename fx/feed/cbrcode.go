package feed

import "time"

// cbrCodes are the numbers of the Bank of Russia for currencies, from its list XML_valFull and from XML_daily of 2002
// and 2026. Numbers without an ISO code (the Lithuanian talon, the Ukrainian karbovanets) are left out.
var cbrCodes = map[string]string{
	"R01010": "AUD", "R01015": "ATS", "R01020A": "AZN", "R01030": "DZD", "R01035": "GBP", "R01040F": "AON",
	"R01060": "AMD", "R01080": "BHD", "R01090": "BYR", "R01090B": "BYN", "R01095": "BEF", "R01100": "BGN",
	"R01105": "BOB", "R01115": "BRL", "R01135": "HUF", "R01150": "VND", "R01200": "HKD", "R01205": "GRD",
	"R01210": "GEL", "R01215": "DKK", "R01230": "AED", "R01235": "USD", "R01239": "EUR", "R01240": "EGP",
	"R01270": "INR", "R01280": "IDR", "R01300": "IRR", "R01305": "IEP", "R01310": "ISK", "R01315": "ESP",
	"R01325": "ITL", "R01335": "KZT", "R01350": "CAD", "R01355": "QAR", "R01370": "KGS", "R01375": "CNY",
	"R01390": "KWD", "R01395": "CUP", "R01405": "LVL", "R01420": "LBP", "R01435": "LTL", "R01500": "MDL",
	"R01503": "MNT", "R01510": "DEM", "R01510A": "DEM", "R01520": "NGN", "R01523": "NLG", "R01530": "NZD",
	"R01535": "NOK", "R01540": "OMR", "R01565": "PLN", "R01570": "PTE", "R01580": "SAR", "R01580C": "SAR",
	"R01585": "ROL", "R01585F": "RON", "R01589": "XDR", "R01625": "SGD", "R01665A": "SRD", "R01670": "TJS",
	"R01675": "THB", "R01685": "BDT", "R01700": "TRL", "R01700J": "TRY", "R01710": "TMM", "R01710A": "TMT",
	"R01717": "UZS", "R01720": "UAH", "R01740": "FIM", "R01750": "FRF", "R01760": "CZK", "R01770": "SEK",
	"R01775": "CHF", "R01790": "XEU", "R01795": "EEK", "R01800": "ETB", "R01805F": "RSD", "R01810": "ZAR",
	"R01815": "KRW", "R01820": "JPY", "R02005": "MMK",
}

// cbrCode returns the currency of a number of the bank on a day; "" if there is none.
func cbrCode(id string, date time.Time) string {
	c := cbrCodes[id]
	if c == "BYR" && date.Before(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)) {
		return "BYB" // one number for both: 1 BYR replaced 1000 BYB at the beginning of 2000
	}
	return c
}
