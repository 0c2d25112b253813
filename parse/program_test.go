package parse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestProgramText: signs and letters of programs, names and addresses are no money; what looks like them and is money counts.
func TestProgramText(t *testing.T) {
	for text, want := range map[string]string{
		// Arguments, cells, templates.
		"Put $$5 there":               "",
		"Cell $A$1 is it":             "",
		"Sum of $B$2:$B$9 here":       "",
		"It costs $5":                 "USD 5",
		"It costs \\$5 at most":       "at_most USD 5",
		"Replace it by \\$5":          "",
		"It was \\$500":               "USD 500",
		"It was \\$12.50":             "USD 12.50",
		"It was \\$5 million":         "USD 5000000",
		"see `$5` there":              "",
		"see `$5000` there":           "",
		"in {$5} of it":               "",
		"in ${5} of it":               "",
		"item#$5 of it":               "",
		"a&$5 of it":                  "",
		"a%$5 of it":                  "",
		"a_$5 of it":                  "",
		"x=$5 of it":                  "",
		"x=$5.50 of it":               "USD 5.50",
		"x=$500 of it":                "USD 500",
		"x=$50 of it":                 "",
		"x=$5 million of it":          "USD 5000000",
		"x = $5 of it":                "",
		"total =$500 of it":           "USD 500",
		"orders >=$50 ship free":      "at_least USD 50",
		"orders <=$50 ship free":      "at_most USD 50",
		"3@$5.50 each":                "USD 5.50",
		"mail a@$5 now":               "",
		"use $1_ and such":            "",
		"use $1\\ and such":           "",
		"use $1} and such":            "",
		"use $1` and such":            "",
		"for $50/$60 of it":           "USD 50; USD 60",
		"echo $1 $name":               "",
		"echo $12 $name":              "",
		"echo $1.50 $name":            "USD 1.50",
		"it was $123 for $name":       "USD 123",
		"run it && pay $1":            "",
		"run it 2>&1 | tee $1":        "",
		"R & D cost $1":               "USD 1",
		"AT&T paid $1":                "USD 1",
		"it cost $5 | it sold for $6": "USD 5; USD 6",
		"$5 and $B":                   "USD 5",
		// Names.
		"type USD1X is out":          "",
		"type USD1x is out":          "USD 1",
		"type EUR 5X is out":         "",
		"the RS256 key":              "",
		"the RS25 key":               "",
		"RS2560 was paid":            "INR 2560",
		"Rs256 was paid":             "INR 256",
		"Rs.256 was paid":            "INR 256",
		"the digest fc379bbd5 it is": "",
		"at 12:30 kr ran":            "",
		"it was 1e6 of them":         "",
		"UTF-16LE it is":             "",
		"ioctl(3p) it is":            "",
		"2020-05-10€":                "EUR 10",
		"A4€5 it is":                 "EUR 5",
		"?ref=usd20 it is":           "",
		"?ref=20usd it is":           "USD 20",
		"budget_eur500_v2 it is":     "",
		"eur500_v2 it is":            "",
		"a#eur500 it is":             "",
		"a@eur500 it is":             "",
		"a?eur500 it is":             "",
		"a\\eur500 it is":            "",
		"a&eur500 it is":             "",
		"a/eur500 it is":             "EUR 500",
		"N95 million masks":          "",
		"N99 million masks":          "",
		"N100 million masks":         "",
		"N96 million naira":          "NGN 96000000",
		// Pictures.
		"in 1080p it is":     "",
		"it was 1081p then":  "GBP 10.81",
		"it was 10.80p then": "GBP 0.1080",
		"it was 144p then":   "",
		"it was 145p then":   "GBP 1.45",
	} {
		assert.Equal(t, want, readFigures(text), "%q", text)
	}
}

// TestCapitals: capitals of ASCII alone.
func TestCapitals(t *testing.T) {
	for text, want := range map[string]bool{"USD": true, "AZ": true, "A": true, "Usd": false, "usd": false, "ÄB": false, "A1": true} {
		r := readIn(t, "", text)
		assert.Equal(t, want, r.capitals(0), text)
		r.free()
	}
}
