// Command postgres reads the money in texts, checks the conversions that they state, and keeps both in a PostgreSQL
// database: amounts as NUMERIC beside the code of their currency, so that nothing is lost and SQL can count with them.
//
//	go run . -dsn postgres://localhost/news article.txt
//	go run . -sums < article.txt
//
// A file that is read again takes the place of what was kept of it.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/exactfigures/figures/examples/internal/cli"
)

func main() { cli.Main(run) }

// options are what the flags say.
type options struct {
	cli.Check
	dsn  string
	sums bool
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var o options
	flags := cli.NewFlags("postgres", stderr,
		"usage: postgres [flags] [file ...]   keeps the figures of files, - or none for standard input")
	o.Flags(flags)
	flags.StringVar(&o.dsn, "dsn", "", "the `database`: postgres://user@host/name or host=… dbname=…; without it that of $DATABASE_URL, else of $PGHOST, $PGDATABASE and so on")
	flags.BoolVar(&o.sums, "sums", false, "write what all kept figures come to, for each currency")
	files, err := cli.Parse(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return cli.OK
	case err != nil:
		return cli.Trouble
	}
	if err := o.keep(ctx, files, stdin, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, "postgres:", err)
		return cli.Trouble
	}
	return cli.OK
}

// keep reads files and keeps what they say, each in one transaction.
func (o *options) keep(ctx context.Context, files []string, stdin io.Reader, stdout, stderr io.Writer) (err error) {
	checker, err := o.Checker(ctx, stderr)
	if err != nil {
		return err
	}
	s, err := open(ctx, cmp.Or(o.dsn, os.Getenv("DATABASE_URL")))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close(context.WithoutCancel(ctx))) }()
	if len(files) == 0 {
		files = []string{"-"}
	}
	for _, file := range files {
		text, err := cli.ReadText(file, stdin)
		if err != nil {
			return err
		}
		doc := checker.Parser.Read(text)
		findings, err := checker.Document(ctx, doc)
		if err != nil {
			return err
		}
		if err := s.save(ctx, file, doc, findings); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		claims := 0
		for i := range findings {
			claims += len(findings[i].Claims)
		}
		if _, err := fmt.Fprintf(stdout, "%s: figures %d, conversions %d\n", file, len(doc.Matches), claims); err != nil {
			return err
		}
	}
	if !o.sums {
		return nil
	}
	all, err := s.sums(ctx)
	if err != nil {
		return err
	}
	return writeSums(stdout, all)
}
