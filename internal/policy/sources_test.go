package policy

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
)

// A goSource is a Go file, of this module or of one below it.
type goSource struct {
	text   string
	syntax *ast.File
	test   bool
	main   bool // of a program
}

// folders returns every folder that has Go files, from the root.
var folders = sync.OnceValue(func() (all []string) {
	_ = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case name != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || entry.Name() == "node_modules"):
			return fs.SkipDir
		}
		if found, err := filepath.Glob(filepath.Join(name, "*.go")); err == nil && len(found) > 0 {
			own, _ := filepath.Rel(root, name)
			all = append(all, filepath.ToSlash(own))
		}
		return nil
	})
	return all
})

// sources parses the Go files of a folder, each once. It returns none for what is no such folder, and
// for one outside of the repository.
func sources(folder string) []goSource {
	if !filepath.IsLocal(filepath.FromSlash(folder)) {
		return nil
	}
	parsed, _ := sourcesOf.LoadOrStore(folder, sync.OnceValue(func() (all []goSource) {
		found, _ := filepath.Glob(filepath.Join(root, filepath.FromSlash(folder), "*.go"))
		for _, name := range found {
			text, err := os.ReadFile(name)
			if err != nil {
				continue
			}
			syntax, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
			if err != nil {
				continue
			}
			all = append(all, goSource{string(text), syntax, strings.HasSuffix(name, "_test.go"), syntax.Name.Name == "main"})
		}
		return all
	}))
	return parsed.(func() []goSource)()
}

var sourcesOf sync.Map // from a folder to a func() []goSource

// flagsOf returns the names of the flags that files define, and the packages of ours that they import: what stands as a
// string in a call of String, BoolVar, Func and so on.
func flagsOf(files []goSource) map[string]bool {
	names := make(map[string]bool)
	done := make(map[string]bool)
	for len(files) > 0 {
		file := files[0]
		files = files[1:]
		for _, spec := range file.syntax.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			if own, ok := strings.CutPrefix(name, module+"/"); ok && !done[own] && strings.HasPrefix(own, "examples/") {
				done[own] = true
				files = append(files, sources(path.Clean(own))...)
			}
		}
		ast.Inspect(file.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			function, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !definesFlag[strings.TrimSuffix(function.Sel.Name, "Var")] {
				return true
			}
			for _, arg := range call.Args[:min(2, len(call.Args))] {
				if s, ok := arg.(*ast.BasicLit); ok && s.Kind == token.STRING {
					name, _ := strconv.Unquote(s.Value)
					names[name] = true
					break
				}
			}
			return true
		})
	}
	return names
}

// definesFlag are the functions of package flag that define one, without the Var that they may end in.
var definesFlag = map[string]bool{
	"": true, "Bool": true, "BoolFunc": true, "Duration": true, "Func": true, "Int": true, "Int64": true, "String": true, "Text": true,
	"Uint": true, "Uint64": true,
}
