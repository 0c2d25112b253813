// Package parse finds figures in text: "380 billion yuan", "$5-10 million", "about Rs 20 lakh crore", "£3 10p".
//
// A figure is a number in a currency. In prose both must be in the text: a bare number, a bare currency word and a
// percentage are none. What is found is held exactly as a money.Figure, with its currency, how finely it was written and
// its hedge. Reading never loses magnitude: a wrong value is worse than none, so what cannot be read for certain is left
// out, or kept with Low confidence, a Note and its other readings.
//
// [All] and [Parser.AppendAll] find figures by a phrase and a bounded neighbourhood, [Scan] does so in a stream. [Read] sees
// the whole text and adds the conversions and exchange rates that it states, the headers of its tables, and its date.
// [Amount] and [Figure] want a text to be one figure and nothing else, [Price] reads a price field, which may leave the
// currency open.
//
// Text flows one way: scan (tokens, token.go) → quantity (numbers and scales) → amount (with its mark) → phrase (ranges,
// hedges, pers) → resolve (which currency) → Document (equivalences, rates, headers, dates). The words are data, in
// internal/lexicon: tables from CLDR for every language, and tables kept by hand for the larger ones (LANGUAGES.md says
// which; internal/lexicon/README.md how to add or mend one). No code knows a language by its tag.
//
// Most of a long text is not read at all. Every figure has a mark, so a skimmer (internal/lexicon/skim.go) goes through the
// text for words and signs that may be one, and the flow above runs in a window around those that have a number near
// (window.go). A rule that asks for words farther away gets a wider window; [Read] cuts all of the text into tokens.
//
// # Languages
//
// Where no language is told, a script that one language writes decides, else the words do: function words most, every
// other word by how few languages have it, and the sign of a single country for the language of that country. A
// language found so chooses among the meanings of words; only where function words make it sure does it choose among
// separators too. Names of currencies are read in every language in any text. A language told wins, and only its words are
// kept.
//
// A text that is an amount alone, as a program prints it, is no prose: digits, and beside them what the patterns of CLDR put
// there, which is a mark, a sign and a power of ten. In a locale that is told it is read by what that locale writes
// (printed.go). Where none is told, all locales of CLDR are asked which of them could have printed it, by their signs,
// separators, blanks and abbreviations, and the reading that most of them have comes first (anywhere.go).
//
// # Numbers
//
// Digits of every script; groups as 1,234.5, 1.234,5, 1 234,5, 1'234.50, 12,34,567; ½, 11-1/2, .75, 5.- and 5,–;
// spelled out, mixed ("half a million", "3 million 200 thousand"); scales from k to quadrillion, lakh and crore, glued ("$5bn")
// or hyphened. Scales multiply: lakh crore is 10^12.
//
// Two different separators: the last is the decimal mark. One repeated: it parts groups. One alone with exactly three
// digits behind can be both: the language told decides, then the language of the scale word or of the text, else it parts
// groups; the other reading is kept. Where English is only recognised and not told, three zeros are read as thousands
// ("€ 349.000"), anything else as decimals ("$3.459 a gallon"). What no convention writes ("1,23,4") is no number.
//
// A minus stands before the sign or the number without a blank behind it. Brackets are a sign only where they can be
// nothing else: in a cell of a table, as a whole field, or right behind a preposition, a copula or a colon
// ("loss per share of ($4.81)"); elsewhere they are apposition.
//
// # Ranges
//
// "$5-10 million", "between X and Y", "from X to Y", "X to Y": one figure with two ends of one currency; a currency or a
// scale given once serves both. Behind a verb of change the same words are two figures: "grew from $2 billion to $3 billion".
// "A, plus or minus B" is a range around A. No range runs over a bracket.
//
// # Hedges, vague amounts, units
//
// The hedge becomes the figure's Qualifier: about, nearly, below, at most, above, at least, exactly. Neither it nor the unit
// that an amount is counted by ("a share", Per) is part of the span. "Tens of millions of dollars" is the range of its order of
// magnitude, 10 to 100 million, marked vague.
//
// # Which currency
//
// Many signs and words name several currencies. What decides is taken in this order, and gives the Confidence; the losers
// stay as Others:
//
//  1. the phrase itself: "C$", "Hong Kong dollars" (Certain)
//  2. its partner: the two sides of a conversion never share a currency unless they are equal (High)
//  3. a declaration: "all amounts in Canadian dollars" (High)
//  4. the same word named more fully nearby: "841 billion Mexican pesos … 338.9 billion pesos" (High)
//  5. a country that the text names, for a word without a world default (Medium)
//  6. the region told (Medium)
//  7. the language told or recognised (Medium)
//  8. the world's default: $ is the US dollar, ¥ the yen, £ the pound, Rs the Indian rupee (Low)
//
// Subunits alone (50 cents) take the currency of the nearest other figure that can have it. A figure whose currency nothing
// decides ("500 pesos") has the zero currency and all readings. Strict leaves out what is Low.
//
// # Documents
//
// An Equivalence is two figures that a cue states to be the same money: brackets, also with a list in them, ", or", "equivalent to",
// "worth", "=", a comma and an approximator, a stroke. A unit on the second figure alone forbids it ("$2 billion, or $4.97 a
// share"). A StatedRate is an exchange rate in words; its figures are not among the Matches. A header such as "(in millions of RMB,
// except per share data)" scales the figures of the table below it, and where it names the currency also bare cells.
//
// # What is no figure
//
// "$1" in code, shell or patterns; weights ("5 pounds of flour": a word such as pound needs money words, a scale or a sign of
// the same currency near it); "won 3 games", "real 5"; codes that are words or products (TRY, ALL, PHP 8.2) unless the number looks
// like a price; index points, versions, dates, file names, digests; fixed phrases ("my two cents").
//
// # Limits
//
// Time is linear in the text: a phrase, its neighbourhood, a bracket, a table row and the search for a country are all bounded.
// A number has at most 40 digits; a longer run of digits is none. Scales reach 10^30 together. No function panics on any text or
// returns anything but errors of type [*Error].
package parse
