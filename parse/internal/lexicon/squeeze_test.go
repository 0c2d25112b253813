package lexicon

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// TestSqueeze packs forms and reads them again, through all ways a letter is packed.
func TestSqueeze(t *testing.T) {
	forms := []string{
		"a", "dollar", "zł", "kč", "€", "евро", "рубль", "रुपया", "元", "人民币", "원", "円", "ভারতীয় রুপি", "𞤁", "$ us", "é", "ｅ", "",
		"\u02ff", "\u0300", "\u2fff", "\u3000", "\u3001", "\u9fff", "\ua000", "\uabff", "\uac00", "\ud7ff", "\ue000", "\U0001e900", "~", "\u007f", "\u0080",
	}
	var packed []byte
	block := rune(0)
	for _, f := range forms {
		packed = AppendSqueezed(packed, f, &block)
	}
	c := column{shared: reader{b: make([]byte, len(forms))}, suffixes: packed} // no form shares a letter
	for _, f := range forms {
		got, same := c.next()
		require.Equal(t, f, string(got))
		require.Zero(t, same)
	}
	require.Empty(t, c.suffixes)
	require.Panics(t, func() { AppendSqueezed(nil, "a\tb", &block) })

	// ASCII takes a byte a letter, and so does an alphabet behind its first letter.
	require.Len(t, AppendSqueezed(nil, "abc", new(rune)), 4)
	require.Len(t, AppendSqueezed(nil, "рубль", new(rune)), 3+5+1)
	require.Len(t, AppendSqueezed(nil, "元", new(rune)), 4)
	require.Len(t, AppendSqueezed(nil, "zł", new(rune)), 4)
}

// TestSqueezeShared: a form that goes on from letters of the one before, of several bytes each.
func TestSqueezeShared(t *testing.T) {
	block := rune(0)
	var packed []byte
	for _, suffix := range []string{"рубль", "я", "ж", "元a"} {
		packed = AppendSqueezed(packed, suffix, &block)
	}
	c := column{shared: reader{b: []byte{0, 4, 5, 2}}, suffixes: packed}
	for _, want := range []struct {
		form string
		same int
	}{{"рубль", 0}, {"рубля", 8}, {"рубляж", 10}, {"ру元a", 4}} {
		form, same := c.next()
		require.Equal(t, want.form, string(form))
		require.Equal(t, want.same, same)
		require.True(t, utf8.Valid(form))
	}
	c = column{shared: reader{b: []byte{0}}, suffixes: []byte("no end")}
	require.Panics(t, func() { c.next() })
}
