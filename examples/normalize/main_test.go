package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// normalizes runs the program and returns what it wrote and its status.
func normalizes(stdin string, args ...string) (stdout, stderr string, status int) {
	var out, trouble strings.Builder
	status = run(args, strings.NewReader(stdin), &out, &trouble)
	return out.String(), trouble.String(), status
}

const sentence = "The ferry cost 12.5 million euros."

func TestFiguresOfAFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "article.txt")
	require.NoError(t, os.WriteFile(file, []byte(sentence), 0o600))
	out, _, status := normalizes("", file)
	assert.Zero(t, status)
	assert.Equal(t, 1, strings.Count(out, "\n"), out)
	assert.Contains(t, out, `"text":"12.5 million euros","start":15,"end":33,"currency":"EUR"`)
	assert.Contains(t, out, `"value":"12500000"`)

	for _, args := range [][]string{nil, {"-"}, {"-lang", "en"}} {
		same, _, status := normalizes(sentence, args...)
		assert.Zero(t, status)
		assert.Equal(t, out, same)
	}
}

func TestLines(t *testing.T) {
	t.Parallel()
	in := `{"id":"a","text":"` + sentence + `"}
not json
{"id":3,"text":"Nothing here."}
{"id":"m","text":"$5","mode":"half"}
`
	out, _, status := normalizes(in, "-jsonl")
	assert.Zero(t, status)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	require.Len(t, lines, 4)
	assert.True(t, strings.HasPrefix(lines[0], `{"id":"a","figures":[{"text":"12.5 million euros","start":15,"end":33,`), lines[0])
	assert.True(t, strings.HasPrefix(lines[1], `{"id":null,"error":"`), lines[1])
	assert.Equal(t, `{"id":3,"figures":[]}`, lines[2])
	assert.Equal(t, `{"id":"m","error":"mode \"half\" is neither \"find\" nor \"single\""}`, lines[3])
}

func TestTheRegionSaysWhichDollar(t *testing.T) {
	t.Parallel()
	out, _, _ := normalizes(`{"id":1,"text":"It costs $20."}`+"\n"+`{"id":2,"text":"It costs $20.","region":"US"}`, "-jsonl", "-region", "CA")
	lines := strings.Split(out, "\n")
	require.Len(t, lines, 3)
	assert.Contains(t, lines[0], `"currency":"CAD"`)
	assert.Contains(t, lines[1], `"currency":"USD"`)
}

func TestASingleField(t *testing.T) {
	t.Parallel()
	out, _, status := normalizes(`{"id":1,"text":"£3.50 or £4","mode":"single"}`+"\n"+`{"id":2,"text":"sold out","mode":"single"}`, "-jsonl")
	assert.Zero(t, status)
	lines := strings.Split(out, "\n")
	require.Len(t, lines, 3)
	assert.Equal(t, 1, strings.Count(lines[0], `"start"`), lines[0])
	assert.Contains(t, lines[0], `"value":"3.50"`)
	assert.Equal(t, `{"id":2,"figures":[]}`, lines[1])
}

func TestTrouble(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-nothing"}, {"no such file"}, {"a", "b"}, {"-jsonl", "a"}, {"-lang", "?"}} {
		out, trouble, status := normalizes("", args...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, trouble, args)
		assert.Empty(t, out, args)
	}
	_, help, status := normalizes("", "-h")
	assert.Zero(t, status)
	assert.Contains(t, help, "usage: normalize")
}
