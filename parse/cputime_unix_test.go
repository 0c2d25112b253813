//go:build unix

package parse

import (
	"syscall"
	"time"
)

// cpuTime is the time that this process has been running on a processor. Beside other programs it says more than the
// clock on the wall.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return time.Since(processStart)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
