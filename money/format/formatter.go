package format

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// Display says how the currency is written.
type Display uint8

const (
	Symbol       Display = iota // the locale's sign that tells it from others: $, US$, €; the code where it has none
	NarrowSymbol                // the shortest sign, which may be that of others too: $
	Code                        // the code of ISO 4217: USD
	Name                        // the name in the plural form that the number asks for: US dollars
)

var displayNames = [...]string{"Symbol", "NarrowSymbol", "Code", "Name"}

// String returns the name of the constant.
func (d Display) String() string { return nameOf(displayNames[:], "Display", uint8(d)) }

// Notation says whether the number is written out.
type Notation uint8

const (
	Standard     Notation = iota // all its digits: 38,000,000,000
	CompactShort                 // with an abbreviation of a power of ten: 38B
	CompactLong                  // with a word: 38 billion
)

var notationNames = [...]string{"Standard", "CompactShort", "CompactLong"}

// String returns the name of the constant.
func (n Notation) String() string { return nameOf(notationNames[:], "Notation", uint8(n)) }

func nameOf(names []string, kind string, value uint8) string {
	if int(value) < len(names) {
		return names[value]
	}
	return kind + "(" + strconv.Itoa(int(value)) + ")"
}

// Formatter writes amounts and figures as people of a locale do, by the data of the Unicode CLDR. The zero Formatter
// writes for the root locale, which is of no language: "US$ 1,234.50". A value that no constant names is taken as the
// zero one.
//
// A Formatter may be copied and used by several goroutines.
type Formatter struct {
	// Locale is the language and, where it matters, script and region. Of its extensions -u-nu- (numbering system) and
	// -u-cf-account (accounting) are heeded. One that CLDR does not have is served by the nearest it inherits from.
	Locale language.Tag
	// Display says how the currency is written.
	Display Display
	// Accounting writes negative amounts as accounts of the locale do, in many of them in brackets.
	Accounting bool
	// Notation says whether the number is written out.
	Notation Notation
	// Digits limits the digits.
	Digits Digits
	// Rounding is how digits are dropped. The zero value is money.HalfEven.
	Rounding money.Rounding
	// NumberingSystem is the name of the digits, such as "latn", "arab" or "deva", or "native" for those of the locale's
	// script. Empty or unknown it means the usual ones of the locale.
	NumberingSystem string
	// NoGrouping leaves out the separators of thousands.
	NoGrouping bool
}

// Amount returns a as the formatter writes it. An amount of the zero Currency is written as a number alone. One beyond
// [money.MaxDigits] is returned as its String, since its zeros could fill the memory.
func (f Formatter) Amount(a money.Amount) string {
	if !written(a.Decimal()) {
		return a.String()
	}
	return f.format(numberOf(a.Decimal()), a.Currency(), f.Digits)
}

// written reports whether d can be written out.
func written(d decimal.Decimal) bool {
	e := int64(d.Exponent())
	return e >= -money.MaxDigits && e <= money.MaxDigits && int64(d.NumDigits())+e <= money.MaxDigits
}

// format writes a number of a currency.
func (f Formatter) format(n number, c money.Currency, d Digits) string {
	t := load()
	s := t.style(f.Locale, f.NumberingSystem)
	p := f.pieces(t, s, n, c, d)
	return p.String()
}

// pieces is an amount in its parts, from the inside out.
type pieces struct {
	number         string // digits and separators
	inner          [2]string
	prefix, suffix affix
	outer          [2]string // the name of the currency
}

// String puts the parts together.
func (p pieces) String() string {
	return p.outer[0] + around(p.prefix, p.inner[0]+p.number+p.inner[1], p.suffix) + p.outer[1]
}

// pieces takes apart what format writes.
func (f Formatter) pieces(t *tables, s *style, n number, c money.Currency, d Digits) (p pieces) {
	code := c.String()
	sign, named := "", f.Display == Name
	if c.IsValid() && !named {
		sign = f.sign(t, s, code)
	}
	s = s.with(code)
	around := f.around(s, code, c.IsValid() && !named)
	exponent, least := 0, s.minGrouping
	var scale string
	if f.Notation == CompactShort || f.Notation == CompactLong {
		kind, short := "decimal-long", f.Notation == CompactShort
		if short && (named || !c.IsValid()) {
			kind = "decimal-short"
		} else if short {
			kind = "currency-short"
		}
		n, exponent, scale = t.scales(s, kind).shrink(s, n, d, f.Rounding)
		least = max(2, least)
		if scale != "" {
			q := parsePattern(scale)
			if kind == "decimal-long" && sign != "" { // CLDR has no long form with signs: the word stands by the number
				p.inner[0], p.inner[1] = unbroken(fill(q.prefix, "", "", true).text), unbroken(fill(q.suffix, "", "", false).text)
			} else {
				around.prefix, around.suffix, around.negativePrefix, around.negativeSuffix = q.prefix, q.suffix, q.negativePrefix, q.negativeSuffix
			}
			around.numberless = q.numberless
		}
	} else {
		n = d.standard(n, c.Digits(), f.Rounding)
	}
	if f.NoGrouping {
		around.primary = 0
	}
	if !around.numberless {
		p.number = s.write(n, around.primary, around.secondary, least)
	}
	prefix, suffix := around.prefix, around.suffix
	if n.negative {
		prefix, suffix = around.negativePrefix, around.negativeSuffix
	}
	p.prefix, p.suffix = fill(prefix, s.minus, sign, true), fill(suffix, s.minus, sign, false)
	if named && c.IsValid() {
		p.outer = f.name(t, s, code, n.shift(exponent), exponent)
	}
	return p
}

// unbroken writes spaces as the patterns of currencies have them: no line ends between a number and what belongs to it.
func unbroken(affix string) string { return strings.ReplaceAll(affix, " ", "\u00a0") }

// around returns the pattern around a number that is written out.
func (f Formatter) around(s *style, code string, signed bool) pattern {
	if !signed {
		return pattern{negativePrefix: "-", primary: s.primary, secondary: s.secondary}
	}
	if own := s.own[code+":pattern"]; own != "" {
		return parsePattern(own)
	}
	if f.Accounting || f.Locale.TypeForKey("cf") == "account" {
		return parsePattern(s.accounting)
	}
	return parsePattern(s.standard)
}

// sign returns what stands for a currency where its name does not.
func (f Formatter) sign(t *tables, s *style, code string) string {
	if f.Display == Code {
		return code
	}
	sign := ""
	if x := t.currency(s.locale.name, code); x != nil {
		if sign = x.sign; f.Display == NarrowSymbol {
			sign = x.narrow
		}
	}
	if sign == "" {
		return code
	}
	return sign
}

// name returns what stands on either side of the number to name a currency.
func (f Formatter) name(t *tables, s *style, code string, n number, exponent int) [2]string {
	category, name := plural(s.plurals, n, exponent), code
	if x := t.currency(s.locale.name, code); x != nil && x.name != "" {
		if name = x.forms[category]; name == "" {
			name = x.name
		}
	}
	pattern, ok := s.locale.latin.name[category]
	if !ok {
		pattern = s.locale.latin.name["other"]
	}
	before, after, _ := strings.Cut(pattern, "{0}")
	return [2]string{strings.ReplaceAll(before, "{1}", name), strings.ReplaceAll(after, "{1}", name)}
}
