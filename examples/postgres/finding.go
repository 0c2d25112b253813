package main

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// findingColumns are the columns of the table of findings.
var findingColumns = []string{
	"text_name", "from_byte", "to_byte", "verdict", "grade", "reason", "basis",
	"expected_currency", "expected_low", "expected_high", "ratio", "gap", "summary", "finding",
}

// findingValues returns the row of a finding about one claim of the text of a name.
func findingValues(name string, f *fx.Finding) ([]any, error) {
	all, err := json.Marshal(f)
	if err != nil {
		return nil, err
	}
	expected := make([]pgtype.Numeric, 2) // NULL
	if f.Expected.Currency().IsValid() {
		low, high := f.Expected.Range()
		if expected, err = numerics(low.Decimal(), high.Decimal()); err != nil {
			return nil, err
		}
	}
	ratio, err := rounded(f.Ratio)
	if err != nil {
		return nil, err
	}
	gap, err := rounded(f.Gap)
	if err != nil {
		return nil, err
	}
	claim := &f.Claims[0]
	return []any{
		name, claim.From.Start, claim.To.Start, f.Verdict.String(), f.Grade.String(), f.Reason.String(), f.Basis.String(),
		f.Expected.Currency(), expected[0], expected[1], ratio, gap, clean(f.String()), all,
	}, nil
}

// rounded returns a fraction to ten places, NULL for nil.
func rounded(r *big.Rat) (pgtype.Numeric, error) {
	if r == nil {
		return pgtype.Numeric{}, nil
	}
	a, err := money.FromRat(r, money.Currency{}, 10, money.HalfEven)
	if err != nil {
		return pgtype.Numeric{}, err
	}
	columns, err := numerics(a.Decimal())
	if err != nil {
		return pgtype.Numeric{}, err
	}
	return columns[0], nil
}

// keptFinding is what is kept of a finding.
type keptFinding struct {
	fromByte, toByte int          // where its figures begin
	from, to         money.Figure // as the text states them
	verdict          fx.Verdict
	grade            fx.Grade
	reason           fx.Reason
	low, high        money.Amount    // what the original is by the rates; in no currency where that is not known
	finding          json.RawMessage // all of it, as factcheck writes it
}

// findings returns the findings that are kept about a text, in the order in which their figures stand there.
func (s *store) findings(ctx context.Context, name string) ([]keptFinding, error) {
	rows, err := s.db.Query(ctx, `
		SELECT from_byte, to_byte, verdict, grade, reason, finding,
			expected_currency, coalesce(expected_low, 0)::text, coalesce(expected_high, 0)::text
		FROM findings WHERE text_name = $1 ORDER BY from_byte, to_byte`, clean(name))
	if err != nil {
		return nil, err
	}
	kept, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (k keptFinding, err error) {
		var verdict, grade, reason, low, high string
		var c money.Currency
		if err := row.Scan(&k.fromByte, &k.toByte, &verdict, &grade, &reason, &k.finding, &c, &low, &high); err != nil {
			return k, err
		}
		var errs [5]error
		errs[0] = k.verdict.UnmarshalText([]byte(verdict))
		errs[1] = k.grade.UnmarshalText([]byte(grade))
		errs[2] = k.reason.UnmarshalText([]byte(reason))
		k.low, errs[3] = amount(c, low)
		k.high, errs[4] = amount(c, high)
		return k, errors.Join(errs[:]...)
	})
	if err != nil {
		return nil, err
	}
	matches, err := s.figures(ctx, name)
	if err != nil {
		return nil, err
	}
	at := make(map[int]money.Figure, len(matches))
	for _, m := range matches {
		at[m.Start] = m.Figure
	}
	for i := range kept {
		kept[i].from, kept[i].to = at[kept[i].fromByte], at[kept[i].toByte]
	}
	return kept, nil
}
