package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// write makes files of texts and returns their names.
func write(t *testing.T, texts ...string) (names []string) {
	t.Helper()
	dir := t.TempDir()
	for i, text := range texts {
		name := filepath.Join(dir, fmt.Sprintf("%03d.txt", i))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
		names = append(names, name)
	}
	return names
}

// Of several files every line says its own, in the order of the arguments.
func TestSeveralFiles(t *testing.T) {
	t.Parallel()
	var texts []string
	for i := range 40 {
		texts = append(texts, strings.Repeat("A word. ", (40-i)*50)+fmt.Sprintf("It cost %d euros.", i+1))
	}
	names := write(t, texts...)
	for _, flags := range [][]string{nil, {"-scan"}} {
		var out, errs bytes.Buffer
		require.Zero(t, run(append(flags, names...), nil, &out, &errs), errs.String())
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		require.Len(t, lines, len(names))
		for i, line := range lines {
			assert.True(t, strings.HasPrefix(line, fmt.Sprintf(`{"file":%q,"text":"%d euros"`, names[i], i+1)), line)
		}
	}
}

// A stream has the figures of the text, without the name of the only file.
func TestScan(t *testing.T) {
	t.Parallel()
	text := strings.Repeat(strings.Repeat("Nobody spoke of money. ", 30)+"It cost $5 million. ", 500)
	names := write(t, text)
	var out, errs bytes.Buffer
	require.Zero(t, run([]string{"-scan", names[0]}, nil, &out, &errs), errs.String())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 500)
	assert.True(t, strings.HasPrefix(lines[499], `{"text":"$5 million","start":354988,"end":354998,"currency":"USD"`), lines[499])

	out.Reset()
	require.Zero(t, run([]string{"-scan"}, strings.NewReader("About €3bn."), &out, &errs), errs.String())
	assert.Contains(t, out.String(), `"qualifier":"about"`)
}

// What was read before a file that is not there is written.
func TestAFileThatIsNotThere(t *testing.T) {
	t.Parallel()
	names := write(t, "It cost $5.")
	for _, flags := range [][]string{nil, {"-scan"}} {
		var out, errs bytes.Buffer
		assert.Equal(t, 2, run(append(flags, names[0], "/nowhere/at/all"), nil, &out, &errs))
		assert.Contains(t, out.String(), `"value":"5"`)
		assert.Contains(t, errs.String(), "/nowhere/at/all")
	}
}
