package format

import (
	"strings"

	"github.com/exactfigures/figures/money"
)

// scales are the patterns of compact numbers of a locale in one style, from 10^3 on.
type scales []string

const firstScale = 3 // the power of ten of the first pattern

// scales returns the compact patterns of a kind: "currency-short", "decimal-short" or "decimal-long". Like ICU it takes
// those of Latin digits where the numbering system has none, and short ones where there are none.
func (t *tables) scales(s *style, kind string) scales {
	for _, k := range []string{kind, "decimal-short"} {
		for _, system := range []string{s.system, "latn"} {
			if p := t.scalesOf(s.locale.name, system, k); p != nil {
				return p
			}
		}
	}
	return nil
}

func (t *tables) scalesOf(name, system, kind string) scales {
	for name != "" {
		if p := t.patterns[name+" "+system+" "+kind]; p != nil {
			return p
		}
		name = t.locales[name].parent
	}
	return nil
}

// at returns the pattern for numbers whose first digit is of a power of ten, "0" or "" for none.
func (p scales) at(magnitude int) string {
	if len(p) == 0 || magnitude < firstScale {
		return ""
	}
	return p[min(magnitude-firstScale, len(p)-1)]
}

// exponent returns the power of ten that is not written in digits.
func (p scales) exponent(magnitude int) int {
	for _, choice := range choices(p.at(magnitude)) {
		if zeros := strings.Count(choice.pattern, "0"); zeros > 0 && choice.pattern != "0" {
			positive, _, _ := cutUnquoted(choice.pattern, ';')
			zeros = strings.Count(positive, "0")
			return min(magnitude, firstScale+len(p)-1) - zeros + 1
		}
	}
	return 0
}

// choice is a pattern for one plural category, "" for all.
type choice struct{ category, pattern string }

// choices takes the patterns of a power of ten apart.
func choices(cell string) (all []choice) {
	for part := range strings.SplitSeq(cell, "|") {
		category, pattern, ok := strings.Cut(part, "=")
		if !ok {
			category, pattern = "", part
		}
		all = append(all, choice{category, pattern})
	}
	return all
}

// shrink takes a power of ten off a number, rounds it, and returns the pattern to write it with, "" for that of a number
// that is not compact.
func (p scales) shrink(s *style, n number, d Digits, mode money.Rounding) (mantissa number, exponent int, pattern string) {
	if n.isZero() {
		return d.compact(n, 0, mode), 0, ""
	}
	magnitude := n.magnitude()
	exponent = p.exponent(magnitude)
	mantissa = d.compact(n.shift(-exponent), exponent, mode)
	if mantissa.isZero() {
		return mantissa, exponent, ""
	}
	if mantissa.magnitude()+exponent > magnitude { // 999,999 is a million
		magnitude++
		if e := p.exponent(magnitude); e != exponent {
			mantissa = d.compact(mantissa.shift(exponent-e), e, mode)
			exponent = e
		}
	}
	pattern = p.choose(magnitude, s, mantissa)
	if pattern == "0" {
		pattern = ""
	}
	return mantissa, exponent, pattern
}

// choose returns the pattern for the plural category of the digits that are written.
func (p scales) choose(magnitude int, s *style, mantissa number) string {
	whole, fraction := mantissa.parts()
	exact := ""
	if strings.Trim(fraction, "0") == "" && !mantissa.negative && (whole == "0" || whole == "1") {
		exact = whole
	}
	category, pattern := plural(s.plurals, mantissa, 0), ""
	for _, c := range choices(p.at(magnitude)) {
		switch c.category {
		case "":
			return c.pattern
		case exact:
			return c.pattern
		case category:
			pattern = c.pattern
		case "other":
			if pattern == "" {
				pattern = c.pattern
			}
		}
	}
	return pattern
}
