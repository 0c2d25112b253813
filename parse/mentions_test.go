package parse

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// TestSplitStem: the first letter of a stem and what follows it.
func TestSplitStem(t *testing.T) {
	for _, c := range []struct {
		word  string
		first rune
		rest  string
	}{
		{"pesos", 'p', "eso"},
		{"Pesos", 'p', "eso"},
		{"peso", 'p', "eso"},
		{"won", 'w', "on"},
		{"re", 'r', "e"},
		{"x", 0, "x"},
		{"рубль", lexicon.Fold('р'), "у"},
		{"元", 0, "元"},
		{"元人", 0, "元"}, // four bytes end in the second letter
		{"aé元", 'a', "é"},
		{"", 0, ""},
	} {
		first, rest := splitStem(c.word)
		assert.Equal(t, c.first, first, c.word)
		assert.Equal(t, c.rest, rest, c.word)
	}
	m := mentionsOf("pesos")
	assert.Equal(t, [2]string{"eso", "ESO"}, m.rests)
	m = mentionsOf("元")
	assert.Equal(t, [2]string{"元", ""}, m.rests)
	m = mentionsOf("")
	assert.Equal(t, [2]string{}, m.rests)
}

// TestLetterAtWord: where a letter begins a word or goes on with one.
func TestLetterAtWord(t *testing.T) {
	for _, c := range []struct {
		text           string
		inside, begins bool
	}{
		{"|p", false, false}, {"a|p", true, false}, {" |p", false, false}, {"-|p", false, false}, {"5|p", false, false}, {"é|p", true, false},
		{"中|p", false, false}, {"a|中", false, false}, {"中|国", false, false},
	} {
		at := strings.Index(c.text, "|")
		r := readIn(t, "en", strings.Replace(c.text, "|", "", 1))
		assert.Equal(t, c.inside, r.insideWord(at), c.text)
		r.free()
	}
	for text, want := range map[string]bool{
		"p": true, " p": true, "P": true, " P": true, "-p": true, "5p": true, "ap": false, "éP": false, "中p": true, "x": false, "": false, "p ": false,
	} {
		assert.Equal(t, want, beginsWith(text, 'p'), "%q", text)
	}
}

// far is a figure with many words between it and what is named before and behind it.
func far(before, words, figure, behind string) string {
	return before + words + figure + words + behind
}

// TestFullerFar: a word that is named more fully elsewhere is what it is there, also where that stands beyond the window.
func TestFullerFar(t *testing.T) {
	rain := strings.Repeat("and then the rain went on for a while. ", 4)
	for _, c := range []struct {
		name, text string
		want       money.Currency
	}{
		{"in front", far("It cost 20 Mexican pesos. ", rain, "He paid 50 pesos. ", ""), money.MustParseCurrency("MXN")},
		{"behind", far("", rain, "He paid 50 pesos. ", "It cost 20 Mexican pesos."), money.MustParseCurrency("MXN")},
		{"in capitals", far("IT COST 20 CHILEAN PESOS. ", rain, "He paid 50 pesos. ", ""), money.MustParseCurrency("CLP")},
		{"one peso", far("A Colombian peso is little. ", rain, "He paid 50 pesos. ", ""), money.MustParseCurrency("COP")},
		{"of another word", far("It cost 20 Canadian dollars. ", rain, "He paid 50 pesos. ", ""), money.Currency{}},
		{"nowhere", far("", rain, "He paid 50 pesos. ", ""), money.Currency{}},
		{"inside another word", far("The Mexicanpesos club met. ", rain, "He paid 50 pesos. ", ""), money.Currency{}},
		{"dollars", far("It cost 20 Australian dollars. ", rain, "He paid 50 dollars. ", ""), money.AUD},
		{"the nearer one", far("It cost 20 Australian dollars. ", rain, "He paid 5 Canadian dollars and 50 dollars. ", ""), money.CAD},
		{"roubles", far("It cost 20 Belarusian roubles. ", rain, "He paid 50 roubles. ", ""), money.MustParseCurrency("BYN")},
	} {
		for _, text := range []string{c.text + strings.Repeat(rain, 9), strings.Repeat(rain, 9) + c.text} {
			found := false
			for m := range All(text) {
				if m.Text == "50 pesos" || m.Text == "50 dollars" || m.Text == "50 roubles" {
					found = true
					assert.Equal(t, c.want, m.Figure.Currency(), "%s: %s", c.name, m.Figure)
				}
			}
			assert.True(t, found, c.name)
		}
	}
}

// TestMentionsGoOn: a text is gone through once; asked for a part of what was seen, the same is found, and behind it more.
func TestMentionsGoOn(t *testing.T) {
	gap := strings.Repeat(" and then the rain went on", 80) // more than a window reaches
	text := "20 Mexican pesos" + gap + " 30 Chilean pesos" + gap + " 40 Cuban pesos in Cuba" + gap + " 5 pesos"
	w := new(Parser).windows(text)
	defer w.free()
	w.language()
	at := func(list []mention) (words []string) {
		for _, m := range list {
			words = append(words, strings.Fields(text[m.at:])[0]+" "+m.codes[0].String())
		}
		return words
	}
	chilean, cuban := strings.Index(text, "Chilean"), strings.Index(text, "Cuban")
	require.Equal(t, []string{"Mexican MXN"}, at(w.mentionsIn("pesos", 0, 100)))
	require.Equal(t, []string{"Mexican MXN"}, at(w.mentionsIn("peso", 0, 100)), "another form of the word")
	require.Equal(t, []string{"Mexican MXN", "Chilean CLP"}, at(w.mentionsIn("pesos", 0, chilean+30)))
	require.Equal(t, []string{"Mexican MXN", "Chilean CLP"}, at(w.mentionsIn("pesos", 0, 100)))
	require.Equal(t, []string{"Chilean CLP", "Cuban CUP"}, at(w.mentionsIn("pesos", chilean, cuban+30)), "what is far behind is forgotten")
	require.Len(t, w.mentions, 1)
	require.Empty(t, w.mentionsIn("dollars", 0, len(text)))
	require.Len(t, w.mentions, 2)
	var regions []string
	for _, m := range w.mentionsIn("", cuban-10, cuban+60) {
		regions = append(regions, m.region)
	}
	require.Equal(t, []string{"CU"}, regions)
	require.Len(t, w.mentions, 3)
}
