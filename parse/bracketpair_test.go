package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestConversionsInBrackets: a figure in brackets is the one before them in another currency, unless what stands beside it says
// otherwise.
func TestConversionsInBrackets(t *testing.T) {
	for text, want := range map[string]bool{
		"It cost €500 ($540).":                              true,
		"It cost €500 (about $540).":                        true,
		"It cost €500 in 2007 ($540).":                      true,
		"It cost €500 a month ($540).":                      true,
		"It cost €500 for the old barn ($540).":             true,
		"It cost €500, or so they say ($540).":              false,
		"It cost €500 5 times ($540).":                      false,
		"It cost €500 ($540 for members).":                  false,
		"It cost €500 ($540 in cash).":                      false,
		"It cost €500 ($540 in the US).":                    false,
		"It cost €500 ($540 in December 2001).":             true,
		"It cost €500 ($540 at the time).":                  true,
		"It cost €500 ($540 at the exchange rate of then).": true,
		"It cost €500 ($540; it was a barn).":               true,
		"It cost €500 ($540, as they say).":                 true,
		"It cost €500 ($540 more than planned).":            false,
		"It cost €500 ($540 of it was for the barn).":       false,
		"It cost €500 ($540 5 times).":                      false,
		"It cost €500 ($540.":                               false,
		"It cost €500\n\n($540).":                           false,
		"It cost €500 \"or so\" ($540).":                    true,
		"It cost €500 ($540) per patient.":                  true,
	} {
		assert.Equal(t, want, len(Read(text).Equivalences) == 1, "%q", text)
	}
	doc := Read("It cost €500 ($540) per month.")
	if assert.Len(t, doc.Matches, 2) {
		assert.Equal(t, []Per{PerMonth, PerMonth}, []Per{doc.Matches[0].Per, doc.Matches[1].Per})
	}
}

// TestNamesWithMoney: names of money in proper names and in shares are no amounts.
func TestNamesWithMoney(t *testing.T) {
	for text, want := range map[string]string{
		"Cruzeiro 2, Palmeiras 1 was the score.": "",
		"He lives at 5 Frank Street in town.":    "",
		"He paid 5 francs in town.":              "CHF 5",
		"At Euro 96 they lost.":                  "",
		"Tickets for Euro 96 cost £50.":          "GBP 50",
		"Entry is Rupees 5 in town.":             "INR 5",
		"One in three dollars is spent there.":   "",
		"One dollar in five is spent there.":     "",
		"He put one dollar in the box.":          "USD 1",
		"They met Mark Twain and 5 Marks.":       "",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}

// TestSharedScales: the low end of a range has the scale of the high one where it stays the lower.
func TestSharedScales(t *testing.T) {
	for text, want := range map[string]string{
		"It cost $5-10 million.":                       "USD 5000000..10000000",
		"It cost $900,000 to $1 million.":              "USD 900000..1000000",
		"It cost ninety to a hundred million dollars.": "USD 90000000..100000000",
		"It cost five to ten thousand dollars.":        "USD 5000..10000",
		"It cost 5 to 10 hundred dollars.":             "USD 500..1000",
		"It fell from 3.2 to 2.1 billion euros.":       "EUR 3200000000; EUR 2100000000",
		"It rose from 900,000 to 1.2 million euros.":   "EUR 900000; EUR 1200000",
		"It fell from 320 to 2.1 billion euros.":       "EUR 2100000000",
		"It cost from $50 to $5 million.":              "USD 50..5000000",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}
