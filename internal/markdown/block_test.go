package markdown

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestBlocks(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "README.md")
	require.NoError(t, os.WriteFile(file, []byte("# A\n```go\na\n```\n## B\n```sh\nb\nc\n```\n```go\nd\n```\n"), 0o600))

	blocks, err := Blocks(file, "# A")
	require.NoError(t, err)
	assert.Equal(t, []Block{
		{Language: "go", Text: "a\n", Before: "# A"}, {Language: "sh", Text: "b\nc\n", Before: "## B"}, {Language: "go", Text: "d\n", Before: "## B"},
	}, blocks)

	text, err := First(file, "## B", "go")
	require.NoError(t, err)
	assert.Equal(t, "d\n", text)

	text, err = First(file, "c", "go") // a line in a block
	require.NoError(t, err)
	assert.Equal(t, "d\n", text)

	_, err = First(file, "## C", "go")
	require.ErrorContains(t, err, "no line")
	_, err = First(file, "## B", "text")
	require.ErrorContains(t, err, "no text block")

	require.NoError(t, os.WriteFile(file, []byte("# A\n```go\na\n"), 0o600))
	_, err = Blocks(file, "# A")
	require.ErrorContains(t, err, "not closed")
}
