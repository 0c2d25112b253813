package fx

import (
	"errors"
	"fmt"
	"strings"
)

// Kind says what sort of price a rate is. It decides how long the rate may be used. The zero Kind is Mid.
type Kind uint8

// The kinds. In text form: mid, reference, snapshot, official, bid, ask, peg, proxy, month_average, year_average, exact.
const (
	// Mid is a market rate of the day, between bid and ask.
	Mid Kind = iota
	// Reference is the fixing that an institution publishes for the day.
	Reference
	// Snapshot is a market rate taken on irregular days, some weeks apart.
	Snapshot
	// Official is a rate that an authority sets for the day, which need not be the market's.
	Official
	// Bid is what the market pays for the base.
	Bid
	// Ask is what the market asks for the base.
	Ask
	// Peg is a rate that an authority keeps fixed from its date on.
	Peg
	// Proxy is the rate of another currency that is taken for this one, as CNY for CNH.
	Proxy
	// MonthAverage is the mean of a month. Its date is the first day of that month.
	MonthAverage
	// YearAverage is the mean of a year. Its date is the first day of that year.
	YearAverage
	// Exact is a rate that holds by law or by definition.
	Exact
)

var kindNames = [...]string{"mid", "reference", "snapshot", "official", "bid", "ask", "peg", "proxy", "month_average", "year_average", "exact"}

// String returns the text form.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// AppendText appends the text form. It errs on a value that is no kind.
func (k Kind) AppendText(b []byte) ([]byte, error) {
	if int(k) >= len(kindNames) {
		return b, fmt.Errorf("fx: no kind %d", uint8(k))
	}
	return append(b, kindNames[k]...), nil
}

// MarshalText returns the text form. It errs on a value that is no kind.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

var errKind = errors.New("fx: no such kind of rate")

// UnmarshalText reads the text form. It errs on any other text and leaves k alone then.
func (k *Kind) UnmarshalText(text []byte) error {
	for i, name := range kindNames {
		if string(text) == name {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("%w: %q (there are %s)", errKind, clip(string(text)), strings.Join(kindNames[:], ", "))
}

// MaxAge returns for how many days after its day, or after the last day of its period, a rate of this kind may be carried
// forward. Ten days bridge the longest holidays of a daily market; snapshots and averages come weeks apart. Pegs, proxies and
// exact rates hold until they are ended: for them MaxAge returns -1.
func (k Kind) MaxAge() int {
	switch k {
	case Snapshot, MonthAverage:
		return 45
	case YearAverage:
		return 31
	case Peg, Proxy, Exact:
		return -1
	}
	return 10
}

// standing reports whether rates of this kind hold until they are ended.
func (k Kind) standing() bool { return k == Peg || k == Proxy || k == Exact }

// class orders the observations of a Table by how far they are trusted: a worse one is used only where no better one exists.
type class uint8

const (
	classExact class = iota
	classPoint
	classStanding
	classMonth
	classYear
	classes
)

func (k Kind) class() class {
	switch k {
	case Exact:
		return classExact
	case Peg, Proxy:
		return classStanding
	case MonthAverage:
		return classMonth
	case YearAverage:
		return classYear
	}
	return classPoint
}

func clip(s string) string {
	if len(s) > 40 {
		return s[:40] + "…"
	}
	return s
}
