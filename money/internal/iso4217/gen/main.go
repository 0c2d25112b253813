// Command gen makes tables.go and package money's codes.go from the tables in data. It needs no network.
package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"go/format"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// asOf is the month up to which the tables were brought by hand.
const asOf = "2026-11"

// historicVariables are the codes that are no longer current and have a variable in package money all the same:
// the national currencies that the euro replaced.
const historicVariables = "ATS BEF BGN CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK"

var files = []string{"list_one.tsv", "historic.tsv", "cldr.tsv", "amendments.tsv", "links.tsv"}

type row struct {
	code, name, number, list string
	digits                   int
	from, to, cash           string
	subunits                 string
	current                  bool
	next, ratio, since       string
}

func main() {
	log.SetFlags(0)
	rows := merge("data")
	check(rows)
	codes := slices.Sorted(maps.Keys(rows))
	write("tables.go", tables(rows, codes))
	write(filepath.Join("..", "..", "codes.go"), variables(rows, codes))
}

// merge reads the tables in the order of files; a later one has the last word.
func merge(dir string) map[string]*row {
	rows := map[string]*row{}
	get := func(code string) *row {
		if rows[code] == nil {
			rows[code] = &row{code: code, list: "none", digits: 2}
		}
		return rows[code]
	}
	for _, f := range read(dir, "list_one.tsv", 4) {
		r := get(f[0])
		r.list, r.number, r.digits, r.name = "one", f[1], digits(f[2]), f[3]
	}
	for _, f := range read(dir, "historic.tsv", 4) {
		r := get(f[0])
		r.list, r.number, r.digits, r.name = "three", f[1], digits(f[2]), f[3]
	}
	for _, f := range read(dir, "cldr.tsv", 5) {
		r := get(f[0])
		r.from, r.to, r.cash = f[1], f[2], f[4]
		if r.list == "none" && f[3] != "-" {
			r.digits = digits(f[3])
		}
	}
	for _, f := range read(dir, "amendments.tsv", 4) {
		r := get(f[0])
		switch f[1] {
		case "list":
			r.list = f[2]
			// A code of ours that CLDR does not know is one that is in use.
			r.current = f[2] == "none"
		case "current":
			r.current = f[2] == "yes"
		case "number":
			r.number = f[2]
		case "digits":
			r.digits = digits(f[2])
		case "name":
			r.name = f[2]
		case "from":
			r.from = f[2]
		case "to":
			r.to = f[2]
		case "cash":
			r.cash = f[2]
		case "subunits":
			r.subunits = f[2]
		default:
			log.Fatalf("amendments.tsv: %s: unknown field %q", f[0], f[1])
		}
	}
	for _, f := range read(dir, "links.tsv", 6) {
		r := get(f[0])
		r.next, r.ratio = f[1], f[2]
		if f[4] == "from" {
			r.since = f[3]
		}
	}
	delete(rows, "XXX") // no currency: the zero Currency
	for _, r := range rows {
		r.current = r.list == "one" || r.current && day(r.to) == "0"
	}
	return rows
}

// check fails on what would make a wrong table.
func check(rows map[string]*row) {
	for code, r := range rows {
		switch {
		case len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "":
			log.Fatalf("%q is no code", code)
		case r.name == "":
			log.Fatalf("%s has no name", code)
		case r.list != "one" && r.list != "three" && r.list != "none":
			log.Fatalf("%s: unknown list %q", code, r.list)
		case r.current && day(r.to) != "0":
			log.Fatalf("%s is current but ended %s", code, r.to)
		case r.next != "" && rows[r.next] == nil:
			log.Fatalf("%s: unknown successor %s", code, r.next)
		}
		for n, at := 0, r; at.next != ""; at = rows[at.next] {
			if n++; n > 10 {
				log.Fatalf("%s: its successors run in a circle", code)
			}
		}
	}
}

func tables(rows map[string]*row, codes []string) []byte {
	var b bytes.Buffer
	b.WriteString(header("."))
	fmt.Fprintf(&b, "package iso4217\n\n// AsOf is the month to which the table is right.\nconst AsOf = %q\n\n", asOf)
	fmt.Fprintf(&b, "// %d codes, %d of them current.\nvar rows = [...]Row{\n", len(codes), count(rows, func(r *row) bool { return r.current }))
	for _, code := range codes {
		r := rows[code]
		fmt.Fprintf(&b, "{Code: %q", code)
		if r.number != "" && r.number != "-" {
			fmt.Fprintf(&b, ", Number: %q", r.number)
		}
		fmt.Fprintf(&b, ", Digits: %d", r.digits)
		text := func(field, s string) {
			if s != "" && s != "-" && s != "0" {
				fmt.Fprintf(&b, ", %s: %s", field, s)
			}
		}
		text("Subunits", subunits(r))
		text("From", day(r.from))
		text("To", day(r.to))
		if r.list != "none" {
			b.WriteString(", ISO: true")
		}
		if r.current {
			b.WriteString(", Current: true")
		}
		if r.cash != "" && r.cash != "-" {
			fmt.Fprintf(&b, ", Cash: %q", r.cash)
		}
		if r.next != "" {
			fmt.Fprintf(&b, ", Next: %q, Ratio: %q", r.next, r.ratio)
		}
		text("Since", day(r.since))
		b.WriteString("},\n")
	}
	b.WriteString("}\n\n// pairs[26*a+b] is the first row whose code does not stand before the letters a and b (A is 0).\nvar pairs = [26*26 + 1]uint16{")
	i := 0
	for p := 0; p <= 26*26; p++ {
		for i < len(codes) && int(codes[i][0]-'A')*26+int(codes[i][1]-'A') < p {
			i++
		}
		if p%26 == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%d, ", i)
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

func variables(rows map[string]*row, codes []string) []byte {
	historic := strings.Fields(historicVariables)
	var b bytes.Buffer
	b.WriteString(header("internal/iso4217"))
	b.WriteString("package money\n\n// The currencies and funds of ISO 4217 list one.\nvar (\n")
	each := func(keep func(*row) bool) {
		for _, code := range codes {
			if r := rows[code]; keep(r) {
				fmt.Fprintf(&b, "%s = Currency{'%c'<<16 | '%c'<<8 | '%c'} // %s\n", code, code[0], code[1], code[2], r.name)
			}
		}
		b.WriteString(")\n")
	}
	each(func(r *row) bool { return r.list == "one" && r.code != "XTS" })
	b.WriteString("\n// Codes outside ISO 4217 that are in use.\nvar (\n")
	each(func(r *row) bool { return r.list == "none" && r.current })
	b.WriteString("\n// The national currencies that the euro replaced.\nvar (\n")
	each(func(r *row) bool { return slices.Contains(historic, r.code) })
	return b.Bytes()
}

func header(dir string) string {
	var b strings.Builder
	b.WriteString("// Code generated by running \"go generate\" in money/internal/iso4217. DO NOT EDIT.\n//\n")
	fmt.Fprintf(&b, "// ISO 4217 as of %s, with dates and cash steps of the Unicode CLDR (Unicode-3.0), from\n//\n", asOf)
	for _, name := range files {
		raw, err := os.ReadFile(filepath.Join("data", name))
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintf(&b, "//	%-14s sha256 %x\n", name, sha256.Sum256(normal(raw)))
	}
	fmt.Fprintf(&b, "//\n// in %s.\n\n", filepath.ToSlash(filepath.Join(dir, "data")))
	return b.String()
}

// normal takes out the carriage returns that a checkout on Windows may put in.
func normal(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")) }

func read(dir, name string, fields int) [][]string {
	raw, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		log.Fatal(err)
	}
	var out [][]string
	for i, line := range strings.Split(string(normal(raw)), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != fields {
			log.Fatalf("%s:%d: %d fields instead of %d", name, i+1, len(f), fields)
		}
		out = append(out, f)
	}
	return out
}

func digits(s string) int {
	if s == "-" {
		return -1
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 18 {
		log.Fatalf("%q is no number of digits", s)
	}
	return n
}

// subunits works out how many parts the main unit has: 10^digits where no amendment says otherwise.
func subunits(r *row) string {
	if r.subunits != "" {
		return r.subunits
	}
	if r.digits <= 0 {
		return "0"
	}
	return "1" + strings.Repeat("0", r.digits)
}

// day turns 2026-11-22 into 20261122 and no date into 0.
func day(s string) string {
	if s == "" || s == "-" {
		return "0"
	}
	f := strings.Split(s, "-")
	if len(f) != 3 || len(s) != len("2026-11-22") {
		log.Fatalf("%q is no date", s)
	}
	return strings.Join(f, "")
}

func count(rows map[string]*row, keep func(*row) bool) (n int) {
	for _, r := range rows {
		if keep(r) {
			n++
		}
	}
	return n
}

func write(name string, src []byte) {
	out, err := format.Source(src)
	if err != nil {
		log.Fatalf("%s: %v", name, err)
	}
	if err := os.WriteFile(name, out, 0o644); err != nil {
		log.Fatal(err)
	}
}
