// Command onlymoney is a small program that has amounts and no text: TestOnlyMoneyIsSmall looks at what it carries.
package main

import (
	"fmt"

	"github.com/exactfigures/figures/money"
	"github.com/shopspring/decimal"
)

func main() {
	usd, err := money.ParseCurrency("USD")
	fmt.Println(money.NewAmount(decimal.New(199, -2), usd), err)
}
