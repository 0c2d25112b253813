package parse

import (
	"github.com/exactfigures/figures/money"
)

// maxField bounds the bytes of what is read as one amount or as a price field. A longer text is none.
const maxField = 64 << 10

// Amount reads a text that is one amount and nothing else, such as "$5.99", "380 billion yuan", "(1,234) USD".
// A hedge is not allowed, nor is more than 64 KiB of text. It fails with an [*Error] that wraps ErrSyntax, ErrTrailing, ErrRange, ErrCurrency or ErrAmbiguous.
func (p *Parser) Amount(text string) (money.Amount, error) {
	f, err := p.whole(text)
	if err != nil {
		return money.Amount{}, err
	}
	a, one := f.Amount()
	if !one || f.Qualifier() != money.Plain {
		return money.Amount{}, newError(text, 0, ErrRange)
	}
	return a, nil
}

// Figure reads a text that is one figure and nothing else: an amount or a range, with its hedge.
// It fails as Amount does, but for ErrRange.
func (p *Parser) Figure(text string) (money.Figure, error) { return p.whole(text) }

// whole reads a text that is one figure.
func (p *Parser) whole(text string) (money.Figure, error) {
	if len(text) > maxField {
		return money.Figure{}, newError(text, maxField, ErrTrailing)
	}
	r := p.newReading(text)
	defer r.free()
	r.exact = true
	r.find()
	if len(r.tokens) == 0 {
		return money.Figure{}, newError(text, 0, ErrSyntax)
	}
	if len(r.phrases) == 0 {
		return p.bare(r)
	}
	r.resolve()
	f := &r.phrases[0]
	if f.lead > 0 {
		return money.Figure{}, newError(text, r.tokens[0].Start, ErrTrailing)
	}
	end := f.to
	if f.per == PerNone && f.perTo > end {
		end = f.perTo // a hedge behind it
	}
	if end < len(r.tokens) {
		return money.Figure{}, newError(text, r.tokens[end].Start, ErrTrailing)
	}
	if f.open {
		if p.Currency.IsValid() {
			return r.figure(f, p.Currency), nil
		}
		return money.Figure{}, newError(text, r.tokens[f.mark.from].Start, ErrAmbiguous)
	}
	return r.figure(f, f.codes[0]), nil
}

// bare reads a text without a currency, for a Parser that has one.
func (p *Parser) bare(r *reading) (money.Figure, error) {
	a, ok := r.amount(0, true)
	switch {
	case !ok:
		return money.Figure{}, newError(r.text, r.tokens[0].Start, ErrSyntax)
	case a.to < len(r.tokens):
		return money.Figure{}, newError(r.text, r.tokens[a.to].Start, ErrTrailing)
	case !p.Currency.IsValid():
		return money.Figure{}, newError(r.text, r.tokens[0].Start, ErrCurrency)
	}
	ph := phrase{low: a, high: a, vague: a.vague}
	return r.figure(&ph, p.Currency), nil
}

// Amount reads one amount with the zero Parser.
func Amount(text string) (money.Amount, error) { return new(Parser).Amount(text) }

// Figure reads one figure with the zero Parser.
func Figure(text string) (money.Figure, error) { return new(Parser).Figure(text) }
