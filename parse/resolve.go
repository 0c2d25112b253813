package parse

import (
	"slices"
	"unicode/utf8"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// resolve decides the currency of every phrase. The order is that of the package documentation: the phrase
// itself, its partner, a declaration, the same word named more fully nearby, a country, the region told,
// the language, the world's default. The losers stay as other readings.
func (r *reading) resolve() {
	for i := range r.phrases {
		p := &r.phrases[i]
		p.codes = p.mark.codes
		if p.settled {
			continue
		}
		p.confidence = Certain
		if len(p.codes) > 1 {
			p.confidence = Low
		}
		if p.mark.flags&lexicon.Word != 0 && p.confidence > Medium && !p.mark.named {
			p.confidence = Medium
		}
		if p.mark.local {
			p.confidence = Medium
		}
		r.shared(p)
	}
	r.partners()
	for i := range r.phrases {
		p := &r.phrases[i]
		r.resolveOne(i)
		if p.elliptic {
			p.confidence, p.note = Low, "its scale stands with a later figure"
		}
		if p.low.doubt || p.high.doubt {
			p.confidence, p.note = Low, "what follows the number looks like a scale that is not known"
		}
	}
}

// shared gives a mark that only the language of the text settles ("kr" in Swedish) the currencies that it is elsewhere
// as other readings, and lets a region that the caller told choose among them.
func (r *reading) shared(p *phrase) {
	if p.mark.langs == 0 || p.mark.named || len(p.codes) != 1 {
		return
	}
	t := &r.tokens[p.mark.head]
	for _, e := range t.meanings {
		if e.Kind != lexicon.Currency || e.Langs != 0 || e.Flags&lexicon.Generic == 0 {
			continue
		}
		if all := r.lex.Codes(e); slices.Contains(all, p.codes[0]) && len(all) > 1 {
			own := p.codes
			p.codes = all
			p.prefer(own, Medium)
			r.toldRegion(p)
			return
		}
	}
}

// nearPhrases is how many phrases, names or countries on either side of a phrase are looked at for its currency.
const nearPhrases = 64

// resolveOne applies the rules that need no other phrase.
func (r *reading) resolveOne(i int) {
	p := &r.phrases[i]
	if p.confidence != Low || p.settled {
		return
	}
	if p.partnered && (len(p.codes) == 1 || r.worldDefault(p)) {
		p.confidence = High
		return
	}
	if p.partnered && p.prefer(r.currencies(), Medium) {
		return // the default is the partner's: another dollar that the text names
	}
	switch {
	case p.mark.minor && r.minorByDocument(i):
	case r.declared(p):
	case r.fuller(i):
	case r.ownWord(p):
	case r.country(p):
	case r.toldRegion(p):
	case r.byLanguage(p):
	}
	p.open = p.confidence == Low && p.mark.flags&lexicon.Symbol == 0 && p.mark.flags&lexicon.Generic != 0 && !r.hasDefault(p)
}

// prefer puts codes in front of p's codes. It returns false if none is among them.
func (p *phrase) prefer(codes []money.Currency, c Confidence) bool {
	first := common(p.codes, codes)
	if len(first) == 0 {
		return false
	}
	if p.confidence = c; slices.Equal(first, p.codes[:len(first)]) {
		return true // they are in front
	}
	out := append(make([]money.Currency, 0, len(p.codes)), first...)
	for _, x := range p.codes {
		if !slices.Contains(first, x) {
			out = append(out, x)
		}
	}
	p.codes = out
	return true
}

// exclude removes a currency that p cannot have, where another remains. It reports whether there was such a one.
func (p *phrase) exclude(c money.Currency) bool {
	if len(p.codes) < 2 || !slices.Contains(p.codes, c) {
		return false
	}
	out := make([]money.Currency, 0, len(p.codes))
	for _, x := range p.codes {
		if x != c {
			out = append(out, x)
		}
	}
	p.codes = out
	return true
}

// minorByDocument gives a subunit the currency of the nearest other figure that can have it.
func (r *reading) minorByDocument(at int) bool {
	p := &r.phrases[at]
	r.look(p.from, p.to, 4*neighbourhood)
	var best *phrase
	for i := max(0, at-nearPhrases); i < min(len(r.phrases), at+nearPhrases); i++ {
		o := &r.phrases[i]
		if o == p || o.mark.minor || len(common(p.codes, o.codes[:1])) == 0 {
			continue
		}
		if best == nil || distance(o, p) < distance(best, p) {
			best = o
		}
	}
	if best == nil || r.local && distance(best, p) > 4*neighbourhood {
		return false
	}
	return p.prefer(best.codes[:1], Medium)
}

func distance(a, b *phrase) int {
	if a.from < b.from {
		return b.from - a.to
	}
	return a.from - b.to
}

// declared applies a currency that the text declares for all its amounts ("in Canadian dollars").
func (r *reading) declared(p *phrase) bool {
	if !r.declaration.IsValid() {
		return false
	}
	return p.prefer([]money.Currency{r.declaration}, High)
}

// fuller looks for the same word with its country nearby: "841 billion Mexican pesos … 338.9 billion pesos".
// A prefixed sign (C$, US$) says that the bare sign is not it, never that it is, so signs do not count here.
func (r *reading) fuller(at int) bool {
	p := &r.phrases[at]
	if p.mark.flags&lexicon.Symbol != 0 {
		return false
	}
	if r.fullerFar(p) {
		r.want(farthest)
	}
	var best *phrase
	for i := max(0, at-nearPhrases); i < min(len(r.phrases), at+nearPhrases); i++ {
		o := &r.phrases[i]
		if o == p || len(o.mark.codes) != 1 || o.mark.flags&lexicon.Symbol != 0 || !r.sameWord(&o.mark, &p.mark) {
			continue
		}
		if best == nil || distance(o, p) < distance(best, p) {
			best = o
		}
	}
	if best == nil || r.local && distance(best, p) > 4*neighbourhood {
		return r.mentioned(p)
	}
	return p.prefer(best.mark.codes, High)
}

// mentioned looks for the nearest fuller name of the word of a phrase that stands without a number: "the Colombian peso
// fell … 4.2 trillion pesos".
func (r *reading) mentioned(p *phrase) bool {
	if !r.named {
		r.named = true
		wants := r.wants // what stands beside the window was looked at
		for k := range r.tokens {
			if r.tokens[k].kinds&(marking|demonym) == 0 {
				continue
			}
			if m, ok := r.markAt(k); ok && len(m.codes) == 1 && !m.minor && m.coin == 0 && m.flags&(lexicon.Symbol|lexicon.Code) == 0 && r.isName(&m) {
				r.names = append(r.names, k)
			}
		}
		r.wants = wants
	}
	at, _ := slices.BinarySearch(r.names, p.from)
	var found []money.Currency
	near := 0
	for i := max(0, at-nearPhrases); i < min(len(r.names), at+nearPhrases); i++ {
		d := r.names[i] - p.from
		if d < 0 {
			d = -d
		}
		if r.local && d > 4*neighbourhood || found != nil && d >= near {
			continue
		}
		if m, ok := r.markAt(r.names[i]); ok && r.sameWord(&m, &p.mark) {
			found, near = m.codes, d
		}
	}
	return p.prefer(found, High)
}

// sameWord reports whether two marks end in the same word: "Mexican pesos" and "pesos".
func (r *reading) sameWord(full, bare *mark) bool {
	a, b := r.tokens[full.head].Of(r.text), r.tokens[bare.head].Of(r.text)
	return sameStem(lastWord(a), lastWord(b)) && len(common(full.codes, bare.codes)) > 0
}

func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' || s[i] == '\n' {
			return s[i+1:]
		}
	}
	return s
}

// stemBytes is how much of a word its forms share.
const stemBytes = 4

// sameStem reports whether two words have one stem.
func sameStem(a, b string) bool {
	for i := 0; i < stemBytes; i++ {
		switch {
		case i == len(a) || i == len(b):
			return len(a) == len(b)
		case a[i] >= utf8.RuneSelf || b[i] >= utf8.RuneSelf:
			return sameFolded(a, b)
		case a[i] != b[i] && !(a[i]|0x20 == b[i]|0x20 && isASCIILetter(a[i])):
			return false
		}
	}
	return true
}

// sameFolded is sameStem for words that folding changes.
func sameFolded(a, b string) bool {
	var x, y [stemBytes + 2*utf8.UTFMax]byte
	p, q := lexicon.AppendFolded(x[:0], a, stemBytes), lexicon.AppendFolded(y[:0], b, stemBytes)
	return string(p[:min(len(p), stemBytes)]) == string(q[:min(len(q), stemBytes)])
}

// ownWord reports whether a mark names first of all the tender of the language's own country (元 in simplified
// characters). Another country that the text names does not change it, but a region that the caller told does.
func (r *reading) ownWord(p *phrase) bool {
	home := r.languageRegion
	if home == "" || p.mark.flags&(lexicon.Generic|lexicon.Symbol) != 0 || r.region != "" && r.region != home {
		return false
	}
	known, _ := r.lex.Region(home)
	return slices.Contains(known.Current, p.codes[0]) && p.prefer(p.codes[:1], Medium)
}

// countryReach is how many bytes there may be between an amount and the country that says what its currency is, but in a
// whole document.
const countryReach = 768

// country looks for the nearest country that the text names, for a word that has no world default ("Pakistan … rupees").
func (r *reading) country(p *phrase) bool {
	if r.worldDefault(p) {
		return false
	}
	at := r.tokens[p.from].Start
	from, to := 0, len(r.text)
	if r.local {
		from, to = max(0, at-countryReach), min(to, at+countryReach)
	}
	var found []money.Currency
	near := 0
	places := r.mentionsIn("", from, to)
	next, _ := slices.BinarySearchFunc(places, at, func(m mention, at int) int { return m.at - at })
	for _, f := range places[max(0, next-nearPhrases):min(len(places), next+nearPhrases)] {
		d := max(f.at-at, at-f.at)
		if f.at < from || f.at > to || found != nil && d >= near {
			continue
		}
		if codes := r.tenderOf(f.region, p.codes); len(codes) > 0 {
			found, near = codes, d
		}
	}
	return p.prefer(found, Medium)
}

// currencies returns the currencies that the text names without doubt, or whose country it names, in the order found.
func (r *reading) currencies() (out []money.Currency) {
	r.want(farthest)
	seen := map[money.Currency]bool{}
	add := func(codes []money.Currency) {
		for _, c := range codes {
			if !seen[c] {
				seen[c] = true
				out = append(out, c)
			}
		}
	}
	for i := range r.phrases {
		if codes := r.phrases[i].mark.codes; len(codes) == 1 {
			add(codes)
		}
	}
	for _, k := range r.countries() {
		if known, ok := r.lex.Region(r.countryAt(k)); ok {
			add(known.Current)
		}
	}
	return out
}

// countries returns the tokens that name a country, found once for a text.
func (r *reading) countries() []int {
	if !r.placed {
		r.placed = true
		wants := r.wants
		for k := range r.tokens {
			if t := &r.tokens[k]; (t.may(lexicon.Territory) || t.may(lexicon.Demonym)) && r.countryAt(k) != "" {
				r.places = append(r.places, k)
			}
		}
		r.wants = wants
	}
	return r.places
}

// countryAt returns the region that token k names, "" if none.
func (r *reading) countryAt(k int) string {
	for _, kind := range []lexicon.Kind{lexicon.Territory, lexicon.Demonym} {
		if e, ok := r.is(k, kind); ok {
			return lexicon.UnpackRegion(e.Value)
		}
	}
	return ""
}

// worldDefault reports whether a mark has a default that a country named somewhere does not change: $, £, ¥ and
// their names.
func (r *reading) worldDefault(p *phrase) bool {
	switch p.mark.codes[0] {
	case money.USD, money.GBP, money.JPY, money.EUR:
		return p.codes[0] == p.mark.codes[0]
	}
	return false
}

// hasDefault reports whether the world reads a mark as its first currency where nothing else is said:
// $ and dollar, ¥, £ and pound, Rs and rupee, cent and penny.
func (r *reading) hasDefault(p *phrase) bool {
	switch p.mark.codes[0].String() {
	case "USD", "GBP", "INR", "JPY", "EUR", "RUB", "CZK", "TRY", "CHF", "KES", "RON", "ILS", "DEM", "ITL", "TRL", "NLG", "VES", "BGN", "ESP", "PTE":
		return true
	}
	return p.mark.flags&lexicon.Generic == 0
}

// toldRegion applies the region that the caller told.
func (r *reading) toldRegion(p *phrase) bool {
	return p.prefer(r.tenderOf(r.region, p.codes), Medium)
}

// byLanguage applies the likely region of a language told.
func (r *reading) byLanguage(p *phrase) bool {
	codes := r.tenderOf(r.languageRegion, p.codes)
	if len(codes) == 0 || r.worldDefault(p) && !codes[0].Current() { // £ is the pound in Irish and Italian too
		return false
	}
	return p.prefer(codes, Medium)
}
