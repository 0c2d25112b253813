package cli

import (
	"errors"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// upTo gives the numbers below n, and then an error or the end.
func upTo(n int, failed error) func() (int, bool, error) {
	i := -1
	return func() (int, bool, error) {
		if i++; i < n {
			return i, true, nil
		}
		return 0, false, failed
	}
}

func TestInOrder(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	for _, c := range []struct {
		name   string
		jobs   int
		failed error // of next, behind the jobs
		stop   int   // done fails at this result, -1: never
		want   error
	}{
		{"none", 0, nil, -1, nil},
		{"one", 1, nil, -1, nil},
		{"many", 500, nil, -1, nil},
		{"the reader fails: what it gave before is done", 100, broken, -1, broken},
		{"the writer fails: nothing follows", 500, nil, 20, broken},
		{"the writer fails at once", 500, broken, 0, broken},
	} {
		next := 0
		err := InOrder(upTo(c.jobs, c.failed), func(n int) string {
			time.Sleep(time.Duration(rand.IntN(200)) * time.Microsecond)
			return strconv.Itoa(n)
		}, func(s string, _ bool) error {
			require.Equal(t, strconv.Itoa(next), s, c.name)
			if next == c.stop {
				return broken
			}
			next++
			return nil
		})
		require.ErrorIs(t, err, c.want, c.name)
		if c.stop >= 0 {
			assert.Equal(t, c.stop, next, c.name)
		} else {
			assert.Equal(t, c.jobs, next, c.name)
		}
	}
}
