package feed

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
)

// Files that are cut off, too long, too deep or of the wrong encoding end with the line and the reason.
func TestHostileFiles(t *testing.T) {
	long := strings.Repeat("x", 10<<20)
	cases := []struct {
		name, text string
		loader     Loader
		is         error
		want       string
	}{
		{"xml cut off", "<Envelope xmlns='eurofxref'>\n<Cube><Cube time='2025-02-24'>\n<Cube currency='USD' ra", Loader{}, ErrSyntax,
			"feed: ecb-xml: line 3: malformed: unexpected EOF"},
		{"xml cut off between elements", "<Envelope xmlns='eurofxref'>\n<Cube>", Loader{}, ErrSyntax,
			"feed: ecb-xml: line 2: malformed: unexpected EOF"},
		{"xml with an entity", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>\n<ValCurs Date=\"01.01.2025\">&a;</ValCurs>", Loader{}, ErrSyntax,
			"feed: cbr-xml: line 2: malformed: invalid character entity &a;"},
		{"xml that is deep", "<ValCurs>" + strings.Repeat("<a>", 100000), Loader{}, ErrTooLong,
			"feed: cbr-xml: line 1: over the limit: nested deeper than 32"},
		{"xml attribute of 10 MB", "<ValCurs>\n<a b='" + long + "'/></ValCurs>", Loader{}, ErrTooLong,
			"feed: cbr-xml: line 2: over the limit: more than 1048576 bytes without an end of the row or value"},
		{"xml of the wrong root", "<tabela_kursow/>", Loader{Format: ECBXML}, ErrFormat,
			"feed: ecb-xml: line 1: unknown layout: the root is <tabela_kursow>, not <Envelope>"},
		{"xml with mixed ends", "<ValCurs>\n\n<a></b></ValCurs>", Loader{}, ErrSyntax,
			"feed: cbr-xml: line 3: malformed: element <a> closed by </b>"},
		{"json cut off", "{\"base\":\"USD\",\n\"rates\":{\"CNY\":7.2", Loader{}, ErrSyntax,
			"feed: fixer: line 2: malformed: the file ends inside a value"},
		{"json cut off in a number at the end of an array", "[{\"date\":\"2025-02-24\",\"base\":\"EUR\",\"quote\":\"USD\",\"rate\":1.04", Loader{}, ErrSyntax,
			"feed: frankfurter: line 1: malformed: the file ends inside a value"},
		{"json with a comma too many", "{\"base\":\"USD\",\n\n\"rates\":{\"CNY\":7.2,}}", Loader{}, ErrSyntax,
			"feed: fixer: line 3: malformed: invalid character '}'"},
		{"json with more after it", "{\"base\":\"USD\",\"date\":\"2025-02-24\",\"rates\":{\"CNY\":7.2}}\n{}", Loader{}, ErrSyntax,
			"feed: fixer: line 2: malformed: text after the end of the value"},
		{"json that is deep", `{"base":"USD","rates":{},"terms":` + strings.Repeat("[", 1000000), Loader{}, ErrTooLong,
			"feed: fixer: line 1: over the limit: nested deeper than 32"},
		{"json string of 10 MB", "{\"rates\":{},\n\"base\":\"" + long + "\"}", Loader{}, ErrTooLong,
			"feed: fixer: line 2: over the limit: more than 1048576 bytes without an end of the row or value"},
		{"json number of 10 MB", "{\"base\":\"USD\",\"rates\":{\"CNY\":" + strings.Repeat("1", 10<<20) + "}}", Loader{}, ErrTooLong,
			"feed: fixer: line 1: over the limit: more than 1048576 bytes without an end of the row or value"},
		{"json of the wrong encoding", "{\"base\":\"USD\",\n\"rates\":{\"CNY\":7.2,\"\xc4\xee\":1}}", Loader{}, nil, "invalid UTF-8"},
		{"csv row of 10 MB", "date,base,quote,rate\n2025-02-24,USD,CNY,7.2\n" + long, Loader{}, ErrTooLong,
			"feed: csv-long: line 3: over the limit: more than 1048576 bytes without an end of the row or value"},
		{"csv quote that does not end", "date,base,quote,rate\n2025-02-24,USD,\"CNY,7.2\n" + strings.Repeat("2025-02-24,USD,CNY,7.2\n", 100000), Loader{}, ErrTooLong,
			"feed: csv-long: line 2: over the limit: more than 1048576 bytes without an end of the row or value"},
		{"ledger line of 10 MB", "P 2025-02-24 EUR $1\n" + long, Loader{}, ErrTooLong,
			"feed: journal: line 2: over the limit: a line of more than 1048576 bytes"},
		{"zeros", strings.Repeat("\x00", 1<<20), Loader{}, ErrFormat, "feed: unknown layout: not text"},
		{"too many bytes", "date,base,quote,rate\n2025-02-24,USD,CNY,7.2\n", Loader{MaxBytes: 30}, ErrTooLong,
			"feed: csv-long: line 2: over the limit: the input has more bytes than allowed"},
		{"empty", "", Loader{Format: LongCSV}, ErrSyntax, "feed: csv-long: malformed: no header row"},
		{"not what was asked for", "{}", Loader{Format: ECBCSV}, ErrFormat, "feed: ecb-csv: line 1: unknown layout: the first column is \"{}\", not Date"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, _, err := load(c.loader, c.text)
			require.Error(t, err)
			require.Contains(t, err.Error(), c.want)
			if c.is != nil {
				require.ErrorIs(t, err, c.is)
			}
			var known *Error
			require.ErrorAs(t, err, &known)
			require.Less(t, time.Since(start), 30*time.Second)
		})
	}
}

// What is allowed exactly is allowed.
func TestMaxBytes(t *testing.T) {
	const text = "date,base,quote,rate\n2025-02-24,USD,CNY,7.2\n"
	rates, _, err := load(Loader{MaxBytes: int64(len(text))}, text)
	require.NoError(t, err)
	require.Len(t, rates, 1)
	_, _, err = load(Loader{MaxBytes: int64(len(text) - 1)}, text)
	require.ErrorIs(t, err, ErrTooLong)
}

// Every prefix of every sample gives rates of the whole, or an error; never a panic, and never another rate than the
// whole file has, except for the last one of layouts whose rows do not end.
func TestPrefixes(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	require.NoError(t, err)
	for _, name := range names {
		name = filepath.Base(name)
		text := sample(t, name)
		loader := Loader{Series: "DEXCHUS", Base: money.EUR}
		whole, _, err := load(loader, text)
		if err != nil || name == "fred-aggregated.csv" {
			continue // a refusal; a file whose second row tells what the first is
		}
		rows := !strings.HasSuffix(name, ".json") && !strings.HasSuffix(name, ".xml") // the last may be cut inside its number
		known := map[string]bool{}
		for _, r := range show(whole) {
			known[r] = true
		}
		for n := range len(text) {
			rates, _, _ := load(loader, text[:n])
			got := show(rates)
			if len(got) > 0 && rows && !strings.HasSuffix(text[:n], "\n") {
				got = got[:len(got)-1]
			}
			for _, r := range got {
				require.True(t, known[r], "%s cut at %d: %s", name, n, r)
			}
		}
	}
}

// The first thousand problems are told, the rest counted.
func TestManyProblems(t *testing.T) {
	var b strings.Builder
	b.WriteString("date,base,quote,rate\n")
	for range 5000 {
		b.WriteString("2025-02-24,USD,CNY,x\n")
	}
	b.WriteString("2025-02-24,USD,CNY,7.25\n")
	rates, problems, err := load(Loader{}, b.String())
	require.NoError(t, err)
	require.Len(t, rates, 1)
	require.Len(t, problems, maxProblems+1)
	last := problems[maxProblems]
	require.ErrorIs(t, &last, ErrMore)
	require.Equal(t, "line 1002: more problems (4000 times)", last.Error())
}

// A consumer may stop at any time.
func TestStop(t *testing.T) {
	for _, name := range []string{"ecb-hist.xml", "ecb-hist.csv", "ecb-sdmx.csv", "fred.csv", "h10.csv", "oxr.json", "fixer.json", "cbr-daily.xml", "nbp-archive.csv", "nbp-table.xml", "valet.json", "imf-rep.tsv", "prices.beancount", "prices.journal", "long.csv", "currency-api.json", "nbp-c.json"} {
		text := sample(t, name)
		total := 0
		for range All(context.Background(), strings.NewReader(text)) {
			total++
		}
		for stop := 1; stop <= total; stop++ {
			n := 0
			for range All(context.Background(), strings.NewReader(text)) {
				if n++; n == stop {
					break
				}
			}
			require.Equal(t, stop, n, name)
		}
	}
}

// Memory does not grow with the file: after twelve megabytes the heap is where it was.
func TestConstantMemory(t *testing.T) {
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, most, n := heap(), uint64(0), 0
	for range All(context.Background(), history(12000)) {
		if n++; n%50000 == 0 {
			most = max(most, heap())
		}
	}
	require.Equal(t, 12000*29, n)
	require.Less(t, most, before+4<<20)
}

// A value of megabytes that is passed over leaves nothing behind either.
func TestConstantMemoryOfJSON(t *testing.T) {
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, `{"base":"USD","date":"2025-02-24","terms":[`)
		for range 200000 {
			fmt.Fprint(pw, "\n1,")
		}
		fmt.Fprint(pw, "1],\n\"rates\":{\"CNY\":-1}}")
		pw.Close()
	}()
	in := &input{ctx: context.Background(), r: pr, left: -1}
	r := &run{loader: &Loader{}, format: Fixer, in: in, codes: map[string]code{}, unknown: map[string]*Problem{}, last: map[stream]seen{}}
	line := 0
	r.yield = func(_ fx.Rate, err error) bool {
		var p *Problem
		require.ErrorAs(t, err, &p)
		line = p.Line
		return true
	}
	require.NoError(t, readRates(r))
	require.Equal(t, 200002, line)
	require.Less(t, cap(in.ends), 50000)
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range All(ctx, history(100000)) {
		if n++; n == 50 {
			cancel()
		}
		last = err
	}
	require.ErrorIs(t, last, context.Canceled)
	require.Less(t, n, 100000)
	_, _, err := Read(ctx, strings.NewReader("date,base,quote,rate\n"))
	require.ErrorIs(t, err, context.Canceled)
}

// Errors of the reader come through, and small pieces make no difference.
func TestReaders(t *testing.T) {
	broken := errors.New("broken pipe")
	for _, name := range []string{"ecb-daily.xml", "oxr.json", "long.csv", "prices.journal"} {
		text := sample(t, name)
		_, _, err := Read(context.Background(), iotest.ErrReader(broken))
		require.ErrorIs(t, err, broken)
		_, _, err = Read(context.Background(), io.MultiReader(strings.NewReader(text+strings.Repeat(" ", headBytes)), iotest.ErrReader(broken)))
		require.ErrorIs(t, err, broken, name)
		want, _, err := load(Loader{}, text)
		require.NoError(t, err)
		got, _, err := Read(context.Background(), iotest.OneByteReader(strings.NewReader(text)))
		require.NoError(t, err)
		require.Equal(t, show(want), show(got))
	}
}

// Time grows with the length: sixteen times the rows take not much more than sixteen times as long.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	build := func(n int) string {
		var b strings.Builder
		b.WriteString("date,base,quote,rate\n")
		for i := range n {
			fmt.Fprintf(&b, "%04d-%02d-%02d,USD,CNY,7.%d\n", 1900+i%200, 1+i%12, 1+i%28, i)
		}
		return b.String()
	}
	least := func(text string) time.Duration {
		best := time.Hour
		for range 5 {
			start := time.Now()
			_, _, err := load(Loader{}, text)
			require.NoError(t, err)
			best = min(best, time.Since(start))
		}
		return best
	}
	var small, large time.Duration
	for range 3 { // a busy machine can hold up one of the two
		if small, large = least(build(2000)), least(build(32000)); large < 64*small {
			return
		}
	}
	require.Fail(t, "time grows faster than the file", "%v for 16 times of %v", large, small)
}

// A Loader is safe for concurrent use and is not changed.
func TestConcurrentUse(t *testing.T) {
	l := Loader{Base: money.EUR, DecimalComma: true, DateLayout: "02.01.2006"}
	text := sample(t, "wide.csv")
	done := make(chan []fx.Rate)
	for range 4 {
		go func() {
			rates, _, _ := load(l, text)
			done <- rates
		}()
	}
	for range 4 {
		require.Len(t, <-done, 4)
	}
}
