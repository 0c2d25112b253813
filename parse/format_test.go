package parse

import (
	"flag"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/money/format"
)

var formatCount = flag.Int("format-count", 27, "amounts to write and read back for each locale")

// formatted is an amount as package format writes it.
type formatted struct {
	formatter format.Formatter
	amount    money.Amount
	text      string
}

// TestFormat writes amounts in every locale of CLDR and reads them back, the locale told: all must be the same amount. Where
// the locale writes another currency alike, the currency must be among the readings.
func TestFormat(t *testing.T) {
	random := rand.New(rand.NewPCG(20261129, 11))
	count := *formatCount
	if testing.Short() {
		count = 3
	}
	currencies := currentCurrencies()
	right, all, left := 0, 0, map[string]int{}
	for _, tag := range format.Locales() {
		p := &Parser{Languages: []language.Tag{tag}}
		if tag == language.Und {
			p.Languages = nil
		}
		signs := signsOf{tag: tag, currencies: slices.Collect(money.Currencies())} // historic ones too
		for range count {
			w := writeOne(random, tag, currencies)
			if why := w.ambiguous(); why != "" {
				left[why]++
				continue
			}
			all++
			var found []Match
			for m := range p.All(w.text) {
				found = append(found, m)
			}
			code, value := w.amount.Currency().String(), w.amount.Decimal()
			if len(found) == 1 && (readsAs(found[0], code, value, false) || readsAs(found[0], code, value, true) && signs.shared(w)) {
				a, err := p.Amount(w.text)
				if tag == language.Und || err == nil && a.Equal(w.amount) || (err != nil || a.Decimal().Equal(value)) && signs.shared(w) {
					right++
					continue
				}
				t.Logf("%v: Amount reads %+q as %v, %v", tag, w.text, a, err)
				continue
			}
			t.Logf("%v %+v: %+q %s is read as", tag, w.formatter, w.text, w.amount)
			for _, m := range found {
				t.Logf("    %+q %v", m.Text, m.Figure)
			}
		}
	}
	t.Logf("%d of %d read back; ambiguous: %v", right, all, left)
	assert.Equal(t, all, right)
}

// currentCurrencies are those that people pay with.
func currentCurrencies() (all []money.Currency) {
	for c := range money.Currencies() {
		if c.Current() && !strings.HasPrefix(c.String(), "X") || slices.Contains([]string{"XAF", "XOF", "XCD", "XPF", "XCG"}, c.String()) {
			all = append(all, c)
		}
	}
	return all
}

func writeOne(random *rand.Rand, tag language.Tag, currencies []money.Currency) formatted {
	w := formatted{formatter: format.Formatter{Locale: tag}}
	f := &w.formatter
	f.Display = format.Display(random.IntN(4))
	f.Accounting = random.IntN(4) == 0
	if random.IntN(6) == 0 {
		f.NumberingSystem = "native"
	}
	c := currencies[random.IntN(len(currencies))]
	if random.IntN(2) == 0 {
		c = money.MustParseCurrency([]string{"USD", "EUR", "GBP", "JPY", "CNY", "INR", "KWD"}[random.IntN(7)])
	}
	n := decimal.New(1+random.Int64N(pow(1+random.IntN(12))), -int32(random.IntN(c.Digits()+1)))
	if random.IntN(5) < 2 { // no more than two digits before a power of ten
		f.Notation = format.CompactShort + format.Notation(random.IntN(2))
		f.Digits = format.Fraction(0, 3)
		n = decimal.New(1+random.Int64N(99), int32(2+random.IntN(12)))
	}
	if random.IntN(6) == 0 {
		n = n.Neg()
	}
	w.amount = money.NewAmount(n, c)
	w.text = f.Amount(w.amount)
	return w
}

func pow(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// ambiguous says why nobody could read a text back: "" if one can.
func (w formatted) ambiguous() string {
	if c := w.amount.Currency().String(); strings.Contains(strings.TrimPrefix(w.text, "-"), "$") && (c == "CVE" || c == "PTE") {
		return "a decimal mark that is a sign of money"
	}
	if w.formatter.Notation == format.Standard {
		return ""
	}
	own := w.compacts(0)
	for x := int32(-12); x <= 12; x++ {
		if x != 0 && slices.ContainsFunc(w.compacts(x), func(text string) bool { return slices.Contains(own, text) }) {
			return "one abbreviation for two powers of ten"
		}
	}
	return ""
}

// compacts returns all compact ways to write the number times a power of ten, without the currency.
func (w formatted) compacts(shift int32) []string {
	n := w.amount.Decimal().Shift(shift)
	f := w.formatter
	f.Display = format.Code
	f.Notation = format.CompactShort
	signed := strings.ReplaceAll(f.Amount(money.NewAmount(n, money.USD)), "USD", "")
	short := f.Amount(money.NewAmount(n, money.Currency{}))
	f.Notation = format.CompactLong
	texts := []string{signed, short, f.Amount(money.NewAmount(n, money.Currency{}))}
	for i, text := range texts {
		texts[i] = strings.Map(func(c rune) rune {
			if unicode.IsSpace(c) {
				return -1
			}
			return c
		}, text)
	}
	return texts
}

// signsOf tells what a locale writes alike: signs of any length, codes and names.
type signsOf struct {
	tag        language.Tag
	currencies []money.Currency
	users      map[string]map[money.Currency]bool
}

// shared reports whether another currency is written so too.
func (s *signsOf) shared(w formatted) bool {
	write := func(c money.Currency, d format.Display, n int64) string {
		return format.Formatter{Locale: s.tag, Display: d, Digits: format.Fraction(0, 0)}.Amount(money.NewAmount(decimal.NewFromInt(n), c))
	}
	if s.users == nil {
		s.users = map[string]map[money.Currency]bool{}
		for _, c := range s.currencies {
			for d := range format.Name + 1 {
				for _, n := range []int64{1, 2, 5} {
					text := write(c, d, n)
					if s.users[text] == nil {
						s.users[text] = map[money.Currency]bool{}
					}
					s.users[text][c] = true
				}
			}
		}
	}
	return slices.ContainsFunc([]int64{1, 2, 5}, func(n int64) bool { return len(s.users[write(w.amount.Currency(), w.formatter.Display, n)]) > 1 })
}
