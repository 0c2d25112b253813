package parse

import "github.com/exactfigures/figures/money"

// Equivalence is a statement of the text that two figures are the same money: "380 billion yuan ($52 billion)".
// From is the original (the first or outer figure), To its stated conversion. Legs of one head share From.
type Equivalence struct {
	Span
	From, To Match
	Cue      Span // the words or signs that join them
	When     When
}

// When is the time at which an equivalence is said to hold.
type When struct {
	Date  Date // zero: the words give none
	Event bool // the words speak of another time than the text's own ("at the time"), which Date tells if it can
}

// StatedRate is an exchange rate that the text states: 1 Base = Price Quote, as in "($1 = 7.2644 Chinese yuan)".
// Its figures are not among the document's Matches.
type StatedRate struct {
	Span
	Base, Quote money.Currency
	Price       money.Figure // in Quote
	Assumed     bool         // a budget or a forecast assumes it: nothing was converted at it
}

// HeaderScale is a scale that a header gives to the figures below it: "(in millions of RMB, except per share data)".
type HeaderScale struct {
	Span
	Exponent int            // power of ten
	Currency money.Currency // zero where the header names none
}

// Document is what Read finds in a whole text.
type Document struct {
	Text         string
	Matches      []Match // ordered, without overlap
	Equivalences []Equivalence
	Rates        []StatedRate
	Scales       []HeaderScale
	Named        []money.Currency // currencies that the text names without doubt, or whose country it names
	Date         Date             // the text's own date, from a dateline or a "Date:" line; zero if none
}
