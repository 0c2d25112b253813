package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestProgress(t *testing.T) {
	t.Parallel()
	now := time.Unix(0, 0)
	var out bytes.Buffer
	p := &Progress{out: &out, total: 10_000_000, began: now, now: func() time.Time { return now }}
	now = now.Add(time.Second)
	p.Add(4_000_000, 7)
	now = now.Add(time.Millisecond)
	p.Add(1_000_000, 1) // too soon to be shown
	p.End()
	assert.Equal(t, "\r4.0 of 10.0 MB, 7 figures, 4.0 MB/s, 2 s left\x1b[K\r\x1b[K", out.String())
	now = now.Add(999 * time.Millisecond)
	p.total = 0 // standard input: nobody knows
	assert.Equal(t, "5.0 MB, 8 figures, 2.5 MB/s", p.line())
}

// Progress is for terminals only.
func TestProgressIsSilent(t *testing.T) {
	t.Parallel()
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	require.NoError(t, err)
	defer f.Close()
	p := NewProgress(f, []string{f.Name(), f.Name()})
	p.shown = time.Time{}
	p.Add(1, 1)
	p.End()
	info, err := f.Stat()
	require.NoError(t, err)
	assert.Zero(t, info.Size())
}
