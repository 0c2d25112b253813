package lexicon

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// deflated packs data at a level of compress/flate.
func deflated(t testing.TB, data []byte, level int) []byte {
	t.Helper()
	var b bytes.Buffer
	z, err := flate.NewWriter(&b, level)
	require.NoError(t, err)
	_, err = z.Write(data)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

// hostile are data that packers treat in their own ways: stored, with codes of every length, repeated in itself.
func hostile() [][]byte {
	random := rand.New(rand.NewPCG(1, 2))
	noise, skewed := make([]byte, 100_000), make([]byte, 300_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	for i := range skewed {
		skewed[i] = byte(random.ExpFloat64() * 8)
	}
	return [][]byte{
		nil, {0}, []byte("a"), []byte("abcabcabcabc"), bytes.Repeat([]byte{'x'}, 70_000), noise, skewed,
		[]byte(strings.Repeat("dollar canadien, dollars canadiens, ", 3000)), bytes.Repeat(noise[:40_000], 2), gunzip(packed),
	}
}

func TestInflate(t *testing.T) {
	var z inflater
	for _, data := range hostile() {
		for _, level := range []int{flate.NoCompression, flate.BestSpeed, flate.DefaultCompression, flate.BestCompression, flate.HuffmanOnly} {
			got := make([]byte, len(data))
			z.inflate(got, deflated(t, data, level))
			require.True(t, bytes.Equal(data, got), "%d bytes at level %d", len(data), level)
		}
	}
}

func TestGunzip(t *testing.T) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	require.NoError(t, err)
	want, err := io.ReadAll(z)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, gunzip(packed)))
	broken := bytes.Clone(packed)
	broken[len(broken)-gzipTrailer]++
	require.PanicsWithValue(t, "lexicon: broken data", func() { gunzip(broken) })
}

// FuzzInflate: what is packed comes back; what is no packed data is never taken for it where compress/flate does not, and
// comes to an end.
func FuzzInflate(f *testing.F) {
	for _, data := range hostile()[:8] {
		f.Add(data[:min(len(data), 1000)])
		f.Add(deflated(f, data[:min(len(data), 1000)], flate.BestCompression))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var z inflater
		got := make([]byte, len(data))
		z.inflate(got, deflated(t, data, flate.BestCompression))
		require.True(t, bytes.Equal(data, got))
		want, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), 1<<20))
		if err == nil && len(want) < 1<<20 {
			got = make([]byte, len(want))
			z.inflate(got, data)
			require.True(t, bytes.Equal(want, got))
			return
		}
		require.Panics(t, func() { z.inflate(make([]byte, len(want)), data) })
	})
}

func BenchmarkGunzip(b *testing.B) {
	b.SetBytes(int64(len(gunzip(packed))))
	for b.Loop() {
		gunzip(packed)
	}
}
