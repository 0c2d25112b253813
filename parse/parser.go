package parse

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// Parser reads figures. The zero value is ready to use: it reads every language it knows and assumes nothing.
// A Parser must not be changed while it is in use; otherwise it is safe for concurrent use. Its methods never fail or
// panic on any text; only Amount, Figure and Price, which want a text to be something, return errors.
type Parser struct {
	// Languages are the languages of the texts, likeliest first. None means that the text decides.
	// The region of a tag counts where Region is zero.
	Languages []language.Tag
	// Region is where the texts come from. It decides what a bare "$" or "peso" is, unless the text does.
	Region language.Region
	// Currency is what Amount, Figure and Price take where the text names no currency.
	Currency money.Currency
	// Strict leaves out figures of Low confidence.
	Strict bool
}

// All returns the figures of a text, in order. It looks at each phrase and a bounded neighbourhood.
func (p *Parser) All(text string) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for _, m := range p.AppendAll(nil, text) {
			if !yield(m) {
				return
			}
		}
	}
}

// AppendAll appends the figures of a text to dst, in order. It finds what All finds.
func (p *Parser) AppendAll(dst []Match, text string) []Match {
	if len(text) > wholeText {
		w := p.windows(text)
		defer w.free()
		for more := true; more; {
			dst, more = w.appendNext(dst)
		}
		return dst
	}
	return p.appendWhole(dst, text)
}

// appendWhole does what AppendAll does, but cuts all of the text into tokens: the way of short texts, and the slow twin of
// the windows.
func (p *Parser) appendWhole(dst []Match, text string) []Match {
	r := p.newReading(text)
	defer r.free()
	r.local = true
	r.figures()
	return r.appendMatches(dst)
}

// figures finds the figures of the tokens and their currencies.
func (r *reading) figures() {
	r.find()
	r.findRates()
	r.findPairs()
	r.resolve()
}

// appendMatches appends the matches of the phrases that are figures of the text.
func (r *reading) appendMatches(dst []Match) []Match {
	for i := range r.phrases {
		if r.counts(i) {
			dst = append(dst, r.match(&r.phrases[i]))
		}
	}
	return dst
}

// counts reports whether phrase i is among the matches.
func (r *reading) counts(i int) bool {
	return !r.phrases[i].inRate && !(r.parser.Strict && r.phrases[i].confidence == Low)
}

// Read reads a whole text: its figures with everything in view that the text says of them, the equivalences and
// exchange rates it states, the scales its headers set, and its date.
func (p *Parser) Read(text string) *Document {
	r := p.newReading(text)
	defer r.free()
	r.find()
	r.date = r.documentDate()
	r.findHeaders()
	r.dropHeaders()
	r.findCells()
	r.findRates()
	r.findPairs()
	r.applyHeaders()
	r.resolve()
	d := &Document{Text: text, Rates: r.statedRates(), Named: r.currencies(), Date: r.date}
	d.Matches = slices.Grow(d.Matches, len(r.phrases))
	index := make([]int, len(r.phrases)) // of each phrase among the matches, -1 for none
	for i := range r.phrases {
		index[i] = -1
		if r.counts(i) {
			index[i] = len(d.Matches)
			d.Matches = append(d.Matches, r.match(&r.phrases[i]))
		}
	}
	d.Equivalences = r.equivalences(index, d.Matches)
	for _, h := range r.headers {
		d.Scales = append(d.Scales, HeaderScale{Span: Span{r.tokens[h.from].Start, r.tokens[h.to-1].End}, Exponent: h.scale, Currency: h.currency})
	}
	return d
}

// All returns the figures of a text as the zero Parser finds them.
func All(text string) iter.Seq[Match] { return new(Parser).All(text) }

// Read reads a whole text with the zero Parser.
func Read(text string) *Document { return new(Parser).Read(text) }

func numeralShift(n numeral.Number, exponent int) numeral.Number {
	n.Value, n.Step = n.Value.Shift(int32(exponent)), n.Step+int32(exponent)
	return n
}
