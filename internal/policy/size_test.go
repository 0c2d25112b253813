package policy

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	// maxMoney is what package money may add to a program, in bytes.
	maxMoney = 600 << 10
	// maxEmbedded is what all embedded data together may weigh, in bytes.
	maxEmbedded = 1_500_000
	// maxChecking is what the data may weigh of a program that reads text and checks it with our rates, in bytes.
	maxChecking = 1 << 20
)

// build builds a program of testdata and returns it.
func build(t *testing.T, name string) []byte {
	t.Helper()
	program := filepath.Join(t.TempDir(), name+".exe")
	cmd := exec.Command("go", "build", "-o", program, "./testdata/"+name)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	binary, err := os.ReadFile(program)
	require.NoError(t, err)
	return binary
}

// imports returns every package that a program of testdata is built of.
func deps(t *testing.T, name string) []string {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", "./testdata/"+name).Output()
	require.NoError(t, err)
	return strings.Fields(string(out))
}

var embedDirective = regexp.MustCompile(`(?m)^//go:embed\s+(.+)$`)

// embedded returns the files of the libraries that are embedded into programs, with their content.
func embedded(t *testing.T) map[string][]byte {
	t.Helper()
	data := make(map[string][]byte)
	for _, f := range goFiles(t) {
		if f.isTest() || part(f.folder()) == "examples" {
			continue
		}
		src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(f.name)))
		require.NoError(t, err)
		for _, m := range embedDirective.FindAllSubmatch(src, -1) {
			for pattern := range strings.FieldsSeq(string(m[1])) {
				names, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(f.folder()), strings.Trim(pattern, `"`)))
				require.NoError(t, err)
				require.NotEmpty(t, names, "%s embeds %s", f.name, pattern)
				for _, name := range names {
					data[name], err = os.ReadFile(name)
					require.NoError(t, err)
				}
			}
		}
	}
	return data
}

func TestOnlyMoneyIsSmall(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, name := range deps(t, "onlymoney") {
		if own, ok := strings.CutPrefix(name, module+"/"); ok {
			assert.NotContains(t, []string{"parse", "fx"}, part(own), "money brings %s with it", name)
		}
	}
	with, without := build(t, "onlymoney"), build(t, "nomoney")
	added := len(with) - len(without)
	t.Logf("money adds %d KB to a program of %d KB", added>>10, len(without)>>10)
	assert.Less(t, added, maxMoney)
	assertCarriesNone(t, with)
}

// A program may import the libraries and read no text, as one that only converts: it carries no tables either.
func TestUnusedTablesAreLeftOut(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds programs")
	}
	assertCarriesNone(t, build(t, "notext"))
}

// The test above would pass for nothing if the tables could not be seen in a program that uses them.
func TestUsedTablesAreSeen(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds programs")
	}
	binary := build(t, "alltext")
	for name, data := range embedded(t) {
		assert.True(t, carries(binary, data), "%s is not in a program that uses it", name)
	}
}

func assertCarriesNone(t *testing.T, binary []byte) {
	t.Helper()
	for name, data := range embedded(t) {
		assert.False(t, carries(binary, data), "%s is in the program", name)
	}
}

// carries looks for a stretch from the middle of data.
func carries(binary, data []byte) bool {
	middle := data[len(data)/2:]
	return bytes.Contains(binary, middle[:min(64, len(middle))])
}

func TestEmbeddedDataIsSmall(t *testing.T) {
	t.Parallel()
	sum, checking := 0, 0
	for name, data := range embedded(t) {
		t.Logf("%7d %s", len(data), name)
		sum += len(data)
		if !strings.Contains(filepath.ToSlash(name), "/money/") {
			checking += len(data)
		}
	}
	t.Logf("%7d bytes in all, %d without what writes amounts", sum, checking)
	assert.Less(t, sum, maxEmbedded)
	assert.LessOrEqual(t, checking, maxChecking)
}
