package deflate

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

// inflated reads what Compress wrote.
func inflated(t *testing.T, packed []byte) string {
	t.Helper()
	src := bytes.NewReader(packed)
	data, err := io.ReadAll(flate.NewReader(src))
	require.NoError(t, err)
	require.Zero(t, src.Len(), "bytes behind the end")
	return string(data)
}

// usual is what package compress/flate makes of data.
func usual(t testing.TB, data []byte) int {
	t.Helper()
	var b bytes.Buffer
	z, err := flate.NewWriter(&b, flate.BestCompression)
	require.NoError(t, err)
	_, err = z.Write(data)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Len()
}

// words is a list as tables have them.
func words(seed uint64, n int) []byte {
	random := rand.New(rand.NewPCG(seed, 7))
	var b []byte
	for range n {
		for range 1 + random.IntN(3) {
			b = append(b, strings.Fields("dollar euro pound of the new old and cents kroner")[random.IntN(10)]...)
			b = append(b, byte('a'+random.IntN(26)), ' ')
		}
	}
	return b
}

func TestCompress(t *testing.T) {
	random := make([]byte, 3000)
	for i := range random {
		random[i] = byte(rand.IntN(256))
	}
	numbers := make([]byte, 3000)
	for i := range numbers {
		numbers[i] = byte(i * i % 7)
	}
	for name, parts := range map[string][][]byte{
		"nothing": nil, "empty": {{}, nil}, "a byte": {{5}}, "two": {{5, 6}}, "zeros": {make([]byte, 5_000)}, "every byte": {random},
		"text": {words(1, 700)}, "parts": {words(1, 300), nil, numbers, random[:100]}, "far": {words(2, 10), random, numbers, random, words(2, 10)},
		"again": {words(3, 100), words(3, 100), words(3, 100)},
	} {
		want := bytes.Join(parts, nil)
		got := Compress(parts...)
		require.Equal(t, string(want), inflated(t, got), name)
		require.Equal(t, got, Compress(parts...), name)
		require.LessOrEqual(t, len(got), usual(t, want), name)
		t.Logf("%s: %d bytes, %d, usually %d", name, len(want), len(got), usual(t, want))
	}
}

func TestGzip(t *testing.T) {
	parts := [][]byte{words(1, 100), nil, words(2, 100)}
	z, err := gzip.NewReader(bytes.NewReader(Gzip(parts...)))
	require.NoError(t, err)
	data, err := io.ReadAll(z)
	require.NoError(t, err)
	require.Equal(t, string(bytes.Join(parts, nil)), string(data))
	require.True(t, z.ModTime.IsZero())
}

// TestLongCodes: symbols so rare that their best codes would be too long.
func TestLongCodes(t *testing.T) {
	a, b := 1, 1
	var data []byte
	for c := byte(0); c < 19; c++ {
		for range a {
			data = append(data, c)
		}
		a, b = b, a+b
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
	require.Equal(t, string(data), inflated(t, Compress(data)))
	counts := []int{1, 1, 2, 3, 5, 8, 13, 21, 34, 0}
	require.Equal(t, []byte{8, 8, 7, 6, 5, 4, 3, 2, 1, 0}, codeLengths(counts, 15))
	room := 0.0
	for i, l := range codeLengths(counts, 4) {
		require.LessOrEqual(t, l, byte(4))
		require.Equal(t, counts[i] > 0, l > 0)
		if l > 0 {
			room += 1 / float64(int(1)<<l)
		}
	}
	require.Equal(t, 1.0, room)
}

func FuzzCompress(f *testing.F) {
	f.Add([]byte("abcabcabcabc"), 4)
	f.Add(words(1, 20), 100)
	f.Fuzz(func(t *testing.T, data []byte, cut int) {
		if cut < 0 || cut > len(data) {
			cut = 0
		}
		require.Equal(t, string(data), inflated(t, Compress(data[:cut], data[cut:])))
	})
}
