package main

import (
	"bytes"
	"context"
	"io"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
)

// checked is what was found in one file.
type checked struct {
	out     []byte
	total   [3]int // by verdict
	size    int    // of the file
	figures int
	err     error
}

// articles checks files, several at a time, and writes what was found in their order. It ends at the first file that
// cannot be read, or when ctx does; what was checked by then is written.
func (r *report) articles(ctx context.Context, files []string, stdin io.Reader, stderr io.Writer, checker fx.Checker) error {
	progress := cli.NewProgress(stderr, files)
	defer progress.End()
	work := func(file string) checked { return r.file(ctx, file, stdin, checker) }
	return cli.InOrder(cli.Next(ctx, files), work, func(c checked, _ bool) error {
		if c.err != nil {
			return c.err
		}
		for verdict, n := range c.total {
			r.total[verdict] += n
		}
		progress.Add(c.size, c.figures)
		_, err := r.out.Write(c.out)
		return err
	})
}

// file checks one file.
func (r *report) file(ctx context.Context, file string, stdin io.Reader, checker fx.Checker) (c checked) {
	text, err := cli.ReadText(file, stdin)
	if err != nil {
		return checked{err: err}
	}
	if file == "-" {
		file = "standard input"
	}
	var out bytes.Buffer
	one := report{out: &out, style: r.style, explain: r.explain}
	c.figures, c.err = one.article(ctx, file, text, checker)
	c.out, c.total, c.size = out.Bytes(), one.total, len(text)
	return c
}
