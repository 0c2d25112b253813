package parse

import (
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// Span is a half-open range of bytes in a text: from Start up to but not including End. The zero Span is the empty one
// at the beginning.
//
// It has no String method and no encoding of its own, since those would be promoted to the types that embed it.
type Span struct{ Start, End int }

// Of returns the part of text that s covers. It panics if s does not lie in the text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Match is one figure found in a text. Its Span covers currency, number, scale and sign; the hedge before it and the
// unit that it is counted by are outside.
type Match struct {
	Span
	// Text is what the span covers. It shares memory with the text that was read.
	Text string
	// Figure is the likeliest reading. Its currency is zero where nothing decides which of several it is.
	Figure money.Figure
	// Others are the other readings, likeliest first: another currency, or another value ("1.234").
	Others []money.Figure
	// Per is what the amount is counted by, PerNone if the text does not say.
	Per Per
	// Language is the language of the words that were read, language.Und where there were only digits, signs and codes.
	Language language.Tag
	// Confidence is how sure the reading is.
	Confidence Confidence
	// Note says in words why a reading is doubtful, "" if it is not.
	Note string
}

// Confidence says how sure a reading is. The zero Confidence is Low. In text form: low, medium, high, certain.
type Confidence uint8

// The confidences. What decides the currency gives the confidence: the phrase itself is Certain; the other side of a
// conversion, a declaration or the same word named more fully nearby is High; a country named in the text, the region
// or the language is Medium; the world's habit ("$" is the US dollar) is Low.
const (
	Low Confidence = iota
	Medium
	High
	Certain
)

// Per is what an amount is counted by: $5 a share. The zero Per is none.
// In text form: "", share, year, quarter, month, week, day, hour, unit, kilogram, tonne, barrel, litre, square_metre, other.
type Per uint8

// The units that a figure can be counted by. PerUnit is a piece of what is sold ("each"), PerOther any unit that is not
// in the list.
const (
	PerNone Per = iota
	PerShare
	PerYear
	PerQuarter
	PerMonth
	PerWeek
	PerDay
	PerHour
	PerUnit
	PerKilogram
	PerTonne
	PerBarrel
	PerLitre
	PerSquareMetre
	PerOther
)
