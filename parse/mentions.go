package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse/internal/lexicon"
)

// mentions are the places of a text where one word stands with a country that tells its currency ("Mexican pesos"), or
// where countries are named. A window that has such a word in it asks what stands beside it; the text is gone through once
// for all of them, from left to right.
type mentions struct {
	word     string    // "" for countries
	first    rune      // of the stem of the word, folded, 0 if that is but one letter
	rests    [2]string // what follows it, in small letters and in capitals; the second is "" for letters that have none
	from, to int       // the part of the text that was gone through
	found    []mention
}

// mention is one place, and the currencies that it tells, none where it may tell any, or the country that it names.
type mention struct {
	at     int
	codes  []money.Currency
	region string
}

// fullerFar reports whether the word of a phrase may stand with its country in the text beside the window.
func (r *reading) fullerFar(p *phrase) bool {
	if r.reach == farthest || !r.cutFrom && !r.cutTo {
		return false
	}
	word := lastWord(r.tokens[p.mark.head].Of(r.text))
	if len(word) < 2 {
		return true
	}
	from, window, to := r.beside()
	for _, f := range r.mentionsIn(word, from, to) {
		if f.at >= from && f.at <= to && (f.at < window.Start || f.at > window.End) && (f.codes == nil || len(common(f.codes, p.mark.codes)) > 0) {
			return true
		}
	}
	return false
}

// beside returns the part of the text that the farthest reach has, and the part of it that the window has.
func (r *reading) beside() (from int, window Span, to int) {
	window = Span{r.tokens[0].Start, r.tokens[len(r.tokens)-1].End}
	return wordBefore(r.text, window.Start-windowFar), window, wordBehind(r.text, window.End+windowFar)
}

// mentionsIn returns the mentions of a word, or of countries, in a part of the text at least.
func (r *reading) mentionsIn(word string, from, to int) []mention {
	var m *mentions
	for i := range r.mentions {
		if other := r.mentions[i].word; other == word || (other != "") == (word != "") && sameStem(other, word) {
			m = &r.mentions[i]
		}
	}
	if m == nil {
		r.mentions = append(r.mentions, mentionsOf(word))
		m = &r.mentions[len(r.mentions)-1]
	}
	if from < m.from || from > m.to {
		m.from, m.to, m.found = from, from, nil
	}
	if m.to < to {
		if word == "" {
			m.to = r.findPlaces(m, to)
		} else {
			r.findFuller(m, to)
			m.to = to
		}
	}
	for len(m.found) > 0 && m.found[0].at < from-windowFar { // no window comes back so far
		m.found, m.from = m.found[1:], from-windowFar
	}
	return m.found
}

// findFuller finds where the word of m stands with its country, up to a place. It looks for what follows the first letter of
// its stem, which may be a capital.
func (r *reading) findFuller(m *mentions, to int) {
	for _, rest := range m.rests {
		if rest == "" {
			continue
		}
		for from := m.to; ; from += len(rest) {
			i := strings.Index(r.text[from:to], rest)
			if i < 0 {
				break
			}
			from += i
			if m.first == 0 && !r.insideWord(from) || m.first != 0 && beginsWith(r.text[:from], m.first) {
				r.fullerAround(m, from)
			}
		}
	}
}

// mentionsOf returns the mentions of a word, none of which was looked for.
func mentionsOf(word string) mentions {
	m := mentions{word: word}
	if word == "" {
		return m
	}
	m.first, m.rests[0] = splitStem(word)
	if upper := strings.ToUpper(m.rests[0]); upper != strings.ToLower(m.rests[0]) {
		m.rests[1] = upper
	}
	return m
}

// splitStem returns the first letter of the stem of a word, folded, and the rest of it; the stem as a whole and no letter
// where it has but one.
func splitStem(word string) (first rune, rest string) {
	if len(word) > stemBytes {
		end := stemBytes
		for !utf8.RuneStart(word[end]) {
			end--
		}
		word = word[:max(end, 1)]
	}
	c, size := utf8.DecodeRuneInString(word)
	if size == len(word) {
		return 0, word
	}
	return lexicon.Fold(c), word[size:]
}

// insideWord reports whether the letter at a place of the text goes on with a word.
func (r *reading) insideWord(at int) bool {
	c, _ := utf8.DecodeRuneInString(r.text[at:])
	before, _ := utf8.DecodeLastRuneInString(r.text[:at])
	return lexicon.IsLetter(before) && !lexicon.Unspaced(before) && !lexicon.Unspaced(c)
}

// beginsWith reports whether the last letter of a text is one that begins a word.
func beginsWith(text string, first rune) bool {
	c, size := utf8.DecodeLastRuneInString(text)
	if lexicon.Fold(c) != first {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	return !lexicon.IsLetter(before) || lexicon.Unspaced(before)
}

// fullerAround adds the marks of one currency around a place that end in the word of m.
func (r *reading) fullerAround(m *mentions, at int) {
	r.aside(at-maxMark, at+maxMark, func(k int) bool {
		name, ok := r.markAt(k)
		if !ok || !sameStem(lastWord(r.tokens[name.head].Of(r.text)), m.word) {
			return true
		}
		if r.moreBehind(name.to) {
			m.found = append(m.found, mention{at: r.tokens[k].Start}) // what stands behind may say more: 元人民币
		}
		if len(name.codes) == 1 && name.flags&lexicon.Symbol == 0 {
			m.found = append(m.found, mention{at: r.tokens[k].Start, codes: name.codes})
		}
		return true
	})
}

// moreBehind reports whether what stands behind the name of a currency may tell which it is: a country or another mark.
func (r *reading) moreBehind(k int) bool {
	if r.beyond(k) {
		return false
	}
	_, country := r.countryBehind(k)
	return country || r.tokens[k].kinds&marking != 0
}

// findPlaces finds where countries are named, or people and things that are from there, up to a place at least. It returns
// how far the text was gone through: where nothing is named that is not done again.
func (r *reading) findPlaces(m *mentions, to int) (through int) {
	places := lexicon.Places()
	i := m.to
	for i < to {
		at, end := places.Next(r.text, i)
		if at >= to {
			return at
		}
		r.aside(at-maxMark, end+maxMark, func(k int) bool {
			t := r.tokens[k]
			if t.Start >= end {
				return false
			}
			if region := r.countryAt(k); region != "" && t.End > at {
				m.found = append(m.found, mention{at: t.Start, region: region})
			}
			return true
		})
		i = end
	}
	return i
}

// aside cuts a part of the text beside the window into tokens and gives each to f, until it returns false.
func (r *reading) aside(from, to int, f func(k int) bool) {
	n, numbers, wants := len(r.tokens), len(r.numbers), r.wants
	from, to = wordBefore(r.text, from), wordBehind(r.text, to)
	r.cut(from, to, n+to-from)
	for k := n; k < len(r.tokens); k++ {
		if !f(k) {
			break
		}
	}
	r.tokens, r.numbers, r.wants = r.tokens[:n], r.numbers[:numbers], wants
}
