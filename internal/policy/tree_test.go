package policy

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/exactfigures/figures"

// root is the folder of the module as seen from this package's tests.
var root = filepath.Join("..", "..")

// A goFile is one parsed Go file of the module.
type goFile struct {
	name   string // slash-separated, from the root: "money/amount.go"
	syntax *ast.File
	lines  int
}

func (f goFile) folder() string    { return path.Dir(f.name) }
func (f goFile) isTest() bool      { return strings.HasSuffix(f.name, "_test.go") }
func (f goFile) isGenerated() bool { return ast.IsGenerated(f.syntax) }

// imports returns the packages of this module that f imports, without the module's path.
func (f goFile) imports() []string {
	var own []string
	for _, spec := range f.syntax.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		if rest, ok := strings.CutPrefix(name, module+"/"); ok {
			own = append(own, rest)
		}
	}
	return own
}

// goFiles parses every Go file of the module, in the order of their names. Folders with a go.mod of their own, testdata
// and hidden folders are left out.
func goFiles(t *testing.T) []goFile {
	t.Helper()
	var files []goFile
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name == root {
				return nil
			}
			_, err := os.Stat(filepath.Join(name, "go.mod"))
			if err == nil || entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".") {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		fset := token.NewFileSet()
		syntax, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		own, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		files = append(files, goFile{filepath.ToSlash(own), syntax, fset.File(syntax.FileStart).LineCount()})
		return nil
	})
	require.NoError(t, err)
	require.NotEmpty(t, files)
	slices.SortFunc(files, func(a, b goFile) int { return strings.Compare(a.name, b.name) })
	return files
}

// byFolder groups files by their folder.
func byFolder(files []goFile) map[string][]goFile {
	groups := make(map[string][]goFile)
	for _, f := range files {
		groups[f.folder()] = append(groups[f.folder()], f)
	}
	return groups
}

// isLibrary reports whether the package that f belongs to can be imported from outside.
func (f goFile) isLibrary() bool {
	first, _, _ := strings.Cut(f.name, "/")
	return (first == "money" || first == "parse" || first == "fx") && f.syntax.Name.Name != "main" &&
		!slices.Contains(strings.Split(f.name, "/"), "internal")
}
