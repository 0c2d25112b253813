package policy

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testName is how SECURITY.md names a test: the folder of its package, a point and its name.
var testName = regexp.MustCompile("`([a-z0-9/]+)\\.((?:Test|Fuzz|Benchmark|Example)\\w+)`")

// TestSecurityNamesItsTests: every row of promises names a test, and every test that is named exists.
func TestSecurityNamesItsTests(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join(root, "SECURITY.md"))
	require.NoError(t, err)
	known := make(map[string]bool)
	for _, f := range goFiles(t) {
		for _, decl := range f.syntax.Decls {
			if d, ok := decl.(*ast.FuncDecl); ok && d.Recv == nil && f.isTest() {
				known[f.folder()+"."+d.Name.Name] = true
			}
		}
	}
	rows := 0
	for line := range strings.Lines(string(text)) {
		named := testName.FindAllStringSubmatch(line, -1)
		for _, m := range named {
			assert.True(t, known[m[1]+"."+m[2]], "SECURITY.md names %s.%s, and there is no such test", m[1], m[2])
		}
		if strings.HasPrefix(line, "|") && !strings.HasPrefix(line, "|--") && !strings.HasPrefix(line, "| promise ") {
			rows++
			assert.NotEmpty(t, named, "no test behind: %s", line)
		}
	}
	require.Greater(t, rows, 20)
}

// outside are packages that reach beyond the memory of the program.
var outside = []string{"net", "net/http", "os", "os/exec", "os/user", "os/signal", "plugin", "syscall", "unsafe", "C", "io/ioutil", "log"}

// TestLibrariesTouchNothing: of what a program can import nothing opens a file or a connection, but for Fetch.
func TestLibrariesTouchNothing(t *testing.T) {
	t.Parallel()
	for _, f := range goFiles(t) {
		first, _, _ := strings.Cut(f.name, "/")
		library := first == "money" || first == "parse" || first == "fx" || f.folder() == "internal/exact"
		if f.isTest() || f.syntax.Name.Name == "main" || !library || f.name == "fx/feed/fetch.go" {
			continue
		}
		for _, spec := range f.syntax.Imports {
			name := strings.Trim(spec.Path.Value, "\"`")
			assert.False(t, slices.Contains(outside, name), "%s imports %s", f.name, name)
		}
	}
}
