package main

import (
	"fmt"

	"github.com/jackc/pgx/v5/pgtype"
	"github.com/shopspring/decimal"

	"github.com/exactfigures/figures/money"
)

// figureColumns are the columns that a money.Figure is kept in.
var figureColumns = []string{
	"currency", "low", "high", "ranged", "low_unit", "high_unit", "low_point", "high_point", "qualifier", "vague",
}

// figureValues returns what a figure is in figureColumns. It returns an error for numbers beyond money.MaxDigits.
func figureValues(f money.Figure) ([]any, error) {
	low, high := f.Range()
	lowStep, highStep := f.Steps()
	numbers, err := numerics(low.Decimal(), high.Decimal(), lowStep.Unit, highStep.Unit)
	if err != nil {
		return nil, err
	}
	qualifier, err := f.Qualifier().MarshalText()
	if err != nil {
		return nil, err
	}
	_, one := f.Amount()
	return []any{
		f.Currency(), numbers[0], numbers[1], !one, numbers[2], numbers[3], lowStep.Point, highStep.Point, string(qualifier), f.Vague(),
	}, nil
}

// numerics returns decimals for columns of NUMERIC, digit for digit: by coefficient and exponent, never through a float
// or a string. It returns an error for one beyond money.MaxDigits, since its zeros could fill a disk.
func numerics(all ...decimal.Decimal) ([]pgtype.Numeric, error) {
	columns := make([]pgtype.Numeric, len(all))
	for i, d := range all {
		if _, err := money.NewAmount(d, money.Currency{}).MarshalText(); err != nil {
			return nil, err
		}
		columns[i] = pgtype.Numeric{Int: d.Coefficient(), Exp: d.Exponent(), Valid: true}
	}
	return columns, nil
}

// figureSelect selects figureColumns for a figureRow. Numbers come as text, which tells 0.00 from 0.
const figureSelect = "currency, low::text, high::text, ranged, low_unit::text, high_unit::text, low_point, high_point, qualifier, vague"

// figureRow takes what figureSelect selects.
type figureRow struct {
	currency                     money.Currency
	low, high, lowUnit, highUnit string
	lowPoint, highPoint          bool
	ranged, vague                bool
	qualifier                    string
}

// targets returns where to scan the columns to.
func (r *figureRow) targets() []any {
	return []any{
		&r.currency, &r.low, &r.high, &r.ranged, &r.lowUnit, &r.highUnit, &r.lowPoint, &r.highPoint, &r.qualifier, &r.vague,
	}
}

// figure returns the figure that the columns hold.
func (r *figureRow) figure() (money.Figure, error) {
	low, err := amount(r.currency, r.low)
	if err != nil {
		return money.Figure{}, err
	}
	f := money.FigureOf(low)
	if r.ranged {
		high, err := amount(r.currency, r.high)
		if err != nil {
			return f, err
		}
		if f, err = money.RangeOf(low, high); err != nil {
			return f, err
		}
	}
	var steps [2]money.Step
	for i, unit := range []string{r.lowUnit, r.highUnit} {
		a, err := amount(money.Currency{}, unit)
		if err != nil {
			return f, err
		}
		steps[i].Unit = a.Decimal()
	}
	steps[0].Point, steps[1].Point = r.lowPoint, r.highPoint
	var q money.Qualifier
	if err := q.UnmarshalText([]byte(r.qualifier)); err != nil {
		return f, err
	}
	return f.WithSteps(steps[0], steps[1]).WithQualifier(q).WithVague(r.vague), nil
}

// amount reads the text of a NUMERIC. It returns an error for NaN and Infinity.
func amount(c money.Currency, number string) (money.Amount, error) {
	a, err := money.ParseAmount(c.String() + " " + number)
	if err != nil {
		return a, fmt.Errorf("a column of numbers: %w", err)
	}
	return a, nil
}
