// Command nomoney is the program that onlymoney is compared with: it prints a decimal.
package main

import (
	"fmt"

	"github.com/shopspring/decimal"
)

func main() {
	fmt.Println(decimal.New(199, -2))
}
