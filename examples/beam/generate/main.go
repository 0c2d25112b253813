// Command generate writes made-up news as JSON Lines, to measure a pipeline with: always the same for the same seed.
//
//	go run ./generate -mb 100 > news.jsonl
//
// A line is an article of some paragraphs with its date. There is about one figure in 400 bytes, and every eighth paragraph
// converts one, two times in three with the rate of that day. One line in 10,000 is broken.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/big"
	"math/rand/v2"
	"os"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

func main() {
	size := flag.Int64("mb", 100, "how many `megabytes` to write, of 1,000,000 bytes")
	seed := flag.Uint64("seed", 1, "another `seed` gives other articles")
	flag.Parse()
	if err := generate(os.Stdout, *size*1e6, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// generate writes lines until there are at least so many bytes.
func generate(out io.Writer, size int64, seed uint64) error {
	w := bufio.NewWriterSize(out, 1<<20)
	g := news{rand.New(rand.NewPCG(seed, 0))}
	for id := 1; size > 0; id++ {
		line, err := g.line(id)
		if err != nil {
			return err
		}
		size -= int64(len(line))
		if _, err := w.WriteString(line); err != nil {
			return err
		}
	}
	return w.Flush()
}

// news makes up articles.
type news struct{ *rand.Rand }

func (g news) line(id int) (string, error) {
	day := time.Date(2000, 1, 1+g.IntN(24*365), 0, 0, 0, 0, time.UTC)
	text, err := g.article(day)
	if err != nil {
		return "", err
	}
	line, err := json.Marshal(struct {
		ID   int    `json:"id"`
		Text string `json:"text"`
		Date string `json:"date"`
	}{id, text, day.Format(time.DateOnly)})
	if g.IntN(10000) == 0 {
		line = line[:len(line)/2]
	}
	return string(line) + "\n", err
}

func (g news) article(day time.Time) (string, error) {
	var b strings.Builder
	for range 4 + g.IntN(20) {
		paragraph, err := g.paragraph(day)
		if err != nil {
			return "", err
		}
		b.WriteString(paragraph + "\n")
	}
	return b.String(), nil
}

var (
	who  = strings.Split("The company|A spokesman|The ministry|The board|The bank|Her lawyer|The council|Local residents|The new owner|An analyst", "|")
	does = strings.Split("said on Tuesday that|has long held that|told reporters that|denied that|did not say whether|expects that|was surprised that", "|")
	what = strings.Split("the works would begin before the end of the season|demand had not recovered in the north|the bridge needs new bearings|"+
		"the merger was still under review|most of the staff would be kept on|nobody had asked the shareholders|the second plant would open later than planned|"+
		"the harbour could take larger ships|prices had risen faster than wages|the two sides were closer than a month ago", "|")
	pays  = strings.Split("The contract is worth|Last year it earned|The repair will cost|The court set a fine of|Investors paid|It owes its suppliers", "|")
	hedge = strings.Split("||||about |more than |nearly |up to |at least ", "|")
	scale = []string{"", " million", " million", " billion"}
)

func (g news) paragraph(day time.Time) (string, error) {
	var b strings.Builder
	for range 5 + g.IntN(2) {
		fmt.Fprintf(&b, "%s %s %s. ", g.pick(who), g.pick(does), g.pick(what))
	}
	if g.IntN(8) > 0 {
		fmt.Fprintf(&b, "%s %s%s.", g.pick(pays), g.pick(hedge), g.figure())
		return b.String(), nil
	}
	euros := 10 + g.IntN(900)
	c, err := fx.Convert(context.Background(), reference.Source(), money.NewAmount(decimal.NewFromInt(int64(euros)), money.EUR), money.USD, day)
	if err != nil {
		return "", err
	}
	dollars := c.Rat()
	if g.IntN(3) == 0 {
		dollars.Mul(dollars, big.NewRat(int64(2+g.IntN(20)), 1))
	}
	fmt.Fprintf(&b, "%s €%d million ($%s million).", g.pick(pays), euros, dollars.FloatString(0))
	return b.String(), nil
}

func (g news) figure() string {
	number := fmt.Sprintf("%d", 1+g.IntN(999))
	if g.IntN(2) == 0 {
		number = fmt.Sprintf("%.1f", float64(1+g.IntN(999))/10)
	}
	amount := number + g.pick(scale)
	switch g.IntN(5) {
	case 0:
		return amount + " euros"
	case 1:
		return "€" + amount
	case 2:
		return "£" + amount
	case 3:
		return amount + " yuan"
	}
	return "$" + amount
}

func (g news) pick(of []string) string { return of[g.IntN(len(of))] }
