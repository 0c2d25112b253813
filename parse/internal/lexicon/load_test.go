package lexicon

import (
	"cmp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	// maxMemory is what decoding may allocate in all, in bytes. The promise is 40 MB for the first reading.
	maxMemory = 16 << 20
	// maxTime is far more than the 30 ms of the promise: on a machine that has other things to do, time says little.
	maxTime = 500 * time.Millisecond
)

// TestLoadIsCheap guards what the first reading may cost where no language is told. BenchmarkLoad measures it.
func TestLoadIsCheap(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("takes time")
	}
	least := time.Hour
	for range 10 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		x := decode(packed)
		x.with(x.order)
		least = min(least, time.Since(start))
		runtime.ReadMemStats(&after)
		require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(maxMemory))
	}
	require.Less(t, least, maxTime)
}

// BenchmarkLoad decodes the lexicon, as the first reading of a program does: of all languages or of one.
func BenchmarkLoad(b *testing.B) {
	for _, languages := range [][]string{nil, {"en"}, {"de"}} {
		b.Run(cmp.Or(strings.Join(languages, " "), "all"), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(packed)))
			for b.Loop() {
				x := decode(packed)
				if languages == nil {
					x.with(x.order)
				} else {
					x.with(languages)
				}
			}
		})
	}
}
