package policy

import (
	"go/ast"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// withoutExample are functions whose example would be that of another, or of their type.
var withoutExample = map[string]string{
	"money.MustParseAmount":   "ParseAmount",
	"money.MustParseCurrency": "ParseCurrency",
	"fx.ExactLinks":           "ExactRate",
	"fx.DualRate":             "a list of names",
	"fx/feed.Fetch":           "Example_cachingSource",
	"fx/reference.Market":     "Table",
	"money/format.Locales":    "a list of names",
}

// TestEntryPointsHaveExamples: every function of a library, which is where a reader begins, has an example with its output.
func TestEntryPointsHaveExamples(t *testing.T) {
	t.Parallel()
	for folder, files := range byFolder(goFiles(t)) {
		examples := make(map[string]bool)
		for _, f := range files {
			for _, decl := range f.syntax.Decls {
				d, ok := decl.(*ast.FuncDecl)
				if !ok || !f.isTest() || !strings.HasPrefix(d.Name.Name, "Example") {
					continue
				}
				examples[strings.TrimPrefix(d.Name.Name, "Example")] = true
				output := false
				for _, c := range f.syntax.Comments {
					output = output || c.Pos() > d.Body.Pos() && c.End() < d.Body.End() && strings.HasPrefix(c.Text(), "Output:")
				}
				assert.True(t, output, "%s: Example%s shows no output", f.name, strings.TrimPrefix(d.Name.Name, "Example"))
			}
		}
		for _, f := range files {
			if f.isTest() || !f.isLibrary() {
				continue
			}
			for _, s := range exported(f.syntax) {
				if name := folder + "." + s.name; s.kind == "func" && withoutExample[name] == "" {
					assert.True(t, examples[s.name], "%s has no example", name)
				}
			}
		}
	}
}
