package numeral

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

// FuzzScanDigits holds of every text: what is scanned is digits and separators only, ends before what is no digit, and
// means the same in another script; both readings have the digits that were written.
func FuzzScanDigits(f *testing.F) {
	for _, s := range []string{
		"", "5", ".5", "5.", "1,234.5", "1.234,5", "1 234,5", "1\u00a0234\u202f567", "1'234.50", "12,34,567", "1,2345,6789", "1,23,4",
		"١٬٢٣٤٫٥", "１，２３４", "𝟏.𝟐", "1·5", "1\xff2", "1,", "1,,2", "0,123", "00,123", "0.000", strings.Repeat("9", 41), strings.Repeat("1,", 20) + "1",
	} {
		f.Add(s, 0)
		f.Add("$"+s, 1)
	}
	f.Fuzz(func(t *testing.T, text string, pos int) {
		if pos < 0 || pos > len(text) || pos < len(text) && !utf8.RuneStart(text[pos]) {
			return
		}
		d := Scan(text, pos)
		require.Equal(t, pos, d.Start)
		require.True(t, d.End >= pos && d.End <= len(text))
		taken := text[pos:d.End]
		digits := ""
		last := -1
		for _, r := range taken {
			last = digit(r)
			if last >= 0 {
				digits += string(rune('0' + last))
			} else {
				require.NotZero(t, fold(r), "%q is neither a digit nor a separator", r)
			}
		}
		require.True(t, last >= 0 || taken == "", "%q ends with a separator", taken)
		if next, _ := utf8.DecodeRuneInString(text[d.End:]); d.End < len(text) && taken != "" {
			require.False(t, IsDigit(next), "%q goes on", taken)
		}
		require.Equal(t, min(len(digits), MaxDigits), d.Count())
		if again := Scan(taken, 0); taken != "" {
			require.Equal(t, len(taken), again.End, "%q alone", taken)
		}

		for _, mark := range []rune{0, '.', ','} {
			n, other, two, ok := d.Read(mark)
			if !ok {
				continue
			}
			require.LessOrEqual(t, len(digits), MaxDigits)
			for i, x := range []Number{n, other} {
				if i == 1 && !two {
					break
				}
				require.Equal(t, strings.TrimLeft(digits, "0"), strings.TrimLeft(x.Value.Coefficient().String(), "0"), "%q", taken)
				require.True(t, x.Step <= 0 && x.Step >= -MaxDigits)
				require.Equal(t, x.Step, x.Value.Exponent())
				require.Equal(t, x.Step < 0, x.Point)
			}
			if two {
				require.False(t, n.Value.Equal(other.Value), "%q has two readings that are one", taken)
				require.NotEqual(t, n.Point, other.Point)
			}
			script := strings.Map(func(r rune) rune {
				if v := digit(r); v >= 0 {
					return 'ൠ' + 6 + rune(v) // Malayalam
				}
				return r
			}, taken)
			e := Scan(script, 0)
			require.Equal(t, len(script), e.End)
			m, _, again, ok := e.Read(mark)
			require.True(t, ok)
			require.Equal(t, shown(n), shown(m), "%q and %q", taken, script)
			require.Equal(t, two, again)
		}
	})
}

// FuzzStack holds of every order of words: no panic, no endless number, and a step that the number is a multiple of.
func FuzzStack(f *testing.F) {
	f.Add([]byte{3, 130, 7})
	f.Add([]byte{255, 255, 255, 255, 255, 255})
	f.Fuzz(func(t *testing.T, data []byte) {
		var s Stack
		for _, b := range data[:min(len(data), 24)] { // as many as a reader takes
			ok := true
			switch {
			case b < 100:
				d := Scan([]string{"1", "2.5", "20", "300", "0.05", "1000000"}[b%6], 0)
				n, _, _, _ := d.Read('.')
				ok = s.Add(n)
			case b < 120:
				ok = s.Multiply(int64(b))
			default:
				ok = s.Scale(int(b-120) / 8)
			}
			if !ok {
				break
			}
		}
		n := s.Number()
		require.LessOrEqual(t, n.Value.NumDigits()+int(max(0, n.Value.Exponent())), 200)
		require.GreaterOrEqual(t, int32(MaxExponent), n.Step)
		require.True(t, n.Value.Decimal().Mod(decimal.New(1, n.Step)).IsZero(), "%s", shown(n))
	})
}
