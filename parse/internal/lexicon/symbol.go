package lexicon

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
)

// symbols are the signs of currencies as every locale writes them, from CLDR. They are sorted out on first use: only a text
// whose locale is told needs them.
type symbols struct {
	once    sync.Once
	bySign  map[string][]symbol
	written map[string]map[string]string // by code and kind, and locale: the sign
}

// symbol is a currency that some locale writes with a sign.
type symbol struct {
	code money.Currency
	key  string // of written
}

func (x *base) sortSymbols() {
	x.symbols.once.Do(func() { x.symbols.sort(x.pack.open(sectionSymbols)) })
}

// sort reads rows of "C$\tNIO\tn\tund": sign, code, standard or narrow, locales.
func (s *symbols) sort(packed []byte) {
	r := reader{b: packed}
	s.bySign, s.written = map[string][]symbol{}, map[string]map[string]string{}
	for _, row := range r.strings() {
		f := strings.Split(row, "\t")
		c, err := money.ParseCurrency(f[1])
		if err != nil {
			continue
		}
		key := f[1] + f[2]
		if s.written[key] == nil {
			s.written[key] = map[string]string{}
		}
		for _, l := range strings.Fields(f[3]) {
			s.written[key][l] = f[0]
		}
		if f[0] != f[1] { // the code stands for itself
			s.bySign[f[0]] = append(s.bySign[f[0]], symbol{c, key})
		}
	}
}

// Signs returns the currencies that a sign stands for in a locale: the one that it tells from all others, if there is any;
// then those that share it where space is short. There is none for a sign that the locale does not write.
func (x *Lexicon) Signs(locale language.Tag, sign string) (codes []money.Currency, told bool) {
	s := &x.symbols
	x.sortSymbols()
	var narrow []money.Currency
	for _, o := range s.bySign[sign] {
		if s.writes(locale, o.key) != sign {
			continue
		}
		if strings.HasSuffix(o.key, "s") {
			codes = append(codes, o.code)
		} else {
			narrow = append(narrow, o.code)
		}
	}
	told = len(codes) > 0
	if now := current(codes); len(now)+len(current(narrow)) > 0 && len(now) < len(codes) { // р. is what a rouble was
		codes, told = now, len(now) > 0
	}
	for _, c := range narrow {
		if len(codes) == 0 || c != codes[0] {
			codes = append(codes, c)
		}
	}
	return codes, told
}

// current returns those of codes that are tender today.
func current(codes []money.Currency) []money.Currency {
	return slices.DeleteFunc(slices.Clone(codes), func(c money.Currency) bool { return !c.Current() })
}

// writes returns what a locale writes for a code, by what its parents do where it says nothing.
func (s *symbols) writes(locale language.Tag, key string) string {
	for t := locale; ; t = Parent(t) {
		if sign, ok := s.written[key][t.String()]; ok || t == language.Und {
			return sign
		}
	}
}
