package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHedges: what a figure is hedged with, in front of it and behind.
func TestHedges(t *testing.T) {
	for text, want := range map[string]string{
		"It cost about $5.":                          "about USD 5",
		"It cost about a $5 billion.":                "about USD 5000000000",
		"It cost about ($5).":                        "about USD 5",
		"It cost over ($5).":                         "USD 5",
		"It cost about \"$5\".":                      "about USD 5",
		"A sub-$500 phone.":                          "below USD 500",
		"An under-$500 phone.":                       "below USD 500",
		"A well-$500 phone.":                         "USD 500",
		"It cost at least about $5.":                 "at_least USD 5",
		"It cost about at least $5.":                 "at_least USD 5",
		"It cost well over $5.":                      "above USD 5",
		"It cost just under $5.":                     "nearly USD 5",
		"It cost up to $5.":                          "at_most USD 5",
		"It went up to $5.":                          "USD 5",
		"The price rose up to $5.":                   "USD 5",
		"It cost up to about $5.":                    "at_most USD 5",
		"The top $4 drinks.":                         "USD 4",
		"It cost $5 or more.":                        "at_least USD 5",
		"It cost $5 or so.":                          "about USD 5",
		"It cost $5, give or take.":                  "about USD 5",
		"It cost $5, give or take a bit.":            "USD 5",
		"It cost $5+.":                               "above USD 5",
		"It cost $5+tax.":                            "USD 5",
		"It cost $5 +.":                              "USD 5",
		"It cost $5-plus.":                           "above USD 5",
		"It cost $5 plus.":                           "above USD 5",
		"It cost $5 plus tax.":                       "USD 5",
		"It cost ~$5.":                               "about USD 5",
		"It cost ~~$5~~ $4.":                         "USD 5; USD 4",
		"It cost >$5.":                               "above USD 5",
		"It cost > $5.":                              "above USD 5",
		"It cost <b>$5</b>.":                         "USD 5",
		"Is 4 > $5?":                                 "USD 5",
		"It cost between $5 and $6.":                 "USD 5..6",
		"It cost about $5 to $6.":                    "about USD 5..6",
		"It cost from about $5 to $6.":               "about USD 5..6",
		"It cost\n\nabout $5.":                       "about USD 5",
		"It is about\n\n$5 was paid.":                "USD 5",
		"It is about\n$5 was paid.":                  "about USD 5",
		"¥500 billion ≈ $3.3 billion.":               "JPY 500000000000; USD 3300000000",
		"It cost ≈ $3.3 billion.":                    "about USD 3300000000",
		"It cost 500 yen, roughly equivalent to $3.": "JPY 500; about USD 3",
		"It cost an approximately $5 fee.":           "about USD 5",
		"It cost nearly about $5.":                   "nearly USD 5",
		"It cost precisely $5.":                      "exactly USD 5",
		"A deal of over around $5.":                  "above USD 5",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}

// TestUnitsInFront: languages of East Asia write what a figure is counted by in front of it.
func TestUnitsInFront(t *testing.T) {
	for text, want := range map[string]Per{
		"每股0.5元。":        PerShare,
		"每股收益0.5元。":      PerShare,
		"每股收益为0.5元。":     PerShare,
		"每10股派0.5元。":     PerNone,
		"10月0.5元。":       PerNone,
		"一斤5元。":          PerOther,
		"1個100円です。":      PerUnit,
		"2個100円です。":      PerNone,
		"1박 10만원이다.":     PerOther,
		"주당 배당금 500원이다.": PerShare,
		"주당 500원이다.":     PerShare,
	} {
		found := Read(text).Matches
		if assert.Len(t, found, 1, text) {
			assert.Equal(t, want, found[0].Per, text)
		}
	}
}
