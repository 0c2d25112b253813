package parse

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReplace(t *testing.T) {
	d := Read("It paid $5 million (€4.6 million), not 7 million yen.\n")
	require.Equal(t, "It paid <USD 5000000> (<EUR 4600000>), not <JPY 7000000>.\n", d.Replace(func(m Match) string { return "<" + m.Figure.String() + ">" }))
	require.Equal(t, d.Text, d.Replace(func(m Match) string { return m.Text }))
	require.Equal(t, "It paid  (), not .\n", d.Replace(func(Match) string { return "" }))

	var seen []string
	d.Replace(func(m Match) string { seen = append(seen, m.Text); return m.Text })
	require.Equal(t, "$5 million|€4.6 million|7 million yen", strings.Join(seen, "|"))

	none := func(Match) string { t.Error("called without a figure"); return "" }
	require.Equal(t, "no figures", Read("no figures").Replace(none))
	require.Empty(t, Read("").Replace(none))
	require.Empty(t, new(Document).Replace(none))

	// Only figures are rewritten: a stated rate is none.
	d = Read("$5 (1 euro = $1.08)")
	require.Equal(t, "# (1 euro = $1.08)", d.Replace(func(Match) string { return "#" }))
}
