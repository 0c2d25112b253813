// Command quickstart reads a sentence and checks the conversion that it states.
package main

import (
	"context"
	"fmt"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/parse"
)

func main() {
	doc := parse.Read("Date: 2025-02-24. They will invest over 380 billion yuan, equivalent to approximately $38 billion.")
	for _, m := range doc.Matches {
		fmt.Printf("%q is %v\n", m.Text, m.Figure)
	}
	checker := fx.Checker{Source: reference.Source()}
	findings, err := checker.Document(context.Background(), doc)
	if err != nil {
		panic(err)
	}
	for _, f := range findings {
		fmt.Println(f.Explain())
	}
}
