package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/internal/markdown"
	"github.com/exactfigures/figures/parse"
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

const readme = "../../README.md"

func TestReadmeShowsALineAndItsAnswer(t *testing.T) {
	t.Parallel()
	command, err := markdown.First(readme, "## From any language", "sh")
	require.NoError(t, err)
	_, command, _ = strings.Cut(command, "echo '")
	line, _, found := strings.Cut(command, "'")
	require.True(t, found)
	shown, err := markdown.First(readme, "## From any language", "json")
	require.NoError(t, err)
	out, _, _ := normalizes(line, "-jsonl")
	assert.Equal(t, out, shown)
}

// What the README says is read is read so.
func TestReadmeIsTrue(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(readme)
	require.NoError(t, err)
	for phrase, want := range map[string][]string{
		"1,234.5":                            nil,
		"12,34,567":                          nil,
		"Hong Kong dollars":                  nil,
		"$38bn":                              {"USD 38000000000"},
		"Rs 20 lakh crore":                   {"INR 20000000000000"},
		"$5-10 million":                      {"USD 5000000..10000000"},
		"between 5 and 6 million pounds":     {"GBP 5000000..6000000"},
		"grew from $2 billion to $3 billion": {"USD 2000000000", "USD 3000000000"},
		"tens of millions of dollars":        {"USD 10000000..100000000 vague"},
		"-$5":                                {"USD -5"},
		"$-5":                                {"USD -5"},
		"380 billion yuan ($52 billion)":     {"CNY 380000000000", "USD 52000000000"},
		"$70, or 65 euros":                   {"USD 70", "EUR 65"},
		"($1 = 7.2644 Chinese yuan)":         {},
		"at 83.2 rupees to the dollar":       {},
		"500 pesos":                          {"XXX 500"},
		"over 380 billion yuan, equivalent to approximately $38 billion": {"above CNY 380000000000", "about USD 38000000000"},
	} {
		assert.Contains(t, string(text), phrase)
		switch {
		case want != nil:
		case strings.HasSuffix(phrase, "dollars"):
			phrase, want = "5 "+phrase, []string{"HKD 5"}
		default:
			want = []string{"USD " + strings.ReplaceAll(phrase, ",", "")}
			phrase = "$" + phrase
		}
		got := []string{}
		for _, m := range parse.Read("It cost " + phrase + ".").Matches {
			got = append(got, m.Figure.String())
		}
		assert.Equal(t, want, got, phrase)
	}
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
