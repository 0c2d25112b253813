package main

import (
	"go/format"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The committed files are what the tables make, byte for byte.
func TestCommittedFiles(t *testing.T) {
	t.Chdir("..") // where go generate runs
	rows := merge("data")
	check(rows)
	codes := slices.Sorted(maps.Keys(rows))
	for name, source := range map[string][]byte{
		"tables.go":      tables(rows, codes),
		"../../codes.go": variables(rows, codes),
	} {
		want, err := format.Source(source)
		require.NoError(t, err)
		have, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Equal(t, string(want), string(normal(have)), "run go generate ./money/...")
	}
}

// What is kept by hand is kept in order and with a source.
func TestTables(t *testing.T) {
	t.Chdir("..")
	for _, f := range read("data", "amendments.tsv", 4) {
		require.NotEmpty(t, f[3], f)
	}
	for _, f := range read("data", "links.tsv", 6) {
		require.NotEmpty(t, f[5], f)
		require.Contains(t, []string{"from", "always"}, f[4], f)
		require.Len(t, f[3], len("2026-11-22"), f)
	}
	var codes []string
	for _, f := range read("data", "historic.tsv", 4) {
		codes = append(codes, f[0])
	}
	require.True(t, slices.IsSorted(codes))
	rows := merge("data")
	for _, code := range strings.Fields(historicVariables) {
		require.Equal(t, "EUR", rows[code].next, code)
		require.False(t, rows[code].current, code)
	}
	for code, r := range rows {
		require.False(t, day(r.from) != "0" && day(r.to) != "0" && r.from > r.to, code)
	}
}
