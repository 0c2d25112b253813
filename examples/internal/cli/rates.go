package cli

import (
	"fmt"
	"os"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
)

// Rates returns the rates that come with the library, and before them those of a CSV file if it is named: lines of
// date,base,quote,price, as fx.ReadCSV reads them.
func Rates(file string) (fx.Source, error) {
	if file == "" {
		return reference.Source(), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	own, err := fx.ReadCSV(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return fx.Sources{List: []fx.Source{own, reference.Source()}}, nil
}
