package schema

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/money"
	"github.com/exactfigures/figures/parse"
)

// file returns where the schema of a program is.
func file(program string) string { return filepath.Join("..", program, program+".schema.json") }

// value reads JSON as the validator takes it.
func value(t *testing.T, text string) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err, text)
	return v
}

// document returns the schema of a program as JSON.
func document(t *testing.T, program string) any {
	t.Helper()
	text, err := os.ReadFile(file(program))
	require.NoError(t, err)
	return value(t, string(text))
}

// compile compiles the schema of a program. That also holds it against the schema of schemas.
func compile(t *testing.T, program string) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft4) // so that the one that the file names is what counts
	schema, err := compiler.Compile(file(program))
	require.NoError(t, err)
	require.Equal(t, 2020, schema.DraftVersion)
	return schema
}

func TestLines(t *testing.T) {
	t.Parallel()
	all := written(t)
	for _, q := range named(words[money.Qualifier](t)) {
		assert.Contains(t, strings.Join(all["normalize"], "\n"), `"qualifier":"`+q+`"`)
	}
	for _, v := range words[fx.Verdict](t) {
		assert.Contains(t, strings.Join(all["factcheck"], "\n"), `"verdict":"`+v+`"`)
	}
	for program, lines := range all {
		schema := compile(t, program)
		t.Run(program, func(t *testing.T) {
			t.Parallel()
			valid(t, program, schema, lines)
		})
		t.Run(program+" spoilt", func(t *testing.T) {
			t.Parallel()
			invalid(t, schema, lines)
		})
	}
}

// valid holds lines against the schema of the program that wrote them.
func valid(t *testing.T, program string, schema *jsonschema.Schema, lines []string) {
	seen := make(map[string]bool)
	for _, line := range lines {
		v := value(t, line)
		assert.NoError(t, schema.Validate(v), line)
		members(v, seen)
	}
	// Else the schema would speak of what no line here has, and nothing would show that it is right.
	described := make(map[string]bool)
	properties(document(t, program), described)
	assert.Equal(t, slices.Sorted(maps.Keys(described)), slices.Sorted(maps.Keys(seen)), "members that the schema has, and those that were written")
}

// members adds the names of the members of all objects in v.
func members(v any, seen map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for name, inner := range v {
			seen[name] = true
			if name != "id" { // is what the asking program likes
				members(inner, seen)
			}
		}
	case []any:
		for _, inner := range v {
			members(inner, seen)
		}
	}
}

// properties adds the names of the properties that a schema describes.
func properties(schema any, described map[string]bool) {
	switch s := schema.(type) {
	case map[string]any:
		if of, ok := s["properties"].(map[string]any); ok {
			for name := range of {
				described[name] = true
			}
		}
		for _, inner := range s {
			properties(inner, described)
		}
	case []any:
		for _, inner := range s {
			properties(inner, described)
		}
	}
}

// The lists of words in the schemas are those of the libraries.
func TestWords(t *testing.T) {
	t.Parallel()
	normalize, factcheck := document(t, "normalize"), document(t, "factcheck")
	for _, c := range []struct {
		schema any
		path   string
		want   []string
	}{
		{normalize, "qualifier", named(words[money.Qualifier](t))},
		{normalize, "members properties per", named(words[parse.Per](t))},
		{normalize, "members properties confidence", words[parse.Confidence](t)},
		{factcheck, "money properties qualifier", named(words[money.Qualifier](t))},
		{factcheck, "verdict", words[fx.Verdict](t)},
		{factcheck, "reason", words[fx.Reason](t)},
		{factcheck, "finding properties grade", words[fx.Grade](t)},
		{factcheck, "finding properties basis", words[fx.Basis](t)},
		{factcheck, "finding properties end", named(words[fx.End](t))},
		{factcheck, "rate properties kind", words[fx.Kind](t)},
		{factcheck, "cause properties kind", named(words[fx.CauseKind](t))},
		{factcheck, "cause properties side", named(words[fx.Side](t))},
	} {
		at := c.schema.(map[string]any)["$defs"]
		for _, name := range strings.Fields(c.path) {
			at = at.(map[string]any)[name]
		}
		var got []string
		for _, word := range at.(map[string]any)["enum"].([]any) {
			got = append(got, word.(string))
		}
		assert.Equal(t, c.want, got, c.path)
	}
}

// words returns the text forms of the values of a type, from its zero value on.
func words[T interface {
	~uint8
	MarshalText() ([]byte, error)
}](t *testing.T) (all []string) {
	t.Helper()
	for v := T(0); ; v++ {
		word, err := v.MarshalText()
		if err != nil || strings.Contains(string(word), "(") { // Per(15)
			require.Greater(t, len(all), 1)
			return all
		}
		all = append(all, string(word))
	}
}

// named returns the words but the empty one, which is not written.
func named(words []string) []string {
	return slices.DeleteFunc(words, func(word string) bool { return word == "" })
}
