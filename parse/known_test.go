package parse

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// TestPlainWord: a word of letters that stand for themselves, with what ends it, of at most 32 bytes.
func TestPlainWord(t *testing.T) {
	long := strings.Repeat("abcdefgh", 4)
	for _, c := range []struct {
		text, want string
		ok         bool
	}{
		{"", "", false},
		{"a", "a", true},
		{"word", "word", true},
		{"word and more behind it", "word", true},
		{"a and more behind it all", "a", true},
		{"sevenab and more behind it", "sevenab", true},
		{"eightabc and more behind it", "eightabc", true},
		{"nineabcde and more behind it", "nineabcde", true},
		{"fifteenabcdefgh, and more", "fifteenabcdefgh", true},
		{"sixteenabcdefghi, and more", "sixteenabcdefghi", true},
		{"sevtnabcdefghijkl, and more", "sevtnabcdefghijkl", true},
		{long + " and", long, true},
		{long, long, true},
		{long + "i", "", false},
		{long + "i and more", "", false},
		{"5 words and more behind it", "", false},
		{" word and more behind it", "", false},
		{"$", "", false},
		{"word5", "word", true},
		{"word-wise and more behind", "word", true},
		// Letters of other scripts, and what may belong to a word.
		{"дом", "дом", true},
		{"дом и сад", "дом", true},
		{"wordдом and more behind", "wordдом", true},
		{"eightabcдом and more behind", "eightabcдом", true},
		{"word中文 and more behind it", "word", true},
		{"中文", "", false},
		{"word… and more behind it", "word", true},
		{"word\u00adwise and more behind", "", false},
		{"eightabc\u00adwise and more", "", false},
		{"word\xff and more behind it", "", false},
		{"word\u200b and more", "", false},
	} {
		key, end, ok := plainWord(c.text, 0)
		assert.Equal(t, c.ok, ok, "%q", c.text)
		if !ok {
			continue
		}
		assert.Equal(t, c.want, c.text[:end], "%q", c.text)
		assert.Equal(t, keyOf(c.want), key, "%q", c.text)
		_, end, ok = plainWord(".."+c.text, 2)
		assert.True(t, ok, "%q", c.text)
		assert.Equal(t, len(c.want), end-2, "%q", c.text)
	}
}

// TestKnownWords: as many words as share their places are remembered, wherever their own is; one more puts the oldest out.
func TestKnownWords(t *testing.T) {
	var known knownWords
	var same []wordKey // words that share their places, of which two at least have another of them for their own
	own := map[uint64]bool{}
	for n := 0; len(same) <= knownWays; n++ {
		key := keyOf(fmt.Sprint("word", n))
		if key.slot() < knownWays && (len(same) != 1 || key.slot() != same[0].slot()) {
			same, own[key.slot()] = append(same, key), true
		}
	}
	require.Greater(t, len(own), 1)
	for _, key := range same[:knownWays] {
		require.Nil(t, known.find(key))
		assert.Equal(t, key, known.put(knownWord{key: key}).key)
	}
	for _, key := range same[:knownWays] {
		if found := known.find(key); assert.NotNil(t, found) {
			assert.Equal(t, key, found.key)
		}
	}
	known.put(knownWord{key: same[knownWays]})
	assert.Nil(t, known.find(same[0]), "the oldest")
	for _, key := range same[1:] {
		assert.NotNil(t, known.find(key))
	}
}

// TestKeys: no word is taken for another, and all of a word counts for its place, or those of one beginning would push each other out.
func TestKeys(t *testing.T) {
	require.Equal(t, wordKey{}, keyOf(""))
	require.NotEqual(t, keyOf("ab"), keyOf("ba"))
	require.NotEqual(t, keyOf(strings.Repeat("a", 24)+"x"), keyOf(strings.Repeat("a", 24)+"y"))
	for _, n := range []int{0, 8, 16, 24} {
		slots := map[uint64]bool{}
		for c := byte('a'); c <= 'z'; c++ {
			slot := keyOf(strings.Repeat("a", n) + string(c)).slot()
			require.Less(t, slot, uint64(knownSlots))
			slots[slot] = true
		}
		require.Greater(t, len(slots), 20, n)
	}
}

// TestKnowing: what is remembered is of one lexicon, and of no other.
func TestKnowing(t *testing.T) {
	r := readIn(t, "en", "five dollars")
	defer r.free()
	r.knowing()
	require.Same(t, r.lex, r.known.lex)
	key := keyOf("dollars")
	require.NotNil(t, r.known.find(key))
	r.knowing()
	require.NotNil(t, r.known.find(key))
	other := *r.lex
	r.lex = &other
	r.knowing()
	require.Same(t, &other, r.known.lex)
	require.Nil(t, r.known.find(key))
}

// TestChineseOrJapanese: their letters and points, but not the two marks of voice, which belong to the letter before.
func TestChineseOrJapanese(t *testing.T) {
	for c, want := range map[rune]bool{
		0x2FFF: false, 0x3000: true, '、': true, 'あ': true, 0x3098: true, 0x3099: false, 0x309A: false, 0x309B: true, 'ア': true, '中': true,
		0x9FFF: true, 0xA000: false, 'a': false, '가': false,
	} {
		assert.Equal(t, want, chineseOrJapanese(c), "%U", c)
	}
}

// TestVoicedLetters: a mark of voice behind a letter makes another letter of it, so 円 with one is no yen.
func TestVoicedLetters(t *testing.T) {
	for text, want := range map[string]string{
		"5円です":       "5円",
		"5円":         "5円",
		"5円 です":      "5円",
		"5円…":        "5円",
		"5円é":        "5円",
		"5百万円":       "5百万円",
		"五百万円":       "五百万円",
		"五百万円。":      "五百万円",
		"5\u200b円":   "5\u200b円",
		"三千円と五百円":    "三千円 五百円",
		"三千円、それと五百円": "三千円 五百円",
	} {
		var found []string
		for m := range All(text) {
			found = append(found, m.Text)
		}
		assert.Equal(t, want, strings.Join(found, " "), text)
	}
}

// TestScaledCodes: a code with a scale in one word.
func TestScaledCodes(t *testing.T) {
	for text, want := range map[string]string{
		"5 USDm": "USD 5000000", "5 USDk": "USD 5000", "5 EURbn": "EUR 5000000000", "5 EURtn": "EUR 5000000000000", "5 mUSD": "USD 5000000",
		"5 TEUR": "EUR 5000", "5 kEUR": "EUR 5000", "5 MioEUR": "EUR 5000000", "5 MrdEUR": "EUR 5000000000",
		"5 USDx": "", "5 USDmx": "", "5 usdm": "", "5 XXQm": "", "5 ABCbn": "",
	} {
		got := ""
		for m := range All(text) {
			got += m.Figure.String()
		}
		assert.Equal(t, want, got, text)
	}
}

func TestCodeOfWord(t *testing.T) {
	r := readIn(t, "en", "")
	defer r.free()
	for word, want := range map[string]bool{"USD": true, "EUR": true, "AZN": true, "ZAR": true, "usd": false, "Usd": false, "USd": false, "US1": false, "U$D": false, "ABC": false, "[AB": false} {
		e, ok := r.code(word)
		assert.Equal(t, want, ok, word)
		assert.Equal(t, want, e.Kind == lexicon.Currency && e.Has(lexicon.Code), word)
	}
}
