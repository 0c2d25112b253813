package numeral

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPrinted reads digits as a program writes them that has one decimal mark and one separator of groups.
func TestPrinted(t *testing.T) {
	for _, x := range []struct {
		text         string
		point, group rune
		want         string // "" for no such number
	}{
		{"1234", '.', ',', "1234e0 step 0"},
		{"1234.5", '.', ',', "12345e-1 step -1 point"},
		{"1,234.50", '.', ',', "123450e-2 step -2 point"},
		{"1.234,50", ',', '.', "123450e-2 step -2 point"},
		{"1.234", '.', ',', "1234e-3 step -3 point"},
		{"1.234", ',', '.', "1234e0 step 0"},
		{"1,234", '.', ',', "1234e0 step 0"},
		{"12,34,567.8", '.', ',', "12345678e-1 step -1 point"},
		{"1,234,567.891", '.', ',', "1234567891e-3 step -3 point"},
		{".5", '.', ',', "5e-1 step -1 point"},
		{"1\u00a0234,5", ',', '\u00a0', "12345e-1 step -1 point"},
		{"1\u202f234,5", ',', '\u202f', "12345e-1 step -1 point"},
		{"1 234,5", ',', '\u00a0', "12345e-1 step -1 point"}, // typed on a keyboard
		{"1 234,5", ',', '\u202f', "12345e-1 step -1 point"},
		{"1’234.5", '.', '’', "12345e-1 step -1 point"},
		{"1٬234٫5", '٫', '٬', "12345e-1 step -1 point"},
		// what that program does not print
		{"1.234,50", '.', ',', ""},
		{"1,234.50", ',', '.', ""},
		{"1.234.567", '.', ',', ""},
		{"1,234,567", ',', '.', ""},
		{"1\u202f234,5", ',', '\u00a0', ""},
		{"1\u00a0234,5", ',', '\u202f', ""},
		{"1'234.5", '.', '’', ""},
		{"1 234.5", '.', ',', ""},
		{"1,2345.6", '.', ',', ""},
		{"1,23,4.5", '.', ',', ""},
		{"0,123.4", '.', ',', ""},
		{"", '.', ',', ""},
		{strings.Repeat("7", MaxDigits+1), '.', ',', ""},
	} {
		d := Scan(x.text, 0)
		require.Equal(t, len(x.text), d.End, "%q", x.text)
		n, ok := d.Printed(x.point, x.group)
		require.Equal(t, x.want != "", ok, "%q with %q and %q", x.text, x.point, x.group)
		if ok {
			require.Equal(t, x.want, shown(n), "%q with %q and %q", x.text, x.point, x.group)
		}
	}
}

// TestScanPairs reads groups of two, with at most one decimal mark.
func TestScanPairs(t *testing.T) {
	for _, x := range []struct {
		text, taken string
		seps        int
		want        string
	}{
		{"1 23 45 67,89", "1 23 45 67,89", 1, "123456789e-2 step -2 point"},
		{"12 34", "12 34", 0, "1234e0 step 0"},
		{"123456", "123456", 0, "123456e0 step 0"},
		{"1\u00a023\u202f45", "1\u00a023\u202f45", 0, "12345e0 step 0"},
		{"1 23 456", "1 23", 0, "123e0 step 0"}, // no group of three
		{"1 2", "1", 0, "1e0 step 0"},
		{"1 23.", "1 23", 0, "123e0 step 0"},
		{"1 23, 5", "1 23", 0, "123e0 step 0"},
		{"1 23,4", "1 23,4", 1, "1234e-1 step -1 point"},
		{"1 23.4567", "1 23.4567", 1, "1234567e-4 step -4 point"},
		{"1,23,45", "1,23", 1, "123e-2 step -2 point"}, // the comma is its decimal mark
		{"1'23", "1", 0, "1e0 step 0"},
		{"12 %", "12", 0, "12e0 step 0"},
	} {
		d := ScanPairs(x.text, 0)
		require.Equal(t, x.taken, x.text[d.Start:d.End], "%q", x.text)
		require.True(t, d.Paired())
		require.Equal(t, x.seps, d.Groups(), "%q", x.text)
		n, _, _, ok := d.Read('.')
		require.True(t, ok, "%q", x.text)
		require.Equal(t, x.want, shown(n), "%q", x.text)
	}
	d := ScanPairs("x 1 23", 2)
	require.Equal(t, 2, d.Start)
	require.Equal(t, 3, d.Count())
	d = Scan("1,234,567.8", 0)
	require.False(t, d.Paired())
	require.Equal(t, 3, d.Groups())
}

// TestNewerDigits: the rows of digits that the tables of package unicode may not have yet.
func TestNewerDigits(t *testing.T) {
	rows := map[string]rune{
		"Garay": 0x10D40, "Myanmar Pao Karen": 0x116D0, "Myanmar Eastern Pwo Karen": 0x116DA, "Sunuwar": 0x11BF0, "Tolong Siki": 0x11DE0,
		"Gurung Khema": 0x16130, "Kirat Rai": 0x16D70, "outlined": 0x1CCF0, "Ol Onal": 0x1E5F1,
	}
	for name, zero := range rows {
		for i := range rune(10) {
			require.EqualValues(t, i, digit(zero+i), "%s %d", name, i)
			require.Equal(t, zero, Zero(zero+i), "%s %d", name, i)
		}
		require.Equal(t, name == "Myanmar Eastern Pwo Karen", IsDigit(zero-1), "before %s", name)
		require.Equal(t, name == "Myanmar Pao Karen", IsDigit(zero+10), "behind %s", name)
	}
}

func TestZero(t *testing.T) {
	for digits, zero := range map[string]rune{"0189": '0', "٠١٩": '٠', "०९": '०', "０９": '０', "𝟎𝟗": '𝟎', "𝟘𝟙𝟡": '𝟘', "𝟶𝟿": '𝟶'} {
		for _, r := range digits {
			require.Equal(t, string(zero), string(Zero(r)), "%q", r)
		}
	}
}
