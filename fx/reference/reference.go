// Package reference holds the exchange rates that come with the library:
//
//   - daily rates of 22 currencies against the US dollar, 1971 to 2024 (Federal Reserve H.10);
//   - market snapshots of 97 currencies and metals, some weeks apart, 2024 to 2026 (currency-api);
//   - monthly averages of 11 more currencies, 1971 to January 2024 (OECD);
//   - yearly averages of 129, 1950 to 2017 (Penn World Table), most of which have no others, and of those that became the euro;
//   - rates that an authority keeps fixed, with its name and the dates, and the mainland yuan for the offshore one.
//
// PROVENANCE.md in this folder names the sources, their licences and the checksums. The command
//
//	go run github.com/exactfigures/figures/fx/reference/coverage
//
// prints for each currency from when to when there are rates of which kind.
//
// What it cannot do: the daily rates end on 2024-11-29 and the snapshots on [Until]. They are noon rates of New York and midnight
// rates, and differ from the fixings of other places and hours by some tenths of a per cent. An average says little about a
// day: the check widens its interval for it. For rates that you are answerable for, load those of your own source.
//
// The data is embedded compressed and decoded once, when it is first asked for. A program that does not call this package does not
// carry it.
package reference

import (
	"sync"
	"time"

	"github.com/exactfigures/figures/fx"
)

// Until is the last day for which the package has a rate.
var Until = time.Date(2026, 9, 29, 0, 0, 0, 0, time.UTC)

// The origins of the rates. Fixed rates have the name of the authority instead.
const (
	OriginH10      = "Federal Reserve H.10"
	OriginSnapshot = "currency-api snapshot"
	OriginMonths   = "OECD"
	OriginYears    = "Penn World Table 9.1"
)

// shared is a table that is decoded when it is first asked for.
type shared struct {
	once  sync.Once
	table *fx.Table
}

func (s *shared) get(layers ...func(*fx.Table) error) *fx.Table {
	s.once.Do(func() {
		t := &fx.Table{}
		for _, add := range layers {
			must(add(t))
		}
		s.table = t
	})
	return s.table
}

var full, market shared

// Table returns all rates. A Table takes the rates of days before fixed ones, those before averages of a month and those before
// averages of a year. It is shared: it is safe for concurrent reading, and nobody may add to it.
func Table() *fx.Table {
	return full.get(addSnapshots, addH10, addMonths, addYears, addPegs)
}

// Market returns the rates of days only, the daily ones and the snapshots. It is shared as Table is.
func Market() *fx.Table {
	return market.get(addSnapshots, addH10) // the later one wins where both have a day
}

// Source returns Table as the Source that most programs want.
func Source() fx.Source { return Table() }

// must is for the embedded data only, which a test has decoded.
func must(err error) {
	if err != nil {
		panic("fx/reference: the embedded data is damaged: " + err.Error())
	}
}
