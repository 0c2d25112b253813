package policy

import (
	"go/ast"
	"go/doc/comment"
	"go/token"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// maxLines is how long a file may be before it is probably two subjects.
const maxLines = 480

func TestOnePackageDocument(t *testing.T) {
	t.Parallel()
	for folder, files := range byFolder(goFiles(t)) {
		var with []string
		code := false
		for _, f := range files {
			if f.isTest() {
				continue
			}
			code = true
			if f.syntax.Doc == nil {
				continue
			}
			with = append(with, f.name)
			begin := "Package " + f.syntax.Name.Name
			if f.syntax.Name.Name == "main" {
				begin = path.Base(folder)
			}
			text := strings.ToLower(strings.TrimPrefix(f.syntax.Doc.Text(), "Command "))
			assert.True(t, strings.HasPrefix(text, strings.ToLower(begin)+" "), "%s: the package document does not begin with %q", f.name, begin)
		}
		if code {
			assert.Len(t, with, 1, "files of %s with a package document", folder)
		}
	}
}

// Every exported name of a library says what it is. A comment over a group serves the names in it.
func TestExportedNamesAreDocumented(t *testing.T) {
	t.Parallel()
	for _, f := range goFiles(t) {
		if f.isTest() || !f.isLibrary() {
			continue
		}
		for _, decl := range f.syntax.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d) {
					assert.NotNil(t, d.Doc, "%s: %s has no document", f.name, d.Name.Name)
				}
			case *ast.GenDecl:
				undocumented(t, f, d)
			}
		}
	}
}

func undocumented(t *testing.T, f goFile, d *ast.GenDecl) {
	if d.Tok == token.IMPORT || d.Doc != nil {
		return
	}
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			assert.False(t, s.Name.IsExported() && s.Doc == nil, "%s: %s has no document", f.name, s.Name.Name)
		case *ast.ValueSpec:
			for _, n := range s.Names {
				assert.False(t, n.IsExported() && s.Doc == nil && s.Comment == nil, "%s: %s has no document", f.name, n.Name)
			}
		}
	}
}

// A link such as [Amount] in a package document that leads nowhere is a name that was changed.
func TestPackageDocumentsParse(t *testing.T) {
	t.Parallel()
	for _, files := range byFolder(goFiles(t)) {
		if !files[0].isLibrary() {
			continue
		}
		names := make(map[string]bool)
		for _, f := range files {
			for _, s := range exported(f.syntax) {
				names[s.link()] = true
			}
		}
		for _, f := range files {
			if f.isTest() || f.syntax.Doc == nil {
				continue
			}
			var wrong []string
			p := comment.Parser{LookupSym: func(recv, name string) bool {
				key := name
				if recv != "" {
					key = recv + "." + name
				}
				if !names[key] && (recv == "" || ast.IsExported(recv)) { // else it is another package's name
					wrong = append(wrong, key)
				}
				return names[key]
			}}
			p.Parse(f.syntax.Doc.Text())
			assert.Empty(t, wrong, "%s: links to names that are not exported", f.name)
		}
	}
}

func TestFilesHaveOneSubject(t *testing.T) {
	t.Parallel()
	for _, f := range goFiles(t) {
		if !f.isGenerated() && !f.isTest() {
			assert.LessOrEqual(t, f.lines, maxLines, "%s: lines; split it by subject", f.name)
		}
	}
}
