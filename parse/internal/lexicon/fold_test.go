package lexicon

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestFold(t *testing.T) {
	for _, x := range []struct {
		from string
		want rune
	}{
		{"Aa", 'a'}, {"Zz", 'z'}, {"Ａａ", 'a'}, {"Яя", 'я'}, {"Σσς", 'σ'}, {"Őő", 'ő'}, {"Àà", 'à'},
		{" \t\n\r\v\f\u00a0\u2000\u2007\u2009\u200a\u202f\u3000", ' '},
		{"'\u2018\u2019\u02bc\u02bb＇\u05f3", '\''},
		{"\"\u05f4＂", '"'},
		{"-\u2010\u2011－\u05be", '-'},
		{"$＄\ufe69", '$'}, {"¢\uffe0", '¢'}, {"£\uffe1", '£'}, {"¥\uffe5", '¥'}, {"₩\uffe6", '₩'},
		{",，\u060c", ','}, {";；\u061b", ';'}, {"?？\u061f", '?'}, {"%％\u066a", '%'}, {"(（", '('}, {")）", ')'}, {"~～", '~'}, {"0０", '0'},
		{"\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff", -1},
	} {
		for _, r := range x.from {
			require.Equal(t, x.want, Fold(r), "%q", r)
		}
	}
	// What differs in more than its form stays apart.
	for _, r := range "–—−½²①﷼元円€₽١五.,:/" {
		require.Equal(t, r, Fold(r), "%q", r)
	}
}

// TestFoldTwice: what is folded folds to itself, so that forms are stored folded and texts fold as they are read.
func TestFoldTwice(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if f := Fold(r); f >= 0 && Fold(f) != f {
			t.Errorf("%q folds to %q, that to %q", r, f, Fold(f))
		}
	}
}

func TestFoldString(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"", ""},
		{"US$", "us$"},
		{"Hong  Kong\u00a0Dollars", "hong kong dollars"},
		{"  a  ", "a"},
		{"U.S. $", "u.s. $"},
		{"dol\u00adlar\u200f", "dollar"},
		{"pa\u2019anga", "pa'anga"},
		{"ＵＳＤ", "usd"},
		{"½", "½"},
		{"t\u01b0\u01a1ng đo\u0302\u0300ng, trie\u0323\u0302u", "tương đồng, triệu"}, // pieces are put together
		{"\u110b\u116f\u11ab \u1106\u1161\u11ab", "원 만"},
		{"ﬀ", "ﬀ"}, // no compatibility forms: offsets and ½ stay what they are
	} {
		require.Equal(t, x.want, FoldString(x.text), "%q", x.text)
		require.Equal(t, x.want, FoldString(FoldString(x.text)), "%q twice", x.text)
	}
}

func TestUnspaced(t *testing.T) {
	for _, r := range "元円万億ひらカター원억ไทยລາວខ្មែရ" {
		if !unicode.Is(unicode.M, r) {
			require.True(t, Unspaced(r), "%q", r)
		}
	}
	for _, r := range "aéяαאعअ১5$ _" {
		require.False(t, Unspaced(r), "%q", r)
	}
}

func TestIsLetter(t *testing.T) {
	for _, r := range "azAZéЯα元ひ원ไअ\u0301\u093e" {
		require.True(t, IsLetter(r), "%q", r)
	}
	for _, r := range "09٣½$€_-.'\u2019 \u00ad\n" + string(utf8.RuneError) {
		require.False(t, IsLetter(r), "%q", r)
	}
}

func TestPackRegion(t *testing.T) {
	for _, code := range []string{"US", "HK", "AA", "ZZ"} {
		require.Equal(t, code, UnpackRegion(PackRegion(code)))
	}
	require.NotEqual(t, PackRegion("US"), PackRegion("SU"))
}

// TestFoldOfTexts: the letters that Fold, IsLetter and Unspaced answer for at once are as package unicode has them.
func TestFoldOfTexts(t *testing.T) {
	for r := rune(0x80); r < 0x20000; r++ {
		letter := unicode.IsLetter(r) || unicode.Is(unicode.M, r)
		require.Equal(t, letter, IsLetter(r), "%U", r)
		unspaced := r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Hangul) || r == 'ー'
		require.Equal(t, unspaced, Unspaced(r), "%U", r)
		if PlainLetter(r) {
			require.True(t, letter && !Unspaced(r) && Fold(r) >= 0, "%U", r)
		}
		if letter && r < 0xFF00 && Fold(r) >= 0 && Fold(r) != unicode.ToLower(r) {
			require.Contains(t, "ʻʼςيىك", string(r), "%U", r)
		}
	}
}

// TestRuneAt: letters are decoded as package utf8 does it, also where bytes are broken.
func TestRuneAt(t *testing.T) {
	edges := []byte{0, 'a', 0x7F, 0x80, 0x81, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xFF}
	for x := range 256 {
		for _, y := range edges {
			for _, z := range edges {
				text := string([]byte{byte(x), y, z, 0x80})
				for n := 1; n <= len(text); n++ {
					want, wide := utf8.DecodeRuneInString(text[:n])
					c, size := RuneAt(text[:n], 0)
					require.Equal(t, [2]int{int(want), wide}, [2]int{int(c), size}, "% x", text[:n])
				}
			}
		}
	}
}
