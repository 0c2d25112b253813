package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/examples/internal/soak"
)

// TestSoakLines: every conversion of many articles has one finding, in order, which calls the right ones consistent and the
// wrong ones inconsistent; also where the file of rates has broken lines.
func TestSoakLines(t *testing.T) {
	rnd := soak.Random(6)
	file := filepath.Join(t.TempDir(), "rates.csv")
	require.NoError(t, os.WriteFile(file, []byte(soak.Rates(rnd)), 0o600))
	articles := make([]*soak.Article, soak.Count(200))
	var in strings.Builder
	for i := range articles {
		articles[i] = soak.New(rnd, 1+rnd.IntN(20))
		line, err := json.Marshal(map[string]any{"id": i, "text": articles[i].Text})
		require.NoError(t, err)
		in.Write(append(line, '\n'))
	}
	var out, stderr strings.Builder
	require.Equal(t, 0, run(context.Background(), []string{"-jsonl", "-rates", file}, soak.Reader(rnd, in.String()), &out, &stderr), stderr.String())
	lines := bufio.NewScanner(strings.NewReader(out.String()))
	lines.Buffer(nil, 16<<20)
	n := 0
	for ; lines.Scan(); n++ {
		require.Less(t, n, len(articles), "a line too many")
		type place struct{ Start, End int }
		var got struct {
			ID       int
			Error    string
			Findings []struct {
				From, To place
				Verdict  string
			}
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &got))
		require.Equal(t, n, got.ID)
		require.Empty(t, got.Error)
		a := articles[n]
		verdicts := map[[2]place]string{}
		for _, f := range got.Findings {
			verdicts[[2]place{f.From, f.To}] = f.Verdict
		}
		require.Len(t, got.Findings, len(a.Conversions), a.Text)
		require.Len(t, verdicts, len(a.Conversions), a.Text)
		for _, c := range a.Conversions {
			from, to := a.Figures[c.From], a.Figures[c.To]
			want := "inconsistent"
			if c.Right {
				want = "consistent"
			}
			require.Equal(t, want, verdicts[[2]place{{from.Start, from.End}, {to.Start, to.End}}], "%s is %s in: %s", from.Text, to.Text, a.Text)
		}
	}
	require.NoError(t, lines.Err())
	require.Equal(t, len(articles), n)
}
