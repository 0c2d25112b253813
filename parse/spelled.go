package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exactfigures/figures/internal/exact"

	"github.com/exactfigures/figures/parse/internal/lexicon"
	"github.com/exactfigures/figures/parse/internal/numeral"
)

const (
	maxSpelledBytes = 240 // of a spelled number
	maxSpelledWords = 40
)

// spelledNumber reads a number written in the words of the text's language that begins at token i. Many languages write such
// words in one, so it goes through the letters and not the tokens: longest words first, back where that leads nowhere,
// to the farthest place where a word can end. English has rules of its own (see following).
func (r *reading) spelledNumber(i int) (q quantity, ok bool) {
	if !r.spellable(i) {
		return q, false
	}
	return r.spelledWithin(i, r.firstEnd(i))
}

// spellable reports whether a number in the words of the text's language may begin at token i.
func (r *reading) spellable(i int) bool {
	return r.lang != "" && r.lang != "en" && r.kindAt(i) == wordToken && r.wordBegins(i)
}

// spelledWithin is spelledNumber of a number that ends before a place of the text, where one may begin.
func (r *reading) spelledWithin(i, limit int) (q quantity, ok bool) {
	if r.path == nil {
		r.path = new(wordPath)
	}
	r.path.read(r, r.tokens[i].Start, limit)
	words, ends := r.path.path()
	value, unit, n := numeral.Spelled(words, r.lex.Leads(r.lang))
	for n > 0 && (words[n-1].Op >= numeral.Join || !lexicon.WordEnds(r.text, ends[n-1])) {
		value, unit, n = numeral.Spelled(words[:n-1], r.lex.Leads(r.lang))
	}
	first := slices.IndexFunc(words, func(w numeral.Word) bool { return w.Op != numeral.Join })
	bare := first >= 0 && (words[first].Op == numeral.Times || words[first].Op == numeral.Lead && r.kindAt(i+1) == numberToken)
	if n <= max(first, 0) || n == first+1 && bare { // a bare multiplier: see bareScale and leadingScale
		return q, false
	}
	last := n
	for last < len(words) && words[last].Op == numeral.Join && words[last].Glued {
		last++ // Quechua "-ni-yuq"
	}
	end := ends[last-1]
	for end < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[end:])
		if lexicon.Fold(c) >= 0 {
			break
		}
		end += size // a soft hyphen
	}
	j := i
	for !r.beyond(j) && r.tokens[j].Start < end {
		j++
	}
	if r.tokens[j-1].End > end {
		return q, false
	}
	step := int32(0)
	for unit > 1 && value%unit != 0 {
		unit /= 10 // "vyftien": five and ten
	}
	for u := unit; u >= 10; u /= 10 {
		step++
	}
	number := numeral.Number{Value: exact.New(value, 0), Step: step}
	q = quantity{from: i, to: j, digits: -1, words: true, number: number, bare: number}
	for _, x := range words[:n] {
		q.scaled = q.scaled || x.Op == numeral.Times && x.Value >= 100
	}
	if last := words[n-1]; last.Op == numeral.Times {
		q.last = int(step)
		q.bare = numeral.Number{Value: number.Value.Shift(-step)}
	}
	return q, true
}

// firstEnd returns where the number that begins at token i ends if one of its words has an ending that means "from":
// ათიდან ოც დოლარამდე is from ten to twenty.
func (r *reading) firstEnd(i int) int {
	if r.stop > i {
		return r.tokens[r.stop-1].End
	}
	for k := i; k < i+maxSpelledWords && r.kindAt(k) == wordToken; k++ {
		if t := &r.tokens[k]; t.meanings != nil && t.kinds&(numeric|joining) == 0 {
			break
		}
		if _, number := r.is(k, lexicon.Add); number && r.from(k) {
			return r.tokens[k].End
		}
	}
	return len(r.text)
}

// joining are the kinds of words that join number words.
var joining = kindsOf(lexicon.And)

// spelledBehind reports whether a name may stand before a number in words: in languages that put multipliers in front
// too, and in scripts without blanks.
func (r *reading) spelledBehind(m *mark) bool {
	if r.lex.Leads(r.lang) == nil && !r.unspacedWord(m.head) {
		return false
	}
	_, ok := r.spelledNumber(m.to)
	return ok
}

// numberBegins reports whether an unknown word begins with a number word of the text's language.
func (r *reading) numberBegins(i int) (begins bool) {
	if r.lang == "" || r.lang == "en" {
		return false
	}
	r.lex.NumberWords(r.text[:r.tokens[i].End], r.tokens[i].Start, func(_ int, meanings []lexicon.Entry) {
		_, ok := r.numberWord(meanings)
		begins = begins || ok
	})
	return begins
}

// wordPath is a way through the number words of a piece of text. A reading has the memory for one.
type wordPath struct {
	text  []byte                     // folded to one blank between words, without what joins invisibly
	at    [maxSpelledBytes + 1]int   // where a byte of text stands in the whole text
	from  [maxSpelledBytes + 1]uint8 // where the word that ends here begins, +1; 0: no way leads here
	words [maxSpelledBytes + 1]numeral.Word
	best  int // the farthest end of a word

	way  []numeral.Word // memory of path
	ends []int
}

// read finds the ways through text from byte start on.
func (w *wordPath) read(r *reading, start, limit int) {
	clear(w.from[:len(w.text)+1])
	w.text, w.best = w.text[:0], 0
	blank := false
	for i := start; i < limit && len(w.text) < maxSpelledBytes-utf8.UTFMax; {
		c, size := utf8.DecodeRuneInString(r.text[i:])
		f := lexicon.Fold(c)
		switch {
		case f == ' ' || dash(f) || c == 0x200B:
			blank = true
		case f < 0 || c == 0x200D:
		case !lexicon.IsLetter(c) && c != ',' && c != '\'' && f != '\'':
			i = limit
		default:
			if blank && len(w.text) > 0 {
				w.text = append(w.text, ' ')
			}
			blank = false
			begin := len(w.text)
			w.text = utf8.AppendRune(w.text, c)
			for k := begin; k < len(w.text); k++ {
				w.at[k] = i
			}
			w.at[len(w.text)] = i + size
		}
		i += size
	}
	text := string(w.text)
	leads := r.lex.Leads(r.lang) != nil
	var walk func(at, n int)
	walk = func(at, n int) {
		if at < len(text) && text[at] == ' ' {
			at++
		}
		if n == maxSpelledWords || at == len(text) {
			return
		}
		reach := func(end int, x numeral.Word) {
			if w.from[end] != 0 {
				return
			}
			x.Glued = at == 0 || text[at-1] != ' ' || !strings.ContainsFunc(r.text[w.at[at-1]:w.at[at]], func(c rune) bool { return lexicon.Fold(c) == ' ' })
			w.from[end], w.words[end] = uint8(at+1), x
			if end > w.best && lexicon.WordEnds(r.text, w.at[end]) {
				w.best = end
			}
			walk(end, n+1)
		}
		if text[at] == ',' && leads && at > 0 {
			reach(at+1, numeral.Word{Op: numeral.Comma})
			return
		}
		type word struct {
			end int
			numeral.Word
		}
		var memory [8]word
		found := memory[:0]
		r.lex.NumberWords(text, at, func(end int, meanings []lexicon.Entry) {
			if x, ok := r.numberWord(meanings); ok {
				found = append(found, word{end, x})
			}
		})
		for i, x := range slices.Backward(found) { // longest first
			if x.Op != numeral.Times || !slices.ContainsFunc(found[:i], func(y word) bool { return y.Op == numeral.Times && r.multiplies(text, y.end, x.end, x.Value, y.Value) }) {
				reach(x.end, x.Word)
			}
		}
		if at > 0 && text[at-1] == ' ' {
			if x, size := r.numberJoint(w.at[at]); size > 0 && at+size <= len(text) {
				reach(at+size, x)
			}
		}
	}
	walk(0, 0)
}

// multiplies reports whether text[from:to] is a multiplier that makes value of a part of it: ล้าน behind พัน. A scale in one word of
// two is read by its parts, since the first may belong to more: หนึ่งหมื่นหนึ่งพันล้าน is 11 thousands of millions.
func (r *reading) multiplies(text string, from, to int, value, part int64) (does bool) {
	if text[from] == ' ' {
		return false
	}
	r.lex.NumberWords(text[:to], from, func(end int, meanings []lexicon.Entry) {
		x, ok := r.numberWord(meanings)
		does = does || ok && end == to && x.Op == numeral.Times && x.Value > part && x.Value*part == value
	})
	return does
}

// numberJoint returns an article or "of" that begins at a byte of the text, as both stand inside a number in Romanian: "un
// miliard o sută de milioane". It is as long as size, 0 if there is none.
func (r *reading) numberJoint(at int) (x numeral.Word, size int) {
	k, ok := slices.BinarySearchFunc(r.tokens, at, func(t token, at int) int { return t.Start - at })
	if !ok || r.kindAt(k) != wordToken {
		return x, 0
	}
	if _, article := r.is(k, lexicon.Article); article {
		x = numeral.Word{Value: 1, Article: true}
	} else if x.Op = numeral.Of; !r.class(k, lexicon.ClassOf) {
		return x, 0
	}
	return x, r.tokens[k].End - r.tokens[k].Start
}

// path returns the words that lead to the farthest end, and where each ends in the whole text, until the next read.
func (w *wordPath) path() (words []numeral.Word, ends []int) {
	words, ends = w.way[:0], w.ends[:0]
	for end := w.best; end > 0; end = w.begin(end) {
		words = append(words, w.words[end])
		ends = append(ends, w.at[end])
	}
	slices.Reverse(words)
	slices.Reverse(ends)
	w.way, w.ends = words, ends
	return words, ends
}

// begin returns where the word that ends at end begins, with the blank before it.
func (w *wordPath) begin(end int) int {
	at := int(w.from[end]) - 1
	if at > 0 && w.text[at-1] == ' ' {
		at--
	}
	return at
}

// numberWord returns what a form is as a number word of the text's language.
func (r *reading) numberWord(meanings []lexicon.Entry) (x numeral.Word, ok bool) {
	for _, e := range meanings {
		if e.Langs == 0 || int(e.Langs) >= len(r.own) || !r.own[e.Langs] {
			continue
		}
		switch e.Kind {
		case lexicon.Add:
			if x.Op == numeral.Times && x.Value == e.Value { // with nothing before it a multiplier stands for itself
				continue
			}
			thousand := x
			x, ok = numeral.Word{Op: numeral.Plus, Value: e.Value}, true
			if thousand.Op == numeral.Times && 2*thousand.Value == e.Value {
				x.Behind = thousand.Value
			}
			if e.Has(lexicon.After) {
				x.Op = numeral.Teen
			}
		case lexicon.Mul:
			x, ok = numeral.Word{Op: numeral.Times, Value: e.Value}, true
			if e.Has(lexicon.Before) {
				x.Op = numeral.Lead
			}
		case lexicon.Scale:
			if e.Flags&lexicon.Short == 0 && e.Value < 18 {
				if x.Op == numeral.Lead && ok {
					continue
				}
				if ok && x.Op == numeral.Plus && x.Value == 2*powers[e.Value] { // ألفا
					x.Behind = powers[e.Value]
					continue
				}
				x, ok = numeral.Word{Op: numeral.Times, Value: powers[e.Value]}, true
				if e.Has(lexicon.Before) {
					x.Op = numeral.Lead
				}
			}
		case lexicon.And:
			if !ok {
				x, ok = numeral.Word{Op: numeral.Join}, true
			}
		}
	}
	return x, ok
}

// powers are the powers of ten that fit.
var powers = func() (p [18]int64) {
	for i, v := 0, int64(1); i < len(p); i, v = i+1, v*10 {
		p[i] = v
	}
	return p
}()
