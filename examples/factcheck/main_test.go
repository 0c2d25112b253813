package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/internal/markdown"
)

// checks runs the program and returns what it wrote and its status.
func checks(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	var out, trouble strings.Builder
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &trouble)
	return out.String(), trouble.String(), status
}

// squeeze makes one space of several, so that a test need not count columns.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestTheSample(t *testing.T) {
	t.Parallel()
	out, trouble, status := checks(t, "")
	assert.Zero(t, status)
	assert.Empty(t, trouble)
	for _, want := range []string{
		"sample article, dated 2025-02-24 by the text",
		`above CNY 380,000,000,000 "380 billion yuan"`,
		`about USD 38,000,000,000 "$38 billion"`,
		`✗ inconsistent: "380 billion yuan" is about $52 billion ($51.3–`,
		"7.2904–7.3078 CNY per USD (currency-api snapshot, snapshot 2025-02-12 … 2025-02-28)",
		"likely the dollar figure repeats the digits of the yuan figure divided by 10: it was not converted",
	} {
		assert.Contains(t, squeeze(out), want)
	}
	assert.True(t, strings.HasSuffix(out, "\n0 consistent, 1 inconsistent, 0 undetermined\n"), out)
	assert.NotContains(t, out, "\x1b", "colour is for terminals")

	shown, err := markdown.First("../../README.md", "go run ./examples/factcheck", "text")
	require.NoError(t, err)
	assert.Equal(t, out, shown, "what the README shows")

	_, _, status = checks(t, "", "-fail")
	assert.Equal(t, 1, status)
}

func TestARightConversion(t *testing.T) {
	t.Parallel()
	right := strings.Replace(cli.Sample, "$38 billion", "$52.44 billion", 1)
	require.NotEqual(t, cli.Sample, right)
	out, _, status := checks(t, right, "-", "-fail")
	assert.Zero(t, status)
	assert.Contains(t, out, "standard input, dated 2025-02-24 by the text")
	assert.Contains(t, out, `✓ consistent: "380 billion yuan" is about "$52.44 billion" (exact)`)
	assert.True(t, strings.HasSuffix(out, "\n1 consistent, 0 inconsistent, 0 undetermined\n"), out)
}

func TestFilesAndFlagsInAnyOrder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one.txt"), filepath.Join(dir, "two.txt")
	require.NoError(t, os.WriteFile(one, []byte("They paid 10 million euros ($11 million)."), 0o600))
	require.NoError(t, os.WriteFile(two, []byte("They paid 10 million euros ($30 million). Nothing else happened."), 0o600))

	out, _, status := checks(t, "", one, "-date", "2023-06-01", two, "-fail")
	assert.Equal(t, 1, status)
	assert.Contains(t, out, "one.txt, dated 2023-06-01 as told")
	assert.Contains(t, out, "two.txt, dated 2023-06-01 as told")
	assert.True(t, strings.HasSuffix(out, "\n1 consistent, 1 inconsistent, 0 undetermined\n"), out)
}

func TestTheDateIsSaid(t *testing.T) {
	t.Parallel()
	const claim = "They paid 10 million euros ($11 million)."
	for _, c := range []struct {
		text string
		args []string
		want string
	}{
		{"Date: 2023-06-01\n" + claim, nil, "dated 2023-06-01 by the text"},
		{"Date: 2023-06-01\n" + claim, []string{"-date", "2023-06"}, "dated 2023-06 as told (the text says 2023-06-01)"},
		{claim, []string{"-date", "2023"}, "dated 2023 as told"},
		{claim, nil, "no date known"},
	} {
		out, _, status := checks(t, c.text, append(c.args, "-")...)
		assert.Zero(t, status)
		assert.Contains(t, out, c.want)
	}
	out, _, _ := checks(t, claim, "-")
	assert.Contains(t, out, "? undetermined: ")
	assert.True(t, strings.HasSuffix(out, "\n0 consistent, 0 inconsistent, 1 undetermined\n"), out)
}

func TestOwnRates(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "rates.csv")
	require.NoError(t, os.WriteFile(file, []byte("date,base,quote,price,origin\n2025-02-24,USD,CNY,10,the desk\n"), 0o600))
	out, _, status := checks(t, "", "-rates", file, "-fail")
	assert.Zero(t, status)
	assert.Contains(t, squeeze(out), `✓ consistent: "380 billion yuan" is about "$38 billion"`)
	assert.Contains(t, squeeze(out), "actual 10 CNY per USD (the desk, mid 2025-02-24)")
}

// One rate is wrong throughout: people are told once, programs for each pair.
func TestOneRateThroughout(t *testing.T) {
	t.Parallel()
	const text = "Sales were 10 million euros ($20 million). Costs were 20 million euros ($40 million), profit 5 million euros ($10 million)."
	out, _, _ := checks(t, text, "-", "-date", "2023-06-01")
	assert.Equal(t, 1, strings.Count(out, "inconsistent:"), out)
	for _, want := range []string{`"10 million euros" = "$20 million"`, `"20 million euros" = "$40 million"`, `"5 million euros" = "$10 million"`} {
		assert.Contains(t, out, want)
	}
	assert.True(t, strings.HasSuffix(out, "\n0 consistent, 3 inconsistent, 0 undetermined\n"), out)

	out, _, _ = checks(t, `{"id":1,"text":"`+text+`"}`, "-jsonl", "-date", "2023-06-01")
	assert.Equal(t, 3, strings.Count(out, `"verdict":"inconsistent"`), out)
}

func TestWhatIsNotSureIsSaid(t *testing.T) {
	t.Parallel()
	out, _, _ := checks(t, "It cost 500 pesos. They owe tens of millions of euros, or $70 a barrel.", "-")
	assert.Contains(t, squeeze(out), `? 500 "500 pesos" `)
	assert.Contains(t, squeeze(out), `some EUR 10,000,000–100,000,000 "tens of millions of euros"`)
	assert.Contains(t, squeeze(out), `USD 70 per barrel "$70" or `)
}

func TestATextWithoutMoney(t *testing.T) {
	t.Parallel()
	out, _, status := checks(t, "Nothing to see here.", "-")
	assert.Zero(t, status)
	assert.Contains(t, out, "no figures")
	assert.True(t, strings.HasSuffix(out, "\n0 consistent, 0 inconsistent, 0 undetermined\n"), out)
}

// What an article says is shown on one line, and cannot steer the terminal.
func TestTextIsShownClean(t *testing.T) {
	t.Parallel()
	out, _, _ := checks(t, "They paid 10\u00a0million euros ($11 million).\x1b[2J", "-", "-date", "2023-06-01")
	assert.Contains(t, out, `"10 million euros"`)
	assert.NotContains(t, out, "\x1b")
	assert.Equal(t, "a b c", clean(" a\n\tb\x00\x1bc\u0085"))
}

func TestLines(t *testing.T) {
	t.Parallel()
	in := `{"id":"a","text":"They paid 10 million euros ($30 million).","date":"2023-06-01"}
not json
{"id":[3],"text":"Nothing here."}
{"id":"d","text":"$5","date":"1.6.2023"}
{"id":"e","text":"They paid 20 million francs ($22 million; €20 million).","date":"2023-06-01","lang":"en","region":"CH"}
`
	out, _, status := checks(t, in, "-jsonl")
	assert.Zero(t, status)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	require.Len(t, lines, 5)
	assert.True(t, strings.HasPrefix(lines[0], `{"id":"a","findings":[{"from":{"text":"10 million euros","start":10,"end":26},"to":{"text":"$30 million","start":28,"end":39},"verdict":"inconsistent",`), lines[0])
	assert.True(t, strings.HasPrefix(lines[1], `{"id":null,"error":"`), lines[1])
	assert.Equal(t, `{"id":[3],"findings":[]}`, lines[2])
	assert.True(t, strings.HasPrefix(lines[3], `{"id":"d","error":"`), lines[3])

	var last struct {
		Findings []struct{ From, To struct{ Text string } }
	}
	require.NoError(t, json.Unmarshal([]byte(lines[4]), &last))
	var pairs []string
	for _, f := range last.Findings {
		pairs = append(pairs, f.From.Text+" = "+f.To.Text)
	}
	assert.Equal(t, []string{"20 million francs = $22 million", "20 million francs = €20 million", "$22 million = €20 million"}, pairs)

	_, _, status = checks(t, in, "-jsonl", "-fail")
	assert.Equal(t, 1, status)
	same, _, _ := checks(t, `{"id":"a","text":"They paid 10 million euros ($30 million)."}`, "-jsonl", "-date", "2023-06-01")
	assert.Equal(t, lines[0]+"\n", same)
}

func TestTrouble(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"-nothing"}, {"no such file"}, {"-date", "soon"}, {"-rates", "no such file"}, {"-jsonl", "a"}, {"-region", "Narnia"},
	} {
		_, trouble, status := checks(t, "", args...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, trouble, args)
	}
	_, help, status := checks(t, "", "-h")
	assert.Zero(t, status)
	assert.Contains(t, help, "usage: factcheck")

	broken := errors.New("broken")
	var trouble strings.Builder
	assert.Equal(t, 2, run(t.Context(), nil, strings.NewReader(""), failing{broken}, &trouble))
	assert.Contains(t, trouble.String(), "broken")
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
