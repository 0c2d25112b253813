package parse

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

// What the first reading of a process may allocate for a sentence. The promise is 30 ms and 40 MB; time depends on what else
// the machine does, so it is only told.
const (
	firstBytes   = 3 << 20
	firstObjects = 20_000
)

// firstUse is set in a process that reads its first text: the language told, or "und".
const firstUse = "FIGURES_FIRST_USE"

// firstTexts are what is read first, by the language told.
var firstTexts = map[string]string{
	"und": "They will invest over 380 billion yuan, equivalent to approximately $38 billion.",
	"en":  "They will invest over 380 billion yuan, equivalent to approximately $38 billion.",
	"de":  "Sie investieren über 380 Milliarden Yuan, umgerechnet rund 38 Milliarden Dollar.",
	"ja":  "3800億元（約380億ドル）を投資する。",
}

// TestFirstUse starts itself as a new process, where no language is told and where one is.
func TestFirstUse(t *testing.T) {
	if tag := os.Getenv(firstUse); tag != "" {
		readFirst(t, tag)
		return
	}
	if testing.Short() {
		t.Skip("starts processes")
	}
	for tag := range firstTexts {
		cmd := exec.Command(os.Args[0], "-test.run=^TestFirstUse$", "-test.v")
		cmd.Env = append(os.Environ(), firstUse+"="+tag, "GOMAXPROCS=1")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
		for line := range bytes.Lines(out) {
			if bytes.Contains(line, []byte("first use")) {
				t.Log(string(bytes.TrimSpace(line)))
			}
		}
	}
}

func readFirst(t *testing.T, tag string) {
	p := Parser{}
	if tag != "und" {
		p.Languages = []language.Tag{language.Make(tag)}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	n := 0
	for range p.All(firstTexts[tag]) {
		n++
	}
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	bytes, objects := after.TotalAlloc-before.TotalAlloc, after.Mallocs-before.Mallocs
	fmt.Printf("first use, %s: %.1f ms, %.2f MB, %d objects\n", tag, float64(took.Microseconds())/1e3, float64(bytes)/1e6, objects)
	require.Equal(t, 2, n)
	require.Less(t, bytes, uint64(firstBytes))
	require.Less(t, objects, uint64(firstObjects))
}
