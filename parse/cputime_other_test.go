//go:build !unix

package parse

import "time"

func cpuTime() time.Duration { return time.Since(processStart) }
