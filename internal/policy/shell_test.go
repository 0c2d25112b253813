package policy

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// fields splits a line of a shell into commands and those into words. It knows quotes, comments and what parts commands;
// files to read from and to write to are left out.
func fields(line string) [][]string {
	var commands [][]string
	var words []string
	var word strings.Builder
	quote, inside, file := rune(0), false, false
	end := func() {
		if inside && !file {
			words = append(words, word.String())
		}
		file = file && !inside
		word.Reset()
		inside = false
	}
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			quote, inside = r, true
		case r == ' ' || r == '\t':
			end()
		case r == '<' || r == '>':
			end()
			file = true
		case r == '|' || r == '&' || r == ';':
			end()
			commands, words, file = append(commands, words), nil, false
		case r == '#' && !inside:
			return append(commands, words)
		default:
			word.WriteRune(r)
			inside = true
		}
	}
	end()
	return append(commands, words)
}

func TestFields(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][][]string{
		"":                          {nil},
		"go test ./...":             {{"go", "test", "./..."}},
		`a "b c" ''  # 'd`:          {{"a", "b c", ""}},
		"a b#c | d|e; f":            {{"a", "b#c"}, {"d"}, {"e"}, {"f"}},
		"cd 'x y' && z":             {{"cd", "x y"}, nil, {"z"}},
		"a <x|d'-'e >> y z >'a b'c": {{"a"}, {"d-e", "z"}},
	} {
		assert.Equal(t, want, fields(line), line)
	}
}
