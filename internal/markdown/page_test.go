package markdown

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPage(t *testing.T) {
	t.Parallel()
	p, err := Parse("# A page: \"$\" & `code`, ½ [of it](x.md) #\n" +
		"A [link](a.md#part), one over\n[two\nlines](<b.md>), ![a picture](d.png \"title\"), `no [link](no.md)`, [1] (2).\n\n" +
		"[name]: e.md 'title'\n\n" +
		"## Same\n\n## Same\r\n\n### Größe_of 20-30\n" +
		"<a id=\"mark\" href='no'>x</a> <img src=\"f.svg\" alt=\"g\">\n" +
		"A span `go test\n  ./parse` over two lines, and ` one\n\nthat ends ` nowhere.\n\n" +
		"    indented\n\n    twice\n\n" +
		"prints\n\n```text\n# no heading\n[no](link.md)\n```\n#none\n")
	require.NoError(t, err)
	assert.Equal(t, []Block{{Language: "text", Text: "# no heading\n[no](link.md)\n", Before: "prints"}}, p.Blocks)
	assert.Equal(t, [][]string{
		{"indented", "twice"}, {"# no heading", "[no](link.md)"}, {"code"}, {"no [link](no.md)"}, {"go test ./parse"},
	}, p.Code)
	assert.Equal(t, []string{"x.md", "a.md#part", "b.md", "d.png", "e.md", "f.svg"}, p.Links)
	assert.Equal(t, []string{"#a-page---code--of-it", "#größe_of-20-30", "#mark", "#same", "#same-1"}, slices.Sorted(maps.Keys(p.Anchors)))

	_, err = Parse("```\nopen\n")
	require.ErrorContains(t, err, "not closed")
	_, err = Read(filepath.Join(t.TempDir(), "none.md"))
	require.Error(t, err)
}
