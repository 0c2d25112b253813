package feed_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/feed"
	"github.com/exactfigures/figures/money"
)

// cached is an fx.Source over a file that is published once a day. It asks for the file when a rate is wanted and the
// one it has is older than half a day; while the publisher cannot be reached it goes on with the old one.
type cached struct {
	client  *http.Client
	address string

	mu    sync.Mutex
	table *fx.Table
	asked time.Time
}

func (c *cached) Rate(ctx context.Context, base, quote money.Currency, t time.Time) (fx.Rate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if time.Since(c.asked) > 12*time.Hour {
		rates, _, err := feed.Fetch(ctx, c.client, c.address)
		table := &fx.Table{}
		if err == nil {
			err = table.Add(rates...)
		}
		switch {
		case err == nil:
			c.table, c.asked = table, time.Now()
		case c.table == nil:
			return fx.Rate{}, err
		}
	}
	return c.table.Rate(ctx, base, quote, t)
}

// A Source that fetches a file once and answers from memory.
func Example_cachingSource() {
	// In place of https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml
	requests := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		requests++
		file, _ := os.ReadFile("testdata/ecb-daily.xml")
		_, _ = w.Write(file)
	}))
	defer server.Close()

	source := &cached{client: &http.Client{Timeout: 10 * time.Second}, address: server.URL}
	day := time.Date(2025, 2, 25, 0, 0, 0, 0, time.UTC)
	for range 3 {
		rate, err := source.Rate(context.Background(), money.EUR, money.CNY, day)
		fmt.Println(rate, err)
	}
	fmt.Println("requests:", requests)
	// Output:
	// 1 EUR = 7.5871 CNY (2025-02-24, reference, European Central Bank) <nil>
	// 1 EUR = 7.5871 CNY (2025-02-24, reference, European Central Bank) <nil>
	// 1 EUR = 7.5871 CNY (2025-02-24, reference, European Central Bank) <nil>
	// requests: 1
}

func ExampleRead() {
	rates, problems, err := feed.Read(context.Background(), strings.NewReader(`date,base,quote,rate,units
2025-02-24,USD,CNY,7.2505,1
2025-02-24,JPY,USD,0.6683,100
2025-02-24,EUR,USD,1,0466
`))
	for _, r := range rates {
		fmt.Println(r)
	}
	for _, p := range problems {
		fmt.Println(p)
	}
	fmt.Println(err)
	// Output:
	// 1 USD = 7.2505 CNY (2025-02-24, mid, csv-long)
	// 1 JPY = 0.006683 USD (2025-02-24, mid, csv-long)
	// line 4: EUR/USD: bad price: for 0466 units in "1"
	// <nil>
}

// A table with a column for every currency does not say what its numbers are prices of. With a reference, a wrong
// answer is noticed.
func ExampleLoader() {
	known := fx.SourceFunc(func(_ context.Context, base, quote money.Currency, t time.Time) (fx.Rate, error) {
		table := &fx.Table{}
		usd, _, _ := feed.Read(context.Background(), strings.NewReader("date,base,quote,rate\n2025-02-19,GBP,USD,1.26\n"))
		if err := table.Add(usd...); err != nil {
			return fx.Rate{}, err
		}
		return table.Rate(context.Background(), base, quote, t)
	})
	file := "date,GBP\n2025-02-20,1.2594\n2025-02-21,1.2632\n2025-02-24,1.2627\n"
	for _, inverse := range []bool{false, true} {
		l := feed.Loader{Base: money.USD, Inverse: inverse, Reference: known}
		rates, problems, err := l.Read(context.Background(), strings.NewReader(file))
		fmt.Println(rates[0], len(problems), err)
		for _, p := range problems {
			fmt.Println(p)
		}
	}
	// Output:
	// 1 USD = 1.2594 GBP (2025-02-20, mid, csv-wide) 1 <nil>
	// line 2: USD/GBP: looks inverted: 3 rates are the reciprocals of the reference in "1.2594"
	// 1 GBP = 1.2594 USD (2025-02-20, mid, csv-wide) 0 <nil>
}
