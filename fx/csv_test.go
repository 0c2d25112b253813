package fx

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReadCSV(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, want string }{
		"no header":          {"2024-01-05,EUR,USD,1.0921\n", "1 EUR = 1.0921 USD (2024-01-05, mid)"},
		"origin and kind":    {"2024-01-05,EUR,USD,1.0921,ECB,reference\n", "1 EUR = 1.0921 USD (2024-01-05, reference, ECB)"},
		"empty kind":         {"2024-01-05,EUR,USD,1.0921,ECB,\n", "1 EUR = 1.0921 USD (2024-01-05, mid, ECB)"},
		"header, any order":  {"quote,price,date,base\nUSD,1.0921,2024-01-05,EUR\n", "1 EUR = 1.0921 USD (2024-01-05, mid)"},
		"other names":        {"Date,Base,Quote,Rate,Source\n2024-01-05,EUR,USD,1.0921,ECB\n", "1 EUR = 1.0921 USD (2024-01-05, mid, ECB)"},
		"mark, blanks, CRLF": {"\ufeffdate, base, quote, price\r\n\r\n# a comment\r\n2024-01-05, eur , usd, 1.0921 \r\n", "1 EUR = 1.0921 USD (2024-01-05, mid)"},
		"blanks and quotes":  {"2024-01-05, \"EUR\", USD,  1.0921\n", "1 EUR = 1.0921 USD (2024-01-05, mid)"},
		"quoted":             {`2024-01-05,"EUR","USD","1.0921","a, b"`, "1 EUR = 1.0921 USD (2024-01-05, mid, a, b)"},
		"twice the same":     {"2024-01-05,EUR,USD,1.0921\n2024-01-05,EUR,USD,1.0921\n", "1 EUR = 1.0921 USD (2024-01-05, mid)"},
		"nothing":            {"", ""},
		"only a header":      {"date,base,quote,price\n", ""},
	} {
		tb, err := ReadCSV(strings.NewReader(c.in))
		require.NoError(t, err, name)
		var got []string
		for r := range tb.All() {
			got = append(got, r.String())
		}
		require.Equal(t, c.want, strings.Join(got, "\n"), name)
	}
}

func TestReadCSVErrors(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, want string }{
		"no date":        {"2024-01-05,EUR,USD,1\n5.1.2024,EUR,USD,1\n", `line 2: no date: "5.1.2024"`},
		"no such day":    {"2024-02-30,EUR,USD,1\n", `line 1: no date: "2024-02-30"`},
		"no currency":    {"\n\n2024-01-05,EUX,USD,1\n", `line 3: unknown currency: "EUX"`},
		"comma":          {"2024-01-05,EUR,USD,\"1,0921\"\n", `line 1: no decimal number: "1,0921"`},
		"thousands":      {"2024-01-05,EUR,USD,1 000\n", `line 1: no decimal number: "1 000"`},
		"huge":           {"2024-01-05,EUR,USD,1e2000000000\n", `line 1: no decimal number: "1e2000000000"`},
		"missing":        {"2024-01-05,EUR,USD,N/A\n", `line 1: no decimal number: "N/A"`},
		"zero":           {"2024-01-05,EUR,USD,0\n", "line 1: the price is not positive"},
		"one currency":   {"2024-01-05,EUR,EUR,1\n", "line 1: EUR is priced in itself"},
		"too few":        {"2024-01-05,EUR,USD\n", "line 1: the field price is missing"},
		"too many":       {"2024-01-05,EUR,USD,1,o,mid,x\n", "line 1: 7 fields, but the columns are date,base,quote,price,origin,kind"},
		"unknown column": {"date,base,quote,price,mood\n", `line 1: unknown column "mood"`},
		"column missing": {"date,base,price\n", "line 1: the column quote is missing"},
		"column twice":   {"date,base,quote,price,rate\n", "line 1: the column price stands twice"},
		"unknown kind":   {"2024-01-05,EUR,USD,1,o,dream\n", `line 1: fx: no such kind of rate: "dream"`},
		"contradiction":  {"2024-01-05,EUR,USD,1.1\n2024-01-05,EUR,USD,1.2\n", "line 2: EUR/USD of 2024-01-05 is 1.2 here and 1.1 in line 1"},
		"two of a month": {"2024-01-05,EUR,USD,1.1,,month_average\n2024-01-06,EUR,USD,1.2,,month_average\n", "line 2: EUR/USD of 2024-01-01 is 1.2 here and 1.1 in line 1"},
		"open quote":     {"2024-01-05,\"EUR,USD,1\n2024-01-05,EUR,USD,1\n", "line 2: "},
		"bare quote":     {"2024-01-05,E\"UR,USD,1\n", `line 1: bare "`},
		"long garbage":   {strings.Repeat("x", 1000), `unknown column "` + strings.Repeat("x", 40) + "…"},
	} {
		tb, err := ReadCSV(strings.NewReader(c.in))
		require.ErrorContains(t, err, c.want, name)
		require.Nil(t, tb, name)
	}
}

func FuzzReadCSV(f *testing.F) {
	for _, s := range []string{
		"2024-01-05,EUR,USD,1.0921\n", "date,base,quote,price,origin,kind\n2024-01-05,EUR,USD,1e-5,o,peg\n", "\ufeff#\n\"", "2024-01-05,EUR,USD,1e60\n",
		"9999-12-31,EUR,USD,1\n0001-01-01,USD,EUR,2,,year_average\n", "2021-10-01,USD,VES,1\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		tb, err := ReadCSV(strings.NewReader(in))
		if err != nil {
			if tb != nil {
				t.Fatal("a table and an error")
			}
			return
		}
		n := 0
		for r := range tb.All() {
			n++
			if !r.IsValid() {
				t.Fatalf("%q gave %#v", in, r)
			}
			at := r.Date
			got, err := tb.Rate(bg, r.Quote, r.Base, at)
			if err == nil && !got.IsValid() {
				t.Fatalf("%q gave %v", in, got)
			}
			low, high, err := tb.Range(bg, r.Base, r.Quote, at.AddDate(0, 0, -7), at.AddDate(0, 0, 1))
			if err == nil && low.Rat().Cmp(high.Rat()) > 0 {
				t.Fatalf("%q: %v above %v", in, low, high)
			}
		}
		if n != tb.Len() {
			t.Fatalf("%d rates of %d", n, tb.Len())
		}
	})
}
