// Package money holds what a text says about money, exactly: a [Currency], an [Amount] of it, and a [Figure], which is
// one amount or a range with the fineness and the hedge it was written with. It reads no prose, knows no rates and
// formats for no language; packages parse, fx and money/format build on it.
//
//	price := money.MustParseAmount("USD 19.99")
//	total, err := price.Mul(decimal.NewFromInt(3)) // USD 59.97
//	parts, err := total.Split(2)                   // USD 29.99, USD 29.98
//
// All values are immutable and safe for concurrent use, and their zero values are of use: no currency, 0 in no
// currency. There are no settings, and nothing but the functions that begin with Must panics, on any input.
//
// # Why it is as it is
//
// A Currency is its code, not an index into a table or a pointer to it. So it is a map key, means the same in two
// programs and two versions, and a table that grows changes nothing. A code exists or it does not; none can be
// registered.
//
// Amounts are decimals of any fineness, not int64 counts of the minor unit. Prices of 0.0035 dollars, 18 digits of
// ether and sums in rials do not fit into that, and a text that says "1.5 million" has said nothing of cents.
// Rounding is a call of its own, never a side effect.
//
// Comparing amounts or figures with == does not compile. Two decimals that are the same number may differ inside
// (1.5 and 1.50, or two pointers), so == would compile and lie; Equal does not. Tests compare Strings.
//
// An Amount holds its number as a 64-bit coefficient and an exponent, and as one of any size only where it does not
// fit. So ordinary amounts are added, compared, rounded and put into figures without taking memory.
// [FromCoefficient] makes an amount from the two; decimal.Decimal, which always takes memory, is the number of the
// exported API.
//
// Decimals are written and divided here, not by the String, MarshalJSON and Div of shopspring/decimal. These obey
// variables that any package of a program may set, and Div keeps 16 places, which is less than a rate may need.
//
// Minor units are those of ISO 4217, not those of the Unicode CLDR, which has fewer for display where coins fell out
// of use: 0 for IDR, IQD or ALL, where ISO has 2 or 3. To lose digits that an account has is worse than to show
// zeros that nobody uses.
//
// Nothing is formatted through golang.org/x/text; package money/format has data of its own. The package currency of
// x/text knows the currencies of 2017 (no SLE, VES, XCG or ZWG, but HRK for Croatia), and its number formatter prints
// NaN for a decimal of this kind.
//
// # Limits
//
// What is read from outside, and what is calculated with, has at most [MaxDigits] digits before the decimal point
// and as many behind it, so that a few bytes such as 1e2000000000 cannot take all memory. Beyond it decoders and
// arithmetic return [ErrRange].
//
// The table of currencies is right to [ISODate]. It has all of list one and list three of ISO 4217 and all codes of
// CLDR 48.2; internal/iso4217/data says where each row comes from.
package money
