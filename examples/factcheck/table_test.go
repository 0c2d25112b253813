package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTable(t *testing.T) {
	t.Parallel()
	loud := func(s string) string { return "<" + s + ">" }
	assert.Equal(t,
		"  a    <     1>  é\n"+
			"  bcd  <12,345>\n"+
			"       <   678>  last\n",
		table([][]cell{
			{{text: "a"}, {text: "     1", style: loud}, {}, {text: "é"}},
			{{text: "bcd"}, {text: "12,345", style: loud}, {}, {}},
			{{}, {text: "   678", style: loud}, {}, {text: "last"}},
		}))
	assert.Equal(t,
		"   €1\n"+
			"  $12\n",
		table([][]cell{{{text: "€1", right: true}}, {{text: "$12", right: true}}}))
	assert.Empty(t, table(nil))
}
