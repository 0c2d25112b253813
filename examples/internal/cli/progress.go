package cli

import (
	"fmt"
	"io"
	"os"
	"time"
)

// Progress shows on a terminal how far a run over files is: bytes, figures, rate, time left. On anything else it is silent.
// The zero Progress is silent too. It is not safe for concurrent use.
type Progress struct {
	out            io.Writer // nil: silent
	total          int64     // bytes of the files, 0 if not known
	bytes, figures int64
	began, shown   time.Time
	now            func() time.Time
}

// showEvery is how long a line of progress stands.
const showEvery = 200 * time.Millisecond

// NewProgress returns the progress of a run over files, shown on w if that is a terminal.
func NewProgress(w io.Writer, files []string) *Progress {
	p := &Progress{now: time.Now, began: time.Now()}
	if len(files) < 2 || !terminal(w) {
		return p
	}
	p.out = w
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil || !info.Mode().IsRegular() {
			p.total = 0
			break
		}
		p.total += info.Size()
	}
	return p
}

// Add counts what was done, and shows it now and then.
func (p *Progress) Add(bytes, figures int) {
	p.bytes, p.figures = p.bytes+int64(bytes), p.figures+int64(figures)
	if p.out == nil || p.now().Sub(p.shown) < showEvery {
		return
	}
	p.shown = p.now()
	fmt.Fprintf(p.out, "\r%s\x1b[K", p.line())
}

// End takes the line away.
func (p *Progress) End() {
	if p.out != nil && !p.shown.IsZero() {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}

// line says how far the run is: "12 of 45 MB, 1034 figures, 8.1 MB/s, 4 s left".
func (p *Progress) line() string {
	const mega = 1e6
	seconds := p.now().Sub(p.began).Seconds()
	if seconds <= 0 {
		seconds = 1e-9
	}
	rate := float64(p.bytes) / seconds
	if p.total < p.bytes || rate <= 0 {
		return fmt.Sprintf("%.1f MB, %d figures, %.1f MB/s", float64(p.bytes)/mega, p.figures, rate/mega)
	}
	return fmt.Sprintf("%.1f of %.1f MB, %d figures, %.1f MB/s, %.0f s left", float64(p.bytes)/mega, float64(p.total)/mega,
		p.figures, rate/mega, float64(p.total-p.bytes)/rate)
}
