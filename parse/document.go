package parse

import "github.com/exactfigures/figures/money"

// Equivalence is a statement of a text that two figures are the same money: "380 billion yuan ($52 billion)".
// From is the original (the first or outer figure), To its stated conversion; both are among the document's Matches.
// The legs of one head, as in "€90m ($97m; £77m)", share From. Its Span runs from the first figure to the last.
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
	Loose       bool         // prose tells it of the market, or a budget assumes it: not the rate that the text converted at
}

// HeaderScale is a scale that a header gives to the figures below it: "(in millions of RMB, except per share data)".
type HeaderScale struct {
	Span
	Exponent int            // power of ten
	Currency money.Currency // zero where the header names none
}

// Document is what [Parser.Read] finds in a text. It is not changed after Read and safe for concurrent reading.
type Document struct {
	// Text is the text that was read. All spans refer to it.
	Text string
	// Matches are the figures, in order and without overlap.
	Matches []Match
	// Equivalences are the conversions that the text states, in the order of their second figures.
	Equivalences []Equivalence
	// Rates are the exchange rates that the text states.
	Rates []StatedRate
	// Scales are the headers that scale the figures below them, or that declare the currency of the text.
	Scales []HeaderScale
	// Named are the currencies that the text names without doubt, or whose country it names.
	Named []money.Currency
	// Date is the text's own date, from a dateline or a line such as "Date: 2025-02-24"; zero if there is none.
	Date Date
}
