package parse

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// reading is one text being read.
type reading struct {
	scanner
	parser         *Parser
	local          bool   // All: only a neighbourhood counts
	field          bool   // Price: the whole text is one field
	exact          bool   // Amount, Figure: the whole text is one figure
	region         string // told, as two letters; "" if none
	languageRegion string // the likely region of the language told
	told           rune   // decimal mark of the language told, 0 if none
	english        bool   // the words around are English
	phrases        []phrase
	pairs          []pair
	rates          []rate
	headers        []header
	declaration    money.Currency
	places         []int // tokens that name a country, nil if not looked for yet
	date           Date  // the text's own
	dateFrom       int   // its tokens
	dateTo         int
}

// newReading cuts a text into tokens and finds its phrases.
func (p *Parser) newReading(text string) *reading { return p.read(text, false) }

// read cuts a text into tokens; field tells that it is a price field.
func (p *Parser) read(text string, field bool) *reading {
	r := &reading{parser: p, field: field}
	r.whole = field
	r.text, r.lex = text, lexicon.Load()
	r.settings()
	r.scan()
	r.language()
	return r
}

// settings works out what the parser was told.
func (r *reading) settings() {
	if rg := r.parser.Region; rg != (language.Region{}) {
		r.region = rg.String()
	}
	for _, tag := range r.parser.Languages {
		base, _ := tag.Base()
		region, sure := tag.Region()
		if sure == language.Exact && r.region == "" {
			r.region = region.String()
		}
		if sure != language.No && r.languageRegion == "" && base.String() != "en" && base.String() != "und" {
			r.languageRegion = region.String()
		}
		if r.told == 0 {
			r.told = decimalMark(base.String(), r.region)
		}
	}
	if r.told == 0 && r.region != "" {
		if tags, _ := language.Compose(language.Und, r.parser.Region); tags != language.Und {
			if base, conf := tags.Base(); conf != language.No {
				r.told = decimalMark(base.String(), r.region)
			}
		}
	}
}

// decimalMark returns the decimal mark that a language writes, 0 if it is not known.
func decimalMark(lang, region string) rune {
	switch lang {
	case "en":
		if region == "ZA" {
			return 0 // both are common
		}
		return '.'
	case "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "te", "ur", "ms", "fil", "sw", "mt", "ga", "cy":
		return '.'
	case "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "bg", "ru", "uk", "el", "tr", "sv", "nb", "no", "nn", "da", "fi", "is", "hr", "sr", "sl", "lt", "lv", "et", "vi", "id", "ca", "gl", "eu":
		if region == "CH" || region == "LI" || lang == "es" && (region == "MX" || region == "US" || region == "PE" || region == "GT" || region == "HN" || region == "SV" || region == "NI" || region == "PA" || region == "DO" || region == "PR") {
			return '.'
		}
		return ','
	}
	return 0
}

// language looks whether the words of the text are English ones.
func (r *reading) language() {
	n := 0
	for k := range r.tokens {
		if r.class(k, lexicon.ClassFunction) {
			if n++; n >= 2 {
				r.english = true
				return
			}
		}
		if k > 400 {
			return
		}
	}
}

// zerosOnly reports whether the last three digits of token i are zeros: "€ 349.000" is no price with mills.
func (r *reading) zerosOnly(i int) bool { return strings.HasSuffix(r.tokens[i].Of(r.text), "000") }

// habit returns the decimal mark that the text around token i writes, 0 if nothing shows it.
func (r *reading) habit(i int) rune {
	if r.told != 0 {
		return r.told
	}
	if r.english && !r.zerosOnly(i) {
		return '.'
	}
	if e, ok := r.scaleEntry(i + 1); ok && e.Langs != 0 { // "1.351 million"
		for _, l := range r.lex.Languages(e) {
			if m := decimalMark(l, ""); m != 0 {
				return m
			}
		}
	}
	return 0
}

// find finds the phrases. It goes on behind each, so that none overlap.
func (r *reading) find() {
	for i := 0; i < len(r.tokens); {
		if !r.begins(i) {
			i++
			continue
		}
		p, ok := r.phraseAt(i)
		if !ok {
			i++
			continue
		}
		r.accounting(&p)
		r.mills(&p)
		r.phrases = append(r.phrases, p)
		i = p.to
		if second, ok := r.scaleBehindBracket(); ok {
			r.phrases = append(r.phrases, second)
			i = second.to
		}
	}
	for i := range r.phrases {
		r.hedge(i)
	}
}

// mills reads "KWD 3.500" as three and a half: the currency has a thousandth, and nothing shows another habit.
func (r *reading) mills(p *phrase) {
	if r.told != 0 || r.english || p.ranged || !p.low.two || p.low.scaled || p.low.number.Point || p.mark.codes[0].Digits() != 3 || len(p.mark.codes) > 1 || p.mark.langs != 0 {
		return
	}
	q := &p.low.quantity
	q.number, q.other = q.other, q.number
	p.high.quantity = *q
}

// begins reports whether a phrase can begin at token i.
func (r *reading) begins(i int) bool {
	t := &r.tokens[i]
	switch t.kind {
	case numberToken:
		return true
	case signToken:
		return t.sign == '-' || t.sign == '−' || t.sign == '–' || t.sign == '﹣' || t.sign == '+'
	}
	for _, e := range r.meanings[t.first : t.first+int32(t.count)] {
		switch e.Kind {
		case lexicon.Currency, lexicon.Minor, lexicon.Add, lexicon.Fraction, lexicon.Article, lexicon.Vague, lexicon.Demonym, lexicon.Coin:
			return true
		case lexicon.Class:
			if e.Value == int64(lexicon.ClassMinus) {
				return true
			}
		case lexicon.Scale:
			if e.Flags&lexicon.Short == 0 {
				return true
			}
		}
	}
	return false
}

// match makes the Match of a phrase.
func (r *reading) match(p *phrase) Match {
	m := Match{Span: Span{r.tokens[p.from].Start, r.tokens[p.to-1].End}, Per: p.per, Confidence: p.confidence, Note: p.note}
	m.Text = m.Of(r.text)
	codes := p.codes
	if p.open {
		m.Figure = r.figure(p, money.Currency{})
	} else {
		m.Figure = r.figure(p, codes[0])
		codes = codes[1:]
	}
	alt := *p
	if r.alternative(&alt) {
		m.Others = append(m.Others, r.figure(&alt, m.Figure.Currency()))
	}
	for _, c := range codes {
		m.Others = append(m.Others, r.figure(p, c))
	}
	if p.low.words || p.mark.langs != 0 {
		m.Language = r.languageOf(p)
	}
	return m
}

// alternative gives p the second reading of its digits, where there is one.
func (r *reading) alternative(p *phrase) bool {
	q := &p.low.quantity
	if !q.two || p.ranged || p.low.minor != nil {
		return false
	}
	q.number = numeralShift(q.other, q.last)
	return true
}

// languageOf returns the language of the words of a phrase.
func (r *reading) languageOf(p *phrase) language.Tag {
	for k := p.from; k < p.to; k++ {
		t := &r.tokens[k]
		for _, e := range r.meanings[t.first : t.first+int32(t.count)] {
			if e.Langs != 0 {
				if ls := r.lex.Languages(e); len(ls) == 1 {
					return language.Make(ls[0])
				}
			}
		}
	}
	return language.Und
}
