package parse

import (
	"flag"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

var (
	linearSize = flag.Int("linear-size", 0, "bytes of the smaller text of the test of linear time, 0 to choose")
	linearTime = flag.Duration("linear-time", 10*time.Millisecond, "what reading the larger text should take")
	linearOnly = flag.String("linear-only", "", "only kinds of text with this in their name")
	linearShow = flag.Bool("linear-show", false, "print the times of the test of linear time")
)

// hostile are kinds of text that could make a reader look at the same place again and again: a piece is repeated up to a
// size, behind a head that every later place may look back to.
var hostile = []struct{ name, head, piece string }{
	{"a run of digits", "", "1234567890"},
	{"groups of one digit", "", "1,"},
	{"groups of three", "", "123,"},
	{"groups by blanks", "", "123 "},
	{"groups by points", "", "1.234."},
	{"digits and apostrophes", "", "1'"},
	{"digits of another script", "", "١٢٣٤٥٦٧٨٩٠"},
	{"fractions", "", "1/2 "},
	{"vulgar fractions", "", "½"},
	{"points", "", "."},
	{"signs of currencies", "", "$"},
	{"signs and numbers", "", "$1"},
	{"mixed signs", "", "$€£¥"},
	{"opening brackets", "", "("},
	{"closing brackets", "", ")"},
	{"brackets", "", "()"},
	{"nested conversions", "", "$1 ("},
	{"conversions", "", "$1 (€2) "},
	{"lists of conversions", "", "$1 (€2; £3; ¥4) "},
	{"an open list", "", "€2; £3; "},
	{"cues", "", "$5, or about "},
	{"equals", "", "$1 = "},
	{"rates in lines", "", "$1 = ¥7\n"},
	{"rates in brackets", "", "($1=7.1 yuan) "},
	{"rates by words", "", "83 rupees to the dollar "},
	{"rates a dollar", "", "83 rupees a dollar a "},
	{"scales", "", "million "},
	{"numbers and scales", "", "1 million "},
	{"scales behind a sign", "", "$1 million million "},
	{"one hundred", "", "one hundred "},
	{"twenty", "", "twenty-"},
	{"number words", "", "three hundred and forty-two thousand "},
	{"and", "", "and "},
	{"and a half", "", "and a half "},
	{"millions over commas", "", "one million, "},
	{"millions behind and", "", "1 million and "},
	{"between and", "between ", "a hundred and "},
	{"falls of a currency", "", "the pound rose 0.5% to "},
	{"hyphens between blanks", "", "$ 10 - to - "},
	{"full names", "pesos 5 million ", "the Colombian peso "},
	{"articles", "", "a "},
	{"half a", "", "half a "},
	{"points between words", "", "one point "},
	{"several", "", "several "},
	{"tens of millions of", "", "tens of millions of "},
	{"dashes", "", "- "},
	{"hyphens", "", "-"},
	{"long dashes", "", "–"},
	{"minus signs", "", "−$"},
	{"ranges", "", "$1-$2-$3-"},
	{"ranges by words", "", "from $1 to "},
	{"between and", "", "between $1 and "},
	{"plus or minus", "", "$5 ± "},
	{"hedges", "", "about "},
	{"hedges before a figure", "", "about more than up to $5 "},
	{"verbs of change", "", "rose "},
	{"change", "", "rose from $1 million to $2 million "},
	{"per", "", "$5 per share per year a "},
	{"dollars without a number", "", "dollars "},
	{"nationalities", "", "Canadian "},
	{"bare pesos", "", "5 pesos "},
	{"pesos after a country", "", "Mexico 5 pesos "},
	{"country names", "", "Canada "},
	{"long country names", "", "Hong Kong SAR China and the "},
	{"pounds with evidence", "", "5 pounds cost "},
	{"pounds against evidence", "", "5 pounds weigh "},
	{"pounds of flour", "", "5 pounds of flour. "},
	{"cents", "", "5 cents "},
	{"dollars and cents", "", "5 dollars 20 cents, "},
	{"words that are codes", "", "TRY 5 "},
	{"letters as signs", "", "R100 K5 N200 "},
	{"shell", "", "$1 $HOME ${x} "},
	{"spreadsheet", "", "$A$1:$B$2,"},
	{"words", "", "lorem "},
	{"one long word", "", "x"},
	{"one long word of Han", "", "龘"},
	{"Han numerals", "", "百万"},
	{"kana", "", "ー"},
	{"the beginning of a long form", "", "amounts in thousands of "},
	{"blanks", "", " "},
	{"line ends", "", "\n"},
	{"tabs", "", "\t"},
	{"one word a line", "", "word\n"},
	{"one figure a line", "", "$5\n"},
	{"one number a line", "", "5\n"},
	{"headers", "", "(in millions of dollars)\n"},
	{"headers and rows", "", "(in millions of euros)\nSales\t5\t(6)\n"},
	{"rows without a header", "", "Sales  5  (6)  7%\n"},
	{"declarations", "", "All amounts in Canadian dollars. "},
	{"means", "", "\"$\" means "},
	{"zeros", "", "'000 "},
	{"dates", "", "Date: 24 February "},
	{"years", "", "in 2002 "},
	{"conversions of another time", "", "$5 (€4 at the time) in "},
	{"months", "", "May "},
	{"references", "", "&euro;5 "},
	{"broken references", "", "&#x20AC"},
	{"ampersands", "", "&"},
	{"combining marks", "", "e\u0301\u0302"},
	{"marks without a letter", "", "\u0301"},
	{"soft hyphens", "", "\u00ad"},
	{"a word in soft hyphens", "", "dol\u00adlar "},
	{"marks of direction", "", "$\u200e5\u200f "},
	{"broken UTF-8", "", "\xff"},
	{"cut UTF-8", "", "\xe2\x82"},
	{"broken UTF-8 and figures", "", "$5\xff"},
	{"NUL", "", "\x00"},
	{"a bracket that never closes", "$5 (", "€4 "},
	{"a header above many rows", "(in millions of dollars, except per share data)\n", "Sales\t$5\t$6\n"},
	{"a header above one long row", "(€ million)\nSales", "\t5"},
	{"a declaration above many figures", "All amounts are in Canadian dollars.\n", "It paid $5. "},
	{"one country far above", "Mexico. ", "5 pesos "},
	{"a name far above", "841 billion Mexican pesos. ", "5 pesos "},
	{"pounds below a sign", "£5. ", "5 pounds "},
}

var processStart = time.Now()

// timed is the processor time of f.
func timed(f func()) time.Duration {
	runtime.GC() // what an earlier text left is not this one's cost
	start := cpuTime()
	f()
	return cpuTime() - start
}

const (
	linearFactor = 16
	linearSlack  = 1.8     // what a quiet machine keeps
	linearFails  = 2.5     // what a busy one may need: six tries and still this much is no noise
	linearLeast  = 3 << 10 // beyond what any neighbourhood reaches over, so that a look around costs its full price
	linearMost   = 6 << 10
	linearTries  = 6
)

// requireLinear reads a text of some size 16 times (or counts fewer readings as 16), and a text of 16 times that size once. The one long text may take
// 80 % longer, for memory that does not fit the caches; if the time grew with the square of the size it would take 16
// times as long. The best of some tries counts, since noise only adds.
func requireLinear(t *testing.T, name, head, piece string, read func(string)) {
	t.Helper()
	size := linearLeast
	first := min(timed(func() { read(repeated(head, piece, size)) }), timed(func() { read(repeated(head, piece, size)) }))
	if *linearSize > 0 {
		size = *linearSize
	} else {
		more := int(*linearTime/linearFactor/max(first, 1)) * size
		size = min(max(more, linearLeast), linearMost)
	}
	small, large := repeated(head, piece, size), repeated(head, piece, linearFactor*size)
	times := linearFactor
	if first*linearFactor > 4**linearTime {
		times /= 4 // a quarter will do
	}
	a, b := time.Duration(1<<62), time.Duration(1<<62)
	ratio := 0.0
	for try := 0; try == 0 || ratio > linearSlack && try < 4 || ratio > linearFails && try < linearTries; try++ {
		a = min(a, timed(func() {
			for range times {
				read(small)
			}
		})*time.Duration(linearFactor/times))
		b = min(b, timed(func() { read(large) }))
		ratio = float64(b) / float64(max(a, 1))
	}
	if *linearShow {
		fmt.Printf("%-18s %-34s %8d bytes %9.2f ms %8.1f ns/byte  ratio %.2f\n",
			t.Name(), name, len(large), float64(b.Microseconds())/1000, float64(b.Nanoseconds())/float64(len(large)), ratio)
	}
	if ratio > linearFails && b > 5*time.Millisecond {
		t.Errorf("%s: %d texts of %d bytes take %v, one of %d takes %v: %.1f times as long", name, linearFactor, len(small), a, len(large), b, ratio)
	}
}

// repeated is a text of a size: a head and a piece as often as it fits.
func repeated(head, piece string, size int) string {
	return head + strings.Repeat(piece, max(1, (size-len(head))/len(piece)))
}

// TestLinearTime asks every reader for hostile texts; what All and Price do, Read does too, so some will do for them.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds, and times under the race detector say little")
	}
	// Half a gigabyte that nobody touches costs address space only. With it the collector waits for as much garbage again,
	// and the runtime keeps the pages it has: no reading pays for collecting, nor for pages that an earlier one had.
	ballast := make([]byte, 512<<20)
	defer runtime.KeepAlive(ballast)
	for _, entry := range []struct {
		name  string
		every int
		read  func(string)
	}{
		{"Read", 1, func(s string) { Read(s) }},
		{"All", 10, func(s string) { new(Parser).AppendAll(nil, s) }},
		{"Price", 10, func(s string) {
			_, _ = Price(s, "")
			_, _ = Amount(s)
		}},
	} {
		t.Run(entry.name, func(t *testing.T) {
			entry.read("$5") // decodes the lexicon
			for i, h := range hostile {
				if (i+len(entry.name))%entry.every == 0 && strings.Contains(h.name, *linearOnly) {
					requireLinear(t, h.name, h.head, h.piece, entry.read)
				}
			}
		})
	}
}

// TestWindowsAreLinear: what All looks for in the text beside its windows, countries and fuller names, it looks for once.
func TestWindowsAreLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second, and times under the race detector say little")
	}
	defer func(size int) { *linearSize = size }(*linearSize)
	*linearSize = 32 << 10 // looking through a text is quick: only in a long one it shows that it is done again and again
	quiet := strings.Repeat("the market was quiet on this day, ", 9)
	for _, figure := range []string{"5 rupees. ", "5 pesos. ", "$5. ", "5 रुपये. "} {
		requireLinear(t, "far from any country: "+figure, "", quiet+figure, func(s string) { new(Parser).AppendAll(nil, s) })
	}
}

// TestHugeNumber reads ten megabytes of digits: no number, and no big.Int of ten million digits on the way.
func TestHugeNumber(t *testing.T) {
	text := "$" + strings.Repeat("7", 10<<20)
	d := Read(text)
	if len(d.Matches) != 0 {
		t.Errorf("a run of %d digits is a number: %s", len(text)-1, d.Matches[0].Figure)
	}
	if _, err := Amount(text); err == nil || len(err.Error()) > 400 {
		t.Errorf("Amount of a run of digits: %v", err)
	}
}
