package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"

	"github.com/exactfigures/figures/examples/internal/cli"
	"github.com/exactfigures/figures/parse"
)

// normalizer says what is written of a file.
type normalizer struct {
	parser  parse.Parser
	to      converter
	rewrite bool // the text itself, with its figures normalized
	scan    bool // in constant memory
	named   bool // every line says its file
}

// normalized is what is written of one file.
type normalized struct {
	out     []byte
	size    int // of the file
	figures int
	err     error
}

// files normalizes files, several at a time, and writes what it finds in their order. It ends at the first file that
// cannot be read, or when ctx does; what was read by then is written.
func (n *normalizer) files(ctx context.Context, files []string, stdin io.Reader, stdout, stderr io.Writer) error {
	if n.scan {
		for _, file := range files {
			if err := n.stream(ctx, file, stdin, stdout); err != nil {
				return err
			}
		}
		return nil
	}
	progress := cli.NewProgress(stderr, files)
	defer progress.End()
	work := func(file string) normalized { return n.file(ctx, file, stdin) }
	return cli.InOrder(cli.Next(ctx, files), work, func(one normalized, _ bool) error {
		if one.err != nil {
			return one.err
		}
		progress.Add(one.size, one.figures)
		_, err := stdout.Write(one.out)
		return err
	})
}

// file normalizes one file.
func (n *normalizer) file(ctx context.Context, file string, stdin io.Reader) (one normalized) {
	text, err := cli.ReadText(file, stdin)
	if err != nil {
		return normalized{err: err}
	}
	doc := n.parser.Read(text)
	var out bytes.Buffer
	if n.rewrite {
		err = n.to.text(ctx, doc, &out)
	} else {
		err = n.to.lines(ctx, n.name(file), doc, &out)
	}
	return normalized{out.Bytes(), len(text), len(doc.Matches), err}
}

// name returns what a line says of its file: nothing where there is only one.
func (n *normalizer) name(file string) string {
	if n.named {
		return file
	}
	return ""
}

// stream normalizes a file of any size in constant memory.
func (n *normalizer) stream(ctx context.Context, file string, stdin io.Reader, stdout io.Writer) error {
	in := stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	encoder := json.NewEncoder(stdout)
	encoder.SetEscapeHTML(false)
	for m, err := range n.parser.Scan(in) {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = encoder.Encode(line{File: n.name(file), Match: m})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// line is a match with the file it is of.
type line struct {
	File  string
	Match parse.Match
}

// MarshalJSON writes the members of the match behind the name of the file, if there is one.
func (l line) MarshalJSON() ([]byte, error) {
	match, err := json.Marshal(l.Match)
	if err != nil || l.File == "" {
		return match, err
	}
	file, err := json.Marshal(l.File)
	if err != nil {
		return nil, err
	}
	return append(append([]byte(`{"file":`), file...), append([]byte{','}, match[1:]...)...), nil
}
