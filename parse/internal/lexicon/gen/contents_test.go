package main

import (
	"maps"
	"os"
	"slices"
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
			if !slices.Equal(f.Meanings, both.got[f.Text]) {
				t.Errorf("%s: %q means %v and not %v", name, f.Text, both.got[f.Text], f.Meanings)
			}
		}
	}
	for n, set := range c.Sets {
		var languages []string
		for _, tag := range set {
			languages = append(languages, c.Tags[tag])
		}
		require.Equal(t, languages, x.Languages(lex.Entry{Langs: uint16(n)}))
	}
	for n, codes := range c.Codes {
		e := lex.Entry{Kind: lex.Currency, Value: int64(n)}
		require.Equal(t, known(codes), x.Codes(e))
		require.Equal(t, c.Written[n], x.WrittenIn(e))
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
