package cli

import (
	"flag"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args, want string
		date       string
		fail       bool
	}{
		{"", "", "", false},
		{"a b", "a b", "", false},
		{"-date 2025 -fail a", "a", "2025", true},
		{"a -date 2025 b -fail", "a b", "2025", true},
		{"- -fail", "-", "", true},
		{"-fail -- -date x", "-date x", "", true},
		{"a -- b -fail", "a b -fail", "", false},
	} {
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		date, fail := fs.String("date", "", ""), fs.Bool("fail", false, "")
		got, err := Parse(fs, strings.Fields(c.args))
		require.NoError(t, err, c.args)
		assert.Equal(t, c.want, strings.Join(got, " "), c.args)
		assert.Equal(t, c.date, *date, c.args)
		assert.Equal(t, c.fail, *fail, c.args)
	}
}

func TestParseReportsUnknownFlags(t *testing.T) {
	t.Parallel()
	fs := NewFlags("x", io.Discard, "usage: x")
	_, err := Parse(fs, []string{"a", "-nothing"})
	require.Error(t, err)
	_, err = Parse(fs, []string{"-h"})
	require.ErrorIs(t, err, flag.ErrHelp)
}

func TestReaderFlags(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ args, languages, region, err string }{
		{"-lang en", "en", "ZZ", ""},
		{"-lang de-CH,fr-CH -region CH", "de-CH fr-CH", "CH", ""},
		{"-region 756", "", "CH", ""},
		{"-lang xqx-Latn", "und-Latn", "ZZ", ""}, // an unregistered part counts for nothing
		{"-lang en!", "", "", "no language tag"},
		{"-region Canada", "", "", "no region"},
	} {
		var r Reader
		fs := NewFlags("x", io.Discard)
		r.Flags(fs)
		_, err := Parse(fs, strings.Fields(c.args))
		if c.err != "" {
			require.ErrorContains(t, err, c.err, c.args)
			continue
		}
		require.NoError(t, err, c.args)
		var languages []string
		for _, tag := range r.Parser().Languages {
			languages = append(languages, tag.String())
		}
		assert.Equal(t, c.languages, strings.Join(languages, " "), c.args)
		assert.Equal(t, c.region, r.Region.String(), c.args)
	}
}
