// Command factcheck reads the money in an article and checks the conversions that the article states.
//
//	go run ./examples/factcheck                                  a sample article
//	go run ./examples/factcheck -date 2025-02-24 article.txt
//	go run ./examples/factcheck -rates rates.csv -explain - < article.txt
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
	"sync/atomic"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
)

func main() { cli.Main(run) }

// options are what the flags say.
type options struct {
	cli.Check
	steps bool
	fail  bool
	jsonl bool
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var o options
	flags := cli.NewFlags("factcheck", stderr,
		"usage: factcheck [flags] [file ...]   checks files, - for standard input, a sample article without any",
		"       factcheck -jsonl [flags]       answers lines of JSON on standard input")
	o.Flags(flags)
	flags.BoolVar(&o.steps, "explain", false, "show the steps of each check, so that it can be followed with a pocket calculator")
	flags.BoolVar(&o.fail, "fail", false, "end with status 1 if a conversion is inconsistent")
	flags.BoolVar(&o.jsonl, "jsonl", false, `answer lines such as {"id":1,"text":"380 billion yuan ($38 billion)","lang":"en","region":"US","date":"2025-02-24"}`)
	files, err := cli.Parse(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return cli.OK
	case err != nil:
		return cli.Trouble
	case o.jsonl && len(files) > 0:
		flags.Usage()
		return cli.Trouble
	}
	inconsistent, err := o.check(ctx, files, stdin, stdout, stderr)
	switch {
	case err != nil:
		fmt.Fprintln(stderr, "factcheck:", err)
		return cli.Trouble
	case o.fail && inconsistent:
		return cli.Failed
	}
	return cli.OK
}

// check checks what the arguments name and reports whether some conversion is inconsistent.
func (o *options) check(ctx context.Context, files []string, stdin io.Reader, stdout, stderr io.Writer) (inconsistent bool, err error) {
	checker, err := o.Checker(ctx, stderr)
	if err != nil {
		return false, err
	}
	if o.jsonl {
		var wrong atomic.Bool
		err := cli.Serve(stdin, stdout, func(q *cli.Request) (any, error) {
			f, err := answer(ctx, q, checker, o.Reader)
			if count(f.Findings)[fx.Inconsistent] > 0 {
				wrong.Store(true)
			}
			return f, err
		})
		return wrong.Load(), err
	}
	r := &report{out: stdout, style: cli.NewStyle(stdout, os.Getenv), explain: o.steps}
	if len(files) == 0 {
		if _, err := r.article(ctx, "sample article", cli.Sample, checker); err != nil {
			return false, err
		}
	}
	err = r.articles(ctx, files, stdin, stderr, checker)
	return r.total[fx.Inconsistent] > 0, errors.Join(err, r.end())
}

type findings struct {
	ID       json.RawMessage `json:"id"`
	Findings []fx.Finding    `json:"findings"`
}

// answer checks the text of a request: one finding for each two figures that it says are the same money. What the request
// says of language, region and date wins over the flags.
func answer(ctx context.Context, q *cli.Request, checker fx.Checker, reader cli.Reader) (findings, error) {
	reader, err := q.Reader(reader)
	if err != nil {
		return findings{}, err
	}
	if q.Date != "" {
		if checker.Date, checker.Until, err = cli.ParseDates(q.Date); err != nil {
			return findings{}, err
		}
	}
	checker.Parser = reader.Parser()
	answer := findings{q.ID, []fx.Finding{}}
	found, err := checker.Text(ctx, *q.Text)
	for _, f := range found {
		answer.Findings = append(answer.Findings, f.Split()...)
	}
	return answer, err
}

// count counts the conversions of each verdict.
func count(all []fx.Finding) map[fx.Verdict]int {
	n := make(map[fx.Verdict]int)
	for i := range all {
		n[all[i].Verdict] += max(1, len(all[i].Claims))
	}
	return n
}
