package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/fx"
	"github.com/exactfigures/figures/fx/reference"
	"github.com/exactfigures/figures/parse"
)

// TestMain runs the pipelines of the tests on the runner inside the process, or on the one that the flag -runner names.
func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// folder writes files and returns the folder that they are in.
func folder(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return dir
}

// answers runs a pipeline and returns the lines that it wrote, sorted, and its counters.
func answers(t *testing.T, job pipeline) ([]string, map[string]int64) {
	t.Helper()
	job.Output = filepath.Join(t.TempDir(), "out.jsonl")
	job.Shards = max(1, job.Shards)
	p, s := beam.NewPipelineWithRoot()
	require.NoError(t, job.build(s))
	result, err := ptest.RunWithMetrics(p)
	require.NoError(t, err)
	files, err := filepath.Glob(job.Output + "*")
	require.NoError(t, err)
	require.Len(t, files, job.Shards)
	var lines []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range strings.Lines(string(text)) {
			lines = append(lines, strings.TrimSuffix(line, "\n"))
		}
	}
	slices.Sort(lines)
	return lines, counted(result)
}

// says is what the library says of a text, as a line of JSON.
func says(t *testing.T, id string, parser parse.Parser, date, text string) string {
	t.Helper()
	checker := fx.Checker{Source: reference.Source(), Parser: parser}
	if date != "" {
		var err error
		checker.Date, err = cli.ParseDate(date)
		require.NoError(t, err)
	}
	doc := parser.Read(text)
	found, err := checker.Document(t.Context(), doc)
	require.NoError(t, err)
	findings := []fx.Finding{}
	for _, f := range found {
		findings = append(findings, f.Split()...)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	require.NoError(t, encoder.Encode(map[string]any{"id": json.RawMessage(id), "figures": append([]parse.Match{}, doc.Matches...), "findings": findings}))
	return b.String()
}

const (
	wrong = "Date: 2025-02-24. The company will invest over 380 billion yuan, equivalent to approximately $38 billion.\nIt earned <nothing> & more.\n"
	right = "Date: 2024-06-03. The bridge cost €100 million ($108 million)."
)

func TestTexts(t *testing.T) {
	texts := map[string]string{
		"wrong.txt": wrong,
		"right.txt": right,
		"bytes.txt": "A price of \xff\xfe$5 \xc3 and 7 euros\x80.",
		"empty.txt": "",
	}
	dir := folder(t, texts)
	got, n := answers(t, pipeline{Input: filepath.Join(dir, "*.txt"), Reading: reading{Languages: "en"}})
	parser := (cli.Reader{Languages: must(cli.ParseLanguages("en"))}).Parser()
	require.Len(t, got, len(texts))
	size := 0
	for name, text := range texts {
		size += len(text)
		id, err := json.Marshal(filepath.Join(dir, name))
		require.NoError(t, err)
		want := says(t, string(id), parser, "", text)
		assert.True(t, slices.ContainsFunc(got, func(line string) bool { return same(line, want) }), "%s: %s", name, want)
	}
	assert.Equal(t, int64(size), n["bytes"])
	assert.Equal(t, int64(4), n["lines"])
	assert.Equal(t, int64(1), n["inconsistent"])
	assert.Equal(t, int64(6), n["figures"])
	assert.Zero(t, n["broken_lines"])
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// same reports whether two lines are the same JSON.
func same(a, b string) bool {
	var x, y any
	return json.Unmarshal([]byte(a), &x) == nil && json.Unmarshal([]byte(b), &y) == nil && assert.ObjectsAreEqual(x, y)
}

func TestLines(t *testing.T) {
	request := func(v map[string]any) string { return string(must(json.Marshal(v))) }
	good := []string{
		request(map[string]any{"id": 1, "text": wrong}),
		request(map[string]any{"id": "two", "text": "It is worth 380 billion yuan ($52 billion).", "date": "2025-02-24"}),
		request(map[string]any{"id": nil, "text": "It costs $20.", "region": "CA"}),
		"{\"id\":4,\"text\":\"\xff 5 € \xc3\"}",
	}
	broken := []string{"no json", "", `{"id":5}`, `{"id":6,"text":"$5","date":"soon"}`}
	dir := folder(t, map[string]string{
		"a.jsonl":     strings.Join(good[:2], "\r\n") + "\n" + strings.Join(broken, "\n") + "\n",
		"b.jsonl":     strings.Join(good[2:], "\n"),
		"empty.jsonl": "",
	})
	for _, shards := range []int{1, 3} {
		got, n := answers(t, pipeline{Input: filepath.Join(dir, "*.jsonl"), Lines: true, Shards: shards})
		require.Len(t, got, len(good)+len(broken))
		canada := parse.Parser{Region: must(cli.ParseRegion("CA"))}
		for _, want := range []string{
			says(t, "1", parse.Parser{}, "", wrong),
			says(t, `"two"`, parse.Parser{}, "2025-02-24", "It is worth 380 billion yuan ($52 billion)."),
			says(t, "null", canada, "", "It costs $20."),
			says(t, "4", parse.Parser{}, "", "\ufffd 5 € \ufffd"), // as JSON is read
		} {
			assert.True(t, slices.ContainsFunc(got, func(line string) bool { return same(line, want) }), want)
		}
		a := filepath.Join(dir, "a.jsonl")
		at := strings.Index(strings.Join(good[:2], "\r\n")+"\nno json", "no json")
		assert.Contains(t, got, fmt.Sprintf(`{"id":null,"error":"%s at byte %d: invalid character 'o' in literal null (expecting 'u')"}`, a, at))
		assert.Contains(t, got, fmt.Sprintf(`{"id":null,"error":"%s at byte %d: unexpected end of JSON input"}`, a, at+8))
		assert.Contains(t, got, fmt.Sprintf(`{"id":5,"error":"%s at byte %d: there is no \"text\""}`, a, at+9))
		assert.Contains(t, strings.Join(got, "\n"), `{"id":6,"error":"`)
		assert.Equal(t, map[string]int64{
			"lines": 8, "bytes": n["bytes"], "figures": 6, "consistent": 1, "inconsistent": 1, "broken_lines": 4,
		}, n)
	}
}

func TestOwnRates(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt":     right,
		"rates.csv": "date,base,quote,price\n2024-06-03,EUR,USD,2.16\n",
	})
	got, n := answers(t, pipeline{Input: filepath.Join(dir, "a.txt"), Reading: reading{Rates: []string{filepath.Join(dir, "rates.csv")}}})
	require.Len(t, got, 1)
	assert.Equal(t, int64(1), n["inconsistent"], got)
}

// Files without a line still give a file, so that what an earlier run wrote does not stay.
func TestNothingToRead(t *testing.T) {
	got, n := answers(t, pipeline{Input: filepath.Join(folder(t, map[string]string{"a.jsonl": ""}), "*"), Lines: true, Shards: 2})
	assert.Empty(t, got)
	assert.Empty(t, n)
}

func TestTrouble(t *testing.T) {
	for name, job := range map[string]pipeline{
		"no input":  {Output: "out", Shards: 1},
		"no output": {Input: "in", Shards: 1},
		"no shard":  {Input: "in", Output: "out"},
		"language":  {Input: "in", Output: "out", Shards: 1, Reading: reading{Languages: "?"}},
		"region":    {Input: "in", Output: "out", Shards: 1, Reading: reading{Region: "Narnia"}},
		"date":      {Input: "in", Output: "out", Shards: 1, Reading: reading{Date: "soon"}},
	} {
		_, s := beam.NewPipelineWithRoot()
		assert.Error(t, job.build(s), name)
	}
	dir := folder(t, map[string]string{"a.jsonl.gz": ""})
	for name, message := range map[string]string{"none*": "no file is named", "*.gz": "is compressed"} {
		p, s := beam.NewPipelineWithRoot()
		require.NoError(t, pipeline{Input: filepath.Join(dir, name), Output: filepath.Join(dir, "out"), Shards: 1}.build(s))
		assert.ErrorContains(t, ptest.Run(p), message)
	}
}
