package lexicon

import (
	"iter"
	"math/bits"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// skimmer is a Skimmer that is unpacked when it is wanted first: the generator makes them, which takes longer than all the
// rest.
type skimmer struct {
	once    sync.Once
	skimmer *Skimmer
}

func (x *base) skimmer(s *skimmer, section int) *Skimmer {
	s.once.Do(func() {
		var other *Skimmer
		if section != sectionMarks {
			other = Marks()
		}
		s.skimmer = readSkimmer(x.pack.open(section), other)
	})
	return s.skimmer
}

// Marks returns the Skimmer for the marks of currencies of all languages. It is unpacked on the first call.
func Marks() *Skimmer {
	x := shared()
	return x.skimmer(&x.marks, sectionMarks)
}

// Places returns the Skimmer for the names of countries, and of what is from there, in all languages. It is unpacked on the
// first call.
func Places() *Skimmer {
	x := shared()
	return x.skimmer(&x.places, sectionPlaces)
}

// Writing says how a form has to be written to count.
type Writing uint8

// The ways of writing.
const (
	Anyhow   Writing = iota
	Somehow          // it depends
	Capitals         // in capitals only
)

// NewSkimmer makes a Skimmer that stops at forms. Of a form of several words it takes one that is not common, if there is any.
func NewSkimmer(forms iter.Seq2[string, Writing], common func(word string) bool) *Skimmer {
	s := &Skimmer{words: new([skimWords]uint64)}
	sure := map[string]bool{}  // words that are forms by themselves, however they are written
	small := map[string]bool{} // words that count in small letters too
	var several, capital, letters []string
	for form, writing := range forms {
		words, sign, unspaced := pieces(form)
		switch {
		case sign != 0:
			s.signs = append(s.signs, sign)
		case unspaced != "":
			letters = append(letters, form)
			sure[form] = writing == Anyhow
		case len(words) == 0:
			c, _ := utf8.DecodeRuneInString(form)
			if c < utf8.RuneSelf {
				panic("lexicon: of ASCII only a dollar sign is a mark by itself, not " + form)
			}
			s.signs = append(s.signs, c)
		case len(words) == 1 && len(form) <= len(words[0])+1:
			s.add(words[0])
			if writing == Capitals && len(words[0]) <= maxCapital {
				capital = append(capital, words[0])
			} else {
				small[words[0]] = true
			}
			sure[words[0]] = sure[words[0]] || writing == Anyhow && form == words[0]
		default:
			several = append(several, form)
		}
	}
	for _, form := range letters {
		if holdsSure(form, sure) {
			continue
		}
		_, _, unspaced := pieces(form)
		c, _ := utf8.DecodeRuneInString(unspaced)
		s.letters = append(s.letters, c)
		s.add(unspaced)
	}
	for _, form := range several {
		words, _, _ := pieces(form)
		if slices.ContainsFunc(words, func(w string) bool { return sure[w] }) {
			continue // the Skimmer stops there, and what is looked up at that place may be longer
		}
		word := slices.MaxFunc(words, func(a, b string) int {
			if common(a) != common(b) {
				if common(a) {
					return -1
				}
				return 1
			}
			return len(a) - len(b)
		})
		s.add(word)
		small[word] = true
	}
	for _, word := range capital {
		if a, _ := packWord(word); !small[word] {
			s.capital = append(s.capital, a)
		}
	}
	slices.Sort(s.capital)
	s.capital = slices.Compact(s.capital)
	slices.Sort(s.signs)
	slices.Sort(s.letters)
	s.signs, s.letters = slices.Compact(s.signs), slices.Compact(s.letters)
	s.class = new([dense]byte)
	for c := rune(utf8.RuneSelf); c <= lastDense; c++ {
		s.class[c] = s.classify(c)
	}
	for c := rune(firstWide); c <= lastWide; c++ {
		s.class[c-firstWide+lastDense+1] = s.classify(c)
	}
	s.index()
	return s
}

// holdsSure reports whether a form of a script without blanks has another in it that is sure: the Skimmer stops there.
func holdsSure(form string, sure map[string]bool) bool {
	for i := range form {
		for j := range form + " " {
			if i > 0 && j > i && sure[form[i:j]] && WordEnds(form, j) {
				return true
			}
		}
	}
	return false
}

// pieces returns the words of a form; a sign of it that is in hardly another word; and of a script without blanks the first
// letter, with the next if one follows.
func pieces(form string) (words []string, sign rune, unspaced string) {
	from := -1
	for i, c := range form + " " {
		letter := IsLetter(c) && !Unspaced(c)
		if letter && from < 0 {
			from = i
		}
		if !letter && from >= 0 {
			words = append(words, form[from:i])
			from = -1
		}
		switch {
		case Unspaced(c) && unspaced == "":
			size := utf8.RuneLen(c)
			if next, more := utf8.DecodeRuneInString(form[i+size:]); Unspaced(next) {
				size += more
			}
			unspaced = form[i : i+size]
		case sign == 0 && unicode.Is(unicode.Sc, c):
			sign = c
		}
	}
	return words, sign, unspaced
}

// add adds a word, or letters of a script without blanks.
func (s *Skimmer) add(word string) {
	n, first, second := slot(packWord(word))
	s.words[n] |= 1<<first | 1<<second
}

// packWord returns the first sixteen bytes of a word.
func packWord(word string) (a, b uint64) {
	for i := range len(word) {
		a, b = appendBytes(a, b, i, uint64(word[i]))
	}
	return a, b
}

// index makes what follows from signs and letters.
func (s *Skimmer) index() {
	s.begins = new([(maxUnspaced + 1) / 64]uint64)
	for _, c := range s.letters {
		s.begins[c/64] |= 1 << (c % 64)
	}
	for _, c := range s.signs {
		s.dollar = s.dollar || c == '$'
	}
}

// pack returns s in parts, as readSkimmer reads it. What letters are need not be said where another Skimmer says it.
func (s *Skimmer) pack(alone bool) [][]byte {
	var w writer
	for _, runes := range [][]rune{s.signs, s.letters} {
		w.uint(len(runes))
		for _, c := range runes {
			w.uint(int(c))
		}
	}
	w.uint(len(s.capital))
	last := uint64(0)
	for _, a := range s.capital {
		w.uint(int(a - last))
		last = a
	}
	var gaps writer // between the bits of the table that are set
	set := 0
	next := 0
	for i, word := range s.words {
		for ; word != 0; word &= word - 1 {
			at := 64*i + bits.TrailingZeros64(word)
			gaps.uint(at - next)
			set, next = set+1, at+1
		}
	}
	w.uint(set)
	if !alone {
		return [][]byte{w, gaps}
	}
	return [][]byte{w, s.class[:], gaps}
}

// readSkimmer reads what pack wrote, for use beside another Skimmer or, where that is nil, alone. The Skimmer goes on using it.
func readSkimmer(b []byte, other *Skimmer) *Skimmer {
	s := new(Skimmer)
	r := reader{b: b}
	for _, runes := range []*[]rune{&s.signs, &s.letters} {
		*runes = make([]rune, r.count())
		for i := range *runes {
			(*runes)[i] = rune(r.uint())
		}
	}
	s.capital = make([]uint64, r.count())
	last := uint64(0)
	for i := range s.capital {
		last += uint64(r.uint())
		s.capital[i] = last
	}
	set := r.count()
	if other == nil {
		s.class = (*[dense]byte)(r.next(dense))
	} else {
		s.class = s.classesOf(other)
	}
	s.words = new([skimWords]uint64)
	at := 0
	for range set {
		at += r.uint()
		s.words[at/64%skimWords] |= 1 << (at % 64)
		at++
	}
	s.index()
	return s
}

// classesOf returns what another Skimmer says that letters are, but for signs, which are its own.
func (s *Skimmer) classesOf(other *Skimmer) *[dense]byte {
	class := *other.class
	for i, k := range class {
		c := rune(i)
		if i > lastDense {
			c += firstWide - lastDense - 1
		}
		if k == letterSign || s.sign(c) {
			class[i] = s.classify(c)
		}
	}
	return &class
}

func (s *Skimmer) sign(c rune) bool {
	_, ok := slices.BinarySearch(s.signs, c)
	return ok
}

// classify returns what a letter beyond ASCII is.
func (s *Skimmer) classify(c rune) byte {
	f := Fold(c)
	switch {
	case s.sign(c) || f != c && s.sign(f):
		return letterSign
	case f < 0:
		return letterSilent
	case 0x300 <= c && c <= 0x36F || 0x0958 <= c && c <= 0x09DF && string(decomposed(nil, c)) != string(c) || 0x1100 <= c && c <= 0x11FF:
		return letterPiece
	case Unspaced(c):
		return letterUnspaced
	case !IsLetter(f):
		return letterNone
	case f != c:
		return letterFolded
	}
	return letterPlain
}
