package parse

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// TestAllStops: a loop over All can end early.
func TestAllStops(t *testing.T) {
	n := 0
	for range All("$1, $2, $3") {
		if n++; n == 2 {
			break
		}
	}
	require.Equal(t, 2, n)
	seq := All("$1, $2")
	require.Len(t, slices.Collect(seq), 2)
	require.Len(t, slices.Collect(seq), 2, "the sequence can be run again")
}

func TestAppendAllAppends(t *testing.T) {
	dst := make([]Match, 1, 8)
	dst[0].Note = "kept"
	got := new(Parser).AppendAll(dst, "$1, $2")
	require.Len(t, got, 3)
	require.Equal(t, "kept", got[0].Note)
	require.Same(t, &dst[0], &got[0], "there was room")
	require.Empty(t, new(Parser).AppendAll(nil, "nothing"))
}

// TestTold: what the caller says of languages and regions changes how digits and shared signs are read.
func TestTold(t *testing.T) {
	for _, x := range []struct {
		p          *Parser
		text, want string
	}{
		{new(Parser), "EUR 1.234", "EUR 1234"}, // a group, unless something says otherwise
		{new(Parser), "EUR 1,234", "EUR 1234"},
		{languages("en"), "EUR 1.234", "EUR 1.234"},
		{languages("en"), "EUR 1,234", "EUR 1234"},
		{languages("de"), "EUR 1.234", "EUR 1234"},
		{languages("de"), "EUR 1,234", "EUR 1.234"},
		{languages("de-CH"), "CHF 1.234", "CHF 1.234"},
		{languages("es"), "EUR 1.234", "EUR 1234"},
		{languages("es-MX"), "MXN 1.234", "MXN 1.234"},
		{languages("en-DE"), "EUR 1.234", "EUR 1.234"}, // English is written with its own marks everywhere
		{region("DE"), "EUR 1.234", "EUR 1234"},
		{region("US"), "EUR 1.234", "EUR 1.234"},
		{languages("de", "en"), "EUR 1.234", "EUR 1234"}, // the first rules
		{languages("en"), "EUR 1.234,56", "EUR 1234.56"}, // another habit where its own cannot read the digits
		{languages("de"), "EUR 1,234.56", "EUR 1234.56"},
		{languages("tlh"), "EUR 1.234", "EUR 1234"},
		{languages("en-SI"), "2.128 Japanese yen", "JPY 2128"}, // there are no thousandths of a yen
		{languages("en-SI"), "2,128 Japanese yen", "JPY 2128"},
		{languages("ja"), "千五百円", "JPY 1500"},
		{languages("zh"), "十五美元", "USD 15"},
		{languages("zh"), "九.五美元", "USD 9.5"}, // digits by position
		{languages("zh"), "二八〇日元", "JPY 280"},
		{region("ZZ"), "$5", "USD 5"},
		{languages("en-CA"), "$5", "CAD 5"},
		{languages("zh-TW"), "$5", "TWD 5"},
	} {
		require.Equal(t, x.want, last(t, x.p, x.text).Figure.String(), "%v %v: %s", x.p.Languages, x.p.Region, x.text)
	}
}

// TestEnglishSeparators: a text that is plainly English and not told to be reads a point before three digits as a
// decimal mark, but for three zeros, which no price has; the other reading is kept.
func TestEnglishSeparators(t *testing.T) {
	for text, want := range map[string]string{
		"The euro was at €1.083 in the morning, and it had not been there for a year.": "EUR 1.083 EUR 1083",
		"The house was sold to them for €349.000 and they had it for a year.":          "EUR 349000 EUR 349.000",
		"It is €1,083 for the two of them, and that is more than it was.":              "EUR 1083 EUR 1.083",
		"€1.083": "EUR 1083 EUR 1.083",
	} {
		m := last(t, new(Parser), text)
		require.Len(t, m.Others, 1, text)
		require.Equal(t, want, m.Figure.String()+" "+m.Others[0].String(), text)
	}
}

// TestLanguage: a match tells the language of its words, and none where there are no words.
func TestLanguage(t *testing.T) {
	require.Equal(t, language.English, last(t, new(Parser), "It is five million dollars to them.").Language)
	require.Equal(t, language.Und, last(t, new(Parser), "It is USD 5 to them.").Language)
	require.Equal(t, language.Und, last(t, new(Parser), "$5").Language)
}

// TestNeighbourhood: All knows of a figure what stands near it, Read what stands anywhere.
func TestNeighbourhood(t *testing.T) {
	far := "It has 841 billion Mexican pesos in debt." + strings.Repeat(" The sea was calm on the day.", 200) + " It paid 5 pesos."
	all := slices.Collect(All(far))
	require.Equal(t, "XXX 5", all[len(all)-1].Figure.String())
	require.Equal(t, "MXN 5", last(t, new(Parser), far).Figure.String())
	near := "It has 841 billion Mexican pesos in debt. It paid 5 pesos."
	all = slices.Collect(All(near))
	require.Equal(t, "MXN 5", all[len(all)-1].Figure.String())
}

// TestConcurrent: a Parser serves many goroutines, and none sees what another reads. Run it under the race detector.
func TestConcurrent(t *testing.T) {
	p := &Parser{Languages: []language.Tag{language.English}, Region: language.MustParseRegion("CA")}
	text := func(i int) string {
		return fmt.Sprintf("It paid $%d million (€%d million) in 2002. (1 euro = $1.%02d)\n(in millions of euros)\nSales  €%d\n", i+1, i+2, i+10, i)
	}
	var want [16]string
	for i := range want {
		want[i] = written(t, p.Read(text(i)))
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for n := range 50 {
				i := (g + n) % len(want)
				d := p.Read(text(i))
				if got := written(t, d); got != want[i] {
					t.Errorf("goroutine %d reads %s, want %s", g, got, want[i])
					return
				}
				if ms := p.AppendAll(nil, text(i)); len(ms) == 0 {
					t.Errorf("goroutine %d finds nothing", g)
				}
				if _, err := p.Price("$5", "CAD"); err != nil {
					t.Error(err)
				}
				if a, err := p.Amount("$5"); err != nil || a.String() != "CAD 5" {
					t.Errorf("Amount gives %s, %v", a, err)
				}
			}
		})
	}
	wg.Wait()
}
