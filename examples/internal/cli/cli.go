// Package cli holds what the example programs share: their flags, the JSON Lines mode and the look of their output.
package cli

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/exactfigures/figures/parse"
	"golang.org/x/text/language"
)

// The statuses a program ends with.
const (
	OK       = 0 // it did what was asked
	Failed   = 1 // it was asked to judge, and what it judged is wrong
	Trouble  = 2 // it could not do what was asked: a wrong flag, an unreadable file
	helpText = "flags may stand before and after the arguments; -- ends them"
)

// Main calls run with what the process was given, and a context that an interrupt ends, and ends with its status.
func Main(run func(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// Parse parses args with fs, whose flags may stand before, between and after the arguments, and returns the arguments.
// What follows "--" is never a flag.
func Parse(fs *flag.FlagSet, args []string) ([]string, error) {
	var rest, positional []string
	for i, a := range args {
		if a == "--" {
			args, rest = args[:i], args[i+1:]
			break
		}
	}
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		if fs.NArg() == 0 {
			return append(positional, rest...), nil
		}
		positional = append(positional, fs.Arg(0))
		args = fs.Args()[1:]
	}
}

// NewFlags returns the flags of a program. Errors and help go to stderr, with the usage lines above the flags.
func NewFlags(name string, stderr io.Writer, usage ...string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() {
		for _, line := range usage {
			fmt.Fprintln(stderr, line)
		}
		fmt.Fprintln(stderr, helpText)
		fs.PrintDefaults()
	}
	return fs
}

// Reader is what the flags -lang and -region say about a text.
type Reader struct {
	Languages []language.Tag
	Region    language.Region
}

// Flags adds -lang and -region to fs.
func (r *Reader) Flags(fs *flag.FlagSet) {
	fs.Func("lang", "the `languages` of the text as BCP 47 tags, e.g. en or de-CH,fr-CH; all when not given", func(s string) error {
		var err error
		r.Languages, err = ParseLanguages(s)
		return err
	})
	fs.Func("region", "the `region` the text was written for, e.g. CA: what a bare $ means", func(s string) error {
		var err error
		r.Region, err = ParseRegion(s)
		return err
	})
}

// Parser returns a parser for a text of these languages and this region.
func (r Reader) Parser() parse.Parser {
	return parse.Parser{Languages: r.Languages, Region: r.Region}
}

// ParseLanguages reads language tags that are separated by commas. A tag that is well formed but has a part that is
// not registered counts as far as it is known.
func ParseLanguages(s string) ([]language.Tag, error) {
	var tags []language.Tag
	for field := range strings.SplitSeq(s, ",") {
		tag, err := language.Parse(strings.TrimSpace(field))
		if _, unknown := err.(language.ValueError); err != nil && !unknown {
			return nil, fmt.Errorf("%q is no language tag", field)
		}
		tags = append(tags, tag)
	}
	return tags, nil
}

// ParseRegion reads a region of two letters or three digits.
func ParseRegion(s string) (language.Region, error) {
	r, err := language.ParseRegion(s)
	if err != nil {
		return r, fmt.Errorf("%q is no region", s)
	}
	return r, nil
}
