package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
)

// blockSize is how many bytes of a file one worker takes at first. The runner may split what is left of them again.
const blockSize = 8 << 20

// linesFn reads the lines of files. It is splittable: a worker reads the lines that begin in its range of bytes. It does
// what Beam's textio does, but says where each line was, and costs less to compile.
type linesFn struct{}

// CreateInitialRestriction returns the range of the whole file.
func (*linesFn) CreateInitialRestriction(ctx context.Context, file string) (offsetrange.Restriction, error) {
	fs, err := filesystem.New(ctx, file)
	if err != nil {
		return offsetrange.Restriction{}, err
	}
	defer fs.Close()
	size, err := fs.Size(ctx, file)
	return offsetrange.Restriction{End: size}, err
}

// SplitRestriction returns the blocks of a range.
func (*linesFn) SplitRestriction(_ string, r offsetrange.Restriction) []offsetrange.Restriction {
	return r.SizedSplits(blockSize)
}

// RestrictionSize returns how many bytes a range has.
func (*linesFn) RestrictionSize(_ string, r offsetrange.Restriction) float64 { return r.Size() }

// CreateTracker returns what tells how far a range has been read.
func (*linesFn) CreateTracker(r offsetrange.Restriction) *sdf.LockRTracker {
	return sdf.NewLockRTracker(offsetrange.NewTracker(r))
}

// ProcessElement emits each line that begins in the range, with its file and offset.
func (*linesFn) ProcessElement(ctx context.Context, t *sdf.LockRTracker, file string, emit func(string, []byte)) error {
	r, err := open(ctx, file)
	if err != nil {
		return err
	}
	defer r.Close()
	restriction := t.GetRestriction().(offsetrange.Restriction)
	return eachLine(r, restriction.Start, func(offset int64) bool { return t.TryClaim(offset) }, func(offset int64, line []byte) {
		emit(fmt.Sprintf("%s at byte %d", file, offset), line)
	})
}

// eachLine emits the lines of r that begin at start or later, as long as claim allows it; the end of r is claimed too. A
// line that begins before start belongs to another worker.
func eachLine(r io.Reader, start int64, claim func(int64) bool, emit func(int64, []byte)) error {
	at := max(0, start-1) // the byte before start ends a line, or is part of one that began before
	if s, ok := r.(io.Seeker); ok {
		if _, err := s.Seek(at, io.SeekStart); err != nil {
			return err
		}
	} else if _, err := io.CopyN(io.Discard, r, at); err != nil {
		return err
	}
	b := bufio.NewReaderSize(r, 1<<16)
	for first := start > 0; ; first = false {
		if !first && !claim(at) {
			return nil
		}
		line, err := b.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if !first && len(line) > 0 {
			emit(at, bytes.TrimRight(line, "\r\n"))
		}
		at += int64(len(line))
		if err != nil {
			claim(at)
			return nil
		}
	}
}
