package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/examples/internal/soak"
	"github.com/exactfigures/figures/money"
)

// reply is a line that normalize -jsonl writes.
type reply struct {
	ID      *int
	Error   string
	Figures []struct {
		Text                           string
		Start, End                     int
		Currency, Value, Min, Max, Per string
		Qualifier                      money.Qualifier
		Candidates, Readings           json.RawMessage
		Confidence                     string
	}
}

// TestSoakLines: of many articles, with broken lines between them, each is answered once, in order, with its figures once, in
// order; each broken line with an error.
func TestSoakLines(t *testing.T) {
	rnd := soak.Random(5)
	var in strings.Builder
	articles := make([]*soak.Article, soak.Count(300))
	type expected struct {
		article *soak.Article // nil for an error
		id      int
	}
	var want []expected
	for i := range articles {
		for rnd.IntN(8) == 0 {
			in.WriteString([]string{"no json", `{"id":1,"text":`, `["a"]`, `{"id":7}`, `{"id":7,"text":5}`, "{\"id\":7,\"text\":\"x\"}}", "\x00", "\xff"}[rnd.IntN(8)] + "\n")
			want = append(want, expected{})
		}
		articles[i] = soak.New(rnd, 1+rnd.IntN(20))
		line, err := json.Marshal(map[string]any{"id": i, "text": articles[i].Text})
		require.NoError(t, err)
		in.Write(line)
		in.WriteString([]string{"\n", "\r\n"}[rnd.IntN(2)])
		want = append(want, expected{articles[i], i})
	}
	var out, stderr strings.Builder
	require.Equal(t, 0, run([]string{"-jsonl"}, soak.Reader(rnd, in.String()), &out, &stderr), stderr.String())
	lines := bufio.NewScanner(strings.NewReader(out.String()))
	lines.Buffer(nil, 16<<20)
	n := 0
	for ; lines.Scan(); n++ {
		require.Less(t, n, len(want), "a line too many")
		var got reply
		require.NoError(t, json.Unmarshal(lines.Bytes(), &got))
		a := want[n].article
		if a == nil {
			require.NotEmpty(t, got.Error, lines.Text())
			continue
		}
		require.Empty(t, got.Error)
		require.Equal(t, want[n].id, *got.ID)
		require.Len(t, got.Figures, len(a.Figures), a.Text)
		for k, f := range a.Figures {
			g := got.Figures[k]
			require.Equal(t, fmt.Sprintln(f.Start, f.End, f.Text, f.Want.Currency(), f.Want.Qualifier()), fmt.Sprintln(g.Start, g.End, g.Text, g.Currency, g.Qualifier))
			low, high := f.Want.Range()
			if _, one := f.Want.Amount(); one {
				g.Min, g.Max = g.Value, g.Value
			}
			require.True(t, money.MustParseAmount(g.Currency+" "+g.Min).Equal(low), "%s: %s", f.Text, g.Min)
			require.True(t, money.MustParseAmount(g.Currency+" "+g.Max).Equal(high), "%s: %s", f.Text, g.Max)
		}
	}
	require.NoError(t, lines.Err())
	require.Equal(t, len(want), n)
}
