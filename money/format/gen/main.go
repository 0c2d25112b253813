// Command gen makes cldr.txt.gz from the tables in internal/cldr/data. It is run by go generate and needs no network.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	dataDir = "../../internal/cldr/data"
	output  = "cldr.txt.gz"
	licence = "LICENSE.cldr"
)

func main() {
	log.SetFlags(0)
	locales := read("locales.tsv")
	var b bytes.Buffer
	for _, section := range []func(*bytes.Buffer, []row){systems, plurals, formats, patterns, codes, signs, narrow, names} {
		section(&b, locales)
		b.WriteByte('\f')
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	check(err)
	_, err = z.Write(b.Bytes())
	check(err)
	check(z.Close())
	check(os.WriteFile(output, packed.Bytes(), 0o644))
	text, err := os.ReadFile(filepath.Join(dataDir, "LICENSE"))
	check(err)
	check(os.WriteFile(licence, text, 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// row is a line of a table: its cells by the name of their column.
type row map[string]string

// read reads a table.
func read(name string) (rows []row) {
	text, err := os.ReadFile(filepath.Join(dataDir, name))
	check(err)
	var columns []string
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			cells[0] = strings.TrimPrefix(cells[0], "# ")
			columns = cells // of the last one: the header
			continue
		}
		if len(cells) != len(columns) {
			log.Fatalf("%s: %q", name, line)
		}
		r := row{}
		for i, c := range cells {
			r[columns[i]] = unescape(c)
		}
		rows = append(rows, r)
	}
	return rows
}

// unescape undoes what makes cells visible in the tables.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != '\\':
			b.WriteByte(s[i])
		case strings.HasPrefix(s[i:], `\\`):
			b.WriteByte('\\')
			i++
		default: // \uXXXX
			r, err := strconv.ParseUint(s[i+2:i+6], 16, 32)
			check(err)
			b.WriteRune(rune(r))
			i += 5
		}
	}
	return b.String()
}

// line writes cells in one line.
func line(b *bytes.Buffer, cells ...string) {
	for _, c := range cells {
		if strings.ContainsAny(c, "\t\n\f") {
			log.Fatalf("cell %q", c)
		}
	}
	b.WriteString(strings.Join(cells, "\t"))
	b.WriteByte('\n')
}

// systems writes the digits of each numbering system.
func systems(b *bytes.Buffer, _ []row) {
	for _, r := range read("systems.tsv") {
		line(b, r["system"], r["digits"])
	}
}

// plurals writes the rules of each group of languages, in the order in which they are tried.
func plurals(b *bytes.Buffer, _ []row) {
	for _, r := range read("plurals.tsv") {
		line(b, r["languages"], r["category"], r["rule"])
	}
}

// formats writes how each locale writes numbers, for each of its numbering systems.
func formats(b *bytes.Buffer, locales []row) {
	for _, r := range locales {
		decimal, group := cmp.Or(r["currencyDecimal"], r["decimal"]), cmp.Or(r["currencyGroup"], r["group"])
		line(b, r["locale"], r["parent"], r["system"], r["default"], r["others"], decimal, group, r["minus"], r["minGrouping"],
			r["grouping"], r["standard"], r["accounting"], r["name"], r["overrides"], r["range"])
	}
}

// patterns writes the compact patterns of a locale, system and style in one line, from 10^3 on.
func patterns(b *bytes.Buffer, _ []row) {
	rows := read("patterns.tsv")
	for i := 0; i < len(rows); {
		r := rows[i]
		cells := []string{r["locale"], r["system"], r["style"]}
		for exponent := 3; i < len(rows) && rows[i]["locale"] == r["locale"] && rows[i]["system"] == r["system"] && rows[i]["style"] == r["style"]; i++ {
			n, err := strconv.Atoi(rows[i]["exponent"])
			check(err)
			if n != exponent {
				log.Fatalf("%v: pattern for 10^%d, not 10^%d", cells, n, exponent)
			}
			cells = append(cells, correct(r, exponent, rows[i]["patterns"]))
			exponent++
		}
		line(b, cells...)
	}
}

// corrections are patterns that contradict others of the same locale: a crore of 10^6 in the long patterns of Nepali, a
// "hundred crore" of 10^10 and a crore of 10^11 in the short ones of Bengali. Written so, an amount would be read as
// another one.
var corrections = map[string]map[string]map[int]string{
	"ne": {"decimal-long": {6: "00 लाख", 7: "0 करोड", 8: "00 करोड", 11: "000 अरब"}},
	"bn": {
		"currency-short": {10: "0000\u00a0কো¤", 11: "00000\u00a0কো¤"},
		"decimal-short":  {10: "0000\u00a0কো", 11: "00000\u00a0কো"},
	},
}

// correct returns the pattern to use for one of the table.
func correct(r row, exponent int, patterns string) string {
	language, _, _ := strings.Cut(r["locale"], "-")
	if p, ok := corrections[language][r["style"]][exponent]; ok {
		return p
	}
	return patterns
}

// codes, signs, narrow and names write what each locale has of its own on currencies: its codes, in one line, and in the
// same order their signs, their narrow signs and, a line for each, their names. Like beside like packs best.
func codes(b *bytes.Buffer, _ []row) {
	for _, rows := range byLocale() {
		line(b, append([]string{rows[0]["locale"]}, column(rows, "code")...)...)
	}
}

func signs(b *bytes.Buffer, _ []row) {
	for _, rows := range byLocale() {
		line(b, column(rows, "symbol")...)
	}
}

func narrow(b *bytes.Buffer, _ []row) {
	for _, rows := range byLocale() {
		line(b, column(rows, "narrow")...)
	}
}

// names writes the name in the category other and, for each category that has another, its first letter and the name.
func names(b *bytes.Buffer, _ []row) {
	for _, rows := range byLocale() {
		for _, r := range rows {
			before := r["other"]
			cells := []string{before}
			for _, category := range []string{"zero", "one", "two", "few", "many"} {
				if form := r[category]; form != "" {
					cells = append(cells, category[:1]+shorten(before, form))
					before = form
				}
			}
			line(b, cells...)
		}
	}
}

// byLocale reads the table of currencies.
func byLocale() (all [][]row) {
	for _, r := range read("currencies.tsv") {
		if n := len(all); n == 0 || all[n-1][0]["locale"] != r["locale"] {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], r)
	}
	return all
}

func column(rows []row, name string) (cells []string) {
	for _, r := range rows {
		cells = append(cells, r[name])
	}
	return cells
}

// shorten writes a form as the number of characters to cut off the form before it, one character from '!' on, and what
// follows instead. It is what decoding undoes.
func shorten(before, form string) string {
	b, f := []rune(before), []rune(form)
	n := 0
	for n < min(len(b), len(f)) && b[n] == f[n] {
		n++
	}
	return string(rune('!'+len(b)-n)) + string(f[n:])
}
