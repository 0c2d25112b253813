package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// converter says what a figure is in one currency. The zero converter converts nothing.
type converter struct {
	rates fx.Source
	to    money.Currency
	date  parse.Date // zero: that of the text, else today
}

// day returns the day of the rates for a text.
func (c converter) day(doc *parse.Document) time.Time {
	date := c.date
	if date.IsZero() {
		date = doc.Date
	}
	if date.IsZero() {
		return time.Now().UTC()
	}
	_, last := date.Range()
	return last
}

// figure converts a figure; ok is false where there is nothing to convert to or no rate.
func (c converter) figure(ctx context.Context, f money.Figure, day time.Time) (out money.Figure, ok bool, err error) {
	if !c.to.IsValid() || !f.Currency().IsValid() {
		return out, false, nil
	}
	low, high := f.Range()
	var ends [2]money.Amount
	for i, end := range []money.Amount{low, high} {
		converted, err := fx.Convert(ctx, c.rates, end, c.to, day)
		if errors.Is(err, fx.ErrNoRate) {
			return out, false, nil
		}
		if err != nil {
			return out, false, err
		}
		ends[i] = converted.Amount()
	}
	if _, one := f.Amount(); one {
		return money.FigureOf(ends[0]).WithQualifier(f.Qualifier()), true, nil
	}
	out, err = money.RangeOf(ends[0], ends[1])
	return out.WithQualifier(f.Qualifier()).WithVague(f.Vague()), err == nil, err
}

// lines writes each figure of a text as a line of JSON, with the name of its file where that is not empty; with a currency to convert to, a match and what it is there.
func (c converter) lines(ctx context.Context, file string, doc *parse.Document, out io.Writer) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	day := c.day(doc)
	for _, m := range doc.Matches {
		if !c.to.IsValid() {
			if err := encoder.Encode(line{file, m}); err != nil {
				return err
			}
			continue
		}
		converted := struct {
			File      string        `json:"file,omitempty"`
			Figure    parse.Match   `json:"figure"`
			Converted *money.Figure `json:"converted"` // null: no rate
		}{File: file, Figure: m}
		f, ok, err := c.figure(ctx, m.Figure, day)
		if err != nil {
			return err
		}
		if ok {
			converted.Converted = &f
		}
		if err := encoder.Encode(converted); err != nil {
			return err
		}
	}
	return nil
}

// text writes a text with its figures normalized: "CNY 380,000,000,000", and behind it what that is in another currency.
// A figure whose currency is open stays as it was written.
func (c converter) text(ctx context.Context, doc *parse.Document, out io.Writer) error {
	day := c.day(doc)
	var failed error
	rewritten := doc.Replace(func(m parse.Match) string {
		if !m.Figure.Currency().IsValid() {
			return m.Text
		}
		s := m.Figure.Currency().String() + " " + cli.Digits(m.Figure)
		f, ok, err := c.figure(ctx, m.Figure, day)
		if err != nil {
			failed = err
		}
		if ok && c.to != m.Figure.Currency() {
			s += fmt.Sprintf(" [%s %s]", f.Currency(), cli.Digits(f))
		}
		return s
	})
	if failed != nil {
		return failed
	}
	_, err := io.WriteString(out, rewritten)
	return err
}
