package feed

import (
	"context"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
)

// TestHostileCells: what is wrong in one cell is told as a problem, however large it is, and costs no more than to pass
// over it; what is wrong with the whole ends with an error.
func TestHostileCells(t *testing.T) {
	const many = 1 << 20
	wide := Loader{Format: WideCSV, Base: money.EUR}
	long := "date,base,quote,rate\n"
	tests := map[string]struct {
		loader Loader
		text   string
		is     error
	}{
		"csv, a million columns":       {wide, "date" + strings.Repeat(",USD", many) + "\n", ErrTooLong},
		"csv, a row of a million":      {Loader{}, long + "2025-02-24,USD,CNY,7.2" + strings.Repeat(",", many) + "\n", ErrSyntax},
		"csv, an exponent":             {Loader{}, long + "2025-02-24,USD,CNY,1e999999999\n", ErrPrice},
		"csv, a negative exponent":     {Loader{}, long + "2025-02-24,USD,CNY,1e-999999999\n", ErrPrice},
		"csv, a long exponent":         {Loader{}, long + "2025-02-24,USD,CNY,1e" + strings.Repeat("9", many/2) + "\n", ErrPrice},
		"csv, 61 digits":               {Loader{}, long + "2025-02-24,USD,CNY," + strings.Repeat("7", 61) + "\n", ErrPrice},
		"csv, half a million digits":   {Loader{}, long + "2025-02-24,USD,CNY," + strings.Repeat("7", many/2) + "\n", ErrPrice},
		"csv, broken UTF-8":            {Loader{}, long + "2025-02-24,USD,CNY,7.2\xff\n", ErrPrice},
		"csv, broken UTF-8 in a code":  {Loader{}, long + "2025-02-24,USD,C\xffY,7.2\n", ErrCurrency},
		"csv, brackets":                {Loader{Format: LongCSV}, strings.Repeat("(", 10*many), ErrTooLong},
		"json, an exponent":            {Loader{}, `{"base":"USD","date":"2025-02-24","rates":{"CNY":1e999999999}}`, ErrPrice},
		"json, half a million digits":  {Loader{}, `{"base":"USD","date":"2025-02-24","rates":{"CNY":` + strings.Repeat("7", many/2) + `}}`, ErrPrice},
		"json, nested in a rate":       {Loader{}, `{"base":"USD","date":"2025-02-24","rates":{"CNY":` + strings.Repeat("[", many), ErrTooLong},
		"json, nested objects":         {Loader{}, `{"base":"USD","date":"2025-02-24","x":` + strings.Repeat(`{"a":`, many), ErrTooLong},
		"json, nested before the base": {Loader{Format: Fixer}, strings.Repeat("[", many), ErrFormat},
		"json, too many rates":         {Loader{}, `{"rates":{` + strings.Repeat(`"CNY":7.2,`, maxPending+1) + `"EUR":1},"base":"USD","date":"2025-02-24"}`, ErrTooLong},
		"xml, an exponent":             {Loader{}, "<Envelope xmlns='eurofxref'><Cube><Cube time='2025-02-24'><Cube currency='USD' rate='1e999999999'/></Cube></Cube></Envelope>", ErrPrice},
		"xml, nested":                  {Loader{}, "<Envelope xmlns='eurofxref'>" + strings.Repeat("<Cube>", many), ErrTooLong},
		"xml, an encoding nobody has":  {Loader{Format: CBRXML}, "<?xml version='1.0' encoding='x-none'?><ValCurs/>", ErrFormat},
		"ledger, nested arithmetic":    {Loader{}, "2025-02-24 price EUR  " + strings.Repeat("(", 100) + "1" + strings.Repeat(")", 100) + " USD\n", ErrTooLong},
		"ledger, long arithmetic":      {Loader{}, "2025-02-24 price EUR  1" + strings.Repeat("*9", 1000) + " USD\n", ErrTooLong},
		"ledger, division by nothing":  {Loader{}, "2025-02-24 price EUR  1/0 USD\n", ErrPrice},
	}
	for name, c := range tests {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		rates, problems, err := load(c.loader, c.text)
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		found := err
		for i := range problems {
			require.Less(t, len(problems[i].Error()), 400, name)
			if found == nil {
				found = &problems[i]
			}
		}
		require.ErrorIs(t, found, c.is, name)
		require.Less(t, len(found.Error()), 400, name)
		require.LessOrEqual(t, len(problems), maxProblems+1, name)
		require.LessOrEqual(t, len(rates), 1, name)
		require.Less(t, took, 30*time.Second, name)
		require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(256*len(c.text)+4<<20), name)
	}
}

// TestFetchStopsAtItsLimit: a server that never stops sending is left after 64 MiB, or what MaxBytes says, and so is one
// whose few compressed bytes become very many.
func TestFetchStopsAtItsLimit(t *testing.T) {
	s, _ := serve(t, "date,base,quote,rate\n2025-02-24,USD,CNY,7.2\n"+strings.Repeat("# nothing\n", 100_000))
	for _, path := range []string{"/endless", "/zip"} {
		_, _, err := Loader{Format: LongCSV, MaxBytes: 1 << 18}.Fetch(context.Background(), s.Client(), s.URL+path)
		require.ErrorIs(t, err, ErrTooLong, path)
	}
	body := &endless{head: "date,base,quote,rate\n", again: strings.Repeat("x", 500_000) + "\n"}
	client := &http.Client{Transport: answers{body}}
	_, problems, err := Loader{Format: LongCSV}.Fetch(context.Background(), client, "http://example.com/rates.csv")
	require.ErrorIs(t, err, ErrTooLong)
	require.Less(t, len(problems), 200)
	require.InDelta(t, 64<<20, body.read, 1<<20)
}

// answers answers every request with the same body.
type answers struct{ body io.Reader }

func (a answers) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(a.body), Header: http.Header{}, Request: r}, nil
}

// endless is a reader that gives the same bytes again and again.
type endless struct {
	head, again string
	rest        string
	read        int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		e.rest = e.again
		if e.read == 0 {
			e.rest = e.head
		}
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	e.read += n
	return n, nil
}

// TestContextEndsReading: a file without an end is left when its context ends, whatever its layout.
func TestContextEndsReading(t *testing.T) {
	for name, c := range map[string]struct{ head, more string }{
		"csv":    {"date,base,quote,rate\n", "2025-02-24,USD,CNY,7.2\n"},
		"json":   {`[`, `{"date":"2025-02-24","base":"EUR","quote":"USD","rate":1.04},`},
		"xml":    {"<Envelope xmlns='eurofxref'><Cube>", "<Cube time='2025-02-24'><Cube currency='USD' rate='1.04'/></Cube>"},
		"ledger": {"P 2025-02-24 EUR $1\n", "P 2025-02-24 EUR $1\n"},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		var last error
		for _, err := range All(ctx, &endless{head: c.head, again: c.more}) {
			last = err
		}
		cancel()
		require.ErrorIs(t, last, context.DeadlineExceeded, name)
	}
}
