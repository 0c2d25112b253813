package feed

import (
	"fmt"
	"strings"
	"time"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// readJournal reads the P directives of ledger and hledger: "P 2022-01-01 EUR $1.1326", 1 EUR costs 1.1326 US dollars.
// The commodity may be quoted, the symbol of the amount stand on either side, the date be written with - / or . and,
// after a Y directive, without its year.
//
// The decimal mark is that of the directives decimal-mark, commodity and D where the file has them; a number with
// both marks tells by itself, and a comma before three digits alone does not: it is a problem. All other lines are
// passed over, also inside comment blocks.
func readJournal(r *run) error {
	g := &journal{r: r, marks: map[string]byte{}}
	l := r.lines()
	for {
		line, ok, err := l.next()
		if err != nil || !ok {
			return err
		}
		if err := g.read(l.line, line); err != nil {
			return err
		}
	}
}

// journal is what the directives before a line have set.
type journal struct {
	r       *run
	year    int
	mark    byte            // of decimal-mark, 0 if not given
	marks   map[string]byte // by commodity
	block   string          // the word that ends the block of comment that is open
	samples bool            // the lines below a commodity directive are its own
}

func (g *journal) read(at int, line string) error {
	if g.block != "" {
		if strings.TrimSpace(line) == g.block {
			g.block = ""
		}
		return nil
	}
	if line == "" {
		g.samples = false
		return nil
	}
	if line[0] == ' ' || line[0] == '\t' {
		if key, rest := word(line); g.samples && key == "format" {
			g.sample(rest)
		}
		return nil
	}
	g.samples = false
	directive, rest := word(line)
	switch directive {
	case "P":
		return g.price(at, cutComment(rest))
	case "comment", "test":
		g.block = "end " + directive
	case "decimal-mark":
		if rest == "," || rest == "." {
			g.mark = rest[0]
		}
	case "commodity":
		g.samples = true
		g.sample(cutComment(rest))
	case "D":
		g.sample(cutComment(rest))
	case "Y", "year":
		g.setYear(rest)
	case "apply":
		if what, year := word(rest); what == "year" {
			g.setYear(year)
		}
	default:
		if directive[0] == 'Y' && rest == "" {
			g.setYear(directive[1:])
		}
	}
	return nil
}

func (g *journal) setYear(s string) {
	if s = strings.TrimSpace(s); len(s) == 4 && allDigits(s) {
		g.year = atoi(s)
	}
}

// sample takes the decimal mark of a commodity from an amount of it: "$1,000.00", "1.000,00 EUR".
func (g *journal) sample(s string) {
	number, symbol, ok := splitAmount(s)
	if i := strings.LastIndexAny(number, ".,"); ok && i >= 0 && len(g.marks) < maxCodes {
		g.marks[symbol] = number[i]
	}
}

// price reads "2004/06/21 02:18:01 "A$" USD 0.65".
func (g *journal) price(line int, s string) error {
	date, rest := word(s)
	if t, after := word(rest); clock(t) {
		rest = after
	}
	commodity, rest, ok := commodity(rest)
	number, symbol, okAmount := splitAmount(rest)
	if !ok || !okAmount {
		return g.r.problem(line, "P", s, fmt.Errorf("%w: want a date, a commodity and an amount", ErrSyntax))
	}
	at, err := g.day(date)
	if err != nil {
		return g.r.problem(line, "P", date, err)
	}
	o := observation{line: line, field: commodity, price: number, date: at, kind: fx.Mid}
	o.base, o.baseCurrency = g.commodity(commodity)
	o.quote, o.quoteCurrency = g.commodity(symbol)
	if o.mark, o.group, ok = g.decimalMark(number, symbol); !ok {
		return g.r.problem(line, commodity, number, fmt.Errorf("%w: thousands or decimals? No decimal-mark or commodity directive says", ErrPrice))
	}
	return g.r.emit(o)
}

// day reads a date of which the year may be that of the Y directive.
func (g *journal) day(s string) (time.Time, error) {
	if strings.Count(s, "-")+strings.Count(s, "/")+strings.Count(s, ".") == 1 {
		if g.year == 0 {
			return time.Time{}, fmt.Errorf("%w: no year, and no Y directive before", ErrDate)
		}
		i := strings.IndexAny(s, "-/.")
		return isoDay(fmt.Sprintf("%04d%s%s", g.year, s[i:i+1], s))
	}
	return isoDay(s)
}

// commodity returns the currency that Loader.Symbols or the common signs give to a symbol, otherwise the text.
func (g *journal) commodity(s string) (string, money.Currency) {
	if c, ok := g.r.loader.Symbols[s]; ok {
		return s, c
	}
	if c, ok := symbols[s]; ok {
		return c, money.Currency{}
	}
	return s, money.Currency{}
}

// decimalMark returns the marks of a number; false if it may be read two ways.
func (g *journal) decimalMark(number, symbol string) (mark, group byte, ok bool) {
	known := g.mark
	if m, ok := g.marks[symbol]; ok {
		known = m
	}
	dots, commas := strings.Count(number, "."), strings.Count(number, ",")
	switch {
	case known == ',':
		return ',', '.', true
	case known == '.':
		return '.', ',', true
	case strings.IndexByte(number, '\'') >= 0:
		return '.', '\'', true
	case dots > 0 && commas > 0:
		if strings.LastIndexByte(number, '.') > strings.LastIndexByte(number, ',') {
			return '.', ',', true
		}
		return ',', '.', true
	case dots > 1:
		return ',', '.', true
	case commas > 1:
		return '.', ',', true
	case commas == 1:
		i := strings.IndexByte(number, ',')
		return ',', 0, len(number)-i-1 != 3 || i == 0 || i > 3 || number[0] == '0'
	}
	return '.', 0, true
}

// clock reports whether s is a time of day, 02:18:01 or 02:18.
func clock(s string) bool {
	p := strings.Split(s, ":")
	if len(p) < 2 || len(p) > 3 {
		return false
	}
	for _, x := range p {
		if len(x) < 1 || len(x) > 2 || !allDigits(x) {
			return false
		}
	}
	return true
}

// commodity splits off a commodity, which may be in double quotes.
func commodity(s string) (name, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		name, rest = word(s)
		return name, rest, name != ""
	}
	name, rest, ok = strings.Cut(s[1:], `"`)
	return name, strings.TrimLeft(rest, " \t"), ok && name != ""
}

// splitAmount splits "$1.13", "$ 1.13", "83.90 INR", "1.13€" and "\"A$\" 2" into number and symbol.
func splitAmount(s string) (number, symbol string, ok bool) {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, `"`) {
		symbol, number, ok = commodity(s)
		return number, symbol, ok && plainNumber(number)
	}
	i := strings.IndexAny(s, "0123456789")
	if i < 0 {
		return "", "", false
	}
	if i > 0 && (s[i-1] == '.' || s[i-1] == '-' || s[i-1] == '+') {
		i--
	}
	end := i + 1
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == '.' || s[end] == ',' || s[end] == '\'') {
		end++
	}
	if end < len(s) && (s[end] == 'e' || s[end] == 'E') {
		// 1.2E-5 is a number, 1.2EUR a number and its commodity.
		j := end + 1
		if j < len(s) && (s[j] == '-' || s[j] == '+') {
			j++
		}
		from := j
		for j < len(s) && s[j] >= '0' && s[j] <= '9' {
			j++
		}
		if j > from {
			end = j
		}
	}
	before, after := strings.TrimSpace(s[:i]), strings.TrimSpace(s[end:])
	number = s[i:end]
	switch {
	case before == "" && strings.HasPrefix(after, `"`):
		name, rest, ok := commodity(after)
		return number, name, ok && rest == ""
	case before == "-" && after != "": // a sign apart from its number
		return "-" + number, after, true
	case (before == "") == (after == ""):
		return "", "", false
	}
	return number, before + after, true
}

// plainNumber reports whether s is of the bytes of a number.
func plainNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.,'-+eE") == ""
}
