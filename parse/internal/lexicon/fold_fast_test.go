package lexicon

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

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
			require.Contains(t, "ʻʼς", string(r), "%U", r)
		}
	}
}
