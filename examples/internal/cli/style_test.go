package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOnlyATerminalGetsColour(t *testing.T) {
	t.Parallel()
	none := func(string) string { return "" }
	assert.Equal(t, "x", NewStyle(&bytes.Buffer{}, none).Bad("x"))
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	require.NoError(t, err)
	defer file.Close()
	assert.Equal(t, "x", NewStyle(file, none).Bad("x"))
	assert.Equal(t, "\x1b[1;31mx\x1b[0m", Style{on: true}.Bad("x"))
	assert.Empty(t, Style{on: true}.Good(""))
}

func TestNoColorIsObeyed(t *testing.T) {
	t.Parallel()
	terminal, err := os.Open(os.DevNull) // a character device, as a terminal is
	require.NoError(t, err)
	defer terminal.Close()
	for _, name := range []string{"NO_COLOR", "TERM"} {
		getenv := func(asked string) string {
			if asked == name {
				return "dumb"
			}
			return ""
		}
		assert.False(t, NewStyle(terminal, getenv).on, name)
	}
}
