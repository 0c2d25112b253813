package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// reading is one text being read.
type reading struct {
	guessed bool // the language is the likeliest, not a sure one: it says nothing of separators
	scanner
	locale         language.Tag // told: language, script and region
	parser         *Parser
	local          bool   // All: only a neighbourhood counts
	field          bool   // Price: the whole text is one field
	exact          bool   // Amount, Figure: the whole text is one figure
	region         string // told, as two letters; "" if none
	languageRegion string // the likely region of the language told
	told           rune   // decimal mark of the language told, 0 if none
	lang           string // the language told or recognised, "" if unknown
	open           bool   // nothing tells the language
	marksOf        string // the language that the next two are of
	ownPoint       rune
	nativePoint    rune
	own            []bool // by Entry.Langs: whether the language has the entry
	regional       []bool // likewise, what the region told has of its own; nil where it has nothing
	phrases        []phrase
	pairs          []pair
	rates          []rate
	headers        []header
	declaration    money.Currency
	names          []int // tokens where a currency is named fully
	named          bool  // they were looked for
	votes          []votes
	voters         []uint16 // memory of vote
	likeliest      []string
	mentions       []mentions // beside the windows
	path           *wordPath  // memory of spelledNumber
	places         []int      // tokens that name a country
	placed         bool       // they were looked for
	last           int        // no figure of the window begins here or behind
	date           Date       // the text's own
	dateFrom       int        // its tokens
	dateTo         int
	parting        int // parts of a number that are being read, one inside another
	stop           int // token where a number ends at the latest, 0 for none
}

// newReading cuts a text into tokens and finds its language. The caller has to free the reading.
func (p *Parser) newReading(text string) *reading { return p.read(text, false) }

// read cuts a text into tokens; field tells that it is a price field.
func (p *Parser) read(text string, field bool) *reading {
	r := p.begin(text)
	r.field, r.whole = field, field
	r.scan()
	r.recognise()
	if r.open {
		r.commonMeanings()
	}
	return r
}

// zerosOnly reports whether the last three digits of token i are zeros: "€ 349.000" is no price with mills.
func (r *reading) zerosOnly(i int) bool { return strings.HasSuffix(r.tokens[i].Of(r.text), "000") }

// habit returns the decimal mark that the text around token i writes, 0 if nothing shows it.
func (r *reading) habit(i int) rune {
	own, native := r.decimalMarks()
	if native != 0 && r.text[r.tokens[i].Start] >= utf8.RuneSelf {
		return native
	}
	if r.told != 0 {
		return r.told
	}
	if e, ok := r.scaleEntry(i + 1); ok && e.Langs != 0 { // "1.351 million"
		if r.lang != "" {
			if r.ofText(e) && own != 0 {
				return own
			}
		} else {
			for _, l := range r.lex.Languages(e) {
				if m := r.lex.DecimalMark(l, ""); m != 0 {
					return m
				}
			}
		}
	}
	if r.lang != "" && !r.guessed && !r.zerosOnly(i) {
		return own
	}
	return 0
}

// decimalMarks returns the decimal marks of the text's language between Latin digits and between its own, 0 where it is not
// known or has none. They are looked up once.
func (r *reading) decimalMarks() (own, native rune) {
	if r.marksOf != r.lang {
		r.marksOf = r.lang
		r.ownPoint, r.nativePoint = r.lex.DecimalMark(r.lang, ""), r.lex.NativeMark(r.lang)
	}
	return r.ownPoint, r.nativePoint
}

// find finds the phrases. It goes on behind each, so that none overlap.
func (r *reading) find() {
	if p, ok := r.printed(); ok {
		r.phrases = append(r.phrases, p)
		return
	}
	var p phrase
	for i := 0; i < len(r.tokens); {
		if r.cutTo && r.tokens[i].Start >= r.last {
			break
		}
		if !r.begins(i) {
			i++
			continue
		}
		wants := r.wants
		marked, ok := r.phraseAt(i, &p)
		if !ok {
			if !marked {
				r.wants = wants // a number of something else
			}
			i++
			continue
		}
		if p.change {
			low := phrase{from: p.low.from, to: p.low.to, low: p.low, high: p.low, mark: p.mark}
			r.phrases = append(r.phrases, low)
			p = phrase{from: p.high.from, to: p.high.to, low: p.high, high: p.high, mark: p.mark}
		}
		r.accounting(&p)
		r.mills(&p)
		r.thousands(&p)
		if n := len(r.phrases); n == cap(r.phrases) && n >= samplePhrases {
			r.phrases = slices.Grow(r.phrases, share(n, i, len(r.tokens)-i))
		}
		r.phrases = append(r.phrases, p)
		i = p.to
		if second, next := r.unitBehindBracket(); next > 0 {
			if second.to > 0 {
				r.phrases = append(r.phrases, second)
			}
			i = next
		} else if second, ok := r.scaleBehindBracket(); ok {
			r.phrases = append(r.phrases, second)
			i = second.to
		}
	}
	r.ellipses()
	for i := range r.phrases {
		r.hedge(i)
	}
}

// samplePhrases is by how many phrases a text's memory is reckoned.
const samplePhrases = 256

// mills reads "KWD 3.500" as three and a half: the currency has a thousandth, and nothing shows another habit.
func (r *reading) mills(p *phrase) {
	if r.told != 0 || r.lang != "" || p.ranged || !p.low.two || p.low.scaled || p.low.number.Point || p.mark.codes[0].Digits() != 3 || len(p.mark.codes) > 1 || p.mark.langs != 0 {
		return
	}
	q := &p.low.quantity
	q.number, q.other = q.other, q.number
	p.high.quantity = *q
}

// beginning are the kinds of words that a figure can begin with.
var beginning = kindsOf(lexicon.Currency, lexicon.Minor, lexicon.Add, lexicon.Mul, lexicon.Fraction, lexicon.Article, lexicon.Vague, lexicon.Demonym,
	lexicon.Coin, lexicon.Point, lexicon.Class, lexicon.Scale)

var article = kindsOf(lexicon.Article)

// begins reports whether a phrase can begin at token i.
func (r *reading) begins(i int) bool {
	t := &r.tokens[i]
	switch t.kind {
	case numberToken:
		return true
	case signToken:
		return t.sign == '-' || t.sign == '−' || t.sign == '–' || t.sign == '﹣' || t.sign == '+'
	}
	if len(t.meanings) == 0 {
		return r.numberBegins(i)
	}
	if t.kinds&beginning == 0 {
		return false
	}
	english := r.lang == "en"
	if english && t.kinds&beginning == article && i+1 < len(r.tokens) {
		if next := &r.tokens[i+1]; next.kind == wordToken && len(next.meanings) == 0 { // "a company"
			return false
		}
	}
	for _, e := range t.meanings {
		if english && !r.allowed(e) { // other languages look at the letters of a word too
			continue
		}
		switch e.Kind {
		case lexicon.Currency, lexicon.Minor, lexicon.Add, lexicon.Mul, lexicon.Fraction, lexicon.Article, lexicon.Vague, lexicon.Demonym, lexicon.Coin, lexicon.Point:
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
	if len(codes) > 0 {
		m.Others = make([]money.Figure, 0, len(codes)+1)
	}
	alt := *p
	if r.alternative(&alt) {
		m.Others = append(m.Others, r.figure(&alt, m.Figure.Currency()))
	}
	for _, c := range codes {
		if p.low.mark.minor || p.low.minor != nil { // subunits differ from currency to currency
			m.Others = append(m.Others, r.figure(p, c))
		} else {
			m.Others = append(m.Others, m.Figure.WithCurrency(c)) // shares the numbers
		}
	}
	for _, o := range p.others {
		alt := *p
		alt.low.number = o.number
		m.Others = append(m.Others, r.figure(&alt, o.code))
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
	if r.lang != "" {
		for k := p.from; k < p.to; k++ {
			for _, e := range r.tokens[k].meanings {
				if e.Langs != 0 && r.allowed(e) && int(e.Langs) < len(r.own) && r.own[e.Langs] {
					return r.lex.Language(r.lang)
				}
			}
		}
	}
	for k := p.from; k < p.to; k++ {
		t := &r.tokens[k]
		for _, e := range t.meanings {
			if e.Langs != 0 {
				if ls := r.lex.Languages(e); len(ls) == 1 {
					return r.lex.Language(ls[0])
				}
			}
		}
	}
	return language.Und
}
