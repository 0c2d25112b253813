// Command alltext uses everything that is embedded.
package main

import (
	"context"
	"fmt"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/money/format"
	"github.com/exactfigures/figures/parse"
)

func main() {
	checker := fx.Checker{Source: reference.Source()}
	findings, err := checker.Document(context.Background(), parse.Read("$1 (2 euros)"))
	fmt.Println(findings, err, format.Formatter{}.Amount(money.FromMinor(199, money.USD)))
}
