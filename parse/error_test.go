package parse

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestError(t *testing.T) {
	_, err := Amount("$5 or a pint")
	var e *Error
	require.ErrorAs(t, err, &e)
	require.ErrorIs(t, err, ErrTrailing)
	require.NotErrorIs(t, err, ErrSyntax)
	require.Equal(t, ErrTrailing, errors.Unwrap(err))
	require.Equal(t, "$5 or a pint", e.Text)
	require.Equal(t, "or a pint", e.Text[e.Offset:])
	require.Contains(t, err.Error(), "at byte 3")
	require.Contains(t, err.Error(), `"$5 or a pint"`)
}

// TestErrorText: an error keeps the beginning of a text only, and tells where in the whole text the fault is.
func TestErrorText(t *testing.T) {
	long := "$5" + strings.Repeat(" ", 100) + strings.Repeat("é", 1000)
	_, err := Amount(long)
	var e *Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, 102, e.Offset)
	require.LessOrEqual(t, len(e.Text), maxErrorText)
	require.True(t, strings.HasPrefix(long, e.Text))
	require.Less(t, len(err.Error()), 500)
}
