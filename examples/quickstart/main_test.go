package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/markdown"
)

const readme = "../../README.md"

func TestReadmeShowsThisProgram(t *testing.T) {
	t.Parallel()
	shown, err := markdown.First(readme, "## Use it", "go")
	require.NoError(t, err)
	program, err := os.ReadFile("main.go")
	require.NoError(t, err)
	assert.Equal(t, string(program), shown)
}

// Not parallel: it takes the place of the process's standard output.
func TestReadmeShowsItsOutput(t *testing.T) {
	shown, err := markdown.First(readme, "## Use it", "text")
	require.NoError(t, err)
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	require.NoError(t, err)
	defer file.Close()
	stdout := os.Stdout
	os.Stdout = file
	defer func() { os.Stdout = stdout }()
	main()
	_, err = file.Seek(0, io.SeekStart)
	require.NoError(t, err)
	printed, err := io.ReadAll(file)
	require.NoError(t, err)
	assert.Equal(t, string(printed), shown)
}
