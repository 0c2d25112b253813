package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/exactfigures/figures/money"
	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// table reads a table of the language at hand; a language need not have every table.
func (b *builder) table(topic string) []row {
	name := b.lang + "/" + topic
	if _, err := os.Stat(filepath.Join(dataDir, filepath.FromSlash(name))); os.IsNotExist(err) {
		return nil
	}
	return table(name)
}

// row is a line of a table.
type row struct {
	file   string
	line   int
	fields []string
}

func (r row) fatal(format string, args ...any) {
	log.Fatalf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

func (r row) field(i int) string {
	if i < len(r.fields) {
		return strings.TrimSpace(r.fields[i])
	}
	return ""
}

func (r row) number(i int) int64 {
	n, err := strconv.ParseInt(r.field(i), 10, 64)
	if err != nil || n < 0 {
		r.fatal("not a number: %q", r.field(i))
	}
	return n
}

func (r row) currencies(i int) string {
	codes := strings.Fields(r.field(i))
	for _, code := range codes {
		if _, err := money.ParseCurrency(code); err != nil {
			r.fatal("unknown currency %s", code)
		}
	}
	if len(codes) == 0 {
		r.fatal("no currency")
	}
	return strings.Join(codes, " ")
}

// table reads the rows of a file in data.
func table(name string) []row { return readTable(filepath.Join(dataDir, filepath.FromSlash(name))) }

// cldrTable reads the rows of a table that was taken from CLDR.
func cldrTable(name string) []row { return readTable(filepath.Join(cldrDir, name)) }

func readTable(path string) []row {
	text, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	var rows []row
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || strings.HasPrefix(line, "# ") || line == "#" {
			continue
		}
		rows = append(rows, row{path, i + 1, strings.Split(line, "\t")})
	}
	return rows
}

var flagNames = map[string]lex.Flags{
	"exact": lex.Exact, "upper": lex.Upper, "before": lex.Before, "after": lex.After, "glued": lex.Glued,
	"symbol": lex.Symbol, "code": lex.Code, "word": lex.Word, "generic": lex.Generic, "short": lex.Short,
	"plural": lex.Plural, "product": lex.Product, "colloquial": lex.Colloquial, "tenth": lex.Tenth, "satoshi": lex.Satoshi, "rupee": lex.Rupee, "lowercase": lex.Lowercase, "local": lex.Local, "roughly": lex.Roughly, "dual": lex.Dual,
}

func (r row) flags(i int) (f lex.Flags, minor bool) {
	for _, name := range strings.Fields(r.field(i)) {
		if name == "minor" {
			minor = true
			continue
		}
		bit, ok := flagNames[name]
		if !ok {
			r.fatal("unknown flag %s", name)
		}
		f |= bit
	}
	return f, minor
}
