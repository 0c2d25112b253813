package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRatesInFront: in East and South Asia the base of a rate stands in front of its price.
func TestRatesInFront(t *testing.T) {
	for text, want := range map[string]string{
		"1ドル150円です。":                 "1 USD = JPY 150",
		"1ドル当たり150円です。":              "1 USD = JPY 150",
		"2ドル150円です。":                 "; USD 2; JPY 150",
		"환율은 달러당 1,300원이다.":          "1 USD = KRW 1300",
		"환율은 100엔당 900원이다.":          "1 JPY = KRW 9.00",
		"환율은 달러당 1,300만원이다.":         "; KRW 13000000",
		"每美元兑7.2元。":                  "1 USD = CNY 7.2",
		"दर प्रति डॉलर 83 रुपये है।": "1 USD = INR 83",
	} {
		doc := Read(text)
		got := ""
		for _, r := range doc.Rates {
			got += "1 " + r.Base.String() + " = " + r.Price.WithCurrency(r.Quote).WithQualifier(0).String()
		}
		for _, m := range doc.Matches {
			got += "; " + m.Figure.WithQualifier(0).String()
		}
		assert.Equal(t, want, got, "%q", text)
	}
}

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

// TestColonPrices: Swedish prices have a colon before the ören, or a dash for none.
func TestColonPrices(t *testing.T) {
	for text, want := range map[string]string{
		"Den kostar 99:50 kr.":        "SEK 99.50",
		"Den kostar 99:- kr.":         "SEK 99",
		"Den kostar kr 99:50.":        "SEK 99.50",
		"Priset är 12:50 kr.":         "SEK 12.50",
		"Bussen går 12:50 kr torget.": "",
		"Den kostar 25:50 kr.":        "SEK 25.50",
		"Den kostar 12:75 kr.":        "SEK 12.75",
		"Den kostar 99:5 kr.":         "",
		"Den kostar 99:500 kr.":       "",
		"Den kostar 99: 50 kr.":       "SEK 50",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
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
