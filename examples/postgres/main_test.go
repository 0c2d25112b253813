package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/markdown"
)

// keeps runs the program and returns what it wrote and its status.
func keeps(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	var out, trouble strings.Builder
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &trouble)
	return out.String(), trouble.String(), status
}

func TestProgram(t *testing.T) {
	t.Parallel()
	dsn := database(t)
	file := filepath.Join(t.TempDir(), "right.txt")
	require.NoError(t, os.WriteFile(file, []byte(texts[1].text), 0o600))

	out, trouble, status := keeps(t, texts[0].text, "-dsn", dsn)
	assert.Zero(t, status, trouble)
	assert.Equal(t, "-: figures 2, conversions 1\n", out)
	for range 2 {
		out, trouble, status = keeps(t, texts[0].text, "-dsn", dsn, "-sums", file, "-")
		assert.Zero(t, status, trouble)
		assert.Equal(t, file+": figures 4, conversions 1\n-: figures 2, conversions 1\n"+`
  CNY  2  760000000000  760000000000
  USD  3   90405000000   90410000000
  XXX  1           500           500
`[1:], out)
	}

	out, trouble, status = keeps(t, "", "-dsn", dsn, "no such file")
	assert.Equal(t, 2, status)
	assert.Contains(t, trouble, "no such file")
	assert.Empty(t, out)

	s, err := open(t.Context(), dsn)
	require.NoError(t, err)
	defer s.close(t.Context())
	blocks, err := markdown.Blocks("README.md", "## What to ask")
	require.NoError(t, err)
	asked := 0
	for _, b := range blocks {
		if b.Language != "sql" {
			continue
		}
		asked++
		rows, err := s.db.Query(t.Context(), b.Text)
		require.NoError(t, err, b.Text)
		assert.True(t, rows.Next(), "no rows: %s", b.Text)
		rows.Close()
		require.NoError(t, rows.Err(), b.Text)
	}
	assert.Equal(t, 3, asked)
}

func TestTrouble(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"-nothing"}, {"-date", "soon"}, {"-dsn", "host=" + t.TempDir()}, {"-dsn", "host=/ port=x"}, {"-rates", "no such file"},
	} {
		out, trouble, status := keeps(t, "$5", args...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, trouble, args)
		assert.Empty(t, out, args)
	}
	_, help, status := keeps(t, "", "-h")
	assert.Zero(t, status)
	assert.Contains(t, help, "usage: postgres")
}
