package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// meaningsOf returns the meanings of every form of a table.
func meaningsOf(t *table) map[string][]Meaning { return maps.Collect(t.meanings()) }

// TestTable: a table has what was packed, whatever the size of its blocks, and finds it.
func TestTable(t *testing.T) {
	for seed, n := range []int{0, 1, 2, 20, 100} {
		want := map[string][]Meaning{}
		for i, f := range randomForms(uint64(seed), n) {
			m := Meaning{Entry: Entry{Kind: Kind(i % 20), Flags: Flags(i%7) << 1, Langs: uint16(i % 300), Value: int64(i)}}
			want[f] = append(want[f], m)
			if i%5 == 0 {
				want[f] = slices.Insert(want[f], 0, Meaning{Entry{Kind: Month, Flags: Exact}, strings.ToUpper(f)})
			}
		}
		for _, size := range []int{1, 20, 1000} {
			table := packedTable(want, size)
			require.Equal(t, want, meaningsOf(table))
			for form, meanings := range want {
				w := table.begin()
				for i := 0; i < len(form); i++ {
					w.step(form[i])
				}
				require.GreaterOrEqual(t, w.form(), int32(0), form)
				entries, _ := w.block.of(w.form())
				require.Len(t, entries, len(meanings))
				w.step(0xff)
				require.True(t, w.lost)
			}
		}
	}
}

// TestBlocks: a block has no more forms than it may, and hardly a form needs none.
func TestBlocks(t *testing.T) {
	x := Load()
	for _, table := range []*table{x.names, x.words} {
		forms := 0
		table.all(func(string, *block, int32) { forms++ })
		inRouter := len(allForms(&table.router.trie)) - len(table.doors.ends)
		require.Less(t, inRouter, forms/10)
		t.Logf("%d forms, %d blocks, %d doors", forms, len(table.blocks), len(table.doors.ends))
	}
}

// TestLoadOnDemand: a text decodes the blocks that its words are in, and no others; one language reads no more than all.
func TestLoadOnDemand(t *testing.T) {
	loaded := func(t *table) (n int) {
		for i := range t.blocks {
			if t.blocks[i].Load() != nil {
				n++
			}
		}
		return n
	}
	for _, language := range []string{"", "en"} {
		x := load(language)
		require.Zero(t, loaded(x.names)+loaded(x.words))
		_, entries := x.Longest("dollars", 0)
		require.NotEmpty(t, entries)
		require.Equal(t, 1, loaded(x.names))
		require.LessOrEqual(t, loaded(x.words), 1)
	}
}

// TestLoadAtOnce: goroutines that ask for the same blocks get the same ones.
func TestLoadAtOnce(t *testing.T) {
	x := load("")
	words := strings.Fields("dollars euro yen миллион 元 taka zehn über five Kronen rupees")
	want := map[string]string{}
	for _, w := range words {
		end, entries := Load().Longest(w, 0)
		want[w] = fmt.Sprint(end, entries)
	}
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			for i := range words {
				w := words[(i+n)%len(words)]
				if end, entries := x.Longest(w, 0); fmt.Sprint(end, entries) != want[w] {
					t.Errorf("%q is %v", w, entries)
				}
			}
		})
	}
	all.Wait()
}

// TestOneLanguage: the lexicon of a language has the words that that of all languages has in it, and no others.
func TestOneLanguage(t *testing.T) {
	all := Load()
	key := func(x *Lexicon, form string, m Meaning) string {
		return fmt.Sprint(form, m.Kind, m.Flags, m.Value, m.Spelling)
	}
	want := map[string]map[string]string{} // by language: what a form means, and in which languages of it
	for form, meanings := range meaningsOf(all.words) {
		for _, m := range meanings {
			if !m.IsWord() {
				continue
			}
			for _, tag := range all.Languages(m.Entry) {
				language, _, _ := strings.Cut(tag, "-")
				if want[language] == nil {
					want[language] = map[string]string{}
				}
				want[language][key(all, form, m)] += tag + " "
			}
		}
	}
	for _, language := range []string{"en", "zh", "pt", "gsw"} {
		x := For(language)
		got := map[string]string{}
		for form, meanings := range meaningsOf(x.words) {
			words := false
			for _, m := range meanings {
				if m.IsWord() {
					words = true
					got[key(x, form, m)] = strings.Join(x.Languages(m.Entry), " ") + " "
				} else {
					require.Contains(t, meaningsAt(all.words, form), m, form)
				}
			}
			require.True(t, words, form)
		}
		require.Equal(t, want[language], got, language)
		require.Equal(t, slices.Contains(all.Spoken(), language), slices.Contains(x.Spoken(), language))
	}
	require.NotEmpty(t, slices.Collect(maps.Keys(want["en"])))
}

// meaningsAt returns the meanings of a form.
func meaningsAt(t *table, form string) (all []Meaning) {
	w := t.begin()
	for i := 0; i < len(form); i++ {
		w.step(form[i])
	}
	if w.form() < 0 {
		return nil
	}
	meanings, first := w.block.of(w.form())
	for i, e := range meanings {
		all = append(all, Meaning{e, w.block.exact[first+uint32(i)]})
	}
	return all
}
