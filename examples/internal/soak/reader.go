package soak

import (
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing/iotest"
)

// ErrBroken is what a reader that breaks off returns.
var ErrBroken = errors.New("the line is dead")

// Reader returns a reader of a text that behaves in one of the ways that are allowed: it gives a byte at a time, half of what
// is asked for, pieces of any size, now and then nothing, or its end together with the last bytes.
func Reader(rnd *rand.Rand, text string) io.Reader {
	r := io.Reader(strings.NewReader(text))
	switch rnd.IntN(5) {
	case 0:
		return iotest.OneByteReader(r)
	case 1:
		return iotest.HalfReader(r)
	case 2:
		return iotest.DataErrReader(r)
	case 3:
		return &moody{r, rnd}
	}
	return iotest.DataErrReader(&moody{r, rnd})
}

// Broken returns a reader of a text that fails after some bytes of it.
func Broken(rnd *rand.Rand, text string, after int) io.Reader {
	return io.MultiReader(Reader(rnd, text[:after]), iotest.ErrReader(ErrBroken))
}

// moody gives pieces of any size, and nothing in between.
type moody struct {
	r   io.Reader
	rnd *rand.Rand
}

func (m *moody) Read(p []byte) (int, error) {
	switch n := m.rnd.IntN(8); {
	case n == 0 || len(p) == 0:
		return 0, nil
	case n < 4:
		return m.r.Read(p[:1+m.rnd.IntN(min(len(p), 64))])
	}
	return m.r.Read(p[:1+m.rnd.IntN(len(p))])
}
