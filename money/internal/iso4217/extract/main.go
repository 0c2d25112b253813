// Command extract writes data/list_one.tsv and data/cldr.tsv from two unpacked npm packages.
//
//	npm pack currency-codes@2.2.0 cldr-core@48.2.0
//	mkdir currency-codes cldr-core
//	tar xzf currency-codes-2.2.0.tgz -C currency-codes
//	tar xzf cldr-core-48.2.0.tgz -C cldr-core
//	go run ./money/internal/iso4217/extract -list-one currency-codes/package -cldr cldr-core/package -out money/internal/iso4217/data
//
// It needs no network. It is run by hand when a package has a newer version; go generate starts from the files it wrote.
package main

import (
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	listOne := flag.String("list-one", "", "folder of the unpacked package currency-codes")
	cldr := flag.String("cldr", "", "folder of the unpacked package cldr-core")
	out := flag.String("out", "data", "folder to write to")
	flag.Parse()
	if *listOne == "" || *cldr == "" {
		log.Fatal("both -list-one and -cldr are needed")
	}
	write(filepath.Join(*out, "list_one.tsv"), readListOne(*listOne))
	write(filepath.Join(*out, "cldr.tsv"), readCLDR(*cldr))
}

func write(name string, lines []string) {
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		log.Fatal(err)
	}
}

func read(elem ...string) []byte {
	b, err := os.ReadFile(filepath.Join(elem...))
	if err != nil {
		log.Fatal(err)
	}
	return b
}

// packageVersion returns the version that a package says it has.
func packageVersion(folder string) string {
	var p struct{ Version string }
	if err := json.Unmarshal(read(folder, "package.json"), &p); err != nil {
		log.Fatal(err)
	}
	return p.Version
}

// readListOne reads the XML file of the ISO maintenance agency that the package carries as it was published.
func readListOne(folder string) []string {
	const file = "iso-4217-list-one.xml"
	raw := read(folder, file)
	var list struct {
		Published string `xml:"Pblshd,attr"`
		Entries   []struct {
			Name   string `xml:"CcyNm"`
			Code   string `xml:"Ccy"`
			Number string `xml:"CcyNbr"`
			Digits string `xml:"CcyMnrUnts"`
		} `xml:"CcyTbl>CcyNtry"`
	}
	if err := xml.Unmarshal(raw, &list); err != nil {
		log.Fatal(err)
	}
	var rows []string
	for _, e := range list.Entries {
		if e.Code == "" { // a territory without a currency of its own
			continue
		}
		digits := strings.TrimSpace(e.Digits)
		if digits == "N.A." {
			digits = "-"
		}
		rows = append(rows, strings.Join([]string{e.Code, e.Number, digits, strings.TrimSpace(e.Name)}, "\t"))
	}
	slices.Sort(rows)
	return append([]string{
		"# ISO 4217 list one (current currencies and funds), as published " + list.Published + ".",
		"# Source: " + file + " in npm currency-codes " + packageVersion(folder) + " (MIT), sha256 of the file " + checksum(raw) + ".",
		"# Written by extract; what changed since is in amendments.tsv.",
		"# code\tnumber\tdigits\tname",
	}, slices.Compact(rows)...)
}

// readCLDR reads the dates of legal tender and the cash rounding of the CLDR.
func readCLDR(folder string) []string {
	const file = "supplemental/currencyData.json"
	raw := read(folder, file)
	var data struct {
		Supplemental struct {
			CurrencyData struct {
				Fractions map[string]map[string]string
				Region    map[string][]map[string]map[string]string
			}
		}
	}
	if err := json.Unmarshal(raw, &data); err != nil {
		log.Fatal(err)
	}
	type span struct {
		from, to string
		current  bool
	}
	spans := map[string]span{}
	for _, entries := range data.Supplemental.CurrencyData.Region {
		for _, entry := range entries {
			for code, a := range entry {
				s := spans[code]
				if a["_tender"] != "false" {
					if from := a["_from"]; s.from == "" || from != "" && from < s.from {
						s.from = from
					}
					s.to = max(s.to, a["_to"])
					s.current = s.current || a["_to"] == ""
				}
				spans[code] = s
			}
		}
	}
	var rows []string
	for code, s := range spans {
		f := data.Supplemental.CurrencyData.Fractions[code]
		if s.current {
			s.to = ""
		}
		rows = append(rows, strings.Join([]string{code, orDash(s.from), orDash(s.to), orDash(f["_digits"]), orDash(cashStep(f))}, "\t"))
	}
	slices.Sort(rows)
	return append([]string{
		"# Every currency code of the Unicode CLDR, with its dates and cash rounding.",
		"# Source: " + file + " in npm cldr-core " + packageVersion(folder) + " (Unicode-3.0, see LICENSE.cldr), sha256 of the file " + checksum(raw) + ".",
		"# from, to: the first and the last day as legal tender anywhere; no last day where it still is. digits: only where CLDR has another number than 2.",
		"# cash: the smallest step in cash, in main units, where that is not the minor unit.",
		"# Written by extract.",
		"# code\tfrom\tto\tdigits\tcash",
	}, rows...)
}

// cashStep works out the step in cash. CLDR gives it as so many units of the last cash digit.
func cashStep(f map[string]string) string {
	digits, rounding := f["_cashDigits"], f["_cashRounding"]
	if digits == "" && rounding == "" {
		return ""
	}
	if digits == "" {
		digits = f["_digits"]
	}
	if rounding == "" || rounding == "0" {
		rounding = "1"
	}
	n := int(digits[0] - '0')
	if n == 0 {
		return rounding
	}
	s := strings.Repeat("0", max(0, n+1-len(rounding))) + rounding
	return s[:len(s)-n] + "." + s[len(s)-n:]
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func checksum(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b)) }
