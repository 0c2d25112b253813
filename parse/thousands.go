package parse

import (
	"slices"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// thousands reads "$2,350" in a Spanish text as two thousand and "Rp2,350" in an Indonesian one: three digits behind one separator
// are no decimals where the language writes it between groups in the country of the currency, or where the currency is the
// language's own and is written without decimals. An exchange rate has such decimals.
func (r *reading) thousands(p *phrase) {
	if r.region != "" || r.lang == "" || r.lang == "en" || !p.low.two && !p.high.two || p.low.minor != nil || r.rateFollows(p.to) {
		return
	}
	c := p.mark.codes[0]
	known, _ := r.lex.Region(r.languageRegion)
	whole := slices.Contains(known.Current, c) && printedDecimals(c) == 0
	own, _ := r.decimalMarks()
	groups := own != 0 && c.Digits() < 3 && r.lex.DecimalMark(r.lang, c.String()[:2]) != own
	if !groups && !whole {
		return
	}
	for _, q := range []*quantity{&p.low.quantity, &p.high.quantity} {
		if !q.two || !q.number.Point || q.digits < 0 || q.last > 0 && (q.last != 6 || whole) {
			continue
		}
		q.number, q.other = numeralShift(q.other, q.last), numeralShift(q.number, -q.last)
	}
}

// rateFollows reports whether the name of a currency that an amount is the price of follows at token k: "17,250 pesos por dólar".
func (r *reading) rateFollows(k int) bool {
	if _, head := r.is(k, lexicon.PerHead); !head && r.cueRole(k) != lexicon.Rate {
		return false
	}
	for j := k + 1; j < k+3; j++ {
		if m, ok := r.markAt(j); ok && !m.minor {
			return true
		}
	}
	return false
}
