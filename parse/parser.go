// Package parse finds figures in text.
package parse

import (
	"github.com/exactfigures/figures/money"
	"golang.org/x/text/language"
)

// Parser reads figures. The zero value is ready; safe for concurrent use.
type Parser struct {
	Languages []language.Tag
	Region    language.Region
	Currency  money.Currency // for Amount, Figure and Price only
	Strict    bool
}

// Read reads a whole text.
func (p *Parser) Read(text string) *Document { return &Document{Text: text} }

// Read reads text with the zero Parser.
func Read(text string) *Document { return new(Parser).Read(text) }
