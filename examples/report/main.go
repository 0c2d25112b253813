// Command report reads articles and writes one page of HTML: their text with every figure marked, each stated conversion with
// its verdict and a chart of the market rate, and a table of all figures. The page holds all that it needs and no script.
//
//	go run ./examples/report > report.html                               a sample article
//	go run ./examples/report -date 2025-02-24 -o report.html article.txt
//	go run ./examples/report -serve 8080                                 a page with a box to paste a text in
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/exactfigures/figures/examples/internal/cli"
)

func main() { cli.Main(run) }

// options are what the flags say.
type options struct {
	cli.Check
	output string
	port   int
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o := options{port: -1}
	flags := cli.NewFlags("report", stderr,
		"usage: report [flags] [file ...]   a page about files, - for standard input, a sample article without any",
		"       report -serve port          a page on this machine that takes texts")
	o.Flags(flags)
	flags.StringVar(&o.output, "o", "", "the `file` to write instead of standard output")
	flags.IntVar(&o.port, "serve", -1, "answer at 127.0.0.1 on this `port`, 0 for any that is free, until interrupted")
	files, err := cli.Parse(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return cli.OK
	case err != nil:
		return cli.Trouble
	case o.port >= 0 && (len(files) > 0 || o.output != ""):
		flags.Usage()
		return cli.Trouble
	}
	if err := o.report(ctx, files, stdin, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, "report:", err)
		return cli.Trouble
	}
	return cli.OK
}

// report writes the page, or serves it.
func (o *options) report(ctx context.Context, files []string, stdin io.Reader, stdout, stderr io.Writer) error {
	checker, err := o.Checker(ctx, stderr)
	if err != nil {
		return err
	}
	if o.port >= 0 {
		return serve(ctx, o.port, checker, stderr)
	}
	var p page
	if len(files) == 0 {
		if err := p.add(ctx, "Sample article", cli.Sample, checker); err != nil {
			return err
		}
	}
	for _, file := range files {
		text, err := cli.ReadText(file, stdin)
		if err != nil {
			return err
		}
		name := filepath.Base(file)
		if file == "-" {
			name = "Standard input"
		}
		if err := p.add(ctx, name, text, checker); err != nil {
			return err
		}
	}
	var out bytes.Buffer // so that a page is written whole or not at all
	if err := p.write(&out); err != nil {
		return err
	}
	if o.output != "" {
		return os.WriteFile(o.output, out.Bytes(), 0o644)
	}
	_, err = out.WriteTo(stdout)
	return err
}
