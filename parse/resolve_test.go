package parse

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

func region(code string) *Parser { return &Parser{Region: language.MustParseRegion(code)} }

func languages(tags ...string) *Parser {
	p := new(Parser)
	for _, t := range tags {
		p.Languages = append(p.Languages, language.MustParse(t))
	}
	return p
}

// last returns the last figure of a text.
func last(t *testing.T, p *Parser, text string) Match {
	t.Helper()
	d := p.Read(text)
	require.NotEmpty(t, d.Matches, text)
	return d.Matches[len(d.Matches)-1]
}

// TestResolve goes through what decides the currency of a sign or word that several share, in order. The figure asked
// for is the last of the text; behind it are currencies that must be among its other readings, or with a minus must not.
func TestResolve(t *testing.T) {
	zero := new(Parser)
	for _, x := range []struct {
		rule       string
		p          *Parser
		text       string
		want       string
		confidence Confidence
		others     string
	}{
		{"the phrase", zero, "It paid C$5.", "CAD 5", Certain, "-USD -AUD"},
		{"the phrase", zero, "It paid 5 Hong Kong dollars.", "HKD 5", Certain, "-USD"},
		{"the phrase", zero, "It paid $5 Canadian.", "CAD 5", Certain, "-USD"},
		{"the phrase", zero, "It paid 5 Swedish crowns.", "SEK 5", Certain, "-NOK"},
		{"the phrase", zero, "It paid $5 AUD.", "AUD 5", Certain, "-USD"},
		{"the phrase, whatever is told", region("AU"), "It paid US$5.", "USD 5", Certain, "-AUD"},

		{"the partner is not it", zero, "The loan is C$9.06 billion ($8.24 billion).", "USD 8240000000", High, "-CAD"},
		{"the partner is not it", zero, "The loan is 9 billion Canadian dollars, or $8 billion.", "USD 8000000000", High, "-CAD"},
		{"the partner is not it, whatever is told", region("CA"), "The loan is C$9.06 billion ($8.24 billion).", "USD 8240000000", High, "-CAD"},

		{"a declaration", zero, "All amounts are in Canadian dollars. It paid $5.", "CAD 5", High, "USD AUD"},
		{"a declaration", zero, "(in millions of Australian dollars)\n\nRevenue\t$5\n", "AUD 5000000", High, "USD"},
		{"a declaration over the region", region("NZ"), "All amounts are in Canadian dollars. It paid $5.", "CAD 5", High, "NZD"},

		{"the word named more fully", zero, "It has 841 billion Mexican pesos in debt. It paid 338.9 billion pesos.", "MXN 338900000000", High, "CLP"},
		{"the word named more fully, behind", zero, "It paid 5 billion rupees, then 6 billion Pakistani rupees, then 7 rupees.", "PKR 7", High, "INR"},
		{"the word named more fully, over a country", zero, "In Chile it paid 5 million Mexican pesos, then 6 pesos.", "MXN 6", High, "CLP"},
		{"a prefixed sign says nothing of the bare one", zero, "It paid C$5 in May and $6 in June.", "USD 6", Low, ""},

		{"a country", zero, "Pakistan will spend 3.4 billion rupees.", "PKR 3400000000", Medium, "INR"},
		{"a country", zero, "The Chilean mine lost 5 million pesos.", "CLP 5000000", Medium, "MXN"},
		{"the nearest country", zero, "Chile did not say. In Uruguay it lost 5 million pesos.", "UYU 5000000", Medium, "CLP"},
		{"a country over the region", region("AR"), "The Chilean mine lost 5 million pesos.", "CLP 5000000", Medium, "ARS"},
		{"no country for a word with a default", zero, "Canada will spend 5 billion dollars.", "USD 5000000000", Low, "CAD"},

		{"the region", region("CA"), "It paid $5.", "CAD 5", Medium, "USD"},
		{"the region", region("CL"), "It paid 5 pesos.", "CLP 5", Medium, "MXN"},
		{"the region", region("EG"), "It paid £5.", "EGP 5", Medium, "GBP"},
		{"the region of a language", languages("en-NZ"), "It paid $5.", "NZD 5", Medium, "USD"},
		{"the region over that of a language", &Parser{Region: language.MustParseRegion("CA"), Languages: []language.Tag{language.MustParse("en-NZ")}}, "It paid $5.", "CAD 5", Medium, "NZD"},
		{"a region that has no such currency", region("DE"), "It paid $5.", "USD 5", Low, ""},

		{"the language", languages("sv"), "It paid 5 kr.", "SEK 5", Medium, "NOK"},
		{"the language", languages("da"), "It paid 5 kr.", "DKK 5", Medium, "NOK"},
		{"the first language", languages("nb", "sv"), "It paid 5 kr.", "NOK 5", Medium, "SEK"},

		{"the world", zero, "It paid $5.", "USD 5", Low, "CAD AUD"},
		{"the world", zero, "It paid ¥5.", "JPY 5", Low, "CNY"},
		{"the world", zero, "It paid £5.", "GBP 5", Low, "EGP"},
		{"the world", zero, "It paid Rs 5.", "INR 5", Low, "PKR"},
		{"nothing decides", zero, "It paid 5 pesos.", "XXX 5", Low, "MXN CLP"},
		{"two languages as likely", zero, "Leiligheten koster 10 millioner kroner.", "XXX 10000000", Low, "DKK NOK"},
		{"two languages and a country", zero, "Leilighet i Norge: 10 millioner kroner.", "NOK 10000000", Medium, "DKK"},
		{"nothing decides", zero, "It paid 5 dinars.", "XXX 5", Low, "KWD IQD"},

		{"cents of the nearest figure", zero, "It paid €5 a share, up 20 cents.", "EUR 0.20", Medium, "USD"},
		{"cents of the nearest figure", zero, "It paid C$5, then 20 cents.", "CAD 0.20", Medium, "USD"},
		{"pence alone", zero, "It paid 20 pence.", "GBP 0.20", Low, ""},
		{"cents of the region", region("NZ"), "It paid 20 cents.", "NZD 0.20", Medium, "USD"},
	} {
		if x.rule == "the language" && lexicon.Load().Home("sv") == "" || x.rule == "the first language" && lexicon.Load().Home("nb") == "" {
			continue // a language that is not switched on has no home
		}
		m := last(t, x.p, x.text)
		name := x.rule + ": " + x.text
		require.Equal(t, x.want, m.Figure.WithQualifier(0).String(), name)
		require.Equal(t, x.confidence.String(), m.Confidence.String(), name)
		var codes []string
		for _, o := range m.Others {
			codes = append(codes, o.Currency().String())
		}
		for _, c := range strings.Fields(x.others) {
			if c[0] == '-' {
				require.NotContains(t, codes, c[1:], name)
			} else {
				require.Contains(t, codes, c, name)
			}
		}
	}
}

// TestRangeShares: the two ends of a range are of one currency, that of the end which says more.
func TestRangeShares(t *testing.T) {
	for text, want := range map[string]string{
		"It will cost from C$5 to $10.":               "CAD 5..10",
		"It will cost 5 to 10 Canadian dollars.":      "CAD 5..10",
		"It will cost between 5 and 10 Mexican pesos": "MXN 5..10",
	} {
		require.Equal(t, want, last(t, new(Parser), text).Figure.String(), text)
	}
}

func TestStrict(t *testing.T) {
	text := "It paid $5, then C$6, then 7 pesos and 8 euros."
	all := new(Parser).Read(text)
	require.Len(t, all.Matches, 4)
	strict := Parser{Strict: true}
	var got []string
	for m := range strict.All(text) {
		got = append(got, m.Figure.String())
	}
	require.Equal(t, "CAD 6, EUR 8", strings.Join(got, ", "))

	// A figure that is left out takes the conversion along that it is a side of.
	text = "It costs 5 pesos ($3)."
	require.Len(t, new(Parser).Read(text).Equivalences, 1)
	require.Empty(t, strict.Read(text).Equivalences)

	told := Parser{Strict: true, Region: language.MustParseRegion("CA")}
	require.Len(t, told.Read("It paid $5.").Matches, 1)
}
