package numeral

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// shown writes a number with the power of ten of its last digit and whether it has a decimal mark: "1234.5 e-1 point".
func shown(n Number) string {
	s := fmt.Sprintf("%se%d", n.Value.Coefficient(), n.Value.Exponent())
	s += fmt.Sprintf(" step %d", n.Step)
	if n.Point {
		s += " point"
	}
	return s
}

// readAs reads a whole text as digits, "" where it is none, both readings where there are two.
func readAs(text string, mark rune) string {
	d := Scan(text, 0)
	if d.End != len(text) {
		return fmt.Sprintf("ends at %d", d.End)
	}
	n, other, two, ok := d.Read(mark)
	switch {
	case !ok:
		return ""
	case two:
		return shown(n) + " or " + shown(other)
	}
	return shown(n)
}

func TestRead(t *testing.T) {
	const none = ""
	for _, x := range []struct {
		text string
		mark rune
		want string
	}{
		// no separator
		{"5", 0, "5e0 step 0"},
		{"0", 0, "0e0 step 0"},
		{"007", 0, "7e0 step 0"},
		{"1234567", '.', "1234567e0 step 0"},
		// one separator, not three digits behind: a decimal mark, whatever is told
		{"12.5", 0, "125e-1 step -1 point"},
		{"12,50", 0, "1250e-2 step -2 point"},
		{"12,50", '.', "1250e-2 step -2 point"},
		{"12.50", ',', "1250e-2 step -2 point"},
		{"1.2345", 0, "12345e-4 step -4 point"},
		{"1234.5", 0, "12345e-1 step -1 point"},
		{".75", 0, "75e-2 step -2 point"},
		{".750", 0, "750e-3 step -3 point"},
		{"0.75", 0, "75e-2 step -2 point"},
		// one separator and three digits behind: the habit decides, else it parts groups
		{"1.234", 0, "1234e0 step 0 or 1234e-3 step -3 point"},
		{"1,234", 0, "1234e0 step 0 or 1234e-3 step -3 point"},
		{"1.234", '.', "1234e-3 step -3 point or 1234e0 step 0"},
		{"1,234", '.', "1234e0 step 0 or 1234e-3 step -3 point"},
		{"1.234", ',', "1234e0 step 0 or 1234e-3 step -3 point"},
		{"1,234", ',', "1234e-3 step -3 point or 1234e0 step 0"},
		{"123.456", 0, "123456e0 step 0 or 123456e-3 step -3 point"},
		{"1234.567", 0, "1234567e-3 step -3 point"}, // no group has four digits
		{"0.123", 0, "123e-3 step -3 point"},        // no group begins with zero
		{"0,500", ',', "500e-3 step -3 point"},
		// one repeated parts groups
		{"1,234,567", 0, "1234567e0 step 0"},
		{"1.234.567", '.', "1234567e0 step 0"},
		{"1 234 567", 0, "1234567e0 step 0"},
		{"1'234'567", 0, "1234567e0 step 0"},
		{"1’234’567", 0, "1234567e0 step 0"},
		// two different ones: the last is the decimal mark
		{"1,234.5", 0, "12345e-1 step -1 point"},
		{"1.234,5", '.', "12345e-1 step -1 point"},
		{"1,234.567", ',', "1234567e-3 step -3 point"},
		{"1,234,567.89", 0, "123456789e-2 step -2 point"},
		{"1 234,5", 0, "12345e-1 step -1 point"},
		{"1\u00a0234\u202f567.8", 0, "12345678e-1 step -1 point"},
		{"1'234.50", 0, "123450e-2 step -2 point"},
		// a blank groups by three, and alone it is no decimal mark
		{"1 234", '.', "1234e0 step 0"},
		{"1\u2009234", ',', "1234e0 step 0"},
		// Indian groups, and groups of four
		{"12,34,567", 0, "1234567e0 step 0"},
		{"1,00,440", 0, "100440e0 step 0"},
		{"12,34,567.89", 0, "123456789e-2 step -2 point"},
		{"1,2345,6789", 0, "123456789e0 step 0"},
		{"1,2345", 0, "12345e-4 step -4 point"}, // one group of four is a decimal number
		// other scripts
		{"١٢٣", 0, "123e0 step 0"},
		{"١٬٢٣٤٫٥", 0, "12345e-1 step -1 point"},
		{"١٬٢٣٤", 0, "1234e0 step 0"},
		{"١٫٢٣٤", 0, "1234e-3 step -3 point"}, // the Arabic decimal mark groups nowhere
		{"१२,३४,५६७", 0, "1234567e0 step 0"},
		{"１，２３４．５", 0, "12345e-1 step -1 point"},
		{"𝟏𝟐.𝟓", 0, "125e-1 step -1 point"},
		{"1·25", 0, "125e-2 step -2 point"}, // the raised point of old British prices
		{"1·250", 0, "1250e-3 step -3 point"},
		// what no convention writes
		{"1,23,4", 0, none},
		{"1,2,3", 0, none},
		{"1.2.3", 0, none},
		{"12,345,67", 0, none},
		{"1.23.456", 0, none}, // only the comma groups the Indian way
		{"1.2345.6789", 0, none},
		{"1,234,5678", 0, none},
		{"0,123,456", 0, none},
		{"1,234.567,8", 0, none},
		{"1,234.567.8", 0, none},
		{"1.234,567.8", 0, none},
		{"123,45,678", 0, none},
	} {
		require.Equal(t, x.want, readAs(x.text, x.mark), "%q, decimal mark %q", x.text, x.mark)
	}
}

func TestScan(t *testing.T) {
	for _, x := range []struct {
		text       string
		pos        int
		want       string // what is taken
		count      int
		grouped    bool
		wantNumber string
	}{
		{"$5.", 1, "5", 1, false, "5e0 step 0"}, // the point of the sentence
		{"5, 6", 0, "5", 1, false, "5e0 step 0"},
		{"5,6", 0, "5,6", 2, true, "56e-1 step -1 point"},
		{"5..6", 0, "5", 1, false, "5e0 step 0"},
		{"5.-", 0, "5", 1, false, "5e0 step 0"},
		{".5", 0, ".5", 1, true, "5e-1 step -1 point"},
		{".", 0, "", 0, false, ""},
		{".x", 0, "", 0, false, ""},
		{"x", 0, "", 0, false, ""},
		{"", 0, "", 0, false, ""},
		{"1 23", 0, "1", 1, false, "1e0 step 0"},           // no group of two
		{"1 2345", 0, "1", 1, false, "1e0 step 0"},         // no group of four
		{"1234 567", 0, "1234", 4, false, "1234e0 step 0"}, // no head of four
		{"0 123", 0, "0", 1, false, "0e0 step 0"},
		{"2019 100", 0, "2019", 4, false, "2019e0 step 0"}, // a year and a count
		{"1 234 56", 0, "1 234", 4, true, "1234e0 step 0"},
		{"1,234 567", 0, "1,234", 4, true, "1234e0 step 0 or 1234e-3 step -3 point"}, // blanks do not go on with commas
		{"1,234'567", 0, "1,234", 4, true, "1234e0 step 0 or 1234e-3 step -3 point"},
		{"1'23", 0, "1", 1, false, "1e0 step 0"},
		{"5'11\"", 0, "5", 1, false, "5e0 step 0"},
		{"12 345 million", 0, "12 345", 5, true, "12345e0 step 0"},
		{"5  000", 0, "5", 1, false, "5e0 step 0"},
		{"5\n000", 0, "5", 1, false, "5e0 step 0"},
		{"5\t000", 0, "5", 1, false, "5e0 step 0"},
		{"1\xff2", 0, "1", 1, false, "1e0 step 0"},
		{"a12b", 1, "12", 2, false, "12e0 step 0"},
	} {
		d := Scan(x.text, x.pos)
		require.Equal(t, x.pos, d.Start, "%q", x.text)
		require.Equal(t, x.want, x.text[d.Start:d.End], "%q", x.text)
		require.Equal(t, x.count, d.Count(), "%q", x.text)
		require.Equal(t, x.grouped, d.Grouped(), "%q", x.text)
		require.Equal(t, x.wantNumber, readAs(x.want, 0), "%q", x.text)
	}
}

// TestLimits: what is longer than the limits is scanned to its end and is no number.
func TestLimits(t *testing.T) {
	longest := strings.Repeat("9", MaxDigits)
	require.Equal(t, longest+"e0 step 0", readAs(longest, 0))
	require.Empty(t, readAs(longest+"9", 0))
	require.Empty(t, readAs("0"+longest, 0))
	require.Empty(t, readAs(longest+".9", 0))
	nines := "0." + strings.Repeat("9", MaxDigits-1)
	require.Equal(t, fmt.Sprintf("%se-%d step -%d point", nines[2:], MaxDigits-1, MaxDigits-1), readAs(nines, 0))

	// As many groups as there is room for separators, then one more.
	groups := "1" + strings.Repeat(",234", MaxDigits/3)
	require.Equal(t, strings.ReplaceAll(groups, ",", "")+"e0 step 0", readAs(groups, 0))
	require.Empty(t, readAs(groups+",234", 0))
	ones := "1" + strings.Repeat(",1", maxSeparators+3)
	require.Empty(t, readAs(ones, 0))
	require.Equal(t, len(ones), func() int { d := Scan(ones, 0); return d.End }())

	long := strings.Repeat("7", 1<<20)
	d := Scan(long, 0)
	require.Equal(t, len(long), d.End)
	_, _, _, ok := d.Read(0)
	require.False(t, ok)
}

// TestIsDigit looks at every row of digits of Unicode by its first and last digit, and at what only looks like one.
func TestIsDigit(t *testing.T) {
	for _, row := range []string{"09", "٠٩", "۰۹", "०९", "০৯", "੦੯", "௦௯", "๐๙", "០៩", "༠༩", "၀၉", "᠐᠙", "０９", "𝟎𝟗", "𝟘𝟡", "𝟢𝟫", "𝟬𝟵", "𝟶𝟿", "𑁦𑁯", "🯰🯹"} {
		r := []rune(row)
		require.Equal(t, 0, digit(r[0]), "%q", r[0])
		require.Equal(t, 9, digit(r[1]), "%q", r[1])
		for i := range rune(10) {
			require.Equal(t, int(i), digit(r[0]+i), "%q", r[0]+i)
			require.True(t, IsDigit(r[0]+i))
		}
	}
	for _, r := range "½²₂①ⅤⅫ五十a.$\u0000\uFFFD" {
		require.False(t, IsDigit(r), "%q", r)
	}
}

// TestNumber compares the two ways a value is made: by int64 and, for more than eighteen digits, by big.Int.
func TestNumber(t *testing.T) {
	for n := 1; n <= MaxDigits; n++ {
		text := strings.Repeat("1234567890", 4)[:n]
		require.Equal(t, text+"e0 step 0", readAs(text, 0))
		if n > 1 {
			point := text[:1] + "." + text[1:]
			got := readAs(point, '.')
			require.True(t, strings.HasPrefix(got, fmt.Sprintf("%se-%d step -%d point", text, n-1, n-1)), got)
		}
	}
}

// TestBlanksInNumbers: every blank that is printed between groups counts, and no wider one.
func TestBlanksInNumbers(t *testing.T) {
	for blank, want := range map[rune]bool{' ': true, 0xA0: true, 0x202F: true, 0x2009: true, 0x2007: true, 0x2008: false, 0x200A: false, 0x3000: false, '\t': false} {
		text := "1" + string(blank) + "234"
		d := Scan(text, 0)
		require.Equal(t, want, d.End == len(text), "%U", blank)
		require.Equal(t, want, d.Grouped(), "%U", blank)
	}
}
