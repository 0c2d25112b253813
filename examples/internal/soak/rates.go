package soak

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// A Row is a line of a file of rates and what is to come of it.
type Row struct {
	Text    string // without the end of the line
	Rates   int    // how often its rate is read: 0 or 1
	Problem bool   // whether a problem names its line
	Rate    string // "2024-03-12 USD/CNY 7.1812", as it is written
}

// The faults of rows.
var faults = []string{
	"2024-13-12,%s,%s,%s", "12 March,%s,%s,%s", ",%s,%s,%s", // dates that are none
	"2024-03-12,%[1]sX,%[2]s,%[3]s", "2024-03-12,,%[2]s,%[3]s", "2024-03-12,%[2]s,%[2]s,%[3]s", // currencies
	"2024-03-12,%s,%s,x%s", "2024-03-12,%s,%s,-%s", "2024-03-12,%[1]s,%[2]s,0", "2024-03-12,%s,%s,%se99", "2024-03-12,%s,%s,%s\xff", // prices
	"2024-03-12,%s,%s,%s,7,8", "2024-03-12,%s", // cells
}

var pairs = [][2]string{{"USD", "CNY"}, {"USD", "JPY"}, {"EUR", "USD"}, {"GBP", "USD"}, {"USD", "INR"}, {"CHF", "SEK"}}

// LongCSV makes a file of rates, one in a line, from some days of some pairs: days are missing, rows are broken in every way,
// or stand twice, also with another price.
func LongCSV(rnd *rand.Rand, days int) []Row {
	var rows []Row
	for _, p := range pairs {
		day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
		for range days {
			day = day.AddDate(0, 0, 1+rnd.IntN(3)*rnd.IntN(4))
			price := fmt.Sprintf("%d.%04d", 1+rnd.IntN(150), rnd.IntN(10000))
			date := day.Format(time.DateOnly)
			row := Row{
				Text:  strings.Join([]string{date, p[0], p[1], price}, ","),
				Rates: 1, Rate: date + " " + p[0] + "/" + p[1] + " " + price,
			}
			switch n := rnd.IntN(20); n {
			case 0, 1, 2:
				rows = append(rows, broken(rnd, p, price))
				fallthrough
			default:
				rows = append(rows, row)
			case 3: // no rate on this day
				rows = append(rows, Row{Text: strings.Join([]string{date, p[0], p[1], "N/A"}, ",")})
			case 4: // twice
				rows = append(rows, row, row)
			case 5: // twice, and not the same
				other := row
				other.Text += "1"
				other.Rate += "1"
				other.Problem = true
				rows = append(rows, row, other)
			}
		}
	}
	return rows
}

// broken is a row that gives no rate, but a problem.
func broken(rnd *rand.Rand, p [2]string, price string) Row {
	text := fmt.Sprintf(faults[rnd.IntN(len(faults))], p[0], p[1], price)
	if i := strings.Index(text, "%!"); i >= 0 { // a form that does not use all
		text = text[:i]
	}
	return Row{Text: text, Problem: true}
}

// Rates makes a file of the rates that articles convert at, with broken lines between them.
func Rates(rnd *rand.Rand) string {
	var b strings.Builder
	b.WriteString("date,base,quote,rate\n")
	for _, c := range dollars[1:] {
		code := c.currency.String()
		for day := 1; day <= 20; day++ {
			fmt.Fprintf(&b, "2024-03-%02d,USD,%s,%d.%03d\n", day, code, c.milli/1000, c.milli%1000)
			if rnd.IntN(4) == 0 {
				b.WriteString(broken(rnd, [2]string{"USD", code}, "7.25").Text + "\n")
			}
		}
	}
	return b.String()
}
