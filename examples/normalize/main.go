// Command normalize reads the money in a text and writes it as JSON Lines: one line a figure, with its exact value, its
// currency and its place in the text.
//
//	go run ./examples/normalize article.txt
//	echo "The fine is about 3.5bn euros." | go run ./examples/normalize
//	go run ./examples/normalize -text -to USD -date 2025-02-24 article.txt
//
// With -jsonl it answers requests: one line of JSON in, one line out, so that a program in any language can use it.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var reader cli.Reader
	fs := cli.NewFlags("normalize", stderr,
		"usage: normalize [flags] [file ...] the figures of files, - or none for standard input",
		"       normalize -jsonl [flags]     answers lines of JSON on standard input")
	reader.Flags(fs)
	jsonl := fs.Bool("jsonl", false, `answer lines such as {"id":1,"text":"$5","lang":"en","region":"CA","mode":"single","hint":"CAD"}`)
	rewrite := fs.Bool("text", false, "write the text itself, with every figure normalized")
	scan := fs.Bool("scan", false, "read files as streams, of any size in constant memory: a figure by its neighbourhood alone")
	var to converter
	fs.Func("to", "give every figure also in the `currency`, USD", func(code string) (err error) {
		to.to, err = money.ParseCurrency(code)
		return err
	})
	fs.Func("date", "the `day` of the rates for -to; without it the date of the text, else today", func(day string) (err error) {
		to.date, err = cli.ParseDate(day)
		return err
	})
	var rates cli.Files
	fs.Var(&rates, "rates", cli.RatesUsage)
	files, err := cli.Parse(fs, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return cli.OK
	case err != nil:
		return cli.Trouble
	case *scan && (*jsonl || *rewrite || to.to.IsValid()) || *rewrite && len(files) > 1 || *jsonl && (len(files) > 0 || *rewrite || to.to.IsValid()):
		fs.Usage()
		return cli.Trouble
	case *jsonl:
		err = cli.Serve(stdin, stdout, func(q *cli.Request) (any, error) { return answer(q, reader) })
	default:
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		if to.to.IsValid() {
			to.rates, err = cli.Rates(ctx, rates, stderr)
		}
		if err == nil {
			if len(files) == 0 {
				files = []string{"-"}
			}
			n := normalizer{parser: reader.Parser(), to: to, rewrite: *rewrite, scan: *scan, named: len(files) > 1}
			err = n.files(ctx, files, stdin, stdout, stderr)
		}
	}
	if err != nil {
		fmt.Fprintln(stderr, "normalize:", err)
		return cli.Trouble
	}
	return cli.OK
}

type figures struct {
	ID      json.RawMessage `json:"id"`
	Figures []parse.Match   `json:"figures"`
}

// answer reads the text of a request: as prose, or with the mode "single" as a field that holds one price.
func answer(q *cli.Request, reader cli.Reader) (any, error) {
	reader, err := q.Reader(reader)
	if err != nil {
		return nil, err
	}
	parser := reader.Parser()
	switch q.Mode {
	case "", "find":
		return figures{q.ID, append([]parse.Match{}, parser.Read(*q.Text).Matches...)}, nil
	case "single":
		if m, err := parser.Price(*q.Text, q.Hint); err == nil {
			return figures{q.ID, []parse.Match{m}}, nil
		}
		return figures{q.ID, []parse.Match{}}, nil
	}
	return nil, fmt.Errorf(`mode %q is neither "find" nor "single"`, q.Mode)
}
