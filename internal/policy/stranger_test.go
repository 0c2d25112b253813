package policy

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/markdown"
)

// TestStranger goes the way of somebody who has read a page: a new module, the library, the program that the page shows,
// which has to print what the page says. The web is cut off: all that the library needs is there once it was built. Every Go block is a whole program, so that it can be run.
func TestStranger(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err)
	}
	get, err := markdown.First(filepath.Join(root, "README.md"), "## Use it", "sh")
	require.NoError(t, err)
	require.Equal(t, "go get "+module+"\n", get)

	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", module+"/...").CombinedOutput() // fills the module cache
	require.NoError(t, err, string(out))
	programs := 0
	for name, p := range pages(t) {
		for i, b := range p.Blocks {
			if b.Language != "go" {
				continue
			}
			programs++
			t.Run(fmt.Sprintf("%s, block %d", name, i+1), func(t *testing.T) {
				t.Parallel()
				printed := stranger(t, strings.Fields(get), b.Text)
				if i+1 < len(p.Blocks) && p.Blocks[i+1].Before == "prints" {
					assert.Equal(t, p.Blocks[i+1].Text, printed)
				}
			})
		}
	}
	require.NotZero(t, programs)
}

// stranger makes a module that has the library from this folder instead of the web, gets it, and runs a program.
func stranger(t *testing.T, get []string, program string) string {
	t.Helper()
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "main.go"), []byte(program), 0o600))
	here, err := filepath.Abs(root)
	require.NoError(t, err)
	var out []byte
	for _, args := range [][]string{
		{"go", "mod", "init", "example.com/stranger"},
		{"go", "mod", "edit", "-replace", module + "=" + here},
		get,
		{"go", "run", "."},
	} {
		cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
		cmd.Dir = folder
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod -buildvcs=false", "GOPROXY=off", "GOSUMDB=off", "GOWORK=off")
		var trouble strings.Builder
		cmd.Stderr = &trouble
		out, err = cmd.Output()
		require.NoError(t, err, "%v: %s", args, trouble.String())
	}
	return string(out)
}
