package policy

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A place is where the commands of a page are given, from the root.
type place struct {
	folders []string // any of these: a page need not say whether it means its own folder or that of its module
}

// placeOf returns where the commands of a page are given: its folder, or the one of its module.
func placeOf(page string) place {
	own := path.Dir(page)
	for folder := own; ; folder = path.Dir(folder) {
		if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(folder), "go.mod")); err == nil {
			return place{slices.Compact([]string{folder, own})}
		}
	}
}

// wrongCommands says what is wrong with the commands of some lines of code that are given in a place, as far as they
// begin with go, or with the name of one of the programs.
func wrongCommands(in place, lines []string) (wrong []string, checked int) {
	now := in
	for _, line := range lines {
		for _, words := range fields(line) {
			for len(words) > 0 && (words[0] == "time" || strings.Contains(words[0], "=")) {
				words = words[1:]
			}
			if len(words) < 2 {
				continue
			}
			switch programs := sources(path.Join("examples", words[0])); {
			case words[0] == "cd" && words[1] == "-":
				now = in
			case words[0] == "cd":
				now = in.cd(words[1])
			case words[0] == "go" && len(now.folders) > 0:
				checked++
				if err := now.goCommand(words[1], words[2:]); err != nil {
					wrong = append(wrong, fmt.Sprintf("%s: %v", line, err))
				}
			case programs != nil && strings.HasPrefix(words[1], "-"):
				checked++
				if err := knownFlags(words[1:], flagsOf(programs)); err != nil {
					wrong = append(wrong, fmt.Sprintf("%s: %v", line, err))
				}
			}
		}
	}
	return wrong, checked
}

// cd returns the place that a folder is from p; one without folders outside of the repository.
func (p place) cd(folder string) (to place) {
	for _, from := range p.folders {
		if !path.IsAbs(folder) && sources(path.Join(from, folder)) != nil {
			to.folders = append(to.folders, path.Join(from, folder))
		}
	}
	return to
}

// withValue are the flags of go that have their value in the next word.
var withValue = []string{"run", "bench", "fuzz", "benchtime", "fuzztime", "count", "timeout", "cpu", "o", "C", "p", "tags"}

// goFlags are the other flags of go that pages speak of.
var goFlags = []string{"v", "race", "short", "cover", "benchmem", "shuffle", "json"}

// goCommand returns what is wrong with a go command: a package that is not there, a flag that the program or the test does
// not know, a pattern that no test has.
func (p place) goCommand(verb string, args []string) error {
	if !slices.Contains([]string{"run", "test", "generate", "build", "vet"}, verb) {
		return nil
	}
	var packages, rest []string
	patterns := make(map[string]string)
	for i := 0; i < len(args); i++ {
		name, value, _ := strings.Cut(strings.TrimLeft(args[i], "-"), "=")
		isFlag := strings.HasPrefix(args[i], "-")
		if isFlag && (verb != "run" || packages == nil) && slices.Contains(withValue, name) {
			if !strings.Contains(args[i], "=") && i+1 < len(args) {
				i++
				value = args[i]
			}
			patterns[name] = value
			continue
		}
		switch {
		case isFlag && slices.Contains(goFlags, name) && (verb != "run" || packages == nil):
		case !isFlag && strings.HasPrefix(args[i], ".") && (verb != "run" || packages == nil):
			packages = append(packages, args[i])
		default:
			rest = append(rest, args[i])
		}
	}
	if packages == nil {
		return errors.New("no package")
	}
	var files []goSource
	for _, name := range packages {
		found := p.find(name)
		if found == nil {
			return fmt.Errorf("no package %s", name)
		}
		files = append(files, found...)
	}
	for flag, kind := range map[string]string{"run": "(?:Test|Example|Fuzz)", "bench": "Benchmark", "fuzz": "Fuzz"} {
		if pattern := patterns[flag]; pattern != "" && pattern != "^$" && !declares(files, kind, pattern) {
			return fmt.Errorf("nothing that -%s %s names", flag, pattern)
		}
	}
	switch verb {
	case "run":
		if !slices.ContainsFunc(files, func(s goSource) bool { return s.main && !s.test }) {
			return errors.New("no program")
		}
		return knownFlags(rest, flagsOf(files))
	case "test":
		return knownFlags(rest, flagsOf(files))
	case "generate":
		if !slices.ContainsFunc(files, func(s goSource) bool { return strings.Contains(s.text, "\n//go:generate ") }) {
			return errors.New("nothing to generate")
		}
	}
	return nil
}

// knownFlags returns an error for the first flag among words that is not known.
func knownFlags(words []string, known map[string]bool) error {
	for _, word := range words {
		name, _, _ := strings.Cut(strings.TrimLeft(word, "-"), "=")
		if strings.HasPrefix(word, "-") && name != "" && !known[name] && name != "h" {
			return fmt.Errorf("no flag -%s", name)
		}
	}
	return nil
}

// find returns the sources of the packages that a pattern such as ./parse or ./fx/... names.
func (p place) find(pattern string) (all []goSource) {
	folder, below := strings.CutSuffix(pattern, "...")
	for _, from := range p.folders {
		all = append(all, sources(path.Join(from, folder))...)
		if !below {
			continue
		}
		start := path.Join(from, folder)
		for _, sub := range folders() {
			if strings.HasPrefix(sub, start+"/") || start == "." && sub != "." {
				all = append(all, sources(sub)...)
			}
		}
	}
	return all
}

// declares reports whether a file of a test has a function of a kind whose name a pattern of -run matches.
func declares(files []goSource, kind, pattern string) bool {
	first, _, _ := strings.Cut(pattern, "/")
	want, err := regexp.Compile(first)
	if err != nil {
		return false
	}
	function := regexp.MustCompile(`(?m)^func (` + kind + `\w*)\(`)
	for _, s := range files {
		for _, m := range function.FindAllStringSubmatch(s.text, -1) {
			if s.test && want.MatchString(m[1]) {
				return true
			}
		}
	}
	return false
}

func TestCommandsOfPages(t *testing.T) {
	t.Parallel()
	total := 0
	for name, p := range pages(t) {
		for _, code := range p.Code {
			wrong, checked := wrongCommands(placeOf(name), code)
			assert.Empty(t, strings.Join(wrong, "\n"), name)
			total += checked
		}
	}
	t.Logf("%d commands", total)
	require.NotZero(t, total)
}

func TestWrongCommands(t *testing.T) {
	t.Parallel()
	for line, wrong := range map[string]bool{
		"go run ./examples/factcheck -date 2025-02-24 - < article.txt # -no":                 false,
		"go run ./examples/factcheck -day 2025-02-24":                                        true,
		"go run ./examples/nothing":                                                          true,
		"go run ./money":                                                                     true,
		"echo '-x | go run ./no' | time go run ./examples/normalize --jsonl -lang=en > -out": false,
		"echo x | go run ./examples/normalize -json":                                         true,
		"go test ./...":                                       false,
		"go test ./pars":                                      true,
		"go test ./parse -run 'TestCorpus$' -v":               false,
		"go test ./parse -run TestCorpse":                     true,
		"go test -run TestCorpus ./parse -update-known":       false,
		"go test ./parse -run TestCorpus -update-all":         true,
		"go test ./parse -run '^$' -bench BenchmarkNone":      true,
		"go test ./fx/... -run '^$' -bench . -benchtime=1x":   false,
		"go test ./fx -fuzz FuzzNone":                         true,
		"go generate ./parse/...":                             false,
		"go generate ./fx/feed":                               true,
		"cd examples/beam && go run . --jsonl --input=x":      false,
		"cd examples/beam && go run . --json":                 true,
		"cd /tmp; go run . -x; cd - ; go run ./examples/none": true,
		"factcheck -explain":                                  false,
		"factcheck -explanation":                              true,
		"go get example.com/x":                                false,
	} {
		found, _ := wrongCommands(place{[]string{"."}}, []string{line})
		assert.Equal(t, wrong, len(found) > 0, "%s: %v", line, found)
	}
}
