package reference_test

import (
	"context"
	"fmt"
	"time"

	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

func ExampleSource() {
	r, err := reference.Source().Rate(context.Background(), money.USD, money.CNY, time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC))
	fmt.Println(r, err)
	// Output:
	// 1 USD = 7.1960 CNY (2024-03-01, reference, Federal Reserve H.10) <nil>
}

func ExampleTable() {
	r, err := reference.Table().Rate(context.Background(), money.GBP, money.USD, time.Date(1992, 9, 16, 0, 0, 0, 0, time.UTC))
	fmt.Println(r, err)
	// Output:
	// 1 GBP = 1.8110 USD (1992-09-16, reference, Federal Reserve H.10) <nil>
}
