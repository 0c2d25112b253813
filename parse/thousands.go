package parse

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// thousands reads "$2,350" in a Spanish text as two thousand and "Rp2,350" in an Indonesian one: three digits behind one separator
// are no decimals where the language writes it between groups in the country of the currency, or where the currency is the
// language's own and is written without decimals; so is "Rp15.500" in an English text, where Indonesia writes the point between
// groups. An exchange rate has such decimals.
func (r *reading) thousands(p *phrase) {
	if r.region != "" || r.lang == "" || r.lang == "en" && r.told != 0 || !p.low.two && !p.high.two || p.low.minor != nil || r.rateFollows(p.to) {
		return
	}
	c := p.mark.codes[0]
	known, _ := r.lex.Region(r.languageRegion)
	whole := printedDecimals(c) == 0 && (slices.Contains(known.Current, c) || r.lang == "en" && r.homeMark(c) == ',')
	own, _ := r.decimalMarks()
	groups := own != 0 && c.Digits() < 3 && r.lex.DecimalMark(r.lang, c.String()[:2]) != own
	if unit, next := r.perAt(p.to); next > 0 && PerYear <= unit && unit <= PerDay {
		groups = own != 0 && c.Digits() < 3 && r.told == 0 // nobody has mills of a rent: "€1.250 per month"
	}
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

// homeMark returns the decimal mark of the country of a currency, 0 if it is not known.
func (r *reading) homeMark(c money.Currency) rune {
	region, err := language.ParseRegion(c.String()[:2])
	if err != nil {
		return 0
	}
	tag, err := language.Compose(language.Und, region)
	if err != nil {
		return 0
	}
	base, _ := tag.Base()
	return r.lex.DecimalMark(canonical(base.String()), region.String())
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
