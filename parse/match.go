package parse

import (
	"github.com/exactfigures/figures/money"
	"golang.org/x/text/language"
)

// Span is a half-open range of bytes in a text.
type Span struct{ Start, End int }

// Of returns the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Match is one figure found in a text.
type Match struct {
	Span
	Text       string
	Figure     money.Figure
	Others     []money.Figure // other readings, likeliest first
	Per        Per
	Language   language.Tag
	Confidence Confidence
	Note       string
}

// Confidence says how sure a reading is.
type Confidence uint8

// The confidences, lowest first. In text form: low, medium, high, certain.
const (
	Low Confidence = iota
	Medium
	High
	Certain
)

// Per is what an amount is counted by.
type Per uint8

// The units a figure can be per. In text form "" for none, else their lower-case name, square_metre for PerSquareMetre.
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
