// Package reference holds the exchange rates that come with the library: daily rates of 22 currencies against the US dollar from
// 1971 to 2024 and market snapshots of 97 currencies and metals from 2024 to 2026. PROVENANCE.md in this folder names the
// sources, their licences and the checksums.
//
// What it cannot do: the daily rates end on 2024-11-29 and the snapshots, some weeks apart, on [Until]. The daily rates are noon
// rates of New York and differ from the fixings of other places and hours by some tenths of a per cent. For rates that you are
// answerable for, load the ones of your own source.
//
// The data is embedded compressed (less than 500 KB) and decoded once, when it is first asked for. A program that does not call
// this package does not carry it.
package reference

import (
	"sync"
	"time"

	"github.com/exactfigures/figures/fx"
)

// Until is the last day for which the package has a rate.
var Until = time.Date(2026, 9, 29, 0, 0, 0, 0, time.UTC)

// The origins of the rates.
const (
	OriginH10      = "Federal Reserve H.10"
	OriginSnapshot = "currency-api snapshot"
)

var market struct {
	once  sync.Once
	table *fx.Table
}

// Market returns the rates of days: the daily ones and the snapshots. The table is shared: it is safe for concurrent reading, and
// nobody may add to it.
func Market() *fx.Table {
	market.once.Do(func() {
		t := &fx.Table{}
		must(addSnapshots(t))
		must(addH10(t)) // later, so that it wins where both have a day
		market.table = t
	})
	return market.table
}

// Source returns Market as the Source that most programs want.
func Source() fx.Source { return Market() }

// must is for the embedded data only, which a test has decoded.
func must(err error) {
	if err != nil {
		panic("fx/reference: the embedded data is damaged: " + err.Error())
	}
}
