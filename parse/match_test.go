package parse

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestConfidence(t *testing.T) {
	require.Equal(t, Low, Confidence(0), "the zero value promises least")
	require.True(t, Low < Medium && Medium < High && High < Certain)
	for c, name := range map[Confidence]string{Low: "low", Medium: "medium", High: "high", Certain: "certain"} {
		require.Equal(t, name, c.String())
		b, err := json.Marshal(map[Confidence]Confidence{c: c})
		require.NoError(t, err)
		require.Equal(t, fmt.Sprintf(`{"%s":"%s"}`, name, name), string(b))
		var back Confidence
		require.NoError(t, back.UnmarshalText([]byte(name)))
		require.Equal(t, c, back)
	}
	require.Equal(t, "Confidence(9)", Confidence(9).String())
	c := High
	for _, bad := range []string{"", "High", "sure", "3", "certain "} {
		require.Error(t, c.UnmarshalText([]byte(bad)), bad)
		require.Equal(t, High, c)
	}
}

func TestPer(t *testing.T) {
	require.Equal(t, PerNone, Per(0))
	seen := map[string]bool{}
	for p := PerNone; p <= PerOther; p++ {
		name := p.String()
		require.False(t, seen[name], name)
		seen[name] = true
		b, err := p.MarshalText()
		require.NoError(t, err)
		require.Equal(t, name, string(b))
		var back Per
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, p, back)
	}
	require.Len(t, seen, 15)
	require.Empty(t, PerNone.String())
	require.Equal(t, "square_metre", PerSquareMetre.String())
	require.Equal(t, "other", PerOther.String())
	require.Equal(t, "Per(99)", Per(99).String())
	p := PerShare
	for _, bad := range []string{"Share", "shares", "parsec"} {
		require.Error(t, p.UnmarshalText([]byte(bad)), bad)
		require.Equal(t, PerShare, p)
	}
}

func TestSpan(t *testing.T) {
	require.Equal(t, "€5", Span{3, 7}.Of("is €5."))
	require.Empty(t, Span{}.Of("is €5."))
	require.Panics(t, func() { require.Empty(t, Span{3, 9}.Of("is €5.")) })
	// A String of Span would be promoted to Match and to all that embed one, and hide what they say.
	var s any = Span{}
	_, isStringer := s.(fmt.Stringer)
	require.False(t, isStringer)
	_, isMarshaler := s.(json.Marshaler)
	require.False(t, isMarshaler)
}
