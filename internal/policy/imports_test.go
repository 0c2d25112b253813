package policy

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// ranks orders the parts of the module: a part may import itself and the parts of a lower rank.
var ranks = map[string]int{
	"internal/cldr":     0,
	"internal/deflate":  0,
	"internal/exact":    0,
	"internal/markdown": 0,
	"money":             1,
	"parse":             2,
	"fx":                3,
	"examples":          4,
	"internal":          5, // policy may look at everything
}

// part returns the part of the module that a folder or an import belongs to.
func part(folder string) string {
	for _, low := range []string{"internal/cldr", "internal/deflate", "internal/exact", "internal/markdown"} {
		if folder == low || strings.HasPrefix(folder, low+"/") {
			return low
		}
	}
	first, _, _ := strings.Cut(folder, "/")
	return first
}

// mayReadText tells the files of fx that know package parse: those of the check. Rates and conversions are for programs
// that have no text at all, so a change that ties them to parse is a mistake.
var mayReadText = regexp.MustCompile(`^fx/(check|finding)[a-z0-9_]*\.go$`)

// wrongImport says why a file may not import a package of the module; "" if it may.
func wrongImport(file, folder, imported string) string {
	from, known := ranks[part(folder)]
	if !known {
		return "the folder is in no part of the module"
	}
	to, known := ranks[part(imported)]
	switch {
	case !known:
		return "the import is in no part of the module"
	case part(folder) != part(imported) && to >= from:
		return part(folder) + " must not import " + part(imported)
	case folder == "fx" && part(imported) == "parse" && !strings.HasSuffix(file, "_test.go") && !mayReadText.MatchString(file):
		return "of fx only the files of the check import parse"
	case strings.HasPrefix(folder, "fx/") && part(imported) == "parse" && !strings.HasSuffix(file, "_test.go"):
		return "rates have no text: the packages under fx do not import parse"
	}
	return ""
}

func TestImportsGoOneWay(t *testing.T) {
	t.Parallel()
	for _, f := range goFiles(t) {
		for _, imported := range f.imports() {
			if why := wrongImport(f.name, f.folder(), imported); why != "" {
				t.Errorf("%s imports %s: %s", f.name, imported, why)
			}
		}
	}
}

func TestWrongImport(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file, imported string
		wrong          bool
	}{
		{"money/amount.go", "money/internal/iso4217", false},
		{"money/amount.go", "parse", true},
		{"money/amount.go", "internal/exact", false},
		{"internal/exact/number.go", "money", true},
		{"money/amount_test.go", "fx", true},
		{"parse/match.go", "money", false},
		{"parse/match.go", "fx", true},
		{"fx/checker.go", "parse", false},
		{"fx/finding_json.go", "parse", false},
		{"fx/rate.go", "parse", true},
		{"fx/rate_test.go", "parse", false},
		{"fx/reference/reference.go", "fx", false},
		{"fx/reference/reference.go", "parse", true},
		{"examples/convert/main.go", "fx/reference", false},
		{"fx/rate.go", "examples/convert", true},
		{"elsewhere/x.go", "money", true},
	} {
		got := wrongImport(c.file, filepath.ToSlash(filepath.Dir(c.file)), c.imported)
		require.Equal(t, c.wrong, got != "", "%s imports %s: %q", c.file, c.imported, got)
	}
}

// allowed are the modules that the libraries and their tests may require.
var allowed = []string{
	"github.com/shopspring/decimal", // exact decimals
	"golang.org/x/text",             // language tags, folding
	"github.com/stretchr/testify",   // tests only
}

var requirement = regexp.MustCompile(`(?m)^(?:require )?\s*([^\s()]+) v\S+(.*)$`)

func TestDirectRequirements(t *testing.T) {
	t.Parallel()
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	require.NoError(t, err)
	var direct []string
	for _, m := range requirement.FindAllStringSubmatch(string(mod), -1) {
		if !strings.Contains(m[2], "// indirect") {
			direct = append(direct, m[1])
		}
	}
	require.NotEmpty(t, direct)
	require.Subset(t, allowed, direct)
}

// Only tests use testify: a program that imports a library must not carry it.
func TestTestifyIsForTests(t *testing.T) {
	t.Parallel()
	for _, f := range goFiles(t) {
		for _, spec := range f.syntax.Imports {
			if strings.HasPrefix(spec.Path.Value, `"github.com/stretchr/testify`) {
				require.True(t, f.isTest(), "%s imports %s", f.name, spec.Path.Value)
			}
		}
	}
}
