package fx

import (
	"slices"

	"github.com/exactfigures/figures/money"
)

// families are currencies that share a name or a sign, so that one is easily taken for another. Some stand in two.
var families = [...]string{
	"USD HKD SGD AUD CAD NZD TWD",     // dollar
	"CNY JPY",                         // yen and yuan, both ¥
	"SEK NOK DKK ISK CZK",             // crown
	"GBP EGP LBP SYP SDG SSP",         // pound
	"CHF XOF XAF CDF RWF GNF FRF BEF", // franc
	"INR PKR LKR NPR IDR MUR",         // rupee, rupiah
	"MXN ARS CLP COP PHP UYU DOP CUP", // peso
	"KRW KPW",                         // won
	"KWD BHD JOD IQD TND DZD LYD RSD", // dinar
	"IRR OMR YER QAR SAR BRL",         // rial, riyal, real
	"KES TZS UGX SOS",                 // shilling
	"TRY ITL",                         // lira
	"RUB BYN",                         // rouble
	"AED MAD",                         // dirham
}

// world are the currencies that writers convert into most, and mix up most for that.
const world = "USD EUR GBP"

// relatives returns the currencies that c may be taken for, the likelier ones first, and how many of them are of its own name.
func relatives(c money.Currency) (list []money.Currency, near int) {
	add := func(row string) {
		for i := 0; i+3 <= len(row); i += 4 {
			o, ok := money.LookupCurrency(row[i : i+3])
			if ok && o != c && !slices.Contains(list, o) {
				list = append(list, o)
			}
		}
	}
	has := func(row string) bool {
		for i := 0; i+3 <= len(row); i += 4 {
			if row[i:i+3] == c.String() {
				return true
			}
		}
		return false
	}
	for _, row := range families {
		if has(row) {
			add(row)
		}
	}
	near = len(list)
	if has(world) {
		add(world)
	}
	return list, near
}
