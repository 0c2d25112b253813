package feed

import (
	"fmt"
	"time"

	"github.com/exactfigures/figures/fx"
)

// readECBCSV reads eurofxref-hist.csv and eurofxref.csv: a header "Date,USD,JPY,…," whose last comma makes an empty
// last column, then a day in every row, newest first, with 1 EUR = cell. The history writes 2025-02-24, the daily file
// "24 February 2025" and blanks after the commas. N/A stands where a currency was not quoted.
func readECBCSV(r *run) error {
	rs := r.rows(',')
	header, err := rs.header()
	if err != nil {
		return err
	}
	if header[0] != "Date" {
		return rs.fail(fmt.Errorf("%w: the first column is %q, not Date", ErrFormat, short(header[0])))
	}
	w := wide{rows: rs, missing: missingText("N/A"), date: func(s string) (time.Time, error) {
		if len(s) > 0 && s[len(s)-1] >= '0' && len(s) == 10 && s[4] == '-' {
			return isoDay(s)
		}
		return englishDay(s)
	}}
	for _, name := range header {
		w.columns = append(w.columns, column{
			name: name, skip: name == "",
			given: observation{base: "EUR", quote: name, kind: fx.Reference},
		})
	}
	return w.read()
}
