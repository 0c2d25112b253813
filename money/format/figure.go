package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// Figure returns what g states, as finely as it was written: "$38 billion" and "$38.0 billion" differ, and no zeros are
// added for cents. A figure that was written at a scale of a thousand or more is written with a word of scale, unless
// Notation asks for an abbreviation; in a locale that has no word there, with all its digits. A range is written as
// CLDR writes ranges: "$5–10 million". With Digits, they limit the digits instead.
//
// The hedge and vagueness of the figure are left out: they are words of the sentence, which the caller has. A figure of
// the zero Currency is written as a number alone. Beyond [money.MaxDigits] its String is returned.
func (f Formatter) Figure(g money.Figure) string {
	low, high := g.Range()
	steps := [2]money.Step{}
	steps[0], steps[1] = g.Steps()
	if !written(low.Decimal()) || !written(high.Decimal()) || !written(steps[0].Unit) || !written(steps[1].Unit) {
		return g.String()
	}
	places := [2]int{placesOf(low, steps[0]), placesOf(high, steps[1])}
	if f.Notation != CompactShort && max(places[0], places[1]) <= -firstScale {
		f.Notation = CompactLong
	}
	t := load()
	s := t.style(f.Locale, f.NumberingSystem)
	end := func(a money.Amount, places int) pieces {
		d := f.Digits
		if d.kind == byForm {
			d = Digits{kind: asWritten, min: places}
		}
		return f.pieces(t, s, numberOf(a.Decimal()), g.Currency(), d)
	}
	if _, one := g.Amount(); one {
		return end(low, places[0]).String()
	}
	return join(end(low, places[0]), end(high, places[1]), s.between)
}

// placesOf returns how many digits behind the point a number was written with; negative, how many before it were not.
func placesOf(a money.Amount, s money.Step) int {
	unit := s.Unit
	if unit.Sign() == 0 {
		unit = decimal.New(1, a.Decimal().Exponent())
	}
	return -(unit.NumDigits() + int(unit.Exponent()) - 1)
}

// join writes a range. As in ICU, what both ends have around the number is written once where it is more than one
// character, and the name of the currency always; what is written twice gets spaces around the separator.
func join(low, high pieces, pattern string) string {
	before, rest, _ := strings.Cut(pattern, "{0}")
	between, after, _ := strings.Cut(rest, "{1}")
	around := low.prefix.text + low.inner[0] + low.inner[1] + low.suffix.text
	once := utf8.RuneCountInString(around) > 1 && low.inner == high.inner &&
		low.prefix.text == high.prefix.text && low.suffix.text == high.suffix.text &&
		low.number != "" && high.number != ""
	if once {
		whole := high
		whole.number = before + low.number + between + high.number + after
		return whole.String()
	}
	if around != "" || high.prefix.text+high.inner[0]+high.inner[1]+high.suffix.text != "" {
		if r, _ := utf8.DecodeRuneInString(between); !unicode.IsSpace(r) {
			between = " " + between
		}
		if r, _ := utf8.DecodeLastRuneInString(between); !unicode.IsSpace(r) {
			between += " "
		}
	}
	outer := high.outer
	low.outer, high.outer = [2]string{}, [2]string{}
	return outer[0] + before + low.String() + between + high.String() + after + outer[1]
}
