// Package format writes money for people: "$38 billion", "38 Milliarden $", "(USD 1,234.50)", "१,२३४.५० रुपये". It is
// the way back of package parse, for every locale of the Unicode CLDR 48.2.
//
//	f := format.Formatter{Locale: language.German}
//	f.Amount(money.MustParseAmount("USD 1234.50")) // "1.234,50 $"
//
// A [Formatter] is a struct of options; its zero value is of use. The options are those of the field, with the names of
// ECMA-402 (Intl.NumberFormat of JavaScript) where Go allows: [Display] of the currency as sign, narrow sign, code or
// name, accounting, compact [Notation], limits for [Digits], and the numbering system.
//
// # Amounts and figures
//
// [Formatter.Amount] writes an amount with all its digits, and zeros up to the minor unit of ISO 4217: "$5.00", "$1.999".
// Nothing is rounded unless Digits or a compact notation ask for it.
//
// [Formatter.Figure] writes what a text stated, as finely as it was written: "$38 billion", which is neither
// "$38,000,000,000.00" nor "$38.0 billion". It rounds only where Digits ask for it.
//
// All arithmetic is exact. Half-even is the rounding where none is told, as it is in ICU; that of JavaScript is
// [money.HalfUp].
//
// # How it differs from ICU
//
// Texts are those of ICU 78 as Node 20 has it, blanks and marks of direction included, for more than 99.7 of 100 of a
// sample over all locales that both have; testdata/README.md says what differs. What is meant to differ:
//
//   - [CompactLong] with a sign or code writes words, "$38 billion". The CLDR has no long patterns for currencies, so ICU
//     writes the short "$38B" there.
//   - Where an amount is given no digits, its minor unit is that of ISO 4217. The CLDR has fewer digits where coins fell
//     out of use: 0 for IQD, where ISO 4217 has 3.
//   - Compact Bengali and Nepali have a crore of 10^7 throughout. The CLDR has one of 10^6 in one form and one of 10^11 in
//     another, so that ten times the amount would be read.
//   - The plural form of a name follows the number as it is written, not the digits that compact notation left out.
//
// # Reading it back
//
// Package parse reads what is written here: a text that is an amount alone, with the locale told, is the amount again,
// where all digits were written. What no reader can know is which currency a sign or name means that several share in the
// locale; it is among the readings then. In Latin and Kabyle one letter stands for two powers of ten.
//
// # Data
//
// The data is packed in the program that uses a Formatter, 0.4 MB, and decoded on first use; what a locale needs, when the
// locale is used. It comes from internal/cldr/data under the Unicode licence, see LICENSE.cldr.
package format
