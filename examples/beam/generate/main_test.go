package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/parse"
)

func TestTheSeedDecides(t *testing.T) {
	t.Parallel()
	made := func(seed uint64) string {
		var b strings.Builder
		require.NoError(t, generate(&b, 1e6, seed))
		return b.String()
	}
	text := made(1)
	assert.Equal(t, text, made(1))
	assert.NotEqual(t, text, made(2))
	assert.GreaterOrEqual(t, len(text), int(1e6))
	assert.InDelta(t, 400, len(text)/len(parse.Read(text).Matches), 100, "bytes for one figure")
}
