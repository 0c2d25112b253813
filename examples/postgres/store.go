package main

import (
	"context"
	_ "embed"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/parse"
)

//go:embed schema.sql
var schema string

// A store keeps texts in a PostgreSQL database. It has one connection, so it is for one goroutine at a time.
type store struct{ db *pgx.Conn }

// open connects to a database and makes the tables that are not there yet.
func open(ctx context.Context, dsn string) (*store, error) {
	db, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return nil, err
	}
	err = pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		// IF NOT EXISTS alone fails where two programs make a table at the same time.
		if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock(hashtext('figures'))"); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, schema)
		return err
	})
	if err != nil {
		return nil, errors.Join(err, db.Close(ctx))
	}
	return &store{db}, nil
}

// close ends the connection.
func (s *store) close(ctx context.Context) error { return s.db.Close(ctx) }

// save keeps the figures of a text and the findings about it under a name, instead of what was there under it. Either all
// is kept or, with an error, nothing is changed.
func (s *store) save(ctx context.Context, name string, doc *parse.Document, findings []fx.Finding) error {
	name = clean(name)
	var matches, found [][]any
	for i := range doc.Matches {
		row, err := matchValues(name, &doc.Matches[i])
		if err != nil {
			return err
		}
		matches = append(matches, row)
	}
	for _, f := range findings {
		for _, one := range f.Split() { // for each pair of figures
			row, err := findingValues(name, &one)
			if err != nil {
				return err
			}
			found = append(found, row)
		}
	}
	return pgx.BeginFunc(ctx, s.db, func(tx pgx.Tx) error {
		const text = "INSERT INTO texts (name, date) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET date = excluded.date, read = now()"
		if _, err := tx.Exec(ctx, text, name, doc.Date.String()); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "DELETE FROM figures WHERE text_name = $1", name); err != nil { // and with them the findings
			return err
		}
		if _, err := tx.CopyFrom(ctx, pgx.Identifier{"figures"}, matchColumns, pgx.CopyFromRows(matches)); err != nil {
			return err
		}
		_, err := tx.CopyFrom(ctx, pgx.Identifier{"findings"}, findingColumns, pgx.CopyFromRows(found))
		return err
	})
}

// clean returns a text as PostgreSQL takes it: UTF-8 without zero bytes.
func clean(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\ufffd"), "\x00", "\ufffd")
}
