package cli

import (
	"context"
	"runtime"
	"sync"
)

// InOrder does work on every job that next gives, a worker for each processor, and calls done with the results in the
// order of the jobs, one at a time. idle tells done that no further result is near, so that what was written should be
// seen. It returns the first error of next (but for ok false, which ends the jobs) or of done, once the workers are done.
// Few jobs are held at a time, so that memory does not grow with their number.
func InOrder[J, R any](next func() (job J, ok bool, err error), work func(J) R, done func(result R, idle bool) error) error {
	type pending struct {
		job    J
		result chan R
	}
	workers := runtime.GOMAXPROCS(0)
	jobs := make(chan pending)
	queue := make(chan pending, 2*workers) // in order
	stop := make(chan struct{})
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for p := range jobs {
				p.result <- work(p.job)
			}
		})
	}
	var failed error // of next; read once queue is closed
	group.Go(func() {
		defer close(queue)
		defer close(jobs)
		for {
			job, ok, err := next()
			if err != nil || !ok {
				failed = err
				return
			}
			p := pending{job, make(chan R, 1)}
			select {
			case queue <- p:
			case <-stop:
				return
			}
			select {
			case jobs <- p:
			case <-stop:
				p.result <- work(p.job) // it is in the queue
				return
			}
		}
	})
	var err error
	for p := range queue {
		result := <-p.result
		if err != nil {
			continue // drain
		}
		if err = done(result, len(queue) == 0); err != nil {
			close(stop)
		}
	}
	group.Wait()
	if err != nil {
		return err
	}
	return failed
}

// Next gives files one by one to InOrder, until ctx ends.
func Next(ctx context.Context, files []string) func() (file string, ok bool, err error) {
	return func() (file string, ok bool, err error) {
		if len(files) == 0 || ctx.Err() != nil {
			return "", false, ctx.Err()
		}
		file, files = files[0], files[1:]
		return file, true, nil
	}
}
