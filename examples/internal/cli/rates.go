package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
)

// Files is a flag that can be given more than once.
type Files []string

// String returns the files given so far.
func (f *Files) String() string { return strings.Join(*f, ", ") }

// Set adds a file.
func (f *Files) Set(file string) error {
	*f = append(*f, file)
	return nil
}

// RatesUsage is the help of a flag for files of rates.
const RatesUsage = "a `file` of rates that come before the built-in ones, in any format that package fx/feed reads; what a file does not say itself stands behind it: wide.csv#base=EUR,inverse or fred.json#series=DEXCHUS; may be given more than once, the most trusted first"

// maxProblems bounds what is told of the rows of a file that could not be read.
const maxProblems = 5

// Rates returns the rates that come with the library, and before them those of the files, in their order. Rows of a file
// that could not be read, or that look wrong beside the library's rates, are told on warn.
func Rates(ctx context.Context, files []string, warn io.Writer) (fx.Source, error) {
	return OpenRates(ctx, files, func(file string) (io.ReadCloser, error) { return os.Open(file) }, warn)
}

// OpenRates is Rates for files that are elsewhere than on disk: open opens them.
func OpenRates(ctx context.Context, files []string, open func(file string) (io.ReadCloser, error), warn io.Writer) (fx.Source, error) {
	sources := fx.Sources{}
	for _, file := range files {
		own, err := ratesOf(ctx, file, open, warn)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		sources.List = append(sources.List, own)
	}
	if len(sources.List) == 0 {
		return reference.Source(), nil
	}
	sources.List = append(sources.List, reference.Source())
	return sources, nil
}

func ratesOf(ctx context.Context, arg string, open func(string) (io.ReadCloser, error), warn io.Writer) (*fx.Table, error) {
	file, loader, err := ratesFile(arg)
	if err != nil {
		return nil, err
	}
	f, err := open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rates, problems, err := loader.Read(ctx, f)
	if err != nil {
		return nil, err
	}
	for i, p := range problems {
		if i == maxProblems {
			fmt.Fprintf(warn, "%s: and %d more problems\n", file, len(problems)-i)
			break
		}
		fmt.Fprintf(warn, "%s: %v\n", file, p)
	}
	if len(rates) == 0 {
		return nil, errors.New("no rates in it")
	}
	table := &fx.Table{}
	if err := table.Add(rates...); err != nil {
		return nil, err
	}
	return table, nil
}
