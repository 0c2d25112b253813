package lexicon

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// small makes a lexicon of forms: each has one entry whose value is its place in the list. A form may begin with the
// flags "exact:" or "upper:", and with "word:" if it is a word of a language.
func small(forms ...string) *Lexicon {
	tables := [2]map[string][]Meaning{{}, {}}
	for i, f := range forms {
		m := Meaning{Entry: Entry{Kind: Class, Value: int64(i)}}
		f, word := strings.CutPrefix(f, "word:")
		if rest, ok := strings.CutPrefix(f, "exact:"); ok {
			f, m.Flags, m.Spelling = rest, Exact, rest
		} else if rest, ok := strings.CutPrefix(f, "upper:"); ok {
			f, m.Flags = rest, Upper
		}
		in := tables[0]
		if word {
			in = tables[1]
		}
		key := FoldString(f)
		in[key] = append(in[key], m)
		closerFirst(in[key])
	}
	for f, words := range tables[1] {
		tables[1][f] = append(words, tables[0][f]...)
		closerFirst(tables[1][f])
	}
	x := &Lexicon{base: &base{names: packedTable(tables[0], 2)}, words: packedTable(tables[1], 2)}
	x.sets.add()
	return x
}

// packedTable packs forms in blocks of a size, and reads what was packed.
func packedTable(all map[string][]Meaning, size int) *table {
	var forms []Form
	for _, f := range slices.Sorted(maps.Keys(all)) {
		forms = append(forms, Form{f, all[f]})
	}
	common, blocks := packTable(forms, size)
	return readTable(&reader{b: slices.Concat(common...)}, newSections(appendSections(nil, blocks)), 0, nil)
}

func TestLongest(t *testing.T) {
	forms := []string{
		0: "hong", 1: "Hong Kong dollar", 2: "dollar", 3: "dollars", 4: "$", 5: "US$", 6: "exact:m", 7: "upper:all", 8: "元", 9: "人民元", 10: "bn.", 11: "bn",
		12: "exact:M", 13: "'s", 14: "pa'anga", 15: "zł", 16: "exact:K", 17: "exact:US $", 18: "five-o", 19: "ς", 20: "exact:Kč",
	}
	x := small(forms...)
	for _, c := range []struct {
		text string
		pos  int
		want string // what is taken
		form int
	}{
		// the longest that ends where a word can
		{"dollars", 0, "dollars", 3},
		{"dollar", 0, "dollar", 2},
		{"dollarize", 0, "", 0},
		{"dollar-rich", 0, "dollar", 2},
		{"dollar5", 0, "dollar", 2},
		{"a dollar.", 2, "dollar", 2},
		{"Hong Kong dollar", 0, "Hong Kong dollar", 1},
		{"Hong Kong dollars", 0, "Hong", 0},
		{"Hong Kong", 0, "Hong", 0},
		{"Hongkong", 0, "", 0},
		{"bn.", 0, "bn.", 10},
		{"bn,", 0, "bn", 11},
		{"bnx", 0, "", 0},
		{"$x", 0, "$", 4},
		{"US$5", 0, "US$", 5},
		{"us$", 0, "us$", 5},
		// case
		{"DOLLARS", 0, "DOLLARS", 3},
		{"m", 0, "m", 6},
		{"M", 0, "M", 12},
		{"K", 0, "K", 16},
		{"k", 0, "", 0},
		{"ALL", 0, "ALL", 7},
		{"All", 0, "", 0},
		{"all", 0, "", 0},
		{"Kč", 0, "Kč", 20},
		{"KČ", 0, "", 0},
		{"Σ", 0, "Σ", 19},
		// blanks: a few of any kind are one, a line end too
		{"Hong\u00a0Kong\u202fdollar", 0, "Hong\u00a0Kong\u202fdollar", 1},
		{"Hong  Kong\ndollar", 0, "Hong  Kong\ndollar", 1},
		{"Hong   Kong dollar", 0, "Hong", 0},
		{"US\u00a0$", 0, "US\u00a0$", 17},
		{"us $", 0, "", 0},
		{" dollar", 0, "", 0},
		// what says nothing is passed over inside, never before or behind
		{"dol\u00adlars", 0, "dol\u00adlars", 3},
		{"U\u200eS$", 0, "U\u200eS$", 5},
		{"dollars\u00ad", 0, "dollars", 3},
		{"dollar\u00adize", 0, "", 0},
		{"\u00addollar", 0, "", 0},
		// quotes and widths
		{"pa\u2019anga", 0, "pa\u2019anga", 14},
		{"ＵＳ＄", 0, "ＵＳ＄", 5},
		{"five\u2010o", 0, "five\u2010o", 18},
		{"zł", 0, "zł", 15},
		{"złoty", 0, "", 0},
		// scripts without blanks: a form ends anywhere
		{"元素", 0, "元", 8},
		{"人民元の", 0, "人民元", 9},
		{"人民", 0, "", 0},
		{"5元", 1, "元", 8},
		// a mark that combines goes on with the word
		{"dollar\u0301", 0, "", 0},
		// broken text ends a form
		{"dol\xfflar", 0, "", 0},
		{"dollar\xff", 0, "dollar", 2},
		{"", 0, "", 0},
		{"$", 1, "", 0},
	} {
		end, entries := x.Longest(c.text, c.pos)
		if c.want == "" {
			require.Zero(t, end, "%q at %d", c.text, c.pos)
			require.Empty(t, entries)
			continue
		}
		require.Positive(t, end, "%q at %d", c.text, c.pos)
		require.Equal(t, c.want, c.text[c.pos:end], "%q at %d", c.text, c.pos)
		require.Len(t, entries, 1)
		require.Equal(t, forms[c.form], forms[entries[0].Value])
	}
}

// TestLongestFits: the longest form that does not fit is passed over, and meanings depend on how a form is written.
func TestLongestFits(t *testing.T) {
	x := small("a", "a b", "upper:a b c")
	end, got := x.Longest("a b c", 0)
	require.Equal(t, 3, end)
	require.Equal(t, []Entry{{Kind: Class, Value: 1}}, got)
	end, got = x.Longest("A B C", 0)
	require.Equal(t, 5, end)
	require.Equal(t, int64(2), got[0].Value)
	end, got = x.Longest("x", 0)
	require.Zero(t, end)
	require.Empty(t, got)
}

// TestFitting: what fits is what a loop over all meanings keeps, however many there are of each sort.
func TestFitting(t *testing.T) {
	plain, upper, exact := Entry{Kind: Class}, Entry{Kind: Currency, Flags: Upper}, Entry{Kind: Month, Flags: Exact}
	for _, all := range [][]Entry{{plain}, {upper, plain}, {upper, exact, plain}, {exact, upper, plain, plain}, {exact, upper, exact}, {upper}} {
		x := block{entries: all, exact: map[uint32]string{}}
		for i, e := range all {
			if e.Has(Exact) {
				x.exact[uint32(i)] = "May"
			}
		}
		for _, written := range []string{"may", "May", "MAY"} {
			var want []Entry
			for i, e := range all {
				if x.fits(uint32(i), written) {
					want = append(want, e)
				}
			}
			require.Equal(t, want, append([]Entry(nil), x.fitting(int32(packed32(0, len(all), meaningBits)), written)...), "%v %s", all, written)
		}
	}
}

// place is a meaning in a table.
type place struct {
	in    *block
	entry uint32
}

// everything returns the meanings of every form of a lexicon.
func everything(x *Lexicon) map[string][]place {
	forms := map[string][]place{}
	for _, t := range []*table{x.names, x.words} {
		t.all(func(form string, in *block, found int32) {
			meanings, first := in.of(found)
			for i := range meanings {
				forms[form] = append(forms[form], place{in, first + uint32(i)})
			}
		})
	}
	return forms
}

// twin finds the longest form the slow way: every piece of the text that begins at pos is folded and looked up.
func twin(forms map[string][]place, text string, pos int) (end int) {
	blank := func(r rune) bool { return Fold(r) == ' ' }
	for e := pos; e < len(text) && e-pos <= 200; {
		r, size := composed(text[e:])
		if r == utf8.RuneError {
			return end // nothing goes on over broken text
		}
		e += size
		piece := text[pos:e]
		first, _ := utf8.DecodeRuneInString(piece)
		last, _ := utf8.DecodeLastRuneInString(piece)
		if Fold(first) < 0 || Fold(last) < 0 || blank(first) || blank(last) {
			continue
		}
		run := 0
		for _, r := range piece {
			switch {
			case blank(r):
				run++
			case Fold(r) >= 0:
				run = 0
			}
			if run > 2 {
				break
			}
		}
		if run > 2 || !WordEnds(text, e) {
			continue
		}
		for _, p := range forms[FoldString(piece)] {
			if p.in.fits(p.entry, piece) {
				end = e
			}
		}
	}
	return end
}

func TestLongestAgainstTwin(t *testing.T) {
	x := Load()
	forms := everything(x)
	for _, text := range []string{
		"It paid US$5bn, about 4.6 billion euros, for Hong Kong dollars.", "MUSD 5 and kEUR 6", "the equivalent of 5 Trinidad & Tobago dollars",
		"U.S. $ 5", "Rs. 20 lakh crore", "人民币10亿元", "£ 5\u00a0m", "dol\u00adlars and cents", "ALL in all", "a million-dollar question", "Kč 5, KČ 5", "per square  metre",
	} {
		for pos := range text {
			end, entries := x.Longest(text, pos)
			require.Equal(t, twin(forms, text, pos), end, "%q at %d", text, pos)
			require.Equal(t, end > 0, len(entries) > 0)
		}
	}
}

// FuzzLongest compares with the slow twin on the whole lexicon.
func FuzzLongest(f *testing.F) {
	x := Load()
	forms := everything(x)
	for _, s := range []string{"US$5", "Hong Kong dollars", "bn.", "u.s.  $", "人民币", "ALL", "zł", "dol\u00adlar", "a\xff", "\u200e$", "pa\u2019anga", "İ", "ﬀ", "e\u0301", "ty\u0309", "\u110b\u116f\u11ab"} {
		f.Add(s, 0)
		f.Add("5 "+s+" x", 2)
	}
	n := 0
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		if n++; n%100 == 0 {
			f.Add(strings.ToUpper(form)+" "+form, 0)
		}
	}
	f.Fuzz(func(t *testing.T, text string, pos int) {
		if pos < 0 || pos > len(text) || pos < len(text) && !utf8.RuneStart(text[pos]) {
			return
		}
		end, entries := x.Longest(text, pos)
		require.Equal(t, twin(forms, text, pos), end)
		require.Equal(t, end > 0, len(entries) > 0)
		for _, e := range entries {
			requireEntry(t, x, e)
		}
		if end > 0 {
			require.True(t, end > pos && end <= len(text))
			alone, same := x.Longest(text[pos:end], 0)
			require.Equal(t, end-pos, alone, "%q alone", text[pos:end])
			require.Equal(t, entries, same)
		}
	})
}

// requireEntry holds of every entry: its value is one of its kind.
func requireEntry(t *testing.T, x *Lexicon, e Entry) {
	t.Helper()
	require.True(t, e.Kind >= Currency && e.Kind <= Class, "kind %d", e.Kind)
	require.Less(t, int(e.Langs), x.sets.len())
	switch e.Kind {
	case Currency, Minor:
		require.NotEmpty(t, x.Codes(e))
	case Coin:
		require.NotEmpty(t, x.Codes(Entry{Value: e.Value & 0xFFFF}))
		require.Positive(t, e.Value>>16)
	case Scale, Vague:
		require.True(t, e.Value >= 0 && e.Value <= 30, "exponent %d", e.Value)
	case Fraction:
		require.True(t, e.Value > 0 && e.Value < 100_000, "%d thousandths", e.Value)
	case Qualifier:
		require.True(t, e.Has(Before) != e.Has(After))
	case Range:
		require.True(t, e.Value >= int64(Between) && e.Value <= int64(Onto))
	case Cue:
		require.True(t, e.Value >= int64(Equals) && e.Value <= int64(Rate))
	case Demonym, Territory:
		_, ok := x.Region(UnpackRegion(e.Value))
		require.True(t, ok, "no region %s", UnpackRegion(e.Value))
	case Month:
		require.True(t, e.Value >= 1 && e.Value <= 12)
	}
}
