package parse

import (
	"flag"
	"math/rand/v2"
	"runtime/debug"
	"strings"
	"testing"
)

// pieces are what figures and the words around them are made of. A fuzzer that strings them together comes to
// sentences that one of single bytes never meets.
var pieces = [128]string{
	"$", "€", "£", "¥", "US$", "C$", "Rs", "kr", "USD", "EUR", "JPY", "TRY", "MUSD", "KWD", "XAU", "R",
	"dollars", "dollar", "euros", "pounds", "pence", "cents", "¢", "p", "yen", "yuan", "won", "rupees", "pesos", "Mexican pesos", "dinars", "bucks",
	"Canadian", "Hong Kong", "Canada", "sterling", "a dime", "grand", "jiao", "satoshis", "元", "角", "0", "1", "5", "7", "10", "42",
	"100", "1,000", "1.234", "2.50", "0.75", "12,34,567", "1 000", "1,23,4", "2019", "999999999999999999999", "½", "1/2", ".5", "5.-", "٥", "20",
	"one", "two", "twenty", "hundred", "thousand", "million", "billion", "m", "bn", "k", "lakh", "crore", "dozen", "half", "quarter", "a",
	"millions", "tens of", "several", "multi", "six-figure", "point", "and", "or", "to", "from", "between", "of", "minus", "-", "–", "−",
	"±", "+", "~", "=", "≈", "/", "%", "(", ")", ",", ";", ":", ".", "|", "\n", "\t",
	"about", "up to", "or more", "nearly", "plus", "per", "share", "a year", "rose", "worth", "equivalent to", "in", "except", "Feb", "at the time", "Date",
}

// phraseOf strings pieces together: seven bits of a byte choose, the eighth leaves out the blank before the piece.
func phraseOf(data []byte) string {
	var b strings.Builder
	for _, x := range data {
		if x < 128 && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(pieces[x&127])
	}
	return b.String()
}

var phraseRuns = flag.Int("phrases", 3000, "how many texts TestPhrases makes of pieces")

// TestPhrases holds texts made of pieces by chance against the rules. The seed is fixed.
func TestPhrases(t *testing.T) {
	r := rand.New(rand.NewPCG(5, uint64(*phraseRuns)))
	data := make([]byte, 24)
	for i := range *phraseRuns {
		n := 2 + r.IntN(len(data)-2)
		for k := range data[:n] {
			data[k] = byte(r.Uint32())
		}
		lang, region := uint8(0), uint8(0) // every other text with something told
		if i%2 == 1 {
			lang, region = uint8(i/2), uint8(i/32)
		}
		checkPhrases(t, parserOf(lang, region), data[:n])
		if t.Failed() {
			return
		}
	}
}

func FuzzPhrases(f *testing.F) {
	f.Add([]byte{8, 44, 70}, uint8(0))
	f.Add([]byte{42, 43 | 128, 92 | 128, 46 | 128, 69}, uint8(1))
	f.Add([]byte{0, 43 | 128, 103, 3 | 128, 44 | 128, 104 | 128}, uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, options uint8) {
		if len(data) <= 200 {
			checkPhrases(t, parserOf(options, options/16), data)
		}
	})
}

// checkPhrases asks every entry point for a text of pieces.
func checkPhrases(t *testing.T, p *Parser, data []byte) {
	t.Helper()
	text := phraseOf(data)
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("panic: %v\n%s", r, debug.Stack())
		}
		if t.Failed() {
			t.Logf("text %q", text)
		}
	}()
	requireRead(t, p, text)
	for m := range p.All(text) {
		requireAlone(t, p, text, m)
	}
	checkPrice(t, p, text, "")
	checkWhole(t, p, text)
}
