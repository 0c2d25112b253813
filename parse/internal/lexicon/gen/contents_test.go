package main

import (
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/money"
	lex "github.com/exactfigures/figures/parse/internal/lexicon"
)

// TestContents: the file that programs carry has what is made of the tables, to the last form.
func TestContents(t *testing.T) {
	require.NoError(t, os.Chdir("..")) // as go generate runs it
	c := build().contents()
	x := lex.Load()
	require.Equal(t, c.Tags, x.Tags())
	for _, l := range c.Spoken {
		require.Contains(t, x.Spoken(), c.Tags[l])
	}
	for name, both := range map[string]struct {
		want []lex.Form
		got  map[string][]lex.Meaning
	}{"names": {c.Names, maps.Collect(x.Names())}, "words": {c.Words, maps.Collect(x.Words())}} {
		require.Len(t, both.got, len(both.want), name)
		for _, f := range both.want {
			require.Equal(t, f.Meanings, both.got[f.Text], "%s: %s", name, f.Text)
			for _, m := range f.Meanings {
				var languages []string
				for _, tag := range c.Sets[m.Langs] {
					languages = append(languages, c.Tags[tag])
				}
				require.Equal(t, languages, x.Languages(m.Entry), f.Text)
				if m.Kind == lex.Currency || m.Kind == lex.Minor {
					require.Equal(t, known(c.Codes[m.Value]), x.Codes(m.Entry), f.Text)
					require.Equal(t, c.Written[m.Value], x.WrittenIn(m.Entry), f.Text)
				}
			}
		}
	}
}

// known are the currencies of a list that package money knows.
func known(codes string) (all []money.Currency) {
	for code := range strings.FieldsSeq(codes) {
		if c, err := money.ParseCurrency(code); err == nil {
			all = append(all, c)
		}
	}
	return all
}
