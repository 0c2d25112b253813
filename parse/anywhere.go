package parse

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// How much a locale counts that could have printed an amount. Programs print the tender of the region most, the money of
// the large economies more than others, and signs for short least, which many currencies share.
const (
	historicWeight  = 1    // of a currency that is no more
	sharedWeight    = 1    // of a sign for short that the locale has for another currency too
	narrowWeight    = 8    // of a sign for short
	anyWeight       = 16   // of any other mark
	majorWeight     = 20   // times what another currency that is no tender has
	tenderWeight    = 150  // likewise
	worldWeight     = 13   // in tenths: the dollar, the euro and the pound are printed more than others also by others
	sharedScale     = 1000 // an abbreviation of all languages is printed without a blank: with one it counts so much less
	scaledElsewhere = 20   // with a power of ten the mark stands elsewhere in some locales: it counts so much less
	otherBlank      = 50   // with another blank before the abbreviation than amounts have, likewise
	nativeWeight    = 150  // of a locale that writes such digits unless told otherwise
	ownDecimals     = 100  // as many decimals as the currency has, against another number of them
	noDecimals      = 15   // none, likewise
	otherScript     = 2    // a locale whose language is usually written in another script counts so much less
	foreignEnglish  = 20   // English with a decimal comma, likewise: hardly an English text is printed so
)

// majors are the currencies that amounts are printed in everywhere, the first of them more than the others.
var majors = [...]money.Currency{money.USD, money.EUR, money.GBP, money.JPY, money.CNY}

const worldMajors = 3

// maxOthers bounds the other readings of an amount that several locales print so.
const maxOthers = 48

// told is one reading of a printed amount and how much the locales count that print it so.
type told struct {
	code   money.Currency
	number numeral.Number
	scaled int
	weight int64
}

// printedAnywhere reads an amount alone where no locale is told: of all locales of CLDR, those count that could have
// printed it, by their signs, separators, blanks and abbreviations. The reading that most of them have is the likeliest.
// A blank that breaks no line, or a mark of direction, shows that a program has printed it; what people type is left to
// the grammar.
func (r *reading) printedAnywhere() (p phrase, ok bool) {
	if r.region != "" {
		return p, false
	}
	var all []told
	var d numeral.Digits
	var m mark
	var negative bool
	r.explanations(func(digits numeral.Digits, front, back affix, minus bool) {
		if readings := r.readAnywhere(digits, front, back); readings != nil {
			if all == nil {
				d, negative = digits, minus
				if m = front.mark; back.marked {
					m = back.mark
				}
			}
			all = append(all, readings...)
		}
	})
	if len(all) == 0 {
		return p, false
	}
	all = merged(all)
	best := all[0]
	sum, codes := int64(0), []money.Currency(nil)
	for _, t := range all {
		sum += t.weight
		if t.number.Value.Equal(best.number.Value) && !slices.Contains(codes, t.code) {
			codes = append(codes, t.code)
		}
	}
	m.codes, m.head = codes, 0
	p = r.wholePhrase(d, quantity{number: best.number, scaled: best.scaled > 0, last: best.scaled}, m, false, negative)
	p.settled, p.confidence = true, Low
	switch {
	case len(all) == 1:
		p.confidence = Certain
	case best.weight*10 >= sum*9:
		p.confidence = High
	case best.weight*2 >= sum:
		p.confidence = Medium
	}
	if p.confidence > Medium { // C$ is printed for córdobas only, and written for Canadian dollars
		for _, c := range r.writtenFor() {
			if !slices.Contains(p.mark.codes, c) {
				p.confidence, p.mark.codes = Medium, append(slices.Clone(p.mark.codes), c)
			}
		}
	}
	for _, t := range all {
		if !t.number.Value.Equal(best.number.Value) {
			p.others = append(p.others, t)
		}
	}
	return p, true
}

// writtenFor returns the currencies that people write the first mark of the text for.
func (r *reading) writtenFor() []money.Currency {
	for i := range r.tokens {
		if m, ok := r.markAt(i); ok {
			return m.codes
		}
	}
	return nil
}

// decimalsWeight returns how likely a program prints an amount of a currency with such decimals.
func decimalsWeight(n numeral.Number, c money.Currency, scaled bool) int64 {
	switch {
	case scaled && n.Step >= -2:
		return ownDecimals
	case scaled:
		return 1
	case int(-n.Step) == printedDecimals(c):
		return ownDecimals
	case n.Step == 0:
		return noDecimals
	}
	return 1
}

// printedWhole are the currencies that CLDR prints without decimals though ISO 4217 has a minor unit for them.
var printedWhole = [...]money.Currency{
	money.AFN, money.ALL, money.COP, money.HUF, money.IDR, money.IQD, money.IRR, money.KPW, money.LAK, money.LBP, money.MGA,
	money.MMK, money.PKR, money.SOS, money.SYP, money.YER,
}

// printedDecimals returns how many decimals a program prints of a currency.
func printedDecimals(c money.Currency) int {
	if slices.Contains(printedWhole[:], c) {
		return 0
	}
	return c.Digits()
}

// looksPrinted reports whether a text may be what a program printed: there is a blank that breaks no line or a mark of
// direction, or no blank at all, or the name of one currency, or a code and a power of ten; but not where all of it is
// English that people write.
func (r *reading) looksPrinted(a affix, scales [][]lexicon.Entry) bool {
	if m, ok := r.markAt(0); ok && m.scale > 0 {
		return false // TEUR 450
	}
	if n := len(r.text); n > 4 && a.mark.flags&lexicon.Code != 0 && isASCIIWord(r.text[n-4:]) && len(scales) > 0 && strings.HasSuffix(r.text[:n-1], a.sign) {
		return false // 50 USDT
	}
	if slices.ContainsFunc(scales, func(s []lexicon.Entry) bool {
		return slices.ContainsFunc(s, func(e lexicon.Entry) bool { return e.Kind == lexicon.Minor })
	}) {
		return false // "10 euro cents": a subunit, and a hundred in French
	}
	if r.typed(a, scales) {
		return false
	}
	if r.hardBlanks() || !strings.Contains(r.text, " ") {
		return true
	}
	code := a.mark.flags&lexicon.Code != 0
	if english := r.lex.Speaks("en"); (code || a.mark.langs == 0 || english[a.mark.langs]) && slices.ContainsFunc(scales, func(s []lexicon.Entry) bool {
		return slices.ContainsFunc(s, func(e lexicon.Entry) bool {
			return e.Kind == lexicon.Scale && e.Flags&(lexicon.Short|lexicon.Plural) == 0 && english[e.Langs]
		})
	}) {
		return false
	}
	return code && len(scales) > 0 || !code && a.mark.flags&lexicon.Symbol == 0 && len(a.mark.codes) == 1 && r.lex.SignsAnywhere(a.sign) == nil
}

// typed reports whether a text is an amount as people write it in English: a sign or a code that they use in front, no
// blank, and an abbreviation in small letters that they know behind: "S$1.2m", "¥500bn". Capitals are what programs print.
func (r *reading) typed(a affix, scales [][]lexicon.Entry) bool {
	m, ok := r.markAt(0)
	if !ok || m.from != 0 || m.flags&(lexicon.Symbol|lexicon.Code) == 0 || len(scales) != 1 || len(r.tokens) != 3 || r.kindAt(1) != numberToken || m.to != 1 || strings.ContainsFunc(r.text, isBlank) || strings.ContainsFunc(r.tokens[2].Of(r.text), unicode.IsUpper) {
		return false
	}
	english := r.lex.Speaks("en")
	return slices.ContainsFunc(scales[0], func(e lexicon.Entry) bool {
		return e.Kind == lexicon.Scale && e.Has(lexicon.Short) && (e.Langs == 0 || int(e.Langs) < len(english) && english[e.Langs])
	})
}

// merged adds up the weights of equal readings and puts the heaviest first.
func merged(all []told) (out []told) {
	for _, t := range all {
		i := slices.IndexFunc(out, func(o told) bool { return o.code == t.code && o.number.Value.Equal(t.number.Value) })
		if i < 0 {
			out = append(out, t)
		} else {
			out[i].weight += t.weight
		}
	}
	slices.SortStableFunc(out, func(x, y told) int { return cmp.Compare(y.weight, x.weight) })
	return out[:min(len(out), maxOthers)]
}

// markAnywhere reads a code, a sign of any locale or a name.
func (r *reading) markAnywhere(m mark, text string, meanings []lexicon.Entry) (mark, bool) {
	for _, e := range meanings {
		if e.Kind == lexicon.Currency && (e.Has(lexicon.Code) || e.Flags&(lexicon.Symbol|lexicon.Short|lexicon.Glued) == 0 && len(text) > 3) {
			m.codes, m.flags, m.langs = r.lex.Codes(e), e.Flags&^lexicon.Word, e.Langs
			return m, true
		}
	}
	return m, len(text) <= maxSign && len(r.lex.SignsAnywhere(text)) > 0
}

// readAnywhere returns what the locales that print an amount so mean by it, merged.
func (r *reading) readAnywhere(d numeral.Digits, front, back affix) (all []told) {
	a, prefix := front, true
	if back.marked {
		a, prefix = back, false
	}
	if !r.looksPrinted(a, slices.Concat(front.scales, back.scales)) || front.scaled && back.scaled && isASCII(r.text) {
		return nil // M$500m
	}
	gap := r.gapAt(d, front, back)
	locales := r.lex.Locales()
	weights := make([]int64, len(locales))
	first, _ := utf8.DecodeRuneInString(r.text[d.Start:])
	native, zero := first >= utf8.RuneSelf, numeral.Zero(first)
	for _, mk := range r.meantAnywhere(a) {
		for i := range weights {
			weights[i] = 0
		}
		mk.weigh(weights)
		for i := range locales {
			l := &locales[i]
			if weights[i] == 0 || d.Paired() != l.Pairs || back.signed && !l.SignBehind {
				continue
			}
			x, share, ok := r.exponentAnywhere(l, front, back)
			if !ok {
				continue
			}
			if !mk.name && (!native || l.Zero != zero) && !placed(l, a, prefix, gap) {
				if x == 0 {
					continue
				}
				share *= scaledElsewhere
			}
			n, ok := d.Printed(l.Decimal, l.Group)
			if native {
				point := l.Decimal
				if l.Native != 0 {
					point = l.Native
				}
				n, _, _, ok = d.Read(point)
			}
			if !ok {
				continue
			}
			w := weights[i] * sharedScale * scaledElsewhere * otherBlank / share * decimalsWeight(n, mk.code, x > 0)
			if native && l.Zero == zero {
				w *= nativeWeight
			}
			if l.OtherScript {
				w /= otherScript
			}
			all = append(all, told{mk.code, numeralShift(n, x), x, w * mk.share(l)})
		}
		all = merged(all)
	}
	return all
}

// share returns how much a currency counts in a locale.
func (m *meant) share(l *lexicon.Locale) int64 {
	w := int64(10)
	if slices.Contains(majors[:worldMajors], m.code) {
		w = worldWeight
	}
	switch {
	case m.name && l.Tags[len(l.Tags)-1] == "en" && l.Decimal != '.':
		return max(1, w/foreignEnglish)
	case m.name:
		return w
	case slices.Contains(l.Tender, m.code):
		return w * tenderWeight
	case slices.Contains(majors[:], m.code):
		return w * majorWeight
	}
	return w
}

// meant is a currency that a mark stands for, and the locales where it does.
type meant struct {
	code  money.Currency
	name  bool
	weigh func(weights []int64)
}

// meantAnywhere returns the currencies that a mark stands for in any locale.
func (r *reading) meantAnywhere(a affix) (all []meant) {
	signs := r.lex.SignsAnywhere(a.sign)
	own, shares := make([]money.Currency, len(r.lex.Locales())), make([]int, len(r.lex.Locales()))
	for _, s := range signs {
		for _, i := range s.In {
			switch {
			case !s.Code.Current():
			case s.Narrow:
				shares[i]++
			default:
				own[i] = s.Code
			}
		}
	}
	for _, s := range signs {
		all = append(all, meant{code: s.Code, weigh: func(weights []int64) {
			for _, i := range s.In {
				switch {
				case !s.Code.Current():
					weights[i] = historicWeight
				case !s.Narrow:
					weights[i] = anyWeight
				case own[i] == s.Code || own[i] == (money.Currency{}) && shares[i] == 1:
					weights[i] = narrowWeight
				default:
					weights[i] = sharedWeight
				}
			}
		}})
	}
	for _, e := range a.names {
		if e.Kind != lexicon.Currency || e.Flags&(lexicon.Symbol|lexicon.Short|lexicon.Glued) != 0 && !e.Has(lexicon.Code) || len(a.sign) <= 3 && !e.Has(lexicon.Code) {
			continue
		}
		for _, c := range r.lex.Codes(e) {
			all = append(all, meant{code: c, name: !e.Has(lexicon.Code), weigh: func(weights []int64) {
				for i, l := range r.lex.Locales() {
					if e.Langs == 0 || r.speaks(&l, e) {
						weights[i] = anyWeight
					}
				}
			}})
		}
	}
	return all
}

// speaks reports whether a locale or one of its parents has an entry.
func (r *reading) speaks(l *lexicon.Locale, e lexicon.Entry) bool {
	for _, tag := range l.Tags {
		if s := r.lex.Speaks(tag); int(e.Langs) < len(s) && s[e.Langs] {
			return true
		}
	}
	return false
}

// placed reports whether a locale puts a mark where it stands, with the blank or without one as it does. Beside powers of
// ten some do otherwise.
func placed(l *lexicon.Locale, a affix, prefix bool, between gap) bool {
	first, _ := utf8.DecodeRuneInString(a.sign)
	last, _ := utf8.DecodeLastRuneInString(a.sign)
	letter := !unicode.IsSymbol(first) && !prefix || !unicode.IsSymbol(last) && prefix // CLDR: currencySpacing
	p := l.Sign
	if letter {
		p = l.Letters
	}
	return p.Behind != prefix && (letter || between == anyGap || (between == blankGap) == p.Blank)
}

// gap is what stands between a mark and the digits.
type gap uint8

const (
	anyGap gap = iota
	noGap
	blankGap
)

// gapAt returns what stands between the mark and the digits.
func (r *reading) gapAt(d numeral.Digits, front, back affix) gap {
	blank := false
	switch {
	case front.scaled || back.scaled:
		return anyGap
	case front.marked:
		c, _ := utf8.DecodeLastRuneInString(r.text[:d.Start])
		blank = isBlank(c) || front.last == signPiece && strings.ContainsFunc(r.text[:d.Start], isBlank)
	default:
		c, _ := utf8.DecodeRuneInString(r.text[d.End:])
		blank = isBlank(c)
	}
	if blank {
		return blankGap
	}
	return noGap
}

// exponentAnywhere returns the power of ten that the affixes of an amount stand for in a locale. share is what it counts
// less for.
func (r *reading) exponentAnywhere(l *lexicon.Locale, front, back affix) (exponent int, share int64, ok bool) {
	share = 1
	for side, a := range []affix{front, back} {
		for _, scale := range a.scales {
			found, common := -1, -1
			for _, tag := range l.Tags {
				s := r.lex.Speaks(tag)
				for _, e := range scale {
					x, ok := scaleOf(e)
					switch own := int(e.Langs) < len(s) && s[e.Langs]; {
					case !ok || e.Has(lexicon.Short) && e.Has(lexicon.Before) != (side == 0):
					case e.Langs == 0 || own && tag == "en" && !a.prints(l, e):
						common = x
					case found < 0 && own:
						if found = x; !a.prints(l, e) {
							share *= otherBlank
						}
					}
				}
			}
			switch {
			case found >= 0:
				exponent += found
			case common < 0:
				return 0, 0, false
			default:
				exponent += common
				share *= sharedScale
			}
		}
	}
	return exponent, share, true
}

// prints reports whether a program prints a power of ten so in a locale that has the word: not "5 billions", nor an
// abbreviation with a blank where others have none.
func (a *affix) prints(l *lexicon.Locale, e lexicon.Entry) bool {
	return e.Flags&lexicon.Plural == 0 && (!e.Has(lexicon.Short) || e.Has(lexicon.Before) || a.blank == l.ScaleBlank)
}

// isASCII reports whether a text has no rune beyond ASCII.
func isASCII(text string) bool {
	return strings.IndexFunc(text, func(c rune) bool { return c >= utf8.RuneSelf }) < 0
}
