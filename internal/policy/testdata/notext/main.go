// Command notext imports every library and asks none for what needs tables of words or rates.
package main

import (
	"context"
	"fmt"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/money/format"
	"github.com/exactfigures/figures/parse"
)

func main() {
	var rates fx.Table
	c, err := fx.Convert(context.Background(), &rates, money.MustParseAmount("DEM 10"), money.EUR, time.Now())
	fmt.Println(c, err, parse.Span{Start: 1, End: 2}.Of("text"), reference.Until, format.CLDRVersion, format.CompactLong)
}
