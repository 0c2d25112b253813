package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
)

// The size of a chart in its own units, and the place of its plot.
const (
	chartWidth, chartHeight = 360, 190
	plotLeft, plotRight     = 50, 352
	plotTop, plotBottom     = 20, 164
)

const (
	around  = 60 // days shown before and after the date
	samples = 60 // how often the source is asked
)

// A chart is the market rate over time, with the rates over it at which the stated conversion would be right. All positions
// are worked out in fractions and written as decimals.
type chart struct {
	ID, Unit     string
	From, To     string // the first and the last day
	Text         string // what it shows, in words
	Line         string // the points of the market rate
	Dots         []dot
	Date         string // where the date of the article is; "" if there is none
	Ticks        []tick
	Band         *band
	Off          string // instead of a band: that it is beyond the chart, and where
	Verdict      fx.Verdict
	Above        bool // Off is above the chart
	First, Until time.Time
}

type dot struct{ X, Y string }

type tick struct{ Y, Label string }

// A band is the interval of the rates that the text implies.
type band struct{ Y, Height, Label, LabelY string }

// point is a rate of the market.
type point struct {
	day   time.Time
	price *big.Rat
}

// newChart returns nil where the source has too little to draw. The chart shows units of the dearer currency, as people quote.
func newChart(ctx context.Context, id string, f *fx.Finding, source fx.Source) (*chart, error) {
	base, quote := f.From.Currency(), f.To.Currency()
	if !base.IsValid() || !quote.IsValid() || base == quote || !f.Implied.IsValid() || source == nil {
		return nil, nil
	}
	c := &chart{ID: id, Verdict: f.Verdict}
	c.First, c.Until = period(f)
	market, err := c.ask(ctx, f, source)
	if err != nil || len(market) < 2 {
		return nil, err
	}
	implied := []*big.Rat{f.Implied.Low, f.Implied.High}
	one := big.NewRat(1, 1)
	if market[len(market)-1].price.Cmp(one) < 0 {
		for i := range market {
			market[i].price = new(big.Rat).Inv(market[i].price)
		}
		if implied[0].Sign() == 0 {
			return nil, nil
		}
		implied = []*big.Rat{new(big.Rat).Inv(implied[1]), new(big.Rat).Inv(implied[0])}
		base, quote = quote, base
	}
	c.Unit = fmt.Sprintf("%s per %s", quote, base)
	c.draw(market, implied, f)
	return c, nil
}

// period returns the days that a chart shows: those around the date, or where none is known all since 1999.
func period(f *fx.Finding) (first, last time.Time) {
	if f.Date.IsZero() {
		return time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC), time.Now().UTC()
	}
	first, last = days(f)
	return first.AddDate(0, 0, -around), last.AddDate(0, 0, around)
}

// days returns the days of the date of a finding, which may be a period.
func days(f *fx.Finding) (first, last time.Time) {
	first, last = f.Date.Range()
	if !f.Until.IsZero() {
		_, last = f.Until.Range()
	}
	return first, last
}

// ask returns the rates of the market in the period, each once.
func (c *chart) ask(ctx context.Context, f *fx.Finding, source fx.Source) ([]point, error) {
	var all []point
	days := int(c.Until.Sub(c.First).Hours() / 24)
	for i := range samples + 1 {
		day := c.First.AddDate(0, 0, days*i/samples)
		r, err := source.Rate(ctx, f.From.Currency(), f.To.Currency(), day)
		if errors.Is(err, fx.ErrNoRate) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if r.Base != f.From.Currency() {
			r = r.Inverse()
		}
		price := r.Rat()
		if r.Kind == fx.Exact || price == nil || price.Sign() <= 0 || r.Date.Before(c.First) {
			continue // what holds for ever, or is older than the chart
		}
		if n := len(all); n == 0 || all[n-1].day.Before(r.Date) {
			all = append(all, point{r.Date, price})
		}
	}
	return all, nil
}

// far is how many times the market rate the implied one is where it is no longer drawn to scale.
var far = big.NewRat(4, 1)

// draw works out where everything is.
func (c *chart) draw(market []point, implied []*big.Rat, f *fx.Finding) {
	low, high := market[0].price, market[0].price
	for _, p := range market {
		low, high = least(low, p.price), most(high, p.price)
	}
	text := plain(implied[0], implied[1])
	c.Text = fmt.Sprintf("The market rate was %s %s. The text implies %s.", plain(low, high), c.Unit, text)
	switch {
	case implied[0].Cmp(new(big.Rat).Mul(high, far)) > 0:
		c.Off, c.Above = text, true
	case implied[1].Cmp(new(big.Rat).Quo(low, far)) < 0:
		c.Off = text
	}
	if c.Off == "" {
		low, high = least(low, implied[0]), most(high, implied[1])
	}
	margin := new(big.Rat).Sub(high, low)
	if margin.Sign() == 0 {
		margin.Set(high)
	}
	margin.Mul(margin, big.NewRat(1, 10))
	scale := axis{new(big.Rat).Sub(low, margin), new(big.Rat).Add(high, margin)}
	if c.Off == "" {
		y, bottom := scale.y(implied[1]), scale.y(implied[0])
		height := most(new(big.Rat).Sub(bottom, y), big.NewRat(2, 1))
		middle := new(big.Rat).Add(y, new(big.Rat).Quo(height, big.NewRat(2, 1)))
		c.Band = &band{decimal(y), decimal(height), text, decimal(middle.Add(middle, big.NewRat(4, 1)))}
	}
	var line []string
	for _, p := range market {
		at := dot{decimal(c.x(p.day)), decimal(scale.y(p.price))}
		line = append(line, at.X+","+at.Y)
		if len(market) <= 25 {
			c.Dots = append(c.Dots, at)
		}
	}
	c.Line = strings.Join(line, " ")
	c.Ticks = scale.ticks()
	c.From, c.To = c.First.Format(time.DateOnly), c.Until.Format(time.DateOnly)
	if !f.Date.IsZero() {
		first, last := days(f)
		c.Date = decimal(c.x(first.Add(last.Sub(first) / 2)))
	}
}

// x returns where a day is.
func (c *chart) x(day time.Time) *big.Rat {
	at := big.NewRat(int64(day.Sub(c.First).Hours()), max(1, int64(c.Until.Sub(c.First).Hours())))
	at.Mul(at, big.NewRat(plotRight-plotLeft, 1))
	return at.Add(at, big.NewRat(plotLeft, 1))
}

// decimal writes a position to a tenth.
func decimal(r *big.Rat) string { return strings.TrimSuffix(r.FloatString(1), ".0") }

func least(a, b *big.Rat) *big.Rat {
	if b.Cmp(a) < 0 {
		return b
	}
	return a
}

func most(a, b *big.Rat) *big.Rat {
	if b.Cmp(a) > 0 {
		return b
	}
	return a
}
