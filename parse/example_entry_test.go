package parse_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/parse"
)

// A stream of any length, in constant memory. The places are those in the whole stream.
func ExampleScan() {
	stream := strings.NewReader("Nothing here. " + strings.Repeat("Still nothing. ", 100_000) + "It cost €5.2m in the end.")
	for m, err := range parse.Scan(stream) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(m.Text, m.Figure, m.Start)
	}
	// Output:
	// €5.2m EUR 5200000 1500022
}

// The same text means different things to readers who know different things.
func ExampleParser_Price() {
	for _, p := range []parse.Parser{
		{}, {Languages: []language.Tag{language.German}}, {Languages: []language.Tag{language.English}}, {Region: language.MustParseRegion("CA")},
	} {
		m, err := p.Price("$1.234", "")
		fmt.Println(m.Figure, m.Confidence, err)
	}
	// Output:
	// USD 1234 low <nil>
	// USD 1234 low <nil>
	// USD 1.234 low <nil>
	// CAD 1.234 medium <nil>
}

// AppendAll uses the memory that it is given.
func ExampleParser_AppendAll() {
	var p parse.Parser
	var found []parse.Match
	for _, text := range []string{"It cost $5 million.", "No, 5 million euros."} {
		found = p.AppendAll(found[:0], text)
		for _, m := range found {
			fmt.Println(m.Figure)
		}
	}
	// Output:
	// USD 5000000
	// EUR 5000000
}

// A strict parser leaves out what only the world's habit decides.
func ExampleParser_strict() {
	p := parse.Parser{Strict: true}
	for m := range p.All("He had $5, 20 euros and 500 pesos.") {
		fmt.Println(m.Figure)
	}
	// Output:
	// EUR 20
}
