package parse

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// stopped returns the windows of a text in a language and where the skimmer stopped: at what stands in «».
func stopped(t *testing.T, lang, text string) (w windows, at, end int) {
	t.Helper()
	at, end = strings.Index(text, "«"), strings.Index(text, "»")
	require.True(t, 0 <= at && at < end, text)
	end -= len("«")
	p := new(Parser)
	if lang != "" {
		p.Languages = []language.Tag{language.MustParse(lang)}
	}
	return p.windows(strings.NewReplacer("«", "", "»", "").Replace(text)), at, end
}

// TestNumberNear: a mark is worth a window only where a number may be near, in front of it or behind it. What is no number is not
// worth one, or "all" and "try", which are codes too, would cost one each.
func TestNumberNear(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       bool
	}{
		{"en", "«$»5", true},
		{"en", "5«€»", true},
		{"en", "5 «euros»", true},
		{"en", "«USD» 5", true},
		{"en", "«dollars»", false},
		{"en", "he will «try»", false},
		{"en", "«all» of them", false},
		{"en", "9«$»", true},
		{"en", "«$»9", true},
		{"en", "0«$»", true},
		{"en", ":«$»", false},
		{"en", "«$»:", false},
		{"en", "/«$»/", false},
		// Words in front: four, and of those an article right before.
		{"en", "five «dollars»", true},
		{"en", "five US «dollars»", true},
		{"en", "five of the US «dollars»", true},
		{"en", "five of the best US «dollars»", false},
		{"en", "5 of the best US «dollars»", false},
		{"en", "a «dollar»", true},
		{"en", "a US «dollar»", true},
		{"en", "a weak US «dollar»", false},
		{"en", "million «dollars»", true},
		{"en", "hundreds of «dollars»", true},
		{"en", "half of «dollars»", true},
		{"en", "the strong «dollars»", false},
		{"en", "5, «dollars»", true},
		{"en", "½ «dollar»", true},
		{"en", "² «dollar»", true},
		{"en", "٥ «dollar»", true},
		{"en", "— «dollar»", false},
		{"en", "… «dollar»", false},
		{"en", "5 — «dollar»", true},
		{"en", "5" + strings.Repeat(" ", 63) + "«dollar»", true},
		{"en", "5" + strings.Repeat(" ", 64) + "«dollar»", false},
		{"en", "A5 «dollar»", true},
		// Words behind: three.
		{"en", "«dollars» five", true},
		{"en", "«dollars» of the five", true},
		{"en", "«dollars» of all the five", false},
		{"en", "«dollars» of all the 5", false},
		{"en", "«dollars» of the last", false},
		{"en", "«dollars» a", false},
		{"en", "«dollars»: 5", true},
		{"en", "«dollars» — 5", true},
		{"en", "«dollars» — ٥", true},
		{"en", "«dollars» — ½", true},
		{"en", "«dollars» — …", false},
		{"en", "«dollars»" + strings.Repeat(" ", 39) + "5", true},
		{"en", "«dollars»" + strings.Repeat(" ", 40) + "5", false},
		// Other scripts.
		{"zh", "五«元»", true},
		{"zh", "«元»五", true},
		{"zh", "看«元»", false},
		{"zh", "«元»看", false},
		{"zh", "万«元»", true},
		{"ru", "пять «рублей»", true},
		{"ru", "сильный «рубль»", false},
		{"ru", "«рублей» пять", true},
		{"ru", "«рублей» дом", false},
		{"th", "ห้า«บาท»", true},
		{"hi", "पाँच «रुपये»", true},
		{"hi", "५ «रुपये»", true},
		// A word that begins with a number, where the language writes so.
		{"de", "fünfhundert «Euro»", true},
		{"de", "Fünftausend «Euro»", true},
		{"de", "Wetter «Euro»", false},
		{"de", "«Euro» Wetter", false},
		{"it", "duecento «euro»", true},
		// Letters that cannot be looked up at once may be a number.
		{"en", "fi\u00adve «dollars»", true},
		{"en", "«dollars» fi\u00adve", true},
		{"en", strings.Repeat("x", 40) + " «dollars»", true},
		{"en", strings.Repeat("x", 30) + " «dollars»", false},
	} {
		w, at, end := stopped(t, c.lang, c.text)
		assert.Equal(t, c.want, w.numberNear(at, end), "%s: %q", c.lang, c.text)
		w.free()
	}
}

// TestMarkHere: the skimmer knows the words of all languages; what counts is a mark in that of the text.
func TestMarkHere(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       bool
	}{
		{"en", "5 «$»", true},
		{"en", "5 «dollars»", true},
		{"en", "5 «USD»", true},
		{"en", "5 «cents»", true},
		{"en", "5 «house»", false},
		{"en", "5 «kronor»", true},
		{"en", "5 «libras»", false},
		{"es", "5 «libras»", true},
		{"de", "5 «Euro»", true},
		// One word of a longer name, or of none.
		{"en", "5 Hong Kong «dollars»", true},
		{"en", "5 US «dollars»", true},
		{"en", "5 pounds «sterling»", true},
		{"en", "5 «sterling»", true},
		{"en", "5 Hong «Kong»", false},
		{"en", "5 «Hong» Kong dollars", true},
		{"en", "5 «Hong» Kong houses", false},
		{"en", "dollars in the «house»", false},
		{"en", "5 dollars «house»", false},
		{"en", "5 «House» dollars", false},
		// Character references.
		{"en", "5 «&»euro;", true},
		{"en", "«&»pound;5", true},
		{"en", "«&»amp; 5", false},
		{"en", "«&» 5", false},
		// Scripts without blanks.
		{"zh", "5«元»", true},
		{"zh", "5«人»民币", true},
		{"zh", "5«人»民", false},
		{"zh", "5«人民币»", true},
		{"zh", "5«看»", false},
		{"ja", "5«円»", true},
		{"th", "5 «บาท»", true},
		// Letters that need a closer look.
		{"en", "5 «dol\u00adlars»", true},
		{"en", "5 «euros\u200b»", true},
		{"en", "5 dol\u00adlars «house»", false},
		{"en", "5 \xff «house»", false},
		{"en", "5 \xff «dollars»", true},
		{"ru", "5 «рублей»", true},
		{"ru", "5 белорусских «рублей»", true},
		{"ru", "5 «домов»", false},
	} {
		w, at, end := stopped(t, c.lang, c.text)
		assert.Equal(t, c.want, w.markHere(at, end), "%s: %q", c.lang, c.text)
		assert.Equal(t, c.want && w.numberNear(at, end), w.candidate(at, end), "%s: %q", c.lang, c.text)
		w.free()
	}
}

// TestDigitBeside: only a digit of ASCII, right beside or behind one blank.
func TestDigitBeside(t *testing.T) {
	for text, want := range map[string]bool{
		"«$»": false, "«$»0": true, "«$»9": true, "0«$»": true, "9«$»": true, "«$» 5": true, "5 «$»": true, "«$»  5": false, "5  «$»": false,
		"«$»/": false, "«$»:": false, "/«$»": false, ":«$»": false, "x«$»x": false, " «$» ": false, "«$»٥": false, "5-«$»": false,
	} {
		w, at, end := stopped(t, "en", text)
		assert.Equal(t, want, digitBeside(w.text, at, end), text)
		w.free()
	}
}

// TestLettersAround: where a word begins and ends. Letters of scripts without blanks are no word.
func TestLettersAround(t *testing.T) {
	for _, c := range []struct {
		text          string
		limit         int
		before, after string // the letters in front of the bar and behind it
	}{
		{"the|word here", 99, "the", "word"},
		{"The|Word", 99, "The", "Word"},
		{"aZ|zA[", 99, "aZ", "zA"},
		{"@a|z{", 99, "a", "z"},
		{"`A|Z`", 99, "A", "Z"},
		{"a|1", 99, "a", ""},
		{" | ", 99, "", ""},
		{"|", 99, "", ""},
		{"été|дом", 99, "été", "дом"},
		{"中é|é中", 99, "é", "é"},
		{"中|元", 99, "", ""},
		{"…é|é…", 99, "é", "é"},
		{"abcdef|ghijkl", 3, "def", "ghi"},
		{"a\xff|\xffb", 99, "", ""},
	} {
		at := strings.Index(c.text, "|")
		text := strings.Replace(c.text, "|", "", 1)
		assert.Equal(t, c.before, text[lettersBefore(text, at, max(0, at-c.limit)):at], c.text)
		assert.Equal(t, c.after, text[at:lettersBehind(text, at, min(len(text), at+c.limit))], c.text)
	}
}

// TestWordsBefore: the first whole word that begins so many bytes before a place at most.
func TestWordsBefore(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"one two three|", 100, "one two three"},
		{"one two three|", 13, "one two three"},
		{"one two three|", 12, " two three"},
		{"one two three|", 9, "two three"},
		{"one two three|", 8, " three"},
		{"one two three|", 5, "three"},
		{"one two three|", 4, ""},
		{"one two three|", 0, ""},
		{"été chaud|", 10, " chaud"},
		{"a дом|", 5, ""},
		{"a дом|", 6, "дом"},
		{"a дом|", 7, " дом"},
		{"|", 5, ""},
	} {
		at := strings.Index(c.text, "|")
		text := strings.Replace(c.text, "|", "", 1)
		assert.Equal(t, c.want, text[wordsBefore(text, at, c.most):at], "%s %d", c.text, c.most)
	}
}
