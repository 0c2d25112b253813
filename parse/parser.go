package parse

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

// Parser reads figures. The zero value is ready to use: it reads every language it knows and assumes nothing.
// A Parser must not be changed while it is in use; otherwise it is safe for concurrent use.
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
	r := p.newReading(text)
	r.local = true
	r.find()
	r.resolve()
	return r.appendMatches(dst)
}

func (r *reading) appendMatches(dst []Match) []Match {
	for i := range r.phrases {
		p := &r.phrases[i]
		if r.parser.Strict && p.confidence == Low {
			continue
		}
		dst = append(dst, r.match(p))
	}
	return dst
}

// Read reads a whole text.
func (p *Parser) Read(text string) *Document {
	r := p.newReading(text)
	r.find()
	r.resolve()
	return &Document{Text: text, Matches: r.appendMatches(nil)}
}

// All returns the figures of a text as the zero Parser finds them.
func All(text string) iter.Seq[Match] { return new(Parser).All(text) }

// Read reads a whole text with the zero Parser.
func Read(text string) *Document { return new(Parser).Read(text) }

func numeralShift(n numeral.Number, exponent int) numeral.Number {
	n.Value, n.Step = n.Value.Shift(int32(exponent)), n.Step+int32(exponent)
	return n
}
