// Command extract takes from CLDR what the lexicon of parse and money/format are made of and writes it as
// tab separated tables that a person can review.
//
// It is run by hand when CLDR is updated; see README.md beside it. It reads the
// npm tarballs as they come, checks them against the checksums recorded here,
// and needs neither the network nor a clock, so the same tarballs always give
// the same tables.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// asOf is the day on which a currency must be in force to count as current.
// It is a constant and not the day of the run, so that the output is stable.
const asOf = "2026-07-01"

func main() {
	dir := flag.String("cldr", "", "directory with the npm tarballs, named as npm pack names them")
	out := flag.String("out", "internal/cldr/data", "directory to write the tables to")
	report := flag.Bool("report", false, "decode generated number words with the table and print the rate of each language")
	flag.Parse()
	if err := run(*dir, *out, *report); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(1)
	}
}

// run loads the tarballs in dir and writes all tables to out.
func run(dir, out string, report bool) error {
	c, err := load(dir)
	if err != nil {
		return err
	}
	tables := []table{nameTable(c), symbolTable(c), regionTable(c), languageTable(c), currencyTable(c)}
	for _, f := range []func(*cldr) (table, error){localeTable, compactTable, territoryTable, patternTable, pluralTable, systemTable} {
		t, err := f(c)
		if err != nil {
			return err
		}
		tables = append(tables, t)
	}
	spelled, err := spellings(c)
	if err != nil {
		return err
	}
	tables = append(tables, numberWordTable(c, spelled))
	for _, t := range tables {
		if err := t.write(out); err != nil {
			return err
		}
	}
	if report {
		writeReport(os.Stdout, spelled)
	}
	if err := writeSources(out); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "LICENSE"), c.license, 0o644)
}
