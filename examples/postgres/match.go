package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"golang.org/x/text/language"

	"github.com/exactfigures/figures/parse"
)

// matchColumns are the columns of the table of figures.
var matchColumns = slices.Concat(
	[]string{"text_name", "start_byte", "end_byte", "written"}, figureColumns, []string{"per", "language", "confidence", "note", "others"})

// matchValues returns the row of a match in the text of a name.
func matchValues(name string, m *parse.Match) ([]any, error) {
	figure, err := figureValues(m.Figure)
	if err != nil {
		return nil, fmt.Errorf("%.40q: %w", m.Text, err)
	}
	others := []byte("[]")
	if len(m.Others) > 0 {
		if others, err = json.Marshal(m.Others); err != nil {
			return nil, fmt.Errorf("%.40q: %w", m.Text, err)
		}
	}
	return slices.Concat(
		[]any{name, m.Start, m.End, clean(m.Text)}, figure,
		[]any{m.Per.String(), m.Language.String(), m.Confidence.String(), m.Note, others},
	), nil
}

// figures returns the figures that are kept of a text, in the order in which they stand there.
func (s *store) figures(ctx context.Context, name string) ([]parse.Match, error) {
	rows, err := s.db.Query(ctx, "SELECT start_byte, end_byte, written, per, language, confidence, note, others, "+figureSelect+
		" FROM figures WHERE text_name = $1 ORDER BY start_byte", clean(name))
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (m parse.Match, err error) {
		var f figureRow
		var per, tag, confidence string
		var others []byte
		err = row.Scan(append([]any{&m.Start, &m.End, &m.Text, &per, &tag, &confidence, &m.Note, &others}, f.targets()...)...)
		if err != nil {
			return m, err
		}
		var errs [4]error
		m.Figure, errs[0] = f.figure()
		errs[1] = m.Per.UnmarshalText([]byte(per))
		errs[2] = m.Confidence.UnmarshalText([]byte(confidence))
		m.Language, errs[3] = language.Parse(tag)
		if string(others) != "[]" {
			err = json.Unmarshal(others, &m.Others)
		}
		return m, errors.Join(append(errs[:], err)...)
	})
}
