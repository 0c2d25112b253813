package cli

import (
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/exactfigures/figures/parse"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	var c Check
	flags := NewFlags("x", io.Discard)
	c.Flags(flags)
	rest, err := Parse(flags, []string{"-lang", "de", "a", "-region", "CH", "-date", "2023-04..2024-03"})
	require.NoError(t, err)
	assert.Equal(t, []string{"a"}, rest)
	checker, err := c.Checker(t.Context(), io.Discard)
	require.NoError(t, err)
	assert.Equal(t, []parse.Date{{Year: 2023, Month: 4}, {Year: 2024, Month: 3}}, []parse.Date{checker.Date, checker.Until})
	assert.Equal(t, "de", checker.Parser.Languages[0].String())
	assert.Equal(t, "CH", checker.Parser.Region.String())
	assert.NotNil(t, checker.Source)

	c.Rates = Files{"no such file"}
	_, err = c.Checker(t.Context(), io.Discard)
	require.Error(t, err)
}
