package cli

import (
	"fmt"
	"strings"

	"github.com/exactfigures/figures/fx/feed"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/money"
)

// ratesFile splits what a flag for files of rates was given into the file and what the user says of it behind a #:
// "wide.csv#base=EUR,inverse". Only layouts that do not say everything themselves need that.
func ratesFile(arg string) (file string, loader feed.Loader, err error) {
	loader.Reference = reference.Source()
	i := strings.LastIndexByte(arg, '#')
	if i < 0 {
		return arg, loader, nil
	}
	for option := range strings.SplitSeq(arg[i+1:], ",") {
		key, value, _ := strings.Cut(option, "=")
		switch key {
		case "base":
			loader.Base, err = money.ParseCurrency(value)
		case "quote":
			loader.Quote, err = money.ParseCurrency(value)
		case "inverse":
			loader.Inverse = true
		case "series":
			loader.Series = value
		case "decimal-comma":
			loader.DecimalComma = true
		case "dates":
			loader.DateLayout = value
		case "format":
			err = loader.Format.UnmarshalText([]byte(value))
		case "origin":
			loader.Origin = value
		default:
			err = fmt.Errorf("no option %q (there are base, quote, inverse, series, decimal-comma, dates, format, origin)", option)
		}
		if err != nil {
			return "", loader, err
		}
	}
	return arg[:i], loader, nil
}
