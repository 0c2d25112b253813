package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/crc32"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// shardFn says in which file an answer goes.
type shardFn struct{ Shards int }

// ProcessElement returns the number of the file and the answer. The same answer always goes in the same file, so that it
// does not matter if a runner does a part of the work again.
func (f *shardFn) ProcessElement(answer string) (int, string) {
	return int(crc32.ChecksumIEEE([]byte(answer)) % uint32(f.Shards)), answer
}

// emptyShards returns an empty answer for each file, so that a file without answers is written too, and does not stay as
// an earlier run left it.
func emptyShards(s beam.Scope, n int) beam.PCollection {
	shards := make([]int, n)
	for i := range shards {
		shards[i] = i
	}
	return beam.ParDo(s, emptyShard, beam.CreateList(s, shards))
}

func emptyShard(shard int) (int, string) { return shard, "" }

// writeFn writes files.
type writeFn struct {
	Output string
	Shards int
}

// name returns the name of a file: the output itself if it is the only one.
func (f *writeFn) name(shard int) string {
	if f.Shards == 1 {
		return f.Output
	}
	return fmt.Sprintf("%s-%05d-of-%05d", f.Output, shard, f.Shards)
}

// ProcessElement writes all answers of one file.
func (f *writeFn) ProcessElement(ctx context.Context, shard int, answers func(*string) bool) (err error) {
	fs, err := filesystem.New(ctx, f.Output)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, f.name(shard))
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(file, 1<<20)
	var answer string
	for answers(&answer) {
		if answer == "" {
			continue
		}
		if _, err = w.WriteString(answer + "\n"); err != nil {
			break
		}
	}
	return errors.Join(err, w.Flush(), file.Close())
}
