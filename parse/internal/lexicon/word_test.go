package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWord: where GoesOn says that no longer form may follow, Longest finds what Word does; where a longer form is found,
// GoesOn says so.
func TestWord(t *testing.T) {
	x := Load()
	ends := 0
	for _, text := range []string{
		"The bank paid the equivalent of ten Hong Kong dollars, or a hundred thousand yen, in Trinidad & Tobago.",
		"ALL in all: Rs. 20 lakh crore; US$5bn, more than a dozen euro coins, no more; U.S. dollars; pa'anga five-o",
		"hong  kong dollars; hong kong; Hong\nKong dollars; hong-kong; trinidad and tobago dollars; in the millions of dollars", "dollar", "in", "hong kong d",
		"d'euros l'euro c/a price/earnings w/o",
	} {
		for from := 0; from < len(text); from++ {
			if !IsLetter(rune(text[from])) || from > 0 && IsLetter(rune(text[from-1])) {
				continue
			}
			to := from
			for to < len(text) && IsLetter(rune(text[to])) {
				to++
			}
			meanings, behind := x.Word(text[from:to])
			more := x.GoesOn(behind, text, to)
			end, longest := x.Longest(text, from)
			if end > to {
				require.True(t, more, "%q of %q goes on", text[from:to], text[from:end])
				continue
			}
			if !more {
				ends++
			}
			require.Equal(t, end > 0, len(meanings) > 0, "%q", text[from:to])
			if end > 0 {
				require.Equal(t, longest, meanings, "%q", text[from:to])
			}
		}
	}
	require.Greater(t, ends, 20, "most words are no beginning of a longer form")

	for _, c := range []struct {
		text string
		want bool
	}{
		{"hong kong dollar", true}, {"hong  kong", true}, {"hong\u00a0kong", true}, {"hong, kong", false}, {"hong.", false}, {"hong", false},
		{"hong qatar", false}, {"qqq hong", false}, {"us$", true}, {"us#", false}, {"us é", false}, {"अमेरिकी डॉलर", true}, {"अमेरिकी ॐ", false}, {"us \u200bé", true},
	} {
		word := c.text[:strings.IndexFunc(c.text+" ", func(r rune) bool { return !IsLetter(r) })]
		_, behind := x.Word(word)
		require.Equal(t, c.want, x.GoesOn(behind, c.text, len(word)), "%q", c.text)
	}
}

// TestNumberWords finds the forms of number words, whole and inside words.
func TestNumberWords(t *testing.T) {
	x := For("de")
	ends := []string{}
	x.Numbers("xeinundzwanzig", 1, func(end int) { ends = append(ends, "xeinundzwanzig"[1:end]) })
	require.Equal(t, "ein", ends[0], "the shortest first: %v", ends)
	require.NotContains(t, ends, "einundzwanzigx")

	ends = nil
	x.Numbers("dollar", 0, func(end int) { ends = append(ends, "dollar"[:end]) })
	require.Empty(t, ends, "no number")

	all := x.AppendNumber(nil, "zwanzig")
	require.NotEmpty(t, all)
	for _, e := range all {
		require.Equal(t, Add, e.Kind)
		require.EqualValues(t, 20, e.Value)
	}
	require.Empty(t, x.AppendNumber(nil, "zwanzigx"))
	require.Empty(t, x.AppendNumber(nil, "Mrd.")) // an abbreviation is part of no longer word
	require.Len(t, x.AppendNumber([]Entry{{}}, "zwanzig"), 1+len(all), "appended")

	prefixes := []string{}
	x.Prefixes("dollars", func(end int, meanings []Entry) {
		require.NotNil(t, meanings)
		prefixes = append(prefixes, "dollars"[:end])
	})
	require.Contains(t, prefixes, "dollar")
}

// TestLeads: Swahili puts its multipliers in front, English none.
func TestLeads(t *testing.T) {
	leads := Load().Leads("sw")
	require.NotEmpty(t, leads)
	require.IsIncreasing(t, leads)
	require.Contains(t, leads, int64(1000))
	require.Nil(t, Load().Leads("en"))
}

// TestFor: a lexicon of one language has its words and all marks; an unknown language has the words of all.
func TestFor(t *testing.T) {
	de := For("de")
	require.Equal(t, []string{"de"}, de.Spoken())
	require.Same(t, de, For("de"))
	require.Same(t, Load(), For("xx"))
	require.Greater(t, len(Load().Spoken()), 50)

	end, _ := de.Longest("Milliarden", 0)
	require.Equal(t, 10, end)
	end, _ = de.Longest("dollar", 0)
	require.Equal(t, 6, end)
	end, _ = de.Longest("equivalent to", 0)
	require.Zero(t, end, "an English cue")
	end, _ = For("en").Longest("equivalent to", 0)
	require.Equal(t, 13, end)

	x := Load()
	end, entries := x.Longest("Milliarden", 0)
	require.Equal(t, 10, end)
	german := uint16(slices.Index(x.Tags(), "de"))
	found := false
	for _, e := range entries {
		if e.Kind == Scale && e.Value == 9 {
			require.Contains(t, x.Languages(e), "de")
			require.Contains(t, x.LanguageNumbers(e), german)
			require.Len(t, x.LanguageNumbers(e), len(x.Languages(e)))
			found = true
		}
	}
	require.True(t, found)
	require.True(t, x.HasTables(german))
	require.False(t, x.HasTables(uint16(slices.Index(x.Tags(), "yrl"))), "Nheengatu has what CLDR has")
}

// TestCount counts the forms of languages.
func TestCount(t *testing.T) {
	counts := Load().Count()
	en, yrl, und := counts["en"], counts["yrl"], counts["und"]
	for _, c := range []Counts{en, counts["de"], counts["zh"]} {
		require.True(t, c.Names > 100 && c.Numbers > 20 && c.Hedges > 20 && c.Cues > 20 && c.Functions > 10, "%+v", c)
	}
	require.Positive(t, yrl.Names)
	require.Zero(t, yrl.Functions)
	require.Positive(t, und.Names, "codes")
	require.Zero(t, und.Functions)
	require.NotContains(t, counts, "")
	// A form of English alone is counted there once.
	only := 0
	x := Load()
	for _, meanings := range meaningsOf(x.words) {
		for _, m := range meanings {
			if m.Kind == Qualifier && slices.Contains(x.Languages(m.Entry), "en") {
				only++
			}
		}
	}
	require.Equal(t, only, en.Hedges)
}

// TestShared: names of currencies and of countries are of all languages.
func TestShared(t *testing.T) {
	for k := Currency; k <= Class; k++ {
		require.Equal(t, k == Currency || k == Minor || k == Coin || k == Territory, k.Shared(), "%d", k)
	}
}
