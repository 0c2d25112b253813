package feed

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"
)

const (
	maxExpression = 200 // bytes of an arithmetic expression
	maxParens     = 16  // nesting of its parentheses
)

// arithmetic reads the price of a beancount directive: a number, which may have commas for thousands, or a sum of
// such with + - * / and parentheses. A plain number keeps its digits as they are written; "(1/3)", which no decimal
// equals, is rounded to quotientDigits digits.
func arithmetic(s string) (decimal.Decimal, error) {
	if !strings.ContainsAny(s, "()+*/ ") && strings.LastIndexByte(s, '-') <= 0 {
		return number(s, '.', ',')
	}
	if len(s) > maxExpression {
		return decimal.Decimal{}, fmt.Errorf("%w: an expression of more than %d bytes", ErrTooLong, maxExpression)
	}
	e := &expression{s: s}
	sum, err := e.sum(0)
	if err == nil && e.peek() != 0 {
		err = fmt.Errorf("%w: not an expression", ErrPrice)
	}
	if err != nil {
		return decimal.Decimal{}, err
	}
	return quotient(sum)
}

// expression evaluates by recursive descent, exactly.
type expression struct {
	s  string
	at int
}

// peek passes over blanks and returns the next byte, 0 at the end.
func (e *expression) peek() byte {
	for e.at < len(e.s) && (e.s[e.at] == ' ' || e.s[e.at] == '\t') {
		e.at++
	}
	if e.at == len(e.s) {
		return 0
	}
	return e.s[e.at]
}

func (e *expression) sum(depth int) (*big.Rat, error) {
	left, err := e.product(depth)
	for err == nil {
		op := e.peek()
		if op != '+' && op != '-' {
			return left, nil
		}
		e.at++
		var right *big.Rat
		if right, err = e.product(depth); err != nil {
			break
		}
		if op == '-' {
			right.Neg(right)
		}
		left.Add(left, right)
	}
	return nil, err
}

func (e *expression) product(depth int) (*big.Rat, error) {
	left, err := e.factor(depth)
	for err == nil {
		op := e.peek()
		if op != '*' && op != '/' {
			return left, nil
		}
		e.at++
		var right *big.Rat
		if right, err = e.factor(depth); err != nil {
			break
		}
		if op == '*' {
			left.Mul(left, right)
			continue
		}
		if right.Sign() == 0 {
			return nil, fmt.Errorf("%w: division by zero", ErrPrice)
		}
		left.Quo(left, right)
	}
	return nil, err
}

func (e *expression) factor(depth int) (*big.Rat, error) {
	if depth > maxParens {
		return nil, fmt.Errorf("%w: nested deeper than %d", ErrTooLong, maxParens)
	}
	switch c := e.peek(); {
	case c == '(':
		e.at++
		v, err := e.sum(depth + 1)
		if err == nil && e.peek() != ')' {
			err = fmt.Errorf("%w: a parenthesis that does not end", ErrPrice)
		}
		e.at++
		return v, err
	case c == '-' || c == '+':
		e.at++
		v, err := e.factor(depth + 1)
		if err == nil && c == '-' {
			v.Neg(v)
		}
		return v, err
	}
	from := e.at
	for e.at < len(e.s) && strings.IndexByte("0123456789.,", e.s[e.at]) >= 0 {
		e.at++
	}
	d, err := digits(e.s[from:e.at], '.', ',')
	if err != nil {
		return nil, err
	}
	return d.Rat(), nil
}
