package fx

import (
	"sync"
	"time"

	"github.com/exactfigures/figures/money"
)

// link is an exact relation of two currencies that holds from a day on: so many old units are one of the heir's. Its ratio is
// [money.Currency.Successor]'s. Monaco counts in FRF, San Marino and the Vatican in ITL. Pegs are no links: they can end.
type link struct {
	old, heir money.Currency
}

// heirOf returns the link that leads from a currency to its heir, if there is one and it holds on the day.
func heirOf(c money.Currency, on day) (link, bool) {
	l, ok := links()[c]
	if !ok || l.since > on {
		return link{}, false
	}
	if b, broken := breakOf(l.heir.String()); broken && on >= b.on {
		return link{}, false // the heir is another unit now under the same code
	}
	return l.link, true
}

// dated is a link and the day since which it holds.
type dated struct {
	link
	since day
}

// links returns the link of every currency that has an heir. A search asks for them again and again, and money reads the ratio
// anew each time; so they are put together once.
var links = sync.OnceValue(func() map[money.Currency]dated {
	all := map[money.Currency]dated{}
	for c := range money.Currencies() {
		if heir, _, ok := c.Successor(); ok {
			l := link{c, heir}
			all[c] = dated{l, l.start()}
		}
	}
	return all
})

// root returns the last heir of a currency: EUR for DEM, VES for VEB, the currency itself where there is no heir.
func root(c money.Currency) money.Currency {
	for range maxClimb {
		l, ok := links()[c]
		if !ok {
			break
		}
		c = l.heir
	}
	return c
}

// start returns the day since which the link holds: the first of all for a relation of two units of account.
func (l link) start() day {
	since := l.old.SuccessorSince()
	if since.IsZero() {
		return firstDay
	}
	return dayOf(since)
}

func (l link) rate() Rate {
	_, ratio, _ := l.old.Successor()
	r := Rate{Base: l.heir, Quote: l.old, Price: ratio, Origin: "redenomination", Kind: Exact}
	if since := l.old.SuccessorSince(); !since.IsZero() {
		r.Date = since
		r.Origin = "legal rate"
		if l.heir == money.EUR {
			r.Origin = euroAct(l.old, since.Year())
		}
	}
	return r
}

// euroAct returns the act that fixed the rate of a currency to the euro.
func euroAct(old money.Currency, year int) string {
	switch year {
	case 1999:
		if old.String() == "XEU" {
			return "Regulation (EC) No 1103/97"
		}
		return "Regulation (EC) No 2866/98"
	case 2001:
		return "Regulation (EC) No 1478/2000"
	case 2007:
		return "Regulation (EC) No 1086/2006"
	case 2008:
		if old.String() == "MTL" {
			return "Regulation (EC) No 1134/2007"
		}
		return "Regulation (EC) No 1135/2007"
	case 2009:
		return "Regulation (EC) No 694/2008"
	case 2011:
		return "Regulation (EU) No 671/2010"
	case 2014:
		return "Regulation (EU) No 870/2013"
	case 2015:
		return "Regulation (EU) No 851/2014"
	case 2023:
		return "Regulation (EU) 2022/1208"
	}
	return "irrevocable euro rate"
}

// maxClimb is more than the longest chain of heirs has.
const maxClimb = 12

// linksBetween returns the links that lead from one currency to another and hold on the day, up to the common heir and down again.
// ok is false where there is no such chain; a chain of none leads from a currency to itself.
func linksBetween(from, to money.Currency, on day) (chain []link, ok bool) {
	if from == to {
		return nil, true
	}
	up, down, ok := meet(from, to, on)
	if !ok {
		return nil, false
	}
	for range up {
		l, _ := heirOf(from, on)
		chain = append(chain, l)
		from = l.heir
	}
	n := len(chain)
	for range down {
		l, _ := heirOf(to, on)
		chain = append(chain, l)
		to = l.heir
	}
	for i, j := n, len(chain)-1; i < j; i, j = i+1, j-1 {
		chain[i], chain[j] = chain[j], chain[i]
	}
	return chain, true
}

// linked reports whether links that hold on the day lead from one currency to another.
func linked(from, to money.Currency, on day) bool {
	_, _, ok := meet(from, to, on)
	return ok
}

// meet returns how many links lead from each of two currencies to the first that both lead to.
func meet(a, b money.Currency, on day) (up, down int, ok bool) {
	for up = 0; up <= maxClimb; up++ {
		c := b
		for down = 0; down <= maxClimb; down++ {
			if a == c {
				return up, down, true
			}
			l, ok := heirOf(c, on)
			if !ok {
				break
			}
			c = l.heir
		}
		l, ok := heirOf(a, on)
		if !ok {
			break
		}
		a = l.heir
	}
	return 0, 0, false
}

// ExactRate returns the rate between two currencies that holds on the calendar day of t by law or by definition: the irrevocable
// euro rates from the day of a country's entry, and redenominations, which relate two units of account and hold at all dates.
// ok is false where there is none. For two equal currencies there is none either.
func ExactRate(base, quote money.Currency, t time.Time) (r Rate, ok bool) {
	if base == quote || !base.IsValid() || !quote.IsValid() {
		return Rate{}, false
	}
	chain, ok := linksBetween(base, quote, dayOf(t))
	if !ok || len(chain) == 0 {
		return Rate{}, false
	}
	legs := make([]Rate, 0, len(chain))
	for _, l := range chain {
		legs = append(legs, l.rate())
	}
	return derive(base, quote, legs), true
}

// ExactLinks returns the built-in exact rates: for each old currency what one unit of its heir is.
func ExactLinks() []Rate {
	var out []Rate
	for c := range money.Currencies() {
		if heir, _, ok := c.Successor(); ok {
			out = append(out, link{c, heir}.rate())
		}
	}
	return out
}

// derive makes one rate of published legs that lead from base to quote. Its kind is that of the least trusted leg and its date
// that of the oldest; exact legs and standing ones, which are as good on every day, only count where there is nothing else.
func derive(base, quote money.Currency, legs []Rate) Rate {
	if len(legs) == 1 && legs[0].Base == base {
		return legs[0]
	}
	r := Rate{Base: base, Quote: quote, Legs: legs, Kind: Exact}
	exact, standing := true, true
	for i := range legs {
		exact = exact && legs[i].Kind == Exact
		standing = standing && legs[i].Kind.standing()
		if legs[i].Kind.class() > r.Kind.class() {
			r.Kind = legs[i].Kind
		}
	}
	last := ""
	for i := range legs {
		leg := &legs[i]
		if leg.Kind != Exact || exact {
			switch {
			case r.Origin == "":
				r.Origin = leg.Origin
			case leg.Origin != last && leg.Origin != "" && leg.Origin != r.Origin:
				r.Origin += "; " + leg.Origin
			}
			last = leg.Origin
		}
		switch {
		case standing:
			if leg.Date.After(r.Date) {
				r.Date = leg.Date
			}
			if !leg.Until.IsZero() && (r.Until.IsZero() || leg.Until.Before(r.Until)) {
				r.Until = leg.Until
			}
		case !leg.Kind.standing() && (r.Date.IsZero() || leg.Date.Before(r.Date)):
			r.Date = leg.Date
		}
	}
	return r
}
