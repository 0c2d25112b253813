package policy

import (
	"flag"
	"go/ast"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the listings of the exported names anew")

// A symbol is one exported name: a line of the listing.
type symbol struct {
	kind string // const var func method type field
	recv string // the type of a method or field
	name string
	rest string // signature, type
}

func (s symbol) String() string {
	switch s.kind {
	case "method":
		return "method (" + s.recv + ") " + s.name + s.rest
	case "field":
		return "type " + s.recv + ": " + s.name + s.rest
	case "func":
		return "func " + s.name + s.rest
	}
	return s.kind + " " + s.name + s.rest
}

// link is how a document refers to the symbol.
func (s symbol) link() string {
	if s.recv == "" {
		return s.name
	}
	return strings.TrimPrefix(s.recv, "*") + "." + s.name
}

// TestExportedNames compares what the libraries export with testdata/api, so that no change of it goes unnoticed.
func TestExportedNames(t *testing.T) {
	t.Parallel()
	listed := make(map[string]bool)
	for folder, files := range byFolder(goFiles(t)) {
		if !files[0].isLibrary() {
			continue
		}
		var lines []string
		for _, f := range files {
			if f.isTest() {
				continue
			}
			for _, s := range exported(f.syntax) {
				lines = append(lines, s.String())
			}
		}
		if len(lines) == 0 {
			continue
		}
		slices.Sort(lines)
		got := strings.Join(lines, "\n") + "\n"
		name := strings.ReplaceAll(folder, "/", "_") + ".txt"
		listed[name] = true
		golden := filepath.Join("testdata", "api", name)
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(golden), 0o755))
			require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			continue
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err, "the exported names of %s are not listed: go test ./internal/policy -update", folder)
		assert.Empty(t, strings.Join(difference(strings.Split(string(want), "\n"), lines), "\n"),
			"the exported names of %s changed; if that is meant: go test ./internal/policy -update, and a line in CHANGELOG.md", folder)
	}
	entries, err := os.ReadDir(filepath.Join("testdata", "api"))
	require.NoError(t, err)
	for _, e := range entries {
		assert.True(t, listed[e.Name()], "testdata/api/%s lists a package that is gone", e.Name())
	}
}

// difference returns the lines that are only in one list, with a sign in front.
func difference(old, now []string) []string {
	var all []string
	for _, line := range old {
		if line != "" && !slices.Contains(now, line) {
			all = append(all, "- "+line)
		}
	}
	for _, line := range now {
		if !slices.Contains(old, line) {
			all = append(all, "+ "+line)
		}
	}
	return all
}

// exported returns the exported names that a file declares.
func exported(f *ast.File) []symbol {
	var all []symbol
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if !d.Name.IsExported() || !exportedReceiver(d) {
				continue
			}
			s := symbol{kind: "func", name: d.Name.Name, rest: strings.TrimPrefix(source(d.Type), "func")}
			if d.Recv != nil {
				s.kind, s.recv = "method", source(d.Recv.List[0].Type)
			}
			all = append(all, s)
		case *ast.GenDecl:
			all = append(all, exportedSpecs(d)...)
		}
	}
	return all
}

func exportedSpecs(d *ast.GenDecl) []symbol {
	var all []symbol
	var kept ast.Expr // the type that a const repeats
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.ValueSpec:
			if d.Tok != token.CONST || s.Type != nil || s.Values != nil {
				kept = s.Type
			}
			for _, n := range s.Names {
				if !n.IsExported() {
					continue
				}
				rest := ""
				if kept != nil {
					rest = " " + source(kept)
				}
				all = append(all, symbol{kind: d.Tok.String(), name: n.Name, rest: rest})
			}
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				all = append(all, exportedType(s)...)
			}
		}
	}
	return all
}

func exportedType(s *ast.TypeSpec) []symbol {
	t := symbol{kind: "type", name: s.Name.Name}
	if s.TypeParams != nil {
		t.name += "[…]"
	}
	if s.Assign.IsValid() {
		t.rest = " ="
	}
	var fields *ast.FieldList
	switch u := s.Type.(type) {
	case *ast.StructType:
		t.rest, fields = t.rest+" struct", u.Fields
	case *ast.InterfaceType:
		t.rest, fields = t.rest+" interface", u.Methods
	default:
		t.rest += " " + source(u)
	}
	all := []symbol{t}
	if fields == nil {
		return all
	}
	for _, f := range fields.List {
		if len(f.Names) == 0 {
			all = append(all, symbol{kind: "field", recv: s.Name.Name, name: source(f.Type), rest: " (embedded)"})
		}
		for _, n := range f.Names {
			if !n.IsExported() {
				continue
			}
			rest := " " + source(f.Type)
			if _, method := f.Type.(*ast.FuncType); method && t.rest == " interface" {
				rest = strings.TrimPrefix(source(f.Type), "func")
			}
			all = append(all, symbol{kind: "field", recv: s.Name.Name, name: n.Name, rest: rest})
		}
	}
	return all
}

// exportedReceiver reports whether d is no method, or one of an exported type.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	name := strings.TrimLeft(source(d.Recv.List[0].Type), "*")
	return ast.IsExported(name)
}

// source prints a piece of syntax on one line.
func source(n ast.Node) string {
	var b strings.Builder
	if err := printer.Fprint(&b, token.NewFileSet(), n); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
