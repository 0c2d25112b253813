package feed_test

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/exactfigures/figures/fx/feed"
)

// Rates one by one, in constant memory. What gives no rate comes as a problem, and reading goes on.
func ExampleAll() {
	file := strings.NewReader("date,base,quote,rate\n2025-02-24,USD,CNY,7.25\n2025-02-25,USD,CNY,about 7\n2025-02-26,USD,CNY,7.26\n")
	for rate, err := range feed.All(context.Background(), file) {
		var problem *feed.Problem
		switch {
		case errors.As(err, &problem):
			fmt.Println("problem:", problem)
		case err != nil:
			fmt.Println(err)
		default:
			fmt.Println(rate)
		}
	}
	// Output:
	// 1 USD = 7.25 CNY (2025-02-24, mid, csv-long)
	// problem: line 3: USD/CNY: bad price: not a number in "about 7"
	// 1 USD = 7.26 CNY (2025-02-26, mid, csv-long)
}

func ExampleSniff() {
	for _, head := range []string{"date,base,quote,rate\n", `{"base":"USD","date":"2025-02-24","rates":{"CNY":7.25}}`, "P 2025-02-24 EUR $1.05\n", "<html>"} {
		format, err := feed.Sniff([]byte(head))
		fmt.Println(format, err)
	}
	// Output:
	// csv-long <nil>
	// fixer <nil>
	// journal <nil>
	// auto unknown layout: an HTML page
}
