package feed

import (
	"fmt"
	"strings"

	"github.com/exactfigures/figures/fx"
)

// readBeancount reads the price directives of a beancount ledger, "2015-11-21 price USD 1.33495 CAD": 1 USD costs
// 1.33495 CAD. Numbers may have commas for thousands and be arithmetic. Other directives, and the indented lines
// below a directive, are passed over. Commodities that are no currencies (shares) become one problem each.
func readBeancount(r *run) error {
	l := r.lines()
	for {
		line, ok, err := l.next()
		if err != nil || !ok {
			return err
		}
		date, rest := word(line)
		directive, rest := word(rest)
		if directive != "price" || line[0] < '0' || line[0] > '9' {
			continue
		}
		if err := r.beancountPrice(l.line, date, cutComment(rest)); err != nil {
			return err
		}
	}
}

// beancountPrice reads "USD 1.33495 CAD".
func (r *run) beancountPrice(line int, date, s string) error {
	base, rest := word(s)
	i := strings.LastIndexAny(rest, " \t")
	if i < 0 {
		return r.problem(line, "price", s, fmt.Errorf("%w: want a commodity, a number and a currency", ErrSyntax))
	}
	price, quote := strings.TrimSpace(rest[:i]), rest[i+1:]
	at, err := isoDay(date)
	if err != nil {
		return r.problem(line, "price", date, err)
	}
	value, err := arithmetic(price)
	if err != nil {
		return r.problem(line, base, price, err)
	}
	return r.emit(observation{line: line, field: base, base: base, quote: quote, price: price, value: value, date: at, kind: fx.Mid})
}
