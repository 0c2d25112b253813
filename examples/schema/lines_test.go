package schema

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// questions are what normalize -jsonl is asked.
const questions = `
{"id":1,"text":"Exactly C$5, about C$6, nearly C$7, less than C$8, up to C$9, more than C$10, at least C$11."}
{"id":"two","text":"The ferry cost €5-10 million or tens of millions of euros, 500 pesos and £70 a barrel."}
{"id":[3],"text":"Sie zahlten 12,5 Mio. Euro und 1.234 €.","lang":"de"}
{"id":{"no":4},"text":"A loss of -£5.00, then £0.05.","region":"GB"}
{"id":null,"text":"There is no money here."}
{"text":"¥500 and 1.234 kr a share, or €3 zillion"}
{"id":7,"text":"1.234","mode":"single","hint":"CAD"}
{"id":8,"text":"sold out","mode":"single"}
{"id":9,"text":"£5","mode":"half"}
{"id":10}
nothing that is JSON
`

// claims are what factcheck -jsonl is asked.
const claims = `
{"id":1,"text":"It will invest over 380 billion yuan, equivalent to approximately $38 billion.","date":"2025-02-24"}
{"id":"two","text":"It will invest over 380 billion yuan, or about $52.4 billion.","date":"2025-02-24"}
{"id":[3],"text":"They paid 10 million euros ($11 million)."}
{"id":4,"text":"They paid 10 million euros ($11 million).","date":"2023-04..2024-03"}
{"id":5,"text":"They paid 10 million euros ($30 million). ($1 = 0.9 euros)","date":"2023-06-01"}
{"id":6,"text":"They paid 10 million euros ($9.3 million). ($1 = 1.07 euros)","date":"2023-06-01"}
{"id":7,"text":"They paid €10-20 million ($11-30 million).","date":"2023-06-01"}
{"id":8,"text":"They paid 1 million tugrik ($30), 2 million tugrik ($600), 3 million tugrik ($900) and 4 million tugrik ($1200).","date":"1965-06-01"}
{"id":9,"text":"They paid 0 euros ($5). They lost -$5 million (5 million euros)."}
{"id":10,"text":"It costs $499/£499."}
{"id":11,"text":"They paid $10 million (7.4 million US dollars).","date":"2023-06-01"}
{"id":12,"text":"They paid 10 million euros ($17.1 million), not 12 million euros ($12.78 million).","date":"2023-06-01"}
{"id":13,"text":"They paid 10 million Deutsche marks (5.11 million euros).","date":"2003-06-01"}
{"id":14,"text":"They paid 10 million euros ($12 million). They paid 10 million euros ($24 million).","date":"2023-06-01"}
{"id":15,"text":"They paid 1 million tugrik (200 ngultrum).","date":"1965-06-01"}
{"id":16,"text":"They paid 10 million euros ($7.01 million).","date":"2023-06-01"}
{"id":17,"text":"They paid €10.00 million ($17.0 million) and tens of millions of euros ($50 million).","date":"2023-06-01"}
{"id":18,"text":"In Canada they paid 10 million euros ($14.5 million).","date":"2023-06-01","region":"US"}
{"id":19,"text":"There is no money here."}
{"id":20,"text":"They paid £5.","date":"tomorrow"}
nothing that is JSON
`

// written returns the lines that the programs write, by program.
func written(t *testing.T) map[string][]string {
	t.Helper()
	dir := t.TempDir()
	build := exec.CommandContext(t.Context(), "go", "build", "-o", dir+string(filepath.Separator), "./examples/normalize", "./examples/factcheck")
	build.Dir = filepath.Join("..", "..")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))

	one, two := filepath.Join(dir, "one.txt"), filepath.Join(dir, "two.txt")
	require.NoError(t, os.WriteFile(one, []byte("The ferry cost 12.5 million euros, or 500 pesos a head."), 0o600))
	require.NoError(t, os.WriteFile(two, []byte("The bridge cost nearly £5-6 million, tens of millions of pounds."), 0o600))
	lines := make(map[string][]string)
	run := func(name, stdin string, args ...string) {
		cmd := exec.CommandContext(t.Context(), filepath.Join(dir, name), args...)
		cmd.Stdin = strings.NewReader(stdin)
		var trouble bytes.Buffer
		cmd.Stderr = &trouble
		out, err := cmd.Output()
		require.NoError(t, err, trouble.String())
		for line := range strings.Lines(string(out)) {
			lines[name] = append(lines[name], strings.TrimSuffix(line, "\n"))
		}
	}
	run("normalize", strings.TrimPrefix(questions, "\n"), "-jsonl")
	run("normalize", "", one)
	run("normalize", "", one, two)
	run("normalize", "", "-scan", one, two)
	run("normalize", "", "-to", "USD", "-date", "2023-06-01", one)
	run("normalize", "", "-to", "USD", "-date", "2023-06-01", one, two)
	run("factcheck", strings.TrimPrefix(claims, "\n"), "-jsonl")
	return lines
}
