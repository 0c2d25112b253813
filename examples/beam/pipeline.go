package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/exactfigures/figures/examples/internal/cli"
)

// A worker is another process: it knows a DoFn by its registered type. Structs are registered as types and not with
// register.DoFn, which saves a call by reflection for each text and costs half a minute of compiling each time.
func init() {
	beam.RegisterType(reflect.TypeFor[matchFn]())
	beam.RegisterType(reflect.TypeFor[filesFn]())
	beam.RegisterType(reflect.TypeFor[linesFn]())
	beam.RegisterType(reflect.TypeFor[answerFn]())
	beam.RegisterType(reflect.TypeFor[shardFn]())
	beam.RegisterType(reflect.TypeFor[writeFn]())
	register.Emitter1[string]()
	register.Emitter2[string, []byte]()
	register.Iter1[string]()
	register.Function1x2(emptyShard)
}

// A pipeline says what to read, how, and where the answers go.
type pipeline struct {
	Input, Output string
	Lines         bool // each line is a request; else each file is a text
	Shards        int
	Reading       reading
}

// build adds the steps of the pipeline to s: find the files, read them, answer, write.
func (p pipeline) build(s beam.Scope) error {
	switch {
	case p.Input == "" || p.Output == "":
		return errors.New("--input and --output are needed")
	case p.Shards < 1:
		return errors.New("--shards is less than one")
	}
	if _, _, err := p.Reading.parse(); err != nil {
		return err
	}
	files := beam.ParDo(s.Scope("match"), &matchFn{}, beam.Create(s, p.Input))
	var texts beam.PCollection
	if p.Lines {
		texts = beam.ParDo(s.Scope("lines"), &linesFn{}, files)
	} else {
		texts = beam.ParDo(s.Scope("files"), &filesFn{}, beam.Reshuffle(s, files)) // so that each worker gets some
	}
	answers := beam.ParDo(s.Scope("answer"), &answerFn{Reading: p.Reading, Lines: p.Lines}, texts)
	sharded := beam.ParDo(s.Scope("shard"), &shardFn{Shards: p.Shards}, answers)
	byShard := beam.GroupByKey(s, beam.Flatten(s, sharded, emptyShards(s, p.Shards)))
	beam.ParDo0(s.Scope("write"), &writeFn{Output: p.Output, Shards: p.Shards}, byShard)
	return nil
}

// matchFn finds the files that a pattern names. That there are none is an error: it is hardly meant.
type matchFn struct{}

// ProcessElement emits the name of each file that is none of a directory.
func (*matchFn) ProcessElement(ctx context.Context, pattern string, emit func(string)) error {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	defer fs.Close()
	files, err := fs.List(ctx, pattern)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("no file is named %q", pattern)
	}
	for _, file := range files {
		if path.Ext(file) == ".gz" {
			return fmt.Errorf("%s is compressed: its lines cannot be told apart by their offsets", file)
		}
		emit(file)
	}
	return nil
}

// filesFn reads files, each as one text.
type filesFn struct{}

// ProcessElement emits the name of the file and what is in it. It reads no more of it than answerFn takes.
func (*filesFn) ProcessElement(ctx context.Context, file string, emit func(string, []byte)) error {
	r, err := open(ctx, file)
	if err != nil {
		return err
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, cli.MaxLine+1))
	if err != nil {
		return err
	}
	emit(file, text)
	return nil
}

// open opens a file on any of Beam's file systems.
func open(ctx context.Context, file string) (io.ReadCloser, error) {
	fs, err := filesystem.New(ctx, file)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	return fs.OpenRead(ctx, file)
}
