package parse

import (
	"io"
	"math/big"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// allocated returns how many bytes f allocates, those that it gives back at once included.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// maxMemory is how many bytes all readers together may allocate for a byte of text, in the worst of texts: a figure in
// every other byte. Read alone takes a quarter of it.
const maxMemory = 24 << 10

// TestHostileTexts: no text makes a reader take more memory than a multiple of its length, or return what is not in it.
func TestHostileTexts(t *testing.T) {
	const size = 4 << 10
	Read("$5") // decodes the lexicon
	p := new(Parser)
	worst, name := uint64(0), ""
	for _, h := range hostile {
		text := repeated(h.head, h.piece, size)
		took := allocated(func() {
			d := Read(text)
			for _, m := range d.Matches {
				require.Equal(t, m.Text, m.Of(text), h.name)
			}
			require.Len(t, p.AppendAll(nil, text), len(collect(t, p, iotest.OneByteReader(strings.NewReader(text)), 0)), h.name)
			if _, err := Amount(text); err != nil {
				require.Less(t, len(err.Error()), 600, h.name)
			}
			if _, err := Figure(text); err != nil {
				require.Less(t, len(err.Error()), 600, h.name)
			}
			if _, err := Price(text, text); err != nil {
				require.Less(t, len(err.Error()), 600, h.name)
			}
		})
		if took > worst {
			worst, name = took, h.name
		}
	}
	t.Logf("most memory: %d bytes a byte, for %s", worst/size, name)
	most := uint64(maxMemory * size)
	if raceDetector {
		most *= 4 // it drops what is kept for the next text
	}
	require.Less(t, worst, most, name)
}

// TestMegabytes reads megabytes of what could be the beginning of something.
func TestMegabytes(t *testing.T) {
	for piece, size := range map[string]int{
		"(": 10 << 20, ")": 10 << 20, "7": 10 << 20, "-": 10 << 20, ".": 10 << 20, "x": 10 << 20, "\xff": 10 << 20, "\x00": 10 << 20,
		"$": 1 << 20, "１": 1 << 20, "&#": 1 << 20, // each may be the mark of a figure, and is looked at
	} {
		if raceDetector {
			size /= 8
		}
		text := strings.Repeat(piece, size/len(piece))
		start := time.Now()
		assert.Empty(t, new(Parser).AppendAll(nil, text), "%q", piece)
		for m, err := range Scan(strings.NewReader(text)) {
			require.NoError(t, err)
			t.Errorf("%q: a figure: %s", piece, m.Figure)
			break
		}
		assert.Less(t, time.Since(start), 60*time.Second, "%q", piece)
	}
}

// TestMostDigits: a number has at most 40 digits, and its scales reach 10^30; more is none, whatever it is written with.
func TestMostDigits(t *testing.T) {
	nines := strings.Repeat("9", 40)
	for text, want := range map[string]string{
		"$" + nines:                        "USD " + nines,
		"$" + nines + "9":                  "",
		"$0." + nines[1:]:                  "USD 0." + nines[1:],
		"$0." + nines:                      "",
		"$" + nines + " quadrillion":       "USD " + nines + strings.Repeat("0", 15),
		"$1e999999999":                     "",
		"$1E99999999999999999999":          "",
		"1e999999999 dollars":              "",
		"$1" + strings.Repeat(",000", 12):  "USD 1" + strings.Repeat("000", 12),
		"$1" + strings.Repeat(",000", 400): "",
	} {
		for by, read := range map[string]func() string{
			"Amount": func() string {
				a, err := Amount(text)
				if err != nil {
					return ""
				}
				return a.String()
			},
			"All": func() string {
				for m := range All(text) {
					if m.Text == text {
						return m.Figure.String()
					}
				}
				return ""
			},
		} {
			assert.Equal(t, want, read(), "%s of %.60q", by, text)
		}
	}
	most := new(big.Int).Exp(big.NewInt(10), big.NewInt(70), nil) // 40 digits and 30 zeros
	for _, scale := range []string{"million ", "billion ", "crore ", "lakh crore ", "trillion ", "quadrillion ", "thousand ", "亿", "兆", "万亿"} {
		for n := 1; n < 40; n++ {
			for m := range All("$" + nines + " " + strings.Repeat(scale, n)) {
				if a, ok := m.Figure.Amount(); ok {
					require.LessOrEqual(t, a.Decimal().BigInt().CmpAbs(most), 0, "%s, %d times", scale, n)
				}
			}
		}
	}
}

// TestScanHoldsItsWindow: memory does not grow with the stream. Sixteen megabytes of news pass; the heap grows by less
// than four.
func TestScanHoldsItsWindow(t *testing.T) {
	piece := newsText(64<<10, 900, strings.Fields(newsWords), figureForms)
	stream := func(times int) io.Reader {
		readers := make([]io.Reader, times)
		for i := range readers {
			readers[i] = strings.NewReader(piece)
		}
		return io.MultiReader(readers...)
	}
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	times := 256
	if testing.Short() {
		times = 16
	}
	count := func(times int) (n int, most uint64) {
		for m, err := range Scan(stream(times)) {
			require.NoError(t, err)
			if n++; n%4096 == 1 {
				most = max(most, heap())
			}
			require.Less(t, len(m.Text), 200)
		}
		return n, most
	}
	one, _ := count(1) // decodes the lexicon
	before := heap()
	n, most := count(times)
	require.InDelta(t, one*times, n, float64(times)) // at most one where two pieces meet
	require.Less(t, most, before+4<<20)
}

// TestLongFields: what is read as one amount or as a price field has a bound, and is refused at once beyond it.
func TestLongFields(t *testing.T) {
	for _, piece := range []string{"7", "$", "$5 ", "million ", "(", "\xff"} {
		text := strings.Repeat(piece, 10<<20/len(piece))
		var e *Error
		_, err := Amount(text)
		require.ErrorAs(t, err, &e, "%q", piece)
		_, err = Figure(text)
		require.ErrorIs(t, err, ErrTrailing, "%q", piece)
		_, err = Price(text, "")
		require.ErrorIs(t, err, ErrSyntax, "%q", piece)
	}
	f, err := Figure("$5" + strings.Repeat(" ", maxField-2))
	require.NoError(t, err)
	require.Equal(t, "USD 5", f.String())
}
